/**
 * The respondents of a random sample laid out for calculating, and the first moments of a Groesse among them.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"
import type { Bogen } from "../Bogen.js"
import type { Erhebung } from "../Erhebung.js"
import type { Gewichtung } from "../Gewichtung.js"
import type { Groesse } from "../Groesse.js"
import type { Quotenwert } from "../Schaetzung.js"
import { aussage, requireWahrscheinlichkeit, type Wahrscheinlichkeit } from "../Stichprobe.js"
import { isOffList, schichtenOf } from "./auswahl.js"
import { residuals, varianz } from "./linearisierung.js"

/** Of whom, and with which weights. */
export interface Schaetzweise {
  /** Left out, the weights by which the sample was drawn. */
  readonly gewichtung?: Gewichtung
  /** Which respondents, such as those of a Sozialraum; left out, all. What is told of them is not protected: not for publication. */
  readonly bereich?: (bogen: Bogen) => boolean
  /** Left out, 0.95. */
  readonly niveau?: number
}

/** The respondents of a random sample, laid out for calculating. */
export interface Lage {
  readonly gewichte: ReadonlyArray<number>
  /** The values of those who are asked for and gave one. */
  readonly werte: ReadonlyArray<number | undefined>
  readonly stellen: ReadonlyArray<number>
  readonly streuung: (einfluss: ReadonlyArray<number>) => number
  /** How many units were drawn in which somebody has a value, and how many strata these lie in. */
  readonly einheiten: number
  readonly schichten: number
  /** As many persons of the list as one of the weights stands for: 1 where the weights count persons. */
  readonly massstab: number
  /** Whether everybody of the list answered, so that nothing is left to chance. */
  readonly istErschoepft: boolean
}

/** Reads the weight of each respondent; throws a `RangeError` where the weights are of another survey. */
export const gewichteOf = ({ boegen, entwurfsgewichte }: Erhebung, gewichtung: Gewichtung | undefined): ReadonlyArray<number> => boegen.map(({ id }) => {
  const gewicht = (gewichtung?.gewichte ?? entwurfsgewichte).get(id)
  if (gewicht === undefined) throw new RangeError(`The weights know no respondent "${id}": fit them to this survey by rake`)
  return gewicht
})

// Weights that come with the answers, and margins, may be normed to anything; those of the plan count persons.
const massstabOf = ({ boegen, stichprobe }: Erhebung<Wahrscheinlichkeit>, gewichte: ReadonlyArray<number>, entwurf: ReadonlyArray<number>): number => {
  const sum = (all: ReadonlyArray<number>): number => all.reduce((total, one) => total + one, 0)
  const persons = boegen.some(({ gewicht }) => gewicht !== undefined) ? stichprobe.auswahlgrundlage.umfang : sum(entwurf)
  const factor = persons / sum(gewichte)
  return isOffList(factor, 1) ? factor : 1
}

/** Lays the respondents out. */
export const lageOf = (erhebung: Erhebung<Wahrscheinlichkeit>, groesse: Groesse, { bereich = () => true, gewichtung }: Schaetzweise): Lage => {
  const { boegen, entwurfsgewichte, stichprobe } = erhebung
  requireWahrscheinlichkeit(stichprobe)
  const gewichte = gewichteOf(erhebung, gewichtung)
  const werte = boegen.map((bogen) => (bereich(bogen) ? groesse.wert(bogen) : undefined))
  const raender = (gewichtung?.raender ?? []).map(({ merkmal }) => boegen.map(({ merkmale }) => merkmale[merkmal] ?? ""))
  const entwurf = boegen.map(({ id }) => entwurfsgewichte.get(id) ?? 1)
  const schichten = [...schichtenOf(stichprobe, boegen).values()]
  const besetzt = schichten.map(({ einheiten }) => [...einheiten.values()].filter((places) => places.some((at) => werte[at] !== undefined)).length)
  return {
    gewichte, werte, stellen: [...boegen.keys()].filter((at) => werte[at] !== undefined),
    streuung: (einfluss) => varianz(residuals(einfluss, raender, entwurf).map((one, at) => one * (gewichte[at] ?? 0)), schichten),
    massstab: massstabOf(erhebung, gewichte, entwurf), istErschoepft: schichten.every(({ einheiten, umfang }) => einheiten.size >= umfang),
    einheiten: besetzt.reduce((sum, one) => sum + one, 0), schichten: besetzt.filter((one) => one > 0).length,
  }
}

/** Size, mean and variance of the mean. */
export interface Moment {
  readonly umfang: number
  readonly mittel: number
  readonly varianz: number
  /** The variance that a simple random sample of as many would have. */
  readonly einfach: number
  /** Whether all said the same: then nothing tells how answers differ. */
  readonly istGleich: boolean
}

/** Works out size, mean and variance of the mean by linearisation. */
export const momentOf = ({ gewichte, massstab, stellen, streuung, werte }: Lage): Moment => {
  const sumBy = (of: (wert: number) => number): number => stellen.reduce((sum, at) => sum + (gewichte[at] ?? 0) * of(werte[at] ?? 0), 0)
  const umfang = sumBy(() => 1)
  const first = werte[stellen[0] ?? -1] ?? 0
  const istGleich = stellen.every((at) => werte[at] === first)
  if (istGleich) return { umfang, mittel: first, varianz: 0, einfach: 0, istGleich }
  const mittel = sumBy((wert) => wert) / umfang
  const einfluss = werte.map((wert) => (wert === undefined ? 0 : (wert - mittel) / umfang))
  const n = stellen.length
  const spread = (sumBy((wert) => (wert - mittel) ** 2) / umfang) * (n / (n - 1))
  return { umfang, mittel, varianz: streuung(einfluss), einfach: (spread / n) * (1 - n / (umfang * massstab)), istGleich }
}

/** What is told where nobody gave a value. */
export const absent = (erhebung: Erhebung, groesse: Groesse): Omit<Quotenwert, "_tag"> =>
  ({ text: groesse.text, wert: Messwert.fehlend("undefiniert"), befragte: 0, aussage: aussage(erhebung.stichprobe, erhebung.boegen.length) })

/** What a random sample tells beside it. */
export const NOBODY = { standardfehler: Messwert.fehlend("undefiniert"), intervall: undefined, effektiv: 0, deff: Messwert.fehlend("undefiniert"), freiheitsgrade: 0 } as const
