/**
 * What is done for a Handlungsziel: a service by somebody, or what the person does herself; and what was done where no offer fitted.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { PersonId } from "../datenschutz/Kennung.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Text from "../kernel/Text.js"
import { beruehrt } from "./Bestand.js"
import * as Kennung from "./Kennung.js"
import type { Handlungsziel } from "./Ziel.js"

const base = { id: Kennung.MassnahmeId, handlungsziel: Kennung.HandlungszielId, wortlaut: Text.Wortlaut, bis: Stichtag.Stichtag, beruehrt }

/**
 * Where a service comes from: an offer of the catalogue; the case manager; or an answer that was found where no offer
 * fitted (`passung`, the id of a Passung of the same Handlungsziel).
 */
export const Leistungsherkunft = Schema.Union([
  Schema.Struct({ art: Schema.Literal("angebot"), angebot: Id.Id }),
  Schema.Struct({ art: Schema.Literal("fallfuehrung") }),
  Schema.Struct({ art: Schema.Literal("passung"), passung: Id.Id }),
])

/** A service: somebody else does it. `durch` is the Akteur or the office. */
export const Leistung = Schema.Struct({ ...base, art: Schema.Literal("leistung"), durch: Id.Id, aus: Leistungsherkunft })

/** A service. */
export type Leistung = typeof Leistung.Type

/** What a person of the case does herself (Eigenaktivität). */
export const Eigenaktivitaet = Schema.Struct({ ...base, art: Schema.Literal("eigenaktivitaet"), person: PersonId })

/** What a person of the case does herself. */
export type Eigenaktivitaet = typeof Eigenaktivitaet.Type

/** A measure: one of the two, never both. */
export const Massnahme = Schema.Union([Leistung, Eigenaktivitaet])

/** A measure. */
export type Massnahme = typeof Massnahme.Type

/** Where a measure stands. A service is asked for and waits; what the person does herself begins when she begins. */
export type Stand = "geplant" | "angefragt" | "laeuft" | "erbracht" | "abgelehnt" | "abgebrochen" | "gestrichen"

/** A measure in a case: when it was planned, asked for, begun and ended. */
export type Massnahmestand = Massnahme & {
  readonly stand: Stand
  readonly geplantAm: Stichtag.Stichtag
  readonly angefragtAm?: Stichtag.Stichtag
  readonly begonnenAm?: Stichtag.Stichtag
  readonly beendetAm?: Stichtag.Stichtag
  readonly grund?: string
}

/**
 * What was done where no offer fitted: an offer was adapted, another way in was found, a new offer is to be made, or a
 * compromise was struck. Each is recorded with its reason, and the city learns from it.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Hilfeplanung
 */
export const Passung = Schema.Struct({
  id: Id.Id,
  handlungsziel: Kennung.HandlungszielId,
  art: Schema.Literals(["anpassung", "anderer-zugang", "neues-angebot", "kompromiss"]),
  /** The offer that was adapted or reached another way. */
  angebot: Schema.optionalKey(Id.Id),
  grund: Text.Wortlaut,
  vereinbarung: Text.Wortlaut,
  beruehrt,
})

/** What was done where no offer fitted. */
export type Passung = typeof Passung.Type

/**
 * Makes a service for a Handlungsziel; it takes the Handlungsziel itself, so that there is none without a goal.
 *
 * @example
 * ```ts
 * import { Kennung as Schluessel } from "@teilhabe/core/datenschutz"
 * import { Kennung, Massnahme, type Ziel } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const ziel: Ziel.Handlungsziel = {
 *   id: Kennung.handlungsziel("h-1"), rahmenziel: Kennung.rahmenziel("r-1"), personen: [Schluessel.person("p-1")],
 *   wortlaut: "Zweimal in der Woche im Kurs sein", bis: Stichtag.make(2026, 6, 30), gewicht: 1, beruehrt: [],
 *   skala: ["nicht gesucht", "gesucht", "zweimal", "dreimal", "Prüfung bestanden"],
 * }
 * const kurs = Massnahme.leistung(ziel, {
 *   id: Kennung.massnahme("ma-1"), wortlaut: "Sprachkurs am Vormittag", bis: Stichtag.make(2026, 6, 30), beruehrt: [],
 *   durch: Id.make("sprachschule"), aus: { art: "angebot", angebot: Id.make("kurs-a1") },
 * })
 * kurs.handlungsziel // => "h-1"
 * ```
 */
