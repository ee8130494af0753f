/**
 * Where a Projekt is on its way, and which command leads where.
 *
 * @module
 */
import type * as Projektstand from "./Projektstand.js"
import { lagen, uebergaenge as wege } from "./internal/lagen.js"

/** Where a Projekt is on its way. */
export type Lage = Projektstand.Lage

/**
 * All of them in the order of the way, those in which a Projekt has ended last.
 *
 * @example
 * ```ts
 * import { Lage } from "@teilhabe/core/projektverlauf"
 *
 * Lage.all.length // => 10
 * ```
 */
export const all: ReadonlyArray<Lage> = lagen

/**
 * Every step that there is, by the command that takes it; what is not listed here cannot happen.
 *
 * A step that leaves the Lage as it is (an extension, a grant) is listed in `erlaubt` of the refusal alone.
 */
export const uebergaenge = wege
