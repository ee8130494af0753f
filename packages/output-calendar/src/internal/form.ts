/**
 * What an edition of a calendar is made of.
 *
 * @module
 */
import type { Stichtag } from "@teilhabe/core/kernel"

/** One duty as it stands in a calendar file, with how often it was changed. */
export interface Kalendereintrag {
  readonly uid: string
  /** The day on which it stands. */
  readonly tag: Stichtag.Stichtag
  /** How often it was changed since it first stood in the calendar. */
  readonly sequence: number
  /** The moment of the edition that changed it last. */
  readonly geaendert: string
  /** Its content lines, not folded, without those that the other fields make. */
  readonly zeilen: ReadonlyArray<string>
}

/** One edition of a calendar: when it was made, and its entries in the order of their days. */
export interface Kalenderausgabe {
  readonly erstellt: string
  readonly eintraege: ReadonlyArray<Kalendereintrag>
}
