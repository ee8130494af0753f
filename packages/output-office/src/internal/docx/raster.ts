/**
 * Pixels of pictures that are shapes, for programs that cannot draw them.
 *
 * @module
 */
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Block } from "@teilhabe/core/bericht"
import { Renderer } from "@teilhabe/core/ports"

/** Pixels for each pixel of a screen: sharp on paper. */
const SCALE = 2.5

type Raster = (svg: string) => { readonly bytes: Uint8Array; readonly breite: number; readonly hoehe: number }

const fileOf = (name: string): Promise<Uint8Array> => readFile(createRequire(import.meta.url).resolve(name))

const load = async (): Promise<Raster> => {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm")
  const [wasm, ...fontBuffers] = await Promise.all([
    fileOf("@resvg/resvg-wasm/index_bg.wasm"),
    fileOf("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
    fileOf("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
  ])
  try {
    await initWasm(wasm)
  } catch (cause) {
    // The program around us may use it too: it can be begun only once.
    if (!String(cause).includes("Already initialized")) throw cause
  }
  // No fonts of the machine: every machine has others, and would give other bytes.
  const font = { fontBuffers, defaultFontFamily: "Arimo", sansSerifFamily: "Arimo" }
  return (svg) => {
    const resvg = new Resvg(svg, { font, fitTo: { mode: "zoom", value: SCALE }, background: "#ffffff" })
    const image = resvg.render()
    const drawn = { bytes: image.asPng(), breite: resvg.width, hoehe: resvg.height }
    image.free()
    resvg.free()
    return drawn
  }
}

let loaded: Promise<Raster> | undefined

/** Gives what turns shapes into pixels; it is loaded once. */
export const loadRaster = (): Promise<Raster> => (loaded ??= load())

/** What is told where a picture cannot become pixels. */
export const rasterFailure = ({ titel }: Block.Bild, cause: unknown): Renderer.RendererError =>
  new Renderer.RendererError({
    reason: "picture",
    message: `The picture "${titel}" could not be turned into pixels: ${String(cause)}. Its table holds the same content; leave the picture out to render the rest.`,
    cause,
  })
