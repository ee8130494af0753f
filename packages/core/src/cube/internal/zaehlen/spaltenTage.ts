/**
 * Days as whole numbers, and ages as spans of birthdays.
 *
 * @module
 */
import type { Stichtag } from "../../../kernel/Stichtag.js"

const MILLISECONDS = 86_400_000

const dayOf = (jahr: number, monat: number, tag: number): number => Date.UTC(jahr, monat - 1, tag) / MILLISECONDS

/** The first day that a Stichtag can be. */
export const FIRST = dayOf(1800, 1, 1)

/** The last day that a Stichtag can be. */
export const LAST = dayOf(2999, 12, 31)

/** Tells whether a number of days is a day that a Stichtag can be. */
export const isTag = (tage: number): boolean => tage >= FIRST && tage <= LAST

const partsOf = (stichtag: Stichtag): readonly [number, number, number] =>
  [Number(stichtag.slice(0, 4)), Number(stichtag.slice(5, 7)), Number(stichtag.slice(8, 10))]

/** Counts the days since 1970-01-01. */
export const toTage = (stichtag: Stichtag): number => dayOf(...partsOf(stichtag))

const dateOf = (tage: number): Date => new Date(tage * MILLISECONDS)

/** Tells whether a day lies in a month with an odd number. */
export const isMonatUngerade = (tage: number): boolean => dateOf(tage).getUTCMonth() % 2 === 0

/** Lists the first day of every month that a Stichtag can lie in, and of the one after. */
export const monate = (): ReadonlyArray<number> =>
  Array.from({ length: 1200 * 12 }, (_, month) => dayOf(1800 + Math.floor(month / 12), 1 + (month % 12), 1))

/**
 * Finds the last birthday of those who have completed some years on the Stichtag.
 *
 * Who was born on 29 February completes a year, where there is no such day, with the end of the 28th: so of a Stichtag that
 * is the 29th, the last birthday in a common year is the 28th.
 */
export const lastBirthday = (stichtag: Stichtag, alter: number): number => {
  const [jahr, monat, tag] = partsOf(stichtag)
  // Date.UTC takes the years 0 to 99 for those of the 20th century; so early nobody here is born.
  if (jahr - alter < 1000) return FIRST - 1
  return Math.min(dayOf(jahr - alter, monat, tag), dayOf(jahr - alter, monat + 1, 0))
}

/** Counts the completed years on the Stichtag; nothing where the day is none or lies after it. */
export const alterOf = (tage: number, stichtag: Stichtag): number | undefined => {
  if (!isTag(tage) || tage > toTage(stichtag)) return undefined
  const born = dateOf(tage)
  const [jahr, monat, tag] = partsOf(stichtag)
  const isBefore = monat * 100 + tag < (born.getUTCMonth() + 1) * 100 + born.getUTCDate()
  return jahr - born.getUTCFullYear() - (isBefore ? 1 : 0)
}
