/**
 * How narrow a table can get before it stands wider than its place.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import { textWidth } from "@teilhabe/output-svg"
import type { Tabelle } from "./context.js"

const wordsOf = (inhalt: Block.Zeile): ReadonlyArray<string> =>
  inhalt.map((part) => (typeof part === "string" ? part : part.text)).join("").split(/[ \t\n-]+/u)

const longest = (words: ReadonlyArray<string>, size: number): number =>
  words.reduce((widest, word) => Math.max(widest, textWidth(word, size)), 0)

/** The width in pixels of each column where it is as wide as its longest word; `size` is that of the letters. */
export const columnWidths = ({ spalten, zeilen }: Tabelle, size: number, padding: number): ReadonlyArray<number> =>
  spalten.map((spalte, at) => {
    const words = [spalte.titel.split(/[ \t\n-]+/u), ...zeilen.map((zeile) => wordsOf(zeile[at] ?? []))]
    return longest(words.flat(), size) + padding
  })

/** The width in pixels of the whole table. */
export const tableWidth = (tabelle: Tabelle, size: number, padding: number): number =>
  columnWidths(tabelle, size, padding).reduce((sum, width) => sum + width, 0)
