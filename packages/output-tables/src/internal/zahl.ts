/**
 * Numbers as a cell carries them, and back: all their digits, no thousands.
 *
 * @module
 */
import type { Schreibweise } from "../Tabellenform.js"

/** Writes a finite number with as many digits as it takes to read it again. */
export const writeZahl = (zahl: number, { dezimalzeichen }: Schreibweise): string => String(zahl).replace(".", dezimalzeichen)

/** Why a cell is no number. */
export type Zahlproblem = "sign" | "form" | "size"

const PATTERN = { ".": /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u, ",": /^-?\d+(?:,\d+)?(?:[eE][+-]?\d+)?$/u } as const

/** Reads a number; says why where there is none. */
export const readZahl = (text: string, { dezimalzeichen }: Schreibweise): number | Zahlproblem => {
  if (!PATTERN[dezimalzeichen].test(text)) return PATTERN[dezimalzeichen === "." ? "," : "."].test(text) ? "sign" : "form"
  const zahl = Number(text.replace(",", "."))
  return Number.isFinite(zahl) ? zahl + 0 : "size"
}
