import * as Messwert from "../kernel/Messwert.js"
import { isAufgegeben } from "./internal/offen.js"
import { stufen } from "./internal/stufen.js"
import { type Handlungsziel, type Rahmenziel, Stufe, type Zielbaum } from "./Ziel.js"

/** A goal as the formula needs it; without `stufe` it was not rated. */
export interface Gewertet {
  readonly gewicht: Handlungsziel["gewicht"]
  readonly stufe?: Stufe
}

/** How far goals were reached, with what it rests on. */
export interface Zielerreichung {
  /** The T-score, 50 where all was reached as expected; `undefiniert` where nothing with a weight above 0 was rated. */
  readonly wert: Messwert.Messwert
  /** How many goals with a weight above 0 were rated. */
  readonly bewertet: number
  /** How many of them were not; they are not in the score, whatever they might have been. */
  readonly unbewertet: number
  /** The sum of the weights of the rated goals. */
  readonly gewicht: number
}

/** How far the Handlungsziele of a Rahmenziel were reached, and from where. */
export interface Rahmenzielerreichung extends Zielerreichung {
  /** How many were given up: they are in no other number here, as nobody aims at them any more. */
  readonly aufgegeben: number
  /** The T-score of the first ratings of those that were rated on two days or more. */
  readonly beginn: Messwert.Messwert
  /** How many with a weight above 0 were rated on two days or more: the change rests on these alone. */
  readonly mehrfach: number
  /** By how much the T-score of these same goals has changed since. */
  readonly veraenderung: Messwert.Messwert
}

/** How strongly the goals of a person are taken to go together; the authors of the formula propose it. */
const KORRELATION = 0.3

const UNDEFINIERT = Messwert.fehlend("undefiniert")

type Bewertet = Required<Gewertet>

const check = ({ gewicht, stufe }: Gewertet): void => {
  if (!(gewicht >= 0 && Number.isFinite(gewicht))) throw new RangeError(`A weight must be a number from 0 on, not ${gewicht}`)
  if (stufe !== undefined && !Stufe.literals.includes(stufe)) throw new RangeError(`A level of Goal Attainment Scaling is one of ${Stufe.literals.join(", ")}, not ${String(stufe)}`)
}

const sumOf = (ziele: ReadonlyArray<Bewertet>, part: (ziel: Bewertet) => number): number => ziele.reduce((sum, ziel) => sum + part(ziel), 0)

// The weights are taken against the largest one, which changes no score and keeps the squares of any weight finite.
const score = (ziele: ReadonlyArray<Bewertet>): Messwert.Messwert => {
  const max = ziele.reduce((largest, { gewicht }) => Math.max(largest, gewicht), 0)
  if (max === 0) return UNDEFINIERT
  const gewicht = sumOf(ziele, (ziel) => ziel.gewicht / max)
  const quadrate = sumOf(ziele, (ziel) => (ziel.gewicht / max) ** 2)
  const summe = sumOf(ziele, (ziel) => (ziel.gewicht / max) * ziel.stufe)
  return Messwert.exakt(50 + (10 * summe) / Math.sqrt((1 - KORRELATION) * quadrate + KORRELATION * gewicht ** 2))
}

const isBewertet = (ziel: Gewertet): ziel is Bewertet => ziel.stufe !== undefined

/**
 * Calculates the T-score of Goal Attainment Scaling over rated goals.
 *
 * T = 50 + 10·Σwx / √((1−ρ)·Σw² + ρ·(Σw)²) with ρ = 0.3, over the goals that have a weight and a rating. A goal without a rating is not taken as
 * reached as expected; without any rated goal there is no score. Throws a `RangeError` on a weight below 0, on weights that add up to no number, and on a level that there is not.
 *
 * @quelle Kiresuk & Sherman 1968; Turner-Stokes 2009 with its erratum
 * @example
 * ```ts
 * import { zielerreichung } from "@teilhabe/core/fall"
 *
 * zielerreichung([{ gewicht: 1, stufe: 1 }, { gewicht: 2 }]) // => { wert: { _tag: "Exakt", wert: 60 }, bewertet: 1, unbewertet: 1, gewicht: 1 }
 * zielerreichung([{ gewicht: 2 }]).wert // => { _tag: "Fehlend", grund: "undefiniert" }
 * ```
 */
