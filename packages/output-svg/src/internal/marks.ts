/**
 * The marks all pictures are made of; each takes place, colour and words from the fields of its data.
 *
 * @module
 */
import type { NumericValueRef, PathMark, RectMark, RuleMark, SymbolMark, TextMark } from "vega"
import { INK } from "./palette.js"

const field = (name: string) => ({ field: name })

/** Marks of a shape, open where `fill` is white. */
export const symbols = (data: string, x: NumericValueRef = field("x")): SymbolMark => ({
  type: "symbol",
  from: { data },
  encode: {
    enter: {
      x, y: field("y"), size: field("size"), shape: field("shape"), fill: field("fill"),
      stroke: field("stroke"), strokeWidth: { value: 1.6 },
    },
  },
})

/** How words are set. */
interface Setting {
  readonly size: number
  readonly bold?: boolean
  /** White behind the letters, where lines cross them. */
  readonly halo?: boolean
}

/** Words in one or more lines; `y` is the middle of the first. */
export const words = (data: string, { bold = false, halo = false, size }: Setting): TextMark => ({
  type: "text",
  from: { data },
  encode: {
    enter: {
      x: field("textX"), y: field("textY"), text: field("text"), align: field("align"), baseline: { value: "middle" },
      fontSize: { value: size }, lineHeight: { value: Math.round(size * 1.2) },
      ...(bold ? { fontWeight: { value: "bold" } } : {}),
      ...(halo
        ? { stroke: { value: "#ffffff" }, strokeWidth: { value: 4 }, strokeOpacity: { value: 0.85 } }
        : { fill: [{ test: "datum.ink", field: "ink" }, { value: INK }] }),
    },
  },
})

/** Fields from `x` to `x2` and `y` to `y2`. */
export const rects = (data: string): RectMark => ({
  type: "rect",
  from: { data },
  encode: {
    enter: {
      x: field("x"), x2: field("x2"), y: field("y"), y2: field("y2"), fill: field("fill"), cornerRadius: field("corner"),
    },
  },
})

/** Closed shapes, filled and outlined. */
export const areas = (data: string): PathMark => ({
  type: "path",
  from: { data },
  encode: {
    enter: { path: field("path"), fill: field("fill"), fillOpacity: field("opacity"), stroke: field("stroke"), strokeWidth: field("width") },
  },
})

/** Lines along a path. */
export const strokes = (data: string): PathMark => ({
  type: "path",
  from: { data },
  encode: { enter: { path: field("path"), stroke: field("stroke"), strokeWidth: field("width") } },
})

/** Lines from one place to another. */
export const rules = (data: string, x: NumericValueRef = field("x"), x2: NumericValueRef = field("x2")): RuleMark => ({
  type: "rule",
  from: { data },
  encode: {
    enter: {
      x, x2, y: field("y"), y2: field("y2"),
      stroke: field("stroke"), strokeWidth: field("width"), strokeOpacity: field("opacity"), strokeDash: field("dash"),
    },
  },
})
