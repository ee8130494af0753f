import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Vorgangsleser from "../ereignis/Vorgangsleser.js"
import type { Finding } from "../kernel/Finding.js"
import type { Befehl } from "./Befehl.js"
import { leser } from "./internal/lesen.js"

/** Data that is no command; `findings` says everything that was found, each with its place, and quotes no value. */
export class BefehlInvalid extends Data.TaggedError("fall/BefehlInvalid")<{ readonly findings: ReadonlyArray<Finding> }> {
  override get message(): string {
    return Vorgangsleser.toText("command", this.findings)
  }
}

/**
 * Reads a command from data of unknown shape: a form, a queue, another system.
 *
 * All mistakes are told at once. A key that the command does not have is one of them: what stood there would be in no view and
 * could not be erased. No finding quotes a value, which may be a word about a person.
 *
 * @example
 * ```ts
 * import { decodeBefehl } from "@teilhabe/core/fall"
 * import { Finding } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const vermerk = { von: "cm-1", am: "12.01.2026", zweck: "fallarbeit" }
 * const gelesen = decodeBefehl({ _tag: "WithdrawBestand", bestand: "b-1", notiz: "…", vermerk })
 * const findings = Result.isFailure(gelesen) ? gelesen.failure.findings : []
 * findings.map(({ code, path }) => `${code} ${Finding.pathToText(path)}`) // => ["fall/KeyUnknown notiz", "fall/KeyMissing grund", "fall/ValueInvalid vermerk.am"]
 * ```
 */
export const decodeBefehl = (input: unknown): Result.Result<Befehl, BefehlInvalid> =>
  leser.readBefehl(input).pipe(Result.mapError((findings) => new BefehlInvalid({ findings })))
