/**
 * Ages as days of birth, so that the database compares days and calculates no age.
 *
 * @module
 */
import type { Stichtag } from "../../kernel/Stichtag.js"
import { sql, type Stueck, wert } from "../Stueck.js"

const daysIn = (jahr: number, monat: number): number => (monat === 2 ? (jahr % 4 === 0 && (jahr % 100 !== 0 || jahr % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(monat) ? 30 : 31)

/**
 * The last day of birth of those who have completed so many years at the Stichtag: of 29 February, where the year has no
 * such day, the 28th. Who was born on 29 February completes the year on 1 March of a common year, as `Altersgruppe.alterAm` has it.
 */
export const letzterGeburtstag = (stichtag: Stichtag, jahre: number): string => {
  const [jahr = 0, monat = 0, tag = 0] = stichtag.split("-").map(Number)
  const geboren = jahr - jahre
  const two = (part: number): string => String(part).padStart(2, "0")
  return `${String(geboren).padStart(4, "0")}-${two(monat)}-${two(Math.min(tag, daysIn(geboren, monat)))}`
}

/** The same as a bound value. */
export const geburtAlsWert = (stichtag: Stichtag, jahre: number): Stueck => sql`CAST(${wert(letzterGeburtstag(stichtag, jahre))} AS DATE)`
