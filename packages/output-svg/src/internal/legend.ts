/**
 * What colours and shapes mean, laid out in rows.
 *
 * @module
 */
import { textWidth } from "../textWidth.js"
import { clean } from "./clean.js"
import { box, hatch } from "./hatch.js"
import type { Pattern } from "./hatch.js"
import { shorten } from "./measure.js"

/** One mark of a legend and its words; a hollow one has its outline only. */
export interface Entry {
  readonly text: string
  readonly colour: string
  readonly shape: string
  readonly hollow: boolean
  /** The lines over it, in its colour, on a lighter ground. */
  readonly pattern?: Pattern
  readonly ground?: string
}

/** A legend in place, as data for marks; `height` is what it takes. */
export interface Legend {
  readonly entries: ReadonlyArray<object>
  /** The lines of the patterns. */
  readonly patterns: ReadonlyArray<object>
  readonly height: number
}

export const LEGEND_SIZE = 13
const ROW = 24
const START = 10

/** A sheet without a legend. */
export const noLegend: Legend = { entries: [], patterns: [], height: 0 }

/** Places entries from left to right below `top`, with a new row where the width ends. */
export const placeLegend = (entries: ReadonlyArray<Entry>, width: number, top = 0): Legend => {
  let x = START
  let y = top + 12
  const placed = entries.map(({ colour, ground, hollow, pattern, shape, text }) => {
    const short = shorten(clean(text), 260, LEGEND_SIZE)
    const needed = 38 + textWidth(short, LEGEND_SIZE)
    if (x > START && x + needed > width) {
      x = START
      y += ROW
    }
    const at = {
      x, y, size: 110, shape, stroke: colour, fill: hollow ? "#ffffff" : (ground ?? colour),
      textX: x + 15, textY: y + 0.5, text: short, align: "left", pattern,
    }
    x += needed
    return at
  })
  const patterns = placed.flatMap(({ pattern, stroke, x, y }) =>
    pattern === undefined ? [] : [{ path: hatch([box(x - 5.2, y - 5.2, x + 5.2, y + 5.2)], pattern, 4), stroke, width: 1.4 }])
  return { entries: placed, patterns, height: entries.length === 0 ? 0 : y + ROW }
}
