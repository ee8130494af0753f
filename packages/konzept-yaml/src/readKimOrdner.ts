import type { Konzept } from "@teilhabe/core/konzept"
import type * as Result from "effect/Result"
import { loadOrdner } from "./internal/loadOrdner.js"
import { readKimDateien } from "./internal/readKimDateien.js"
import type { KimUnreadable } from "./Meldung.js"
import type { GelesenesKim } from "./readKim.js"

/**
 * Reads data on KIM from the `.yaml` and `.yml` files of a folder and the folders below it (Ordner); for Node.
 *
 * The promise never rejects for what the folder holds.
 *
 * @example
 * ```ts
 * import { readKimOrdner } from "@teilhabe/konzept-yaml"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const result = await readKimOrdner("no-such-folder", marl)
 * Result.isFailure(result) ? result.failure.meldungen[0]?.finding.code : "" // => "yaml/FolderUnreadable"
 * ```
 */
export const readKimOrdner = async (
  ordner: string,
  konzept: Konzept.Konzept,
): Promise<Result.Result<GelesenesKim, KimUnreadable>> => {
  const { dateien, meldungen } = await loadOrdner(ordner)
  return readKimDateien(dateien, konzept, meldungen)
}
