/**
 * The cells of a sheet. A text is always written as a text; there is no kind of cell that calculates.
 *
 * @module
 */
import { stilOf } from "./stile.js"
import { cellText } from "./xml.js"

/** Words; `ziel` leads to a place of the same workbook. */
export interface Textzelle {
  readonly _tag: "Text"
  readonly text: string
  readonly stil: number
  readonly ziel?: string
}

/** A number, or a day as the number that a spreadsheet has for it. */
export interface Zahlzelle {
  readonly _tag: "Zahl"
  readonly wert: number
  readonly stil: number
}

/** A place of a table where no value belongs; an absent value is no such place, it has its sign. */
export interface Leerzelle {
  readonly _tag: "Leer"
  readonly stil: number
}

/** What a place of a sheet holds; nothing is a place outside of a table. */
export type Zelle = Textzelle | Zahlzelle | Leerzelle | undefined

/** The most signs that a cell takes. */
export const MAX_TEXT = 32_767

/** The most rows and columns of a sheet. */
export const MAX_ZEILEN = 1_048_576
export const MAX_SPALTEN = 16_384

// Where a cell with such a beginning is edited, a spreadsheet would take it for a formula.
const STARTS_FORMULA = /^[\s\u0000-\u001F]*[=+\-@|%]/u

/** Makes a cell of a table with words. */
export const textzelle = (text: string): Textzelle => ({ _tag: "Text", text, stil: stilOf(STARTS_FORMULA.test(text) ? "text-schutz" : "text") })

/** Makes a cell of words in a style of its own. */
export const wortzelle = (text: string, stil: string, ziel?: string): Textzelle => ({
  _tag: "Text",
  text,
  stil: stilOf(stil),
  ...(ziel === undefined ? {} : { ziel }),
})

/** The letters of a column, from 0 on. */
export const spaltenname = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${spaltenname(Math.floor(column / 26) - 1)}${spaltenname(column % 26)}`

/** Writes a cell at a place. */
export const cellXml = (zelle: Exclude<Zelle, undefined>, place: string): string => {
  if (zelle._tag === "Leer") return `<c r="${place}" s="${zelle.stil}"/>`
  return zelle._tag === "Zahl"
    ? `<c r="${place}" s="${zelle.stil}"><v>${zelle.wert === 0 ? 0 : zelle.wert}</v></c>`
    : `<c r="${place}" s="${zelle.stil}" t="inlineStr"><is><t xml:space="preserve">${cellText(zelle.text)}</t></is></c>`
}

/** Cuts a text into pieces that a cell takes; no character is halved. */
export const piecesOf = (text: string, length: number): ReadonlyArray<string> => {
  const pieces: Array<string> = []
  for (let at = 0; at < text.length;) {
    const piece = text.slice(at, at + length).replace(/[\uD800-\uDBFF]$/u, (half) => (at + length < text.length ? "" : half))
    pieces.push(piece)
    at += piece.length
  }
  return pieces
}
