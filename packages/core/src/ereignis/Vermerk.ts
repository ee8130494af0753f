/**
 * The note that every event carries: who did it, on which day, and for what purpose.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"

/** A time of day as a clock on the wall shows it, `14:05` or `14:05:09`; it belongs to the day beside it and to no zone. */
export const Uhrzeit = Schema.String.check(
  Schema.isPattern(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/u, { message: "Expected a time of day such as 14:05" }),
)

/** A time of day, `14:05` or `14:05:09`. */
export type Uhrzeit = typeof Uhrzeit.Type

/**
 * Makes the shape of a note whose purposes are those of one context.
 *
 * `von` is the key of the acting person in the host's own system, never a name. `um` is for the reader of a record; order
 * is told by the day and by the place in the stream.
 *
 * @example
 * ```ts
 * import { Vermerk } from "@teilhabe/core/ereignis"
 * import * as Schema from "effect/Schema"
 *
 * const Notiz = Vermerk.of(Schema.Literals(["fallarbeit", "aufsicht"]))
 * Schema.is(Notiz)({ von: "cm-7", am: "2026-03-02", um: "09:15", zweck: "fallarbeit" }) // => true
 * Schema.is(Notiz)({ von: "cm-7", am: "2026-03-02", zweck: "neugier" }) // => false
 * ```
 */
export const of = <Z extends Schema.Top>(zweck: Z) =>
  Schema.Struct({ von: Id.Id, am: Stichtag.Stichtag, um: Schema.optionalKey(Uhrzeit), zweck })

/** A note: who, when, for what purpose. */
export interface Vermerk<Zweck extends string = string> {
  readonly von: Id.Id
  readonly am: Stichtag.Stichtag
  readonly um?: Uhrzeit
  readonly zweck: Zweck
}
