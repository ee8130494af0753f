import * as Dauer from "../../kernel/Dauer.js"
import * as Stichtag from "../../kernel/Stichtag.js"

/** So that the day after the last one is still on the calendar, however long an extension. */
export const LAST_YEAR = 2799

/** Refuses a day from which calculation could leave the calendar. */
export const guard = (stichtag: Stichtag.Stichtag): void => {
  if (Stichtag.jahr(stichtag) <= LAST_YEAR) return
  throw new RangeError(`Terms are calculated up to the year ${LAST_YEAR}, not for ${stichtag}: ask for an earlier day`)
}

/** The last day of `times` terms in a row; counted from the first day each time, so that no month is shortened for good. */
const endOfTerms = (first: Stichtag.Stichtag, dauer: Dauer.Dauer, times: number): Stichtag.Stichtag => {
  const { months, years } = Dauer.parts(dauer)
  const sameNumber = years + months === 0 ? first : Stichtag.addDauer(first, Dauer.make({ years, months }), times)
  const end = Stichtag.addDauer(first, dauer, times)
  return sameNumber.slice(8) === first.slice(8) ? Stichtag.addDays(end, -1) : end
}

const longestDays = (dauer: Dauer.Dauer): number => {
  const { days, months, weeks, years } = Dauer.parts(dauer)
  return years * 366 + months * 31 + weeks * 7 + days
}

/** The end of the term that a day lies in, when each term follows the one before by itself. */
export const renewedEnd = (end: Stichtag.Stichtag, um: Dauer.Dauer, stichtag: Stichtag.Stichtag): Stichtag.Stichtag => {
  if (!Stichtag.isBefore(end, stichtag)) return end
  const first = Stichtag.addDays(end, 1)
  let times = Math.max(1, Math.floor(Stichtag.diffInDays(end, stichtag) / longestDays(um)))
  while (Stichtag.isBefore(endOfTerms(first, um, times), stichtag)) times += 1
  return endOfTerms(first, um, times)
}

/** The last day on which notice is in time for an end. */
export const lastNotice = (end: Stichtag.Stichtag, frist: Dauer.Dauer): Stichtag.Stichtag => {
  // A month that is too short ends the term on its last day, so that several days lead to one end: the last of them counts.
  let day = Stichtag.subtractDauer(end, frist)
  while (Stichtag.isAfter(Stichtag.addDauer(day, frist), end)) day = Stichtag.addDays(day, -1)
  for (let next = Stichtag.addDays(day, 1); !Stichtag.isAfter(Stichtag.addDauer(next, frist), end); next = Stichtag.addDays(next, 1)) day = next
  return day
}
