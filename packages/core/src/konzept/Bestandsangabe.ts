/**
 * A count that the Konzept states, with its date and what it is worth.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { defaultTo, elementFields } from "./internal/fields.js"

/** How the text binds its number: "rund" is about, "mehr-als" a lower, "bis-zu" an upper bound. */
export const Genauigkeit = Schema.Literals(["genau", "rund", "mehr-als", "bis-zu"])

/** How the text binds its number. */
export type Genauigkeit = typeof Genauigkeit.Type

/** Whether somebody counted or estimated; an estimate (Schätzung) stays marked wherever it is shown. */
export const Herkunft = Schema.Literals(["gezaehlt", "geschaetzt"])

/** Whether somebody counted or estimated. */
export type Herkunft = typeof Herkunft.Type

/** A number from the Konzept (Bestandsangabe): value, unit, date, precision and origin. */
export const Bestandsangabe = Schema.Struct({
  ...elementFields,
  wert: Messwert.Messwert,
  einheit: Text.Wortlaut,
  stand: Schema.optionalKey(Zeitraum.Zeitraum),
  genauigkeit: defaultTo(Genauigkeit, "genau"),
  herkunft: defaultTo(Herkunft, "gezaehlt"),
  /** The element that the number describes, where it describes one. */
  betrifft: Schema.optionalKey(Id.Id),
})

/** A number from the Konzept: value, unit, date, precision and origin. */
export type Bestandsangabe = typeof Bestandsangabe.Type
