import type { Fallbericht } from "./Fallbericht.js"
import { gemacht } from "./internal/gemacht.js"

/**
 * Tells whether a value is a report that `Fallbericht.make` gave in this process: what was written down and read again is none.
 *
 * @example
 * ```ts
 * import { isFallbericht } from "@teilhabe/core/befund"
 *
 * isFallbericht({ gremium: "steuerungsgruppe", schilderung: "Die Familie sucht eine Wohnung." }) // => false
 * ```
 */
export const isFallbericht = (value: unknown): value is Fallbericht => typeof value === "object" && value !== null && gemacht.has(value)
