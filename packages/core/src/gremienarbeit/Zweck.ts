/**
 * What a note on the work of a Gremium is made for.
 *
 * @module
 */
import * as Schema from "effect/Schema"

/** What a note is made for: to prepare and hold sittings (`gremienarbeit`), to hold an election (`wahl`), to put right what was noted wrongly (`berichtigung`). */
export const Zweck = Schema.Literals(["gremienarbeit", "wahl", "berichtigung"])

/** What a note on the work of a Gremium is made for. */
export type Zweck = typeof Zweck.Type
