/**
 * The two forms in which tables are written.
 *
 * @module
 */

/**
 * How a table is written: `rfc4180` for programs, with comma and decimal point; `deutsch` for a German Excel, with
 * semicolon, decimal comma and byte order mark.
 */
export type Tabellenform = "rfc4180" | "deutsch"

/** What a form means in signs. */
export interface Schreibweise {
  readonly trennzeichen: "," | ";"
  readonly dezimalzeichen: "." | ","
  /** Whether a byte order mark begins the file, by which Excel knows UTF-8. */
  readonly bom: boolean
  /** Whether words that a spreadsheet would calculate get an apostrophe before them. */
  readonly schuetztFormeln: boolean
}

const SCHREIBWEISEN: Readonly<Record<Tabellenform, Schreibweise>> = {
  rfc4180: { trennzeichen: ",", dezimalzeichen: ".", bom: false, schuetztFormeln: false },
  deutsch: { trennzeichen: ";", dezimalzeichen: ",", bom: true, schuetztFormeln: true },
}

/**
 * Tells the signs of a form.
 *
 * @quelle RFC 4180
 * @example
 * ```ts
 * import { Tabellenform } from "@teilhabe/output-tables"
 *
 * Tabellenform.schreibweise("deutsch").dezimalzeichen // => ","
 * ```
 */
export const schreibweise = (form: Tabellenform): Schreibweise => SCHREIBWEISEN[form]
