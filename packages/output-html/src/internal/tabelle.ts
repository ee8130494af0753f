/**
 * Tables: numbers scroll sideways on a phone, words restack as cards.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import type { Context, Tabelle } from "./context.js"
import { html } from "./html.js"
import type { Html } from "./html.js"
import { quellenzeile, zeile } from "./zeile.js"

// Cards help where words share a row; a table of figures must stay a table to be compared.
const restacks = (tabelle: Tabelle): boolean =>
  tabelle.spalten.length > 2 && tabelle.spalten.slice(1).some((spalte) => spalte.ausrichtung === "links")

const side = (spalte: Block.Spalte | undefined): string => (spalte?.ausrichtung === "rechts" ? "zahl" : "wort")

const cell = (tabelle: Tabelle, inhalt: Block.Zeile, at: number, context: Context): Html => {
  const spalte = tabelle.spalten[at]
  if (at === 0) return html`<th scope="row" role="rowheader" class="${side(spalte)}">${zeile(inhalt, context)}</th>`
  return html`<td role="cell" class="${side(spalte)}" data-titel="${spalte?.titel}">${zeile(inhalt, context)}</td>`
}

const row = (tabelle: Tabelle, cells: ReadonlyArray<Block.Zeile>, context: Context): Html =>
  html`<tr role="row">${cells.map((inhalt, at) => cell(tabelle, inhalt, at, context))}</tr>\n`

const head = (tabelle: Tabelle): Html =>
  html`<tr role="row">${tabelle.spalten.map((spalte) => html`<th scope="col" role="columnheader" class="${side(spalte)}">${spalte.titel}</th>`)}</tr>`

/**
 * Writes a table in a region that can be scrolled by keyboard.
 *
 * The roles repeat what the elements say: a browser that lays rows out as cards forgets that they are a table.
 */
export const renderTabelle = (tabelle: Tabelle, context: Context): Html => {
  const id = context.anker.unique(`tabelle-${tabelle.titel}`.slice(0, 60))
  const kind = `${restacks(tabelle) ? "karten" : "zahlen"}${tabelle.spalten.length > 4 ? " dicht" : ""}`
  return html`<div class="tafel ${kind}" role="region" aria-labelledby="${id}" tabindex="0">
<table role="table"><caption id="${id}">${tabelle.titel}</caption>
<thead role="rowgroup">${head(tabelle)}</thead>
<tbody role="rowgroup">
${tabelle.zeilen.map((cells) => row(tabelle, cells, context))}</tbody></table></div>
${quellenzeile(tabelle.quelle, context)}`
}
