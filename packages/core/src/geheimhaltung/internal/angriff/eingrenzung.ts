/**
 * Narrows the bounds of cells row by row, until no row says more.
 *
 * @module
 */
import type { Zeile } from "../../Loeser.js"
import { inward, slack, type Wissen } from "./wissen.js"

/** How often one row is gone through: bounds that creep towards each other for ever are left to the solver. */
const VISITS = 80

/** For each variable the rows that have it. */
export const rowsByVariable = ({ namen, zeilen }: Wissen): ReadonlyArray<ReadonlyArray<number>> => {
  const rows: Array<Array<number>> = namen.map(() => [])
  zeilen.forEach(({ variablen }, at) => { for (const variable of variablen) rows[variable]?.push(at) })
  return rows
}

/** The smallest and largest value of a sum, its infinite parts counted apart. */
interface Summe {
  von: number
  bis: number
  offenVon: number
  offenBis: number
}

const endsOf = (wissen: Wissen, variable: number, coefficient: number): readonly [number, number] => {
  const von = wissen.von[variable] ?? 0
  const bis = wissen.bis[variable] ?? Infinity
  return coefficient > 0 ? [coefficient * von, coefficient * bis] : [coefficient * bis, coefficient * von]
}

const sumOf = (wissen: Wissen, { variablen, koeffizienten }: Zeile): Summe => {
  const summe = { von: 0, bis: 0, offenVon: 0, offenBis: 0 }
  variablen.forEach((variable, at) => {
    const coefficient = koeffizienten[at] ?? 0
    if (coefficient === 0) return
    const [low, high] = endsOf(wissen, variable, coefficient)
    if (Number.isFinite(low)) summe.von += low
    else summe.offenVon += 1
    if (Number.isFinite(high)) summe.bis += high
    else summe.offenBis += 1
  })
  return summe
}

/** The least or most that the other members of a row leave; infinite where one of them is open. */
const others = (sum: number, open: number, own: number): number | undefined => {
  if (Number.isFinite(own)) return open > 0 ? undefined : sum - own
  return open > 1 ? undefined : sum
}

/** The bounds that one row gives one of its variables. */
const allowed = (wissen: Wissen, zeile: Zeile, summe: Summe, at: number): readonly [number, number] => {
  const variable = zeile.variablen[at] ?? 0
  const coefficient = zeile.koeffizienten[at] ?? 0
  if (coefficient === 0) return [-Infinity, Infinity]
  const [low, high] = endsOf(wissen, variable, coefficient)
  const least = others(summe.von, summe.offenVon, low)
  const most = others(summe.bis, summe.offenBis, high)
  const from = most === undefined ? -Infinity : zeile.von - most
  const to = least === undefined ? Infinity : zeile.bis - least
  return coefficient > 0 ? [from / coefficient, to / coefficient] : [to / coefficient, from / coefficient]
}

/** Which row narrowed a variable last. */
export type Ursachen = Map<number, Zeile>

/** How to narrow. */
export interface Eingrenzweise {
  readonly ursachen: Ursachen
  /** Begins with the rows that have one of these; left out, with all. */
  readonly from?: Iterable<number> | undefined
  /** Is told of each variable before it changes. */
  readonly remember?: (variable: number) => void
  readonly untilContradiction?: boolean
}

/** Sets what a row allows; tells whether that is less than before, and notes a contradiction. */
const narrow = (wissen: Wissen, { ursachen, remember }: Eingrenzweise, zeile: Zeile, variable: number, [from, to]: readonly [number, number]): boolean => {
  const von = wissen.von[variable] ?? 0
  const bis = wissen.bis[variable] ?? Infinity
  const [low, high] = inward(wissen, variable, from, to)
  const nextVon = low > von + slack(von) ? low : von
  const nextBis = high < bis - slack(bis) ? high : bis
  if (nextVon === von && nextBis === bis) return false
  if (nextVon > nextBis + slack(nextBis)) {
    wissen.tot.add(zeile)
    wissen.widersprueche.push({ variablen: zeile.variablen, text: `a total does not fit its parts` })
    return false
  }
  remember?.(variable)
  wissen.von[variable] = nextVon
  wissen.bis[variable] = Math.max(nextVon, nextBis)
  ursachen.set(variable, zeile)
  return true
}

/** Goes through one row; lists the variables that it narrowed. */
const visit = (wissen: Wissen, weise: Eingrenzweise, zeile: Zeile): ReadonlyArray<number> => {
  const changed: Array<number> = []
  const summe = sumOf(wissen, zeile)
  // The sums are those from before: what the row itself narrows only makes them closer, and brings the row up again.
  for (let at = 0; at < zeile.variablen.length && !wissen.tot.has(zeile); at++) {
    const variable = zeile.variablen[at] ?? 0
    if (narrow(wissen, weise, zeile, variable, allowed(wissen, zeile, summe, at))) changed.push(variable)
  }
  return changed
}

/** Where every member is known, only whether the row is right can still be told. */
const checkKnown = (wissen: Wissen, zeile: Zeile): void => {
  const { von, bis, offenVon, offenBis } = sumOf(wissen, zeile)
  const tooSmall = offenBis === 0 && bis < zeile.von - 10 * slack(zeile.von) - 10 * slack(bis)
  const tooLarge = offenVon === 0 && von > zeile.bis + 10 * slack(zeile.bis) + 10 * slack(von)
  if (!tooSmall && !tooLarge) return
  wissen.tot.add(zeile)
  wissen.widersprueche.push({ variablen: zeile.variablen, text: "a total does not fit its parts" })
}

/** Narrows to the fixed point. */
export const eingrenzen = (wissen: Wissen, rows: ReadonlyArray<ReadonlyArray<number>>, weise: Eingrenzweise): void => {
  const { from, untilContradiction = false } = weise
  const start = from === undefined ? wissen.zeilen.map((_, at) => at) : [...from].flatMap((variable) => rows[variable] ?? [])
  const waiting = new Set(start)
  const visits = new Map<number, number>()
  // A set gives its members in the order in which they came, those that come while it is gone through included.
  for (const at of waiting) {
    waiting.delete(at)
    const zeile = wissen.zeilen[at]
    const times = visits.get(at) ?? 0
    if (zeile === undefined || wissen.tot.has(zeile) || times >= VISITS) continue
    visits.set(at, times + 1)
    checkKnown(wissen, zeile)
    if (untilContradiction && wissen.widersprueche.length > 0) return
    for (const variable of visit(wissen, weise, zeile)) for (const other of rows[variable] ?? []) waiting.add(other)
  }
}
