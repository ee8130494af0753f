/**
 * Persons by age and sex: two sides with one scale, groups from the middle outwards.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import { Messwert } from "@teilhabe/core/kernel"
import { draw } from "./draw.js"
import type { Library } from "./draw.js"
import type { Drawing } from "./drawing.js"
import type { Pattern } from "./hatch.js"
import { noLegend, placeLegend } from "./legend.js"
import type { Legend } from "./legend.js"
import type { Looks } from "./palette.js"
import { STEPS, tint } from "./palette.js"
import { layoutPyramide, NARROW, WIDE } from "./pyramideLayout.js"
import type { Layout } from "./pyramideLayout.js"
import { hasRanges, pyramideSpec } from "./pyramideSpec.js"
import type { Fill } from "./pyramideSpec.js"
import { joinSentences, NOTHING, partition, signSentence } from "./wert.js"

const PATTERNS: ReadonlyArray<Pattern> = ["solid", "rising", "level", "crossed", "falling"]

/** The groups by their place from the middle: what lies there on both sides is filled alike. */
export const namesOf = ({ seiten }: Diagramm.Bevoelkerungspyramide): ReadonlyArray<string> => {
  const count = Math.max(...seiten.map(({ reihen }) => reihen.length))
  return Array.from({ length: count }, (_, at) => [...new Set(seiten.flatMap(({ reihen }) => reihen[at]?.name ?? []))].join(" / "))
}

// One group alone is told apart by its side: a colour of its own would name a group that it is not.
const fillsOf = (names: ReadonlyArray<string>, looks: Looks): ReadonlyArray<Fill> => {
  const found = looks(names)
  return names.map((name, at) => {
    const colour = names.length < 2 ? STEPS[3] : (found.get(name)?.colour ?? STEPS[3])
    const pattern = PATTERNS[at % PATTERNS.length] ?? "solid"
    return { colour, pattern, ground: pattern === "solid" ? colour : tint(colour, 0.18) }
  })
}

const legendOf = (names: ReadonlyArray<string>, fills: ReadonlyArray<Fill>, width: number): Legend =>
  names.length < 2
    ? noLegend
    : placeLegend(names.map((text, at) => {
      const fill = fills[at]
      return { text, colour: fill?.colour ?? "", shape: "square", hollow: false, ground: fill?.ground ?? "", pattern: fill?.pattern ?? "solid" }
    }), width)

/** Tells whether age groups span different numbers of years, as far as their names say so: `18 bis 19` beside `20 bis 24`. */
const isUneven = (altersgruppen: ReadonlyArray<string>): boolean => {
  const spans = altersgruppen.flatMap((name) => {
    const [, from, to] = /(\d{1,3})\D+(\d{1,3})/u.exec(name) ?? []
    return from === undefined || to === undefined ? [] : [Number(to) - Number(from)]
  })
  return new Set(spans).size > 1
}

const sentences = (layout: Layout, pyramide: Diagramm.Bevoelkerungspyramide): string => {
  const { absent } = partition(pyramide.seiten.flatMap(({ reihen }) => reihen.flatMap(({ werte }) => werte)))
  const stacked = pyramide.seiten.some(({ reihen }) => reihen.length > 1)
  return joinSentences([
    "Beide Seiten haben denselben Maßstab.",
    isUneven(pyramide.altersgruppen) ? "Die Altersgruppen umfassen verschieden viele Jahre; ein langer Balken heißt nicht immer starke Jahrgänge." : "",
    hasRanges(layout) ? "Ein Strich am Ende eines Balkens zeigt, zwischen welchen Werten seine gerundete Länge liegt." : "",
    absent.length === 0 ? "" : stacked
      ? `${layout.hasSigns ? "Ein Zeichen" : "Ein offener Kreis"} am Ende eines Balkens: Für eine Gruppe fehlt der Wert, der Balken zeigt nur die anderen.`
      : `Wo ein Wert fehlt, steht ${layout.hasSigns ? "ein Zeichen" : "ein offener Kreis"} und kein Balken.`,
    layout.hasSigns ? signSentence(absent) : "",
  ])
}

/** Draws a pyramid; a narrow screen gets a narrower one. */
export const drawPyramide = async (library: Library, pyramide: Diagramm.Bevoelkerungspyramide, looks: Looks): Promise<Drawing> => {
  const werte = pyramide.seiten.flatMap(({ reihen }) => reihen.flatMap((reihe) => reihe.werte))
  if (!werte.some(Messwert.isZahl)) return { svgs: [], bemerkung: NOTHING }
  const names = namesOf(pyramide)
  const fills = fillsOf(names, looks)
  const sheet = async (form: Layout["form"]): Promise<readonly [Layout, string]> => {
    const layout = layoutPyramide(pyramide, form)
    return [layout, await draw(library, pyramideSpec(layout, fills, legendOf(names, fills, form.width), pyramide.einheit))]
  }
  const [layout, wide] = await sheet(WIDE)
  const [, narrow] = await sheet(NARROW)
  return { svgs: [wide], narrow, bemerkung: sentences(layout, pyramide) }
}
