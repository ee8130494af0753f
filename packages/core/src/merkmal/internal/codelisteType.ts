/**
 * What a list of keys is.
 *
 * @module
 */
import type { Stichtag } from "../../kernel/Stichtag.js"

/**
 * How groups stand to the whole: `davon` groups are disjoint and make it up; `darunter` groups are picked out of it,
 * may overlap, and never add up to it.
 */
export type Gliederung = "davon" | "darunter"

/** One value of a list (Ausprägung), by its official key. */
export interface Auspraegung {
  /** The official key, always text: `05562024`, `163`. Never `insgesamt`, which is what no key selects. */
  readonly schluessel: string
  readonly name: string
  /** Other names that offices print for the same key. */
  readonly auch?: ReadonlyArray<string>
  /** The key that this one is part of; a value without it stands at the top. */
  readonly oberhalb?: string
  /** How it stands to what it is part of; left out, `davon`. */
  readonly gliederung?: Gliederung
  /** `rest` is what an office lumps together (sonstige, ungeklärt): counted, never ranked. `fehlt` is a missing answer. */
  readonly art?: "rest" | "fehlt"
  /** First and last day on which the key was in use. */
  readonly gueltigAb?: Stichtag
  readonly gueltigBis?: Stichtag
  /** The keys that took its place. */
  readonly nachfolger?: ReadonlyArray<string>
}

/** A dated list of keys (Codeliste). */
export interface Codeliste {
  /** What it is referred to by, with its edition where there are several: `altersgruppen-altx20`. */
  readonly id: string
  readonly titel: string
  /** Who publishes the list, and where it stands. */
  readonly quelle: string
  /** First and last day for which the list as a whole holds. */
  readonly gueltigAb?: Stichtag
  readonly gueltigBis?: Stichtag
  readonly auspraegungen: ReadonlyArray<Auspraegung>
}

/** The key that stands for all values together, where a table states a total. It is in no list. */
export const INSGESAMT = "insgesamt"
