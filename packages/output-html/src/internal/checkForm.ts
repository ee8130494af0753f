/**
 * What must fit together before a report can be drawn.
 *
 * @module
 */
import type { Block, Diagramm, Dokument } from "@teilhabe/core/bericht"
import { Renderer } from "@teilhabe/core/ports"
import type { Tabelle } from "./context.js"

const fail = (message: string): never => {
  throw new Renderer.RendererError({ reason: "document", message })
}

const checkTabelle = (tabelle: Tabelle): void => {
  const width = tabelle.spalten.length
  const at = tabelle.zeilen.findIndex((cells) => cells.length !== width)
  if (at >= 0) {
    fail(`Row ${at + 1} of the table "${tabelle.titel}" has ${tabelle.zeilen[at]?.length} cells for ${width} columns. Give every row one cell per column.`)
  }
}

const checkMatrix = (titel: string, matrix: Diagramm.Matrix): void => {
  const { anzahl, spalten, zeilen } = matrix
  if (anzahl.length !== zeilen.length || anzahl.some((counts) => counts.length !== spalten.length)) {
    fail(`The picture "${titel}" needs ${zeilen.length} rows of ${spalten.length} counts. Give one count per row and column.`)
  }
  if (anzahl.flat().some((count) => !Number.isFinite(count) || count < 0)) {
    fail(`The picture "${titel}" has a count that is not a number from 0 on. Show a missing count in the table instead.`)
  }
}

const checkNetzwerk = (titel: string, netzwerk: Diagramm.Netzwerk): void => {
  const ids = new Set(netzwerk.knoten.map((knoten) => knoten.id))
  const unknown = netzwerk.kanten.flatMap((kante) => [kante.von, kante.nach]).find((id) => !ids.has(id))
  if (unknown !== undefined) fail(`The picture "${titel}" links "${unknown}", which is none of its nodes. Add the node or drop the link.`)
  if (ids.size !== netzwerk.knoten.length) fail(`The picture "${titel}" has two nodes with one id. Give every node its own.`)
}

const checkBlock = (block: Block.Block): void => {
  if (block._tag === "Tabelle") checkTabelle(block)
  if (block._tag !== "Bild") return
  checkTabelle(block.tabelle)
  if (block.diagramm._tag === "Matrix") checkMatrix(block.titel, block.diagramm)
  if (block.diagramm._tag === "Netzwerk") checkNetzwerk(block.titel, block.diagramm)
}

/** Throws a `RendererError` at the first block that does not fit together. */
export const checkForm = (dokument: Dokument.Dokument): void => dokument.bloecke.forEach(checkBlock)
