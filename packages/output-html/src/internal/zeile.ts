/**
 * Lines of text and the small print below a block.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import type { Quelle } from "@teilhabe/core/kernel"
import type { Context } from "./context.js"
import { html } from "./html.js"
import type { Html } from "./html.js"

const inline = (part: Block.Inline, context: Context): Html => {
  if (typeof part === "string") return html`${part}`
  if (part._tag === "Fett") return html`<strong>${part.text}</strong>`
  const id = part.anker === undefined ? undefined : context.anker.resolve(part.anker)
  // A link that leads nowhere would be a promise the page cannot keep; its words stay.
  return id === undefined ? html`${part.text}` : html`<a href="#${id}">${part.text}</a>`
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
  quelle === undefined ? undefined : html`<p class="quelle">Quelle: ${quellentext(quelle, context)}</p>\n`
