/**
 * A span of calendar time without a place on the calendar: how long a project is to run.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const FORM = /^P(?=.)(?:[1-9]\d{0,4}Y)?(?:[1-9]\d{0,4}M)?(?:[1-9]\d{0,4}W)?(?:[1-9]\d{0,4}D)?$/u

const EXPECTED = "Expected a duration of years, months, weeks and days, from a day to 200 years: P10M, P5Y, P1Y6M, P2W, P90D"

/** Longer than any duty of a city, and short enough that no sum with a day of this age leaves the calendar. */
const MAX_YEARS = 200

const count = (dauer: string, unit: "Y" | "M" | "W" | "D"): number =>
  Number(new RegExp(`(\\d+)${unit}`, "u").exec(dauer)?.[1] ?? 0)

const years = (text: string): number =>
  count(text, "Y") + count(text, "M") / 12 + count(text, "W") / 52 + count(text, "D") / 365

/**
 * A calendar duration (Dauer) in the form of ISO 8601: `P10M`, `P5Y6M`, `P2W`, `P90D`.
 *
 * It has whole years, months, weeks and days only, each written without a leading zero or left out, no time of day,
 * and is 200 years long at most.
 */
export const Dauer = Schema.String.annotate({ message: EXPECTED }).check(
  Schema.isPattern(FORM, { message: EXPECTED }),
  Schema.makeFilter((text: string) => years(text) <= MAX_YEARS || EXPECTED),
).pipe(Schema.brand("Dauer"))

/** A calendar duration in the form of ISO 8601. */
export type Dauer = typeof Dauer.Type

/** How many of each unit a duration has. */
export interface Parts {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
}

/** A text that is no duration, with what was expected. */
export interface DauerInvalid {
  readonly _tag: "kernel/DauerInvalid"
  readonly text: string
  readonly message: string
}

const is = Schema.is(Dauer)

/**
 * Makes a duration from its parts; throws a `RangeError` where one is no whole number from 0 on, all are 0, or they
 * come to more than 200 years.
 *
 * @example
 * ```ts
 * import { Dauer } from "@teilhabe/core/kernel"
 *
 * Dauer.make({ years: 5, months: 6 }) // => "P5Y6M"
 * Dauer.make({ months: 0 }) // => throws RangeError
 * ```
 */
export const make = ({ years = 0, months = 0, weeks = 0, days = 0 }: Partial<Parts>): Dauer => {
  const units = [[years, "Y"], [months, "M"], [weeks, "W"], [days, "D"]] as const
  const text = `P${units.map(([count, unit]) => (count === 0 ? "" : `${count}${unit}`)).join("")}`
  if (is(text)) return text
  throw new RangeError(`${text} is no duration. ${EXPECTED}; each part is a whole number from 0 on`)
}

/**
 * Reads a duration that comes from outside.
 *
 * @example
 * ```ts
 * import { Dauer } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * Dauer.parse("P10M") // => Result.succeed("P10M")
 * Result.isFailure(Dauer.parse("10 Monate")) // => true
 * ```
 */
export const parse = (text: string): Result.Result<Dauer, DauerInvalid> =>
  is(text)
    ? Result.succeed(text)
    : Result.fail({
      _tag: "kernel/DauerInvalid",
      text,
      message: `"${text.slice(0, 40)}" is no duration. ${EXPECTED}`,
    })

/**
 * Takes a duration apart.
 *
 * @example
 * ```ts
 * import { Dauer } from "@teilhabe/core/kernel"
 *
 * Dauer.parts(Dauer.make({ years: 1, months: 6 })) // => { years: 1, months: 6, weeks: 0, days: 0 }
 * ```
 */
export const parts = (dauer: Dauer): Parts => ({
  years: count(dauer, "Y"),
  months: count(dauer, "M"),
  weeks: count(dauer, "W"),
  days: count(dauer, "D"),
})

/**
 * Multiplies a duration; throws a `RangeError` unless `n` is a whole number above 0 and the result within 200 years.
 *
 * For the n-th date of a rhythm see `Stichtag.addDauer`, which counts from the first date each time.
 *
 * @example
 * ```ts
 * import { Dauer } from "@teilhabe/core/kernel"
 *
 * Dauer.times(Dauer.make({ months: 6 }), 3) // => "P18M"
 * ```
 */
export const times = (dauer: Dauer, n: number): Dauer => {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`A duration is multiplied by a whole number above 0, not by ${n}`)
  const { years, months, weeks, days } = parts(dauer)
  return make({ years: years * n, months: months * n, weeks: weeks * n, days: days * n })
}

const NAMES = { years: ["Jahr", "Jahre"], months: ["Monat", "Monate"], weeks: ["Woche", "Wochen"], days: ["Tag", "Tage"] } as const

const UNITS = ["years", "months", "weeks", "days"] as const

/**
 * Writes a duration in German.
 *
 * @example
 * ```ts
 * import { Dauer } from "@teilhabe/core/kernel"
 *
 * Dauer.toText(Dauer.make({ months: 10 })) // => "10 Monate"
 * Dauer.toText(Dauer.make({ years: 5, months: 6 })) // => "5 Jahre und 6 Monate"
 * ```
 */
export const toText = (dauer: Dauer): string => {
  const all = parts(dauer)
  const words = UNITS.filter((unit) => all[unit] > 0).map((unit) => `${all[unit]} ${NAMES[unit][all[unit] === 1 ? 0 : 1]}`)
  const last = words.slice(-1)
  return words.length < 2 ? last.join("") : `${words.slice(0, -1).join(", ")} und ${last.join("")}`
}
