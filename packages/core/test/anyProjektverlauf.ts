/**
 * Draws Projekte and what happened in them for property tests.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Stichtag from "../src/kernel/Stichtag.js"
import { Beschluss } from "../src/konzept/Konzept.js"
import { Projekt } from "../src/konzept/Projekt.js"
import { Ereignis } from "../src/projektverlauf/Ereignis.js"
import type { Seeded } from "./seeded.js"

const quelle = { kapitel: "Kapitel" }

const readProjekt = Schema.decodeUnknownSync(Projekt)

const readEreignis = Schema.decodeUnknownSync(Ereignis)

const TITEL = ["Patenschaft", "Das \"große\" Fest «für alle»", "بيت مفتوح", `Lang ${"lang ".repeat(80)}`, "Komm mit!", "Zeile\nzwei"] as const

/** The first day of what is drawn. */
export const anfang = Stichtag.make(2020, 1, 1)

/** Draws a day of the first five years. */
export const anyTag = ({ int }: Seeded): Stichtag.Stichtag => Stichtag.addDays(anfang, int(0, 5 * 365))

/** Draws a Projekt that serves none, one or several of three Leitziele and groups. */
export const anyProjekt = (chance: Seeded, id = "p-1"): Projekt => {
  const some = (...ids: ReadonlyArray<string>): ReadonlyArray<string> => ids.filter(() => chance.bool())
  return readProjekt({
    id, titel: chance.pick(TITEL), quelle, handlungsfeld: chance.pick(["wohnen", "arbeit"]), horizont: chance.pick(["kurzfristig", "mittelfristig", "langfristig", "dauerhaft"]),
    leitziele: some("z-1", "z-2", "z-3"), zielgruppen: some("g-1", "g-2", "g-3"),
    fristen: chance.bool() ? [{ titel: "Start", art: chance.pick(["beginn", "zwischenziel", "abschluss"]), bis: chance.pick(["2020-06", "2021-02", "2023"]) }] : [],
    erprobung: chance.bool() ? [{ titel: "Probe", dauer: "P10M" }] : [],
  })
}

const urteil = { antwort: "ja" }

const ereignisOf = (chance: Seeded, am: Stichtag.Stichtag, at: number): object => {
  const later = Stichtag.addDays(am, chance.int(1, 500))
  const zeitraum = chance.pick<unknown>([2020, 2021, "2021-Q1", "2021-03", "2019/20"])
  const betrag = chance.pick<unknown>([0, 1000, 333.33, { fehlt: "nicht-erhoben" }])
  return chance.pick<() => object>([
    () => ({ _tag: "PruefungCommissioned", frage: "Lohnt es?", ...(chance.bool() ? { bis: later } : {}) }),
    () => ({ _tag: "ProjektPlanned", beginn: later, ...(chance.bool() ? { ende: Stichtag.addDays(later, 200) } : {}) }),
    () => ({ _tag: "ErprobungBegun", dauer: chance.pick(["P10M", "P1Y", "P30D"]) }),
    () => ({ _tag: "ErprobungProlonged", bis: later, grund: "Es fehlt \"noch\" etwas." }),
    () => ({ _tag: "ProjektStarted", ...(chance.bool() ? { ende: later } : {}) }),
    () => ({ _tag: "RegelangebotMade" }),
    () => ({ _tag: "ProjektExtended", zielgruppen: ["g-3"], orte: [] }),
    () => (chance.int(0, 4) === 0 ? { _tag: "ProjektCompleted", ergebnis: "Getan" } : { _tag: "MeilensteinSet", meilenstein: `m-${at}`, titel: "Räume", bis: later }),
    () => (chance.int(0, 4) === 0 ? { _tag: "ProjektEnded", grund: chance.pick(["mittel-fehlen", "sonstiger"]), ...(chance.bool() ? { notiz: "So kam es." } : {}) } : { _tag: "MeilensteinReached", meilenstein: `m-${chance.int(0, at)}` }),
    () => (chance.int(0, 6) === 0 ? { _tag: "ProjektMerged", nach: "anderes-projekt" } : { _tag: "ProjektReopened", grund: "Doch" }),
    () => ({ _tag: "FristDeferred", frist: chance.pick(["abschluss/2021-03-31", "abschluss/2023-03-31", "ueberpruefung/2021-03-31", "meilenstein/m-0", "beginn/2020-06-30"]), bis: later, grund: "Personal fehlt" }),
    () => ({ _tag: "FristMet", frist: chance.pick(["zwischenziel/2021-02-28", "ueberpruefung/2022-03-31", "abschluss/2021-03-31"]) }),
    () => ({ _tag: "MittelGranted", mittel: `b-${at}`, geber: chance.pick(["land", "stadt"]), betrag, ...(chance.bool() ? { zeitraum } : {}) }),
    () => ({ _tag: "MittelSpent", ausgabe: `a-${at}`, mittel: `b-${chance.int(0, at)}`, betrag, ...(chance.bool() ? { zeitraum } : {}) }),
    () => ({ _tag: "KennzahlRecorded", kennzahl: { id: `k-${at}`, titel: chance.pick(["Kurse", "Gäste"]), projekt: "p-1", zeitraum, quelle, ...anyKennzahl(chance) } }),
    () => ({ _tag: "ProjektAssessed", bewertung: { id: `w-${at}`, gremium: "gruppe", effizienz: urteil, sinnhaftigkeit: urteil, anpassungsnotwendigkeit: urteil, ergebnis: "fortfuehren" } }),
  ])()
}

const anyKennzahl = ({ int, pick }: Seeded): object => {
  const wert = pick<unknown>([0, int(1, 90), { fehlt: "nicht-erhoben" }, { wert: 25, basis: 5 }])
  return pick<object>([
    { art: "teilnehmende", wert, ziel: 20 }, { art: "teilnehmende", einheit: "Teilnahmen", wert }, { art: "stunden", wert, ziel: 27 }, { art: "personal", wert },
    { art: "geld", wert }, { art: "erreicht", stand: pick(["ja", "teilweise", "nein", "offen"]) },
  ])
}

/** Draws what happened in a Projekt, in the order of the notes; what has no place where it stands changes nothing. */
export const anyEreignisse = (chance: Seeded, projekt = "p-1"): ReadonlyArray<Ereignis> => {
  const tage = Array.from({ length: chance.int(0, 14) }, () => anyTag(chance)).sort()
  return tage.map((am, at) => readEreignis({ ...ereignisOf(chance, am, at), projekt, vermerk: { von: "stelle-1", am, zweck: "steuerung" } }))
}

/** A Konzept that was adopted on 31 March 2020, under the assumed rule. */
export const beschlossen = { beschluss: Schema.decodeUnknownSync(Beschluss)({ zeit: "2020-03-31", quelle }) }
