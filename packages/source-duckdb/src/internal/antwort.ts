/**
 * What a row answers to one Merkmal, and how it is asked for.
 *
 * @module
 */
import type { Stueck } from "./stueck.js"

/** The answer of a row: nothing, a key (known or not), or one that says something and is no key. */
export type Antwort = { readonly art: "keine" } | { readonly art: "schluessel" | "unbekannt"; readonly wert: string }

/** What is grouped by, and what a group means. */
export interface Leser {
  readonly teile: ReadonlyArray<Stueck>
  /** Where a group lumps several unknown answers together: what tells them apart, asked for only where there are any. */
  readonly nachfrage?: Stueck
  readonly lies: (werte: ReadonlyArray<string | undefined>) => Antwort
}

/** The answer of a row that has none. */
export const KEINE: Antwort = { art: "keine" }
