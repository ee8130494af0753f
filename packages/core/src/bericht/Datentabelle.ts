/**
 * The numbers and facts behind a report as typed rows, for spreadsheets, CSV files and open data portals.
 *
 * @module
 */
import type { Messwert } from "../kernel/Messwert.js"
import type { Stichtag } from "../kernel/Stichtag.js"

/** What a cell holds; `undefined` is an empty one, and for a Merkmal stands for all. A number that is not there is a Messwert with its reason. */
export type Datenwert = string | Stichtag | Messwert | undefined

/** What a column holds: words, a year (`2015`), a day (`2015-12-31`), or values as Messwert. */
export type Spaltenart = "text" | "jahr" | "tag" | "messwert"

/** A column. */
export interface Datenspalte {
  /** ASCII key, unique in its table: `wert`. */
  readonly name: string
  /** The German title: `Wert`. */
  readonly titel: string
  readonly art: Spaltenart
  readonly beschreibung?: string
  /** The unit of the values: `Prozent`. */
  readonly einheit?: string
  /** The decimals to show, 0 to 3; the value keeps all it has. */
  readonly nachkommastellen?: number
  /** The id of the Merkmal whose key the column holds, in tables of counts. */
  readonly merkmal?: string
}

/** Where numbers come from, as every output has to say. */
export type Datenherkunft = "veroeffentlicht" | "eigene-auszaehlung" | "befragung" | "verwaltung" | "erfunden"

/** A tidy table: one fact a row. */
export interface Datentabelle {
  /** ASCII key, unique in its report: `indikator-1-1-1`. */
  readonly id: string
  readonly titel: string
  readonly beschreibung: string
  readonly spalten: ReadonlyArray<Datenspalte>
  /** Every row has as many cells as there are columns. */
  readonly zeilen: ReadonlyArray<ReadonlyArray<Datenwert>>
  /** The names of the columns that tell one row from another. */
  readonly schluessel: ReadonlyArray<string>
  readonly herkunft: Datenherkunft
  /** Publisher, table, as of when; one entry a source. */
  readonly quellen: ReadonlyArray<string>
  readonly lizenz?: string
  /** The number of the Indikator that it holds: `1.1.1`. */
  readonly indikator?: string
  /** The anchor in the report that explains it. */
  readonly anker?: string
  /** The id of the Datensatz of the city's own counts that the rows are cells of, by their columns with `merkmal`. */
  readonly datensatz?: string
}
