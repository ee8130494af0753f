/**
 * Text cut at the ends of records, and records cut into fields by csv-parse.
 *
 * @module
 */

/** How the records of a table are written. */
export interface Satzform {
  readonly trennzeichen: string
  readonly zeilenende: "\n" | "\r\n"
}

/** One record with its fields, the text it was cut from, and the number of its first line. */
export interface Satz {
  readonly felder: ReadonlyArray<string>
  readonly roh: string
  readonly nummer: number
}

/** A text of records that csv-parse refused, with the record where that shows. */
export interface SatzUnlesbar {
  readonly nummer: number
  readonly grund: string
}

/** The parse function of csv-parse, for text at once. */
export type ParseCsv = (text: string, options: Readonly<Record<string, unknown>>) => ReadonlyArray<unknown>

/** Loads csv-parse: as it is where there is a Buffer, and its build for browsers where there is none. */
export const loadParse = async (): Promise<ParseCsv> => {
  const { parse } = "Buffer" in globalThis ? await import("csv-parse/sync") : await import("csv-parse/browser/esm/sync")
  return parse
}

/** Where a quote at `at` ends, doubled ones skipped; -1 where it stays open. */
const closing = (text: string, at: number): number => {
  let end = text.indexOf("\"", at + 1)
  while (end !== -1 && text[end + 1] === "\"") end = text.indexOf("\"", end + 2)
  return end
}

/** How much of a text is whole records: up to the last line end outside quotes. A quote opens at the start of a field only. */
export const wholeRecords = (text: string, trennzeichen: string): number => {
  let at = 0
  for (let quote = text.indexOf("\""); quote !== -1; quote = text.indexOf("\"", at)) {
    const before = text[quote - 1]
    const opens = before === undefined || before === "\n" || before === trennzeichen
    const end = opens ? closing(text, quote) : quote
    // A quote that ends the text may be the first of a doubled one.
    if (end === -1 || end === text.length - 1) return text.lastIndexOf("\n", quote) + 1
    at = end + 1
  }
  return text.lastIndexOf("\n") + 1
}

const isCsvError = (error: unknown): error is Error & { readonly code: string; readonly lines?: number } =>
  error instanceof Error && "code" in error

const isFelder = (record: unknown): record is ReadonlyArray<string> => Array.isArray(record)

const asFelder = (record: unknown): ReadonlyArray<string> => (isFelder(record) ? record : [])

const rawOf = (record: unknown): { readonly felder: ReadonlyArray<string>; readonly roh: string } =>
  typeof record === "object" && record !== null && "raw" in record && "record" in record
    ? { felder: asFelder(record.record), roh: String(record.raw) }
    : { felder: [], roh: "" }

const optionsOf = ({ trennzeichen, zeilenende }: Satzform): Readonly<Record<string, unknown>> => ({
  delimiter: trennzeichen,
  record_delimiter: zeilenende,
  relax_column_count: true,
  // Some head lines of GENESIS hold quotation marks inside a field that is not quoted.
  relax_quotes: true,
})

const withRaw = (parse: ParseCsv, text: string, nummer: number, form: Satzform): ReadonlyArray<Satz> => {
  let next = nummer
  return parse(text, { ...optionsOf(form), raw: true }).map((record) => {
    const { felder, roh } = rawOf(record)
    const satz = { felder, roh: roh.endsWith(form.zeilenende) ? roh.slice(0, -form.zeilenende.length) : roh, nummer: next }
    next += satz.roh.split("\n").length
    return satz
  })
}

/** Cuts a text of whole records into records and fields. */
export const parseRecords = (parse: ParseCsv, text: string, nummer: number, form: Satzform): ReadonlyArray<Satz> | SatzUnlesbar => {
  const lines = text.split(form.zeilenende)
  if (lines.at(-1) === "") lines.pop()
  // Without a quotation mark a line is a record, and all that stands between two separators is a field.
  if (!text.includes("\"")) return lines.map((roh, at) => ({ felder: roh.split(form.trennzeichen), roh, nummer: nummer + at }))
  try {
    const records = parse(text, optionsOf(form))
    // Where a quoted field spans lines, records and lines are not the same.
    if (lines.length !== records.length) return withRaw(parse, text, nummer, form)
    return records.map((record, at) => ({ felder: asFelder(record), roh: lines[at] ?? "", nummer: nummer + at }))
  } catch (error) {
    if (!isCsvError(error)) throw error
    return { nummer: nummer + Math.max(0, (error.lines ?? 1) - 1), grund: error.message }
  }
}

/** The column, counted from 1 in UTF-16 units, at which a field of a record begins. */
export const columnOf = ({ roh }: Pick<Satz, "roh">, feld: number, trennzeichen: string): number => {
  let at = 0
  for (let index = 0; index < feld; index++) {
    const end = roh[at] === "\"" ? closing(roh, at) : at
    const next = roh.indexOf(trennzeichen, end === -1 ? at : end)
    if (next === -1) return roh.length + 1
    at = next + 1
  }
  return at + 1
}
