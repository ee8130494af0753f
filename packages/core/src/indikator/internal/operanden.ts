/**
 * Which keys of area and time an operand asks for.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Raum } from "../../kernel/Raum.js"
import type { Zeitraum } from "../../kernel/Zeitraum.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import { operanden, type Ausdruck, type Zeitregel } from "../Ausdruck.js"

/** Lists the keys under which tables hold one and the same area: a town that is its own county has several. */
export const raumkeys = (raum: Raum): ReadonlyArray<string> => {
  const own = Raummerkmal.keyOf(raum)
  if (raum._tag === "Sozialraum" || raum._tag === "Regierungsbezirk") return [own]
  const padded = own.padEnd(8, "0")
  const same = [padded, padded.slice(0, 5), padded.slice(0, 2)].filter((key) => key.padEnd(8, "0") === padded)
  return [own, ...same.filter((key) => key !== own)]
}

const known = new WeakMap<Zeitregel, Map<number, Zeitraum | undefined>>()

const readZeit = (regel: Zeitregel, jahr: number): Zeitraum | undefined => {
  const year = jahr + regel.jahr
  const keys = {
    stichtag: () => `${year}-${regel.art === "stichtag" ? regel.tag : ""}`,
    jahr: () => String(year),
    jahresdurchschnitt: () => `${year}-jd`,
    schuljahr: () => `${year}/${String((year + 1) % 100).padStart(2, "0")}`,
  }
  const read = Zeitmerkmal.parse(keys[regel.art]())
  return Result.isSuccess(read) ? read.success : undefined
}

/** Finds the time that a rule means in a reporting year; none where the calendar has no such day. */
export const zeitOf = (regel: Zeitregel, jahr: number): Zeitraum | undefined => {
  const years = known.get(regel) ?? new Map<number, Zeitraum | undefined>()
  known.set(regel, years)
  if (!years.has(jahr)) years.set(jahr, readZeit(regel, jahr))
  return years.get(jahr)
}

/** Tells the day by which a definition is judged: the latest day that the first rule of an operand names. */
export const stichtagOf = (formel: Ausdruck, jahr: number): string | undefined =>
  operanden(formel)
    .flatMap(({ zeit }) => zeit.slice(0, 1).map((regel) => zeitOf(regel, jahr)))
    // A school year is named, and its statistics are made, in the year in which it begins.
    .flatMap((zeit) => (zeit === undefined ? [] : [zeit.art === "schuljahr" ? zeit.von : (zeit.bis ?? zeit.von)]))
    .sort()
    .at(-1)
