/**
 * The numbers behind a report as CSV files with a Data Package.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { Renderer } from "@teilhabe/core/ports"
import { liesmichOf } from "./internal/liesmich.js"
import { CSV_TYPE, DESCRIPTOR, folderOf, LIESMICH, namesFor, paketOf, resourceOf } from "./internal/paket.js"
import { kopfOf } from "./internal/spalten.js"
import { streamZeilen } from "./internal/streamZeilen.js"
import type { Tabellenform } from "./Tabellenform.js"

/** How the tables are written. */
export interface TabellenOptions {
  /** `rfc4180` where nothing is said. */
  readonly form?: Tabellenform
}

/** The media type of the files with rows; a description in JSON and a text go with them. */
export const tabellenMediaType = CSV_TYPE

const collect = (chunks: Iterable<Uint8Array>): Uint8Array => {
  const parts = [...chunks]
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/**
 * Renders the data tables of a report as a folder of CSV files with `datapackage.json` and a text for people.
 *
 * A report without data tables gives no files. The promise fails with a `RendererError` with reason `document` where the
 * report must not go out, a cell does not hold what its column says, or two rows have one key.
 *
 * @quelle RFC 4180; Frictionless Tabular Data Package
 * @example
 * ```ts
 * import { Messwert, Stichtag } from "@teilhabe/core/kernel"
 * import { renderTabellen } from "@teilhabe/output-tables"
 *
 * const spalten = [{ name: "jahr", titel: "Jahr", art: "jahr" }, { name: "wert", titel: "Quote", art: "messwert", einheit: "Prozent" }] as const
 * const zeilen = [["2024", Messwert.exakt(34.5)]]
 * const quote = { id: "quote", titel: "Quote", beschreibung: "Je 100", spalten, zeilen, schluessel: ["jahr"], herkunft: "erfunden", quellen: [] } as const
 *
 * const dateien = await renderTabellen({
 *   id: "marl-2024",
 *   titel: "Bericht 2024",
 *   untertitel: "",
 *   stand: Stichtag.make(2024, 12, 31),
 *   zusammenfassung: "Ein Jahr.",
 *   bloecke: [],
 *   daten: [quote],
 * }, { form: "deutsch" })
 * dateien.map(({ path }) => path.replace("marl-2024-tabellen-deutsch/", "")) // => ["datapackage.json", "LIESMICH.txt", "daten/quote.csv"]
 * new TextDecoder().decode(dateien[2]?.bytes).split("\r\n")[1] // => "2024;34,5;exakt;;;;nein;erfunden"
 * ```
 */
export const renderTabellen = async (
  bericht: Dokument.Dokument,
  { form = "rfc4180" }: TabellenOptions = {},
): Promise<ReadonlyArray<Renderer.Datei>> => {
  const dokument = Renderer.requireForm(bericht)
  const { daten = [] } = dokument
  if (daten.length === 0) return []
  const folder = folderOf(dokument, form)
  const names = namesFor(daten)
  const koepfe = daten.map(kopfOf)
  const resources = koepfe.map((kopf, at) => resourceOf(kopf, names[at] ?? "", form))
  const files: Array<Renderer.Datei> = []
  for (const [at, tabelle] of daten.entries()) {
    files.push({ path: `${folder}/daten/${names[at]}.csv`, mediaType: CSV_TYPE, bytes: collect(streamZeilen(tabelle, form)) })
  }
  const encoder = new TextEncoder()
  const paket = `${JSON.stringify(paketOf(dokument, resources, form), undefined, 2)}\n`
  return [
    { path: `${folder}/${DESCRIPTOR}`, mediaType: "application/json", bytes: encoder.encode(paket) },
    { path: `${folder}/${LIESMICH}`, mediaType: "text/plain; charset=utf-8", bytes: encoder.encode(liesmichOf(dokument, koepfe, names, form)) },
    ...files,
  ]
}
