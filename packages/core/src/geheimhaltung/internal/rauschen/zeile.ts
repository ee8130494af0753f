/**
 * One row of the table of changes: how a count may be changed, and how often each change is made.
 *
 * @module
 */
import { bereichOf, mostOpen } from "./entropie.js"
import type { CellKey } from "../regel/type.js"

/** How one count is changed. */
export interface Rauschzeile {
  /** The count; the last row of a table holds for all that are larger too. */
  readonly zahl: number
  /** The possible changes, ascending. */
  readonly aenderungen: ReadonlyArray<number>
  /** How often each is made, in the same order; together 1. */
  readonly anteile: ReadonlyArray<number>
  /** The variance that is reached; that of the rule where a small count allows it, else the nearest possible. */
  readonly varianz: number
}

/** The first count from which all rows are alike. */
export const firstLarge = ({ hoechstens, kleinste }: CellKey): number => hoechstens + kleinste + 1

// No result below 0, none from 1 to `kleinste`; and a 0 stays, so that what is not there does not appear.
const changesOf = (zahl: number, { hoechstens, kleinste }: CellKey): ReadonlyArray<number> =>
  zahl === 0 ? [0] : Array.from({ length: 2 * hoechstens + 1 }, (_, at) => at - hoechstens).filter((change) => zahl + change === 0 || zahl + change > kleinste)

const momentOf = (changes: ReadonlyArray<number>, anteile: ReadonlyArray<number>): number =>
  changes.reduce((sum, change, at) => sum + (anteile[at] ?? 0) * change * change, 0)

/** Makes the row of one count. */
export const zeileOf = (zahl: number, wahl: CellKey): Rauschzeile => {
  const aenderungen = changesOf(zahl, wahl)
  const stay = zahl > 0 && aenderungen.includes(0) ? wahl.unveraendert ?? 0 : 0
  const moving = stay > 0 ? aenderungen.filter((change) => change !== 0) : aenderungen
  const shares = mostOpen(moving, wahl.varianz / (1 - stay))
  const anteile = aenderungen.map((change) => (stay > 0 && change === 0 ? stay : (1 - stay) * (shares[moving.indexOf(change)] ?? 0)))
  return { zahl, aenderungen, anteile, varianz: momentOf(aenderungen, anteile) }
}

/** Lists the counts for which the variance cannot be reached, as the rule forbids too many results. */
export const outOfReach = (wahl: CellKey): ReadonlyArray<number> =>
  Array.from({ length: firstLarge(wahl) - 1 }, (_, at) => at + 1).filter((zahl) => {
    const changes = changesOf(zahl, wahl)
    const stay = changes.includes(0) ? wahl.unveraendert ?? 0 : 0
    const { von, bis } = bereichOf(stay > 0 ? changes.filter((change) => change !== 0) : changes)
    const wanted = wahl.varianz / (1 - stay)
    return wanted < von || wanted > bis
  })
