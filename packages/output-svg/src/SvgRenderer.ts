/**
 * The SVG output behind the Renderer port.
 *
 * @module
 */
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { renderSvg, svgMediaType } from "./renderSvg.js"

/** Provides the Renderer port with the pictures of a report, one SVG file each. */
export const layer: Layer.Layer<Renderer.Renderer> = Layer.succeed(Renderer.Renderer, {
  mediaType: svgMediaType,
  render: (dokument) => Effect.tryPromise({ try: () => renderSvg(dokument), catch: Renderer.expectedOnly }),
})
