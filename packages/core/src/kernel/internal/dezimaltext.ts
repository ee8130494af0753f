/**
 * German writing of numbers, read and written without loss.
 *
 * @module
 */
import * as Bruch from "./bruch.js"

/** A number as it was written: how many decimals it showed and whether it had a minus. */
export interface Dezimal {
  readonly wert: number
  readonly nachkommastellen: number
  readonly negativ: boolean
}

/** The sign before the decimals. */
export type Dezimalzeichen = "," | "."

// Groups of three are parted by one and the same sign: a point or one of the spaces that tables use.
const COMMA = /^([+\-\u2212\u2013])?(0|[1-9]\d*|[1-9]\d{0,2}(?:([.\u0020\u00A0\u202F\u2009])\d{3}(?:\3\d{3})*))(?:,(\d+))?$/u

// Where the point stands before the decimals, only a space or a comma can part groups.
const POINT = /^([+\-\u2212\u2013])?(0|[1-9]\d*|[1-9]\d{0,2}(?:([,\u0020\u00A0\u202F\u2009])\d{3}(?:\3\d{3})*))(?:\.(\d+))?$/u

const formOf = (dezimalzeichen: Dezimalzeichen): RegExp => (dezimalzeichen === "," ? COMMA : POINT)

/** Says why a text is no German number, where there is more to say than that it is none. */
export const dezimalProblem = (text: string, dezimalzeichen: Dezimalzeichen): string | undefined => {
  if (dezimalzeichen === "," && /^[+\-\u2212\u2013]?\d+\.\d+$/u.test(text)) {
    return "a point parts groups of three digits; write the decimal comma, or read with dezimalzeichen: \".\""
  }
  if (/^[+\-\u2212\u2013]?0\d/u.test(text)) return "a number does not begin with 0; a key is not a number"
  if (text.endsWith("%")) return "the unit belongs to the column; write the number alone"
  return formOf(dezimalzeichen).test(text) ? "a number has at most 15 digits that count and 30 decimals" : undefined
}

/** How many digits say how exact a number is: a 0 before them and those right behind the comma only say where it stands. */
const exactness = (digits: string, fraction: string): number => `${digits}${fraction}`.replace(/^0+/u, "").length

/** Reads a German number; nothing where the text is none or more exact than a number can be. */
export const parseDezimal = (text: string, dezimalzeichen: Dezimalzeichen): Dezimal | undefined => {
  const [found, sign, whole = "", , fraction = ""] = formOf(dezimalzeichen).exec(text) ?? []
  const digits = whole.replace(/\D/gu, "")
  if (found === undefined || exactness(digits, fraction) > 15 || fraction.length > 30) return undefined
  const negativ = sign !== undefined && sign !== "+"
  const wert = Number(`${negativ ? "-" : ""}${digits}.${fraction}`) + 0
  return { wert, nachkommastellen: fraction.length, negativ }
}

/** Writes a number in German, rounded to some decimals, ties away from 0 (DIN 1333). */
export const printDezimal = (wert: number, nachkommastellen: number): string => {
  const { p, q } = Bruch.fromNumber(Math.abs(wert))
  const rounded = (2n * p * 10n ** BigInt(nachkommastellen) + q) / (2n * q)
  const digits = rounded.toString().padStart(nachkommastellen + 1, "0")
  const cut = digits.length - nachkommastellen
  const whole = digits.slice(0, cut).replace(/\B(?=(?:\d{3})+$)/gu, ".")
  return `${wert < 0 ? "\u2212" : ""}${whole}${nachkommastellen > 0 ? `,${digits.slice(cut)}` : ""}`
}
