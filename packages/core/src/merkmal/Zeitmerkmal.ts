/**
 * Time as a Merkmal: the days, years and school years that a table speaks of.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import * as Codeliste from "./Codeliste.js"
import * as Merkmal from "./Merkmal.js"

/** The id of the Merkmal that holds the time. */
export const ID = "zeit"

const MEAN = "-jd"

/**
 * Writes the key of a time: `2015-12-31`, `2015`, `2015/16` for a school year, `2015-jd` for the mean of a year,
 * `2015-06` for a month, `2015-Q3` for a quarter, `2015-08-01/2016-02-29` for any other span.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 * import { Zeitmerkmal } from "@teilhabe/core/merkmal"
 *
 * Zeitmerkmal.keyOf(Zeitraum.schuljahr(2015)) // => "2015/16"
 * Zeitmerkmal.keyOf(Zeitraum.jahresdurchschnitt(2015)) // => "2015-jd"
 * ```
 */
export const keyOf = ({ art, von, bis }: Zeitraum.Zeitraum): string => {
  const year = von.slice(0, 4)
  switch (art) {
    case "tag":
      return von
    case "monat":
      return von.slice(0, 7)
    case "quartal":
      return `${year}-Q${Math.ceil(Number(von.slice(5, 7)) / 3)}`
    case "jahr":
      return year
    case "schuljahr":
      return `${year}/${String((Stichtag.jahr(von) + 1) % 100).padStart(2, "0")}`
    case "jahresdurchschnitt":
      return `${year}${MEAN}`
    case "zeitraum":
      return `${von}/${bis ?? ".."}`
  }
}

const FORMS =
  "2015-12-31 (a day), 2015-06 (a month), 2015-Q3 (a quarter), 2015 (a year), 2015/16 (a school year), " +
  "2015-jd (the mean of a year), 2015-08-01/2016-02-29 (from, to) or 2016-02-01/.. (from, open)"

const invalid = (text: string, why: string): Zeitraum.ZeitraumInvalid => ({
  _tag: "kernel/ZeitraumInvalid",
  text,
  message: `"${text.slice(0, 40)}" is no key of a time: ${why}. Accepted forms: ${FORMS}`,
})

const ofMean = (text: string): Result.Result<Zeitraum.Zeitraum, Zeitraum.ZeitraumInvalid> => {
  const year = text.slice(0, -MEAN.length)
  const read = /^\d{4}$/u.test(year) ? Zeitraum.parse(year) : undefined
  if (read === undefined) return Result.fail(invalid(text, `before ${MEAN} stands a year of four digits`))
  if (Result.isFailure(read)) return Result.fail(invalid(text, "the years run from 1800 to 2999"))
  return Result.succeed(Zeitraum.jahresdurchschnitt(Number(year)))
}

/**
 * Reads the key of a time; a failure names the forms of keys.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 * import { Zeitmerkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * Zeitmerkmal.parse("2015-jd") // => Result.succeed(Zeitraum.jahresdurchschnitt(2015))
 * Result.isFailure(Zeitmerkmal.parse("Jahr 2015")) // => true
 * ```
 */
export const parse = (schluessel: string): Result.Result<Zeitraum.Zeitraum, Zeitraum.ZeitraumInvalid> => {
  if (schluessel.endsWith(MEAN)) return ofMean(schluessel)
  return Result.mapError(Zeitraum.parse(schluessel), ({ text, message }) => {
    const [, why = message] = / is no Zeitraum: (.*?)\. Accepted forms: /su.exec(message) ?? []
    return invalid(text, why)
  })
}

/**
 * Makes the Merkmal of the times that a table speaks of, in the order of time.
 *
 * They are `darunter` groups: stocks of several days must never be added up.
 *
 * @example
 * ```ts
 * import { Zeitraum } from "@teilhabe/core/kernel"
 * import { Zeitmerkmal } from "@teilhabe/core/merkmal"
 *
 * const zeit = Zeitmerkmal.make([Zeitraum.jahr(2016), Zeitraum.jahr(2015)])
 * zeit.liste.auspraegungen.map(({ schluessel }) => schluessel) // => ["2015", "2016"]
 * ```
 */
export const make = (zeiten: Iterable<Zeitraum.Zeitraum>): Merkmal.Merkmal => {
  const sorted = new Map([...zeiten].sort(Zeitraum.compare).map((zeit) => [keyOf(zeit), zeit]))
  return Merkmal.make(ID, Codeliste.make({
    id: ID,
    titel: "Zeit",
    quelle: "Kalender",
    auspraegungen: [...sorted].map(([schluessel, zeit]) => ({ schluessel, name: Zeitraum.toText(zeit), gliederung: "darunter" })),
  }))
}
