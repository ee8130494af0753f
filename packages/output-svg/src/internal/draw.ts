/**
 * From a specification to a drawing, by vega.
 *
 * @module
 */
import type { Config, Spec, View } from "vega"
import { LOCALE } from "./locale.js"
import { LINE, QUIET } from "./palette.js"
import { keepDrawing } from "./svg.js"

/** The drawing library, loaded once a report has a picture. */
export type Library = typeof import("vega")

/** Loads the drawing library. */
export const loadLibrary = (): Promise<Library> => import("vega")

// Quiet lines and German signs.
const CONFIG: Config = {
  locale: LOCALE,
  axis: { domain: false, ticks: false, labelColor: QUIET, labelFontSize: 13, gridColor: LINE, labelPadding: 6 },
}

/** Runs a specification and hands over what `read` takes from it. */
export const run = async <A>(library: Library, spec: Spec, read: (view: View) => Promise<A>): Promise<A> => {
  const runtime = library.parse({ padding: 0, autosize: "none", ...spec }, CONFIG)
  const view = new library.View(runtime, { renderer: "none", logLevel: library.Error })
  try {
    return await read(view)
  } finally {
    view.finalize()
  }
}

/** Draws a specification. */
export const draw = (library: Library, spec: Spec): Promise<string> =>
  run(library, spec, async (view) => keepDrawing(await view.toSVG()))
