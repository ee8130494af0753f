/**
 * What nothing can be said of, as statements about it contradict each other.
 *
 * @module
 */
import { rowsByVariable } from "./eingrenzung.js"
import { isKnown, type Wissen } from "./wissen.js"

/** Tells which cells are stated as one number before anything is worked out. */
export const statedIn = (wissen: Wissen): ReadonlyArray<boolean> => wissen.namen.map((_, variable) => isKnown(wissen, variable))

/** Lists the cells that hang together with a contradiction around withheld cells; a stated number holds them apart. */
export const doubtfulIn = (wissen: Wissen, stated: ReadonlyArray<boolean>): ReadonlySet<number> => {
  const found = new Set(wissen.widersprueche.filter(({ variablen }) => variablen.some((one) => wissen.ziele.has(one))).flatMap(({ variablen }) => variablen))
  if (found.size === 0) return found
  const begin = new Set(found)
  const rows = rowsByVariable(wissen)
  // A set gives what is added while it is gone through as well.
  for (const variable of found) {
    if (stated[variable] === true && !begin.has(variable)) continue
    for (const row of rows[variable] ?? []) for (const other of wissen.zeilen[row]?.variablen ?? []) found.add(other)
  }
  return found
}
