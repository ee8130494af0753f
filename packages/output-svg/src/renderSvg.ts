/**
 * The pictures of a report as files.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { Id } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import { asFile } from "./asFile.js"
import { drawBilder } from "./drawBilder.js"
import { sheetOf } from "./internal/sheet.js"

/** The media type of the files. */
export const svgMediaType = "image/svg+xml"

/**
 * Renders every picture of a report as one SVG file in a folder named after the report, with its title, its remark and the mark of the report.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { renderSvg } from "@teilhabe/output-svg"
 *
 * const titel = "Projekte nach Horizont"
 * const diagramm = { _tag: "Matrix", zeilen: ["Wohnen"], spalten: ["kurzfristig"], anzahl: [[2]], einheit: "Projekte" } as const
 * const dateien = await renderSvg({
 *   id: "wohnen-2024",
 *   titel: "Gemeinsam wohnen",
 *   untertitel: "Bericht an den Ausschuss",
 *   stand: Stichtag.make(2024, 6, 30),
 *   zusammenfassung: "Was aus den Projekten wurde.",
 *   bloecke: [{ _tag: "Bild", titel, alternativtext: "Zwei.", diagramm, tabelle: Block.tabelle(titel, [], []) }],
 * })
 * dateien.map((datei) => datei.path) // => ["wohnen-2024-bilder/01-projekte-nach-horizont.svg"]
 * ```
 */
export const renderSvg = async (bericht: Dokument.Dokument): Promise<ReadonlyArray<Renderer.Datei>> => {
  const dokument = Renderer.requireForm(bericht)
  const drawings = [...await drawBilder(dokument)]
  const folder = `${Id.suggest(dokument.id)}-bilder`
  const digits = Math.max(2, String(drawings.length).length)
  return drawings.map(([bild, drawing], at) => ({
    path: `${folder}/${String(at + 1).padStart(digits, "0")}-${Id.suggest(bild.titel).slice(0, 60).replace(/-$/u, "")}.svg`,
    mediaType: svgMediaType,
    bytes: new TextEncoder().encode(asFile(sheetOf(bild, drawing, dokument.kennzeichnung), bild)),
  }))
}
