import type { Konzept } from "@teilhabe/core/konzept"
import * as Result from "effect/Result"
import { loadOrdner } from "./internal/loadOrdner.js"
import { readDateien } from "./internal/readDateien.js"
import type { KonzeptUnreadable } from "./Meldung.js"

/**
 * Reads a Konzept from the `.yaml` and `.yml` files of a folder and the folders below it (Ordner); for Node.
 *
 * Other files, links, hidden folders and `node_modules` are passed over. The promise never rejects for what the folder holds.
 *
 * @example
 * ```ts
 * import { readKonzeptOrdner } from "@teilhabe/konzept-yaml"
 * import * as Result from "effect/Result"
 *
 * const result = await readKonzeptOrdner("no-such-folder")
 * Result.isFailure(result) ? result.failure.meldungen[0]?.finding.code : "" // => "yaml/FolderUnreadable"
 * ```
 */
export const readKonzeptOrdner = async (
  ordner: string,
): Promise<Result.Result<Konzept.Konzept, KonzeptUnreadable>> => {
  const { dateien, meldungen } = await loadOrdner(ordner)
  return Result.map(readDateien(dateien, meldungen), ({ konzept }) => konzept)
}
