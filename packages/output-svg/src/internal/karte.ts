/**
 * Values by area: the darker the more; what is absent is hatched and says why.
 *
 * @module
 */
import { formatZahl, type Diagramm } from "@teilhabe/core/bericht"
import { Messwert } from "@teilhabe/core/kernel"
import { clean } from "./clean.js"
import { draw } from "./draw.js"
import type { Library } from "./draw.js"
import type { Drawing } from "./drawing.js"
import type { Pattern } from "./hatch.js"
import { klasseOf, klassenOf } from "./karteClasses.js"
import type { Klassen } from "./karteClasses.js"
import { labelOf } from "./karteLabels.js"
import { project } from "./karteProjection.js"
import type { Plan } from "./karteProjection.js"
import { karteSpec } from "./karteSpec.js"
import type { Field, Fill } from "./karteSpec.js"
import { LEGEND_SIZE, placeLegend } from "./legend.js"
import type { Entry, Legend } from "./legend.js"
import { wrap } from "./measure.js"
import { INK, STEPS } from "./palette.js"
import { joinSentences, NOTHING, partition, wertText } from "./wert.js"

const WIDE = { width: 800, height: 600 }
/** The first line of the unit, which heads the legend, and each further one. */
const UNIT = 22
const UNIT_LINE = 16
const NARROW = { width: 312, height: 420 }

const PATTERNS: ReadonlyArray<Pattern> = ["rising", "falling", "crossed", "level"]

/** The tone of a class: few classes take tones that lie far apart. */
const toneOf = (at: number, count: number): Fill => {
  const place = count < 2 ? 2 : Math.round((at * (STEPS.length - 1)) / (count - 1))
  return { fill: STEPS[place] ?? STEPS[0], ink: place >= 3 ? "#ffffff" : INK }
}

/** The pattern of each reason for which a value is absent. */
const patternsOf = (flaechen: ReadonlyArray<Diagramm.Flaeche>): ReadonlyMap<string, Pattern> => {
  const reasons = [...new Set(partition(flaechen.map(({ wert }) => wert)).absent.map((wert) => formatZahl(wert)))]
  return new Map(reasons.map((reason, at) => [reason, PATTERNS[at % PATTERNS.length] ?? "rising"]))
}

const legendOf = ({ klassen }: Klassen, patterns: ReadonlyMap<string, Pattern>, width: number, top: number): Legend => {
  const tones = klassen.map(({ text }, at): Entry => ({ text, colour: "#56646b", ground: toneOf(at, klassen.length).fill, shape: "square", hollow: false }))
  const absent = [...patterns].map(([text, pattern]): Entry => ({ text: `kein Wert: ${text}`, colour: "#8a979d", ground: "#ffffff", shape: "square", hollow: false, pattern }))
  return placeLegend([...tones, ...absent], width, top)
}

/** All that both widths share. */
interface Look {
  readonly karte: Diagramm.Karte
  readonly klassen: Klassen
  readonly patterns: ReadonlyMap<string, Pattern>
}

const fillOf = ({ karte, klassen, patterns }: Look, wert: Messwert.Messwert): Fill => {
  if (Messwert.isZahl(wert)) return toneOf(klasseOf(klassen, wert.wert, karte.nachkommastellen), klassen.klassen.length)
  return { fill: "#ffffff", ink: INK, pattern: patterns.get(formatZahl(wert)) ?? "rising" }
}

const fieldsOf = (look: Look, plan: Plan): ReadonlyArray<Field> =>
  plan.shapes.map((shape) => {
    const { wert } = shape.flaeche
    const label = labelOf(shape, Messwert.isZahl(wert) ? wertText(wert, look.karte.nachkommastellen) : undefined)
    return { shape, fill: fillOf(look, wert), ...(label === undefined ? {} : { label }) }
  })

const ART: Readonly<Record<Klassen["art"], string>> = {
  "gleiche Breite": "Die Stufen haben dieselbe Breite; genannt sind ihr kleinster und ihr größter Wert.",
  "gleich viele": "In jeder Stufe liegen etwa gleich viele Gebiete; genannt sind ihr kleinster und ihr größter Wert.",
  einzeln: "",
}

const sentences = ({ karte, klassen }: Look, fields: ReadonlyArray<Field>, narrow: ReadonlyArray<Field>): string => {
  const { known } = partition(karte.flaechen.map(({ wert }) => wert))
  const without = fields.filter(({ shape }) => shape.polygons.length === 0).map(({ shape }) => shape.flaeche.titel)
  const isNamed = ({ label, shape }: Field): boolean => shape.polygons.length === 0 || (label !== undefined && (label.text.length > 1 || !Messwert.isZahl(shape.flaeche.wert)))
  return joinSentences([
    klassen.klassen.length > 1 ? "Je dunkler, desto mehr." : "",
    ART[klassen.art],
    known.some(({ _tag }) => _tag === "Gerundet") ? "Gerundete Werte sind nach ihrer gerundeten Zahl eingefärbt." : "",
    [...fields, ...narrow].every(isNamed) ? "" : "Wo in einem Gebiet kein Platz für Namen oder Zahl ist, nennt sie die Tabelle.",
    without.length === 0 ? "" : `Ohne Umriss, daher nicht im Bild: ${without.length}; die Tabelle nennt alle.`,
  ])
}

/** Draws a map; the same outlines always lie at the same place. */
export const drawKarte = async (library: Library, karte: Diagramm.Karte): Promise<Drawing> => {
  const { known } = partition(karte.flaechen.map(({ wert }) => wert))
  const look: Look = { karte, klassen: klassenOf(known.map(({ wert }) => wert), karte.nachkommastellen), patterns: patternsOf(karte.flaechen) }
  const sheet = async ({ height, width }: typeof WIDE): Promise<{ readonly fields: ReadonlyArray<Field>; readonly svg: string }> => {
    const plan = project(karte.flaechen, width, height)
    const fields = fieldsOf(look, plan)
    const unit = wrap(clean(karte.einheit), width - 8, LEGEND_SIZE * 1.1, 2)
    const legend = legendOf(look.klassen, look.patterns, width, UNIT + (unit.length - 1) * UNIT_LINE)
    return { fields, svg: await draw(library, karteSpec(plan, fields, legend, unit, width)) }
  }
  const { fields, svg } = await sheet(WIDE)
  if (fields.every(({ shape }) => shape.polygons.length === 0)) {
    return { svgs: [], bemerkung: known.length === 0 ? NOTHING : "Es liegen keine Umrisse vor; die Tabelle nennt die Werte." }
  }
  const narrow = await sheet(NARROW)
  return { svgs: [svg], narrow: narrow.svg, bemerkung: sentences(look, fields, narrow.fields) }
}
