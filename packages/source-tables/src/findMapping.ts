import type { Mapping } from "./Mapping.js"

/** What is known of a file before it is read: its first line, and its name. */
export interface Kopf {
  readonly zeile: string
  readonly datei: string
}

/** The number that a GENESIS table says in its first line. */
const GENESIS = /^\uFEFF?GENESIS-Tabelle:\s*([\w-]+)/u

/**
 * Reads the number of a GENESIS table from its first line.
 *
 * @example
 * ```ts
 * import { tabellennummer } from "@teilhabe/source-tables"
 *
 * tabellennummer("GENESIS-Tabelle: 12411-03-03-4") // => "12411-03-03-4"
 * tabellennummer("Year,Value") // => undefined
 * ```
 */
export const tabellennummer = (zeile: string): string | undefined => GENESIS.exec(zeile)?.[1]

/**
 * Chooses the mapping of a table: by the number in its first line, or by the name of its file.
 *
 * A number and a name decide alone; the columns never do, since different tables share them.
 *
 * @example
 * ```ts
 * import { findMapping } from "@teilhabe/source-tables"
 *
 * findMapping([], { zeile: "GENESIS-Tabelle: 12411-03-03-4", datei: "bevoelkerung.csv" }) // => undefined
 * ```
 */
export const findMapping = (mappings: ReadonlyArray<Mapping>, { zeile, datei }: Kopf): Mapping | undefined => {
  const nummer = tabellennummer(zeile)
  const name = datei.slice(Math.max(datei.lastIndexOf("/"), datei.lastIndexOf("\\")) + 1)
  return mappings.find(({ angaben: { format, tabelle, dateiname } }) =>
    nummer === undefined
      ? format !== "genesis" && dateiname !== undefined && name.startsWith(dateiname)
      : format === "genesis" && tabelle === nummer)
}
