/**
 * The parts of a report: headings, text, tables, pictures, notes. All words are German and plain text, never markup.
 *
 * @module
 */
import type { Messwert } from "../kernel/Messwert.js"
import type { Quelle } from "../kernel/Quelle.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Koordinate } from "../merkmal/Merkmal.js"
import type { Diagramm } from "./Diagramm.js"

/** The counted cell that a number of a report shows, so that what goes out can be held against what was released. */
export interface Zahlbezug {
  /** The id of the Datensatz. */
  readonly datensatz: string
  readonly koordinate: Koordinate
  readonly wert: Messwert
}

/** A number as it is written; `anker` leads to its explanation, `bezug` names the cell of the city's own counts that it shows. */
export interface Zahl {
  readonly _tag: "Zahl"
  readonly text: string
  readonly anker?: string
  readonly bezug?: Zahlbezug
}

/** A piece of a line: plain words, stressed words, a link to an anchor of the same report, or a number. */
export type Inline =
  | string
  | { readonly _tag: "Fett"; readonly text: string }
  | { readonly _tag: "Verweis"; readonly anker: string; readonly text: string }
  | Zahl

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

/** What a row can be found by, in the words that a reader sees; a row has several Zielgruppen. */
export interface Filtermerkmale {
  readonly handlungsfeld?: ReadonlyArray<string>
  readonly horizont?: ReadonlyArray<string>
  readonly zielgruppe?: ReadonlyArray<string>
  readonly farbe?: ReadonlyArray<string>
}

