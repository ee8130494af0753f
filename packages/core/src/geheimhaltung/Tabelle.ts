/**
 * A table that is to be published, with its true numbers: never shown, only protected.
 *
 * @module
 */
import type { Cube } from "../cube/Cube.js"
import type { Koordinate } from "../merkmal/Merkmal.js"
import type { Stelle } from "./Stelle.js"

/** A rate in percent that is published with a table: `zaehler` ÷ `nenner` × 100, rounded. */
export interface Quote {
  readonly id: string
  readonly zaehler: Stelle
  readonly nenner: Stelle
  /** The decimals of the percentage as published, 0 to 3. */
  readonly nachkommastellen: number
}

/** A table that is to be published. */
export interface Tabelle {
  readonly id: string
  /** What it counts. Tables with one `gegenstand` count the same persons, so that a cell of one may be a cell of another. */
  readonly gegenstand: string
  /** The true numbers: a count of rows states every cell of its lists, totals included; a table states what it stores. */
  readonly cube: Cube
  /** The cells that are published; left out, all that the cube states. */
  readonly zellen?: ReadonlyArray<Koordinate>
  readonly quoten?: ReadonlyArray<Quote>
  /** For sums: how many units (persons, households, firms) each cell rests on; the threshold is held to these. */
  readonly traeger?: Cube
  /** For sums: the largest contribution to each cell, the second largest, and so on; for dominance. */
  readonly beitraege?: ReadonlyArray<Cube>
  /** For the cell-key method: the sum of the record keys of each cell, whole numbers modulo 2^32. */
  readonly zellschluessel?: Cube
}
