import * as Messwert from "../../kernel/Messwert.js"
import { INSGESAMT } from "../../merkmal/Codeliste.js"
import * as Result from "effect/Result"
import { deckungOf } from "./cubeDeckung.js"
import { isNeutral } from "./cubeIndex.js"
import { requireSame } from "./cubeMerkmale.js"
import type { Cube } from "./cubeType.js"

/**
 * Tells whether two cubes answer alike everywhere: a stored 0 in a count is what nobody counted, and a stated `unbekannt`
 * in a table is what it does not state.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Merkmal.make("geschlecht", Geschlecht.liste)]
 * const none = Cube.make(merkmale, "null", [{ koordinate: { geschlecht: "w" }, wert: Messwert.exakt(0) }])
 * Cube.equals(none, Cube.empty(merkmale)) // => true
 * ```
 */
export const equals = (a: Cube, b: Cube): boolean => {
  if (a.ungenannt !== b.ungenannt || Result.isFailure(requireSame(a.merkmale, b.merkmale))) return false
  // Only a count of no rows knows the total over darunter groups: it is 0.
  const isTold = a.merkmale.every(({ liste }) => deckungOf(liste).folgt.has(INSGESAMT))
  if (!isTold && isNeutral(a) !== isNeutral(b)) return false
  const otherwise = a.ungenannt === "null" ? Messwert.exakt(0) : Messwert.fehlend("unbekannt")
  return [...new Set([...a.inhalt.keys(), ...b.inhalt.keys()])]
    .every((key) => Messwert.equals(a.inhalt.get(key) ?? otherwise, b.inhalt.get(key) ?? otherwise))
}
