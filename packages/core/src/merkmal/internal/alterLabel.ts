/**
 * The words in which German tables print bands of ages.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Band } from "./alterBand.js"

const YEARS = "(?: (?:Jahre?n?|J\\.))?"
const UNDER = new RegExp(`^unter (\\d{1,3})${YEARS}$`, "iu")
const SPAN = new RegExp(`^(\\d{1,3})${YEARS} bis (?:unter|u\\.) (\\d{1,3})${YEARS}$`, "iu")
const MORE = new RegExp(`^(\\d{1,3})${YEARS} (?:(?:und|u\\.) (?:mehr|älter|darüber)|u\\. ?m\\.)${YEARS}$`, "iu")
const FROM = new RegExp(`^ab (\\d{1,3})${YEARS}$`, "iu")
const SINGLE = /^(\d{1,3}) Jahre?$/iu
const BOTH = new RegExp(`^(\\d{1,3})${YEARS}(?: bis | ?[-–] ?)(\\d{1,3})${YEARS}$`, "iu")

const EXPECTED = `expected "unter 3 Jahre", "3 bis unter 6 Jahre", "75 Jahre und mehr" or "4 Jahre"`

const numbers = (form: RegExp, text: string): ReadonlyArray<number> | undefined => form.exec(text)?.slice(1).map(Number)

const span = (von: number, bis: number): Result.Result<Band, string> =>
  von < bis ? Result.succeed({ von, bis }) : Result.fail(`from ${von} to under ${bis} there is no age`)

/** Reads the words for a band; a failure is the reason. */
export const readLabel = (raw: string): Result.Result<Band, string> => {
  const text = raw.replaceAll(/\s+/gu, " ").trim()
  const [under] = numbers(UNDER, text) ?? []
  if (under !== undefined) return span(0, under)
  const [von, bis] = numbers(SPAN, text) ?? []
  if (von !== undefined && bis !== undefined) return span(von, bis)
  const [more] = numbers(MORE, text) ?? numbers(FROM, text) ?? []
  if (more !== undefined) return Result.succeed({ von: more })
  const [single] = numbers(SINGLE, text) ?? []
  if (single !== undefined) return span(single, single + 1)
  const [first, last] = numbers(BOTH, text) ?? []
  if (first === undefined || last === undefined) return Result.fail(EXPECTED)
  return Result.fail(`it does not say whether ${last} is in it: write "${first} bis unter ${last} Jahre" or "${first} bis unter ${last + 1} Jahre"`)
}

const jahre = (count: number): string => (count === 1 ? "1 Jahr" : `${count} Jahre`)

/** Writes a band in words. */
export const writeLabel = ({ von, bis }: Band): string => {
  if (bis === undefined) return `${jahre(von)} und mehr`
  return von === 0 ? `unter ${jahre(bis)}` : `${von} bis unter ${jahre(bis)}`
}

/** The other words that tables use for the same band. */
export const otherLabels = (band: Band): ReadonlyArray<string> => {
  const { von, bis } = band
  if (bis === undefined) return [`${von} und mehr`, `${jahre(von)} und älter`, `${von} und älter`, `${von} und mehr Jahre`]
  const short = von === 0 ? `unter ${bis}` : `${von} bis unter ${bis}`
  return bis === von + 1 ? [short, jahre(von)] : [short]
}
