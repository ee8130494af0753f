/**
 * Random cases for measuring: only what was accepted, as events, with a consent of everybody to be counted.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Fallstand from "../../src/befund/Fallstand.js"
import * as Fallstatistik from "../../src/befund/Fallstatistik.js"
import type { Befehl } from "../../src/fall/Befehl.js"
import { decide } from "../../src/fall/decide.js"
import type { Ereignis } from "../../src/fall/Ereignis.js"
import { evolve } from "../../src/fall/evolve.js"
import type { Fall } from "../../src/fall/Fall.js"
import * as Kennung from "../../src/fall/Kennung.js"
import * as Id from "../../src/kernel/Id.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"
import { neuesModell } from "./modell.js"
import { beurteile, gehWeiter } from "./modellUrteil.js"
import { beginne, gewoehnliche, neueId, tag, vertreterVon, type Zufall } from "./zufall.js"
import { zufallsbefehl } from "./zufallsbefehl.js"
import { umfeld } from "./zufallsumfeld.js"

const NEU: Fall = { phase: "neu" }

const zaehlbar = (z: Zufall, person: string): Befehl => ({
  _tag: "GiveEinwilligung",
  einwilligung: {
    id: neueId(z, "e"), person, erteiltVon: vertreterVon(z, person), datenarten: gewoehnliche, besondere: [], empfaenger: ["statistikamt"], zwecke: ["statistik"],
    richtung: "abgeben", von: tag(z.heute), bis: tag(z.heute + 3000), form: { art: "schriftlich" }, belehrt: true,
  },
  vermerk: { von: "cm-1", am: tag(z.heute), zweck: "fallarbeit" },
}) as unknown as Befehl

const VERGEBLICH = 5000

// A random case can come to where hardly any command is taken; after so many refusals in a row it is given up.
const versuche = (seed: number, anzahl: number): ReadonlyArray<Ereignis> => {
  const modell = neuesModell()
  const z = beginne(seed, modell)
  const ereignisse: Array<Ereignis> = []
  let fall: Fall = NEU
  const gib = (befehl: Befehl): boolean => {
    if (beurteile(modell, befehl, umfeld).verstoesse.size > 0) return false
    const entschieden: ReturnType<typeof decide> = decide<Fall>(befehl, fall, umfeld)
    if (Result.isFailure(entschieden)) return false
    fall = entschieden.success.reduce(evolve, fall)
    gehWeiter(modell, befehl, entschieden.success.length)
    ereignisse.push(...entschieden.success)
    return true
  }
  for (let refused = 0; ereignisse.length < anzahl && refused < VERGEBLICH; refused += 1) {
    const befehl = zufallsbefehl(z)
    if (befehl._tag === "EraseDaten" || befehl._tag === "RestrictVerarbeitung" || befehl._tag === "BreakOffFall") continue
    if (!gib(befehl)) continue
    refused = 0
    if (befehl._tag === "OpenFall") for (const person of modell.personen.keys()) gib(zaehlbar(z, person))
  }
  return ereignisse
}

/** Gives the events of a random case, so many at least, without breaking off, restricting and wiping; of the next seeds where one gets stuck. */
export const einFall = (seed: number, anzahl: number): ReadonlyArray<Ereignis> => {
  for (let next = seed; next < seed + 100; next += 1) {
    const ereignisse = versuche(next, anzahl)
    if (ereignisse.length >= anzahl) return ereignisse
  }
  throw new Error(`no random case of ${anzahl} events from the seeds ${seed} to ${seed + 99}: too many commands are refused`)
}

/** Tells a case from its events. */
export const spiele = (ereignisse: ReadonlyArray<Ereignis>): Fall => {
  let fall: Fall = NEU
  for (const ereignis of ereignisse) fall = evolve(fall, ereignis)
  return fall
}

/** The year in which the random cases run. */
const JAHR = 2023

/** Repeats cases under ids of their own, replayed one by one up to the end of the year and up to today. */
export const vielfach = function* (faelle: ReadonlyArray<ReadonlyArray<Ereignis>>, anzahl: number): Generator<Fallstand.Fallstand> {
  for (let nummer = 0; nummer < anzahl; nummer += 1) {
    const [erstes, ...andere] = faelle[nummer % faelle.length] ?? []
    if (erstes?._tag !== "FallOpened") continue
    yield Fallstand.of([{ ...erstes, fall: Kennung.fall(`f-${nummer}`) }, ...andere], Stichtag.make(JAHR, 12, 31))
  }
}

/** Begins the count of that year. */
export const leeresJahr = (): Fallstatistik.Fallstatistik =>
  Fallstatistik.empty({ jahr: JAHR, empfaenger: Id.make("statistikamt"), am: Stichtag.make(2024, 6, 1) })

/** Counts cases into a year. */
export const zaehle = Fallstatistik.addAll
