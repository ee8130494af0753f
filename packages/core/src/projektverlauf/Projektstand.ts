/**
 * How a Projekt stands: where it is on its way, and what was noted about it.
 *
 * @module
 */
import type { Dauer } from "../kernel/Dauer.js"
import type { Id } from "../kernel/Id.js"
import type { Messwert } from "../kernel/Messwert.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Text } from "../kernel/Text.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import type { Bewertung } from "./Bewertung.js"
import type { Befehl } from "./Befehl.js"
import type { Kennzahl } from "./Kennzahl.js"
import type { Terminschluessel } from "./Terminschluessel.js"

/** A step on the way of a Projekt, with the day from which it held, the day on which it was noted, and the decision behind it. */
export interface Wegmarke {
  readonly lage: Lage
  readonly seit: Stichtag
  readonly notiert: Stichtag
  /** By when a trial was to be decided on, a Prüfauftrag to be answered, a run to end, as it was said at first. */
  readonly faellig?: Stichtag
  readonly beschluss?: Id
}

/** Something that is to be reached by a day (Meilenstein). */
export interface Meilenstein {
  readonly id: Id
  readonly titel: Text
  readonly bis: Stichtag
  readonly stand: "offen" | "erreicht" | "gestrichen"
  readonly am?: Stichtag
  readonly grund?: string
}

/** Money granted by one source, and what of it was spent, in euros. */
export interface Bewilligung {
  readonly id: Id
  readonly geber: Id
  readonly betrag: Messwert
  readonly zeitraum?: Zeitraum
  readonly ausgaben: ReadonlyArray<{ readonly id: Id; readonly betrag: Messwert; readonly am: Stichtag; readonly zeitraum?: Zeitraum; readonly zurueckgenommen: boolean }>
}

/** A day that was put off. */
export interface Verschiebung {
  readonly frist: Terminschluessel
  readonly bis: Stichtag
  readonly grund: string
  readonly notiert: Stichtag
  readonly beschluss?: Id
}

/** What every Projekt has of which something was noted. */
interface Gefuehrt {
  readonly projekt: Id
  /** From which day it stands so. */
  readonly seit: Stichtag
  /** The way until here, the present step last. */
  readonly weg: ReadonlyArray<Wegmarke>
  /** What the plan says, kept after it has begun: a day that a later plan put off is a Verschiebung of the one that it had at first. */
  readonly plan?: { readonly beginn?: Stichtag; readonly ende?: Stichtag }
  readonly meilensteine: ReadonlyArray<Meilenstein>
  readonly verschiebungen: ReadonlyArray<Verschiebung>
  readonly erfuellt: ReadonlyArray<{ readonly frist: Terminschluessel; readonly am: Stichtag }>
  readonly mittel: ReadonlyArray<Bewilligung>
  /** As they hold now; a corrected figure stands in place of the old one. */
  readonly kennzahlen: ReadonlyArray<Kennzahl>
  readonly bewertungen: ReadonlyArray<{ readonly bewertung: Bewertung; readonly am: Stichtag; readonly beschluss?: Id }>
  readonly anpassungen: ReadonlyArray<{ readonly was: string; readonly am: Stichtag; readonly beschluss?: Id }>
  /** Groups and places beyond those of the Konzept. */
  readonly zielgruppen: ReadonlyArray<Id>
  readonly orte: ReadonlyArray<Id>
  /** The day of the last note. */
  readonly zuletzt: Stichtag
  /** How many events there were. */
  readonly version: number
}

/** Nothing was noted yet: as the Konzept has it. */
export interface Vorgesehen { readonly lage: "vorgesehen" }
/** Noted about, and not yet on its way: money, a Kennzahl, a Meilenstein came first. */
export interface Vorgemerkt extends Gefuehrt { readonly lage: "vorgemerkt" }
/** It is examined whether it should be (Prüfauftrag). */
export interface InPruefung extends Gefuehrt { readonly lage: "in-pruefung"; readonly frage: string; readonly bis?: Stichtag }
/** It is planned. */
export interface Geplant extends Gefuehrt { readonly lage: "geplant"; readonly beginn?: Stichtag; readonly ende?: Stichtag }
/** It is tried out until a day. */
export interface InErprobung extends Gefuehrt { readonly lage: "in-erprobung"; readonly dauer: Dauer; readonly bis: Stichtag }
/** It runs. */
export interface Laufend extends Gefuehrt { readonly lage: "laufend"; readonly ende?: Stichtag }
/** It is a regular offer. */
export interface Regelangebot extends Gefuehrt { readonly lage: "regelangebot" }
/** It has done what it set out to do. */
export interface Abgeschlossen extends Gefuehrt { readonly lage: "abgeschlossen"; readonly ergebnis: string }
/** It ended before. */
export interface Beendet extends Gefuehrt { readonly lage: "beendet"; readonly grund: Extract<Befehl, { readonly _tag: "EndProjekt" }>["grund"]; readonly notiz?: string }
/** It goes on inside another. */
export interface Zusammengefuehrt extends Gefuehrt { readonly lage: "zusammengefuehrt"; readonly nach: Id }

/** How a Projekt stands of which something was noted. */
export type Gefuehrtes =
  | Vorgemerkt | InPruefung | Geplant | InErprobung | Laufend | Regelangebot | Abgeschlossen | Beendet | Zusammengefuehrt

/** How a Projekt stands. */
export type Projektstand = Vorgesehen | Gefuehrtes

/** Where a Projekt is on its way. */
export type Lage = Projektstand["lage"]
