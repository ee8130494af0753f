/**
 * Values through time, one line a group; what is absent is a gap, and no line crosses a break.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { textWidth } from "../textWidth.js"
import { clean } from "./clean.js"
import type { Drawing } from "./drawing.js"
import type { Library } from "./draw.js"
import { draw } from "./draw.js"
import { noLegend, placeLegend } from "./legend.js"
import type { Entry } from "./legend.js"
import type { Looks } from "./palette.js"
import { QUIET } from "./palette.js"
import { NAME_SIZE } from "./zeitreiheLabels.js"
import { segmentsOf, timeScaleOf, valueScaleOf, hasValue } from "./zeitreiheScale.js"
import { hasIntervals, hasSamples, zeitreiheSpec } from "./zeitreiheSpec.js"
import type { Line, Sheet } from "./zeitreiheSpec.js"

// More names than these do not fit beside one another at the end of the lines.
const MOST_ENDS = 8

interface Form {
  readonly width: number
  readonly height: number
  readonly left: number
  /** Room for the names at the ends of the lines; 0 puts them into a legend. */
  readonly ends: number
}

const MOST_ROOM = 260

const WIDE: Form = { width: 800, height: 330, left: 74, ends: 190 }
const NARROW: Form = { width: 312, height: 250, left: 58, ends: 0 }

/** Room for the longest word of the names, within bounds. */
const endsOf = (lines: ReadonlyArray<Line>): number => {
  const longest = Math.max(...lines.flatMap(({ look }) => clean(look.name).split(/\s+/u).map((word) => textWidth(word, NAME_SIZE))))
  return Math.min(MOST_ROOM, Math.max(WIDE.ends, Math.ceil(longest) + 36))
}

const legendOf = (lines: ReadonlyArray<Line>, form: Form) => {
  const entries: ReadonlyArray<Entry> = form.ends > 0 ? [] : lines.map(({ look }) => ({ text: look.name, colour: look.colour, shape: look.shape, hollow: false }))
  const limited: ReadonlyArray<Entry> = lines.some(({ segments }) => segments.flat().some(({ eingeschraenkt }) => eingeschraenkt))
    ? [{ text: "offen: eingeschränkt verlässlich", colour: QUIET, shape: "circle", hollow: true }]
    : []
  const all = [...entries, ...limited]
  return all.length === 0 ? noLegend : placeLegend(all, form.width)
}

const sheetOf = (zeitreihe: Diagramm.Zeitreihe, lines: ReadonlyArray<Line>, form: Form): Sheet => {
  const legend = legendOf(lines, form)
  const head = legend.height + (zeitreihe.brueche.length === 0 ? 30 : 48)
  const surface = { left: form.left, right: form.width - Math.max(form.ends, 26), top: head, bottom: head + form.height }
  const points = zeitreihe.reihen.flatMap(({ punkte }) => punkte)
  const values = lines.flatMap(({ segments }) => segments.flat().flatMap(({ bis, intervall, von, wert }) => [von, wert, bis, ...(intervall === undefined ? [] : [intervall.von, intervall.bis])]))
  return {
    surface, legend, lines, width: form.width,
    time: timeScaleOf(points.map(({ zeit }) => zeit), surface),
    value: valueScaleOf(values, surface, zeitreihe.nachkommastellen),
    hasEnds: form.ends > 0,
    zeitreihe,
  }
}

const sentences = (sheet: Sheet): string => {
  const { lines, time, zeitreihe: { brueche, reihen } } = sheet
  const known = lines.flatMap(({ segments }) => segments.flat())
  return [
    time.bemerkung,
    known.some(({ wert }) => wert < 0) ? "Die kräftige Linie liegt bei 0." : "Die Achse beginnt bei 0.",
    hasIntervals(sheet) ? "Ein senkrechter Balken am Zeichen zeigt, zwischen welchen Werten die gerundete Zahl liegt." : "",
    hasSamples(sheet) ? "Ein dünner Strich mit Enden und das helle Band zeigen den Bereich, den die Stichprobe offen lässt (Konfidenzintervall)." : "",
    reihen.some(({ punkte }) => !punkte.every(hasValue)) ? "Wo ein Wert fehlt, ist die Linie unterbrochen; die Tabelle sagt, warum." : "",
    ...brueche.map(({ ab, grund }, at) => `Bruch ${at + 1}, ab ${Stichtag.toText(ab)}: ${grund.replace(/\.$/u, "")}.`),
    brueche.length === 0 ? "" : "Über einen Bruch hinweg lassen sich die Werte nicht vergleichen.",
  ].filter((sentence) => sentence !== "").join(" ")
}

/** Draws values through time. */
export const drawZeitreihe = async (library: Library, zeitreihe: Diagramm.Zeitreihe, looks: Looks): Promise<Drawing> => {
  const { brueche, reihen } = zeitreihe
  const zeiten = reihen.flatMap(({ punkte }) => punkte.map(({ zeit }) => zeit))
  const kinds = [...looks(reihen.map(({ name }) => name)).values()]
  const lines = kinds.flatMap((look, at) => {
    const reihe = reihen[at]
    return reihe === undefined ? [] : [{ look, at, segments: segmentsOf(reihe, zeiten, brueche) }]
  })
  if (lines.every(({ segments }) => segments.length === 0)) {
    return { svgs: [], bemerkung: "Es liegen keine Werte vor; die Tabelle sagt, warum." }
  }
  const wide = sheetOf(zeitreihe, lines, { ...WIDE, ends: lines.length > MOST_ENDS ? 0 : endsOf(lines) })
  const narrow = sheetOf(zeitreihe, lines, NARROW)
  return {
    svgs: [await draw(library, zeitreiheSpec(wide))],
    narrow: await draw(library, zeitreiheSpec(narrow)),
    bemerkung: sentences(wide),
  }
}
