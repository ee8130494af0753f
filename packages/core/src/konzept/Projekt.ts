/**
 * What the Konzept sets out to do, and by when.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Quelle from "../kernel/Quelle.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { Bestehendes } from "./Handlungsfeld.js"
import * as Horizont from "./Horizont.js"
import { defaultTo, elementFields, ids, listOf } from "./internal/fields.js"

/** What was decided: carry out, try out (erproben), examine first (prüfen), or go on with what runs. */
export const Auftrag = Schema.Literals(["umsetzen", "erproben", "pruefen", "fortfuehren"])

/** What was decided. */
export type Auftrag = typeof Auftrag.Type

/** A date that the Konzept itself names (Frist): beginning, milestone or end; the last day of `bis` counts. */
export const GenannteFrist = Schema.Struct({
  titel: Text.Text,
  art: defaultTo(Schema.Literals(["beginn", "zwischenziel", "abschluss"]), "abschluss"),
  bis: Zeitraum.Zeitraum,
  quelle: Schema.optionalKey(Quelle.Quelle),
})

/** A date that the Konzept itself names. */
export type GenannteFrist = typeof GenannteFrist.Type

/** A trial (Erprobung): how long, or between which dates. */
export const Erprobung = Schema.Struct({
  titel: Text.Text,
  dauer: Schema.optionalKey(Dauer.Dauer),
  zeit: Schema.optionalKey(Zeitraum.Zeitraum),
  quelle: Schema.optionalKey(Quelle.Quelle),
})

/** A trial: how long, or between which dates. */
export type Erprobung = typeof Erprobung.Type

/** Money (Mittel): from whom, for when, and how much in euros where it is said. */
export const Mittel = Schema.Struct({
  titel: Text.Text,
  geber: ids,
  zeit: Schema.optionalKey(Zeitraum.Zeitraum),
  /** Euros. */
  betrag: Schema.optionalKey(Messwert.Messwert),
  quelle: Schema.optionalKey(Quelle.Quelle),
})

/** Money: from whom, for when, and how much in euros where it is said. */
export type Mittel = typeof Mittel.Type

/** Whether the Konzept says which Leitziele a Projekt serves (`konzept`) or whoever authored the data read it so. */
export const Leitzielbezug = Schema.Literals(["konzept", "lesart"])

/** A Projekt: what, for whom, by whom, where, with what, until when, and which Leitziele it serves. */
export const Projekt = Schema.Struct({
  ...elementFields,
  handlungsfeld: Id.Id,
  horizont: Horizont.Horizont,
  auftrag: defaultTo(Auftrag, "umsetzen"),
  leitziele: ids,
  leitzielbezug: defaultTo(Leitzielbezug, "lesart"),
  /** Who leads (Federführung). */
  federfuehrung: ids,
  partner: ids,
  orte: ids,
  /** The groups addressed first; none named means everybody alike. Nobody else is excluded. */
  zielgruppen: ids,
  mittel: listOf(Mittel),
  fristen: listOf(GenannteFrist),
  erprobung: listOf(Erprobung),
  bestehendes: listOf(Bestehendes),
  /** The Gremium that this Projekt sets up, where it sets one up. */
  gremium: Schema.optionalKey(Id.Id),
})

/** A Projekt: what, for whom, by whom, where, with what, until when, and which Leitziele it serves. */
export type Projekt = typeof Projekt.Type

/**
 * Lists everybody who takes part, those who lead first, each once.
 *
 * @example
 * ```ts
 * import { Id } from "@teilhabe/core/kernel"
 * import { Projekt } from "@teilhabe/core/konzept"
 *
 * const [amt, asb] = [Id.make("amt"), Id.make("asb")]
 * Projekt.beteiligte({ federfuehrung: [amt], partner: [asb, amt] }) // => ["amt", "asb"]
 * ```
 */
export const beteiligte = (projekt: Pick<Projekt, "federfuehrung" | "partner">): ReadonlyArray<Id.Id> => [
  ...new Set([...projekt.federfuehrung, ...projekt.partner]),
]
