/**
 * A town's register as columns: persons, and what happened in a year.
 *
 * @module
 */
import type { Spaltentabelle } from "@teilhabe/core/cube"

/** A register: one row per person, or per event. */
export interface Register {
  readonly personen: Spaltentabelle.Spaltentabelle
}
