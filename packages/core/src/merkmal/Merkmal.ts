/**
 * What cases are told apart by: sex, nationality, age, area, time.
 *
 * @module
 */
import { nearest } from "../kernel/nearest.js"
import type { Codeliste } from "./Codeliste.js"

/** A dimension of a count (Merkmal), with the list of its values. */
export interface Merkmal {
  /** What a coordinate names it by: `geschlecht`. */
  readonly id: string
  readonly titel: string
  readonly liste: Codeliste
}

/**
 * The values by which one cell is found: Merkmal id to key. A Merkmal that is not named, or whose key is `insgesamt`,
 * stands for all its values together.
 */
export type Koordinate = Readonly<Record<string, string>>

/**
 * Makes a Merkmal; left out, its title is that of its list.
 *
 * @example
 * ```ts
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * Merkmal.make("geschlecht", Geschlecht.liste).titel // => "Geschlecht"
 * ```
 */
export const make = (id: string, liste: Codeliste, titel: string = liste.titel): Merkmal => ({ id, titel, liste })

/**
 * Finds a Merkmal by its id, or throws a `RangeError` that names the known ones.
 *
 * @example
 * ```ts
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Merkmal.make("geschlecht", Geschlecht.liste)]
 * Merkmal.get(merkmale, "geschlecht").titel // => "Geschlecht"
 * Merkmal.get(merkmale, "gechlecht") // => throws RangeError
 * ```
 */
export const get = (merkmale: ReadonlyArray<Merkmal>, id: string): Merkmal => {
  const found = merkmale.find((merkmal) => merkmal.id === id)
  if (found !== undefined) return found
  const known = merkmale.map((merkmal) => merkmal.id)
  const close = nearest(id, known)
  const hint = close === undefined ? "" : `; did you mean "${close}"?`
  throw new RangeError(`No Merkmal "${id}" here; known: ${known.join(", ") || "none"}${hint}`)
}
