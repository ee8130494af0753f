/**
 * Random walks through a case: each command is held against the oracle, and each state against what always holds.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Ablehnung, gruende } from "../../src/fall/Ablehnung.js"
import { Befehl } from "../../src/fall/Befehl.js"
import { decide } from "../../src/fall/decide.js"
import { disclose } from "../../src/fall/disclose.js"
import type { Ereignis } from "../../src/fall/Ereignis.js"
import { evolve } from "../../src/fall/evolve.js"
import type { Fall } from "../../src/fall/Fall.js"
import * as Phase from "../../src/fall/Phase.js"
import { withoutDaten } from "../../src/fall/withoutDaten.js"
import { type Modell, neuesModell } from "./modell.js"
import { beurteile, gehWeiter } from "./modellUrteil.js"
import { checkBesondere, checkGezeigt, checkRechtsgrund, erneutZeigbar } from "./zufallsoffenlegung.js"
import { checkWiederholung, checkSpeicher } from "./zufallswiederholung.js"
import { checkBaum, checkSchritt, checkVereinbarungen, checkVerlauf, halte, vergleiche, Verletzung } from "./zufallszustand.js"
import { beginne } from "./zufall.js"
import { zufallsbefehl } from "./zufallsbefehl.js"
import { umfeld } from "./zufallsumfeld.js"

/** What walks came across, by how often. */
export interface Zaehlung {
  readonly angenommen: Map<string, number>
  readonly abgelehnt: Map<string, number>
  readonly codes: Map<string, number>
  readonly phasen: Map<string, number>
  readonly rest: Map<string, number>
}

/** Begins to count. */
export const neueZaehlung = (): Zaehlung => ({ angenommen: new Map(), abgelehnt: new Map(), codes: new Map(), phasen: new Map(), rest: new Map() })

const zaehle = (in_: Map<string, number>, was: string): void => void in_.set(was, (in_.get(was) ?? 0) + 1)

/** A case on its walk. */
interface Gang {
  fall: Fall
  readonly modell: Modell
  readonly ereignisse: Array<Ereignis>
  /** The events as a store holds them that wipes words when it is told to. */
  speicher: ReadonlyArray<Ereignis>
  readonly gezeigt: Array<Extract<Befehl, { readonly _tag: "DiscloseFall" }>>
  readonly zaehlung: Zaehlung
}

const beginneGang = (zaehlung: Zaehlung): Gang => ({ fall: { phase: "neu" }, modell: neuesModell(), ereignisse: [], speicher: [], gezeigt: [], zaehlung })

// A state that is frozen cannot be changed by decide or evolve without a fault.
const friereEin = (wert: unknown): void => {
  if (typeof wert !== "object" || wert === null || Object.isFrozen(wert)) return
  Object.freeze(wert)
  for (const teil of Object.values(wert)) friereEin(teil)
}

const versuche = <A>(was: string, tue: () => A): A => {
  try {
    return tue()
  } catch (fehler) {
    if (fehler instanceof Verletzung) throw fehler
    throw new Verletzung(`${was} throws: ${fehler instanceof Error ? (fehler.stack ?? fehler.message).split("\n").slice(0, 3).join(" ") : String(fehler)}`)
  }
}

