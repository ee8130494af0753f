/**
 * Fields and lines as a table writes them.
 *
 * @module
 */
import type { Wertfeld } from "../Ereignis.js"
import { printCell } from "./cell.js"

const SPECIAL = /["\r\n]/u

/** Prints a field: in quotation marks where its text needs them, or where its column always has them. */
export const printField = (feld: string | Wertfeld, trennzeichen: string, immer: boolean): string => {
  if (typeof feld !== "string") return printCell(feld)
  if (!immer && !feld.includes(trennzeichen) && !SPECIAL.test(feld)) return feld
  return `"${feld.replaceAll("\"", "\"\"")}"`
}
