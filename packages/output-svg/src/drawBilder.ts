/**
 * All pictures of a report.
 *
 * @module
 */
import type { Block, Diagramm, Dokument, Pruefling } from "@teilhabe/core/bericht"
import type { Stichtag } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import { loadLibrary } from "./internal/draw.js"
import type { Library } from "./internal/draw.js"
import type { Drawing } from "./internal/drawing.js"
import { drawKarte } from "./internal/karte.js"
import { drawMatrix } from "./internal/matrix.js"
import { drawNetzwerk } from "./internal/netzwerk.js"
import { looksOver } from "./internal/palette.js"
import type { Looks } from "./internal/palette.js"
import { drawPyramide, namesOf } from "./internal/pyramide.js"
import { drawVergleich } from "./internal/vergleich.js"
import { drawZeitachse } from "./internal/zeitachse.js"
import { drawZeitreihe } from "./internal/zeitreihe.js"

export type { Drawing } from "./internal/drawing.js"

/** What has its own colour and shape in a picture: dates, nodes and groups of persons are told apart each among themselves. */
const kindsOf = (diagramm: Diagramm.Diagramm): readonly [family: "termine" | "knoten" | "gruppen", names: ReadonlyArray<string>] => {
  switch (diagramm._tag) {
    case "Zeitachse":
      return ["termine", diagramm.termine.map(({ art }) => art)]
    case "Netzwerk":
      return ["knoten", diagramm.knoten.map(({ gruppe }) => gruppe)]
    case "Zeitreihe":
      return ["gruppen", diagramm.reihen.map(({ name }) => name)]
    case "Punktvergleich":
      return ["gruppen", diagramm.zeilen.flatMap(({ werte }) => werte.map(({ gruppe }) => gruppe))]
    case "Bevoelkerungspyramide": {
      const names = namesOf(diagramm)
      return ["gruppen", names.length < 2 ? [] : names]
    }
    case "Karte":
    case "Matrix":
      return ["gruppen", []]
  }
}

/** Gives what is named alike one look over all pictures of a report. */
const looksIn = (diagramme: ReadonlyArray<Diagramm.Diagramm>): ((diagramm: Diagramm.Diagramm) => Looks) => {
  const kinds = diagramme.map(kindsOf)
  const of = (family: string): Looks => looksOver(kinds.flatMap(([one, names]) => (one === family ? [names] : [])))
  const looks = { termine: of("termine"), knoten: of("knoten"), gruppen: of("gruppen") }
  return (diagramm) => looks[kindsOf(diagramm)[0]]
}

const drawOne = (library: Library, diagramm: Diagramm.Diagramm, stand: Stichtag.Stichtag, looks: Looks): Promise<Drawing> => {
  switch (diagramm._tag) {
    case "Matrix":
      return drawMatrix(library, diagramm)
    case "Zeitachse":
      return drawZeitachse(library, diagramm, stand, looks)
    case "Netzwerk":
      return drawNetzwerk(library, diagramm, looks)
    case "Zeitreihe":
      return drawZeitreihe(library, diagramm, looks)
    case "Punktvergleich":
      return drawVergleich(library, diagramm, looks)
    case "Bevoelkerungspyramide":
      return drawPyramide(library, diagramm, looks)
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

type Bericht = Pruefling & Pick<Dokument.Dokument, "stand">

type Drawings = ReadonlyMap<Block.Bild, Drawing>

const drawAll = async ({ bloecke, stand }: Bericht, bericht: Bericht): Promise<Drawings> => {
  // Drawn is what was checked; it is found by the picture that was given.
  const given = new Map(bloecke.map((block, at) => [block, bericht.bloecke[at]]))
  const drawings = new Map<Block.Bild, Drawing>()
  const bilder = bloecke.filter((block) => block._tag === "Bild")
  if (bilder.length === 0) return drawings
  const library = await loadLibrary()
  const looks = looksIn(bilder.map(({ diagramm }) => diagramm))
  for (const bild of bilder) {
    try {
      const key = given.get(bild)
      drawings.set(key?._tag === "Bild" ? key : bild, await drawOne(library, bild.diagramm, stand, looks(bild.diagramm)))
    } catch (cause) {
      throw failure(bild.titel, cause)
    }
  }
  return drawings
}

// What was checked cannot change, and neither can its pictures: a page and a Word document of one report share them.
const drawn = new WeakMap<Bericht, Promise<Drawings>>()

/**
 * Draws every picture of a report; a report without pictures does not load the drawing library.
 *
 * What is named alike has one colour and shape in all pictures of a report. Each part is an `svg` element of shapes and text only, hidden from readers by ear: whoever embeds it gives its
 * description beside it. For a file of its own see `asFile`. The promise fails with a `RendererError`,
 * with reason `document` where the report must not go out: give the whole report, as its record of Geheimhaltung is part of it.
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
export const drawBilder = async (bericht: Bericht): Promise<Drawings> => {
  const checked = Renderer.requireForm(bericht)
  if (checked !== bericht) return drawAll(checked, bericht)
  const drawings = drawn.get(checked) ?? drawAll(checked, bericht)
  drawn.set(checked, drawings)
  return new Map(await drawings)
}
