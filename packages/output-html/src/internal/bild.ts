/**
 * A picture with its words and its table.
 *
 * @module
 */
import type { Drawing } from "@teilhabe/output-svg"
import type { Bild, Context } from "./context.js"
import { Html, html, words } from "./html.js"
import { renderTabelle } from "./tabelle.js"

// Shapes and escaped words only: output-svg lets nothing else through.
const drawn = (svgs: ReadonlyArray<string>): ReadonlyArray<Html> => svgs.map((svg) => new Html(svg))

const surface = (drawing: Drawing | undefined): Html =>
  drawing?.narrow === undefined
    ? html`${drawn(drawing?.svgs ?? [])}`
    : html`<div class="schmal">${drawn([drawing.narrow])}</div><div class="breit">${drawn(drawing.svgs)}</div>`

// What is wider than a phone says so: a bar for scrolling is often hidden there.
const HINT = html`<p class="bemerkung schmal">Das Bild lässt sich seitlich verschieben.</p>\n`

// Figure and table both have a name, and two things of one name cannot be told apart in a list.
const tableOf = (bild: Bild): Bild["tabelle"] =>
  bild.tabelle.titel === bild.titel ? { ...bild.tabelle, titel: `${bild.titel} als Tabelle` } : bild.tabelle

/**
 * Writes a figure: caption, picture, what the picture leaves out, and the same content as a table.
 *
 * The table stands behind the fold, not in it: on paper it must show in browsers that print no folded content.
 */
export const renderBild = (bild: Bild, context: Context): Html => {
  const drawing = context.drawings.get(bild)
  const scrolls = drawing !== undefined && drawing.svgs.length > 0 && drawing.narrow === undefined
  const titel = context.anker.unique("bild-titel")
  const group = scrolls ? html` role="group" aria-labelledby="${titel}" tabindex="0"` : undefined
  return html`<figure>
<figcaption id="${titel}">${words(bild.titel)}</figcaption>
<div class="tafel"${group}><div class="bild" role="img" aria-label="${bild.alternativtext}">
${surface(drawing)}</div></div>
${scrolls ? HINT : undefined}${drawing?.bemerkung === undefined ? undefined : html`<p class="bemerkung">${words(drawing.bemerkung)}</p>`}
<details><summary>Dieselben Angaben als Tabelle</summary></details>
<div class="falte">
${renderTabelle(tableOf(bild), context)}</div>
</figure>\n`
}
