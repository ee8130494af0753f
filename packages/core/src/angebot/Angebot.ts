/**
 * What a city or a provider offers: for whom, where, in which languages, on what conditions, with how many places.
 *
 * @module
 */
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Quelle from "../kernel/Quelle.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
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

/** How many places there are and how many are taken. */
export type Kapazitaet = typeof Kapazitaet.Type

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
  /** Left out, it sets no condition. */
  zugang: Zugang.pipe(Schema.withDecodingDefaultKey(Exit.succeed({}))),
  /** Left out where nobody counts places. */
  kapazitaet: Schema.optionalKey(Kapazitaet),
  gueltig: Zeitraum.Zeitraum,
  quelle: Quelle.Quelle,
}).annotate({ identifier: "Angebot", title: "Angebot" })

/** An offer. */
export type Angebot = typeof Angebot.Type

/**
 * Tells whether an offer is there on a day.
 *
 * @example
 * ```ts
 * import { Angebot } from "@teilhabe/core/angebot"
 * import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 *
 * Angebot.isValidOn({ gueltig: Zeitraum.jahr(2024) }, Stichtag.make(2025, 1, 1)) // => false
 * ```
 */
export const isValidOn = ({ gueltig }: Pick<Angebot, "gueltig">, stichtag: Stichtag.Stichtag): boolean =>
  Zeitraum.contains(gueltig, stichtag)

/**
 * Counts the free places as of the day of the count; nothing where nobody counts, and none where more are taken than there are.
 *
 * @example
 * ```ts
 * import { Angebot } from "@teilhabe/core/angebot"
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * const stand = Stichtag.make(2024, 6, 30)
 * Angebot.freiePlaetze({ kapazitaet: { plaetze: 12, belegt: 7, stand } }) // => 5
 * Angebot.freiePlaetze({ kapazitaet: { plaetze: 10, belegt: 12, stand } }) // => 0
 * Angebot.freiePlaetze({ kapazitaet: { plaetze: 30, stand } }) // => undefined
 * ```
 */
export const freiePlaetze = ({ kapazitaet }: Pick<Angebot, "kapazitaet">): number | undefined => {
  if (kapazitaet === undefined) return undefined
  const { belegt, plaetze } = kapazitaet
  if (plaetze === 0) return 0
  return belegt === undefined ? undefined : Math.max(0, plaetze - belegt)
}

/** How long a count of places speaks of today; an older one is told as outdated. */
const STAND_GILT = Dauer.make({ months: 12 })

/**
 * Tells whether the count of places is older than twelve months on a day.
 *
 * @example
 * ```ts
 * import { Angebot } from "@teilhabe/core/angebot"
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * const kapazitaet = { plaetze: 30, stand: Stichtag.make(2023, 6, 30) }
 * Angebot.isOutdated(kapazitaet, Stichtag.make(2024, 6, 30)) // => false
 * Angebot.isOutdated(kapazitaet, Stichtag.make(2024, 7, 1)) // => true
 * ```
 */
export const isOutdated = ({ stand }: Kapazitaet, stichtag: Stichtag.Stichtag): boolean =>
  Stichtag.isBefore(Stichtag.addDauer(stand, STAND_GILT), stichtag)
