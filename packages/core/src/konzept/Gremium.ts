/**
 * A body that meets: who convenes it, who must be asked, how often.
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
import { defaultTo, elementFields, ids, listOf } from "./internal/fields.js"
import * as Rhythmus from "./Rhythmus.js"

/**
 * How somebody comes to the table: fixed member, to be invited, to be identified beforehand and then invited,
 * spokesperson of a group, or bound to attend.
 */
export const Rolle = Schema.Literals([
  "festes-mitglied", "einzuladen", "vorab-zu-ermitteln", "ansprechperson", "teilnahmepflicht",
])

/** How somebody comes to the table. */
export type Rolle = typeof Rolle.Type

/** Who must be invited (an Akteur or another Gremium), and as what. */
export const Einladung = Schema.Struct({ wer: Id.Id, als: defaultTo(Rolle, "einzuladen") })

/** Who must be invited, and as what. */
export type Einladung = typeof Einladung.Type

const gremiumFields = {
  ...elementFields,
  handlungsfelder: ids,
  /** Who convenes and leads the meetings. */
  organisation: ids,
  einladungen: listOf(Einladung),
  /** Absent where the Konzept says nothing about it. */
  rhythmus: Schema.optionalKey(Rhythmus.Rhythmus),
  orte: ids,
  /** What it does, each in a few words. */
  aufgaben: listOf(Text.Text),
  tagesordnungspflicht: defaultTo(Schema.Boolean, false),
  protokollpflicht: defaultTo(Schema.Boolean, false),
  /** Whether reports on single cases may be made: only ever anonymised. */
  fallberichte: defaultTo(Schema.Literals(["keine", "anonymisiert"]), "keine"),
}

/** A steering group (Steuerungsgruppe) of one or more Handlungsfelder, also called Lenkungsgruppe or Lenkungskreis. */
export const Steuerungsgruppe = Schema.Struct({ ...gremiumFields, art: Schema.Literal("steuerungsgruppe") })

// One shape for each word of art: only so can a mistake be told against the shape that was meant.
const runde = <const A extends string>(art: A) => Schema.Struct({ ...gremiumFields, art: Schema.Literal(art) })

/** A round table (Runder Tisch). */
export const RunderTisch = runde("runder-tisch")

/** A conference (Konferenz): on cases, on a quarter. */
export const Konferenz = runde("konferenz")

/** A meeting for exchange (Austausch). */
export const Austausch = runde("austausch")

/** A working group (Arbeitsgruppe, Arbeitskreis). */
export const Arbeitsgruppe = runde("arbeitsgruppe")

/** A group of seats: how many, and how they are filled. */
export const Sitze = Schema.Struct({
  titel: Text.Text,
  anzahl: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999 })),
  bestellung: Schema.Literals(["direkt-gewaehlt", "vom-rat-benannt", "beratend"]),
})

/** An election (Wahl) with what was counted: persons entitled, votes cast, turnout in percent. */
export const Wahl = Schema.Struct({
  zeit: Zeitraum.Zeitraum,
  wahlberechtigte: Schema.optionalKey(Messwert.Messwert),
  abgegeben: Schema.optionalKey(Messwert.Messwert),
  /** Percent. */
  wahlbeteiligung: Schema.optionalKey(Messwert.Messwert),
  quelle: Schema.optionalKey(Quelle.Quelle),
})

/** An election with what was counted. */
export type Wahl = typeof Wahl.Type

const vertretungFields = {
  mitglieder: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 999 }))),
  sitze: listOf(Sitze),
  amtszeit: Schema.optionalKey(Dauer.Dauer),
  wahlen: listOf(Wahl),
  naechsteWahl: Schema.optionalKey(Zeitraum.Zeitraum),
}

const vertretung = <const A extends string>(art: A) => Schema.Struct({ ...gremiumFields, art: Schema.Literal(art), ...vertretungFields })

/** The elected council of migrants (Integrationsrat): seats, term, elections, each absent where nobody says it. */
export const Integrationsrat = vertretung("integrationsrat")

/** The elected council of migrants: seats, term, elections. */
export type Integrationsrat = typeof Integrationsrat.Type

/** An advisory board (Beirat), such as an Integrationsbeirat or an Ausländerbeirat, elected or named. */
export const Beirat = vertretung("beirat")

/** An advisory board, elected or named. */
export type Beirat = typeof Beirat.Type

/** A committee of the Rat (Ausschuss), such as the one for social affairs or the one for Chancengerechtigkeit und Integration. */
export const Ausschuss = vertretung("ausschuss")

/** A committee of the Rat. */
export type Ausschuss = typeof Ausschuss.Type

/** A body with seats (Vertretung): those that are elected or named sit in it for a term. */
export type Vertretung = Integrationsrat | Beirat | Ausschuss

/** A body that meets (Gremium). */
export const Gremium = Schema.Union([Steuerungsgruppe, RunderTisch, Konferenz, Arbeitsgruppe, Austausch, Integrationsrat, Beirat, Ausschuss])

/** A body that meets. */
export type Gremium = typeof Gremium.Type

/** The kinds of Gremium. */
export type Art = Gremium["art"]

/**
 * Tells whether a Gremium has seats, a term and elections, whatever the city calls it.
 *
 * @example
 * ```ts
 * import { Gremium } from "@teilhabe/core/konzept"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * marl.gremien.filter(Gremium.isVertretung).map(({ id }) => id) // => ["integrationsrat"]
 * ```
 */
export const isVertretung = (gremium: Gremium): gremium is Vertretung => "sitze" in gremium
