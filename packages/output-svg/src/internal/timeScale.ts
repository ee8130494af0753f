/**
 * The scale of an axis of time: whole years, and as many names at it as there is room for.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"

/** Room for the names of the groups at the left. */
export const GUTTER = 190
const WIDTH = 800
/** Room for the label of a mark at the very end. */
const MARGIN = 112

/** Where a day lies on the page. */
export interface TimeAxis {
  readonly width: number
  /** First and last instant, in milliseconds, and the pixels where they lie. */
  readonly domain: readonly [number, number]
  readonly range: readonly [number, number]
  /** The instants that are named, and how. */
  readonly ticks: ReadonlyArray<number>
  readonly format: string
  readonly x: (stichtag: Stichtag.Stichtag) => number
  readonly at: (time: number) => number
  /** Where the day of the report lies, absent where it is not on the axis. */
  readonly stand?: number
}

/** The first instant of a day, the same in every time zone. */
export const instant = (stichtag: Stichtag.Stichtag): number => Date.parse(`${stichtag}T00:00:00Z`)

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500]

const yearTicks = (first: number, last: number): ReadonlyArray<number> => {
  const step = STEPS.find((years) => (last - first) / years <= 12) ?? 1000
  const start = Math.ceil(first / step) * step
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, at) => Date.UTC(start + at * step, 0, 1))
}

const monthTicks = (first: number, last: number): ReadonlyArray<number> => {
  const step = (last - first) * 3
  return Array.from({ length: ((last - first) * 12) / step + 1 }, (_, at) => Date.UTC(first, at * step, 1))
}

/** Finds the scale that holds all dates. */
export const axisOf = (termine: ReadonlyArray<Diagramm.Termin>, stand: Stichtag.Stichtag): TimeAxis => {
  const days = termine.flatMap((termin) => [termin.bis, ...(termin.von === undefined ? [] : [termin.von])])
  const years = days.map(Stichtag.jahr)
  const first = years.reduce((a, b) => Math.min(a, b))
  const last = years.reduce((a, b) => Math.max(a, b)) + 1
  const domain = [Date.UTC(first, 0, 1), Date.UTC(last, 0, 1)] as const
  const range = [GUTTER, WIDTH - MARGIN] as const
  const at = (time: number): number => range[0] + ((time - domain[0]) / (domain[1] - domain[0])) * (range[1] - range[0])
  const months = last - first <= 2
  return {
    width: WIDTH, domain, range,
    ticks: months ? monthTicks(first, last) : yearTicks(first, last),
    format: months ? "%b %Y" : "%Y",
    at,
    x: (stichtag) => at(instant(stichtag)),
    ...(instant(stand) < domain[0] || instant(stand) > domain[1] ? {} : { stand: at(instant(stand)) }),
  }
}
