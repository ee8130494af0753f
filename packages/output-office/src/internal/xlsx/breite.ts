/**
 * Widths of columns and heights of rows, in signs and points.
 *
 * @module
 */

/** A column is never wider: longer words go on in the next line. */
export const MAX_BREITE = 48
const MIN_BREITE = 9

/** The height of a line in points. */
export const ZEILENHOEHE = 15
const MAX_HOEHE = 405

const longestWord = (text: string): number => Math.max(0, ...text.split(/\s+/u, 400).map((word) => word.length))

const within = (width: number): number => Math.min(MAX_BREITE, Math.max(MIN_BREITE, width))

/** How wide a column is: as its longest text; its head may break between words, and has the button of the filter. */
export const columnWidth = (head: string, lengths: Iterable<number>): number => {
  let widest = Math.max(longestWord(head) + 4, Math.ceil(head.length / 2) + 3)
  for (const length of lengths) widest = Math.max(widest, length + 2)
  return within(widest)
}

/** How many lines a text has in a column. */
export const linesOf = (text: string, width: number): number =>
  text.length > 100_000 ? 100 : text.split(/\r\n|[\n\r\u2028\u2029]/u).reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / width)), 0)

/** The height of some lines, no more than a spreadsheet allows. */
export const heightOf = (lines: number): number => Math.min(MAX_HOEHE, Math.max(1, lines) * ZEILENHOEHE)

/** The height of a title, which is written larger: three lines at most, as all of it stands in its cell. */
export const titleHeight = (text: string, width: number): number => 24 * Math.min(3, linesOf(text, width / 1.7))
