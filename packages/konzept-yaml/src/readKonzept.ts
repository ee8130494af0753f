import type { Konzept } from "@teilhabe/core/konzept"
import * as Result from "effect/Result"
import { readDateien } from "./internal/readDateien.js"
import type { KonzeptUnreadable } from "./Meldung.js"

/** A YAML file with a part of a Konzept; the path is used for the order and in messages. */
export interface KonzeptDatei {
  readonly path: string
  readonly text: string
}

/**
 * Reads a Konzept from the texts of its YAML files: the whole Konzept, or everything that is wrong, with places.
 *
 * Each file is a mapping with any of the keys of a Konzept. Lists are joined in the order of the paths; a single
 * value stands in one file. Nothing is read half.
 *
 * @example
 * ```ts
 * import { Meldung, readKonzept } from "@teilhabe/konzept-yaml"
 * import * as Result from "effect/Result"
 *
 * const result = readKonzept([{ path: "akteure.yaml", text: "akteure:\n  - id: amt\n    id: buero\n" }])
 * Result.isFailure(result) ? result.failure.meldungen.map((one) => Meldung.placeToText(one.fundstelle)) : []
 * // => ["akteure.yaml:3:5"]
 * ```
 */
export const readKonzept = (
  dateien: ReadonlyArray<KonzeptDatei>,
): Result.Result<Konzept.Konzept, KonzeptUnreadable> => Result.map(readDateien(dateien), ({ konzept }) => konzept)
