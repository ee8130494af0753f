/**
 * What a note on a Projekt is made for.
 *
 * @module
 */
import * as Schema from "effect/Schema"

/** What a note is made for: to steer (`steuerung`), to count and account (`controlling`), to put right what was noted wrongly (`berichtigung`). */
export const Zweck = Schema.Literals(["steuerung", "controlling", "berichtigung"])

/** What a note on a Projekt is made for. */
export type Zweck = typeof Zweck.Type
