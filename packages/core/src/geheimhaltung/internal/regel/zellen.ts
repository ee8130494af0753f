/**
 * The cells that a table publishes, with their true values.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import { INSGESAMT } from "../../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../../merkmal/Merkmal.js"
import * as Stelle from "../../Stelle.js"
import type { Tabelle } from "../../Tabelle.js"
import { achseOf, lesungOf } from "./summen.js"

// A count of no rows is 0 everywhere, over darunter groups too.
const keysOf = (merkmal: Merkmal, isEmpty: boolean): ReadonlyArray<string> =>
  isEmpty ? [INSGESAMT, ...merkmal.liste.auspraegungen.map(({ schluessel }) => schluessel)] : [...achseOf(merkmal).places.keys()]

function* combine(merkmale: ReadonlyArray<Merkmal>, keys: ReadonlyArray<ReadonlyArray<string>>, at: number, start: Koordinate): Iterable<Koordinate> {
  const merkmal = merkmale[at]
  if (merkmal === undefined) yield start
  else for (const key of keys[at] ?? []) yield* combine(merkmale, keys, at + 1, key === INSGESAMT ? start : { ...start, [merkmal.id]: key })
}

const distinct = (koordinaten: ReadonlyArray<Koordinate>): ReadonlyArray<Koordinate> =>
  [...new Map(koordinaten.map((koordinate) => [Stelle.keyOf({ gegenstand: "", koordinate }), koordinate])).values()]

/**
 * Lists the places of the cells that a table publishes, each once: those that it names, else each that a count answers
 * for, or what a table of stated numbers stores. A total leaves its Merkmal out.
 */
export const publishedKoordinaten = ({ cube, zellen }: Tabelle): ReadonlyArray<Koordinate> => {
  if (zellen !== undefined) return distinct(zellen)
  if (cube.ungenannt === "unbekannt") return Cube.zellen(cube).map(({ koordinate }) => koordinate)
  return [...combine(cube.merkmale, cube.merkmale.map((merkmal) => keysOf(merkmal, cube.inhalt.size === 0)), 0, {})]
}

/** Lists the cells that a table publishes, with their true values, fast for tens of thousands. */
export const publishedZellen = (tabelle: Tabelle): ReadonlyArray<Cube.Zelle> => {
  const read = lesungOf(tabelle.cube)
  return publishedKoordinaten(tabelle).map((koordinate) => ({ koordinate, wert: read(koordinate) }))
}
