import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Vorgangsleser from "../ereignis/Vorgangsleser.js"
import type { Finding } from "../kernel/Finding.js"
import type { Ereignis } from "./Ereignis.js"
import { leser } from "./internal/lesen.js"

/** Data that is no event; `findings` says everything that was found, each with its place, and quotes no value. */
export class EreignisInvalid extends Data.TaggedError("fall/EreignisInvalid")<{ readonly findings: ReadonlyArray<Finding> }> {
  override get message(): string {
    return Vorgangsleser.toText("event", this.findings)
  }
}

/**
 * Reads a stored event; a key that the event does not have is left out.
 *
 * @example
 * ```ts
 * import { decodeEreignis } from "@teilhabe/core/fall"
 * import * as Result from "effect/Result"
 *
 * const zeile = '{"_tag":"BestandWithdrawn","bestand":"b-1","grund":"Irrtum","vermerk":{"von":"cm-1","am":"2026-01-12","zweck":"fallarbeit"}}'
 * Result.getOrThrow(decodeEreignis(JSON.parse(zeile)))._tag // => "BestandWithdrawn"
 *
 * const fremd = decodeEreignis({ _tag: "BestandWithdrew" })
 * Result.isFailure(fremd) ? fremd.failure.findings[0]?.nearest : "" // => "BestandWithdrawn"
 * ```
 */
export const decodeEreignis = (input: unknown): Result.Result<Ereignis, EreignisInvalid> =>
  leser.readEreignis(input).pipe(Result.mapError((findings) => new EreignisInvalid({ findings })))
