/**
 * A field of action with the aims that hold in it.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import * as Quelle from "../kernel/Quelle.js"
import { Grundsatz } from "./Integrationsbegriff.js"
import { elementFields, ids, listOf } from "./internal/fields.js"

/** An aim (Leitziel, "Ziele und Werte") that holds in one Handlungsfeld. */
export const Leitziel = Schema.Struct(elementFields)

/** An aim that holds in one Handlungsfeld. */
export type Leitziel = typeof Leitziel.Type

/** Something that was there before: an offer, a pilot, a procedure on which a Projekt or Handlungsfeld builds. */
export const Bestehendes = Schema.Struct({
  titel: Text.Text,
  beschreibung: Schema.optionalKey(Text.Text),
  zeit: Schema.optionalKey(Zeitraum.Zeitraum),
  akteure: ids,
  orte: ids,
  quelle: Schema.optionalKey(Quelle.Quelle),
})

/** Something that was there before. */
export type Bestehendes = typeof Bestehendes.Type

/** A field of action (Handlungsfeld) with its Leitziele, terms of its own and what exists already. */
export const Handlungsfeld = Schema.Struct({
  ...elementFields,
  leitziele: listOf(Leitziel),
  begriffe: listOf(Grundsatz),
  bestehendes: listOf(Bestehendes),
})

/** A field of action with its Leitziele, terms of its own and what exists already. */
export type Handlungsfeld = typeof Handlungsfeld.Type
