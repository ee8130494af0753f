/**
 * The way to a Konzept: what a city wants to reach, and the steps it takes before anything is adopted.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { defaultTo, elementFields, ids, listOf } from "./internal/fields.js"

/**
 * An aim of the Prozess: `uebergeordnet` what integration work as a whole shall reach, `prozess` what the way itself
 * shall reach. `dient` names the aims that it serves in turn.
 */
export const Prozessziel = Schema.Struct({
  ...elementFields,
  art: Schema.Literals(["uebergeordnet", "prozess"]),
  dient: ids,
})

/** An aim of the Prozess. */
export type Prozessziel = typeof Prozessziel.Type

/**
 * What kind of step: a meeting that opens the Prozess (`auftakt`), further meetings, interviews, workshops, surveys,
 * analyses of what is there and of the quarters, participation, the draft, the Beschluss that adopts the Konzept, the
 * setting up of a monitoring, or something else.
 */
export const Schrittart = Schema.Literals([
  "auftakt", "sitzung", "interviews", "workshop", "befragung", "bestandsanalyse", "sozialraumanalyse", "beteiligung",
  "konzeptentwurf", "beschluss", "monitoringaufbau", "sonstiges",
])

/** What kind of step. */
export type Schrittart = typeof Schrittart.Type

/** How far a step has come: planned, running, done, or called off. */
export const Schrittstand = Schema.Literals(["geplant", "laufend", "abgeschlossen", "abgesagt"])

/** How far a step has come. */
export type Schrittstand = typeof Schrittstand.Type

/** A step (Schritt): when, by whom, with whom, and which aims of the Prozess it serves. */
export const Schritt = Schema.Struct({
  ...elementFields,
  art: Schrittart,
  stand: defaultTo(Schrittstand, "geplant"),
  zeit: Schema.optionalKey(Zeitraum.Zeitraum),
  durch: ids,
  mit: ids,
  ziele: ids,
  /** The Gremium that meets or is set up in it. */
  gremium: Schema.optionalKey(Id.Id),
})

/** A step: when, by whom, with whom, and which aims of the Prozess it serves. */
export type Schritt = typeof Schritt.Type

/** The way to a Konzept (Prozess), with its aims and steps in the order of the list. */
export const Prozess = Schema.Struct({ ...elementFields, ziele: listOf(Prozessziel), schritte: listOf(Schritt) })

/** The way to a Konzept, with its aims and steps. */
export type Prozess = typeof Prozess.Type
