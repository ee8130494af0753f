import * as Messwert from "../../kernel/Messwert.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Koordinate } from "../../merkmal/Merkmal.js"
import { cubeKey, koordinateOf, requireKoordinate, splitKey } from "./cubeKey.js"
import type { Cube, Zelle } from "./cubeType.js"

const isBelow = (liste: Codeliste.Codeliste, schluessel: string, wanted: string): boolean => {
  if (wanted === Codeliste.INSGESAMT || schluessel === wanted) return true
  const above = Codeliste.find(liste, schluessel)?.oberhalb
  return above !== undefined && isBelow(liste, above, wanted)
}

// A count of rows holds undivided groups, so whatever is wider is the sum of what lies in it.
const counted = ({ inhalt, merkmale }: Cube, koordinate: Koordinate): Messwert.Messwert => {
  const wanted = merkmale.map(({ id }) => koordinate[id] ?? Codeliste.INSGESAMT)
  const inside = [...inhalt].filter(([key]) =>
    splitKey(key).every((part, index) => {
      const merkmal = merkmale[index]
      return merkmal === undefined || isBelow(merkmal.liste, part, wanted[index] ?? Codeliste.INSGESAMT)
    }))
  return Messwert.sum(inside.map(([, wert]) => wert))
}

/**
 * Reads one cell; a Merkmal that the coordinate leaves out stands for all its values together.
 *
 * A count of rows adds up what lies in the cell; a published table answers only with what it states, else with the
 * reason `unbekannt`. Throws a `RangeError` where the coordinate names a Merkmal or key that the Cube does not know.
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
  return cube.ungenannt === "null" ? counted(cube, koordinate) : Messwert.fehlend("unbekannt")
}

/**
 * Tells whether a Cube answers for a coordinate: it knows the Merkmale and keys and, being a table, states the cell.
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
  return known && (cube.ungenannt === "null" || cube.inhalt.has(cubeKey(cube.merkmale, koordinate)))
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
