/**
 * The statistics that the nineteen figures of the Konzept come from, with the breaks that their keepers name.
 *
 * @module
 */
import { nearest } from "../kernel/nearest.js"
import { statistikenBevoelkerung } from "./internal/statistikenBevoelkerung.js"
import { statistikenTeilhabe } from "./internal/statistikenTeilhabe.js"
import type { Statistik } from "./Statistik.js"

/** All statistics that definitions refer to; a break stands here only where a source names it. */
export const statistiken: ReadonlyArray<Statistik> = [...statistikenBevoelkerung, ...statistikenTeilhabe]

/**
 * Finds a statistics by its id, or throws a `RangeError` that names the nearest.
 *
 * @example
 * ```ts
 * import { findStatistik } from "@teilhabe/core/indikator"
 *
 * findStatistik("bevoelkerungsfortschreibung").evas // => "12411"
 * findStatistik("azr").brueche.map(({ ab }) => ab) // => ["2016-01-01"]
 * findStatistik("arz") // => throws RangeError
 * ```
 */
export const findStatistik = (id: string): Statistik => {
  const found = statistiken.find((one) => one.id === id)
  if (found !== undefined) return found
  const close = nearest(id, statistiken.map((one) => one.id))
  const hint = close === undefined ? "" : `; did you mean "${close}"?`
  throw new RangeError(`There is no Statistik "${id}"${hint}`)
}
