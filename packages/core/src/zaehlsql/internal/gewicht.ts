/**
 * Weights that are added up exactly, as the decimals that they are written as.
 *
 * Sums of floating-point numbers depend on the order of the rows, which no database promises. So a weight of up to nine
 * decimals and under a million is added up as a whole number of its ninth decimal, and any other comes back by itself.
 *
 * @module
 */
import { sql, type Stueck } from "../Stueck.js"
import type { Lesbar } from "./lesbar.js"

/** How the weights of a question are asked for. */
export interface Gewichtsteile {
  /** Whether the database adds the weight up; not true of what is no weight either. */
  readonly summiert: Stueck
  readonly summe: Stueck
  /** How many of the last places of the sum are decimals. */
  readonly stellen: number
  /** The weight itself, for rows that are not in the sum. */
  readonly einzeln: Stueck
}

const NEUN = 9

/** Tells how a column of weights is asked for. */
export const gewichtsteile = (spalte: string, { dialekt, typ }: Lesbar): Gewichtsteile => {
  const gewicht = dialekt.zahl(typ(spalte))
  const { art } = typ(spalte)
  if (art === "ganzzahl" || art === "dezimalzahl") {
    const summiert = dialekt.istGewicht(gewicht, art)
    return { summiert, summe: sql`sum(CASE WHEN ${summiert} THEN ${gewicht} END)`, stellen: 0, einzeln: sql`CAST(${gewicht} AS DOUBLE PRECISION)` }
  }
  // Both 1e15 and 1e9 are exact, so the quotient is the number that the decimal is read as.
  const milliardstel = dialekt.milliardstel(gewicht)
  const summiert = sql`(${gewicht} >= 0 AND ${gewicht} < 1000000 AND ${milliardstel} / 1000000000 = ${gewicht})`
  return { summiert, summe: sql`sum(CASE WHEN ${summiert} THEN CAST(${milliardstel} AS BIGINT) END)`, stellen: NEUN, einzeln: gewicht }
}
