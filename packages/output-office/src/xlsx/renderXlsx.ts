/**
 * The data tables of a report as one workbook for Excel and LibreOffice.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { Id } from "@teilhabe/core/kernel"
import type { Renderer } from "@teilhabe/core/ports"
import { streamXlsx, type XlsxOptions } from "./streamXlsx.js"

/** The media type of a workbook. */
export const xlsxMediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

const join = (chunks: ReadonlyArray<Uint8Array>): Uint8Array => {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/**
 * Renders the data tables of a report as one workbook, a sheet for each; a report without data tables gives no file.
 *
 * Numbers are numbers, days are days, keys are texts. An absent value is its official sign, never 0 and never an empty
 * cell; a rounded one has its bounds beside it. No cell calculates, and nothing leads out of the file. Throws a
 * `RendererError` with reason `document` where the report must not go out or a table has more rows than a sheet.
 *
 * @quelle DIN 55301; ECMA-376 (Office Open XML)
 * @example
 * ```ts
 * import { Messwert, Stichtag } from "@teilhabe/core/kernel"
 * import { renderXlsx } from "@teilhabe/output-office/xlsx"
 *
 * const spalten = [{ name: "jahr", titel: "Jahr", art: "jahr" }, { name: "wert", titel: "Quote", art: "messwert", einheit: "Prozent" }] as const
 * const zeilen = [["2023", Messwert.fehlend("unsicher")], ["2024", Messwert.exakt(34.5)]]
 * const quote = { id: "quote", titel: "Quote", beschreibung: "Je 100", spalten, zeilen, schluessel: ["jahr"], herkunft: "erfunden", quellen: [] } as const
 *
 * const [datei] = renderXlsx({
 *   id: "marl-2024",
 *   titel: "Bericht 2024",
 *   untertitel: "",
 *   stand: Stichtag.make(2024, 12, 31),
 *   zusammenfassung: "Ein Jahr.",
 *   bloecke: [],
 *   daten: [quote],
 * })
 * datei?.path // => "marl-2024.xlsx"
 * ```
 */
export const renderXlsx = (dokument: Dokument.Dokument, options: XlsxOptions = {}): ReadonlyArray<Renderer.Datei> => {
  const bytes = join([...streamXlsx(dokument, options)])
  return bytes.length === 0 ? [] : [{ path: `${Id.suggest(dokument.id)}.xlsx`, mediaType: xlsxMediaType, bytes }]
}
