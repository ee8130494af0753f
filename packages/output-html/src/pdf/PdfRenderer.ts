/**
 * The PDF behind the Renderer port.
 *
 * @module
 */
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { PdfError } from "./PdfError.js"
import { pdfMediaType, renderPdf } from "./renderPdf.js"
import type { PdfOptions } from "./renderPdf.js"

const expected = (cause: unknown): Renderer.RendererError =>
  cause instanceof PdfError ? new Renderer.RendererError({ reason: "program", message: cause.message, cause }) : Renderer.expectedOnly(cause)

/**
 * Provides the Renderer port with PDF, printed by the browser that is given.
 *
 * Where none prints, the port fails with reason `program`, and the `PdfError` is its cause.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Renderer } from "@teilhabe/core/ports"
 * import { PdfRenderer } from "@teilhabe/output-html/pdf"
 * import * as Effect from "effect/Effect"
 *
 * const bericht = { id: "wohnen-2024", titel: "Gemeinsam wohnen", untertitel: "Bericht", stand: Stichtag.make(2024, 6, 30), zusammenfassung: "Kurz.", bloecke: [] }
 * const pdf = Renderer.Renderer.use((renderer) => renderer.render(bericht)).pipe(Effect.provide(PdfRenderer.layerWith({ executablePath: "nirgends/chromium" })))
 * const error = await Effect.runPromise(Effect.flip(pdf))
 * error.reason // => "program"
 * ```
 */
export const layerWith = (options: PdfOptions): Layer.Layer<Renderer.Renderer> =>
  Layer.succeed(Renderer.Renderer, {
    mediaType: pdfMediaType,
    render: (dokument) => Effect.tryPromise({ try: () => renderPdf(dokument, options), catch: expected }),
  })
