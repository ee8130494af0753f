/**
 * Where databases differ in how they say the same, as a value.
 *
 * @module
 */
import type { Gebrauch, Spaltenart, Spaltentyp } from "./Spaltentyp.js"
import { reihe, sql, type Stueck, wert } from "./Stueck.js"

/** How a database says what a question needs. */
export interface Dialekt {
  /** What a column has to be to be read so, in the types of the database: `keys, so it has to be …`. */
  readonly erwartet: Readonly<Record<Gebrauch, string>>
  /** Whether the key in a column is one of these, at least one; not known where there is none. */
  readonly inSchluesseln: (spalte: Spaltentyp, schluessel: ReadonlyArray<string>) => Stueck
  /** The day in a column, whichever year it says. */
  readonly datum: (spalte: Spaltentyp) => Stueck
  /** 1 for a day in January, March and so on, else 0. */
  readonly ungeraderMonat: (tag: Stueck) => Stueck
  /** The number in a column: a floating-point number, unless the column is exact. */
  readonly zahl: (spalte: Spaltentyp) => Stueck
  /** Whether a column has a NaN, which is no answer; nothing for columns that cannot. */
  readonly istNaN: (spalte: Spaltentyp) => Stueck | undefined
  /** Whether an exact number is a weight: from 0 on, and neither NaN nor infinite. */
  readonly istGewicht: (zahl: Stueck, art: Spaltenart) => Stueck
  /** A floating-point number from 0 to a million times 10^9, rounded; anything but an error for any other. */
  readonly milliardstel: (zahl: Stueck) => Stueck
}

/** SQL as its standard has it: what a database says otherwise goes over it, `{ ...Dialekt.STANDARD, … }`. */
export const STANDARD: Dialekt = {
  erwartet: {
    schluessel: "keys, so it has to be a text or a whole number",
    tag: "a day, so it has to be a date, a timestamp or a text as YYYY-MM-DD",
    zahl: "a number, so it has to be one or a text that is one",
    antwort: "an answer, so it has to be a text, a number or a day",
  },
  inSchluesseln: (spalte, schluessel) => sql`${spalte.art === "ganzzahl" ? sql`CAST(${spalte.sql} AS VARCHAR)` : spalte.sql} IN (${reihe(schluessel.map(wert))})`,
  datum: (spalte) => (spalte.art === "tag" ? spalte.sql : sql`CAST(${spalte.sql} AS DATE)`),
  ungeraderMonat: (tag) => sql`CAST(extract(month FROM ${tag}) AS SMALLINT) % 2`,
  zahl: (spalte) => (spalte.art === "ganzzahl" || spalte.art === "dezimalzahl" ? spalte.sql : sql`CAST(${spalte.sql} AS DOUBLE PRECISION)`),
  istNaN: () => undefined,
  istGewicht: (zahl) => sql`${zahl} >= 0`,
  milliardstel: (zahl) => sql`round(${zahl} * 1000000000)`,
}
