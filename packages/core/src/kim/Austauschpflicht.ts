/**
 * The duty of the Bausteine to meet and to agree with each other.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { Rhythmus } from "../konzept/Rhythmus.js"
import { elementFields, ids, listOf } from "./internal/fields.js"

/** Which Bausteine exchange, how often, from when to when they have to, and when they did. */
export const Austauschpflicht = Schema.Struct({
  ...elementFields,
  bausteine: ids,
  /** Left out where nobody says how often. */
  rhythmus: Schema.optionalKey(Rhythmus),
  zeit: Schema.optionalKey(Zeitraum.Zeitraum),
  /** The days on which an exchange took place, as somebody noted them. */
  stattgefunden: listOf(Stichtag.Stichtag),
})

/** Which Bausteine exchange, how often, from when to when they have to, and when they did. */
export type Austauschpflicht = typeof Austauschpflicht.Type
