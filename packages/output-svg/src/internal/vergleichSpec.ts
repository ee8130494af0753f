/**
 * The specification of one sheet of a comparison.
 *
 * @module
 */
import type { Spec } from "vega"
import { LEGEND_SIZE } from "./legend.js"
import type { Legend } from "./legend.js"
import { rects, rules, symbols, words } from "./marks.js"
import type { NumberScale } from "./numberScale.js"
import { LINE, QUIET } from "./palette.js"
import { TITLE_SIZE, VALUE_SIZE } from "./vergleichLayout.js"
import type { Frame, Row } from "./vergleichLayout.js"

const AXIS = 44
const UNIT_LINE = 14
const AXIS_SIZE = 13
/** A point is a sign, and has to be seen. */
const SIGN_SIZE = 15
const BAND = "#c9d3d7"

/** All that a sheet is made of. */
export interface Sheet {
  readonly rows: ReadonlyArray<Row>
  readonly frame: Frame
  readonly scale: NumberScale
  readonly legend: Legend
  /** The unit, in as many lines as it takes. */
  readonly unit: ReadonlyArray<string>
  /** The room of the signs at the right, 0 where no value is absent. */
  readonly room: number
}

/** A row and where it begins. */
interface Placed {
  readonly row: Row
  readonly top: number
}

const place = (rows: ReadonlyArray<Row>, start: number): ReadonlyArray<Placed> => {
  let top = start
  return rows.map((row) => {
    const placed = { row, top }
    top += row.height
    return placed
  })
}

const stripes = (placed: ReadonlyArray<Placed>, { width }: Frame) =>
  placed.map(({ row, top }, at) => ({
    x: 0, x2: width, y: top, y2: top + row.height, fill: at % 2 === 0 ? "#f3f7f7" : "#ffffff",
    textX: 8, textY: top + row.titleY, text: row.title, align: "left",
  }))

// From the lowest to the highest value: the gap is what the eye should measure.
const gaps = (placed: ReadonlyArray<Placed>) =>
  placed.flatMap(({ row, top }) => {
    const xs = row.dots.map(({ x }) => x)
    if (xs.length < 2) return []
    const half = row.lanes === 1 ? 3 : row.lanes * 9 - 3
    return [{ x: Math.min(...xs), x2: Math.max(...xs), y: top + row.middle - half, y2: top + row.middle + half, fill: BAND, corner: 2 }]
  })

const whiskers = (placed: ReadonlyArray<Placed>) =>
  placed.flatMap(({ row, top }) =>
    row.dots.filter(isWide).flatMap(({ from, look, to, y }) => {
      const line = { stroke: look.colour, width: 2, opacity: 1 }
      const at = top + y
      return [{ ...line, x: from, x2: to, y: at, y2: at }, ...[from, to].map((x) => ({ ...line, x, x2: x, y: at - 4, y2: at + 4 }))]
    }))

/** A range that its mark covers is not seen. */
export const isWide = ({ from, to, x }: Row["dots"][number]): boolean => x - from > 6 || to - x > 6

const dots = (placed: ReadonlyArray<Placed>) =>
  placed.flatMap(({ row, top }) =>
    row.dots.map(({ hollow, look, x, y }) => ({ x, y: top + y, size: 88, shape: look.shape, stroke: hollow ? look.colour : "#ffffff", fill: hollow ? "#ffffff" : look.colour })))

const numbers = (placed: ReadonlyArray<Placed>) =>
  placed.flatMap(({ row, top }) =>
    row.dots.flatMap(({ label, y }) => (label === undefined ? [] : [{ textX: label.x, textY: top + y + 0.5, text: label.text, align: label.align }])))

const signs = (placed: ReadonlyArray<Placed>) =>
  placed.flatMap(({ row, top }) =>
    row.signs.map(({ look, text, x }) => ({
      x, y: top + row.middle, textX: look === undefined ? x - 6 : x + 9, textY: top + row.middle + 0.5, text, align: "left",
      size: look === undefined ? 0 : 70, shape: look?.shape ?? "circle", stroke: look?.colour ?? QUIET, fill: look?.colour ?? QUIET,
    })))

const ticks = ({ scale }: Sheet, top: number) =>
  scale.ticks.map(({ at, text }) => ({ textX: scale.place(at), textY: top - 13, text, align: "center", ink: QUIET }))

// Beside the dots only: where the titles stand above them, no line runs through the words.
const grid = ({ frame, scale }: Sheet, placed: ReadonlyArray<Placed>) =>
  scale.ticks.flatMap(({ at }) => {
    const x = scale.place(at)
    const line = { x, x2: x, opacity: 1, ...(at === 0 ? { stroke: QUIET, width: 1.4 } : { stroke: LINE, width: 1 }) }
    return placed.map(({ row, top }, index) => ({
      ...line, y: frame.above ? top + row.titleY + (row.title.length - 0.5) * 16 : top - (index === 0 ? 5 : 0), y2: top + row.height,
    }))
  })

const heads = ({ frame, room, unit }: Sheet, top: number) => [
  { textX: frame.above ? 8 : frame.left, textY: top - 32 - (unit.length - 1) * UNIT_LINE, text: unit, align: "left", ink: QUIET },
  ...(room === 0 ? [] : [{ textX: frame.width - room + 8, textY: top - 13, text: "ohne Wert", align: "left", ink: QUIET }]),
]

/** Builds the sheet: stripes, grid, gaps, ranges, dots, numbers. */
export const vergleichSpec = (sheet: Sheet): Spec => {
  const top = sheet.legend.height + AXIS + (sheet.unit.length - 1) * UNIT_LINE
  const placed = place(sheet.rows, top)
  const bottom = sheet.rows.reduce((sum, { height }) => sum + height, top)
  return {
    width: sheet.frame.width,
    height: bottom + 2,
    data: [
      { name: "stripes", values: stripes(placed, sheet.frame) }, { name: "grid", values: grid(sheet, placed) }, { name: "ticks", values: ticks(sheet, top) },
      { name: "heads", values: heads(sheet, top) }, { name: "gaps", values: gaps(placed) }, { name: "whiskers", values: whiskers(placed) },
      { name: "dots", values: dots(placed) }, { name: "numbers", values: numbers(placed) }, { name: "signs", values: signs(placed) },
      { name: "legend", values: [...sheet.legend.entries] },
    ],
    marks: [
      rects("stripes"), rules("grid"), words("ticks", { size: AXIS_SIZE }), words("heads", { size: 12 }), rects("gaps"), rules("whiskers"),
      symbols("dots"), words("numbers", { size: VALUE_SIZE, halo: true }), words("numbers", { size: VALUE_SIZE }),
      symbols("signs"), words("signs", { size: SIGN_SIZE, bold: true }), words("stripes", { size: TITLE_SIZE }),
      symbols("legend"), words("legend", { size: LEGEND_SIZE }),
    ],
  }
}
