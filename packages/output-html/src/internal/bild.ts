/**
 * A picture with its words and its table.
 *
 * @module
 */
import type { Bild, Context, Drawing } from "./context.js"
import { html } from "./html.js"
import type { Html } from "./html.js"
import { renderTabelle } from "./tabelle.js"

const surface = (drawing: Drawing | undefined): Html =>
  drawing?.narrow === undefined
    ? html`${drawing?.svgs}`
    : html`<div class="schmal">${drawing.narrow}</div><div class="breit">${drawing.svgs}</div>`

// What is wider than a phone says so: a bar for scrolling is often hidden there.
const hint = (drawing: Drawing | undefined): Html | undefined =>
  drawing === undefined || drawing.svgs.length === 0 || drawing.narrow !== undefined
    ? undefined
    : html`<p class="bemerkung schmal">Das Bild lässt sich seitlich verschieben.</p>\n`

/** Writes a figure: caption, picture, what the picture leaves out, and the same content as a table. */
export const renderBild = (bild: Bild, context: Context): Html => {
  const drawing = context.drawings.get(bild)
  const titel = context.anker.unique("bild-titel")
  const text = context.anker.unique("bild-text")
  return html`<figure>
<figcaption id="${titel}">${bild.titel}</figcaption>
<p class="nur-vorgelesen" id="${text}">${bild.alternativtext}</p>
<div class="tafel" role="region" aria-labelledby="${titel}" tabindex="0"><div class="bild" role="img" aria-labelledby="${titel}" aria-describedby="${text}">
${surface(drawing)}</div></div>
${hint(drawing)}${drawing?.bemerkung === undefined ? undefined : html`<p class="bemerkung">${drawing.bemerkung}</p>`}
<details><summary>Dieselben Angaben als Tabelle</summary>
${renderTabelle(bild.tabelle, context)}</details>
</figure>\n`
}
