/**
 * The short forms in which an author writes a Zeitraum.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Stichtag from "../Stichtag.js"
import { expected, months, type Art, type Zeitraum } from "./zeitraumType.js"

/** What an author may write, for messages. */
export const FORMS =
  "2020-06-30 (a day), 2020-06 (a month), 2020-Q3 (a quarter), 2020 (a year), 2019/20 (a school year), " +
  "2015-08-01/2016-02-29 (from, to) or 2016-02-01/.. (from, open)"

/** The outer form of every short form; whether the days exist is checked after it. */
export const FORM =
  /^(?:\d{4}|\d{4}-\d{2}|\d{4}-\d{2}-\d{2}|\d{4}-Q[1-4]|\d{4}\/\d{2}|\d{4}-\d{2}-\d{2}\/(?:\.\.|\d{4}-\d{2}-\d{2}))$/u

const wrong = (text: string, why: string): Result.Result<never, string> =>
  Result.fail(`"${text.slice(0, 40)}" is no Zeitraum: ${why}. Accepted forms: ${FORMS}`)

/** A day or a month as Germans write it: 31.12.2024, 12/2024, 12.2024. */
const GERMAN = /^(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4})$/u

/** Names the form that was probably meant; nothing where no such day or month exists. */
const meant = (text: string): string => {
  const [, day, month = "", year = ""] = GERMAN.exec(text.trim()) ?? []
  const first = `${year}-${month.padStart(2, "0")}`
  const whole = `${first}-${(day ?? "1").padStart(2, "0")}`
  if (Result.isFailure(Stichtag.parse(whole))) return ""
  return ` (did you mean ${day === undefined ? first : whole}?)`
}

/** Tells what is wrong with a span, by its order and its kind; nothing where all is right. */
export const contradiction = ({ von, bis, art }: Zeitraum): string | undefined => {
  if (bis === undefined) return art === "zeitraum" ? undefined : `only the kind zeitraum may be open, a ${art} has an end`
  if (bis < von) return `it ends on ${bis}, before it begins on ${von}`
  const whole = expected(art, von)
  if (whole === undefined) return art === "schuljahr" ? "a school year that begins in 2999 has no end" : undefined
  return whole.von === von && whole.bis === bis ? undefined : `a ${art} runs from ${whole.von} to ${whole.bis}, not from ${von} to ${bis}`
}

const span = (text: string, from: string, to: string): Result.Result<Zeitraum, string> => {
  const von = Stichtag.parse(from)
  if (Result.isFailure(von)) return wrong(text, `the calendar has no day ${from}`)
  if (to === "..") return Result.succeed({ von: von.success, art: "zeitraum" })
  const bis = Stichtag.parse(to)
  if (Result.isFailure(bis)) return wrong(text, `the calendar has no day ${to}`)
  const zeitraum: Zeitraum = { von: von.success, bis: bis.success, art: text.includes("/") ? "zeitraum" : "tag" }
  const why = contradiction(zeitraum)
  return why === undefined ? Result.succeed(zeitraum) : wrong(text, why)
}

/** Writes a span as from and to. */
export const toForm = ({ von, bis }: Zeitraum): string => `${von}/${bis ?? ".."}`

const parts = (text: string): { readonly art: Art; readonly month: number; readonly count: number } => {
  if (text.includes("Q")) return { art: "quartal", month: Number(text.slice(6)) * 3 - 2, count: 3 }
  if (text.includes("/")) return { art: "schuljahr", month: 8, count: 12 }
  return text.length === 7 ? { art: "monat", month: Number(text.slice(5)), count: 1 } : { art: "jahr", month: 1, count: 12 }
}

/** Reads a short form; a failure is the message that names the accepted forms. */
export const parseForm = (text: string): Result.Result<Zeitraum, string> => {
  if (!FORM.test(text)) return wrong(text, `the form is unknown${meant(text)}`)
  if (text.length > 7) {
    const [from = "", to = from] = text.split("/")
    return span(text, from, to)
  }
  const year = Number(text.slice(0, 4))
  const { art, month, count } = parts(text)
  if (year < 1800 || year > 2999 || (art === "schuljahr" && year === 2999)) return wrong(text, "the years run from 1800 to 2999")
  if (month < 1 || month > 12) return wrong(text, `there is no month ${text.slice(5)}`)
  if (art === "schuljahr" && Number(text.slice(5)) !== (year + 1) % 100) {
    return wrong(text, `the school year after ${year} ends in ${year + 1}, so write ${year}/${String((year + 1) % 100).padStart(2, "0")}`)
  }
  return Result.succeed(months(art, year, month, count))
}
