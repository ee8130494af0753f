/**
 * The span of days for which a figure or a plan holds: a day, a month, a year, a school year, open or closed.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { contradiction, FORM, FORMS, parseForm, toForm } from "./internal/zeitraumForm.js"
import { Art, months, type Zeitraum as Shape } from "./internal/zeitraumType.js"
import { zeitraumText } from "./internal/zeitraumText.js"
import * as Stichtag from "./Stichtag.js"

export { Art }

/**
 * A span of days (Zeitraum), both ends included; without `bis` it has no end yet.
 *
 * An author writes a day `2020-06-30`, a month `2020-06`, a quarter `2020-Q3`, a year `2020`, a school year
 * `2019/20`, or a span `2015-08-01/2016-02-29`, open as `2016-02-01/..`. A value whose days contradict its kind
 * is refused.
 */
export interface Zeitraum extends Shape {}

const Canonical = Schema.Struct({
  von: Stichtag.Stichtag,
  bis: Schema.optionalKey(Stichtag.Stichtag),
  art: Art,
}).check(Schema.makeFilter((zeitraum) => contradiction(zeitraum) ?? true))

const EXPECTED = `Expected a Zeitraum. Accepted forms: ${FORMS}`

const check = (text: string): true | string => {
  const read = parseForm(text)
  return Result.isSuccess(read) ? true : read.failure
}

const decode = (text: string): Zeitraum => Result.getOrThrowWith(parseForm(text), (why) => new RangeError(why))

const Kurzform = Schema.String.check(
  Schema.makeFilter(check).abort(),
  Schema.isPattern(FORM, { message: EXPECTED }),
).pipe(Schema.decodeTo(Schema.toType(Canonical), SchemaTransformation.transform({ decode, encode: toForm })))

const Jahreszahl = Schema.Finite.annotate({ message: EXPECTED }).check(
  Schema.isInt({ message: EXPECTED }),
  Schema.isBetween({ minimum: 1800, maximum: 2999 }, { message: "Expected a year from 1800 to 2999" }),
).pipe(
  Schema.decodeTo(
    Schema.toType(Canonical),
    SchemaTransformation.transform({ decode: (year: number) => jahr(year), encode: ({ von }: Zeitraum) => Stichtag.jahr(von) }),
  ),
)

/** Decodes a span of days from its canonical shape or from a short form; encodes the canonical shape. */
export const Zeitraum: Schema.Codec<Zeitraum, typeof Canonical.Encoded | string | number> = Schema.Union([
  Canonical,
  Kurzform,
  Jahreszahl,
]).annotate({ message: EXPECTED })

/** A text that is no Zeitraum, with the forms that are accepted. */
export interface ZeitraumInvalid {
  readonly _tag: "kernel/ZeitraumInvalid"
  readonly text: string
  readonly message: string
}

/**
 * Reads a short form that comes from outside.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * Zeitraum.parse("2020-06") // => Result.succeed(Zeitraum.monat(2020, 6))
 * Result.isFailure(Zeitraum.parse("Juni 2020")) // => true
 * ```
 */
export const parse = (text: string): Result.Result<Zeitraum, ZeitraumInvalid> =>
  Result.mapError(parseForm(text), (message): ZeitraumInvalid => ({ _tag: "kernel/ZeitraumInvalid", text, message }))

/**
 * Makes the Zeitraum of one day.
 *
 * @example
 * ```ts
 * import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.tag(Stichtag.make(2020, 6, 30)) // => { von: "2020-06-30", bis: "2020-06-30", art: "tag" }
 * ```
 */
export const tag = (stichtag: Stichtag.Stichtag): Zeitraum => ({ von: stichtag, bis: stichtag, art: "tag" })

/**
 * Makes a calendar month (1 to 12).
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.monat(2020, 2) // => { von: "2020-02-01", bis: "2020-02-29", art: "monat" }
 * ```
 */
export const monat = (jahr: number, month: number): Zeitraum => months("monat", jahr, month, 1)

/**
 * Makes a quarter (1 to 4) of a calendar year; throws a `RangeError` for any other number than 1 to 4.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.quartal(2020, 3) // => { von: "2020-07-01", bis: "2020-09-30", art: "quartal" }
 * ```
 */
export const quartal = (jahr: number, quarter: number): Zeitraum => {
  if ([1, 2, 3, 4].includes(quarter)) return months("quartal", jahr, quarter * 3 - 2, 3)
  throw new RangeError(`A year has the quarters 1 to 4, not ${quarter}`)
}

