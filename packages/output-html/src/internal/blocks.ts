/**
 * The blocks of a report, one after the other.
 *
 * @module
 */
import { Block } from "@teilhabe/core/bericht"
import { SEITE } from "./anker.js"
import { renderBild } from "./bild.js"
import type { Context } from "./context.js"
import { renderEigentext } from "./eigentext.js"
import { Html, html, words } from "./html.js"
import { renderTabelle } from "./tabelle.js"
import { quellenzeile, zeile } from "./zeile.js"

type Ueberschrift = Extract<Block.Block, { readonly _tag: "Ueberschrift" }>

const ueberschrift = (block: Ueberschrift, context: Context): Html => {
  const ebene = context.anker.ebene(block)
  const level = new Html(`h${ebene}`)
  const back = ebene === 2 ? html`<p class="zurueck"><a href="#${SEITE.inhalt}">Zum Inhalt</a></p>\n` : undefined
  return html`${back}<${level} id="${context.anker.of(block)}">${words(block.text)}</${level}>\n${quellenzeile(block.quelle, context)}`
}

const liste = (block: Extract<Block.Block, { readonly _tag: "Liste" }>, context: Context): Html => {
  const element = new Html(block.geordnet ? "ol" : "ul")
  const punkte = block.punkte.map((punkt) => html`<li>${zeile(punkt, context)}</li>\n`)
  return html`<${element}>\n${punkte}</${element}>\n`
}

const hinweis = (block: Extract<Block.Block, { readonly _tag: "Hinweis" }>, context: Context): Html =>
  html`<div class="hinweis art-${block.art}" role="note"><p><strong class="art">${Block.hinweisWoerter[block.art]}</strong> ${zeile(block.inhalt, context)}</p>
${quellenzeile(block.quelle, context)}</div>\n`

const renderBlock = (block: Block.Block, context: Context): Html => {
  switch (block._tag) {
    case "Ueberschrift":
      return ueberschrift(block, context)
    case "Absatz":
      return html`<p>${zeile(block.inhalt, context)}</p>\n${quellenzeile(block.quelle, context)}`
    case "Liste":
      return liste(block, context)
    case "Tabelle":
      return renderTabelle(block, context)
    case "Bild":
      return renderBild(block, context)
    case "Hinweis":
      return hinweis(block, context)
    case "Eigentext":
      return renderEigentext(block, context)
  }
}

/** Writes all blocks. */
export const renderBlocks = (bloecke: ReadonlyArray<Block.Block>, context: Context): ReadonlyArray<Html> =>
  bloecke.map((block) => renderBlock(block, context))
