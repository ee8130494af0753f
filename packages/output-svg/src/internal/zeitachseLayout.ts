/**
 * Which mark of an axis of time stands where, so that no label covers another.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { textWidth } from "../textWidth.js"
import { clean } from "./clean.js"
import { shorten, wrap } from "./measure.js"
import { GUTTER } from "./timeScale.js"
import type { TimeAxis } from "./timeScale.js"

export const LABEL_SIZE = 12
const LANE = 22
const PAD = 6
const PAGE = 900
const MARK = 8

/** A mark with its label; `y` counts from the top of its row. */
export interface Mark {
  readonly termin: Diagramm.Termin
  readonly y: number
  readonly label: string
  readonly labelX: number
  readonly align: "left" | "right"
}

/** A group: its name, its marks, its height. */
export interface Row {
  readonly name: ReadonlyArray<string>
  readonly marks: ReadonlyArray<Mark>
  readonly height: number
}

interface Bundle {
  readonly termin: Diagramm.Termin
  readonly count: number
}

const bundlesOf = (termine: ReadonlyArray<Diagramm.Termin>): ReadonlyArray<Bundle> => {
  const bundles = new Map<string, Bundle>()
  for (const termin of termine) {
    const key = JSON.stringify([termin.von, termin.bis, termin.art, termin.angenommen])
    bundles.set(key, { termin: bundles.get(key)?.termin ?? termin, count: (bundles.get(key)?.count ?? 0) + 1 })
  }
  return [...bundles.values()]
}

const labelOf = ({ count, termin }: Bundle): string => {
  if (count > 1) return `${count} × ${termin.art}`
  // Where a row holds one thing only, its name stands at the axis already.
  return termin.titel === termin.gruppe ? Stichtag.toText(termin.bis) : termin.titel
}

interface Extent {
  readonly from: number
  readonly to: number
  readonly mark: Omit<Mark, "y">
}

const extentOf = (bundle: Bundle, axis: TimeAxis): Extent => {
  const { bis, von } = bundle.termin
  const end = axis.x(bis)
  const start = von === undefined ? end : axis.x(von)
  const room = Math.max(axis.width - Math.max(start, end), Math.min(start, end) - GUTTER) - MARK - 12
  const label = shorten(clean(labelOf(bundle)), Math.min(340, room), LABEL_SIZE)
  const width = textWidth(label, LABEL_SIZE) + 10
  const right = Math.max(start, end) + MARK
  const left = Math.min(start, end) - MARK
  const fits = right + width <= axis.width
  const mark = { termin: bundle.termin, label, labelX: fits ? right + 4 : left - 4, align: fits ? "left" : "right" } as const
  return { from: fits ? left : left - width, to: fits ? right + width : right, mark }
}

/** Puts each mark on the first line of its row that is still free there. */
const marksOf = (termine: ReadonlyArray<Diagramm.Termin>, axis: TimeAxis): { readonly marks: ReadonlyArray<Mark>; readonly lanes: number } => {
  const extents = bundlesOf(termine).map((bundle) => extentOf(bundle, axis))
  const ordered = extents.sort((a, b) => a.from - b.from || a.to - b.to)
  const ends: Array<number> = []
  const marks = ordered.map(({ from, mark, to }) => {
    const free = ends.findIndex((end) => end <= from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = to
    return { ...mark, y: PAD + (lane + 0.5) * LANE }
  })
  return { marks, lanes: ends.length }
}

/** Lays out the groups in order of appearance. */
export const rowsOf = (termine: ReadonlyArray<Diagramm.Termin>, axis: TimeAxis): ReadonlyArray<Row> => {
  const groups = new Map<string, Array<Diagramm.Termin>>()
  for (const termin of termine) groups.set(termin.gruppe, [...(groups.get(termin.gruppe) ?? []), termin])
  return [...groups].map(([gruppe, members]) => {
    const { lanes, marks } = marksOf(members, axis)
    const name = wrap(clean(gruppe), GUTTER - 24, 13, Math.max(2, lanes))
    return { name, marks, height: Math.max(lanes * LANE, name.length * 16) + 2 * PAD }
  })
}

/** Breaks the rows into sheets that a printed page can hold. */
export const pagesOf = (rows: ReadonlyArray<Row>, first: number): ReadonlyArray<ReadonlyArray<Row>> => {
  const pages: Array<Array<Row>> = [[]]
  let used = first
  for (const row of rows) {
    const page = pages.at(-1) ?? []
    if (page.length > 0 && used + row.height > PAGE) {
      pages.push([row])
      used = row.height
    } else {
      page.push(row)
      used += row.height
    }
  }
  return pages
}
