import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Vorgangsleser from "../ereignis/Vorgangsleser.js"
import type { Finding } from "../kernel/Finding.js"
import type { Ereignis } from "./Ereignis.js"
import { leser } from "./internal/lesen.js"

/** Data that is no event; `findings` says everything that was found, each with its place, and quotes no value. */
export class EreignisInvalid extends Data.TaggedError("gremienarbeit/EreignisInvalid")<{ readonly findings: ReadonlyArray<Finding> }> {
  override get message(): string {
    return Vorgangsleser.toText("event", this.findings)
  }
}

/**
 * Reads a stored event of a Gremium; a key that the event does not have is left out.
 *
 * @example
 * ```ts
 * import { decodeEreignis } from "@teilhabe/core/gremienarbeit"
 * import * as Result from "effect/Result"
 *
 * const zeile = '{"_tag":"SitzungHeld","gremium":"steuerungsgruppe-wohnen","sitzung":"s-1","anwesend":[],"vermerk":{"von":"ib-1","am":"2026-03-02","zweck":"gremienarbeit"}}'
 * Result.getOrThrow(decodeEreignis(JSON.parse(zeile)))._tag // => "SitzungHeld"
 * ```
 */
export const decodeEreignis = (input: unknown): Result.Result<Ereignis, EreignisInvalid> =>
  leser.readEreignis(input).pipe(Result.mapError((findings) => new EreignisInvalid({ findings })))
