/**
 * What the report on the years is made from.
 *
 * @module
 */
import type { Auswertung } from "../../../befragung/Auswertung.js"
import type { Indexauswertung } from "../../../befragung/evaluateIndex.js"
import type { Fragebogen } from "../../../befragung/Fragebogen.js"
import type { Ruecklauf } from "../../../befragung/Ruecklauf.js"
import type { Wellenvergleich } from "../../../befragung/Wellenvergleich.js"
import type { Fassungen } from "../../../fortschreibung/Fassungen.js"
import type { Fortschreibung } from "../../../fortschreibung/Fortschreibung.js"
import type { Ereignis as Gremienereignis } from "../../../gremienarbeit/Ereignis.js"
import type { Kalenderregel } from "../../../gremienarbeit/Kalenderregel.js"
import type { Pflicht } from "../../../gremienarbeit/Pflicht.js"
import type { Bericht } from "../../../gremienarbeit/pflichten.js"
import type { Id } from "../../../kernel/Id.js"
import type { Stichtag } from "../../../kernel/Stichtag.js"
import type { Zeitraum } from "../../../kernel/Zeitraum.js"
import type { Kim } from "../../../kim/Kim.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import type { Ampelregel } from "../../../projektverlauf/Ampelregel.js"
import type { Ereignis as Projektereignis } from "../../../projektverlauf/Ereignis.js"

/** A finding from cases by its title alone: what it tells stands in its own report. */
export interface Befundzeile {
  readonly id: Id
  readonly titel: string
  readonly am: Stichtag
}

/** The revision that leads to the next Fassung, with that Fassung. */
export interface Revision {
  readonly fortschreibung: Fortschreibung
  readonly naechste: Konzept
}

/** What a survey gave, as far as it may be published. */
export interface Befragungsergebnis {
  readonly fragebogen: Fragebogen
  /** The day from which the results are known. */
  readonly am: Stichtag
  /** The answers by group, protected by `Auswertung.make`: the only counts of respondents that the report shows. */
  readonly auswertungen: ReadonlyArray<Auswertung>
  /** Indices by group, protected by `evaluateIndex`; their questions are told as these have them. */
  readonly indizes?: ReadonlyArray<Indexauswertung>
  readonly ruecklauf?: Ruecklauf
  /** What changed since the survey before. */
  readonly vergleiche?: ReadonlyArray<Wellenvergleich>
}

/** What a Verlaufsbericht needs; everything in it counts as it was known on the Stichtag. */
export interface Verlaufseingang {
  /** The Konzept in force; with `fassungen` the one that was in force on the Stichtag goes before it. */
  readonly konzept: Konzept
  readonly stichtag: Stichtag
  /** The time that the report covers; without an end it ends with the Stichtag. */
  readonly zeitraum: Zeitraum
  readonly projekte: ReadonlyMap<Id, ReadonlyArray<Projektereignis>>
  readonly gremien: ReadonlyMap<Id, ReadonlyArray<Gremienereignis>>
  readonly fassungen?: Fassungen
  readonly fortschreibung?: Revision
  readonly befunde?: ReadonlyArray<Befundzeile>
  readonly kim?: Kim
  readonly befragungen?: ReadonlyArray<Befragungsergebnis>
  readonly berichte?: ReadonlyArray<Bericht>
  /** Duties from elsewhere, such as the exchange between the Bausteine of KIM, as of the Stichtag. */
  readonly weiterePflichten?: ReadonlyArray<Pflicht>
  /** `Kalenderregel.annahme` where the city has no rule. */
  readonly kalenderregel?: Kalenderregel
  /** `Ampelregel.annahme` where the city has no rule. */
  readonly ampelregel?: Ampelregel
  /** What marks the whole report and each of its chapters, such as `erfundenes Beispiel`. */
  readonly kennzeichnung?: string
  /** Below it a number of persons or Teilnahmen in a part is told in no part; left out, 5. */
  readonly schwelle?: number
}
