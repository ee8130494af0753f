/**
 * A case as it stands: what every phase holds, and what only some of them do.
 *
 * @module
 */
import type { Datenart } from "../datenschutz/Datenart.js"
import type { Stand as Einwilligungsstand } from "../datenschutz/Einwilligung.js"
import type { EinwilligungId, PersonId } from "../datenschutz/Kennung.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type * as Angabe from "./Angabe.js"
import type { Aufnahmekriterium } from "./Aufnahmekriterium.js"
import type { Bestand, Teil } from "./Bestand.js"
import type { Laufstand } from "./Checkliste.js"
import type { Ereignis } from "./Ereignis.js"
import type { Evaluation } from "./Evaluation.js"
import type { FallId } from "./Kennung.js"
import type { Konferenz } from "./Konferenz.js"
import type { Massnahmestand, Passung } from "./Massnahme.js"
import type { Person } from "./Person.js"
import type { Phase } from "./Phase.js"
import type { Rechtskreiszeit } from "./Rechtskreiszeit.js"
import type { Uebergabestand, Zustaendigkeit } from "./Uebergabe.js"
import type { Ueberpruefung } from "./Ueberpruefung.js"
import type { Zielbaum } from "./Ziel.js"
import type { Zustimmung } from "./Zustimmung.js"

/** What was decided at the Aufnahme. */
export interface Aufnahmeentscheidung<E extends "einzelberatung" | "case-management"> {
  readonly ergebnis: E
  readonly am: Stichtag
  readonly kriterien: ReadonlyArray<Aufnahmekriterium>
  readonly begruendung: string
  readonly zustimmungen: ReadonlyArray<Zustimmung>
}

/** The agreement on the goals: it is another thing than the plan that serves them. */
export interface Zielvereinbarung {
  readonly art: "zielvereinbarung"
  readonly fassung: number
  readonly am: Stichtag
  readonly zustimmungen: ReadonlyArray<Zustimmung>
}

/** The agreement on the measures, with the day of the next review. */
export interface Hilfeplan {
  readonly art: "hilfeplan"
  readonly fassung: number
  readonly am: Stichtag
  readonly zustimmungen: ReadonlyArray<Zustimmung>
}

/** A span of days in one phase; the last one has no end. */
export interface Phasenzeit {
  readonly phase: Exclude<Phase, "neu">
  readonly von: Stichtag
  readonly bis?: Stichtag
}

/** That something was shown, sent by law, or told in a conference. */
export type Protokollzeile = Extract<Ereignis, { readonly _tag: "FallDisclosed" | "UebermittlungRecorded" | "KonferenzHeld" | "FallberichtIssued" }>

/** That the events keep words which the case tells no more: a value before it was put right, what was taken back, a reason that stands nowhere else. */
export interface Frueheres {
  readonly personen: ReadonlyArray<PersonId>
  readonly datenarten: ReadonlyArray<Datenart>
  /** The day from which on the newest of these words stand in the events alone. */
  readonly zuletzt: Stichtag
}

/** A conference that was held: on what day, and whom and what it was about; an anonymous one names nobody, and is of the Hauptperson. */
export interface Besprechung extends Konferenz {
  readonly am: Stichtag
  readonly personen?: ReadonlyArray<PersonId>
  readonly datenarten?: ReadonlyArray<Datenart>
}

