/**
 * What a figure of the Konzept means, as dated data, with every reading that offices use of it.
 *
 * @module
 */
import type { Fehlend } from "../kernel/Messwert.js"
import type * as Raum from "../kernel/Raum.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Merkmal } from "../merkmal/Merkmal.js"
import type { Ausdruck } from "./Ausdruck.js"

/** A Merkmal by which a figure is told apart, with the keys that are shown; `insgesamt` may be one of them. */
export interface Gliederungsmerkmal {
  readonly merkmal: Merkmal
  readonly schluessel: ReadonlyArray<string>
}

/** What kind of figure it is. A `quote` may be above 100, a `saldo` below 0; an `anteil` is neither. */
export type Mass = "anzahl" | "anteil" | "quote" | "saldo" | "rangliste"

/** One reading (Variante) of an Indikator. An Indikator describes society; what a Projekt did is a Kennzahl. */
export interface Indikatordefinition {
  /** The number in the Konzept's list: `2.2`. */
  readonly indikator: string
  /** The name of the reading, unique within the Indikator: `b2b`. */
  readonly variante: string
  readonly titel: string
  /** True for the one reading that is meant where none is named. */
  readonly standard: boolean
  readonly mass: Mass
  readonly einheit: string
  /** The decimals with which it is shown, 0 to 3. */
  readonly nachkommastellen: number
  readonly formel: Ausdruck
  /** Every combination of these keys is one group of the result. */
  readonly gliederung: ReadonlyArray<Gliederungsmerkmal>
  /**
   * The Merkmale, by id, that a value has to tell apart to be this figure at all: without nationality, a count of
   * residents is no „deutsche und nichtdeutsche Bevölkerung“.
   *
   * Empty where the formula itself fixes them (a share of foreigners). `geschlecht` is never among them: it breaks a
   * figure down, it does not make it. Nor is age, but where it is all that tells 1.2 from 1.1.1. A Merkmal that is not
   * in `gliederung` says that this reading, asked for by name, never answers for its Indikator.
   */
  readonly kern: ReadonlyArray<string>
  /** For a ranking: by which Merkmal of the data, and how many places. */
  readonly rangliste?: { readonly merkmal: string; readonly plaetze: number }
  /**
   * The smallest denominator of a quotient for which the keepers of the statistics allow a rate; below it the value is
   * absent with this reason. Every quotient of the formula is held to it.
   */
  readonly mindestnenner?: { readonly wert: number; readonly grund: Fehlend["grund"]; readonly quelle: string }
  /**
   * For a sample: below `unsicherUnter` an extrapolated number of persons is absent (`unsicher`), below
   * `eingeschraenktUnter` it is limited in reliability. Every number of persons of that statistics is held to it.
   */
  readonly hochrechnung?: {
    readonly statistik: string
    readonly unsicherUnter: number
    readonly eingeschraenktUnter: number
    readonly quelle: string
  }
  /** The levels for which its statistics are made; a value on any other level does not exist. */
  readonly ebenen: ReadonlyArray<Raum.Ebene>
  /** Why numbers of different statistics may meet in it; left out, they may not. Definitions of a Merkmal never may. */
  readonly mischung?: string
  /** Set where this reading stands in for a figure that its area does not have; says why and what differs. */
  readonly stellvertretend?: string
  /** First and last Stichtag for which the definition holds. */
  readonly gueltigAb?: Stichtag
  readonly gueltigBis?: Stichtag
  /**
   * The same figure in other catalogues: IntMK, NRW, Regionalatlas.
   *
   * `vermutlich` marks one of which only the title, or part of the definition, is known to be the same.
   */
  readonly entsprechungen: ReadonlyArray<{ readonly system: string; readonly schluessel: string; readonly vermutlich?: true }>
  /** What no source at hand confirms, in German. */
  readonly offen?: string
  /** The choice that was made where something is open, in German. */
  readonly wahl?: string
  /** Where the definition stands. */
  readonly quellen: ReadonlyArray<string>
}
