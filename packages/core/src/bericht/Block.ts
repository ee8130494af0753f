/**
 * The parts of a report: headings, text, tables, pictures, notes. All words are German and plain text, never markup.
 *
 * @module
 */
import type { Quelle } from "../kernel/Quelle.js"
import type { Diagramm } from "./Diagramm.js"

/** A piece of a line: plain words, stressed words, or a link to an anchor of the same report. */
export type Inline =
  | string
  | { readonly _tag: "Fett"; readonly text: string }
  | { readonly _tag: "Verweis"; readonly anker: string; readonly text: string }

/** One line of text. */
export type Zeile = ReadonlyArray<Inline>

/** A heading of level 2, 3 or 4 (level 1 is the title of the report); `anker` can be linked to. */
export interface Ueberschrift {
  readonly _tag: "Ueberschrift"
  readonly ebene: 2 | 3 | 4
  readonly text: string
  readonly anker?: string
  readonly quelle?: Quelle
}

/** A paragraph. */
export interface Absatz {
  readonly _tag: "Absatz"
  readonly inhalt: Zeile
  readonly quelle?: Quelle
}

/** A list. */
export interface Liste {
  readonly _tag: "Liste"
  readonly geordnet: boolean
  readonly punkte: ReadonlyArray<Zeile>
}

/** A column of a table; numbers stand right. */
export interface Spalte {
  readonly titel: string
  readonly ausrichtung: "links" | "rechts"
}

/** A table; the first cell of each row heads its row. Every row has as many cells as there are columns. */
export interface Tabelle {
  readonly _tag: "Tabelle"
  readonly titel: string
  readonly spalten: ReadonlyArray<Spalte>
  readonly zeilen: ReadonlyArray<ReadonlyArray<Zeile>>
  readonly quelle?: Quelle
}

/** A picture with words for those who do not see it, and the same content as a table. */
export interface Bild {
  readonly _tag: "Bild"
  readonly titel: string
  readonly alternativtext: string
  readonly diagramm: Diagramm
  readonly tabelle: Tabelle
}

/** What a note is about: an assumption, an estimate, a reading of the text, a finding of a check, a source. */
export type HinweisArt = "annahme" | "schaetzung" | "lesart" | "pruefung" | "quelle"

/** A note that stands apart from the text. */
export interface Hinweis {
  readonly _tag: "Hinweis"
  readonly art: HinweisArt
  readonly inhalt: Zeile
  readonly quelle?: Quelle
}

/** A part of a report. */
export type Block = Ueberschrift | Absatz | Liste | Tabelle | Bild | Hinweis
