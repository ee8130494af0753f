/**
 * What a reader of a table tells while it reads: the head, batches of lines, findings, the foot, the end.
 *
 * @module
 */
import type { Messwert } from "@teilhabe/core/kernel"
import type { Merkmal } from "@teilhabe/core/merkmal"
import type { Wertfeld } from "./internal/cell.js"
import type { Kodierung } from "./internal/decode.js"
import type { Meldung } from "./Meldung.js"

export type { Wertfeld, Zahlform } from "./internal/cell.js"
export type { Kodierung } from "./internal/decode.js"

/** One cell of a table: its Datensatz, where in it, its value, and where it stands in the file. */
export interface Tabellenzelle {
  /** The id of the Datensatz in the mapping. */
  readonly datensatz: string
  readonly koordinate: Merkmal.Koordinate
  readonly wert: Messwert.Messwert
  /** Line of the file and number of the field in it, both counted from 1. */
  readonly zeile: number
  readonly spalte: number
}

/** One line: its fields for printing, and the cells that the mapping makes of it. */
export interface Tabellenzeile {
  readonly nummer: number
  /** Labels as they stood, and values with the form of their column; a text where a value could not be read. */
  readonly felder: ReadonlyArray<string | Wertfeld>
  readonly zellen: ReadonlyArray<Tabellenzelle>
  /** The name of the area, where the line has a key and a name. */
  readonly raumname?: string
}

/** How a file is written, so that it can be printed in the same way. */
export interface Schriftform {
  readonly kodierung: Kodierung
  readonly bom: boolean
  readonly trennzeichen: string
  readonly zeilenende: "\n" | "\r\n"
  /** The positions of the fields that stand in quotation marks whatever they hold. */
  readonly anfuehrung: ReadonlyArray<number>
}

/** What a reader tells (Ereignis); at the end, whether all was read or the head or the encoding stopped it. */
export type Ereignis =
  | { readonly _tag: "Kopf"; readonly text: string; readonly form: Schriftform }
  /** Only now it shows that the file is in another encoding; all before is in both. */
  | { readonly _tag: "Kodierung"; readonly kodierung: Kodierung }
  | { readonly _tag: "Zeilen"; readonly zeilen: ReadonlyArray<Tabellenzeile> }
  | { readonly _tag: "Meldung"; readonly meldung: Meldung }
  | { readonly _tag: "Fuss"; readonly text: string; readonly stand?: string; readonly anmerkungen: ReadonlyArray<string> }
  | { readonly _tag: "Ende"; readonly zeilen: number; readonly bytes: number; readonly vollstaendig: boolean; readonly zeilenendeAmSchluss: boolean }
