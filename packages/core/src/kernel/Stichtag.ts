/**
 * The calendar day for which a figure holds or on which something is due; no time of day, no time zone.
 *
 * @module
 */
import { UTCDateMini } from "@date-fns/utc/date/mini"
import { add } from "date-fns/add"
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays"
import { sub } from "date-fns/sub"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Dauer from "./Dauer.js"

const FORM = /^(?:1[89]|2\d)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u

const EXPECTED = "Expected a day as YYYY-MM-DD between 1800-01-01 and 2999-12-31, for example 2020-06-30"

// The date arithmetic counts in UTC throughout, so that no summer time and no skipped day of a zone reaches it.
const toDate = (text: string): Date => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number)
  return new UTCDateMini(year, month - 1, day)
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

const isDay = (text: string): boolean => FORM.test(text) && dayOf(toDate(text)) === text

const GERMAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u

const explain = (text: string): string => {
  const shown = text.slice(0, 40)
  if (FORM.test(text)) return `The calendar has no day ${shown}. ${EXPECTED}`
  const [, day = "", month = "", year = ""] = GERMAN.exec(text.trim()) ?? []
  const turned = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  return `"${shown}" is no Stichtag. ${EXPECTED}${isDay(turned) ? `; did you mean ${turned}?` : ""}`
}

/** A calendar day (Stichtag) as `YYYY-MM-DD`, a day that exists, from 1800 to 2999. */
export const Stichtag = Schema.String.annotate({ message: EXPECTED }).check(
  Schema.makeFilter((text: string) => isDay(text) || explain(text)).abort(),
  Schema.isPattern(FORM, { message: EXPECTED }),
).pipe(Schema.brand("Stichtag"))

/** A calendar day as `YYYY-MM-DD`. */
export type Stichtag = typeof Stichtag.Type

/** A text that is no calendar day, with what was expected. */
export interface StichtagInvalid {
  readonly _tag: "kernel/StichtagInvalid"
  readonly text: string
  readonly message: string
}

const is = Schema.is(Stichtag)

const trusted = (text: string, why: string): Stichtag => {
  if (is(text)) return text
  throw new RangeError(`${why} is no Stichtag. ${EXPECTED}`)
}

const fromDate = (date: Date, why: string): Stichtag => trusted(dayOf(date), why)

/**
 * Makes a Stichtag from year, month (1 to 12) and day; throws a `RangeError` where the calendar has no such day.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.make(2020, 2, 29) // => "2020-02-29"
 * Stichtag.make(2019, 2, 29) // => throws RangeError
 * ```
 */
export const make = (year: number, month: number, day: number): Stichtag => {
  const two = (part: number): string => String(part).padStart(2, "0")
  const text = `${year}-${two(month)}-${two(day)}`
  return trusted(text, text)
}

/**
 * Reads a Stichtag that comes from outside.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * Stichtag.parse("2020-06-30") // => Result.succeed("2020-06-30")
 * Result.isFailure(Stichtag.parse("30.06.2020")) // => true
 * ```
 */
export const parse = (text: string): Result.Result<Stichtag, StichtagInvalid> =>
  is(text) ? Result.succeed(text) : Result.fail({ _tag: "kernel/StichtagInvalid", text, message: explain(text) })

/**
 * Reads the year of a Stichtag.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.jahr(Stichtag.make(2020, 6, 30)) // => 2020
 * ```
 */
export const jahr = (stichtag: Stichtag): number => Number(stichtag.slice(0, 4))

/**
 * Writes a Stichtag as Germans do.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.toText(Stichtag.make(2019, 6, 30)) // => "30.06.2019"
 * ```
 */
export const toText = (stichtag: Stichtag): string => stichtag.split("-").reverse().join(".")

/**
 * Adds a duration `times` times over; throws a `RangeError` where the result leaves the years 1800 to 2999.
 *
 * Years and months first, then weeks and days. A month that is too short gives its last day. For the n-th date of a
 * rhythm count from the first date each time: one month added again and again to 31 January would stay at the 29th
 * once it has met a February.
 *
 * @example
 * ```ts
 * import { Dauer, Stichtag } from "@teilhabe/core/kernel"
 *
 * const monat = Dauer.make({ months: 1 })
 * Stichtag.addDauer(Stichtag.make(2020, 1, 31), monat) // => "2020-02-29"
 * Stichtag.addDauer(Stichtag.make(2020, 1, 31), monat, 2) // => "2020-03-31"
 * ```
 */
