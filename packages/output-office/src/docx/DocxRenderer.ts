/**
 * The Word output behind the Renderer port.
 *
 * @module
 */
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { docxMediaType, renderDocx } from "./renderDocx.js"
import type { DocxOptions } from "./renderDocx.js"

/**
 * Provides the Renderer port with Word documents made in a template.
 *
 * @example
 * ```ts
 * import { DocxRenderer } from "@teilhabe/output-office/docx"
 *
 * const layer = DocxRenderer.layerWith({})
 * typeof layer // => "object"
 * ```
 */
export const layerWith = (options: DocxOptions): Layer.Layer<Renderer.Renderer> =>
  Layer.succeed(Renderer.Renderer, {
    mediaType: docxMediaType,
    render: (dokument) => Effect.tryPromise({ try: () => renderDocx(dokument, options), catch: Renderer.expectedOnly }),
  })

/** Provides the Renderer port with Word documents. */
export const layer: Layer.Layer<Renderer.Renderer> = layerWith({})
