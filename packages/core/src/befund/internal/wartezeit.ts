import * as Messwert from "../../kernel/Messwert.js"

/** The days of a wait; `offen` where it was not over, so that it took at least as long. */
export interface Wartezeit { readonly tage: number; readonly offen: boolean }

const middleOf = (tage: ReadonlyArray<number>): number => {
  const sorted = [...tage].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

const weeks = (tage: number): number => Math.floor(tage / 7)

/** A median of waits: known, or known to be at least so many weeks. */
interface Wartemedian {
  readonly wochen: Messwert.Messwert
  readonly wochenMindestens?: Messwert.Messwert
}

/** Of two waits of one case the longer one; while one of them is not over, nobody knows yet how long that will be. */
export const longer = (a: Wartezeit | undefined, b: Wartezeit): Wartezeit =>
  a === undefined ? b : { tage: Math.max(a.tage, b.tage), offen: a.offen || b.offen }

/**
 * Finds the median of waits of which some are not over, in completed weeks.
 *
 * Whoever still waits takes at least so long: with those as short as they can be and as long as they can be the median lies
 * between two values, and it is known where both are in one week.
 */
export const medianOf = (wartezeiten: ReadonlyArray<Wartezeit>): Wartemedian => {
  const least = middleOf(wartezeiten.map(({ tage }) => tage))
  if (Number.isNaN(least)) return { wochen: Messwert.fehlend("undefiniert") }
  const most = middleOf(wartezeiten.map(({ offen, tage }) => (offen ? Number.POSITIVE_INFINITY : tage)))
  return weeks(least) === weeks(most) ? { wochen: Messwert.exakt(weeks(least)) } : { wochen: Messwert.fehlend("unbekannt"), wochenMindestens: Messwert.exakt(weeks(least)) }
}
