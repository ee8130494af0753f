/**
 * The rows of a table as the bytes of its CSV file, piece by piece; what may go out is decided before.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"
import * as Tabellenform from "../Tabellenform.js"
import { requireKopf } from "./requireKopf.js"
import { headerOf, type Tabellenkopf } from "./spalten.js"
import { writeLine, writeZeile } from "./writeZeile.js"

/** A table whose rows may come one after the other. */
export interface Tabellenquelle extends Tabellenkopf {
  readonly zeilen: Iterable<ReadonlyArray<Datentabelle.Datenwert>>
}

/** How much text is gathered before it goes out, in UTF-16 units. */
const CHUNK = 65_536

/** Writes rows as CSV in pieces of some 64 KiB; no more than one piece and one row are in memory. */
export function* streamZeilen(tabelle: Tabellenquelle, form: Tabellenform.Tabellenform): Generator<Uint8Array, void, undefined> {
  const { zeilen, ...kopf } = tabelle
  const schreibweise = Tabellenform.schreibweise(form)
  const encoder = new TextEncoder()
  requireKopf(kopf)
  let text = `${schreibweise.bom ? "\uFEFF" : ""}${writeLine(headerOf(kopf), schreibweise)}`
  let nummer = 0
  for (const zeile of zeilen) {
    nummer += 1
    text += writeZeile(zeile, nummer, kopf, schreibweise)
    if (text.length < CHUNK) continue
    yield encoder.encode(text)
    text = ""
  }
  if (text !== "") yield encoder.encode(text)
}
