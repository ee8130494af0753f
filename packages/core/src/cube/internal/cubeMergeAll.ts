import * as Result from "effect/Result"
import * as Messwert from "../../kernel/Messwert.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import type { MerkmaleDiffer } from "./cubeFailure.js"
import { isNeutral } from "./cubeIndex.js"
import { empty } from "./cubeMake.js"
import { merge } from "./cubeMerge.js"
import { requireSame } from "./cubeMerkmale.js"
import type { Cube } from "./cubeType.js"

// Of each cell the sum of its plain counts, and whatever else it holds.
interface Zellsumme {
  anzahl: number
  readonly andere: Array<Messwert.Messwert>
}

const take = (summe: Zellsumme, wert: Messwert.Messwert): void => {
  const sum = wert._tag === "Exakt" && wert.eingeschraenkt !== true ? summe.anzahl + wert.wert : Number.NaN
  if (wert._tag === "Exakt" && Number.isSafeInteger(wert.wert) && Number.isSafeInteger(sum)) summe.anzahl = sum
  else summe.andere.push(wert)
}

const addUp = (merkmale: Cube["merkmale"], cubes: ReadonlyArray<Cube>): Cube => {
  const summen = new Map<string, Zellsumme>()
  for (const { inhalt } of cubes) {
    for (const [key, wert] of inhalt) {
      let summe = summen.get(key)
      if (summe === undefined) {
        summe = { anzahl: 0, andere: [] }
        summen.set(key, summe)
      }
      take(summe, wert)
    }
  }
  const inhalt = new Map<string, Messwert.Messwert>()
  for (const [key, { anzahl, andere }] of summen) inhalt.set(key, andere.length === 0 ? Messwert.exakt(anzahl) : Messwert.sum(anzahl === 0 ? andere : [Messwert.exakt(anzahl), ...andere]))
  return { merkmale, ungenannt: "null", inhalt }
}

/**
 * Adds any number of cubes up cell by cell, such as those of ten thousand cities: what `merge` gives one after the other.
 *
 * Takes as long as the cubes have cells; fails where the Merkmale or their lists differ from those given.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const merkmale = [Merkmal.make("geschlecht", Geschlecht.liste)]
 * const staedte = [3, 4, 5].map((wert) => Cube.make(merkmale, "null", [{ koordinate: { geschlecht: "w" }, wert: Messwert.exakt(wert) }]))
 * Cube.get(Result.getOrThrow(Cube.mergeAll(merkmale, staedte)), {}) // => Messwert.exakt(12)
 * ```
 */
export const mergeAll = (merkmale: ReadonlyArray<Merkmal>, cubes: Iterable<Cube>): Result.Result<Cube, MerkmaleDiffer> => {
  const none = empty(merkmale)
  const counts: Array<Cube> = []
  const tables: Array<Cube> = []
  for (const cube of cubes) {
    const same = requireSame(none.merkmale, cube.merkmale)
    if (Result.isFailure(same)) return Result.fail(same.failure)
    if (!isNeutral(cube)) (cube.ungenannt === "null" ? counts : tables).push(cube)
  }
  const [only] = counts
  const counted = only === undefined ? none : counts.length === 1 ? only : addUp(none.merkmale, counts)
  return tables.reduce<Result.Result<Cube, MerkmaleDiffer>>((sum, table) => Result.flatMap(sum, (before) => merge(before, table)), Result.succeed(counted))
}
