/**
 * What colours and shapes mean, laid out in rows.
 *
 * @module
 */
import { textWidth } from "../textWidth.js"
import { clean } from "./clean.js"
import { box, hatch } from "./hatch.js"
import type { Pattern } from "./hatch.js"
import { wrap } from "./measure.js"

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
const LINE = 16

/** A sheet without a legend. */
export const noLegend: Legend = { entries: [], patterns: [], height: 0 }

/** Places entries from left to right below `top`, with a new row where the width ends. */
export const placeLegend = (entries: ReadonlyArray<Entry>, width: number, top = 0): Legend => {
  let x = START
  let y = top + 12
  // What a row is higher by where a name takes two lines.
  let extra = 0
  const placed = entries.map(({ colour, ground, hollow, pattern, shape, text }) => {
    const lines = wrap(clean(text), Math.min(260, width - 40), LEGEND_SIZE, 2)
    const needed = 38 + Math.max(...lines.map((line) => textWidth(line, LEGEND_SIZE)))
    if (x > START && x + needed > width) {
      x = START
      y += ROW + extra
      extra = 0
    }
    if (lines.length > 1) extra = LINE
    const at = {
      x, y, size: 110, shape, stroke: colour, fill: hollow ? "#ffffff" : (ground ?? colour),
      textX: x + 15, textY: y + 0.5, text: lines.length > 1 ? lines : lines[0], align: "left", pattern,
    }
    x += needed
    return at
  })
  const patterns = placed.flatMap(({ pattern, stroke, x, y }) =>
    pattern === undefined ? [] : [{ path: hatch([box(x - 5.2, y - 5.2, x + 5.2, y + 5.2)], pattern, 4), stroke, width: 1.4 }])
  return { entries: placed, patterns, height: entries.length === 0 ? 0 : y + ROW + extra }
}
