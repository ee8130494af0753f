import * as Messwert from "../../kernel/Messwert.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Koordinate } from "../../merkmal/Merkmal.js"
import { deckungOf } from "./cubeDeckung.js"
import { cubeKey, koordinateOf, requireKoordinate } from "./cubeKey.js"
import { isNeutral, totalOf } from "./cubeIndex.js"
import type { Cube, Zelle } from "./cubeType.js"

/**
 * Reads one cell; a Merkmal that the coordinate leaves out stands for all its values together.
 *
 * A count of rows adds up what lies in the cell, 0 where nothing does, and answers `unbekannt` over `darunter` groups; a
 * published table answers only with what it states, else with the reason `unbekannt`. Throws a `RangeError` where the
 * coordinate names a Merkmal or key that the Cube does not know.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Merkmal.make("geschlecht", Geschlecht.liste)]
 * const gezaehlt = Cube.make(merkmale, "null", [
 *   { koordinate: { geschlecht: "m" }, wert: Messwert.exakt(3) },
 *   { koordinate: { geschlecht: "w" }, wert: Messwert.exakt(4) },
 * ])
 * Cube.get(gezaehlt, {}) // => Messwert.exakt(7)
 * Cube.get(gezaehlt, { geschlecht: "d" }) // => Messwert.exakt(0)
 * Cube.get(gezaehlt, { geschlecht: "f" }) // => throws RangeError
 * ```
 */
export const get = (cube: Cube, koordinate: Koordinate): Messwert.Messwert => {
  requireKoordinate(cube.merkmale, koordinate)
  const stored = cube.inhalt.get(cubeKey(cube.merkmale, koordinate))
  if (stored !== undefined) return stored
  if (cube.ungenannt === "unbekannt") return Messwert.fehlend("unbekannt")
  return totalOf(cube, cube.merkmale.map(({ id }) => koordinate[id] ?? Codeliste.INSGESAMT))
}

/**
 * Tells whether a Cube answers for a coordinate: it knows the Merkmale and keys, and the cell is stated or follows.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const leer = Cube.make([Merkmal.make("geschlecht", Geschlecht.liste)], "unbekannt", [])
 * Cube.has(leer, { geschlecht: "w" }) // => false
 * Cube.has(leer, { alter: "18" }) // => false
 * ```
 */
export const has = (cube: Cube, koordinate: Koordinate): boolean => {
  const known = Object.entries(koordinate).every(([id, schluessel]) => {
    const merkmal = cube.merkmale.find((one) => one.id === id)
    return merkmal !== undefined && (schluessel === Codeliste.INSGESAMT || Codeliste.find(merkmal.liste, schluessel) !== undefined)
  })
  if (!known || cube.ungenannt === "unbekannt") return known && cube.inhalt.has(cubeKey(cube.merkmale, koordinate))
  return isNeutral(cube) || cube.merkmale.every(({ id, liste }) => deckungOf(liste).folgt.has(koordinate[id] ?? Codeliste.INSGESAMT))
}

/**
 * Lists the stored cells; a total leaves its Merkmal out of the coordinate.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * Cube.zellen(Cube.empty([Merkmal.make("geschlecht", Geschlecht.liste)])) // => []
 * ```
 */
export const zellen = (cube: Cube): ReadonlyArray<Zelle> =>
  [...cube.inhalt].map(([key, wert]) => ({ koordinate: koordinateOf(cube.merkmale, key), wert }))
