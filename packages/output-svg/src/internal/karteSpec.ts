/**
 * The specification of a map.
 *
 * @module
 */
import type { Spec } from "vega"
import { hatch, outline } from "./hatch.js"
import type { Pattern } from "./hatch.js"
import { NAME_SIZE } from "./karteLabels.js"
import type { Label } from "./karteLabels.js"
import type { Plan, Shape } from "./karteProjection.js"
import { LEGEND_SIZE } from "./legend.js"
import type { Legend } from "./legend.js"
import { areas, strokes, symbols, words } from "./marks.js"
import { INK, QUIET } from "./palette.js"

/** How an area is filled; a pattern says that its value is absent. */
export interface Fill {
  readonly fill: string
  readonly ink: string
  readonly pattern?: Pattern
}

/** An area with its look and its label. */
export interface Field {
  readonly shape: Shape
  readonly fill: Fill
  readonly label?: Label
}

const shift = ({ polygons }: Shape, top: number) => polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y + top] as const)))

const shapes = (fields: ReadonlyArray<Field>, top: number) =>
  fields.map(({ fill, shape }) => ({ path: outline(shift(shape, top).flat()), fill: fill.fill, stroke: QUIET, width: 0.8, opacity: 1 }))

const patterns = (fields: ReadonlyArray<Field>, top: number) =>
  fields.flatMap(({ fill: { pattern }, shape }) =>
    pattern === undefined ? [] : [{ path: shift(shape, top).map((polygon) => hatch(polygon, pattern, 7)).join(""), stroke: "#8a979d", width: 1 }])

const labels = (fields: ReadonlyArray<Field>, top: number, isPattern: boolean) =>
  fields.flatMap(({ fill, label }) =>
    label === undefined || (fill.pattern !== undefined) !== isPattern
      ? []
      : [{ textX: label.x, textY: label.y + top, text: label.text, align: "center", ink: fill.ink }])

/** Builds the picture: areas, patterns, labels, and the legend above. */
export const karteSpec = (plan: Plan, fields: ReadonlyArray<Field>, legend: Legend, unit: ReadonlyArray<string>, width: number): Spec => {
  const top = legend.height + 8
  return {
    width,
    height: top + plan.height + 4,
    data: [
      { name: "shapes", values: shapes(fields, top) }, { name: "patterns", values: patterns(fields, top) },
      { name: "plain", values: labels(fields, top, false) }, { name: "hatched", values: labels(fields, top, true) },
      { name: "unit", values: [{ textX: 4, textY: 9, text: unit, align: "left", ink: INK }] },
      { name: "legend", values: [...legend.entries] }, { name: "legendPatterns", values: [...legend.patterns] },
    ],
    marks: [
      areas("shapes"), strokes("patterns"), words("hatched", { size: NAME_SIZE, halo: true }), words("hatched", { size: NAME_SIZE }),
      words("plain", { size: NAME_SIZE }), words("unit", { size: LEGEND_SIZE, bold: true }),
      symbols("legend"), strokes("legendPatterns"), words("legend", { size: LEGEND_SIZE }),
    ],
  }
}
