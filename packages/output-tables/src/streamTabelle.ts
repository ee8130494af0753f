/**
 * One data table of a report as the bytes of its CSV file, piece by piece.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { Renderer } from "@teilhabe/core/ports"
import { streamZeilen } from "./internal/streamZeilen.js"
import type { Tabellenform } from "./Tabellenform.js"

/**
 * Writes one data table of a report as CSV in pieces of some 64 KiB, for an answer over the network; the file is never whole in memory.
 *
 * Throws before the first piece: a `RendererError` with reason `document` where the report must not go out, as
 * `renderTabellen`, and a `RangeError` where it has no such table.
 *
 * @example
 * ```ts
 * import { Messwert, Stichtag } from "@teilhabe/core/kernel"
 * import { streamTabelle } from "@teilhabe/output-tables"
 *
 * const spalten = [{ name: "jahr", titel: "Jahr", art: "jahr" }, { name: "wert", titel: "Wert", art: "messwert" }] as const
 * const zeilen = [["2023", Messwert.exakt(34.5)], ["2024", Messwert.fehlend("geheim")]]
 * const quote = { id: "quote", titel: "Quote", beschreibung: "", spalten, zeilen, schluessel: ["jahr"], herkunft: "erfunden", quellen: [] } as const
 * const stand = Stichtag.make(2024, 12, 31)
 * const bericht = { id: "marl-2024", titel: "Bericht 2024", untertitel: "", stand, zusammenfassung: "Ein Jahr.", bloecke: [], daten: [quote] }
 *
 * let text = ""
 * for (const bytes of streamTabelle(bericht, "quote")) text += new TextDecoder().decode(bytes)
 * text.split("\r\n")[1] // => "2023,34.5,exakt,,,,nein,erfunden"
 * text.split("\r\n")[2] // => "2024,,geheim,,,,,erfunden"
 * ```
 */
export const streamTabelle = (dokument: Dokument.Dokument, id: string, form: Tabellenform = "rfc4180"): Iterable<Uint8Array> => {
  const { daten = [] } = Renderer.requireForm(dokument)
  const tabelle = daten.find((one) => one.id === id)
  if (tabelle === undefined) throw new RangeError(`The report has no data table "${id.slice(0, 60)}": it has ${daten.map((one) => one.id).slice(0, 40).join(", ") || "none"}`)
  return streamZeilen(tabelle, form)
}
