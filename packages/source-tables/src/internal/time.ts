/**
 * Times as tables print them, into the keys of the Merkmal zeit.
 *
 * @module
 */
import { Zeitraum } from "@teilhabe/core/kernel"
import { Zeitmerkmal } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"
import type { Zeitart } from "../Mapping.js"

/** How a time is written, in words. */
export const expectedTime: Readonly<Record<Zeitart, string>> = {
  tag: "a day such as 31.12.2015",
  jahr: "a year such as 2015",
  jahresdurchschnitt: "a year such as 2015",
  "schuljahr-beginn": "the year in which a school year begins, such as 2015",
  "schuljahr-ende": "the year in which a school year ends, such as 2015",
  "jahr-am": "a year such as 2015",
}

const DAY = /^(\d{2})\.(\d{2})\.(\d{4})$/u
const YEAR = /^(?:19|20)\d{2}$/u

const keyOfYear = (year: number, art: Zeitart, am: string | undefined): string => {
  switch (art) {
    case "jahresdurchschnitt":
      return Zeitmerkmal.keyOf(Zeitraum.jahresdurchschnitt(year))
    case "schuljahr-beginn":
      return Zeitmerkmal.keyOf(Zeitraum.schuljahr(year))
    case "schuljahr-ende":
      return Zeitmerkmal.keyOf(Zeitraum.schuljahr(year - 1))
    case "jahr-am":
      return `${year}-${am ?? "12-31"}`
    default:
      return String(year)
  }
}

/** Reads a time as a table prints it; undefined where it is none. */
export const readTime = (
  text: string,
  { art, am, vorsatz = "" }: { readonly art: Zeitart; readonly am?: string; readonly vorsatz?: string },
): string | undefined => {
  const trimmed = text.trim()
  if (!trimmed.startsWith(vorsatz)) return undefined
  const rest = trimmed.slice(vorsatz.length).trim()
  if (art === "tag") {
    const [, day = "", month = "", year = ""] = DAY.exec(rest) ?? []
    const key = `${year}-${month}-${day}`
    return Result.isSuccess(Zeitmerkmal.parse(key)) ? key : undefined
  }
  if (!YEAR.test(rest)) return undefined
  const key = keyOfYear(Number(rest), art, am)
  return Result.isSuccess(Zeitmerkmal.parse(key)) ? key : undefined
}
