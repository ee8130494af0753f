import type { Stichtag } from "../../kernel/Stichtag.js"

/**
 * Tells whether who was born on a day is younger than so many years on another.
 *
 * Compared as texts, so that no day leaves the calendar: who was born on 29 February is a year older from 1 March on where the
 * year has no such day (§§ 187 Abs. 2, 188 Abs. 2 BGB).
 */
export const isUnder = (geburtsdatum: string, jahre: number, am: Stichtag): boolean => geburtsdatum > `${Number(am.slice(0, 4)) - jahre}${am.slice(4)}`
