/**
 * The time frame under which the Konzept lists a Projekt.
 *
 * @module
 */
import * as Schema from "effect/Schema"

/** Short-term, medium-term, long-term or permanent (kurzfristig, mittelfristig, langfristig, dauerhaft). */
export const Horizont = Schema.Literals(["kurzfristig", "mittelfristig", "langfristig", "dauerhaft"])

/** Short-term, medium-term, long-term or permanent. */
export type Horizont = typeof Horizont.Type

/**
 * All four in the order of time.
 *
 * @example
 * ```ts
 * import { Horizont } from "@teilhabe/core/konzept"
 *
 * Horizont.all.length // => 4
 * ```
 */
export const all: ReadonlyArray<Horizont> = Horizont.literals

/**
 * Orders two by time; `dauerhaft` comes last. Negative, zero or positive, as for `Array.sort`.
 *
 * @example
 * ```ts
 * import { Horizont } from "@teilhabe/core/konzept"
 *
 * const found: ReadonlyArray<Horizont.Horizont> = ["dauerhaft", "kurzfristig"]
 * found.toSorted(Horizont.compare) // => ["kurzfristig", "dauerhaft"]
 * ```
 */
export const compare = (a: Horizont, b: Horizont): number => all.indexOf(a) - all.indexOf(b)
