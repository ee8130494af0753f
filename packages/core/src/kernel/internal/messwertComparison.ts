/**
 * Compares values by what is known of them.
 *
 * @module
 */
import { isZahl, lower, rank, upper } from "./messwertRead.js"
import type { Messwert, Zahl } from "./messwertType.js"

/** What divisions lose: a hundredth of a millionth of a millionth would be seen, a rounding in the last digit is not. */
const SLACK = 1e-13

/** What two values say about each other. */
export type Vergleich = "kleiner" | "gleich" | "groesser" | "unentschieden" | "nicht-vergleichbar"

/**
 * Compares two values: `unentschieden` where their intervals overlap, `nicht-vergleichbar` where one is absent.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.compare(Messwert.exakt(3), Messwert.exakt(4)) // => "kleiner"
 * Messwert.compare(Messwert.intervall(23, 27), Messwert.exakt(25)) // => "unentschieden"
 * Messwert.compare(Messwert.fehlend("geheim"), Messwert.exakt(0)) // => "nicht-vergleichbar"
 * ```
 */
export const compare = (a: Messwert, b: Messwert): Vergleich => {
  if (!isZahl(a) || !isZahl(b)) return "nicht-vergleichbar"
  if (upper(a) < lower(b)) return "kleiner"
  if (lower(a) > upper(b)) return "groesser"
  return lower(a) === upper(a) && lower(b) === upper(b) ? "gleich" : "unentschieden"
}

/**
 * Tells whether a number may be the true one behind a value; never for an absent value.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.within(Messwert.gerundet(25, { basis: 5, ganzzahlig: true }), 27) // => true
 * ```
 */
export const within = (messwert: Messwert, wert: number): boolean =>
  isZahl(messwert) && lower(messwert) <= wert && wert <= upper(messwert)

/**
 * Tells whether two values may be one and the same number, as a total and the sum of its parts should.
 *
 * Absent values contradict nothing. A difference in the last digits that a number can hold is none: three thirds are one.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * const rund = (wert: number) => Messwert.gerundet(wert, { basis: 5, ganzzahlig: true })
 * Messwert.isCompatible(rund(60), Messwert.sum([rund(10), rund(20), rund(25)])) // => true
 * Messwert.isCompatible(Messwert.exakt(60), Messwert.exakt(55)) // => false
 * ```
 */
export const isCompatible = (a: Messwert, b: Messwert): boolean => {
  if (!isZahl(a) || !isZahl(b)) return true
  const slack = SLACK * Math.max(Math.abs(a.wert), Math.abs(b.wert))
  return lower(a) <= upper(b) + slack && lower(b) <= upper(a) + slack
}

// Every field that can differ is a key, so that only equal values tie.
const keys = (zahl: Zahl): ReadonlyArray<number> => [
  zahl.wert,
  zahl._tag === "Exakt" ? 0 : 1,
  lower(zahl),
  upper(zahl),
  zahl._tag === "Exakt" ? 0 : (zahl.basis ?? 0),
  zahl.eingeschraenkt === true ? 1 : 0,
]

/**
 * Orders values for a list: numbers by size, absent ones last, in the order of `Messwert.gruende`; 0 for equal ones only.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * const sorted = [Messwert.fehlend("geheim"), Messwert.exakt(2), Messwert.exakt(-1)].toSorted(Messwert.order)
 * sorted.map(Messwert.getWert) // => [-1, 2, undefined]
 * ```
 */
export const order = (a: Messwert, b: Messwert): -1 | 0 | 1 => {
  const left = isZahl(a) ? keys(a) : [Infinity, rank(a)]
  const right = isZahl(b) ? keys(b) : [Infinity, rank(b)]
  const index = left.findIndex((key, at) => key !== right[at])
  if (index < 0) return 0
  return (left[index] ?? 0) < (right[index] ?? 0) ? -1 : 1
}

/**
 * Tells whether two values are the same in every part; a rounded 0 is never an exact 0.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.equals(Messwert.exakt(0), Messwert.gerundet(0, { basis: 1 })) // => false
 * ```
 */
export const equals = (a: Messwert, b: Messwert): boolean => order(a, b) === 0
