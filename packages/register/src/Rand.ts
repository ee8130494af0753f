/**
 * A published count that an invented register has to meet (Rand): so many people by sex, nationality, age or quarter.
 *
 * @module
 */
import type { Datensatz } from "@teilhabe/core/cube"
import type { Merkmal } from "@teilhabe/core/merkmal"

/** What an invented register can be held to. */
export type Randmerkmal = "geschlecht" | "nationalitaet" | "alter" | "raum"

/** A margin: the cells of a Datensatz over some of its Merkmale. */
export interface Rand {
  readonly datensatz: Datensatz.Datensatz
  /** The Merkmale of the margin; every combination of their undivided groups has to be a number. */
  readonly merkmale: ReadonlyArray<Randmerkmal>
  /** The keys of the other Merkmale: area and time at least. */
  readonly koordinate: Merkmal.Koordinate
}

/** How far a register lies from a margin. */
export interface Randabgleich {
  /** The id of the Datensatz, and the Merkmale of the margin. */
  readonly datensatz: string
  readonly merkmale: ReadonlyArray<Randmerkmal>
  readonly zellen: number
  /** Whether every cell is met to the person; always so for the first margin. */
  readonly genau: boolean
  /** The largest difference of a cell, in persons, and the sum of all differences. */
  readonly hoechstens: number
  readonly zusammen: number
}
