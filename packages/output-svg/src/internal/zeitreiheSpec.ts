/**
 * The specification of values through time.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import { Messwert, Tabellenzeichen } from "@teilhabe/core/kernel"
import type { PathMark, Spec } from "vega"
import { clean } from "./clean.js"
import { outline } from "./hatch.js"
import { LEGEND_SIZE } from "./legend.js"
import type { Legend } from "./legend.js"
import { areas, rules, symbols, words } from "./marks.js"
import { INK, LINE, QUIET } from "./palette.js"
import type { Look } from "./palette.js"
import { shorten } from "./measure.js"
import { instant } from "./timeScale.js"
import { NAME_SIZE, placeEnds } from "./zeitreiheLabels.js"
import { AXIS_SIZE, instantOf } from "./zeitreiheScale.js"
import type { Known, Surface, TimeScale, ValueScale } from "./zeitreiheScale.js"

/** One series with its look and its pieces. */
export interface Line {
  readonly look: Look
  readonly at: number
  readonly segments: ReadonlyArray<ReadonlyArray<Known>>
}

/** All that a sheet is made of. */
export interface Sheet {
  readonly zeitreihe: Diagramm.Zeitreihe
  readonly lines: ReadonlyArray<Line>
  readonly surface: Surface
  readonly time: TimeScale
  readonly value: ValueScale
  readonly legend: Legend
  readonly width: number
  readonly hasEnds: boolean
}

/** Lines are told apart without colour, too. */
const DASHES: ReadonlyArray<ReadonlyArray<number>> = [[], [7, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 4]]

const grid = ({ surface, value }: Sheet) =>
  value.ticks.map(({ at, text }) => ({
    x: surface.left, x2: surface.right, y: value.y(at), y2: value.y(at), opacity: 1,
    // The line at 0 is the ground that everything stands on.
    ...(at === 0 ? { stroke: QUIET, width: 1.4 } : { stroke: LINE, width: 1 }),
    textX: surface.left - 8, textY: value.y(at) + 0.5, text, align: "right", ink: QUIET,
  }))

const times = ({ surface, time }: Sheet) =>
  time.ticks.map(({ at, text }) => ({
    x: time.x(at), x2: time.x(at), y: surface.bottom, y2: surface.bottom + 5, stroke: QUIET, width: 1, opacity: 1,
    textX: time.x(at), textY: surface.bottom + 17, text, align: "center", ink: QUIET,
  }))

const unit = ({ legend, zeitreihe }: Sheet) => [{
  textX: 0, textY: legend.height + 9, text: shorten(clean(zeitreihe.einheit), 300, AXIS_SIZE), align: "left", ink: QUIET,
}]

// A break on the very day of a value stands just before it.
const breakX = ({ lines, time }: Sheet, ab: Diagramm.Reihenbruch["ab"]): number => {
  const x = time.x(instant(ab))
  const beside = lines.some(({ segments }) => segments.flat().some(({ zeit }) => Math.abs(time.x(instantOf(zeit)) - x) < 9))
  return beside ? x - 10 : x
}

const breaks = (sheet: Sheet) =>
  sheet.zeitreihe.brueche.flatMap(({ ab }, at) => {
    const x = breakX(sheet, ab)
    const { bottom, left, right, top } = sheet.surface
    if (x < left - 12 || x > right) return []
    return [{
      x, x2: x, y: top - 8, y2: bottom, stroke: INK, width: 1.4, opacity: 1, dash: [4, 4],
      textX: x, textY: top - 18, text: `Bruch ${at + 1}`, align: x > right - 40 ? "right" : "center",
    }]
  })

const place = ({ time, value }: Sheet, { wert, zeit }: Known) => ({ x: time.x(instantOf(zeit)), y: value.y(wert) })

const paths = (sheet: Sheet) =>
  sheet.lines.flatMap(({ at, look, segments }) =>
    segments.filter((segment) => segment.length > 1).map((segment) => ({
      path: segment.map((known, index) => {
        const { x, y } = place(sheet, known)
        return `${index === 0 ? "M" : "L"}${x.toFixed(1)},${y.toFixed(1)}`
      }).join(""),
      stroke: look.colour, dash: DASHES[at % DASHES.length],
    })))

const points = (sheet: Sheet) =>
  sheet.lines.flatMap(({ look, segments }) =>
    segments.flat().map((known) => ({
      ...place(sheet, known), size: 62, shape: look.shape, stroke: look.colour, fill: known.eingeschraenkt ? "#ffffff" : look.colour,
    })))

/** An interval that its mark covers is not seen. */
const isSeen = ({ value }: Sheet, { bis, von }: Known): boolean => value.y(von) - value.y(bis) > 9

/** Tells whether any value has an interval that the picture can show. */
export const hasIntervals = (sheet: Sheet): boolean =>
  sheet.lines.some(({ segments }) => segments.flat().some((known) => isSeen(sheet, known)))

