/**
 * Tables: numbers scroll sideways on a phone, words restack as cards.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import type { Context, Tabelle } from "./context.js"
import { withFarbe } from "./farbe.js"
import { html, words } from "./html.js"
import type { Html } from "./html.js"
import { columnWidths, tableWidth } from "./tableWidth.js"
import { quellenzeile, zeile } from "./zeile.js"

/** What a phone of 320 pixels and the column of text on a desk leave for a table. */
const PHONE = 285
const DESK = 800

/** A table of more columns is set in smaller letters. */
const DENSE = 4

// Cards help where words share a row; a table of figures must stay a table to be compared.
const restacks = (tabelle: Tabelle): boolean =>
  tabelle.spalten.length > 2 && tabelle.spalten.slice(1).some((spalte) => spalte.ausrichtung === "links")

const side = (spalte: Block.Spalte | undefined): string => (spalte?.ausrichtung === "rechts" ? "zahl" : "wort")

/** What the cells of a row know of it and of their table. */
interface Row {
  readonly tabelle: Tabelle
  readonly merkmale: Block.Filtermerkmale | undefined
  readonly breaking: ReadonlySet<number>
}

const cell = ({ breaking, merkmale, tabelle }: Row, inhalt: Block.Zeile, at: number, context: Context): Html => {
  const spalte = tabelle.spalten[at]
  const breaks = breaking.has(at) ? " lang" : ""
  const text = withFarbe(inhalt, merkmale, zeile(inhalt, context))
  if (at === 0) return html`<th scope="row" role="rowheader" class="${side(spalte)}${breaks}">${text}</th>`
  return html`<td role="cell" class="${side(spalte)}${breaks}" data-titel="${spalte?.titel}">${text}</td>`
}

const row = (one: Row, cells: ReadonlyArray<Block.Zeile>, context: Context): Html => {
  const found = one.merkmale === undefined ? undefined : html` data-merkmale="${context.filter.of(one.merkmale)}"`
  return html`<tr role="row"${found}>${cells.map((inhalt, at) => cell(one, inhalt, at, context))}</tr>\n`
}

const head = (tabelle: Tabelle): Html =>
  html`<tr role="row">${tabelle.spalten.map((spalte) => html`<th scope="col" role="columnheader" class="${side(spalte)}">${words(spalte.titel)}</th>`)}</tr>`

// A tab stop is of use only where there is something to scroll.
const scrolls = (tabelle: Tabelle): boolean =>
  !restacks(tabelle) && tableWidth(tabelle, tabelle.spalten.length > DENSE ? 14 : 15.2, 16) > PHONE

const isDense = (tabelle: Tabelle): boolean => tabelle.spalten.length > DENSE

/** The room that a column of broken words still needs, and what is left to it beside many others. */
const BROKEN = 136
const NARROW = 96

/** Which columns may break their words where the table is wider than a desk: the widest, and no more than must. */
const breakingColumns = (tabelle: Tabelle): ReadonlySet<number> => {
  const widths = restacks(tabelle) ? columnWidths(tabelle, isDense(tabelle) ? 14 : 15.2, isDense(tabelle) ? 16 : 24) : []
  let total = widths.reduce((sum, width) => sum + width, 0)
  const breaking = new Set<number>()
  for (const { at, width } of widths.map((width, at) => ({ at, width })).sort((a, b) => b.width - a.width)) {
    if (total <= DESK) break
    breaking.add(at)
    total -= Math.max(0, width - (isDense(tabelle) ? NARROW : BROKEN))
  }
  return breaking
}

/** The width of a sheet between its margins, and the room that a broken column needs there. */
const SHEET = 640
const SQUEEZED = 60

/** True where the table fits on no upright sheet: it then stands on one that lies. */
const isWide = (tabelle: Tabelle, breaking: ReadonlySet<number>): boolean =>
  columnWidths(tabelle, isDense(tabelle) ? 10.7 : 12, 12).reduce((sum, width, at) => sum + (breaking.has(at) ? Math.min(width, SQUEEZED) : width), 0) > SHEET

const classes = (tabelle: Tabelle, breaking: ReadonlySet<number>): string =>
  `${restacks(tabelle) ? "karten" : "zahlen"}${isDense(tabelle) ? " dicht" : ""}${isWide(tabelle, breaking) ? " quer" : ""}`

/**
 * Writes a table; one that can be wider than a phone stands in a group that scrolls by keyboard.
 *
 * The roles repeat what the elements say: a browser that lays rows out as cards forgets that they are a table.
 */
export const renderTabelle = (tabelle: Tabelle, context: Context): Html => {
  const breaking = breakingColumns(tabelle)
  const id = scrolls(tabelle) ? context.anker.unique(`tabelle-${tabelle.titel}`.slice(0, 60)) : undefined
  const group = id === undefined ? undefined : html` role="group" aria-labelledby="${id}" tabindex="0"`
  const named = id === undefined ? undefined : html` id="${id}"`
  return html`<div class="tafel ${classes(tabelle, breaking)}"${group}>
<table role="table"><caption${named}>${words(tabelle.titel)}</caption>
<thead role="rowgroup">${head(tabelle)}</thead>
<tbody role="rowgroup">
${tabelle.zeilen.map((cells, at) => row({ tabelle, breaking, merkmale: tabelle.filter?.[at] }, cells, context))}</tbody></table></div>
${quellenzeile(tabelle.quelle, context)}`
}
