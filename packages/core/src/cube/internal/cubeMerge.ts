import * as Result from "effect/Result"
import * as Messwert from "../../kernel/Messwert.js"
import type { MerkmaleDiffer } from "./cubeFailure.js"
import { deckungOf } from "./cubeDeckung.js"
import { isNeutral, totalOf } from "./cubeIndex.js"
import { joinKey, splitKey } from "./cubeKey.js"
import { requireSame } from "./cubeMerkmale.js"
import { isUnbekannt } from "./cubeSumme.js"
import type { Cube } from "./cubeType.js"

type Inhalt = ReadonlyMap<string, Messwert.Messwert>

/** Makes a table of what is known; a cell that is merely unknown is not stated. */
export const tableOf = (merkmale: Cube["merkmale"], entries: Iterable<readonly [string, Messwert.Messwert]>): Cube => {
  const inhalt = new Map<string, Messwert.Messwert>()
  for (const [key, wert] of entries) if (!isUnbekannt(wert)) inhalt.set(key, wert)
  return { merkmale, ungenannt: "unbekannt", inhalt }
}

const at = (cube: Cube, key: string): Messwert.Messwert =>
  cube.inhalt.get(key) ?? (cube.ungenannt === "null" ? totalOf(cube, splitKey(key)) : Messwert.fehlend("unbekannt"))

// A number that its source rounded loses its base in every sum, so that the order of merging leaves no trace.
const calculated = (wert: Messwert.Messwert): Messwert.Messwert =>
  wert._tag === "Gerundet" && wert.basis !== undefined ? Messwert.sum([wert]) : wert

const mergeCounts = (a: Inhalt, b: Inhalt): Inhalt => {
  const inhalt = new Map<string, Messwert.Messwert>()
  for (const [key, wert] of a) {
    const other = b.get(key)
    inhalt.set(key, other === undefined ? calculated(wert) : Messwert.add(wert, other))
  }
  for (const [key, wert] of b) if (!a.has(key)) inhalt.set(key, calculated(wert))
  return inhalt
}

// Every cell that lies above the cell of a key in a count, itself included.
const allAbove = ({ merkmale }: Cube, key: string): ReadonlyArray<string> => {
  if (merkmale.length === 0) return [key]
  const parts = splitKey(key)
  const wege = merkmale.map(({ liste }, index) => {
    const { folgt, wege: all } = deckungOf(liste)
    return (all.get(parts[index] ?? "") ?? []).filter((above) => folgt.has(above))
  })
  return wege.reduce<ReadonlyArray<ReadonlyArray<string>>>((found, weg) => found.flatMap((start) => weg.map((part) => [...start, part])), [[]]).map(joinKey)
}

// A count answers with a reason not only where it is stored, but in every total that holds such a cell.
const keysThatTell = (cube: Cube): ReadonlyArray<string> =>
  cube.ungenannt === "unbekannt" ? [...cube.inhalt.keys()]
    : [...cube.inhalt].filter(([, wert]) => Messwert.isFehlend(wert)).flatMap(([key]) => allAbove(cube, key))

/**
 * Adds two cubes up cell by cell: two counts of different rows, or tables of different areas taken together.
 *
 * Every coordinate counts: where a table does not state a cell, the sum is `unbekannt` too, since what was not said may
 * be any number. `union` is for tables that state different cells of one and the same thing. Merging associates and
 * commutes, whatever is absent or rounded, as long as a number holds the sums; `empty` is neutral. A rounded value
 * keeps its interval and loses its base. Fails where the Merkmale or their lists differ.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const merkmale = [Merkmal.make("geschlecht", Geschlecht.liste)]
 * const marl = Cube.make(merkmale, "null", [{ koordinate: { geschlecht: "w" }, wert: Messwert.exakt(3) }])
 * const herten = Cube.make(merkmale, "null", [{ koordinate: { geschlecht: "m" }, wert: Messwert.exakt(4) }])
 * Cube.get(Result.getOrThrow(Cube.merge(marl, herten)), {}) // => Messwert.exakt(7)
 * ```
 */
export const merge = (a: Cube, b: Cube): Result.Result<Cube, MerkmaleDiffer> =>
  Result.map(requireSame(a.merkmale, b.merkmale), () => {
    if (isNeutral(a)) return b
    if (isNeutral(b)) return a
    const { merkmale } = a
    if (a.ungenannt === "null" && b.ungenannt === "null") return { merkmale, ungenannt: "null", inhalt: mergeCounts(a.inhalt, b.inhalt) }
    const keys = new Set([...keysThatTell(a), ...keysThatTell(b)])
    return tableOf(merkmale, [...keys].map((key) => [key, Messwert.add(at(a, key), at(b, key))] as const))
  })
