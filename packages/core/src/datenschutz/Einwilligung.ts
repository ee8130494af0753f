/**
 * A consent, which is also the release from professional secrecy: whose data, of which kind, to whom, for what, until when.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Datenart from "./Datenart.js"
import * as Kennung from "./Kennung.js"
import * as Zweck from "./Zweck.js"

/** Which way the data goes: to the recipient, from there, or both ways. */
export const Richtung = Schema.Literals(["abgeben", "einholen", "gegenseitig"])

/** Which way the data goes. */
export type Richtung = typeof Richtung.Type

/** How a consent was given; what was only spoken needs the reason why it was not written. */
export const Form = Schema.Union([
  Schema.Struct({ art: Schema.Literals(["schriftlich", "elektronisch"]) }),
  Schema.Struct({ art: Schema.Literal("muendlich"), grund: Schema.NonEmptyString.check(Schema.isMaxLength(400)) }),
])

const oneOrMore = <S extends Schema.Top>(item: S) => Schema.NonEmptyArray(item).check(Schema.isMaxLength(50))

/**
 * A consent.
 *
 * `person` is whose data it is about and `erteiltVon` who gave it: the same person, or one who may act for her. Ordinary kinds and special categories are
 * listed apart, as each special category has to be named. `von` and `bis` are the first and the last day; there is no consent
 * without an end.
 *
 * @quelle Art. 4 Nr. 11, Art. 7, Art. 9 Abs. 2 lit. a DSGVO; § 67b Abs. 2 SGB X; § 203 StGB
 */
export const Einwilligung = Schema.Struct({
  id: Kennung.EinwilligungId,
  person: Kennung.PersonId,
  erteiltVon: Kennung.PersonId,
  datenarten: Schema.Array(Datenart.Gewoehnlich),
  besondere: Schema.Array(Datenart.Besonders),
  empfaenger: oneOrMore(Id.Id),
  zwecke: oneOrMore(Zweck.Zweck),
  richtung: Richtung,
  von: Stichtag.Stichtag,
  bis: Stichtag.Stichtag,
  form: Form,
  /** That the person was told what a refusal would lead to, and that she may withdraw at any time. */
  belehrt: Schema.Literal(true),
})

/** A consent. */
export type Einwilligung = typeof Einwilligung.Type

/** A consent in a case, with what became of it. */
export interface Stand extends Einwilligung {
  /** The day on which it was withdrawn; nothing is shown by it any more, on that day neither. */
  readonly widerrufenAm?: Stichtag.Stichtag
  /** The purposes that ended with the case, for good. */
  readonly beendet: ReadonlyArray<Zweck.Zweck>
}

/** One thing that somebody wants to see: one kind of data of one person, for one recipient and purpose, on one day. */
export interface Frage {
  readonly person: Kennung.PersonId
  readonly datenart: Datenart.Datenart
  readonly empfaenger: Id.Id
  readonly zweck: Zweck.Zweck
  readonly richtung: "abgeben" | "einholen"
  readonly am: Stichtag.Stichtag
}

/** Why a consent does not allow something: it does not speak of it, it is not in force, or its purpose has ended. */
export type Hindernis = "nicht-genannt" | "widerrufen" | "zweck-beendet" | "noch-nicht" | "abgelaufen"

const names = ({ besondere, datenarten }: Einwilligung, datenart: Datenart.Datenart): boolean =>
  Datenart.isBesonders(datenart) ? besondere.includes(datenart) : datenarten.includes(datenart)

const speaksOf = (einwilligung: Einwilligung, { datenart, empfaenger, person, richtung, zweck }: Frage): boolean =>
  einwilligung.person === person &&
  names(einwilligung, datenart) &&
  einwilligung.empfaenger.includes(empfaenger) &&
  einwilligung.zwecke.includes(zweck) &&
  (einwilligung.richtung === "gegenseitig" || einwilligung.richtung === richtung)

/**
 * Tells why a consent does not allow one thing on one day; `undefined` where it does.
 *
 * @example
 * ```ts
 * import { Einwilligung, Kennung } from "@teilhabe/core/datenschutz"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const person = Kennung.person("p-1")
 * const empfaenger = Id.make("sprachschule")
 * const einwilligung: Einwilligung.Stand = {
 *   id: Kennung.einwilligung("e-1"), person, erteiltVon: person, datenarten: ["ziele"], besondere: [],
 *   empfaenger: [empfaenger], zwecke: ["vermittlung"], richtung: "abgeben",
 *   von: Stichtag.make(2026, 3, 1), bis: Stichtag.make(2026, 8, 31), form: { art: "schriftlich" }, belehrt: true, beendet: [],
 * }
 * const frage = { person, empfaenger, zweck: "vermittlung", richtung: "abgeben" } as const
 * Einwilligung.why(einwilligung, { ...frage, datenart: "ziele", am: Stichtag.make(2026, 5, 4) }) // => undefined
 * Einwilligung.why(einwilligung, { ...frage, datenart: "ziele", am: Stichtag.make(2026, 9, 1) }) // => "abgelaufen"
 * Einwilligung.why(einwilligung, { ...frage, datenart: "gesundheit", am: Stichtag.make(2026, 5, 4) }) // => "nicht-genannt"
 * ```
 */
export const why = (einwilligung: Stand, frage: Frage): Hindernis | undefined => {
  if (!speaksOf(einwilligung, frage)) return "nicht-genannt"
  if (einwilligung.widerrufenAm !== undefined && frage.am >= einwilligung.widerrufenAm) return "widerrufen"
  if (einwilligung.beendet.includes(frage.zweck)) return "zweck-beendet"
  if (frage.am < einwilligung.von) return "noch-nicht"
  return frage.am > einwilligung.bis ? "abgelaufen" : undefined
}

/**
 * Tells whether a consent allows one thing on one day.
 *
 * A withdrawal counts from the day on which it was noted, that day included; a purpose that ended with the case stays ended.
 *
 * @quelle Art. 7 Abs. 3 DSGVO; § 67b Abs. 2 SGB X
 * @example
 * ```ts
 * import { Einwilligung, Kennung } from "@teilhabe/core/datenschutz"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const person = Kennung.person("p-1")
 * const empfaenger = Id.make("sprachschule")
 * const einwilligung: Einwilligung.Stand = {
 *   id: Kennung.einwilligung("e-1"), person, erteiltVon: person, datenarten: ["ziele"], besondere: [],
 *   empfaenger: [empfaenger], zwecke: ["vermittlung"], richtung: "abgeben",
 *   von: Stichtag.make(2026, 3, 1), bis: Stichtag.make(2026, 8, 31), form: { art: "schriftlich" }, belehrt: true, beendet: [],
 * }
 * const frage = {
 *   person, datenart: "ziele", empfaenger, zweck: "vermittlung", richtung: "abgeben", am: Stichtag.make(2026, 5, 4),
 * } as const
 * Einwilligung.covers(einwilligung, frage) // => true
 * Einwilligung.covers({ ...einwilligung, widerrufenAm: Stichtag.make(2026, 5, 4) }, frage) // => false
 * ```
 */
export const covers = (einwilligung: Stand, frage: Frage): boolean => why(einwilligung, frage) === undefined
