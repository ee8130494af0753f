/**
 * What a table means: which column holds what, which label stands for which key, and what becomes a Datensatz.
 *
 * @module
 */
import type { Merkmal } from "@teilhabe/core/merkmal"
import type * as Schema from "effect/Schema"
import type * as Shape from "./internal/mappingSchema.js"

/** A mapping file as it was written, checked against its shape. */
export interface Angaben extends Schema.Schema.Type<typeof Shape.Mapping> {}

/** What a leading column, a head row or a column of a long table says. */
export interface Rolle extends Schema.Schema.Type<typeof Shape.Rolle> {}

/** What one Datensatz of a table is. */
export interface DatensatzAngabe extends Schema.Schema.Type<typeof Shape.DatensatzAngabe> {}

/** How a time is written: as a day, a year, a mean of a year, a school year. */
export type Zeitart = Schema.Schema.Type<typeof Shape.Zeitart>

/** A Merkmal of a table, with the key of every label that the table may print. */
export interface Beschriftung {
  readonly merkmal: Merkmal.Merkmal
  /** Label to key; a label of the total has the key `insgesamt`. */
  readonly schluessel: ReadonlyMap<string, string>
}

/** A mapping whose lists are found and whose labels are laid out (Mapping). */
export interface Mapping {
  readonly angaben: Angaben
  /** By Merkmal id; the area has its own entry where it is printed by name alone. */
  readonly beschriftungen: ReadonlyMap<string, Beschriftung>
}
