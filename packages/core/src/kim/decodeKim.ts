import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { type Finding, isFehler, toText } from "../kernel/Finding.js"
import { findingsOf } from "./internal/findingsOf.js"
import { sichtIn } from "./internal/sicht.js"
import type { Konzeptteil } from "./internal/umfeld.js"
import type { Kim } from "./Kim.js"

const SHOWN = 5

/** Data that cannot be used as data on KIM; `findings` says everything that was found, the errors first. */
export class KimInvalid extends Data.TaggedError("kim/KimInvalid")<{
  readonly findings: ReadonlyArray<Finding>
}> {
  override get message(): string {
    const errors = this.findings.filter(isFehler)
    const rest = errors.length > SHOWN ? [`… and ${errors.length - SHOWN} more, see findings`] : []
    const count = errors.length === 1 ? "1 error keeps" : `${errors.length} errors keep`
    return [`${count} the data on KIM from being used:`, ...errors.slice(0, SHOWN).map(toText), ...rest].join("\n")
  }
}

/**
 * Reads data on KIM from data of unknown shape: the whole, typed and checked, or everything that stands against it.
 *
 * Without the Konzept, ids that only it can know are taken as they are; hand it in to have them checked. Decoding decoded
 * data gives them back.
 *
 * @example
 * ```ts
 * import { decodeKim } from "@teilhabe/core/kim"
 * import { marlKim } from "@teilhabe/konzepte/marlKim"
 * import * as Result from "effect/Result"
 *
 * const json: unknown = JSON.parse(JSON.stringify(marlKim))
 * Result.getOrThrow(decodeKim(json)).stellen.length // => 5
 * const { stellen: _, ...rest } = marlKim
 * const findings = Result.match(decodeKim({ ...rest, stelen: [] }), { onSuccess: () => [], onFailure: (error) => error.findings })
 * findings[0]?.nearest // => "stellen"
 * ```
 */
export const decodeKim = (input: unknown, konzept?: Konzeptteil): Result.Result<Kim, KimInvalid> => {
  const sicht = sichtIn(input)
  const findings = findingsOf(sicht, konzept)
  return sicht.kim === undefined || findings.some(isFehler) ? Result.fail(new KimInvalid({ findings })) : Result.succeed(sicht.kim)
}
