/**
 * Counts by row and column, as fields that are darker the more they hold.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import type { Spec } from "vega"
import type { Drawing } from "./drawing.js"
import { clean } from "./clean.js"
import { draw } from "./draw.js"
import type { Library } from "./draw.js"
import { rects, words } from "./marks.js"
import { wrap } from "./measure.js"
import { QUIET, step } from "./palette.js"

const NUMBER = new Intl.NumberFormat("de-DE")
const GAP = 4
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

const fieldData = (matrix: Diagramm.Matrix, grid: Grid, rows: ReadonlyArray<RowName>) => {
  const max = Math.max(1, ...matrix.anzahl.flat())
  return matrix.anzahl.flatMap((counts, row) =>
    counts.map((count, at) => {
      const x = grid.left + at * grid.column
      const y = rows[row]?.top ?? 0
      return {
        x, y, x2: x + grid.column - GAP, y2: y + grid.field, corner: 4,
        textX: x + (grid.column - GAP) / 2, textY: y + grid.field / 2 + 1, text: NUMBER.format(count), align: "center",
        // A true zero is said, but it must not draw the eye.
        ...(count === 0 ? { fill: "#f6f8f8", ink: QUIET } : step(count, max)),
      }
    }),
  )
}

const nameData = (rows: ReadonlyArray<RowName>, { names }: Grid) =>
  rows.map(({ text, top }) => {
    const up = (text.length - 1) * (names.align === "right" ? LINE / 2 : LINE)
    return { textX: names.x, textY: top + names.y - up, text, align: names.align }
  })

const columnNames = ({ spalten }: Diagramm.Matrix, { column, head, left, size }: Grid) =>
  spalten.map((titel, at) => {
    const text = wrap(clean(titel), column - 4, size, 2)
    return { textX: left + at * column + (column - GAP) / 2, textY: head / 2 - 2 - ((text.length - 1) * LINE) / 2, text, align: "center" }
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
    ],
  }
}

/** Draws a matrix; the number stands in every field, so that colour is help and not the message. */
export const drawMatrix = async (library: Library, matrix: Diagramm.Matrix): Promise<Drawing> => {
  const columns = matrix.spalten.length
  const bemerkung = `Die Zahl im Feld: ${matrix.einheit}. Je dunkler das Feld, desto mehr.`
  const svgs = [await draw(library, spec(matrix, wide(columns)))]
  // More columns than these would be too small for a finger's width each.
  if (columns > 5 || columns === 0) return { svgs, bemerkung }
  return { svgs, narrow: await draw(library, spec(matrix, narrow(columns))), bemerkung }
}
