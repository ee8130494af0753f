/**
 * The quick way of most cells: a number above 0 that stands as it would be printed.
 *
 * @module
 */
import { Messwert } from "@teilhabe/core/kernel"
import { readCell, type Wertfeld, type Zahlform, type Zellproblem } from "./cell.js"

/** Reads one cell of a column. */
export type ReadWert = (text: string) => Wertfeld | Zellproblem

const POWERS: ReadonlyArray<number> = Array.from({ length: 23 }, (_, at) => Number(`1e${at}`))

const LONGEST = 20

const [NULL, NINE] = [48, 57]

/**
 * The number above 0 that a text is by its digits alone, where it would be printed just so; 0 for any other text.
 *
 * It is exact: the digits make a whole number below 10^15, the power of ten is exact as well, and one division of both
 * gives the nearest number. It is printed as it stood: decimals of at most 15 digits that count are told apart by their
 * numbers, so that both the shortest decimal of the number and the one with as many decimals are the text itself.
 */
export const plainNumber = (text: string, dezimalzeichen: "," | ".", nachkommastellen: number | "beliebig"): number => {
  const { length } = text
  if (length > LONGEST) return 0
  const sign = dezimalzeichen.charCodeAt(0)
  let digits = 0
  let point = -1
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code >= NULL && code <= NINE) digits = digits * 10 + (code - NULL)
    else if (code === sign && point === -1) point = at
    else return 0
  }
  const decimals = point === -1 ? 0 : length - point - 1
  const leading = text.charCodeAt(0) === NULL && point !== 1
  if (digits >= 1e15 || leading || point === 0 || (point !== -1 && decimals === 0)) return 0
  if (nachkommastellen !== "beliebig") return decimals === nachkommastellen ? digits / (POWERS[decimals] ?? 1) : 0
  const wert = digits / (POWERS[decimals] ?? 1)
  // Freely many decimals end with a digit that counts, and very small numbers are printed with an exponent.
  return wert < 1e-6 || (decimals > 0 && text.charCodeAt(length - 1) === NULL) ? 0 : wert
}

/** How many texts of columns written alike are remembered with what they mean. */
const REMEMBERED = 4096

/** A reader of texts that remembers what they mean, and forgets all when there are too many. */
export const remember = <A>(read: (text: string) => A, atMost: number = REMEMBERED): ((text: string) => A) => {
  const known = new Map<string, A>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = read(text)
    if (known.size >= atMost) known.clear()
    known.set(text, found)
    return found
  }
}

/** A reader of the cells of columns that are written alike: signs and rounded numbers are remembered, plain ones are not. */
export const makeCellReader = (form: Zahlform): ReadWert => {
  const { dialekt: { dezimalzeichen }, nachkommastellen, rundung, leer } = form
  const slow = remember((text: string) => readCell(text, form))
  // Where an empty cell means a number, that number would be printed as nothing.
  if (rundung !== undefined || (leer !== undefined && leer._tag !== "Fehlend" && leer.wert !== 0)) return slow
  return (text) => {
    const wert = plainNumber(text, dezimalzeichen, nachkommastellen)
    return wert === 0 ? slow(text) : { wert: Messwert.exakt(wert), form }
  }
}
