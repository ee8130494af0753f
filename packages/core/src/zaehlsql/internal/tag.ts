/**
 * The day in a column, as a piece of SQL.
 *
 * @module
 */
import type { Dialekt } from "../Dialekt.js"
import type { Spaltentyp } from "../Spaltentyp.js"
import { sql, type Stueck } from "../Stueck.js"

/** The day in a column; nothing where it is none that a Stichtag can be, as 0001-01-01 in place of a missing day. */
export const alsTag = (spalte: Spaltentyp, dialekt: Dialekt): Stueck => {
  const datum = dialekt.datum(spalte)
  return sql`CASE WHEN ${datum} BETWEEN DATE '1800-01-01' AND DATE '2999-12-31' THEN ${datum} END`
}

/** Tells whether a column holds days by its type. */
export const isTag = ({ art }: Spaltentyp): boolean => art === "tag" || art === "zeitpunkt"
