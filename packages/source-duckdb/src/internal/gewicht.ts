/**
 * Weights that are added up exactly, as the decimals that they are written as.
 *
 * Sums of floating-point numbers depend on the order of the rows, which DuckDB does not promise. So a weight of up to nine
 * decimals and under a million is added up as a decimal, and any other is grouped by and added up here.
 *
 * @module
 */
import type { Typsuche } from "./bedingung.js"
import { alsZahl } from "./spaltentyp.js"
import { sql, type Stueck } from "./stueck.js"

/** How the weights of a question are asked for. */
export interface Gewichtsteile {
  /** Whether the weight is a number from 0 on. */
  readonly gueltig: Stueck
  /** The weight itself, where it is no such number or is not in `summe`. */
  readonly einzeln: Stueck
  readonly summe: Stueck
}

/** Tells how a column of weights is asked for. */
export const gewichtsteile = (spalte: string, typ: Typsuche): Gewichtsteile => {
  const gewicht = alsZahl(spalte, typ(spalte))
  const { art } = typ(spalte)
  if (art === "ganzzahl" || art === "dezimalzahl") {
    const gueltig = sql`coalesce(${gewicht} >= 0, FALSE)`
    return {
      gueltig,
      einzeln: sql`CASE WHEN ${gueltig} THEN NULL ELSE CAST(${gewicht} AS DOUBLE) END`,
      summe: sql`sum(CASE WHEN ${gewicht} >= 0 THEN ${gewicht} END)`,
    }
  }
  // NaN is greater than every number in DuckDB, so that the upper end keeps it out.
  const gueltig = sql`coalesce(${gewicht} >= 0 AND ${gewicht} < CAST('Infinity' AS DOUBLE), FALSE)`
  const dezimal = sql`TRY_CAST(${gewicht} AS DECIMAL(18, 9))`
  const genau = sql`coalesce(${gewicht} >= 0 AND ${gewicht} < 1000000 AND CAST(${dezimal} AS DOUBLE) = ${gewicht}, FALSE)`
  return { gueltig, einzeln: sql`CASE WHEN ${genau} THEN NULL ELSE ${gewicht} END`, summe: sql`sum(CASE WHEN ${genau} THEN ${dezimal} END)` }
}
