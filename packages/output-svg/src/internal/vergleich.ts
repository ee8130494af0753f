/**
 * Groups compared line by line: dots for the values, a bar for the gap between the lowest and the highest.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import { Messwert } from "@teilhabe/core/kernel"
import { clean } from "./clean.js"
import { draw } from "./draw.js"
import type { Library } from "./draw.js"
import type { Drawing } from "./drawing.js"
import { noLegend, placeLegend } from "./legend.js"
import { wrap } from "./measure.js"
import { numberScaleOf } from "./numberScale.js"
import { QUIET } from "./palette.js"
import type { Look, Looks } from "./palette.js"
import { rowOf, signRoom } from "./vergleichLayout.js"
import type { Frame, Row } from "./vergleichLayout.js"
import { isWide, vergleichSpec } from "./vergleichSpec.js"
import type { Sheet } from "./vergleichSpec.js"
import { joinSentences, NOTHING, partition, rangeOf, signSentence } from "./wert.js"

/** The height of a sheet that a printed page can hold. */
const PAGE = 860
/** Where all values lie in the upper part from here on, an axis from 0 would hide their gaps. */
const FAR = 0.6

const frameOf = (narrow: boolean, room: number): Frame => {
  const width = narrow ? 312 : 800
  const edge = width - Math.max(8, room)
  const left = narrow ? 40 : 262
  return { width, left, right: edge - (narrow ? 34 : 46), edge, titles: narrow ? width - 16 : 206, above: narrow }
}

const spanOf = ({ zeilen }: Diagramm.Punktvergleich) => {
  const ranges = zeilen.flatMap(({ werte }) => werte.flatMap(({ intervall, wert }) => (Messwert.isZahl(wert) ? [rangeOf(wert, intervall)] : [])))
  const low = Math.min(...ranges.map(({ von }) => von))
  const high = Math.max(...ranges.map(({ bis }) => bis))
  const isFar = low !== high && low > 0 && low > FAR * high
  return { low: isFar ? low : Math.min(0, low), high: Math.max(low === high && low < 0 ? 0 : high, isFar ? high : 0) }
}

const sheetOf = (vergleich: Diagramm.Punktvergleich, kinds: ReadonlyMap<string, Look>, narrow: boolean): Sheet => {
  const room = signRoom(vergleich.zeilen)
  const frame = frameOf(narrow, room)
  const scale = numberScaleOf({ ...spanOf(vergleich), from: frame.left, to: frame.right, digits: vergleich.nachkommastellen, steps: narrow ? 3 : 5 })
  const limited = vergleich.zeilen.some(({ werte }) => werte.some(({ wert }) => Messwert.isZahl(wert) && wert.eingeschraenkt === true))
  const legend = placeLegend([
    ...[...kinds.values()].map((look) => ({ text: look.name, colour: look.colour, shape: look.shape, hollow: false })),
    ...(limited ? [{ text: "offen: eingeschränkt verlässlich", colour: QUIET, shape: "circle", hollow: true }] : []),
  ], frame.width)
  const rows = vergleich.zeilen.map((zeile) => rowOf(zeile, kinds, scale, vergleich.nachkommastellen, frame, room))
  return { rows, frame, scale, legend, unit: wrap(clean(vergleich.einheit), frame.above ? frame.width - 16 : frame.edge - frame.left, 12, 2), room }
}

const pagesOf = (rows: ReadonlyArray<Row>, first: number): ReadonlyArray<ReadonlyArray<Row>> => {
  const pages: Array<Array<Row>> = [[]]
  let used = first
  for (const row of rows) {
    if ((pages.at(-1)?.length ?? 0) > 0 && used + row.height > PAGE) {
      pages.push([])
      used = 44
    }
    pages.at(-1)?.push(row)
    used += row.height
  }
  return pages
}

const sentences = ({ rows, scale }: Sheet, narrow: Sheet, vergleich: Diagramm.Punktvergleich): string => {
  const werte = vergleich.zeilen.flatMap((zeile) => zeile.werte)
  const dots = rows.flatMap((row) => row.dots)
  const [first] = scale.ticks
  const sampled = werte.some(({ intervall, wert }) => intervall !== undefined && Messwert.isZahl(wert))
  return joinSentences([
    rows.some((row) => row.dots.length > 1) ? "Der graue Balken reicht vom niedrigsten zum höchsten Wert einer Zeile." : "",
    first !== undefined && first.at > 0 ? `Die Achse beginnt bei ${first.text}, nicht bei 0.` : "",
    !dots.some(isWide) ? "" : sampled
      ? "Ein Strich durch ein Zeichen zeigt den Bereich, den die Stichprobe oder die Rundung offen lässt."
      : "Ein Strich durch ein Zeichen zeigt, zwischen welchen Werten die gerundete Zahl liegt.",
    [...dots, ...narrow.rows.flatMap((row) => row.dots)].some(({ label }) => label === undefined) ? "Nicht neben jedem Zeichen ist Platz für seine Zahl; die Tabelle nennt alle." : "",
    signSentence(partition(werte.map(({ wert }) => wert)).absent),
  ])
}

/** Draws a comparison, on several sheets where it is too high for one page. */
export const drawVergleich = async (library: Library, vergleich: Diagramm.Punktvergleich, looks: Looks): Promise<Drawing> => {
  const werte = vergleich.zeilen.flatMap((zeile) => zeile.werte)
  if (!werte.some(({ wert }) => Messwert.isZahl(wert))) return { svgs: [], bemerkung: NOTHING }
  const kinds = looks(werte.map(({ gruppe }) => gruppe))
  const wide = sheetOf(vergleich, kinds, false)
  const svgs = []
  for (const [at, rows] of pagesOf(wide.rows, wide.legend.height + 44).entries()) {
    svgs.push(await draw(library, vergleichSpec({ ...wide, rows, legend: at === 0 ? wide.legend : noLegend })))
  }
  const narrow = sheetOf(vergleich, kinds, true)
  return { svgs, narrow: await draw(library, vergleichSpec(narrow)), bemerkung: sentences(wide, narrow, vergleich) }
}
