import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Finding } from "../kernel/Finding.js"
import { Befehl } from "./Befehl.js"

/** Data that is no command; `findings` says everything that was found, each with its place. */
export class BefehlInvalid extends Data.TaggedError("projektverlauf/BefehlInvalid")<{ readonly findings: ReadonlyArray<Finding> }> {}

/** Reads a command from data of unknown shape: a form, a queue, another system. */
export const decodeBefehl = (input: unknown): Result.Result<Befehl, BefehlInvalid> =>
  Schema.decodeUnknownResult(Befehl)(input).pipe(Result.mapError(() => new BefehlInvalid({ findings: [] })))
