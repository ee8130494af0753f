import type { Kim } from "@teilhabe/core/kim"
import type { Konzept } from "@teilhabe/core/konzept"
import * as Result from "effect/Result"
import { readKimDateien } from "./internal/readKimDateien.js"
import type * as Meldung from "./Meldung.js"
import type { KonzeptDatei } from "./readKonzept.js"

/** Data on KIM, with what somebody should still look at: warnings and hints with their places. */
export interface GelesenesKim {
  readonly kim: Kim.Kim
  readonly meldungen: ReadonlyArray<Meldung.Meldung>
}

/**
 * Reads data on KIM from the texts of its YAML files, checked against the Konzept: the whole, or everything that is wrong,
 * with places.
 *
 * Each file is a mapping with any of the keys of `Kim`. Lists are joined in the order of the paths; a single value stands
 * in one file.
 *
 * @example
 * ```ts
 * import { meldungText, readKim } from "@teilhabe/konzept-yaml"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const text = "id: marl-kim\ntitel: KIM\nkonzept: marll\n"
 * const result = readKim([{ path: "kim.yaml", text }], marl)
 * Result.isFailure(result) ? result.failure.meldungen.map(meldungText) : []
 * // => ["kim.yaml:3:10 Fehler bei konzept: Die Daten zum KIM gehören zum Konzept „marll“, geprüft werden sie gegen „marl“. Das passende Konzept nehmen oder die id berichtigen. Gemeint: „marl“?"]
 * ```
 */
export const readKim = (
  dateien: ReadonlyArray<KonzeptDatei>,
  konzept: Konzept.Konzept,
): Result.Result<GelesenesKim, Meldung.KimUnreadable> => readKimDateien(dateien, konzept)
