/**
 * Where the bars of a population pyramid lie.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import { Messwert } from "@teilhabe/core/kernel"
import { textWidth } from "../textWidth.js"
import { clean } from "./clean.js"
import { wrap } from "./measure.js"
import { numberScaleOf } from "./numberScale.js"
import type { NumberScale } from "./numberScale.js"
import { rangeOf, signOf } from "./wert.js"

export const AGE_SIZE = 12
export const AGE_LINE = 14
export const AXIS_SIZE = 13
const MOST_LINES = 3
/** Bold letters are so much wider. */
const BOLD = 1.1

/** The measures of a sheet. */
export interface Form {
  readonly width: number
  /** The height that the bars share, at most and at least for one. */
  readonly height: number
  readonly most: number
  readonly least: number
  /** Room at the outer end of each side, for signs. */
  readonly margin: number
}

export const WIDE: Form = { width: 800, height: 620, most: 26, least: 6, margin: 44 }
export const NARROW: Form = { width: 312, height: 560, most: 24, least: 5, margin: 34 }

/** More rows than these have no room for signs. */
const MOST_SIGNED = 40

/** A part of a bar, from the middle outwards. */
export interface Part {
  readonly reihe: number
  readonly from: number
  readonly to: number
}

/** One bar of one side; `low` and `high` are what rounding leaves open of its end. */
export interface Bar {
  readonly parts: ReadonlyArray<Part>
  readonly end: number
  readonly low: number
  readonly high: number
  /** The signs of groups without a value, each once. */
  readonly signs: ReadonlyArray<string>
}

/** A pyramid in place; all lengths from the middle outwards. */
export interface Layout {
  readonly form: Form
  readonly gutter: number
  readonly row: number
  readonly gap: number
  /** The lengths of one side by number. */
  readonly scale: NumberScale
  readonly bars: readonly [ReadonlyArray<Bar>, ReadonlyArray<Bar>]
  readonly ages: ReadonlyArray<{ readonly at: number; readonly text: ReadonlyArray<string> }>
  /** Tells whether every row is high enough for the sign of an absent value, on a phone too; else a small ring stands for it. */
  readonly hasSigns: boolean
  readonly titles: readonly [ReadonlyArray<string>, ReadonlyArray<string>]
}

const barOf = (seite: Diagramm.Pyramidenseite, at: number): Bar => {
  let [end, low, high] = [0, 0, 0]
  const parts: Array<Part> = []
  const signs = new Set<string>()
  for (const [reihe, { werte }] of seite.reihen.entries()) {
    const wert = werte[at]
    if (wert === undefined) continue
    if (Messwert.isFehlend(wert)) {
      // What is not known has no length: the groups beyond it move inwards, and the sign at the end says so.
      signs.add(signOf(wert))
      continue
    }
    if (wert.wert < 0) throw new RangeError(`the side "${seite.titel}" has ${wert.wert} persons; give numbers from 0 on`)
    const { bis, von } = rangeOf(wert)
    parts.push({ reihe, from: end, to: end + wert.wert })
    end += wert.wert
    low += Math.max(0, von)
    high += bis
  }
  return { parts, end, low, high, signs: [...signs] }
}

const EVERY = [1, 2, 5, 10, 20, 50]

/** The names broken into lines that fit between the sides; a single word that is too long is cut. */
const linesOf = (names: ReadonlyArray<string>, gutter: number): ReadonlyArray<ReadonlyArray<string>> =>
  names.map((name) => wrap(clean(name), gutter - 8, AGE_SIZE, MOST_LINES))

/** Every age, or every second, fifth, tenth, from the youngest on, so that they stand apart. */
const agesOf = (names: ReadonlyArray<ReadonlyArray<string>>, row: number): Layout["ages"] => {
  const most = Math.max(1, ...names.map((lines) => lines.length))
  const every = EVERY.find((count) => count * row >= (most - 1) * AGE_LINE + AGE_SIZE + 3) ?? 100
  return names.flatMap((text, at) => (at % every === 0 ? [{ at, text }] : []))
}

/** The height of a row: as the sheet has room, and where names take several lines, as they need. */
const rowOf = (names: ReadonlyArray<ReadonlyArray<string>>, form: Form): number => {
  const share = Math.min(form.most, Math.max(form.least, form.height / Math.max(1, names.length)))
  const lines = Math.max(1, ...names.map((one) => one.length))
  // Of single years not every one is named: their rows stay as low as they are.
  return names.length > MOST_SIGNED || lines === 1 ? share : Math.max(share, lines * AGE_LINE + 4)
}

/** Lays out a pyramid. */
export const layoutPyramide = ({ altersgruppen, seiten }: Diagramm.Bevoelkerungspyramide, form: Form): Layout => {
  const bars = [seiten[0], seiten[1]].map((seite) => altersgruppen.map((_, at) => barOf(seite, at)))
  const [links = [], rechts = []] = bars
  const most = Math.max(0, ...bars.flat().map(({ end, high }) => Math.max(end, high)))
  const widest = Math.max(0, ...altersgruppen.map((name) => textWidth(clean(name), AGE_SIZE)))
  const gutter = Math.min(form.width * 0.28, Math.max(44, widest + 16))
  const room = (form.width - gutter) / 2 - form.margin
  const names = linesOf(altersgruppen, gutter)
  const row = rowOf(names, form)
  const title = (seite: Diagramm.Pyramidenseite): ReadonlyArray<string> => wrap(clean(seite.titel), room + form.margin - 8, BOLD * 14, 2)
  return {
    form, gutter, row, gap: row > 12 ? 3 : row > 8 ? 2 : 1,
    scale: numberScaleOf({ low: 0, high: most, from: 0, to: room, digits: 0, steps: Math.max(2, Math.floor(room / 64)), tight: true }),
    bars: [links, rechts],
    hasSigns: altersgruppen.length <= MOST_SIGNED,
    ages: agesOf(names, row),
    titles: [title(seiten[0]), title(seiten[1])],
  }
}
