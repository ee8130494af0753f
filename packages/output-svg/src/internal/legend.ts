/**
 * What colours and shapes mean, laid out in rows.
 *
 * @module
 */
import { textWidth } from "../textWidth.js"
import { clean } from "./clean.js"
import { shorten } from "./measure.js"

/** One mark of a legend and its words; a hollow one has its outline only. */
export interface Entry {
  readonly text: string
  readonly colour: string
  readonly shape: string
  readonly hollow: boolean
}

/** A legend in place, as data for marks; `height` is what it takes. */
export interface Legend {
  readonly entries: ReadonlyArray<object>
  readonly height: number
}

export const LEGEND_SIZE = 13
const ROW = 24
const START = 10

/** A sheet without a legend. */
export const noLegend: Legend = { entries: [], height: 0 }

/** Places entries from left to right, with a new row where the width ends. */
export const placeLegend = (entries: ReadonlyArray<Entry>, width: number): Legend => {
  let x = START
  let y = 12
  const placed = entries.map(({ colour, hollow, shape, text }) => {
    const short = shorten(clean(text), 260, LEGEND_SIZE)
    const needed = 38 + textWidth(short, LEGEND_SIZE)
    if (x > START && x + needed > width) {
      x = START
      y += ROW
    }
    const at = {
      x, y, size: 110, shape, stroke: colour, fill: hollow ? "#ffffff" : colour,
      textX: x + 15, textY: y + 0.5, text: short, align: "left",
    }
    x += needed
    return at
  })
  return { entries: placed, height: entries.length === 0 ? 0 : y + ROW }
}
