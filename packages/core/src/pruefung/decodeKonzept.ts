import * as Data from "effect/Data"
import * as Result from "effect/Result"
import { type Finding, isFehler, toText } from "../kernel/Finding.js"
import { decodeView } from "./internal/decodeView.js"
import { findingsOf } from "./internal/findingsOf.js"
import type { Konzept } from "../konzept/Konzept.js"

const SHOWN = 5

/** Data that is no usable Konzept; `findings` says everything that was found, the errors first. */
export class KonzeptInvalid extends Data.TaggedError("konzept/KonzeptInvalid")<{
  readonly findings: ReadonlyArray<Finding>
}> {
  override get message(): string {
    const errors = this.findings.filter(isFehler)
    const rest = errors.length > SHOWN ? [`… and ${errors.length - SHOWN} more, see findings`] : []
    const count = errors.length === 1 ? "1 error keeps" : `${errors.length} errors keep`
    return [`${count} the Konzept from being used:`, ...errors.slice(0, SHOWN).map(toText), ...rest].join("\n")
  }
}

/**
 * Reads a Konzept from data of unknown shape: the whole, typed and checked, or everything that stands against it.
 *
 * Warnings do not keep it from being read; `checkKonzept` lists them. Decoding a decoded Konzept gives it back.
 *
 * @example
 * ```ts
 * import { decodeKonzept } from "@teilhabe/core/pruefung"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const json: unknown = JSON.parse(JSON.stringify(marl))
 * Result.getOrThrow(decodeKonzept(json)).stadt.name // => "Marl"
 * ```
 */
export const decodeKonzept = (input: unknown): Result.Result<Konzept, KonzeptInvalid> => {
  const decoded = decodeView(input)
  const findings = findingsOf(decoded)
  return decoded.konzept === undefined || findings.some(isFehler)
    ? Result.fail(new KonzeptInvalid({ findings }))
    : Result.succeed(decoded.konzept)
}
