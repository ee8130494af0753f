/**
 * The value that everything rests on: a number, exact or rounded, or an absent one with its reason.
 *
 * No operation turns an absent value into a number, and none gives NaN or Infinity. Numbers are calculated as the
 * decimals that they are written as, so that 0.1 and 0.2 make 0.3, and a rounded number carries its interval through.
 *
 * @module
 */
import { Messwert as Codec } from "./internal/messwertSchema.js"
import type { Messwert as Shape } from "./internal/messwertType.js"

/** A number, exact or known as an interval, or an absent one with its reason; the schema also reads short forms. */
export const Messwert = Codec

/** A number, exact or known as an interval, or an absent one with its reason. */
export type Messwert = Shape

export { type Encoded, Grund, Sperrung } from "./internal/messwertSchema.js"
export { type Exakt, type Fehlend, type Gerundet, gruende, type Zahl } from "./internal/messwertType.js"
export {
  exakt,
  fehlend,
  gerundet,
  gesperrt,
  intervall,
  markEingeschraenkt,
  type Rundung,
} from "./internal/messwertMake.js"
export { type Cases, getIntervall, getWert, isFehlend, isZahl, match } from "./internal/messwertRead.js"
export { add, anteil, divide, mean, multiply, negate, scale, subtract, sum } from "./internal/messwertArithmetic.js"
export { compare, equals, isCompatible, order, type Vergleich, within } from "./internal/messwertComparison.js"
