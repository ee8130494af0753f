/**
 * The contents: chapters with what stands in them, folded on a phone, and with the numbers of the pages in a PDF.
 *
 * @module
 */
import type { Block, Dokument } from "@teilhabe/core/bericht"
import { SEITE } from "./anker.js"
import type { Context } from "./context.js"
import { html, words } from "./html.js"
import type { Html } from "./html.js"

/** Contents of more entries name only the chapters on paper. */
const PAPER = 70

interface Kapitel {
  readonly titel: Block.Ueberschrift
  readonly unter: Array<Block.Ueberschrift>
}

const kapitelOf = (dokument: Dokument.Dokument, context: Context): ReadonlyArray<Kapitel> => {
  const found: Array<Kapitel> = []
  for (const block of dokument.bloecke) {
    if (block._tag !== "Ueberschrift") continue
    const ebene = context.anker.ebene(block)
    if (ebene === 2) found.push({ titel: block, unter: [] })
    else if (ebene === 3) found.at(-1)?.unter.push(block)
  }
  return found
}

/** Writes the contents; nothing where there is no heading. The list stands behind its fold, which a desk does not show. */
export const renderInhalt = (dokument: Dokument.Dokument, context: Context): Html | undefined => {
  const alle = kapitelOf(dokument, context)
  if (alle.length === 0) return undefined
  const link = (heading: Block.Ueberschrift): Html => html`<a href="#${context.anker.of(heading)}">${words(heading.text)}</a>`
  const entries = alle.map(({ titel, unter }) => html`<li class="ebene-2">${link(titel)}${unter.length === 0 ? undefined : html`
<ol>
${unter.map((heading) => html`<li class="ebene-3">${link(heading)}</li>\n`)}</ol>`}</li>\n`)
  const count = alle.reduce((sum, { unter }) => sum + 1 + unter.length, 0)
  return html`<nav id="${SEITE.inhalt}"${count > PAPER ? html` class="lang"` : undefined} aria-labelledby="${SEITE.inhaltTitel}">
<p id="${SEITE.inhaltTitel}">Inhalt</p>
<details class="klappe"><summary>Alle Kapitel zeigen</summary></details>
<ol class="verzeichnis">
${entries}</ol></nav>\n`
}
