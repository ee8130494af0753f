/**
 * Pictures: shapes for programs that know them, pixels for the others, words for those who do not see them.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import { absatz, beschriftung, lauf } from "./lauf.js"
import { tabelle } from "./tabelle.js"
import type { Grafik, Werk } from "./werk.js"
import { attribute, oneLine, R } from "./xml.js"

const A = "http://schemas.openxmlformats.org/drawingml/2006/main"
const PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
const WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
const SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"

/** A pixel of a screen, and a twentieth of a point, in the unit of drawings. */
const [PIXEL, TWIP] = [9525, 635]

const sizeOf = ({ breite, hoehe }: Grafik, seite: Werk["seite"]): readonly [number, number] => {
  const room = [seite.breite * TWIP, seite.hoehe * TWIP * 0.8] as const
  const scale = Math.min(1, room[0] / (breite * PIXEL), room[1] / (hoehe * PIXEL))
  return [Math.max(1, Math.floor(breite * PIXEL * scale)), Math.max(1, Math.floor(hoehe * PIXEL * scale))]
}

const drawing = (grafik: Grafik, worte: { readonly titel: string; readonly text: string }, werk: Werk): string => {
  const [cx, cy] = sizeOf(grafik, werk.seite)
  const id = werk.nummer()
  const name = `id="${id}" name="Bild ${id}" descr="${attribute(worte.text)}" title="${attribute(oneLine(worte.titel, 250))}"`
  const blip = `<a:blip r:embed="${grafik.pixel}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="${SVG}" r:embed="${grafik.formen}"/></a:ext></a:extLst></a:blip>`
  return `<w:r><w:drawing><wp:inline xmlns:wp="${WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${name}/>`
    + `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${A}" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${A}"><a:graphicData uri="${PIC}">`
    + `<pic:pic xmlns:pic="${PIC}" xmlns:r="${R}"><pic:nvPicPr><pic:cNvPr id="${id}" name="Bild ${id}"/><pic:cNvPicPr/></pic:nvPicPr>`
    + `<pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`
    + `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
    + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
}

/** A picture with its caption, its remark and its table. */
export const bild = (block: Block.Bild, werk: Werk): { readonly xml: string; readonly table: ReturnType<typeof tabelle> } => {
  const { bemerkung, grafiken } = werk.bilder.get(block) ?? { grafiken: [], bemerkung: undefined }
  const parts = grafiken.map((grafik, at) => {
    const text = grafiken.length === 1 ? block.alternativtext : `Teil ${at + 1} von ${grafiken.length}. ${block.alternativtext}`
    return absatz(werk, "text", drawing(grafik, { titel: block.titel, text }, werk), "<w:keepNext/>")
  })
  // Without a drawing its description takes its place.
  const shown = parts.length > 0 ? parts.join("") : absatz(werk, "text", lauf(block.alternativtext), "<w:keepNext/>")
  const remark = bemerkung === undefined ? "" : absatz(werk, "quelle", lauf(bemerkung))
  return { xml: shown + beschriftung("Bild", block.titel, werk) + remark, table: tabelle(block.tabelle, werk) }
}
