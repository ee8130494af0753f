import type { Spaltentabelle } from "@teilhabe/core/cube"
import { Stueck } from "@teilhabe/core/zaehlsql"
import { appendSpalten } from "./appendSpalten.js"
import { toPortError } from "./internal/fehler.js"
import { run } from "./internal/statement.js"
import { type Duckdboptionen, neueInstanz, tabelleAlsText } from "./internal/tabellenort.js"

/**
 * Writes columns of the process into a Parquet file, over one that is there already.
 *
 * Rejects with a `CubeSourceError` where the file cannot be written, and with a `RangeError` where there are no columns.
 *
 * @example
 * ```ts
 * import { mkdtemp } from "node:fs/promises"
 * import { tmpdir } from "node:os"
 * import path from "node:path"
 * import { writeParquet } from "@teilhabe/source-duckdb"
 *
 * const datei = path.join(await mkdtemp(path.join(tmpdir(), "teilhabe-")), "personen.parquet")
 * const geboren = { _tag: "Tag", tage: Int32Array.of(12_345, -2_147_483_648) } as const
 * await writeParquet({ zeilen: 2, spalten: { geboren } }, datei) // => undefined
 * ```
 */
export const writeParquet = async (tabelle: Spaltentabelle.Spaltentabelle, datei: string, optionen: Duckdboptionen = {}): Promise<void> => {
  try {
    const instance = await neueInstanz(undefined, optionen)
    try {
      const connection = await instance.connect()
      await appendSpalten(connection, tabelle, { tabelle: "spalten" })
      await run(connection, Stueck.sql`COPY spalten TO ${Stueck.wert(datei)} (FORMAT parquet, COMPRESSION zstd)`)
      connection.closeSync()
    } finally {
      instance.closeSync()
    }
  } catch (cause) {
    throw toPortError(tabelleAlsText({ art: "parquet", dateien: [datei] }), "write")(cause)
  }
}
