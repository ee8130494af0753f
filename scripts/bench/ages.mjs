// Ages by day of birth, and the bands of a list, for whoever counts without the library.
import { Altersgruppe } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"

const DAY = 86_400_000

/** What a column of days holds where a row has none. */
export const NO_DAY = -2147483648

/** The days since 1970-01-01. */
export const dayOf = (stichtag) => Date.parse(`${stichtag}T00:00:00Z`) / DAY

/** The first day of birth that the tables of ages know: 1850-01-01. */
export const FIRST = dayOf("1850-01-01")

/** The completed years at the Stichtag for every day of birth from the first to the Stichtag itself. */
export const agesAt = (stichtag) => {
  const end = new Date(`${stichtag}T00:00:00Z`)
  const ages = new Int16Array(dayOf(stichtag) - FIRST + 1)
  for (let at = 0; at < ages.length; at++) {
    const born = new Date((FIRST + at) * DAY)
    const before = end.getUTCMonth() < born.getUTCMonth() || (end.getUTCMonth() === born.getUTCMonth() && end.getUTCDate() < born.getUTCDate())
    ages[at] = end.getUTCFullYear() - born.getUTCFullYear() - (before ? 1 : 0)
  }
  return ages
}

/** The bands of a list, the narrowest first: where bands lie inside each other, a person counts in the inner one. */
export const bandsOf = ({ liste }) =>
  liste.auspraegungen
    .flatMap(({ schluessel }) => {
      const read = Altersgruppe.parse(schluessel)
      return Result.isSuccess(read) ? [{ key: schluessel, von: read.success.von, bis: read.success.bis ?? Infinity }] : []
    })
    .sort((a, b) => a.bis - a.von - (b.bis - b.von))
