import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Vorgangsleser from "../ereignis/Vorgangsleser.js"
import type { Finding } from "../kernel/Finding.js"
import type { Ereignis } from "./Ereignis.js"
import { leser } from "./internal/vorgaenge.js"

/** Data that is no event; `findings` says everything that was found, each with its place, and quotes no value. */
export class EreignisInvalid extends Data.TaggedError("projektverlauf/EreignisInvalid")<{ readonly findings: ReadonlyArray<Finding> }> {
  override get message(): string {
    return Vorgangsleser.toText("event", this.findings)
  }
}

/**
 * Reads a stored event; a key that the event does not have is left out.
 *
 * @example
 * ```ts
 * import { decodeEreignis } from "@teilhabe/core/projektverlauf"
 * import * as Result from "effect/Result"
 *
 * const zeile = '{"_tag":"RegelangebotMade","projekt":"patenschaft","vermerk":{"von":"stelle-1","am":"2021-03-01","zweck":"steuerung"}}'
 * Result.getOrThrow(decodeEreignis(JSON.parse(zeile)))._tag // => "RegelangebotMade"
 *
 * const fremd = decodeEreignis({ _tag: "RegelangebotMake" })
 * Result.isFailure(fremd) ? fremd.failure.findings[0]?.nearest : "" // => "RegelangebotMade"
 * ```
 */
export const decodeEreignis = (input: unknown): Result.Result<Ereignis, EreignisInvalid> =>
  leser.readEreignis(input).pipe(Result.mapError((findings) => new EreignisInvalid({ findings })))
