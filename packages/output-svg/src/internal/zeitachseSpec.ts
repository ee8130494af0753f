/**
 * The specification of one sheet of an axis of time.
 *
 * @module
 */
import type { Spec } from "vega"
import { LEGEND_SIZE } from "./legend.js"
import type { Legend } from "./legend.js"
import { rects, rules, symbols, words } from "./marks.js"
import { INK, LINE } from "./palette.js"
import type { Look } from "./palette.js"
import { instant } from "./timeScale.js"
import type { TimeAxis } from "./timeScale.js"
import { LABEL_SIZE } from "./zeitachseLayout.js"
import type { Mark, Row } from "./zeitachseLayout.js"

const AXIS = 28
const STAND = 18
const NAME_SIZE = 13

const markData = (mark: Mark, top: number, arten: ReadonlyMap<string, Look>) => {
  const { angenommen, art, bis, von } = mark.termin
  const look = arten.get(art)
  const stroke = look?.colour ?? INK
  const middle = top + mark.y
  return {
    from: instant(von ?? bis), to: instant(bis), isBar: von !== undefined, middle,
    // Assumed: a thin broken line to an open mark. Said by the text: a strong line to a filled one.
    stroke, fill: angenommen ? "#ffffff" : stroke, shape: look?.shape ?? "circle", size: 95, opacity: 1,
    ...(angenommen ? { dash: [4, 3], width: 2 } : { width: 4.5 }),
    textX: mark.labelX, textY: middle + 0.5, text: mark.label, align: mark.align,
  }
}

const rowData = (row: Row, at: number, top: number, width: number) => ({
  x: 0, x2: width, y: top, y2: top + row.height, fill: at % 2 === 0 ? "#f3f7f7" : "#ffffff",
  textX: 10, textY: top + row.height / 2 - (row.name.length - 1) * 8, text: row.name, align: "left",
})

const sheetData = (rows: ReadonlyArray<Row>, start: number, width: number, arten: ReadonlyMap<string, Look>) => {
  let top = start
  const bands = []
  const marks: Array<ReturnType<typeof markData>> = []
  for (const [at, row] of rows.entries()) {
    bands.push(rowData(row, at, top, width))
    for (const mark of row.marks) marks.push(markData(mark, top, arten))
    top += row.height
  }
  return { bands, marks, height: top }
}

// Drawn as marks, since the grid of an axis would lie below the bands or above the bars.
const tickData = (axis: TimeAxis, top: number, height: number) =>
  axis.ticks.map((tick) => ({ x: axis.at(tick), x2: axis.at(tick), y: top - 4, y2: height, stroke: LINE, width: 1, opacity: 1 }))

// What lies left of this line is past on the day of the report.
const standData = ({ stand }: TimeAxis, top: number, height: number) =>
  stand === undefined
    ? []
    : [{ x: stand, x2: stand, y: top - AXIS - 2, y2: height, stroke: INK, width: 1.2, opacity: 1, dash: [1, 3], textX: stand, textY: top - AXIS - 10, text: "Stand des Berichts", align: "center" }]

type Axes = Pick<Spec, "scales" | "axes">

const axesOf = (axis: TimeAxis, top: number): Axes => ({
  scales: [{ name: "time", type: "utc", domain: [...axis.domain], range: [...axis.range] }],
  axes: [{
    scale: "time", orient: "top", offset: -top, values: [...axis.ticks], format: axis.format, formatType: "utc",
  }],
})

/** Builds the sheet: legend, axis, a band for each row with its name, marks with their labels. */
export const zeitachseSpec = (
  rows: ReadonlyArray<Row>,
  axis: TimeAxis,
  arten: ReadonlyMap<string, Look>,
  legend: Legend,
): Spec => {
  const top = legend.height + AXIS + (axis.stand === undefined ? 0 : STAND)
  const { bands, height, marks } = sheetData(rows, top, axis.width, arten)
  const bars = marks.filter((mark) => mark.isBar).map((mark) => ({ ...mark, y: mark.middle, y2: mark.middle }))
  const at = (field: string) => ({ scale: "time", field })
  return {
    width: axis.width,
    height,
    data: [
      { name: "bands", values: bands },
      { name: "ticks", values: tickData(axis, top, height) },
      { name: "stand", values: standData(axis, top, height) },
      { name: "bars", values: bars },
      { name: "marks", values: marks.map((mark) => ({ ...mark, y: mark.middle })) },
      { name: "legend", values: [...legend.entries] },
    ],
    ...axesOf(axis, top),
    marks: [
      rects("bands"),
      rules("ticks"),
      rules("stand"),
      words("stand", { size: LABEL_SIZE }),
      rules("bars", at("from"), at("to")),
      symbols("marks", at("to")),
      words("marks", { size: LABEL_SIZE, halo: true }),
      words("marks", { size: LABEL_SIZE }),
      words("bands", { size: NAME_SIZE, bold: true }),
      symbols("legend"),
      words("legend", { size: LEGEND_SIZE }),
    ],
  }
}
