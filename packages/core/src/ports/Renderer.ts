/**
 * The port through which a report becomes files.
 *
 * @module
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Dokument } from "../bericht/Dokument.js"

/** A file that a Renderer made: a relative path with `/`, its media type, its bytes. Nothing is written yet. */
export interface Datei {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A report that could not be rendered: `reason` says in which step, `cause` is what the library below reported. */
export class RendererError extends Schema.TaggedError<RendererError>()("ports/RendererError", {
  reason: Schema.Literals(["picture", "document"]),
  message: Schema.String,
  cause: Schema.optionalKey(Schema.Defect()),
}) {}

/** Turns a report into files. The same report always gives the same bytes. */
export class Renderer extends Context.Service<
  Renderer,
  {
    readonly mediaType: string
    readonly render: (dokument: Dokument) => Effect.Effect<ReadonlyArray<Datei>, RendererError>
  }
>()("teilhabe/ports/Renderer") {}