export const leistung = (ziel: Handlungsziel, rest: Omit<Leistung, "art" | "handlungsziel">): Leistung => ({ ...rest, art: "leistung", handlungsziel: ziel.id })

/**
 * Makes what a person does herself for a Handlungsziel; it takes the Handlungsziel itself, so that there is none without a goal.
 *
 * @example
 * ```ts
 * import { Kennung as Schluessel } from "@teilhabe/core/datenschutz"
 * import { Kennung, Massnahme, type Ziel } from "@teilhabe/core/fall"
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * const ziel: Ziel.Handlungsziel = {
 *   id: Kennung.handlungsziel("h-1"), rahmenziel: Kennung.rahmenziel("r-1"), personen: [Schluessel.person("p-1")],
 *   wortlaut: "Zweimal in der Woche im Kurs sein", bis: Stichtag.make(2026, 6, 30), gewicht: 1, beruehrt: [],
 *   skala: ["nicht gesucht", "gesucht", "zweimal", "dreimal", "Prüfung bestanden"],
 * }
 * const einkauf = Massnahme.eigenaktivitaet(ziel, {
 *   id: Kennung.massnahme("ma-2"), wortlaut: "Allein einkaufen", bis: Stichtag.make(2026, 6, 30), beruehrt: [], person: Schluessel.person("p-1"),
 * })
 * einkauf.art // => "eigenaktivitaet"
 * ```
 */
export const eigenaktivitaet = (ziel: Handlungsziel, rest: Omit<Eigenaktivitaet, "art" | "handlungsziel">): Eigenaktivitaet => ({
  ...rest, art: "eigenaktivitaet", handlungsziel: ziel.id,
})

/**
 * Makes what was done for a Handlungsziel where no offer fitted; it takes the Handlungsziel itself.
 *
 * @example
 * ```ts
 * import { Kennung as Schluessel } from "@teilhabe/core/datenschutz"
 * import { Kennung, Massnahme, type Ziel } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const ziel: Ziel.Handlungsziel = {
 *   id: Kennung.handlungsziel("h-1"), rahmenziel: Kennung.rahmenziel("r-1"), personen: [Schluessel.person("p-1")],
 *   wortlaut: "Zweimal in der Woche im Kurs sein", bis: Stichtag.make(2026, 6, 30), gewicht: 1, beruehrt: [],
 *   skala: ["nicht gesucht", "gesucht", "zweimal", "dreimal", "Prüfung bestanden"],
 * }
 * const kompromiss = Massnahme.passung(ziel, {
 *   id: Id.make("pa-1"), art: "kompromiss", grund: "Kein Kurs am Vormittag", vereinbarung: "Erst am Abend, mit Betreuung", beruehrt: [],
 * })
 * kompromiss.handlungsziel // => "h-1"
 * ```
 */
export const passung = (ziel: Handlungsziel, rest: Omit<Passung, "handlungsziel">): Passung => ({ ...rest, handlungsziel: ziel.id })

/**
 * Tells whether a measure is still to be done or being done.
 *
 * @example
 * ```ts
 * import { Massnahme } from "@teilhabe/core/fall"
 *
 * Massnahme.isOffen({ stand: "angefragt" }) // => true
 * Massnahme.isOffen({ stand: "erbracht" }) // => false
 * ```
 */
export const isOffen = ({ stand }: Pick<Massnahmestand, "stand">): boolean => stand === "geplant" || stand === "angefragt" || stand === "laeuft"
