/**
 * A review in the Monitoring: how the agreements stand, what deviates, what is done about it, and what follows.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Dauer from "../kernel/Dauer.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import { beruehrt } from "./Bestand.js"
import * as Kennung from "./Kennung.js"

/** How one Handlungsziel stands; a deviation names what is done about it. */
export const Zielpruefung = Schema.Union([
  Schema.Struct({ handlungsziel: Kennung.HandlungszielId, lage: Schema.Literal("im-plan") }),
  Schema.Struct({ handlungsziel: Kennung.HandlungszielId, lage: Schema.Literal("abweichung"), abweichung: Text.Wortlaut, gegenmassnahme: Text.Wortlaut, beruehrt }),
])

/** Where a review leads. */
export const Folge = Schema.Literals(["leistungssteuerung", "hilfeplanung", "zielvereinbarung", "bestandsaufnahme", "evaluation"])

/** Where a review leads. */
export type Folge = typeof Folge.Type

/** How far ahead the next review may lie at most; the Konzept sets no term, and a year is our reading. */
export const hoechstabstand: Dauer.Dauer = Dauer.make({ months: 12 })

/** A review: every open Handlungsziel is looked at. `naechste` is the day of the next one; only an evaluation needs none. */
export const Ueberpruefung = Schema.Struct({
  ziele: Schema.Array(Zielpruefung),
  folge: Folge,
  grund: Text.Wortlaut,
  naechste: Schema.optionalKey(Stichtag.Stichtag),
})

/** A review. */
export type Ueberpruefung = typeof Ueberpruefung.Type
