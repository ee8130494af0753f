/**
 * The canonical shape of a Zeitraum and the days that each kind of it spans.
 *
 * @module
 */
import { UTCDateMini } from "@date-fns/utc/date/mini"
import { getDaysInMonth } from "date-fns/getDaysInMonth"
import * as Schema from "effect/Schema"
import * as Stichtag from "../Stichtag.js"

/** The kinds of a Zeitraum; `zeitraum` is any other one, with an end or open. */
export const Art = Schema.Literals(["tag", "monat", "quartal", "jahr", "schuljahr", "jahresdurchschnitt", "zeitraum"])

/** The kind of a Zeitraum. */
export type Art = typeof Art.Type

/** From one day to another, both included; without `bis` it has no end yet. */
export interface Zeitraum {
  readonly von: Stichtag.Stichtag
  readonly bis?: Stichtag.Stichtag
  readonly art: Art
}

const lastOfMonth = (year: number, month: number): Stichtag.Stichtag =>
  Stichtag.make(year, month, getDaysInMonth(new UTCDateMini(year, month - 1, 1)))

/** Spans whole months: `count` of them from the first day of `month`. */
export const months = (art: Art, year: number, month: number, count: number): Required<Zeitraum> => {
  const last = month + count - 1
  return {
    von: Stichtag.make(year, month, 1),
    bis: last > 12 ? lastOfMonth(year + 1, last - 12) : lastOfMonth(year, last),
    art,
  }
}

/** The one span that a kind has when it begins in the month of `von`; none where any span is right. */
export const expected = (art: Art, von: Stichtag.Stichtag): Required<Zeitraum> | undefined => {
  const year = Stichtag.jahr(von)
  const month = Number(von.slice(5, 7))
  switch (art) {
    case "tag":
      return { von, bis: von, art }
    case "monat":
      return months(art, year, month, 1)
    case "quartal":
      return months(art, year, Math.floor((month - 1) / 3) * 3 + 1, 3)
    case "jahr":
    case "jahresdurchschnitt":
      return months(art, year, 1, 12)
    case "schuljahr":
      return year === 2999 ? undefined : months(art, year, 8, 12)
    case "zeitraum":
      return undefined
  }
}
