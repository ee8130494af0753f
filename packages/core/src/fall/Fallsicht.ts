/**
 * What somebody is shown of a case: nothing but what was allowed.
 *
 * @module
 */
import type { Stand as Einwilligungsstand } from "../datenschutz/Einwilligung.js"
import type { EinwilligungId, PersonId } from "../datenschutz/Kennung.js"
import type * as Fall from "./Fall.js"
import type { Konferenz } from "./Konferenz.js"
import type { Anfrage } from "./Offenlegung.js"
import type { Person } from "./Person.js"
import type { Phase } from "./Phase.js"
import type { Zielbaum } from "./Ziel.js"

/** The words that stand where a reason may not be shown although the thing it belongs to may. */
export const NICHT_GEZEIGT = "[nicht gezeigt]"

/** What a person is called in a view: by her place in the case, which tells nothing of who she is. */
export type Label = `Person ${number}`

/** The same thing with labels where it holds keys of people. */
export type MitLabel<T> = T extends unknown
  ? { readonly [K in keyof T]: K extends "person" | "erteiltVon" ? Label : K extends "personen" ? ReadonlyArray<Label> : T[K] }
  : never

/** An agreement, with the assent of the people who were asked for. */
export type Vereinbart<V extends { readonly zustimmungen: ReadonlyArray<unknown> }> = V extends { readonly zustimmungen: ReadonlyArray<infer Z> }
  ? Omit<V, "zustimmungen"> & { readonly zustimmungen: ReadonlyArray<MitLabel<Z>> }
  : never

type Line<T extends Fall.Protokollzeile["_tag"]> = Extract<Fall.Protokollzeile, { readonly _tag: T }>

/** That something was shown: to whom, for what, which kinds, and by which consents of the people asked for. */
export interface Gezeigtes extends Pick<Line<"FallDisclosed">, "_tag" | "vermerk"> {
  readonly anfrage: Omit<MitLabel<Anfrage>, "empfaenger"> & { readonly empfaenger: Anfrage["empfaenger"] | Label }
  readonly grundlage: { readonly art: "aufgabe" | "auskunft" } | { readonly art: "einwilligung"; readonly einwilligungen: ReadonlyArray<EinwilligungId> }
}

/** That something was sent as a law orders; the reason in words only for those who may see the case. */
export type Uebermitteltes = MitLabel<Omit<Line<"UebermittlungRecorded">, "begruendung">> & { readonly begruendung?: string }

/** That a conference was held, and about whom of those asked for; what came of it stands elsewhere. */
export type Besprochenes = MitLabel<Omit<Line<"KonferenzHeld">, "konferenz">> & { readonly konferenz: Omit<Konferenz, "ergebnis"> }

/** One line of who saw what: only the people asked for, as labels. */
export type Protokollsicht = Gezeigtes | Uebermitteltes | Besprochenes | Line<"FallberichtIssued">

/**
 * A case as one recipient sees it; a list whose kind of data was not asked for or not allowed is empty.
 *
 * A thing that concerns several people is here only if all of them were asked for; a person is shown each goal in which she has a part,
 * and what is done for it, with the others as labels. Words that touch a special category are here only if it was asked for and
 * everybody concerned lets the Träger work with it; in a goal that a person shares they are replaced. A goal or measure may
 * therefore name the id of another that is not here.
 */
export interface Fallsicht {
  /** What was asked for; the people are below. */
  readonly anfrage: Omit<Anfrage, "personen">
  readonly phase: Phase
  /** The people asked for, as `Person 1`, `Person 2`; the key and the name only where `identitaet` is allowed. */
  readonly personen: ReadonlyArray<{ readonly label: Label; readonly beziehung: Person["beziehung"]; readonly id?: PersonId; readonly name?: string }>
  /** What the Hauptperson wishes. */
  readonly wunsch?: string
  readonly angaben: ReadonlyArray<MitLabel<Fall.Akte["angaben"][number]>>
  readonly bestand: ReadonlyArray<MitLabel<Fall.Akte["bestand"][number]>>
  readonly ziele: {
    readonly motto: ReadonlyArray<MitLabel<Zielbaum["motto"][number]>>
    readonly rahmen: Zielbaum["rahmen"]
    readonly handlung: ReadonlyArray<MitLabel<Zielbaum["handlung"][number]>>
    /** The Mottoziele and Rahmenziele below which there is a goal that is not here; left out where there is none. */
    readonly unvollstaendig?: ReadonlyArray<Zielbaum["motto"][number]["id"] | Zielbaum["rahmen"][number]["id"]>
  }
  readonly zielvereinbarung?: Vereinbart<Fall.Zielvereinbarung>
  readonly massnahmen: ReadonlyArray<MitLabel<Fall.Akte["massnahmen"][number]>>
  readonly passungen: Fall.Akte["passungen"]
  readonly hilfeplan?: Vereinbart<Fall.Hilfeplan>
  /** The day of the next review, where the plan is shown. */
  readonly naechstePruefung?: Fall.Geplant["naechstePruefung"]
  readonly rechtskreise: ReadonlyArray<MitLabel<Fall.Akte["rechtskreise"][number]>>
  readonly checklisten: ReadonlyArray<MitLabel<Fall.Akte["checklisten"][number]>>
  readonly ueberpruefungen: Fall.Akte["ueberpruefungen"]
  readonly evaluationen: Fall.Akte["evaluationen"]
  /** What else the file holds: only for who works the case or takes it over, and for the person. */
  readonly akte?: Aktensicht
  /**
   * Only for the case manager, the person and the data protection officer, whatever kinds were asked for: it names kinds and no words, and
   * that the role is shown it is said by the role in the event.
   */
  readonly protokoll: ReadonlyArray<Protokollsicht>
  /** Only for the case manager, who stands in, the person and the data protection officer. */
  readonly einwilligungen: ReadonlyArray<MitLabel<Einwilligungsstand>>
}

/** The parts of a file that speak of the case as a whole; a part whose kind was not allowed is empty or left out. */
export interface Aktensicht {
  readonly aufnahme?: Vereinbart<Fall.Aufnahmeentscheidung<"einzelberatung" | "case-management">>
  readonly ohne: Fall.Erhoben["ohne"]
  readonly fruehereVereinbarungen: ReadonlyArray<Vereinbart<Fall.Zielvereinbarung> | Vereinbart<Fall.Hilfeplan>>
  readonly verlauf: Fall.Akte["verlauf"]
  readonly konferenzen: ReadonlyArray<MitLabel<Fall.Akte["konferenzen"][number]>>
  readonly uebergaben: Fall.Akte["uebergaben"]
  readonly abschluss?: Fall.Abgeschlossen["abschluss"]
  readonly eingeschraenkt: ReadonlyArray<MitLabel<Fall.Akte["eingeschraenkt"][number]>>
}
