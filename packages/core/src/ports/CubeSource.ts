/**
 * The port through which whatever holds the rows counts them.
 *
 * @module
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Auszaehlung } from "../cube/Cube.js"
import type { Zaehlfrage } from "../cube/Zaehlfrage.js"

/**
 * A count that failed: `question` where the question does not fit the table, `data` where the rows cannot be read,
 * `connection` where what holds them does not answer; `cause` is what the library below reported.
 */
export class CubeSourceError extends Schema.TaggedError<CubeSourceError>()("ports/CubeSourceError", {
  reason: Schema.Literals(["question", "data", "connection"]),
  message: Schema.String,
  cause: Schema.optionalKey(Schema.Defect()),
}) {}

/** Counts a table by several questions; one answer per question, in their order. Every source gives the same answers. */
export class CubeSource extends Context.Service<
  CubeSource,
  { readonly count: (fragen: ReadonlyArray<Zaehlfrage>) => Effect.Effect<ReadonlyArray<Auszaehlung>, CubeSourceError> }
>()("teilhabe/ports/CubeSource") {}
