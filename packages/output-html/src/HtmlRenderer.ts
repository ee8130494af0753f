/**
 * The HTML output behind the Renderer port.
 *
 * @module
 */
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { htmlMediaType, renderHtml } from "./renderHtml.js"
import type { HtmlOptions } from "./renderHtml.js"

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
    render: (dokument) => Effect.tryPromise({ try: () => renderHtml(dokument, options), catch: Renderer.expectedOnly }),
  })

/** Provides the Renderer port with HTML. */
export const layer: Layer.Layer<Renderer.Renderer> = layerWith({})
