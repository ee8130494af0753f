/**
 * All pictures of a report.
 *
 * @module
 */
import type { Block, Diagramm, Dokument } from "@teilhabe/core/bericht"
import type { Stichtag } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import { loadLibrary } from "./internal/draw.js"
import type { Library } from "./internal/draw.js"
import type { Drawing } from "./internal/drawing.js"
import { drawKarte } from "./internal/karte.js"
import { drawMatrix } from "./internal/matrix.js"
import { drawNetzwerk } from "./internal/netzwerk.js"
import { drawPyramide } from "./internal/pyramide.js"
import { drawVergleich } from "./internal/vergleich.js"
import { drawZeitachse } from "./internal/zeitachse.js"
import { drawZeitreihe } from "./internal/zeitreihe.js"

export type { Drawing } from "./internal/drawing.js"

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
      return drawVergleich(library, diagramm)
    case "Bevoelkerungspyramide":
      return drawPyramide(library, diagramm)
    case "Karte":
      return drawKarte(library, diagramm)
  }
}

const failure = (titel: string, cause: unknown): Renderer.RendererError =>
  new Renderer.RendererError({
    reason: "picture",
    message: `The picture "${titel}" could not be drawn: ${String(cause)}. Its table holds the same content; leave the picture out to render the rest.`,
    cause,
  })

/**
 * Draws every picture of a report; a report without pictures does not load the drawing library.
 *
 * Each part is an `svg` element of shapes and text only, hidden from readers by ear: whoever embeds it gives its
 * description beside it. For a file of its own see `asFile`. The promise fails with a `RendererError`.
 *
 * @example
 * ```ts
 * import { Block } from "@teilhabe/core/bericht"
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { drawBilder } from "@teilhabe/output-svg"
 *
 * const titel = "Projekte nach Horizont"
 * const diagramm = { _tag: "Matrix", zeilen: ["Wohnen"], spalten: ["kurzfristig"], anzahl: [[2]], einheit: "Projekte" } as const
 * const bild = { _tag: "Bild", titel, alternativtext: "Zwei.", diagramm, tabelle: Block.tabelle(titel, [], []) } as const
 * const drawings = await drawBilder({ bloecke: [bild], stand: Stichtag.make(2024, 6, 30) })
 * drawings.get(bild)?.svgs.map((svg) => svg.startsWith("<svg aria-hidden")) // => [true]
 * ```
 */
export const drawBilder = async (
  { bloecke, stand }: Pick<Dokument.Dokument, "bloecke" | "stand">,
): Promise<ReadonlyMap<Block.Bild, Drawing>> => {
  const drawings = new Map<Block.Bild, Drawing>()
  const bilder = bloecke.filter((block) => block._tag === "Bild")
  if (bilder.length === 0) return drawings
  const library = await loadLibrary()
  for (const bild of bilder) {
    try {
      drawings.set(bild, await drawOne(library, bild.diagramm, stand))
    } catch (cause) {
      throw failure(bild.titel, cause)
    }
  }
  return drawings
}
