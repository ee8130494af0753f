/**
 * The tables of a report behind the Renderer port.
 *
 * @module
 */
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { renderTabellen, tabellenMediaType } from "./renderTabellen.js"
import type { TabellenOptions } from "./renderTabellen.js"

/**
 * Provides the Renderer port with tables, in a form of your choice.
 *
 * @example
 * ```ts
 * import { TabellenRenderer } from "@teilhabe/output-tables"
 *
 * const fuerExcel = TabellenRenderer.layerWith({ form: "deutsch" })
 * ```
 */
export const layerWith = (options: TabellenOptions): Layer.Layer<Renderer.Renderer> =>
  Layer.succeed(Renderer.Renderer, {
    mediaType: tabellenMediaType,
    render: (dokument) => Effect.tryPromise({ try: () => renderTabellen(dokument, options), catch: Renderer.expectedOnly }),
  })

/** Provides the Renderer port with tables as RFC 4180 has them. */
export const layer: Layer.Layer<Renderer.Renderer> = layerWith({})
