/**
 * Counts by row and column, as fields that are darker the more they hold, or in the colours that their columns are called by.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import type { Spec } from "vega"
import { textWidth } from "../textWidth.js"
import type { Drawing } from "./drawing.js"
import { clean } from "./clean.js"
import { draw } from "./draw.js"
import type { Library } from "./draw.js"
import { rects, symbols, words } from "./marks.js"
import { wrap } from "./measure.js"
import { ampelOf, INK, QUIET, step, tint } from "./palette.js"

const NUMBER = new Intl.NumberFormat("de-DE")
const GAP = 4
/** Bold letters are so much wider. */
const BOLD = 1.1
const LINE = 17

/** Where the fields stand: beside the names of the rows, or on a narrow screen below them. */
interface Grid {
  readonly left: number
  readonly head: number
  readonly column: number
  /** From one row to the next, how many lines of a name that holds, the height of a field. */
  readonly row: number
  readonly holds: number
  readonly field: number
  readonly names: { readonly x: number; readonly y: number; readonly width: number; readonly lines: number; readonly align: string }
  readonly size: number
}

const wide = (columns: number): Grid => ({
  left: 230, head: 48, column: Math.max(84, Math.min(140, 570 / Math.max(1, columns))), row: 46, holds: 2, field: 42,
  names: { x: 216, y: 21, width: 212, lines: 4, align: "right" }, size: 14,
})

const PHONE = 312

const narrow = (columns: number): Grid => ({
  left: 0, head: 30, column: PHONE / columns, row: 66, holds: 1, field: 34,
  names: { x: 0, y: -13, width: PHONE, lines: 3, align: "left" }, size: 12,
})

interface RowName {
  readonly text: ReadonlyArray<string>
  /** Where the fields of the row begin. */
  readonly top: number
}

const rowsOf = ({ zeilen }: Diagramm.Matrix, grid: Grid): ReadonlyArray<RowName> => {
  let bottom = grid.head
  return zeilen.map((titel) => {
    const text = wrap(clean(titel), grid.names.width, 14, grid.names.lines)
    const extra = Math.max(0, text.length - grid.holds) * LINE
    const beside = grid.names.align === "right"
    bottom += grid.row + extra
    // A name beside its field is centred on it; a name above it ends where the field begins.
    return { text, top: bottom - grid.field - GAP - (beside ? extra / 2 : 0) }
  })
}

/** The ground of a field and its ink: in the colour that its column is called by, or darker the more there are. */
const groundOf = ({ farben, spalten }: Diagramm.Matrix, column: number, count: number, max: number) => {
  // A true zero is said, but it must not draw the eye.
  if (count === 0) return { fill: "#f6f8f8", ink: QUIET }
  if (farben === undefined) return step(count, max)
  return { fill: tint(ampelOf(spalten[column] ?? "").colour, 0.2 + (0.2 * count) / max), ink: INK }
}

const fieldData = (matrix: Diagramm.Matrix, grid: Grid, rows: ReadonlyArray<RowName>) => {
  const max = Math.max(1, ...matrix.anzahl.flat())
  return matrix.anzahl.flatMap((counts, row) =>
    counts.map((count, at) => {
      const x = grid.left + at * grid.column
      const y = rows[row]?.top ?? 0
      return {
        x, y, x2: x + grid.column - GAP, y2: y + grid.field, corner: 4,
        textX: x + (grid.column - GAP) / 2, textY: y + grid.field / 2 + 1, text: NUMBER.format(count), align: "center",
        ...groundOf(matrix, at, count, max),
      }
    }),
  )
}

const nameData = (rows: ReadonlyArray<RowName>, { names }: Grid) =>
  rows.map(({ text, top }) => {
    const up = (text.length - 1) * (names.align === "right" ? LINE / 2 : LINE)
    return { textX: names.x, textY: top + names.y - up, text, align: names.align }
  })

/** The room of a shape before the name of a column. */
const SIGN = 17

const columnNames = ({ farben, spalten }: Diagramm.Matrix, { column, head, left, size }: Grid) =>
  spalten.map((titel, at) => {
    const room = farben === undefined ? 0 : SIGN
    const text = wrap(clean(titel), column - 4 - room, size, 2)
    const middle = left + at * column + (column - GAP + room) / 2
    const half = Math.max(0, ...text.map((line) => textWidth(line, size * BOLD))) / 2
    const { colour, edge, shape } = ampelOf(titel)
    return {
      textX: middle, textY: head / 2 - 2 - ((text.length - 1) * LINE) / 2, text, align: "center",
      x: middle - half - SIGN / 2 - 1, y: head / 2 - 2, size: 100, shape, fill: colour, stroke: edge,
    }
  })

const spec = (matrix: Diagramm.Matrix, grid: Grid): Spec => {
  const rows = rowsOf(matrix, grid)
  return {
    width: grid.left + grid.column * matrix.spalten.length,
    height: (rows.at(-1)?.top ?? 0) + grid.field + GAP + 8,
    data: [
      { name: "fields", values: fieldData(matrix, grid, rows) },
      { name: "rows", values: nameData(rows, grid) },
      { name: "columns", values: columnNames(matrix, grid) },
    ],
    marks: [
      rects("fields"),
      words("fields", { size: 16, bold: true }),
      words("rows", { size: 14 }),
      words("columns", { size: grid.size, bold: true }),
      ...(matrix.farben === undefined ? [] : [symbols("columns")]),
    ],
  }
}

/** Draws a matrix; the number stands in every field, so that colour is help and not the message. */
export const drawMatrix = async (library: Library, matrix: Diagramm.Matrix): Promise<Drawing> => {
  const columns = matrix.spalten.length
  const colours = matrix.farben === undefined ? "Je dunkler das Feld, desto mehr." : "Jede Spalte hat die Farbe, nach der sie heißt."
  const bemerkung = `Die Zahl im Feld: ${matrix.einheit}. ${colours}`
  const svgs = [await draw(library, spec(matrix, wide(columns)))]
  // More columns than these would be too small for a finger's width each.
  if (columns > 5 || columns === 0) return { svgs, bemerkung }
  return { svgs, narrow: await draw(library, spec(matrix, narrow(columns))), bemerkung }
}
