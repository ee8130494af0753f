import type { Koordinate, Merkmal } from "../../merkmal/Merkmal.js"
import type { Messwert } from "../../kernel/Messwert.js"

/**
 * What a cell that is not stored means: in a count of rows (`null`) nobody was there, an exact 0; in a published table
 * (`unbekannt`) nothing was said, and nothing follows.
 */
export type Ungenannt = "null" | "unbekannt"

/** One cell: where it lies, and what it holds. */
export interface Zelle {
  readonly koordinate: Koordinate
  readonly wert: Messwert
}

/** Counts over Merkmale. The order of the Merkmale is that of their ids; cells are found by `get` alone. */
export interface Cube {
  readonly merkmale: ReadonlyArray<Merkmal>
  readonly ungenannt: Ungenannt
  /** Keys of all Merkmale in their order, joined by U+001F; see `cubeKey`. */
  readonly inhalt: ReadonlyMap<string, Messwert>
}