/** A table; the first cell of each row heads its row. Every row has as many cells as there are columns. */
export interface Tabelle {
  readonly _tag: "Tabelle"
  readonly titel: string
  readonly spalten: ReadonlyArray<Spalte>
  readonly zeilen: ReadonlyArray<ReadonlyArray<Zeile>>
  /** One for each row, where the rows can be filtered. */
  readonly filter?: ReadonlyArray<Filtermerkmale>
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

/** What a note is about: an assumption, an estimate, a reading of the text, a finding of a check, a source, what is withheld. */
export type HinweisArt = "annahme" | "schaetzung" | "lesart" | "pruefung" | "quelle" | "geheimhaltung"

/** The German word that stands before a note, so that its kind is not told by colour alone. */
export const hinweisWoerter: Readonly<Record<HinweisArt, string>> = {
  annahme: "Annahme",
  schaetzung: "Schätzung",
  lesart: "Lesart",
  pruefung: "Prüfung",
  quelle: "Quelle",
  geheimhaltung: "Geheimhaltung",
}

/** A note that stands apart from the text. */
export interface Hinweis {
  readonly _tag: "Hinweis"
  readonly art: HinweisArt
  readonly inhalt: Zeile
  readonly quelle?: Quelle
}

/**
 * A place where the office writes its own words; no regeneration touches them.
 *
 * Without paragraphs the place is free: an output that is edited on shows it, the others leave it out.
 */
export interface Eigentext {
  readonly _tag: "Eigentext"
  /** The stable key of the place: `handlungsfeld-wohnen`. */
  readonly ort: string
  /** What is written here: `Einschätzung der Stadt: Gemeinsam wohnen`. */
  readonly titel: string
  readonly absaetze: ReadonlyArray<Zeile>
  /** The day of the text, and the office that wrote it; no names of people. */
  readonly am?: Stichtag
  readonly von?: string
}

/** A part of a report. */
export type Block = Ueberschrift | Absatz | Liste | Tabelle | Bild | Hinweis | Eigentext

/** What a block may carry beside its words. */
export interface Beiwerk {
  readonly anker?: string
  readonly quelle?: Quelle
}

const asZeile = (inhalt: string | Zeile): Zeile => (typeof inhalt === "string" ? [inhalt] : inhalt)

const quelleOf = ({ quelle }: Beiwerk): { readonly quelle?: Quelle } => (quelle === undefined ? {} : { quelle })

/**
 * Stresses words.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 *
 * Block.fett("acht") // => { _tag: "Fett", text: "acht" }
 * ```
 */
export const fett = (text: string): Inline => ({ _tag: "Fett", text })

/**
 * Links to a heading of the same report.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 *
 * Block.verweis("wohnen", "Gemeinsam wohnen") // => { _tag: "Verweis", anker: "wohnen", text: "Gemeinsam wohnen" }
 * ```
 */
export const verweis = (anker: string, text: string): Inline => ({ _tag: "Verweis", anker, text })

/**
 * Writes a number that leads to its explanation, and names the counted cell that it shows.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 *
 * Block.zahl("12,5 %", { anker: "indikator-1-1-1" }) // => { _tag: "Zahl", text: "12,5 %", anker: "indikator-1-1-1" }
 * ```
 */
export const zahl = (text: string, beiwerk: Pick<Zahl, "anker" | "bezug"> = {}): Zahl => ({
  _tag: "Zahl",
  text,
  ...(beiwerk.anker === undefined ? {} : { anker: beiwerk.anker }),
  ...(beiwerk.bezug === undefined ? {} : { bezug: beiwerk.bezug }),
})

/**
 * Makes a heading of level 2, 3 or 4.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 *
 * Block.ueberschrift(2, "Fristen", { anker: "fristen" }) // => { _tag: "Ueberschrift", ebene: 2, text: "Fristen", anker: "fristen" }
 * ```
 */
export const ueberschrift = (ebene: 2 | 3 | 4, text: string, beiwerk: Beiwerk = {}): Ueberschrift => ({
  _tag: "Ueberschrift",
  ebene,
  text,
  ...(beiwerk.anker === undefined ? {} : { anker: beiwerk.anker }),
  ...quelleOf(beiwerk),
})

/**
 * Makes a paragraph.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 *
 * Block.absatz("Niemand ist ausgeschlossen.") // => { _tag: "Absatz", inhalt: ["Niemand ist ausgeschlossen."] }
 * ```
 */
export const absatz = (inhalt: string | Zeile, beiwerk: Pick<Beiwerk, "quelle"> = {}): Absatz => ({
  _tag: "Absatz",
  inhalt: asZeile(inhalt),
  ...quelleOf(beiwerk),
})

/**
 * Makes a list whose order means nothing.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 *
 * Block.liste(["Wohnen", "Arbeiten"]).punkte // => [["Wohnen"], ["Arbeiten"]]
 * ```
 */
export const liste = (punkte: ReadonlyArray<string | Zeile>): Liste => ({
  _tag: "Liste",
  geordnet: false,
  punkte: punkte.map(asZeile),
})

/**
 * Makes a numbered list.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 *
 * Block.schritte(["Aufnahme", "Planung"]).geordnet // => true
 * ```
 */
export const schritte = (punkte: ReadonlyArray<string | Zeile>): Liste => ({ ...liste(punkte), geordnet: true })

/**
 * Makes a table; a title that ends in `#` heads a column of numbers, which stands right.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 *
 * const sitze = Block.tabelle("Sitze", ["Wer", "Sitze#"], [["gewählt", "12"]])
 * sitze.spalten[1] // => { titel: "Sitze", ausrichtung: "rechts" }
 * sitze.zeilen // => [[["gewählt"], ["12"]]]
 * ```
 */
export const tabelle = (
  titel: string,
  spalten: ReadonlyArray<string>,
  zeilen: ReadonlyArray<ReadonlyArray<string | Zeile>>,
  beiwerk: Pick<Beiwerk, "quelle"> = {},
): Tabelle => ({
  _tag: "Tabelle",
  titel,
  spalten: spalten.map((spalte) =>
    spalte.endsWith("#") ? { titel: spalte.slice(0, -1), ausrichtung: "rechts" } : { titel: spalte, ausrichtung: "links" }),
  zeilen: zeilen.map((zellen) => zellen.map(asZeile)),
  ...quelleOf(beiwerk),
})

/**
 * Makes a note.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 *
 * Block.hinweis("schaetzung", "Geschätzt.") // => { _tag: "Hinweis", art: "schaetzung", inhalt: ["Geschätzt."] }
 * ```
 */
export const hinweis = (art: HinweisArt, inhalt: string | Zeile, beiwerk: Pick<Beiwerk, "quelle"> = {}): Hinweis => ({
  _tag: "Hinweis",
  art,
  inhalt: asZeile(inhalt),
  ...quelleOf(beiwerk),
})
