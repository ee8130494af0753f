/**
 * The Markdown output behind the Renderer port.
 *
 * @module
 */
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { markdownMediaType, renderMarkdown } from "./renderMarkdown.js"

/** Provides the Renderer port with Markdown. */
export const layer: Layer.Layer<Renderer.Renderer> = Layer.succeed(Renderer.Renderer, {
  mediaType: markdownMediaType,
  render: (dokument) => Effect.try({ try: () => renderMarkdown(dokument), catch: Renderer.expectedOnly }),
})