/** A refusal says what and why and what is needed, and no word about anybody. */
export const checkAblehnung = (ablehnung: Ablehnung, befehl: Befehl): void => {
  halte(Object.hasOwn(gruende, ablehnung._tag), `the refusal ${ablehnung._tag} is one that there is`)
  halte(ablehnung.befehl === befehl._tag, "the refusal names the command")
  halte(ablehnung.message.trim() !== "" && ablehnung.needed.trim() !== "", "the refusal says why, and what would be needed")
  halte(!/undefined|NaN|\[object|Merk\d/u.test(JSON.stringify(ablehnung)), `the refusal holds no word about a person: ${JSON.stringify(ablehnung)}`)
  halte(Object.values(ablehnung.details).every((eins) => typeof eins === "string" || Number.isFinite(eins)), "the details are texts and numbers")
}

const nimmAn = (gang: Gang, befehl: Befehl, ereignisse: ReadonlyArray<Ereignis>): void => {
  halte(ereignisse.length > 0, "an accepted command leads to an event")
  for (const ereignis of ereignisse) {
    const vorher = gang.fall
    friereEin(ereignis)
    if (ereignis._tag === "FallDisclosed") checkRechtsgrund(gang.ereignisse, ereignis)
    gang.fall = versuche("evolve", () => evolve(vorher, ereignis))
    friereEin(gang.fall)
    gang.ereignisse.push(ereignis)
    checkSchritt(vorher, ereignis, gang.fall, befehl._tag)
    zaehlePhase(gang, vorher.phase)
  }
  gang.speicher = [...gang.speicher, ...ereignisse]
  gehWeiter(gang.modell, befehl, ereignisse.length)
  if (gang.fall.phase === "neu") return
  checkBaum(gang.fall)
  checkVereinbarungen(gang.fall)
  checkVerlauf(gang.fall)
  vergleiche(gang.modell, gang.fall)
}

const zaehlePhase = ({ fall, zaehlung }: Gang, vorher: Phase.Phase): void => {
  if (fall.phase === vorher) return
  zaehle(zaehlung.phasen, fall.phase)
  const weg = Phase.uebergaenge.find(({ von, nach }) => von === vorher && nach === fall.phase)
  if (weg?.art === "schleife") zaehle(zaehlung.rest, `loop ${vorher} → ${fall.phase}`)
  if (weg?.art === "wieder") zaehle(zaehlung.rest, `reopened from ${vorher}`)
}

const zeige = (gang: Gang, vorher: Fall, befehl: Extract<Befehl, { readonly _tag: "DiscloseFall" }>): void => {
  if (vorher.phase === "neu") return
  const gezeigt = versuche("disclose", () => disclose(vorher, befehl, umfeld))
  halte(Result.isSuccess(gezeigt), "what decide allows, disclose shows")
  if (Result.isFailure(gezeigt)) return
  checkGezeigt(gezeigt.success.sicht, befehl.anfrage)
  checkBesondere(gang.ereignisse, gezeigt.success.sicht, befehl)
  gang.gezeigt.push(befehl)
  zaehle(gang.zaehlung.rest, `shown by ${gang.ereignisse.at(-1)?._tag === "FallDisclosed" ? befehl.anfrage.rolle : "?"}`)
}

const nachher = (gang: Gang, vorher: Fall, befehl: Befehl): void => {
  if (befehl._tag === "DiscloseFall") zeige(gang, vorher, befehl)
  if (befehl._tag === "WithdrawEinwilligung" || befehl._tag === "CloseFall" || befehl._tag === "BreakOffFall") {
    for (const frueher of gang.gezeigt) {
      const wieder = { ...frueher, vermerk: befehl.vermerk }
      if (erneutZeigbar(gang.ereignisse, wieder)) continue
      const entschieden = versuche("decide", () => decide<Fall>(wieder, gang.fall, umfeld))
      halte(Result.isFailure(entschieden), `after ${befehl._tag} nothing is shown any more by what has ended`)
      zaehle(gang.zaehlung.rest, "asked again after the end of a consent, and refused")
    }
  }
  if (befehl._tag !== "EraseDaten") return
  gang.speicher = versuche("withoutDaten", () => withoutDaten(gang.speicher, befehl.personen, befehl.datenarten))
  checkSpeicher(gang.speicher, gang.fall, befehl)
}

/** Gives one command to a case, and throws a `Verletzung` where code and rules do not agree or a property does not hold. */
const schritt = (gang: Gang, befehl: Befehl): void => {
  const { zaehlung } = gang
  const urteil = beurteile(gang.modell, befehl, umfeld)
  const vorher = gang.fall
  friereEin(befehl)
  const entschieden = versuche("decide", () => decide<Fall>(befehl, vorher, umfeld))
  if (Result.isFailure(entschieden)) {
    const { failure } = entschieden
    checkAblehnung(failure, befehl)
    zaehle(zaehlung.abgelehnt, befehl._tag)
    zaehle(zaehlung.codes, failure._tag)
    const erwartet = [...urteil.verstoesse, ...urteil.offen]
    halte(erwartet.includes(failure._tag), `${befehl._tag} was refused with ${failure._tag} (${failure.message}), and the rules ${erwartet.length === 0 ? "accept it" : `speak of ${erwartet.join(", ")}`}`)
    return
  }
  halte(urteil.verstoesse.size === 0, `${befehl._tag} was accepted against ${[...urteil.verstoesse].join(", ")}`)
  zaehle(zaehlung.angenommen, befehl._tag)
  nimmAn(gang, befehl, entschieden.success)
  nachher(gang, vorher, befehl)
}

/** What went wrong in a walk, with the commands that led there. */
export interface Fehlgang { readonly satz: string; readonly befehle: ReadonlyArray<Befehl> }

/** Plays commands in a new case; tells what went wrong, if anything did. */
export const spiele = (befehle: Iterable<Befehl>, zaehlung: Zaehlung, gang = beginneGang(zaehlung), bisher: Array<Befehl> = []): Fehlgang | undefined => {
  try {
    for (const befehl of befehle) {
      bisher.push(befehl)
      schritt(gang, befehl)
    }
    if (gang.fall.phase !== "neu") checkWiederholung(gang.ereignisse, gang.fall, bisher.length)
    return undefined
  } catch (fehler) {
    if (fehler instanceof Verletzung) return { satz: fehler.message, befehle: bisher }
    throw fehler
  }
}

/** Walks at random from a seed, 12 to 40 commands long. */
export const laufe = (seed: number, zaehlung: Zaehlung): Fehlgang | undefined => {
  const gang = beginneGang(zaehlung)
  const z = beginne(seed, gang.modell)
  const anzahl = z.chance.int(12, 40)
  const befehle = function* (): Generator<Befehl> {
    for (let nummer = 0; nummer < anzahl; nummer += 1) {
      const befehl = zufallsbefehl(z)
      if (seed % 10 === 0) halte(istBefehl(befehl), `the walk gives a command that decodes: ${JSON.stringify(befehl)}`)
      yield befehl
    }
  }
  return spiele(befehle(), zaehlung, gang)
}

const istBefehl = Schema.is(Befehl)

/** Leaves out commands as long as the same property fails. */
export const schrumpfe = (fehlgang: Fehlgang): Fehlgang => {
  let kurz = fehlgang
  const art = (satz: string): string => satz.replace(/[a-z]+\d+|Merk\S*|\d{4}-\d\d-\d\d|\d+/gu, "…").slice(0, 60)
  for (let stelle = kurz.befehle.length - 2; stelle >= 0; stelle -= 1) {
    const versuch = spiele(kurz.befehle.filter((_, nummer) => nummer !== stelle), neueZaehlung())
    if (versuch !== undefined && art(versuch.satz) === art(fehlgang.satz)) {
      kurz = versuch
      stelle = Math.min(stelle, kurz.befehle.length - 1)
    }
  }
  return kurz
}
