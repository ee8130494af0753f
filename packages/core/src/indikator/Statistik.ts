/**
 * The statistics that figures come from: who keeps them, for which areas, and where their series break.
 *
 * @module
 */
import type * as Raum from "../kernel/Raum.js"
import type { Stichtag } from "../kernel/Stichtag.js"

/** A break in a series: from this day on, the numbers are not made as they were before. */
export interface Bruch {
  /** The first day under the new way of counting. */
  readonly ab: Stichtag
  /** Why, in one German sentence. */
  readonly grund: string
  readonly quelle: string
  /** The kinds of numbers that it touches, by id; left out, all of the statistics. */
  readonly groessen?: ReadonlyArray<string>
  /** The keys that it touches, by Merkmal; left out, all. A number that does not select one of them is not touched. */
  readonly schluessel?: Readonly<Record<string, ReadonlyArray<string>>>
}

/** Statistics kept by an office (Statistik). */
export interface Statistik {
  readonly id: string
  readonly titel: string
  readonly traeger: string
  /** The number of the official catalogue of statistics (EVAS), where it has one: `12411`. */
  readonly evas?: string
  /** The levels for which it is published. */
  readonly ebenen: ReadonlyArray<Raum.Ebene>
  readonly brueche: ReadonlyArray<Bruch>
  /** What a reader of its numbers has to know and what breaks no series, in German. */
  readonly hinweise?: ReadonlyArray<string>
  readonly quelle: string
}
