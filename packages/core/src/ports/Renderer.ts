/**
 * The port through which a report becomes files.
 *
 * @module
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { checkDokument, type Pruefling } from "../bericht/checkDokument.js"
import type { Dokument } from "../bericht/Dokument.js"
import { toText } from "../kernel/Finding.js"

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

/**
 * Throws a `RendererError` with reason `document` where a report does not fit together or must not go out; every Renderer begins with it.
 *
 * @example
 * ```ts
 * import { Renderer } from "@teilhabe/core/ports"
 *
 * Renderer.requireForm({ bloecke: [] }) // => undefined
 * ```
 */
export const requireForm = (dokument: Pruefling): void => {
  const [finding, ...others] = checkDokument(dokument)
  if (finding === undefined) return
  const more = others.length === 0 ? "" : ` (and ${others.length} more, see checkDokument)`
  throw new RendererError({ reason: "document", message: `${toText(finding)}${more}` })
}

const isRendererError = Schema.is(RendererError)

/**
 * Passes on a `RendererError` and throws anything else: a slip of ours is no expected failure of the port.
 *
 * @example
 * ```ts
 * import { Renderer } from "@teilhabe/core/ports"
 *
 * const error = new Renderer.RendererError({ reason: "picture", message: "no room for the legend" })
 * Renderer.expectedOnly(error).reason // => "picture"
 * ```
 */
export const expectedOnly = (cause: unknown): RendererError => {
  if (isRendererError(cause)) return cause
  throw cause
}
