import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Vorgangsleser from "../ereignis/Vorgangsleser.js"
import type { Finding } from "../kernel/Finding.js"
import type { Befehl, HearFallbericht } from "./Befehl.js"
import { leser } from "./internal/lesen.js"

/** Data that is no command; `findings` says everything that was found, each with its place, and quotes no value. */
export class BefehlInvalid extends Data.TaggedError("gremienarbeit/BefehlInvalid")<{ readonly findings: ReadonlyArray<Finding> }> {
  override get message(): string {
    return Vorgangsleser.toText("command", this.findings)
  }
}

/**
 * Reads a command on a Gremium from data of unknown shape: a form, a queue, another system.
 *
 * All mistakes are told at once; a key that the command does not have is one of them. `HearFallbericht` is not read: no data
 * can say that a report on a case is anonymous.
 *
 * @example
 * ```ts
 * import { decodeBefehl } from "@teilhabe/core/gremienarbeit"
 * import * as Result from "effect/Result"
 *
 * const vermerk = { von: "ib-1", am: "2026-03-02", zweck: "gremienarbeit" }
 * const gelesen = decodeBefehl({ _tag: "CancelSitzung", gremium: "steuerungsgruppe-wohnen", sitzung: "s-1", vermerk })
 * Result.isFailure(gelesen) ? gelesen.failure.findings.map(({ code, path }) => `${code} ${path.join(".")}`) : [] // => ["gremienarbeit/KeyMissing grund"]
 * ```
 */
export const decodeBefehl = (input: unknown): Result.Result<Exclude<Befehl, HearFallbericht>, BefehlInvalid> =>
  leser.readBefehl(input).pipe(Result.mapError((findings) => new BefehlInvalid({ findings })))
