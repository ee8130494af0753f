/**
 * Which bands of a list exactly fill a range of ages.
 *
 * @module
 */
import * as Result from "effect/Result"
import { overlap, type Band } from "./alterBand.js"

/** A band under its key. */
export interface KeyedBand extends Band {
  readonly schluessel: string
}

/** What keeps bands from filling a range. */
export interface Uncovered {
  readonly hinausragend: ReadonlyArray<string>
  readonly luecken: ReadonlyArray<Band>
}

const end = ({ bis }: Band): number => bis ?? Infinity

const isInside = (inner: Band, outer: Band): boolean => outer.von <= inner.von && end(inner) <= end(outer)

const gaps = (inside: ReadonlyArray<Band>, range: Band): ReadonlyArray<Band> => {
  const found: Array<Band> = []
  let reached = range.von
  for (const band of [...inside].sort((a, b) => a.von - b.von)) {
    if (band.von > reached) found.push({ von: reached, bis: band.von })
    reached = Math.max(reached, end(band))
  }
  if (reached < end(range)) found.push(range.bis === undefined ? { von: reached } : { von: reached, bis: range.bis })
  return found
}

/** Finds the fewest bands that fill a range without gap or overlap; among equals those that come first in the list. */
export const cover = (bands: ReadonlyArray<KeyedBand>, range: Band): Result.Result<ReadonlyArray<string>, Uncovered> => {
  const inside = bands.filter((band) => isInside(band, range)).sort((a, b) => a.von - b.von)
  // What fills the range up to an age, in the fewest bands; ages are reached in rising order, so each way is final.
  const ways = new Map<number, ReadonlyArray<string>>([[range.von, []]])
  for (const band of inside) {
    const way = ways.get(band.von)
    const known = ways.get(end(band))
    if (way !== undefined && (known === undefined || way.length + 1 < known.length)) ways.set(end(band), [...way, band.schluessel])
  }
  const found = ways.get(end(range))
  if (found !== undefined) return Result.succeed(found)
  const hinausragend = bands.filter((band) => overlap(band, range) && !isInside(band, range)).map(({ schluessel }) => schluessel)
  return Result.fail({ hinausragend, luecken: gaps(inside, range) })
}