/** What a case holds in every phase. */
export interface Akte {
  readonly fall: FallId
  readonly wunsch: string
  readonly personen: ReadonlyArray<Person>
  readonly zustaendig: Zustaendigkeit
  readonly angaben: ReadonlyArray<Angabe.Stand>
  readonly einwilligungen: ReadonlyArray<Einwilligungsstand>
  /** Withdrawals of consents that were not told yet, from events out of order; left out where there are none. */
  readonly vorabWiderrufen?: ReadonlyArray<{ readonly einwilligung: EinwilligungId; readonly am: Stichtag }>
  /** The people whose data is kept and not used, with the reason. */
  readonly eingeschraenkt: ReadonlyArray<{ readonly person: PersonId; readonly seit: Stichtag; readonly grund: string }>
  readonly rechtskreise: ReadonlyArray<Rechtskreiszeit>
  readonly checklisten: ReadonlyArray<Laufstand>
  readonly uebergaben: ReadonlyArray<Uebergabestand>
  readonly konferenzen: ReadonlyArray<Besprechung>
  /** Who saw what, when and for what: every disclosure, in order. */
  readonly protokoll: ReadonlyArray<Protokollzeile>
  readonly verlauf: ReadonlyArray<Phasenzeit>
  /** The day of the last event; time does not run backwards. */
  readonly zuletzt: Stichtag
  /** How many events led here. */
  readonly version: number
  readonly bestand: ReadonlyArray<Bestand & { readonly am: Stichtag }>
  readonly ziele: Zielbaum
  readonly massnahmen: ReadonlyArray<Massnahmestand>
  readonly passungen: ReadonlyArray<Passung & { readonly am: Stichtag }>
  readonly ueberpruefungen: ReadonlyArray<Ueberpruefung & { readonly am: Stichtag }>
  readonly evaluationen: ReadonlyArray<Evaluation & { readonly am: Stichtag }>
  /** Agreements of the past that a loop back has replaced. */
  readonly fruehereVereinbarungen: ReadonlyArray<Zielvereinbarung | Hilfeplan>
  /** Of whom and of which kinds the events keep words that stand nowhere here, so that they can be told and erased too. */
  readonly frueher: ReadonlyArray<Frueheres>
  readonly geloescht: ReadonlyArray<Extract<Ereignis, { readonly _tag: "DatenErased" }>>
}

/** What every phase after a positive Aufnahme holds. */
export interface Gesteuert extends Akte {
  readonly aufnahme: Aufnahmeentscheidung<"case-management">
}

/** What every phase after the Bestandsaufnahme holds. */
export interface Erhoben extends Gesteuert {
  /** The parts that nothing was noted in, with the reason. */
  readonly ohne: ReadonlyArray<{ readonly teil: Teil; readonly grund: string }>
}

/** No case yet. */
export interface Neu { readonly phase: "neu" }
/** In the Aufnahme. */
export interface InAufnahme extends Akte { readonly phase: "aufnahme" }
/** One consultation was enough. */
export interface Beraten extends Akte { readonly phase: "beraten"; readonly aufnahme: Aufnahmeentscheidung<"einzelberatung"> }
/** In the Bestandsaufnahme, for the first time or again. */
export interface InBestandsaufnahme extends Gesteuert { readonly phase: "bestandsaufnahme" }
/** In the first half of the Serviceplanung: the goals. */
export interface InZielvereinbarung extends Erhoben { readonly phase: "zielvereinbarung" }
/** In the second half of the Serviceplanung: the measures. The goals are agreed. */
export interface InHilfeplanung extends Erhoben { readonly phase: "hilfeplanung"; readonly zielvereinbarung: Zielvereinbarung }

/** What holds once the plan is agreed. */
export interface Geplant extends Erhoben {
  readonly zielvereinbarung: Zielvereinbarung
  readonly hilfeplan: Hilfeplan
  /** The day of the next review (Messpunkt). */
  readonly naechstePruefung: Stichtag
}

/** Services are being steered. */
export interface InLeistungssteuerung extends Geplant { readonly phase: "leistungssteuerung" }
/** Agreements are being reviewed. */
export interface InMonitoring extends Geplant { readonly phase: "monitoring" }
/** At the evaluation. */
export interface InEvaluation extends Geplant { readonly phase: "evaluation" }

/** Ended: as the method ends it, or broken off with the reason. */
export interface Abgeschlossen extends Akte {
  readonly phase: "abgeschlossen"
  readonly aufnahme?: Aufnahmeentscheidung<"case-management">
  readonly abschluss:
    | { readonly art: "evaluiert"; readonly am: Stichtag; readonly bericht: string }
    | { readonly art: "abgebrochen"; readonly am: Stichtag; readonly grund: string; readonly notiz?: string }
}

/** A case that has been opened. */
export type Eroeffnet =
  | InAufnahme | Beraten | InBestandsaufnahme | InZielvereinbarung | InHilfeplanung | InLeistungssteuerung | InMonitoring
  | InEvaluation | Abgeschlossen

/** A case in any phase. */
export type Fall = Neu | Eroeffnet

/** The words that stand where words were erased. */
export const GELOESCHT = "[gelöscht]"

/**
 * Tells whether a case has been opened.
 *
 * @example
 * ```ts
 * import { Fall } from "@teilhabe/core/fall"
 *
 * Fall.isEroeffnet({ phase: "neu" }) // => false
 * ```
 */
export const isEroeffnet = (fall: Fall): fall is Eroeffnet => fall.phase !== "neu"
