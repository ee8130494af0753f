/**
 * What a Projekt did, counted for the controlling; the state of society is an Indikator, which is another type.
 *
 * @module
 */
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as Id from "../kernel/Id.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Quelle from "../kernel/Quelle.js"
import * as Text from "../kernel/Text.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { isNotNegative } from "./internal/anzahl.js"

const isWhole = (wert: Messwert.Messwert): boolean => Messwert.isFehlend(wert) || Number.isInteger(wert.wert)

/** What a Projekt used or counted: a number, exact, rounded or absent with its reason, never below 0. */
const Anzahl = Messwert.Messwert.check(
  Schema.makeFilter((wert) => isNotNegative(wert) || "A Kennzahl counts what was done: nothing lies below 0"),
)

/** How many persons or Teilnahmen: whole ones. */
const Kopfzahl = Anzahl.check(Schema.makeFilter((wert) => isWhole(wert) || "Persons and Teilnahmen are whole numbers"))

const fields = {
  id: Id.Id,
  titel: Text.Text,
  /** The id of the Projekt. */
  projekt: Id.Id,
  zeitraum: Zeitraum.Zeitraum,
  quelle: Quelle.Quelle,
}

const unit = <const E extends readonly [string, ...ReadonlyArray<string>]>(...einheiten: E) =>
  Schema.Literals(einheiten).pipe(Schema.withDecodingDefaultKey(Exit.succeed(einheiten[0])))

/** The Kennzahl of the same Projekt of which this one counts some only ("davon Frauen"): it enters no sum beside it. */
const teilVon = Schema.optionalKey(Id.Id)

const zahl = <const A extends string, E extends Schema.Top>(art: A, einheit: E, wert: typeof Anzahl = Anzahl) =>
  Schema.Struct({ ...fields, art: Schema.Literal(art), wert, ziel: Schema.optionalKey(wert), einheit, teilVon })

/** How many took part: as persons, each once, or as Teilnahmen, each time anew; the two never add up. */
export const Teilnehmende = zahl("teilnehmende", unit("Personen", "Teilnahmen"), Kopfzahl)

/** How many hours were worked or given, paid or voluntary. */
export const Stunden = zahl("stunden", unit("Stunden"))

/** How much staff: full-time posts (Vollzeitäquivalente). */
export const Personal = zahl("personal", unit("Vollzeitäquivalente"))

/** How much money was spent, in euros, as the Mittel of a Projekt are. */
export const Geld = zahl("geld", unit("Euro"))

/** Whether what the Projekt set out to do was reached; `offen` is a state, not a missing answer. */
export const Erreicht = Schema.Struct({
  ...fields,
  art: Schema.Literal("erreicht"),
  stand: Schema.Literals(["ja", "teilweise", "nein", "offen"]),
})

/** One figure about a Projekt (Kennzahl): participants, hours, staff, money, or whether it reached what it set out to do. */
export const Kennzahl = Schema.Union([Teilnehmende, Stunden, Personal, Geld, Erreicht]).annotate({ identifier: "Kennzahl", title: "Kennzahl" })

/** One figure about a Projekt: participants, hours, staff, money, or whether it reached what it set out to do. */
export type Kennzahl = typeof Kennzahl.Type

/** A Kennzahl that is a number. */
export type Gezaehlt = Exclude<Kennzahl, { readonly art: "erreicht" }>

/**
 * Tells whether a Kennzahl is a number; the other kind says whether something was reached.
 *
 * @example
 * ```ts
 * import { Kennzahl } from "@teilhabe/core/projektverlauf"
 * import * as Schema from "effect/Schema"
 *
 * const kennzahl = Schema.decodeUnknownSync(Kennzahl.Kennzahl)({
 *   id: "kurse-2021", titel: "Teilnehmende der Kurse", projekt: "sprachkurse", art: "teilnehmende", wert: 0,
 *   zeitraum: 2021, quelle: { kapitel: "Jahresbericht" },
 * })
 * Kennzahl.isGezaehlt(kennzahl) // => true
 * Kennzahl.isGezaehlt(kennzahl) && kennzahl.einheit // => "Personen"
 * ```
 */
export const isGezaehlt = (kennzahl: Kennzahl): kennzahl is Gezaehlt => kennzahl.art !== "erreicht"
