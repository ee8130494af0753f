/**
 * The specification of a population pyramid.
 *
 * @module
 */
import type { Spec } from "vega"
import { textWidth } from "../textWidth.js"
import { clean } from "./clean.js"
import { box, hatch, outline } from "./hatch.js"
import type { Pattern } from "./hatch.js"
import { LEGEND_SIZE } from "./legend.js"
import type { Legend } from "./legend.js"
import { areas, rules, strokes, symbols, words } from "./marks.js"
import { wrap } from "./measure.js"
import { INK, LINE, QUIET } from "./palette.js"
import { AGE_LINE, AGE_SIZE, AXIS_SIZE } from "./pyramideLayout.js"
import type { Bar, Layout } from "./pyramideLayout.js"

/** How one group is filled, on both sides. */
export interface Fill {
  readonly colour: string
  readonly ground: string
  readonly pattern: Pattern
}

const TITLE_LINE = 18
const UNIT_LINE = 16
/** A point is a sign, and has to be seen. */
const SIGN_SIZE = 15
const MOST_SIGNS = 2

/** The sides: -1 goes to the left. */
const SIDES = [-1, 1] as const

interface Sheet {
  readonly layout: Layout
  readonly fills: ReadonlyArray<Fill>
  readonly legend: Legend
  readonly top: number
}

const inner = ({ form, gutter }: Layout, side: number): number => form.width / 2 + (side * gutter) / 2

const rowTop = ({ layout: { bars, row }, top }: Sheet, at: number): number => top + (bars[0].length - 1 - at) * row

const eachBar = <A>(sheet: Sheet, read: (bar: Bar, x: (length: number) => number, y: number, side: number) => ReadonlyArray<A>): ReadonlyArray<A> =>
  SIDES.flatMap((side, index) => {
    const start = inner(sheet.layout, side)
    const x = (value: number): number => start + side * sheet.layout.scale.place(value)
    return (sheet.layout.bars[index] ?? []).flatMap((bar, at) => read(bar, x, rowTop(sheet, at), side))
  })

const fields = (sheet: Sheet) => {
  const { gap, row } = sheet.layout
  return eachBar(sheet, ({ parts }, x, y) =>
    parts.filter(({ from, to }) => to > from).map(({ from, reihe, to }) => ({ ring: box(x(from), y, x(to), y + row - gap), fill: sheet.fills[reihe % sheet.fills.length] })))
}

const shapes = (sheet: Sheet) =>
  fields(sheet).map(({ fill, ring }) => ({ path: outline([ring]), fill: fill?.ground, stroke: fill?.colour, width: sheet.layout.row > 8 ? 0.8 : 0.3, opacity: 1 }))

const patterns = (sheet: Sheet) => {
  const byLook = new Map<Fill, ReadonlyArray<ReturnType<typeof box>>>()
  for (const { fill, ring } of fields(sheet)) if (fill !== undefined && fill.pattern !== "solid") byLook.set(fill, [...(byLook.get(fill) ?? []), ring])
  return [...byLook].map(([{ colour, pattern }, rings]) => ({ path: rings.map((ring) => hatch([ring], pattern, 4.5)).join(""), stroke: colour, width: 1.2 }))
}

/** A range that is narrower than this is not seen. */
const SEEN = 3

/** Tells whether rounding leaves so much open that it is drawn. */
export const hasRanges = (layout: Layout): boolean =>
  layout.bars.flat().some(({ high, low }) => layout.scale.place(high) - layout.scale.place(low) > SEEN)

const ranges = (sheet: Sheet) => {
  const { gap, row, scale } = sheet.layout
  return eachBar(sheet, ({ high, low }, x, y) => {
    if (scale.place(high) - scale.place(low) <= SEEN) return []
    const middle = y + (row - gap) / 2
    const half = Math.min(4, (row - gap) / 2)
    const line = { stroke: INK, width: 1.2, opacity: 1 }
    return [{ ...line, x: x(low), x2: x(high), y: middle, y2: middle }, ...[low, high].map((at) => ({ ...line, x: x(at), x2: x(at), y: middle - half, y2: middle + half }))]
  })
}

