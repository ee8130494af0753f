/**
 * The Markdown output behind the Renderer port.
 *
 * @module
 */
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import { markdownMediaType, renderMarkdown } from "./renderMarkdown.js"

const isRendererError = Schema.is(Renderer.RendererError)

// Whatever is no RendererError is a slip of ours and must not pass as an expected failure of the port.
const expected = (cause: unknown): Renderer.RendererError => {
  if (isRendererError(cause)) return cause
  throw cause
}

/** Provides the Renderer port with Markdown. */
export const layer: Layer.Layer<Renderer.Renderer> = Layer.succeed(Renderer.Renderer, {
  mediaType: markdownMediaType,
  render: (dokument) => Effect.try({ try: () => renderMarkdown(dokument), catch: expected }),
})
