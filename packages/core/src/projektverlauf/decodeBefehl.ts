import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Vorgangsleser from "../ereignis/Vorgangsleser.js"
import type { Finding } from "../kernel/Finding.js"
import type { Befehl } from "./Befehl.js"
import { leser } from "./internal/vorgaenge.js"

/** Data that is no command; `findings` says everything that was found, each with its place, and quotes no value. */
export class BefehlInvalid extends Data.TaggedError("projektverlauf/BefehlInvalid")<{ readonly findings: ReadonlyArray<Finding> }> {
  override get message(): string {
    return Vorgangsleser.toText("command", this.findings)
  }
}

/**
 * Reads a command from data of unknown shape: a form, a queue, another system.
 *
 * All mistakes are told at once, each with its place. A key that the command does not have is one of them.
 *
 * @example
 * ```ts
 * import { Finding } from "@teilhabe/core/kernel"
 * import { decodeBefehl } from "@teilhabe/core/projektverlauf"
 * import * as Result from "effect/Result"
 *
 * const vermerk = { von: "stelle-1", am: "01.03.2021", zweck: "steuerung" }
 * const gelesen = decodeBefehl({ _tag: "AdaptProjekt", projekt: "patenschaft", notiz: "…", vermerk })
 * const findings = Result.isFailure(gelesen) ? gelesen.failure.findings : []
 * findings.map(({ code, path }) => `${code} ${Finding.pathToText(path)}`) // => ["projektverlauf/KeyUnknown notiz", "projektverlauf/KeyMissing was", "projektverlauf/ValueInvalid vermerk.am"]
 * ```
 */
export const decodeBefehl = (input: unknown): Result.Result<Befehl, BefehlInvalid> =>
  leser.readBefehl(input).pipe(Result.mapError((findings) => new BefehlInvalid({ findings })))
