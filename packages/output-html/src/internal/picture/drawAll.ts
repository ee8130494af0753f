/**
 * All pictures of a report.
 *
 * @module
 */
import type { Diagramm, Dokument } from "@teilhabe/core/bericht"
import type { Stichtag } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import type { Bild, Drawing } from "../context.js"
import { loadLibrary } from "./draw.js"
import type { Library } from "./draw.js"
import { drawMatrix } from "./matrix.js"
import { drawNetzwerk } from "./netzwerk.js"
import { drawZeitachse } from "./zeitachse.js"
import { drawZeitreihe } from "./zeitreihe.js"

const drawOne = (library: Library, diagramm: Diagramm.Diagramm, stand: Stichtag.Stichtag): Promise<Drawing> => {
  switch (diagramm._tag) {
    case "Matrix":
      return drawMatrix(library, diagramm)
    case "Zeitachse":
      return drawZeitachse(library, diagramm, stand)
    case "Netzwerk":
      return drawNetzwerk(library, diagramm)
    case "Zeitreihe":
      return drawZeitreihe(library, diagramm)
    case "Punktvergleich":
    case "Bevoelkerungspyramide":
    case "Karte":
      throw new Error(`a ${diagramm._tag} is not drawn yet`)
  }
}

const failure = (titel: string, cause: unknown): Renderer.RendererError =>
  new Renderer.RendererError({
    reason: "picture",
    message: `The picture "${titel}" could not be drawn: ${String(cause)}. Its table holds the same content; leave the picture out to render the rest.`,
    cause,
  })

/** Draws every picture of a report; a report without pictures does not load the drawing library. */
export const drawAll = async (dokument: Dokument.Dokument): Promise<ReadonlyMap<Bild, Drawing>> => {
  const drawings = new Map<Bild, Drawing>()
  const bilder = dokument.bloecke.filter((block) => block._tag === "Bild")
  if (bilder.length === 0) return drawings
  const library = await loadLibrary()
  for (const bild of bilder) {
    try {
      drawings.set(bild, await drawOne(library, bild.diagramm, dokument.stand))
    } catch (cause) {
      throw failure(bild.titel, cause)
    }
  }
  return drawings
}