export const zielerreichung = (ziele: ReadonlyArray<Gewertet>): Zielerreichung => {
  ziele.forEach(check)
  const zaehlend = ziele.filter(({ gewicht }) => gewicht > 0)
  const bewertet = zaehlend.filter(isBewertet)
  const gewicht = sumOf(bewertet, (ziel) => ziel.gewicht)
  if (!Number.isFinite(gewicht)) throw new RangeError("The weights add up to more than a number can be: use weights from 0 to 9")
  return {
    wert: score(bewertet),
    bewertet: bewertet.length,
    unbewertet: zaehlend.length - bewertet.length,
    gewicht,
  }
}

/**
 * Calculates the T-score of the Handlungsziele of one Rahmenziel; a Mottoziel has none, as it is never measured.
 *
 * The last rating of each counts, and of several on one day the last. Whatever was given up is counted by itself and in no
 * score. The change since the beginning is that of the goals that were rated on two days or more.
 *
 * @quelle Kiresuk & Sherman 1968; Konzept, Case Management in der Integrationsarbeit, Zielvereinbarung
 * @example
 * ```ts
 * import { Kennung, type Ziel, zielerreichungOf } from "@teilhabe/core/fall"
 * import { Kennung as Personen } from "@teilhabe/core/datenschutz"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const [motto, r1, h1] = [Kennung.mottoziel("m-1"), Kennung.rahmenziel("r-1"), Kennung.handlungsziel("h-1")]
 * const seit = Stichtag.make(2026, 3, 2)
 * const rahmenziel: Ziel.Gefuehrt<Ziel.Rahmenziel> = {
 *   id: r1, mottoziel: motto, handlungsfeld: Id.make("wohnen"), wortlaut: "Eigene Wohnung", problem: "Enge", hypothese: "Kein Zugang", beruehrt: [], seit,
 * }
 * const handlungsziel: Ziel.Handlungszielstand = {
 *   id: h1, rahmenziel: r1, personen: [Personen.person("p-1")], wortlaut: "Wohnberechtigungsschein beantragen", bis: Stichtag.make(2026, 5, 31),
 *   gewicht: 2, skala: ["nichts", "Termin", "Antrag", "Bescheid", "Angebot"], beruehrt: [], seit, ausgang: "offen",
 *   bewertungen: [{ am: seit, stufe: -2, gemeinsam: true }, { am: Stichtag.make(2026, 4, 13), stufe: 0, gemeinsam: true }],
 * }
 * const { beginn, veraenderung, wert } = zielerreichungOf({ motto: [], rahmen: [rahmenziel], handlung: [handlungsziel] }, rahmenziel)
 * ;[beginn, veraenderung, wert] // => [{ _tag: "Exakt", wert: 30 }, { _tag: "Exakt", wert: 20 }, { _tag: "Exakt", wert: 50 }]
 * ```
 */
export const zielerreichungOf = (baum: Zielbaum, rahmenziel: Rahmenziel): Rahmenzielerreichung => {
  const ziele = baum.handlung.filter((ziel) => ziel.rahmenziel === rahmenziel.id)
  const verfolgt = ziele.filter((ziel) => !isAufgegeben(baum, ziel)).map(({ bewertungen, gewicht }) => ({ gewicht, stufen: stufen(bewertungen) }))
  const mehrfach = verfolgt.filter((ziel) => ziel.stufen.length > 1)
  const at = (ziele: typeof verfolgt, index: number): Zielerreichung =>
    zielerreichung(ziele.map(({ gewicht, stufen: own }) => {
      const stufe = own.at(index)
      return stufe === undefined ? { gewicht } : { gewicht, stufe }
    }))
  const { bewertet, wert: beginn } = at(mehrfach, 0)
  return { ...at(verfolgt, -1), aufgegeben: ziele.length - verfolgt.length, beginn, mehrfach: bewertet, veraenderung: Messwert.subtract(at(mehrfach, -1).wert, beginn) }
}
