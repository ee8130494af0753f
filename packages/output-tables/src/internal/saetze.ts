/**
 * The bytes of a CSV file as its records, and what is wrong with their form.
 *
 * @module
 */
import type { Schreibweise } from "../Tabellenform.js"
import { type Melder, shown } from "./melden.js"

/** The parse function of csv-parse, for text at once. */
export type ParseCsv = (text: string, options: Readonly<Record<string, unknown>>) => unknown

/** Loads csv-parse: as it is where there is a Buffer, and its build for browsers where there is none. */
export const loadParse = async (): Promise<ParseCsv> => {
  const { parse } = "Buffer" in globalThis ? await import("csv-parse/sync") : await import("csv-parse/browser/esm/sync")
  return parse
}

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const checkBom = (text: string, { bom }: Schreibweise, datei: string, melder: Melder): string => {
  const begins = text.startsWith("\uFEFF")
  if (begins && !bom) melder.warnung("BomUnexpected", { datei }, "the file begins with a byte order mark, which this form does not have; it was read over, write the file without it")
  if (!begins && bom) melder.warnung("BomMissing", { datei }, "the file has no byte order mark, so Excel will show its umlauts wrong; write it as UTF-8 with a mark")
  return begins ? text.slice(1) : text
}

const isCsvError = (error: unknown): error is Error & { readonly lines?: number } => error instanceof Error && "code" in error

const isCells = (record: unknown): record is ReadonlyArray<string> => Array.isArray(record)

const parse = (parseCsv: ParseCsv, text: string, form: Schreibweise, datei: string, melder: Melder): ReadonlyArray<ReadonlyArray<string>> => {
  const records: Array<ReadonlyArray<string>> = []
  const options = {
    delimiter: form.trennzeichen,
    record_delimiter: ["\r\n", "\n"],
    relax_column_count: true,
    // What was read before a broken quotation mark is checked all the same.
    on_record: (record: unknown) => {
      if (isCells(record)) records.push(record)
      return null
    },
  }
  try {
    parseCsv(text, options)
  } catch (error) {
    if (!isCsvError(error)) throw error
    melder.fehler("QuoteBroken", { datei, zeile: records.length + 1 },
      `the quotation marks do not fit (${error.message}), so nothing after this row can be read; put a cell with the sign, a line break or a mark in marks, and double each mark inside`)
  }
  return records
}

/** Whether the lines end as told, looked at where no quotation mark can stand: in the header. */
const checkLineEnds = (text: string, datei: string, melder: Melder): void => {
  const end = text.indexOf("\n")
  if (end > 0 && text[end - 1] !== "\r") melder.warnung("LineEndWrong", { datei }, "the lines end with LF and not with CR LF; they were read, write them as RFC 4180 has them")
}

/** Reads the records of a file; nothing where its bytes are no text. */
export const readSaetze = (parseCsv: ParseCsv, bytes: Uint8Array, form: Schreibweise, datei: string, melder: Melder): ReadonlyArray<ReadonlyArray<string>> | undefined => {
  const whole = textOf(bytes)
  if (whole === undefined) {
    melder.fehler("EncodingWrong", { datei }, "the bytes are no UTF-8; in Excel save as \"CSV UTF-8\", not as \"CSV\"")
    return undefined
  }
  const text = checkBom(whole, form, datei, melder)
  checkLineEnds(text, datei, melder)
  const [first = ""] = text.split(/\r?\n/u, 1)
  const other = form.trennzeichen === "," ? ";" : ","
  if (!first.includes(form.trennzeichen) && first.includes(other)) {
    melder.fehler("DelimiterWrong", { datei, zeile: 1 }, `the columns are parted by "${other}" and not by "${form.trennzeichen}": the header is ${shown(first)}; write it in the form that datapackage.json names, or render the package in the other form`)
    return undefined
  }
  return parse(parseCsv, text, form, datei, melder)
}
