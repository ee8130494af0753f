/**
 * The parts of a report that tests look at.
 *
 * @module
 */
import type { Bild, Block, Inline, Tabelle, Zeile } from "../src/bericht/Block.js"
import type { Dokument } from "../src/bericht/Dokument.js"

/** All tables, also those of pictures. */
export const tablesOf = ({ bloecke }: Dokument): ReadonlyArray<Tabelle> =>
  bloecke.flatMap((block) => (block._tag === "Tabelle" ? [block] : block._tag === "Bild" ? [block.tabelle] : []))

/** The first picture of a kind. */
export const picture = ({ bloecke }: Dokument, tag: Bild["diagramm"]["_tag"]): Bild | undefined =>
  bloecke.find((block): block is Bild => block._tag === "Bild" && block.diagramm._tag === tag)

/** The lines of a block outside tables. */
export const linesOf = (block: Block): ReadonlyArray<Zeile> => {
  if (block._tag === "Absatz" || block._tag === "Hinweis") return [block.inhalt]
  if (block._tag === "Liste") return block.punkte
  return block._tag === "Ueberschrift" ? [[block.text]] : []
}

/** Every piece of every line, also in tables. */
export const inlinesOf = (bericht: Dokument): ReadonlyArray<Inline> =>
  [...bericht.bloecke.flatMap(linesOf), ...tablesOf(bericht).flatMap(({ zeilen }) => zeilen.flat())].flat()

/** The anchors that links may lead to, in order. */
export const anchorsOf = ({ bloecke }: Dokument): ReadonlyArray<string> =>
  bloecke.flatMap((block) => (block._tag === "Ueberschrift" && block.anker !== undefined ? [block.anker] : []))
