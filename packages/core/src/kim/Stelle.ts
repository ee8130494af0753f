/**
 * A funded post: what pays for it, whose it is, to whom it is passed on, since when it is filled. Never by whom.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Quelle from "../kernel/Quelle.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { Mittel } from "../konzept/Projekt.js"
import { elementFields, listOf } from "./internal/fields.js"
import { Lesart } from "./Lesart.js"

/** Money for a post (Förderung): from whom, for when, how much in euros, each where it is said. */
export const Foerderung = Schema.Struct({
  ...Mittel.fields,
  /** The day of the grant; a grant counts from then on, also for a later time. */
  bewilligt: Schema.optionalKey(Stichtag.Stichtag),
  quelle: Quelle.Quelle,
})

/** Money for a post. */
export type Foerderung = typeof Foerderung.Type

/** A time in which somebody holds the post (Besetzung). */
export const Besetzung = Schema.Struct({ zeit: Zeitraum.Zeitraum, quelle: Quelle.Quelle })

/** A time in which somebody holds the post. */
export type Besetzung = typeof Besetzung.Type

/** Passing a post on (Weiterleitung): to whom, for when, under which Kooperationsvereinbarung. */
export const Weiterleitung = Schema.Struct({
  an: Id.Id,
  zeit: Schema.optionalKey(Zeitraum.Zeitraum),
  vereinbarung: Schema.optionalKey(Id.Id),
  quelle: Quelle.Quelle,
})

/** Passing a post on. */
export type Weiterleitung = typeof Weiterleitung.Type

/** A post. What no source says is left out, and then counts as unknown, not as none. */
export const Stelle = Schema.Struct({
  ...elementFields,
  baustein: Schema.optionalKey(Id.Id),
  /** The Akteur whose post it is. */
  traeger: Schema.optionalKey(Id.Id),
  /** Full-time equivalents (Vollzeitäquivalente). */
  umfang: Schema.optionalKey(Messwert.Messwert),
  /** From when to when there is the post. */
  zeit: Schema.optionalKey(Zeitraum.Zeitraum),
  foerderungen: listOf(Foerderung),
  weiterleitungen: listOf(Weiterleitung),
  /** Every time in which it was filled, none left out; an empty list means never filled, no list that nobody says. */
  besetzungen: Schema.optionalKey(Schema.Array(Besetzung)),
  lesarten: listOf(Lesart),
})

/** A post. */
export type Stelle = typeof Stelle.Type

/** Whether somebody holds the post; `unbekannt` where nobody says. */
export type Besetzungsstand = "besetzt" | "unbesetzt" | "unbekannt"

/**
 * Tells whether somebody holds a post on a day.
 *
 * @example
 * ```ts
 * import { Id, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Stelle } from "@teilhabe/core/kim"
 *
 * const besetzungen = [{ zeit: Zeitraum.jahr(2023), quelle: { dokument: Id.make("plan"), kapitel: "Erfunden" } }]
 * Stelle.besetzungAt({ besetzungen }, Stichtag.make(2024, 1, 1)) // => "unbesetzt"
 * Stelle.besetzungAt({}, Stichtag.make(2024, 1, 1)) // => "unbekannt"
 * ```
 */
export const besetzungAt = ({ besetzungen }: Pick<Stelle, "besetzungen">, stichtag: Stichtag.Stichtag): Besetzungsstand => {
  if (besetzungen === undefined) return "unbekannt"
  return besetzungen.some(({ zeit }) => Zeitraum.contains(zeit, stichtag)) ? "besetzt" : "unbesetzt"
}
