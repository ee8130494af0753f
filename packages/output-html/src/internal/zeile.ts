/**
 * Lines of text and the small print below a block.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import type { Quelle } from "@teilhabe/core/kernel"
import type { Context } from "./context.js"
import { Html, html, words } from "./html.js"

// A link that leads nowhere would be a promise the page cannot keep; its words stay.
const link = (anker: string | undefined, text: Html, context: Context, art?: Html): Html | undefined => {
  const id = anker === undefined ? undefined : context.anker.resolve(anker)
  return id === undefined ? undefined : html`<a${art} href="#${id}">${text}</a>`
}

const WERT = new Html(" class=\"wert\"")

const inline = (part: Block.Inline, context: Context): Html => {
  if (typeof part === "string") return words(part)
  const text = words(part.text)
  if (part._tag === "Fett") return html`<strong>${text}</strong>`
  if (part._tag === "Verweis") return link(part.anker, text, context) ?? text
  return link(part.anker, text, context, WERT) ?? html`<span${WERT}>${text}</span>`
}

/** Writes one line. */
export const zeile = (inhalt: Block.Zeile, context: Context): Html =>
  html`${inhalt.map((part) => inline(part, context))}`

const quellentext = ({ dokument, kapitel, ueberschrift }: Quelle.Quelle, context: Context): string => {
  const ort = ueberschrift === undefined ? kapitel : `${kapitel} › ${ueberschrift}`
  // The report is about the Konzept: only another document needs its name.
  return dokument === "konzept" ? ort : `${context.quellen.get(dokument) ?? dokument}, ${ort}`
}

/** Writes where a statement comes from; nothing where no source is given. */
export const quellenzeile = (quelle: Quelle.Quelle | undefined, context: Context): Html | undefined =>
  quelle === undefined ? undefined : html`<p class="quelle">Quelle: ${words(quellentext(quelle, context))}</p>\n`
