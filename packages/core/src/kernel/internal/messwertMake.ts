/**
 * Makes a Messwert.
 *
 * @module
 */
import * as Bruch from "./bruch.js"
import type { Exakt, Fehlend, Gerundet, Grund, Messwert, Sperrung, Zahl } from "./messwertType.js"

/** What a source states about its rounding. */
export interface Rundung {
  /** The multiples of which the source prints: 5, 10, 0.1. */
  readonly basis: number
  /** Whether whole things are counted, so that only whole numbers lie behind the rounded one. */
  readonly ganzzahlig?: boolean
  /** Whether nothing below 0 can lie behind the rounded number. */
  readonly nichtNegativ?: boolean
}

const intervalOf = (wert: number, { basis, ganzzahlig, nichtNegativ }: Rundung): { readonly von: number; readonly bis: number } => {
  const centre = Bruch.fromNumber(wert)
  const half = ganzzahlig === true
    ? { p: BigInt(Math.floor(basis / 2)), q: 1n }
    : Bruch.divide(Bruch.fromNumber(basis), { p: 2n, q: 1n })
  const von = Bruch.below(Bruch.add(centre, { p: -half.p, q: half.q }))
  return { von: nichtNegativ === true ? Math.max(0, von) : von, bis: Bruch.above(Bruch.add(centre, half)) }
}

/** Says why a number cannot have been rounded so; nothing where it can. */
export const rundungProblem = (wert: number, rundung: Rundung): string | undefined => {
  const { basis, ganzzahlig, nichtNegativ } = rundung
  if (!Number.isFinite(wert)) return `a rounded value must be a finite number, not ${wert}`
  if (!(basis > 0 && Number.isFinite(basis))) return `a rounding base must be a number above 0, not ${basis}`
  if (ganzzahlig === true && !Number.isSafeInteger(basis)) return `counts are rounded to a whole base, not to ${basis}`
  if (nichtNegativ === true && wert < 0) return `${wert} is below 0 although the values are said not to be negative`
  const { p, q } = Bruch.divide(Bruch.fromNumber(wert), Bruch.fromNumber(basis))
  if (p % q !== 0n) return `${wert} is no multiple of the rounding base ${basis}: check the base, or take the value as exact`
  const { von, bis } = intervalOf(wert, rundung)
  return Number.isFinite(von) && Number.isFinite(bis) ? undefined : `${wert} is too large for the interval that base ${basis} gives it`
}

/**
 * Makes an exact number; throws a `RangeError` on NaN and Infinity.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.exakt(84) // => { _tag: "Exakt", wert: 84 }
 * Messwert.exakt(1 / 0) // => throws RangeError
 * ```
 */
export const exakt = (wert: number): Exakt => {
  if (Number.isFinite(wert)) return { _tag: "Exakt", wert: wert + 0 }
  throw new RangeError(`A Messwert must be a finite number, not ${wert}: say with Messwert.fehlend why there is none`)
}

/**
 * Makes a number that its source rounded to multiples of `basis`; throws a `RangeError` where it is none.
 *
 * Behind a rounded count (`ganzzahlig`) lie whole numbers only: with base 5 it is off by 2 at most, with base 10 by 5,
 * since an office may round a tie either way. Other values are off by half the base.
 *
 * @quelle Destatis, 5er-Rundung: each value by itself to the nearest multiple of 5, at most 2 off
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.gerundet(25, { basis: 5, ganzzahlig: true }) // => { _tag: "Gerundet", wert: 25, von: 23, bis: 27, basis: 5 }
 * Messwert.gerundet(23, { basis: 5 }) // => throws RangeError
 * ```
 */
export const gerundet = (wert: number, rundung: Rundung): Gerundet => {
  const problem = rundungProblem(wert, rundung)
  if (problem !== undefined) throw new RangeError(`No rounded Messwert: ${problem}`)
  return { _tag: "Gerundet", wert: wert + 0, ...intervalOf(wert, rundung), basis: rundung.basis }
}

/**
 * Makes a number of which only its interval is known; exact where both ends are one. Throws a `RangeError` where the
 * ends are not finite or the wrong way round.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.intervall(10, 20) // => { _tag: "Gerundet", wert: 15, von: 10, bis: 20 }
 * ```
 */
export const intervall = (von: number, bis: number): Zahl => {
  if (!Number.isFinite(von) || !Number.isFinite(bis) || von > bis) {
    throw new RangeError(`No interval from ${von} to ${bis}: both ends must be finite numbers, the smaller first`)
  }
  if (von === bis) return exakt(von)
  const middle = Bruch.divide(Bruch.add(Bruch.fromNumber(von), Bruch.fromNumber(bis)), { p: 2n, q: 1n })
  return { _tag: "Gerundet", wert: Bruch.nearest(middle), von: von + 0, bis: bis + 0 }
}

/**
 * Makes an absent value with its reason.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.fehlend("nicht-erhoben") // => { _tag: "Fehlend", grund: "nicht-erhoben" }
 * ```
 */
export const fehlend = (grund: Grund): Fehlend => ({ _tag: "Fehlend", grund })

/**
 * Makes a value that we withhold: for its own sake (`primaer`) or to protect another one (`sekundaer`).
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.gesperrt("sekundaer") // => { _tag: "Fehlend", grund: "gesperrt", sperrung: "sekundaer" }
 * ```
 */
export const gesperrt = (sperrung: Sperrung): Fehlend => ({ _tag: "Fehlend", grund: "gesperrt", sperrung })

/**
 * Marks a number as limited in its reliability, as brackets do in a table; an absent value stays as it is.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.markEingeschraenkt(Messwert.exakt(12)) // => { _tag: "Exakt", wert: 12, eingeschraenkt: true }
 * ```
 */
export const markEingeschraenkt = <M extends Messwert>(messwert: M): M =>
  messwert._tag === "Fehlend" ? messwert : { ...messwert, eingeschraenkt: true }
