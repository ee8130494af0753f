/**
 * The duty of the Bausteine to meet and to agree with each other.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { Rhythmus } from "../konzept/Rhythmus.js"
import { elementFields, ids } from "./internal/fields.js"

/** Which Bausteine exchange, how often, and from when to when they have to. */
export const Austauschpflicht = Schema.Struct({
  ...elementFields,
  bausteine: ids,
  /** Left out where nobody says how often. */
  rhythmus: Schema.optionalKey(Rhythmus),
  zeit: Schema.optionalKey(Zeitraum.Zeitraum),
})

/** Which Bausteine exchange, how often, and from when to when they have to. */
export type Austauschpflicht = typeof Austauschpflicht.Type