/**
 * Makes a calendar year.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.jahr(2020) // => { von: "2020-01-01", bis: "2020-12-31", art: "jahr" }
 * ```
 */
export const jahr = (year: number): Zeitraum => months("jahr", year, 1, 12)

/**
 * Makes the school year (Schuljahr) that begins on 1 August of a year.
 *
 * @quelle SchulG NRW § 7 Abs. 1
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.schuljahr(2019) // => { von: "2019-08-01", bis: "2020-07-31", art: "schuljahr" }
 * ```
 */
export const schuljahr = (beginn: number): Zeitraum => months("schuljahr", beginn, 8, 12)

/**
 * Makes the span of a figure that is the mean of a year (Jahresdurchschnitt).
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.jahresdurchschnitt(2019).art // => "jahresdurchschnitt"
 * ```
 */
export const jahresdurchschnitt = (year: number): Zeitraum => months("jahresdurchschnitt", year, 1, 12)

/**
 * Makes a span between two days, both included; throws a `RangeError` where the end lies before the beginning.
 *
 * @example
 * ```ts
 * import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.toText(Zeitraum.zwischen(Stichtag.make(2015, 8, 1), Stichtag.make(2016, 2, 29))) // => "01.08.2015 bis 29.02.2016"
 * ```
 */
export const zwischen = (von: Stichtag.Stichtag, bis: Stichtag.Stichtag): Zeitraum => {
  if (bis < von) throw new RangeError(`A Zeitraum from ${von} cannot end on ${bis}: put the earlier day first`)
  return { von, bis, art: "zeitraum" }
}

/**
 * Makes a span that begins on a day and has no end yet.
 *
 * @example
 * ```ts
 * import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.toText(Zeitraum.abDem(Stichtag.make(2016, 2, 1))) // => "ab 01.02.2016"
 * ```
 */
export const abDem = (von: Stichtag.Stichtag): Zeitraum => ({ von, art: "zeitraum" })

/**
 * Tells whether a day lies in a span.
 *
 * @example
 * ```ts
 * import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.contains(Zeitraum.jahr(2020), Stichtag.make(2020, 12, 31)) // => true
 * ```
 */
export const contains = ({ von, bis }: Zeitraum, stichtag: Stichtag.Stichtag): boolean =>
  von <= stichtag && (bis === undefined || stichtag <= bis)

/**
 * Tells whether the second span lies wholly in the first.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.containsZeitraum(Zeitraum.jahr(2020), Zeitraum.monat(2020, 6)) // => true
 * ```
 */
export const containsZeitraum = (outer: Zeitraum, inner: Zeitraum): boolean =>
  outer.von <= inner.von && (outer.bis === undefined || (inner.bis !== undefined && inner.bis <= outer.bis))

/**
 * Tells whether two spans share a day.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.overlaps(Zeitraum.schuljahr(2019), Zeitraum.jahr(2020)) // => true
 * ```
 */
export const overlaps = (a: Zeitraum, b: Zeitraum): boolean =>
  (b.bis === undefined || a.von <= b.bis) && (a.bis === undefined || b.von <= a.bis)

/**
 * Orders spans by beginning, then by end (an open one last), then by kind.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.compare(Zeitraum.monat(2020, 1), Zeitraum.jahr(2020)) // => -1
 * ```
 */
export const compare = (a: Zeitraum, b: Zeitraum): -1 | 0 | 1 => {
  const keys = (zeitraum: Zeitraum): string => `${zeitraum.von} ${zeitraum.bis ?? "open"} ${zeitraum.art}`
  const [left, right] = [keys(a), keys(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * Counts the days of a span, both ends included; none where it is open.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.days(Zeitraum.jahr(2020)) // => 366
 * ```
 */
export const days = ({ von, bis }: Zeitraum): number | undefined =>
  bis === undefined ? undefined : Stichtag.diffInDays(von, bis) + 1

/**
 * Writes a span in German.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 *
 * Zeitraum.toText(Zeitraum.monat(2020, 6)) // => "Juni 2020"
 * Zeitraum.toText(Zeitraum.schuljahr(2019)) // => "Schuljahr 2019/20"
 * ```
 */
export const toText = (zeitraum: Zeitraum): string => zeitraumText(zeitraum)