export const addDauer = (stichtag: Stichtag, dauer: Dauer.Dauer, times = 1): Stichtag => {
  const { days, months, weeks, years } = Dauer.parts(dauer)
  const parts = { years: years * times, months: months * times, weeks: weeks * times, days: days * times }
  return fromDate(add(toDate(stichtag), parts), `${stichtag} plus ${times === 1 ? "" : `${times} times `}${dauer}`)
}

/**
 * Moves a day by a number of days, back where it is negative; throws a `RangeError` outside the years 1800 to 2999.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.addDays(Stichtag.make(2020, 3, 1), -1) // => "2020-02-29"
 * ```
 */
export const addDays = (stichtag: Stichtag, days: number): Stichtag =>
  fromDate(add(toDate(stichtag), { days }), `${stichtag} plus ${days} days`)

/**
 * Tells the last day of a term that begins with a day: the day before the one with the same number, or the last day of
 * a month that has no such day.
 *
 * @quelle §§ 187 (2), 188 (2) second alternative and (3) BGB
 * @example
 * ```ts
 * import { Dauer, Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.endOfTerm(Stichtag.make(2020, 5, 1), Dauer.make({ months: 10 })) // => "2021-02-28"
 * Stichtag.endOfTerm(Stichtag.make(2021, 1, 31), Dauer.make({ months: 1 })) // => "2021-02-28"
 * ```
 */
export const endOfTerm = (first: Stichtag, dauer: Dauer.Dauer): Stichtag => {
  const { months, years } = Dauer.parts(dauer)
  const sameNumber = fromDate(add(toDate(first), { years, months }), `${first} plus ${dauer}`)
  const shortened = sameNumber.slice(8) !== first.slice(8)
  const end = addDauer(first, dauer)
  return shortened ? end : addDays(end, -1)
}

/**
 * Subtracts a duration, by the rules of `addDauer`; for a notice that falls due some months before an end.
 *
 * @example
 * ```ts
 * import { Dauer, Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.subtractDauer(Stichtag.make(2020, 3, 31), Dauer.make({ months: 1 })) // => "2020-02-29"
 * ```
 */
export const subtractDauer = (stichtag: Stichtag, dauer: Dauer.Dauer): Stichtag =>
  fromDate(sub(toDate(stichtag), Dauer.parts(dauer)), `${stichtag} minus ${dauer}`)

/**
 * Counts the days from the first Stichtag to the second; negative where the second is earlier.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.diffInDays(Stichtag.make(2020, 2, 28), Stichtag.make(2020, 3, 1)) // => 2
 * ```
 */
export const diffInDays = (from: Stichtag, to: Stichtag): number => differenceInCalendarDays(toDate(to), toDate(from))

/**
 * Orders two days, the earlier first, as `Array.prototype.sort` wants it.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.compare(Stichtag.make(2019, 12, 31), Stichtag.make(2020, 1, 1)) // => -1
 * ```
 */
export const compare = (a: Stichtag, b: Stichtag): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Tells whether the first day lies before the second.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.isBefore(Stichtag.make(2019, 12, 31), Stichtag.make(2020, 1, 1)) // => true
 * ```
 */
export const isBefore = (a: Stichtag, b: Stichtag): boolean => a < b

/**
 * Tells whether the first day lies after the second.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.isAfter(Stichtag.make(2019, 12, 31), Stichtag.make(2020, 1, 1)) // => false
 * ```
 */
export const isAfter = (a: Stichtag, b: Stichtag): boolean => a > b

/**
 * Finds the earliest of one or more days.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.min(Stichtag.make(2020, 1, 1), Stichtag.make(2019, 1, 1)) // => "2019-01-01"
 * ```
 */
export const min = (first: Stichtag, ...others: ReadonlyArray<Stichtag>): Stichtag =>
  others.reduce((earliest, other) => (other < earliest ? other : earliest), first)

/**
 * Finds the latest of one or more days.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * Stichtag.max(Stichtag.make(2020, 1, 1), Stichtag.make(2019, 1, 1)) // => "2020-01-01"
 * ```
 */
export const max = (first: Stichtag, ...others: ReadonlyArray<Stichtag>): Stichtag =>
  others.reduce((latest, other) => (other > latest ? other : latest), first)
