/**
 * Days as whole numbers since 1 January 1970, by the calendar of today, without dates of the machine.
 *
 * @module
 */

/** Before the first day on which anybody in a register was born. */
const FIRST = 1870
const LAST = 2110

const daysBefore = (year: number): number => {
  const past = year - 1
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
}

const EPOCH = daysBefore(1970)

const STARTS = Int32Array.from({ length: LAST - FIRST + 1 }, (_, at) => daysBefore(FIRST + at) - EPOCH)

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const MONTHS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** The number of the first day of a year. */
export const jahresanfang = (jahr: number): number => STARTS[jahr - FIRST] ?? daysBefore(jahr) - EPOCH

/** The number of a day. */
export const tagVon = (jahr: number, monat: number, tag: number): number =>
  jahresanfang(jahr) + (MONTHS[monat - 1] ?? 0) + (monat > 2 && isLeap(jahr) ? 1 : 0) + tag - 1

/** The year of a day. */
export const jahrVon = (tag: number): number => {
  const guess = 1970 + Math.floor(tag / 366)
  let jahr = guess
  while (jahresanfang(jahr + 1) <= tag) jahr++
  while (jahresanfang(jahr) > tag) jahr--
  return jahr
}

/** The month of a day, from 1 on. */
export const monatVon = (tag: number): number => {
  const jahr = jahrVon(tag)
  let monat = 12
  while (tagVon(jahr, monat, 1) > tag) monat--
  return monat
}

/** How many days a year has. */
export const laengeVon = (jahr: number): number => (isLeap(jahr) ? 366 : 365)

/** Reads the number of a day that is written as a Stichtag. */
export const tagAus = (stichtag: string): number =>
  tagVon(Number(stichtag.slice(0, 4)), Number(stichtag.slice(5, 7)), Number(stichtag.slice(8, 10)))
