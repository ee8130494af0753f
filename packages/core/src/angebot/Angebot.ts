/**
 * What a city or a provider offers: for whom, where, in which languages, on what conditions, with how many places.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Quelle from "../kernel/Quelle.js"
import * as Text from "../kernel/Text.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { listOf } from "./internal/fields.js"

/** In what form help is given. */
export const Form = Schema.Literals(["beratung", "begleitung", "gruppe", "kurs", "treffpunkt", "unterkunft", "geldleistung", "sonstige"])

/** A lowest and a highest age in completed years, both included; one of them may be left out. */
export const Alter = Schema.Struct({
  von: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 120 }))),
  bis: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 120 }))),
})

/**
 * What has to hold for somebody to be let in. A list that is left out sets no condition; a condition that is there has to
 * hold by law or by the funder's rule, and is no priority.
 */
export const Zugang = Schema.Struct({
  /** Keys of `Rechtskreis`: one of them has to hold. */
  rechtskreise: listOf(Schema.String),
  /** Keys of `Aufenthaltsstatus`: one of them has to hold. */
  aufenthaltsstatus: listOf(Schema.String),
  alter: Schema.optionalKey(Alter),
  /** Keys of `Geschlecht`: one of them has to hold. */
  geschlecht: listOf(Schema.String),
  /** Keys of Sozialräume: one of them has to be where the person lives. */
  sozialraeume: listOf(Id.Id),
  /** Conditions that no data can decide, in words; a match says that they are open. */
  weitere: listOf(Text.Text),
})

/** How many places there are and how many are taken, as of a day. */
export const Kapazitaet = Schema.Struct({
  plaetze: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  belegt: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))),
  stand: Stichtag.Stichtag,
})

/** An offer. `zielgruppen` says whom it is made for first and shuts nobody out; `zugang` says who may come at all. */
export const Angebot = Schema.Struct({
  id: Id.Id,
  titel: Text.Text,
  beschreibung: Schema.optionalKey(Text.Text),
  /** The Akteur who offers it. */
  traeger: Id.Id,
  handlungsfelder: Schema.NonEmptyArray(Id.Id),
  zielgruppen: listOf(Id.Id),
  /** The Ort where it takes place; left out where it comes to the people. */
  ort: Schema.optionalKey(Id.Id),
  sprachen: Schema.NonEmptyArray(Text.Sprache),
  form: Form,
  zugang: Zugang,
  /** Left out where nobody counts places. */
  kapazitaet: Schema.optionalKey(Kapazitaet),
  gueltig: Zeitraum.Zeitraum,
  quelle: Quelle.Quelle,
}).annotate({ identifier: "Angebot", title: "Angebot" })

/** An offer. */
export type Angebot = typeof Angebot.Type
