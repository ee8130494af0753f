/**
 * To show data of a case to somebody: what is asked for, by what right it is allowed, and what is remembered of it.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Datenart from "../datenschutz/Datenart.js"
import * as Kennung from "../datenschutz/Kennung.js"
import * as Rolle from "../datenschutz/Rolle.js"
import * as Zweck from "../datenschutz/Zweck.js"
import * as Id from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"

/** What somebody wants to see: whose data, of which kinds, as what, for what. */
export const Anfrage = Schema.Struct({
  /** The Akteur, office or key of the person to whom it is shown. */
  empfaenger: Id.Id,
  rolle: Rolle.Rolle,
  zweck: Zweck.Zweck,
  personen: Schema.NonEmptyArray(Kennung.PersonId).check(Schema.isMaxLength(50)),
  datenarten: Schema.Array(Datenart.Datenart),
})

/** What somebody wants to see. */
export type Anfrage = typeof Anfrage.Type

/** By what right it is shown. */
export const Grundlage = Schema.Union([
  Schema.Struct({ art: Schema.Literals(["aufgabe", "auskunft"]) }),
  Schema.Struct({ art: Schema.Literal("einwilligung"), einwilligungen: Schema.NonEmptyArray(Kennung.EinwilligungId) }),
])

/** By what right it is shown. */
export type Grundlage = typeof Grundlage.Type

declare const marke: unique symbol

/**
 * The leave to show what was asked for, on one day, in one state of the case; only `mayDisclose` gives one, and every function that
 * shows asks for it.
 */
export interface Erlaubnis {
  readonly [marke]: true
  readonly anfrage: Anfrage
  readonly grundlage: Grundlage
  /** The day for which it was given. */
  readonly am: Stichtag
}

/** One thing that stands in the way of showing; without `person` or `datenart` it stands in the way of all of them. */
export interface Verweigerungsgrund {
  readonly grund:
    | "keine-einwilligung" | "widerrufen" | "abgelaufen" | "noch-nicht" | "zweck-beendet" | "eingeschraenkt" | "rolle" | "nicht-zustaendig"
    | "person-unbekannt" | "vor-letztem-vermerk"
  readonly person?: Kennung.PersonId
  readonly datenart?: Datenart.Datenart
  /** What would be needed, in English. */
  readonly needed: string
}

/** Why something may not be shown: one line for each person and kind of data that stands in the way. */
export interface Verweigerung {
  readonly _tag: "fall/NotDisclosable"
  readonly anfrage: Anfrage
  readonly gruende: ReadonlyArray<Verweigerungsgrund>
  readonly message: string
}
