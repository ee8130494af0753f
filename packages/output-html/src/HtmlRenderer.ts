/**
 * The HTML output behind the Renderer port.
 *
 * @module
 */
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { htmlMediaType, renderHtml } from "./renderHtml.js"
import type { HtmlOptions } from "./renderHtml.js"

const isRendererError = Schema.is(Renderer.RendererError)

// Whatever is no RendererError is a slip of ours and must not pass as an expected failure of the port.
const expected = (cause: unknown): Renderer.RendererError => {
  if (isRendererError(cause)) return cause
  throw cause
}

/**
 * Provides the Renderer port with HTML, with a publisher or other options of `renderHtml`.
 *
 * @example
 * ```ts
 * import { HtmlRenderer } from "@teilhabe/output-html"
 *
 * const stadt = HtmlRenderer.layerWith({ herausgeber: "Stadt Marl" })
 * ```
 */
export const layerWith = (options: HtmlOptions): Layer.Layer<Renderer.Renderer> =>
  Layer.succeed(Renderer.Renderer, {
    mediaType: htmlMediaType,
    render: (dokument) => Effect.tryPromise({ try: () => renderHtml(dokument, options), catch: expected }),
  })

/** Provides the Renderer port with HTML. */
export const layer: Layer.Layer<Renderer.Renderer> = layerWith({})
