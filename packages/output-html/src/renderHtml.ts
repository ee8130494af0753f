/**
 * A report as one HTML file that needs nothing beside it.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { Id } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import { drawBilder } from "@teilhabe/output-svg"
import { planAnker } from "./internal/anker.js"
import { planFilter } from "./internal/filterplan.js"
import { renderPage } from "./internal/page.js"

/** What the page says beyond the report. */
export interface HtmlOptions {
  /** Who publishes the report, above its title: `Stadt Marl`. */
  readonly herausgeber?: string
}

/** The media type of the file. */
export const htmlMediaType = "text/html; charset=utf-8"

/**
 * Renders a report as one self-contained HTML file named after its id.
 *
 * The page asks no host for anything and runs no script but its own, which searches and filters. The promise fails with a `RendererError`: reason `document`
 * where a table, a matrix or a network does not fit together, reason `picture` where drawing fails.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { renderHtml } from "@teilhabe/output-html"
 *
 * const [datei] = await renderHtml({
 *   id: "wohnen-2024",
 *   titel: "Gemeinsam wohnen",
 *   untertitel: "Bericht an den Ausschuss",
 *   stand: Stichtag.make(2024, 6, 30),
 *   zusammenfassung: "Was aus den Projekten wurde.",
 *   bloecke: [{ _tag: "Absatz", inhalt: ["Zwei Projekte < drei."] }],
 * })
 * datei?.path // => "wohnen-2024.html"
 * new TextDecoder().decode(datei?.bytes).includes("<p>Zwei Projekte &lt; drei.</p>") // => true
 * ```
 */
export const renderHtml = async (
  bericht: Dokument.Dokument,
  options: HtmlOptions = {},
): Promise<ReadonlyArray<Renderer.Datei>> => {
  const dokument = Renderer.requireForm(bericht)
  const quellen = new Map(dokument.quellen?.map(({ id, titel }) => [id, titel]))
  const context = { anker: planAnker(dokument), drawings: await drawBilder(dokument), quellen, filter: planFilter(dokument) }
  const page = await renderPage(dokument, context, options.herausgeber)
  const bytes = new TextEncoder().encode(page.markup)
  return [{ path: `${Id.suggest(dokument.id)}.html`, mediaType: htmlMediaType, bytes }]
}