const absent = (sheet: Sheet) => {
  const { gap, row } = sheet.layout
  const signs = sheet.layout.hasSigns
  return eachBar(sheet, (bar, x, y, side) => {
    if (bar.signs.length === 0) return []
    const at = x(Math.max(bar.end, bar.high)) + side * (signs ? 5 : 4)
    const middle = y + (row - gap) / 2
    return [{
      x: at, y: middle, size: signs ? 0 : Math.min(24, row * 3), shape: "circle", stroke: INK, fill: "#ffffff",
      textX: at, textY: middle + 0.5, text: signs ? bar.signs.slice(0, MOST_SIGNS).join(" ") : "", align: side < 0 ? "right" : "left",
    }]
  })
}

/** Every number at the axis, or every second or third where they would touch. */
const everyOf = ({ place, ticks }: Layout["scale"]): number => {
  const step = place(ticks[1]?.at ?? 0) - place(ticks[0]?.at ?? 0)
  const widest = Math.max(...ticks.map(({ text }) => textWidth(text, AXIS_SIZE))) + 8
  return step <= 0 ? 1 : Math.ceil(widest / step)
}

const grid = ({ layout, top }: Sheet, bottom: number) => {
  const every = everyOf(layout.scale)
  return SIDES.flatMap((side) =>
    layout.scale.ticks.map(({ at, text }, tick) => {
      const x = inner(layout, side) + side * layout.scale.place(at)
      return { x, x2: x, y: top - 4, y2: bottom + 4, opacity: 1, ...(at === 0 ? { stroke: QUIET, width: 1.2 } : { stroke: LINE, width: 1 }), textX: x, textY: bottom + 15, text: tick % every === 0 ? text : "", align: "center", ink: QUIET }
    }))
}

const ages = (sheet: Sheet) =>
  sheet.layout.ages.map(({ at, text }) => ({ textX: sheet.layout.form.width / 2, textY: rowTop(sheet, at) + (sheet.layout.row - sheet.layout.gap) / 2 + 0.5 - ((text.length - 1) * AGE_LINE) / 2, text: [...text], align: "center" }))

const titles = ({ layout, top }: Sheet) =>
  SIDES.flatMap((side, index) => {
    const text = layout.titles[index] ?? []
    return [{ textX: inner(layout, side) + side * 6, textY: top - 18 - (text.length - 1) * TITLE_LINE, text, align: side < 0 ? "right" : "left" }]
  })

/** Builds the picture. */
export const pyramideSpec = (layout: Layout, fills: ReadonlyArray<Fill>, legend: Legend, einheit: string): Spec => {
  const lines = Math.max(1, ...layout.titles.map((title) => title.length))
  const sheet: Sheet = { layout, fills, legend, top: legend.height + lines * TITLE_LINE + 16 }
  const bottom = sheet.top + layout.bars[0].length * layout.row
  const unit = [{ textX: layout.form.width / 2, textY: bottom + 34, text: wrap(clean(einheit), layout.form.width - 20, AXIS_SIZE, 2), align: "center", ink: QUIET }]
  return {
    width: layout.form.width,
    height: bottom + 44 + ((unit[0]?.text.length ?? 1) - 1) * UNIT_LINE,
    data: [
      { name: "grid", values: [...grid(sheet, bottom)] }, { name: "shapes", values: shapes(sheet) }, { name: "patterns", values: patterns(sheet) },
      { name: "ranges", values: [...ranges(sheet)] }, { name: "absent", values: [...absent(sheet)] }, { name: "ages", values: ages(sheet) },
      { name: "titles", values: titles(sheet) }, { name: "unit", values: unit }, { name: "legend", values: [...legend.entries] }, { name: "legendPatterns", values: [...legend.patterns] },
    ],
    marks: [
      rules("grid"), words("grid", { size: AXIS_SIZE }), areas("shapes"), strokes("patterns"), rules("ranges"),
      symbols("absent"), words("absent", { size: SIGN_SIZE, bold: true }), words("ages", { size: AGE_SIZE }),
      words("titles", { size: 14, bold: true }), words("unit", { size: AXIS_SIZE }),
      symbols("legend"), strokes("legendPatterns"), words("legend", { size: LEGEND_SIZE }),
    ],
  }
}
