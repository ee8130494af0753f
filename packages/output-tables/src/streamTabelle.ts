/**
 * One table as the bytes of its CSV file, piece by piece.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"
import { requireKopf } from "./internal/requireKopf.js"
import { headerOf, type Tabellenkopf } from "./internal/spalten.js"
import { writeLine, writeZeile } from "./internal/writeZeile.js"
import * as Tabellenform from "./Tabellenform.js"

/** A table whose rows may come one after the other, from a database for example. */
export interface Tabellenquelle extends Tabellenkopf {
  readonly zeilen: Iterable<ReadonlyArray<Datentabelle.Datenwert>> | AsyncIterable<ReadonlyArray<Datentabelle.Datenwert>>
}

/** How much text is gathered before it goes out, in UTF-16 units. */
const CHUNK = 65_536

/**
 * Writes a table as CSV in pieces of some 64 KiB; no more than one piece and one row are in memory.
 *
 * Throws a `RendererError` with reason `document` at the first cell that does not hold what its column says. Whether the
 * keys of the rows are unique it cannot know; `renderTabellen` and `readTabellen` do.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { streamTabelle } from "@teilhabe/output-tables"
 *
 * const spalten = [{ name: "jahr", titel: "Jahr", art: "jahr" }, { name: "wert", titel: "Wert", art: "messwert" }] as const
 * const zeilen = [["2023", Messwert.exakt(34.5)], ["2024", Messwert.fehlend("geheim")]]
 * const tabelle = { id: "quote", titel: "Quote", beschreibung: "", spalten, zeilen, schluessel: ["jahr"], herkunft: "erfunden", quellen: [] } as const
 *
 * let text = ""
 * for await (const bytes of streamTabelle(tabelle)) text += new TextDecoder().decode(bytes)
 * text.split("\r\n")[1] // => "2023,34.5,exakt,,,,nein,erfunden"
 * text.split("\r\n")[2] // => "2024,,geheim,,,,,erfunden"
 * ```
 */
export async function* streamTabelle(
  tabelle: Tabellenquelle,
  form: Tabellenform.Tabellenform = "rfc4180",
): AsyncGenerator<Uint8Array, void, undefined> {
  const { zeilen, ...kopf } = tabelle
  const schreibweise = Tabellenform.schreibweise(form)
  const encoder = new TextEncoder()
  requireKopf(kopf)
  let text = `${schreibweise.bom ? "\uFEFF" : ""}${writeLine(headerOf(kopf), schreibweise)}`
  let nummer = 0
  for await (const zeile of zeilen) {
    nummer += 1
    text += writeZeile(zeile, nummer, kopf, schreibweise)
    if (text.length < CHUNK) continue
    yield encoder.encode(text)
    text = ""
  }
  if (text !== "") yield encoder.encode(text)
}
