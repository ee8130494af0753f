/**
 * How narrow a table can get before it stands wider than its place.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import type { Tabelle } from "./context.js"
import { textWidth } from "./picture/measure.js"

const wordsOf = (inhalt: Block.Zeile): ReadonlyArray<string> =>
  inhalt.map((part) => (typeof part === "string" ? part : part.text)).join("").split(/[ \t\n-]+/u)

const longest = (words: ReadonlyArray<string>, size: number): number =>
  words.reduce((widest, word) => Math.max(widest, textWidth(word, size)), 0)

/** The width in pixels where every column is as wide as its longest word; `size` is that of the letters. */
export const tableWidth = ({ spalten, zeilen }: Tabelle, size: number, padding: number): number =>
  spalten.reduce((sum, spalte, at) => {
    const words = [spalte.titel.split(/[ \t\n-]+/u), ...zeilen.map((zeile) => wordsOf(zeile[at] ?? []))]
    return sum + longest(words.flat(), size) + padding
  }, 0)
