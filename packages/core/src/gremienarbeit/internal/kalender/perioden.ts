import * as Dauer from "../../../kernel/Dauer.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"

/** A span in which something is owed once. */
export interface Periode {
  readonly von: Stichtag.Stichtag
  readonly bis: Stichtag.Stichtag
  readonly titel: string
}

const titleOf = (von: Stichtag.Stichtag, bis: Stichtag.Stichtag, months: number | undefined): string => {
  const [year, month] = [Stichtag.jahr(von), Number(von.slice(5, 7))]
  if (months === 1) return Zeitraum.toText(Zeitraum.monat(year, month))
  if (months === 3) return Zeitraum.toText(Zeitraum.quartal(year, (month + 2) / 3))
  return months === 12 ? String(year) : `${Stichtag.toText(von)} bis ${Stichtag.toText(bis)}`
}

/** How many whole months a rhythm has, where such months divide a year. */
const calendarMonths = (rhythmus: Dauer.Dauer): number | undefined => {
  const { days, months, weeks, years } = Dauer.parts(rhythmus)
  const all = years * 12 + months
  return days === 0 && weeks === 0 && all > 0 && 12 % all === 0 ? all : undefined
}

/** The first day of a part of the calendar year on or after a day. */
const firstPart = (seit: Stichtag.Stichtag, months: number): Stichtag.Stichtag => {
  const year = Stichtag.jahr(seit)
  const parts = Array.from({ length: 12 / months }, (_, part) => Stichtag.make(year, part * months + 1, 1))
  return parts.find((day) => day >= seit) ?? Stichtag.make(year + 1, 1, 1)
}

/**
 * Lists the spans of a rhythm that begin in a time, the first on or after `seit`.
 *
 * A rhythm that divides a year goes by the calendar: months, quarters, half-years, years, and only whole ones. Any other is counted from `seit`,
 * each span from the first day, so that a month that is too short shifts none after it.
 */
export const perioden = (rhythmus: Dauer.Dauer, seit: Stichtag.Stichtag, last: Stichtag.Stichtag): ReadonlyArray<Periode> => {
  const months = calendarMonths(rhythmus)
  const first = months === undefined ? seit : firstPart(seit, months)
  const found: Array<Periode> = []
  for (let count = 0, von = first; von <= last; ) {
    count += 1
    const next = Stichtag.addDauer(first, rhythmus, count)
    const bis = Stichtag.addDays(next, -1)
    found.push({ von, bis, titel: titleOf(von, bis, months) })
    von = next
  }
  return found
}
