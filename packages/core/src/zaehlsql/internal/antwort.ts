/**
 * What a row answers to one Merkmal, and how it is asked for.
 *
 * @module
 */
import type { Stueck } from "../Stueck.js"

/** The answer of a group of rows: none, a key, whether the list knows it or not, or several that a second look tells apart. */
export type Antwort = { readonly art: "keine" | "mehrere" } | { readonly art: "schluessel"; readonly wert: string }

/** What is grouped by, and what a group means. */
export interface Leser {
  readonly teile: ReadonlyArray<Stueck>
  /** Where groups may hold several answers: of which rows, and what tells them apart. */
  readonly rest?: { readonly gilt: Stueck; readonly teil: Stueck }
  readonly lies: (werte: ReadonlyArray<string | undefined>) => Antwort
}

/** The answer of a row that has none. */
export const KEINE: Antwort = { art: "keine" }

/** The answer that is a key; none where there is no text. */
export const schluessel = (text: string | undefined): Antwort => (text === undefined ? KEINE : { art: "schluessel", wert: text })
