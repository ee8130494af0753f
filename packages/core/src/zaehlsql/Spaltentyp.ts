/**
 * What the column of a table in a database can be asked for.
 *
 * @module
 */
import type { Stueck } from "./Stueck.js"

/** What a column holds; `fremd` is a type that no question reads. */
export type Spaltenart = "text" | "enum" | "ganzzahl" | "dezimalzahl" | "gleitzahl" | "tag" | "zeitpunkt" | "fremd"

/** A column by what it holds. */
export interface Spaltentyp {
  readonly art: Spaltenart
  /** What the database calls the type, for messages. */
  readonly typ: string
  /** How the column is read: its name, cast where texts that differ would count as one. */
  readonly sql: Stueck
}

/** The columns of a table, by name. */
export type Spaltentypen = ReadonlyMap<string, Spaltentyp>

/** What a question reads a column as. */
export type Gebrauch = "schluessel" | "tag" | "zahl" | "antwort"

const LESBAR: Readonly<Record<Gebrauch, ReadonlyArray<Spaltenart>>> = {
  schluessel: ["text", "enum", "ganzzahl"],
  tag: ["tag", "zeitpunkt", "text"],
  zahl: ["ganzzahl", "dezimalzahl", "gleitzahl", "text"],
  antwort: ["text", "enum", "ganzzahl", "dezimalzahl", "gleitzahl", "tag", "zeitpunkt"],
}

/**
 * Tells whether a column can be read as something. A text is read as a day or a number too: a CSV file has nothing else.
 *
 * @example
 * ```ts
 * import { Spaltentyp } from "@teilhabe/core/zaehlsql"
 *
 * Spaltentyp.isLesbar("zeitpunkt", "tag") // => true
 * Spaltentyp.isLesbar("dezimalzahl", "schluessel") // => false
 * ```
 */
export const isLesbar = (art: Spaltenart, als: Gebrauch): boolean => LESBAR[als].includes(art)
