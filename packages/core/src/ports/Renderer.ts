/**
 * The port through which a report becomes files.
 *
 * @module
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { checkDokument, type Pruefling } from "../bericht/checkDokument.js"
import { copyDokument } from "../bericht/copyDokument.js"
import type { Dokument } from "../bericht/Dokument.js"
import { toText } from "../kernel/Finding.js"

/** A file that a Renderer made: a relative path with `/`, its media type, its bytes. Nothing is written yet. */
export interface Datei {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A report that could not be rendered: `reason` says in which step (`program`: one of the machine that has to help, such as a browser, is absent or failed), `cause` is what the library below reported. */
export class RendererError extends Schema.TaggedError<RendererError>()("ports/RendererError", {
  reason: Schema.Literals(["picture", "document", "program"]),
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

// What has passed cannot be changed, so that a report in many forms is checked once.
const bestanden = new WeakSet<object>()

/**
 * Gives a frozen copy of a report that fits together and may go out; every Renderer begins with it, and works on nothing else.
 *
 * Throws a `RendererError` with reason `document` for any other report. What is done to the report given, then or while
 * it is rendered, changes nothing: the copy was checked.
 *
 * @example
 * ```ts
 * import { Renderer } from "@teilhabe/core/ports"
 *
 * Renderer.requireForm({ bloecke: [] }) // => { bloecke: [] }
 * ```
 */
export const requireForm = <A extends Pruefling>(dokument: A): A => {
  if (bestanden.has(dokument)) return dokument
  const copy = copyDokument(dokument)
  const [finding, ...others] = checkDokument(copy)
  if (finding === undefined) {
    bestanden.add(copy)
    return copy
  }
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
