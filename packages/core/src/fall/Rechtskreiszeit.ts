/**
 * From when to when a person is helped under one law; several may hold at once.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { PersonId } from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"

/**
 * A span under one law, both days included; without `bis` it goes on. `traeger` is the office, `beantragtAm` the day on which it was asked for,
 * `bewilligtAm` the day on which it was granted.
 */
export const Rechtskreiszeit = Schema.Struct({
  id: Id.Id,
  person: PersonId,
  /** A key of Rechtskreis. */
  rechtskreis: Schema.String,
  von: Stichtag.Stichtag,
  bis: Schema.optionalKey(Stichtag.Stichtag),
  traeger: Id.Id,
  beantragtAm: Schema.optionalKey(Stichtag.Stichtag),
  bewilligtAm: Schema.optionalKey(Stichtag.Stichtag),
})

/** A span under one law. */
export type Rechtskreiszeit = typeof Rechtskreiszeit.Type

/** The laws that secure a livelihood: between two of them no day may be left open. */
export const existenzsichernd: ReadonlyArray<string> = ["asylblg", "sgb-ii", "sgb-xii"]
