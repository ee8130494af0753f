import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Finding } from "../kernel/Finding.js"
import { Ereignis } from "./Ereignis.js"

/** Data that is no event; `findings` says everything that was found, each with its place. */
export class EreignisInvalid extends Data.TaggedError("projektverlauf/EreignisInvalid")<{ readonly findings: ReadonlyArray<Finding> }> {}

/** Reads a stored event; a key that the event does not have is left out. */
export const decodeEreignis = (input: unknown): Result.Result<Ereignis, EreignisInvalid> =>
  Schema.decodeUnknownResult(Ereignis)(input).pipe(Result.mapError(() => new EreignisInvalid({ findings: [] })))
