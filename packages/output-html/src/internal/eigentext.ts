/**
 * The words that the office wrote itself, marked as its own.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import type { Context } from "./context.js"
import { html, words } from "./html.js"
import type { Html } from "./html.js"
import { longDate } from "./tag.js"
import { zeile } from "./zeile.js"

const origin = ({ am, von }: Block.Eigentext): Html | undefined => {
  if (am === undefined && von === undefined) return undefined
  const day = am === undefined ? undefined : html`<time datetime="${am}">${longDate(am)}</time>`
  return html`<p class="quelle">Geschrieben ${day === undefined ? undefined : html`am ${day}`}${day !== undefined && von !== undefined ? ", " : ""}${von === undefined ? undefined : html`von: ${words(von)}`}</p>\n`
}

/** Writes the text of the city in its box; a place that is still free is left out. */
export const renderEigentext = (eigentext: Block.Eigentext, context: Context): Html => {
  if (eigentext.absaetze.length === 0) return html``
  const titel = context.anker.unique("eigentext-titel")
  return html`<div class="eigentext" role="group" aria-labelledby="${titel}">
<p class="eigentext-titel" id="${titel}"><span class="eigentext-marke">Text der Stadt</span> <strong>${words(eigentext.titel)}</strong></p>
${eigentext.absaetze.map((absatz) => html`<p>${zeile(absatz, context)}</p>\n`)}${origin(eigentext)}</div>\n`
}
