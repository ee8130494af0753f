/**
 * What DuckDB says otherwise than the standard of SQL.
 *
 * @module
 */
import { Dialekt, Stueck } from "@teilhabe/core/zaehlsql"

const { sql } = Stueck

/** The SQL of DuckDB. */
export const dialekt: Dialekt.Dialekt = {
  ...Dialekt.STANDARD,
  erwartet: {
    schluessel: "keys, so it has to be VARCHAR, ENUM or a whole number",
    tag: "a day, so it has to be DATE, TIMESTAMP or a text as YYYY-MM-DD",
    zahl: "a number, so it has to be a whole number, DECIMAL, DOUBLE or a text that is one",
    antwort: "an answer, so it has to be a text, a number or a day",
  },
  // One byte, so that DuckDB groups by it without hashing.
  ungeraderMonat: (tag) => sql`CAST(month(${tag}) % 2 AS UTINYINT)`,
  istNaN: ({ art, sql: spalte }) => (art === "gleitzahl" ? sql`isnan(${spalte})` : undefined),
}
