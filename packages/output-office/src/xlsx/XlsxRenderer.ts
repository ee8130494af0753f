/**
 * The workbook of a report behind the Renderer port.
 *
 * @module
 */
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { renderXlsx, xlsxMediaType } from "./renderXlsx.js"
import type { XlsxOptions } from "./streamXlsx.js"

/**
 * Provides the Renderer port with a workbook that names who gives it out.
 *
 * @example
 * ```ts
 * import { XlsxRenderer } from "@teilhabe/output-office/xlsx"
 *
 * const mappen = XlsxRenderer.layerWith({ herausgeber: "Stadt Marl" })
 * ```
 */
export const layerWith = (options: XlsxOptions): Layer.Layer<Renderer.Renderer> =>
  Layer.succeed(Renderer.Renderer, {
    mediaType: xlsxMediaType,
    render: (dokument) => Effect.try({ try: () => renderXlsx(dokument, options), catch: Renderer.expectedOnly }),
  })

/** Provides the Renderer port with a workbook. */
export const layer: Layer.Layer<Renderer.Renderer> = layerWith({})
