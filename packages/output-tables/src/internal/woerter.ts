/**
 * Words as a cell can carry them, and back.
 *
 * What UTF-8 or most programs cannot carry is written as an escape: `\u{0}` for NUL, `\u{D800}` for half a surrogate
 * pair, `\u{}` for a text of no letters. Words that hold `\u{` themselves have their backslash escaped, so that no two
 * texts are written alike.
 *
 * @module
 */
import type { Schreibweise } from "../Tabellenform.js"

const NEEDS_ESCAPE = /\\u\{|\0|\p{Surrogate}/u

const escape = (text: string): string =>
  NEEDS_ESCAPE.test(text)
    ? text
      .replaceAll("\\u{", "\\u{5C}u{")
      .replace(/\0|\p{Surrogate}/gu, (sign) => `\\u{${sign.charCodeAt(0).toString(16).toUpperCase()}}`)
    : text

// What Excel and LibreOffice take for a formula, also behind blanks, marks of direction and wide signs; and what moves a cell.
const CALCULATED = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u

/** What stands for a Merkmal that a row does not tell apart. */
const ALL = "insgesamt"

/** Writes words into a cell, before any quotation marks. */
export const writeWoerter = (text: string | undefined, isMerkmal: boolean, { schuetztFormeln }: Schreibweise): string => {
  if (text === undefined) return isMerkmal ? ALL : ""
  const escaped = text === "" ? "\\u{}" : isMerkmal && text === ALL ? `\\u{}${ALL}` : escape(text)
  return schuetztFormeln && CALCULATED.test(escaped) ? `'${escaped}` : escaped
}

const ESCAPE = /\\u\{([0-9A-Fa-f]{0,6})\}/gu

const isCode = (hex: string): boolean => hex === "" || Number.parseInt(hex, 16) <= 0x10ffff

/** Says which escape in a cell means nothing. */
export const escapeProblem = (cell: string): string | undefined => {
  if (!cell.includes("\\u{")) return undefined
  const unknown = cell.replace(ESCAPE, (all: string, hex: string) => (isCode(hex) ? " " : all))
  const at = unknown.indexOf("\\u{")
  return at === -1 ? undefined : unknown.slice(at, at + 12)
}

const unescape = (text: string): string =>
  text.includes("\\u{") ? text.replace(ESCAPE, (_, hex: string) => (hex === "" ? "" : String.fromCodePoint(Number.parseInt(hex, 16)))) : text

/** Reads the words of a cell without `escapeProblem`. */
export const readWoerter = (cell: string, isMerkmal: boolean, { schuetztFormeln }: Schreibweise): string | undefined => {
  const plain = schuetztFormeln && cell.startsWith("'") && CALCULATED.test(cell.slice(1)) ? cell.slice(1) : cell
  if (plain === "" || (isMerkmal && plain === ALL)) return undefined
  return unescape(plain)
}