const intervals = (sheet: Sheet) =>
  sheet.lines.flatMap(({ look, segments }) =>
    segments.flat().filter((known) => isSeen(sheet, known)).map((known) => {
      const { x } = place(sheet, known)
      return { x, x2: x, y: sheet.value.y(known.bis), y2: sheet.value.y(known.von), stroke: look.colour, width: 7, opacity: 0.3 }
    }))

/** Tells whether any value has the range of a sample. */
export const hasSamples = (sheet: Sheet): boolean =>
  sheet.lines.some(({ segments }) => segments.flat().some(({ intervall }) => intervall !== undefined))

const samples = (sheet: Sheet) =>
  sheet.lines.flatMap(({ look, segments }) =>
    segments.flat().flatMap((known) => {
      if (known.intervall === undefined) return []
      const { x } = place(sheet, known)
      const [low, high] = [sheet.value.y(known.intervall.von), sheet.value.y(known.intervall.bis)]
      const line = { stroke: look.colour, width: 1.4, opacity: 1 }
      return [{ ...line, x, x2: x, y: high, y2: low }, ...[low, high].map((y) => ({ ...line, x: x - 5, x2: x + 5, y, y2: y }))]
    }))

/** The pieces of a segment whose values all have a range, so that a band leads from one to the next. */
const ranged = (segment: ReadonlyArray<Known>): ReadonlyArray<ReadonlyArray<Known>> =>
  segment.reduce<ReadonlyArray<ReadonlyArray<Known>>>((pieces, known) => {
    if (known.intervall === undefined) return [...pieces, []]
    return [...pieces.slice(0, -1), [...(pieces.at(-1) ?? []), known]]
  }, [[]]).filter((piece) => piece.length > 1)

// A band ends where its line does: neither crosses a break or a gap.
const bands = (sheet: Sheet) =>
  sheet.lines.flatMap(({ look, segments }) =>
    segments.flatMap(ranged).map((piece) => {
      const edge = (end: "von" | "bis") => piece.map((known) => [place(sheet, known).x, sheet.value.y(known.intervall?.[end] ?? known.wert)] as const)
      return { path: outline([[...edge("bis"), ...edge("von").reverse()]]), fill: look.colour, opacity: 0.1, width: 0 }
    }))

const asText = ({ nachkommastellen }: Diagramm.Zeitreihe, { eingeschraenkt, wert }: Known): string => {
  const exact = Messwert.exakt(wert)
  return Tabellenzeichen.print(eingeschraenkt ? Messwert.markEingeschraenkt(exact) : exact, { nachkommastellen }).replace("-", "−")
}

const ends = (sheet: Sheet) => {
  if (!sheet.hasEnds) return { names: [], leaders: [] }
  const wishes = sheet.lines.flatMap(({ look, segments }) => {
    const last = segments.at(-1)?.at(-1)
    return last === undefined ? [] : [{ name: look.name, wert: asText(sheet.zeitreihe, last), ...place(sheet, last), colour: look.colour }]
  })
  const { bottom, right, top } = sheet.surface
  const placed = placeEnds(wishes, sheet.width - right - 34, top - 10, bottom + 10)
  return {
    names: placed.map(({ text, textY }) => ({ textX: right + 32, textY, text, align: "left" })),
    leaders: placed.map(({ anchor, colour, x, y }) => ({ x: x + 9, x2: right + 27, y, y2: anchor, stroke: colour, width: 1, opacity: 0.7 })),
  }
}

const lineMark: PathMark = {
  type: "path",
  from: { data: "paths" },
  encode: { enter: { path: { field: "path" }, stroke: { field: "stroke" }, strokeWidth: { value: 2.2 }, strokeDash: { field: "dash" } } },
}

/** Builds the picture: grid below, breaks, intervals, lines, marks, and the names at the ends. */
export const zeitreiheSpec = (sheet: Sheet): Spec => {
  const { leaders, names } = ends(sheet)
  return {
    width: sheet.width,
    height: sheet.surface.bottom + 30,
    data: [
      { name: "grid", values: grid(sheet) }, { name: "times", values: times(sheet) }, { name: "unit", values: unit(sheet) },
      { name: "breaks", values: breaks(sheet) }, { name: "bands", values: bands(sheet) }, { name: "samples", values: samples(sheet) },
      { name: "intervals", values: intervals(sheet) }, { name: "paths", values: paths(sheet) },
      { name: "points", values: points(sheet) }, { name: "leaders", values: leaders }, { name: "names", values: names },
      { name: "legend", values: [...sheet.legend.entries] },
    ],
    marks: [
      rules("grid"), words("grid", { size: AXIS_SIZE }), rules("times"), words("times", { size: AXIS_SIZE }), words("unit", { size: AXIS_SIZE }),
      rules("breaks"), words("breaks", { size: AXIS_SIZE }),
      areas("bands"), rules("leaders"), rules("intervals"), rules("samples"), lineMark, symbols("points"), words("names", { size: NAME_SIZE }),
      symbols("legend"), words("legend", { size: LEGEND_SIZE }),
    ],
  }
}
