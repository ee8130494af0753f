import type { Spaltentabelle } from "@teilhabe/core/cube"
import { toPortError } from "./internal/fehler.js"
import { lade } from "./internal/laden.js"
import { ortAlsText } from "./internal/ort.js"
import type { Tabellenname } from "./internal/tabelle.js"
import { type Verbindungsvorrat, writing } from "./internal/verbindung.js"

/**
 * Makes a table from columns of the process, by a pool of yours: keys become text, days date, numbers their type.
 *
 * All or nothing. Rejects with a `CubeSourceError` where the table is there already, its schema is not, or a key is no text for
 * PostgreSQL, and with a `RangeError` where there are no columns. A row without an answer is NULL.
 *
 * @example
 * ```ts
 * import { Spaltentabelle } from "@teilhabe/core/cube"
 * import { insertSpalten } from "@teilhabe/source-postgres"
 * import { Pool } from "pg"
 *
 * const pool = new Pool({ connectionString: "postgres://schreiber@127.0.0.1:1/stadt" }) // nobody listens on port 1
 * const tabelle = Spaltentabelle.make({ sex: Spaltentabelle.schluesselspalte(["w", "m", undefined]) })
 * const reason = await insertSpalten(pool, tabelle, { tabelle: "personen" }).catch((error) => error.reason)
 * reason // => "connection"
 * ```
 */
export const insertSpalten = async (pool: Verbindungsvorrat, tabelle: Spaltentabelle.Spaltentabelle, ziel: Tabellenname): Promise<void> => {
  try {
    await writing(pool, (verbindung) => lade(verbindung, tabelle, ziel))
  } catch (cause) {
    throw toPortError(ortAlsText({ pool, ...ziel }), "write")(cause)
  }
}
