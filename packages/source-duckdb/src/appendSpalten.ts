import type { DuckDBConnection } from "@duckdb/node-api"
import type { Spaltentabelle } from "@teilhabe/core/cube"
import { toPortError } from "./internal/fehler.js"
import { lade } from "./internal/laden.js"
import { tabelleAlsText, type Tabellenname, tabellenname } from "./internal/tabellenort.js"

/**
 * Makes a table from columns of the process on a connection of yours: keys become an ENUM, days DATE, numbers their type.
 *
 * Rejects with a `CubeSourceError` where the table is there already or its schema is not, and with a `RangeError` where
 * there are no columns. A row without an answer is NULL.
 *
 * @example
 * ```ts
 * import { DuckDBInstance } from "@duckdb/node-api"
 * import { appendSpalten } from "@teilhabe/source-duckdb"
 *
 * const connection = await (await DuckDBInstance.create(":memory:")).connect()
 * const sex = { _tag: "Schluessel", schluessel: ["m", "w"], codes: Uint8Array.of(1, 1, 0, 255) } as const
 * await appendSpalten(connection, { zeilen: 4, spalten: { sex } }, { tabelle: "personen" })
 * const read = await connection.runAndReadAll("SELECT sex, count(*)::INTEGER FROM personen GROUP BY ALL ORDER BY ALL")
 * read.getRows() // => [["m", 1], ["w", 2], [null, 1]]
 * ```
 */
export const appendSpalten = async (connection: DuckDBConnection, tabelle: Spaltentabelle.Spaltentabelle, ziel: Tabellenname): Promise<void> => {
  try {
    await lade(connection, tabelle, { ...ziel, name: tabellenname(ziel) })
  } catch (cause) {
    throw toPortError(tabelleAlsText({ art: "verbindung", connection, ...ziel }), "write")(cause)
  }
}
