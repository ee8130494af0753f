/**
 * Dates on an axis of time: a row for each group, bars and marks within it, equal ones drawn once with their number.
 *
 * @module
 */
import type { Diagramm } from "@teilhabe/core/bericht"
import type { Stichtag } from "@teilhabe/core/kernel"
import type { Drawing } from "./drawing.js"
import type { Library } from "./draw.js"
import { draw } from "./draw.js"
import { noLegend, placeLegend } from "./legend.js"
import type { Entry } from "./legend.js"
import type { Looks } from "./palette.js"
import { QUIET } from "./palette.js"
import type { Look } from "./palette.js"
import { axisOf } from "./timeScale.js"
import { pagesOf, rowsOf } from "./zeitachseLayout.js"
import { zeitachseSpec } from "./zeitachseSpec.js"

const legendOf = (termine: ReadonlyArray<Diagramm.Termin>, arten: ReadonlyMap<string, Look>): ReadonlyArray<Entry> => {
  const kinds = [...arten.values()].map((look) => ({ text: look.name, colour: look.colour, shape: look.shape, hollow: false }))
  if (!termine.some((termin) => termin.angenommen)) return kinds
  const grey = { colour: QUIET, shape: "circle" }
  return [...kinds, { ...grey, text: "gefüllt: steht im Text", hollow: false }, { ...grey, text: "offen, gestrichelt: angenommen", hollow: true }]
}

/** Draws an axis of time, on several sheets where it is too high for one page. */
export const drawZeitachse = async (
  library: Library,
  { termine }: Diagramm.Zeitachse,
  stand: Stichtag.Stichtag,
  looks: Looks,
): Promise<Drawing> => {
  if (termine.length === 0) return { svgs: [], bemerkung: "Es liegen keine Termine vor." }
  const axis = axisOf(termine, stand)
  const arten = looks(termine.map((termin) => termin.art))
  const legend = placeLegend(legendOf(termine, arten), axis.width)
  const rows = rowsOf(termine, axis)
  const sheets = pagesOf(rows, legend.height)
  const svgs = []
  for (const [at, sheet] of sheets.entries()) {
    svgs.push(await draw(library, zeitachseSpec(sheet, axis, arten, at === 0 ? legend : noLegend)))
  }
  return { svgs }
}
