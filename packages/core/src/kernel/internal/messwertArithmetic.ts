/**
 * Calculates with values: absent ones stay absent, intervals stay sound.
 *
 * The ends of an interval are rounded outwards where no number is the exact result, so that the true result always
 * lies inside. What fits no finite number, and what is divided by 0, is absent as `undefiniert`.
 *
 * @module
 */
import * as Bruch from "./bruch.js"
import { exakt, fehlend } from "./messwertMake.js"
import { isZahl, lower, rank, upper } from "./messwertRead.js"
import type { Fehlend, Messwert, Zahl } from "./messwertType.js"

interface Spanne {
  readonly wert: Bruch.Bruch
  readonly von: Bruch.Bruch
  readonly bis: Bruch.Bruch
}

const point = (wert: Bruch.Bruch): Spanne => ({ wert, von: wert, bis: wert })

const spanne = (zahl: Zahl): Spanne => {
  const wert = Bruch.fromNumber(zahl.wert)
  return zahl._tag === "Exakt" ? point(wert) : { wert, von: Bruch.fromNumber(zahl.von), bis: Bruch.fromNumber(zahl.bis) }
}

const absentOf = (values: ReadonlyArray<Messwert>): Fehlend | undefined =>
  values
    .filter((value) => value._tag === "Fehlend")
    .reduce<Fehlend | undefined>((first, value) => (first === undefined || rank(value) < rank(first) ? value : first), undefined)

const toMesswert = ({ wert, von, bis }: Spanne, limited: boolean): Messwert => {
  const bracket = limited ? { eingeschraenkt: true as const } : {}
  const middle = Bruch.nearest(wert)
  if (!Number.isFinite(middle)) return fehlend("undefiniert")
  // A result too small for any number is not nothing, so it may not become an exact 0.
  const vanished = middle === 0 && wert.p !== 0n
  if (Bruch.compare(von, bis) === 0 && !vanished) return { ...exakt(middle), ...bracket }
  const [low, high] = [Bruch.below(von), Bruch.above(bis)]
  if (!Number.isFinite(low) || !Number.isFinite(high)) return fehlend("undefiniert")
  return { _tag: "Gerundet", wert: middle, von: low, bis: high, ...bracket }
}

const calculate = (values: ReadonlyArray<Messwert>, formula: (zahlen: ReadonlyArray<Zahl>) => Spanne | undefined): Messwert => {
  const absent = absentOf(values)
  if (absent !== undefined) return absent
  const zahlen = values.filter(isZahl)
  const result = formula(zahlen)
  return result === undefined ? fehlend("undefiniert") : toMesswert(result, zahlen.some((zahl) => zahl.eingeschraenkt === true))
}

const total = (zahlen: ReadonlyArray<Zahl>): Spanne | undefined =>
  zahlen.length === 0
    ? undefined
    : { wert: Bruch.sum(zahlen.map(({ wert }) => wert)), von: Bruch.sum(zahlen.map(lower)), bis: Bruch.sum(zahlen.map(upper)) }

const hull = (wert: Bruch.Bruch, ends: ReadonlyArray<Bruch.Bruch>): Spanne => ({
  wert,
  von: ends.reduce((low, end) => (Bruch.compare(end, low) < 0 ? end : low), wert),
  bis: ends.reduce((high, end) => (Bruch.compare(end, high) > 0 ? end : high), wert),
})

const isPoint = ({ wert, von, bis }: Spanne): boolean => von === wert && bis === wert

const combine = (a: Spanne, b: Spanne, operation: (x: Bruch.Bruch, y: Bruch.Bruch) => Bruch.Bruch): Spanne => {
  const wert = operation(a.wert, b.wert)
  if (isPoint(a) && isPoint(b)) return point(wert)
  return hull(wert, [a.von, a.bis].flatMap((x) => [b.von, b.bis].map((y) => operation(x, y))))
}

const product = (a: Spanne, b: Spanne): Spanne => combine(a, b, Bruch.multiply)

const quotient = (a: Spanne, b: Spanne): Spanne | undefined =>
  b.von.p <= 0n && b.bis.p >= 0n ? undefined : combine(a, b, Bruch.divide)

const whole = (number: number): Spanne => spanne({ _tag: "Exakt", wert: number })

const binary = (a: Messwert, b: Messwert, formula: (a: Spanne, b: Spanne) => Spanne | undefined): Messwert =>
  calculate([a, b], ([x, y]) => (x === undefined || y === undefined ? undefined : formula(spanne(x), spanne(y))))

