/**
 * A report as one Word document.
 *
 * @module
 */
import type { Block, Dokument } from "@teilhabe/core/bericht"
import { Id } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import { asFile, drawBilder } from "@teilhabe/output-svg"
import { abschnittOf, satzspiegelOf, setze } from "../internal/docx/abschnitt.js"
import { anfang } from "../internal/docx/anfang.js"
import { renderBlock } from "../internal/docx/bloecke.js"
import { grundlage } from "../internal/docx/grundlage.js"
import { openPaket } from "../internal/docx/paket.js"
import type { Paket } from "../internal/docx/paket.js"
import { askUpdate, mark, splice, writeProperties } from "../internal/docx/rahmen.js"
import { loadRaster, rasterFailure } from "../internal/docx/raster.js"
import { joinListen, joinStile } from "../internal/docx/stilblatt.js"
import { findStelle, openVorlage } from "../internal/docx/vorlage.js"
import { werkOf } from "../internal/docx/werk.js"
import type { Bildwerk } from "../internal/docx/werk.js"
import { R, W, all, rootOf } from "../internal/docx/xml.js"
import { pack } from "../internal/docx/zip.js"

/** The media type of the file. */
export const docxMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** How the document is made. */
export interface DocxOptions {
  /**
   * The template of the city (`.docx` or `.dotx`): its styles, header, footer, page and logo are kept, and the report goes
   * where a paragraph says `{{teilhabe}}`; a template without any words takes it at its end.
   */
  readonly vorlage?: Uint8Array
  /** Who publishes the report: `Stadt Marl`. It stands above the title. */
  readonly herausgeber?: string
}

const drawInto = async (paket: Paket, dokument: Dokument.Dokument): Promise<ReadonlyMap<Block.Bild, Bildwerk>> => {
  const drawings = await drawBilder(dokument)
  const bilder = new Map<Block.Bild, Bildwerk>()
  if (drawings.size === 0) return bilder
  const raster = await loadRaster()
  let count = 0
  const put = (ending: string, type: string, content: Uint8Array): string =>
    paket.add(paket.haupt, "image", `word/media/teilhabe-${count}.${ending}`, type, content)
  for (const [bild, { bemerkung, svgs }] of drawings) {
    const grafiken = svgs.map((svg) => {
      const file = asFile(svg, bild)
      try {
        const { breite, bytes, hoehe } = raster(file)
        count += 1
        return { pixel: put("png", "image/png", bytes), formen: put("svg", "image/svg+xml", new TextEncoder().encode(file)), breite, hoehe }
      } catch (cause) {
        throw rasterFailure(bild, cause)
      }
    })
    bilder.set(bild, { grafiken, ...(bemerkung === undefined ? {} : { bemerkung }) })
  }
  return bilder
}

/** The ids that a template gave to its own places, fields and drawings. */
const takenIn = (paket: Paket): ReadonlySet<number> => {
  const document = paket.dom(paket.haupt)
  const named = [...all(document, "bookmarkStart"), ...all(document, "docPr", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")]
  const ids = [...named.map((element) => element.getAttributeNS(W, "id") ?? element.getAttribute("id")), ...all(document, "id").map((element) => element.getAttributeNS(W, "val"))]
  return new Set(ids.map(Number))
}

const write = async (paket: Paket, dokument: Dokument.Dokument, herausgeber: string | undefined): Promise<Uint8Array> => {
  const stelle = findStelle(paket)
  const section = abschnittOf(stelle)
  const stil = joinStile(paket)
  const listen = joinListen(paket)
  if (dokument.kennzeichnung !== undefined) mark(paket, dokument.kennzeichnung, stil)
  const werk = werkOf(dokument, { stil, bilder: await drawInto(paket, dokument), seite: satzspiegelOf(section), ersteListe: listen.erste, vergeben: takenIn(paket) })
  const stuecke = [{ xml: anfang(dokument, herausgeber, werk), quer: false }, ...dokument.bloecke.flatMap((block) => renderBlock(block, werk))]
  // The marked paragraph gives way to the report, unless it also holds the settings of its pages.
  const holds = stelle.vor === section || stelle.vor.contains(section)
  const isLast = section.parentNode === stelle.body && (stelle.vor === section || stelle.vor.nextSibling === section)
  const xml = setze(stuecke, section, isLast)
  listen.write(werk.listen)
  askUpdate(paket)
  writeProperties(paket, dokument, herausgeber)
  paket.type(paket.haupt, `${docxMediaType}.main+xml`)
  const root = rootOf(paket.dom(paket.haupt))
  if (root.lookupNamespaceURI("r") !== R) root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:r", R)
  if (holds) for (const run of all(stelle.vor, "r")) run.parentNode?.removeChild(run)
  splice(paket, stelle.vor, xml, !holds)
  return pack(paket.teile)
}

/**
 * Renders a report as one Word document that an office edits on, named after the id of the report.
 *
 * It has the styles, captions, fields and places of Word, its pictures as shapes and as pixels, and a field for each place
 * where the office writes its own words; `readEigentexte` reads them back. The same report and template give the same
 * bytes. Throws a `RendererError` where the report does not fit together or the template cannot be used.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { renderDocx } from "@teilhabe/output-office/docx"
 *
 * const [datei] = await renderDocx({
 *   id: "wohnen-2024",
 *   titel: "Gemeinsam wohnen",
 *   untertitel: "Bericht an den Ausschuss",
 *   stand: Stichtag.make(2024, 6, 30),
 *   zusammenfassung: "Was aus den Projekten wurde.",
 *   bloecke: [Block.ueberschrift(2, "Wohnen"), Block.absatz("Das Mietercafé ist offen.")],
 * })
 * datei?.path // => "wohnen-2024.docx"
 * ```
 */
export const renderDocx = async (bericht: Dokument.Dokument, { herausgeber, vorlage }: DocxOptions = {}): Promise<ReadonlyArray<Renderer.Datei>> => {
  const dokument = Renderer.requireForm(bericht)
  const paket = vorlage === undefined ? openPaket(grundlage(dokument)) : openVorlage(vorlage)
  return [{ path: `${Id.suggest(dokument.id)}.docx`, mediaType: docxMediaType, bytes: await write(paket, dokument, herausgeber) }]
}