/**
 * Adds values; absent where one of them is absent, and `undefiniert` where there is none to add.
 *
 * Nothing counts as 0 that nobody counted: neither a missing part nor an empty list. The total of no values is asked
 * for where a group has no data, and 0 would claim that somebody looked and found nothing.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * const rund = (wert: number) => Messwert.gerundet(wert, { basis: 5, ganzzahlig: true })
 * Messwert.sum([rund(10), rund(20), rund(25)]) // => { _tag: "Gerundet", wert: 55, von: 49, bis: 61 }
 * Messwert.sum([Messwert.exakt(4), Messwert.fehlend("geheim")]) // => Messwert.fehlend("geheim")
 * Messwert.sum([]) // => Messwert.fehlend("undefiniert")
 * ```
 */
export const sum = (values: ReadonlyArray<Messwert>): Messwert => calculate(values, total)

/**
 * Adds two values; where both are absent, the reason that comes first in `Messwert.gruende` stays.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.add(Messwert.exakt(0.1), Messwert.exakt(0.2)) // => Messwert.exakt(0.3)
 * Messwert.add(Messwert.exakt(1), Messwert.fehlend("unbekannt")) // => Messwert.fehlend("unbekannt")
 * ```
 */
export const add = (a: Messwert, b: Messwert): Messwert => sum([a, b])

/**
 * Turns the sign; the interval turns with it.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.negate(Messwert.intervall(1, 3)) // => { _tag: "Gerundet", wert: -2, von: -3, bis: -1 }
 * ```
 */
export const negate = (messwert: Messwert): Messwert => multiply(messwert, exakt(-1))

/**
 * Subtracts the second value from the first, for example departures from arrivals.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.subtract(Messwert.exakt(310), Messwert.exakt(355)) // => Messwert.exakt(-45)
 * ```
 */
export const subtract = (a: Messwert, b: Messwert): Messwert => add(a, negate(b))

/**
 * Multiplies two values; an absent one stays absent even when multiplied by 0.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.multiply(Messwert.exakt(0), Messwert.fehlend("geheim")) // => Messwert.fehlend("geheim")
 * ```
 */
export const multiply = (a: Messwert, b: Messwert): Messwert => binary(a, b, product)

/**
 * Divides the first value by the second; `undefiniert` where the second is 0 or may be 0.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.divide(Messwert.exakt(1), Messwert.exakt(4)) // => Messwert.exakt(0.25)
 * Messwert.divide(Messwert.exakt(0), Messwert.exakt(0)) // => Messwert.fehlend("undefiniert")
 * ```
 */
export const divide = (a: Messwert, b: Messwert): Messwert => binary(a, b, quotient)

/**
 * Multiplies a value by a plain number; throws a `RangeError` where that is not finite.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.scale(Messwert.intervall(1, 3), 1000) // => { _tag: "Gerundet", wert: 2000, von: 1000, bis: 3000 }
 * ```
 */
export const scale = (messwert: Messwert, factor: number): Messwert => multiply(messwert, exakt(factor))

/**
 * Computes a share in percent; `undefiniert` where the denominator is 0 or may be 0.
 *
 * A share above 100 is legitimate and stays: more children in care than live in the town.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.anteil(Messwert.exakt(7), Messwert.exakt(100)) // => Messwert.exakt(7)
 * Messwert.anteil(Messwert.exakt(105), Messwert.exakt(100)) // => Messwert.exakt(105)
 * Messwert.anteil(Messwert.exakt(3), Messwert.exakt(0)) // => Messwert.fehlend("undefiniert")
 * ```
 */
export const anteil = (zaehler: Messwert, nenner: Messwert): Messwert =>
  binary(zaehler, nenner, (a, b) => quotient(product(a, whole(100)), b))

/**
 * Computes the arithmetic mean, by the rules of `sum`: a value that is absent makes the mean absent.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * Messwert.mean([Messwert.exakt(1), Messwert.exakt(2)]) // => Messwert.exakt(1.5)
 * Messwert.mean([Messwert.exakt(1), Messwert.fehlend("folgt-spaeter")]) // => Messwert.fehlend("folgt-spaeter")
 * ```
 */
export const mean = (values: ReadonlyArray<Messwert>): Messwert =>
  calculate(values, (zahlen) => {
    const all = total(zahlen)
    return all === undefined ? undefined : quotient(all, whole(zahlen.length))
  })
