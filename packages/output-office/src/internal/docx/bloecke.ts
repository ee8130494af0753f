/**
 * The blocks of a report as paragraphs, tables and pictures.
 *
 * @module
 */
import { Block } from "@teilhabe/core/bericht"
import { bild } from "./bild.js"
import { eigentext } from "./eigentext.js"
import { absatz, lauf, quellenzeile, zeichenstil, zeile } from "./lauf.js"
import { tabelle } from "./tabelle.js"
import type { Werk } from "./werk.js"

/** A piece of the document that stands on a page upright or sideways. */
export interface Stueck {
  readonly xml: string
  readonly quer: boolean
}

const aufrecht = (xml: string): ReadonlyArray<Stueck> => [{ xml, quer: false }]

const EBENEN = { 2: "ebene1", 3: "ebene2", 4: "ebene3" } as const

const ueberschrift = (block: Block.Ueberschrift, werk: Werk): string => {
  const id = werk.nummer()
  const marked = `<w:bookmarkStart w:id="${id}" w:name="${werk.marke(block)}"/>${lauf(block.text)}<w:bookmarkEnd w:id="${id}"/>`
  return absatz(werk, EBENEN[block.ebene], marked) + quellenzeile(block.quelle, werk)
}

const liste = ({ geordnet, punkte }: Block.Liste, werk: Werk): string => {
  if (punkte.length === 0) return ""
  const numPr = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${werk.liste(geordnet)}"/></w:numPr>`
  return punkte.map((punkt) => absatz(werk, geordnet ? "schritt" : "punkt", zeile(punkt, werk), numPr)).join("")
}

const hinweis = (block: Block.Hinweis, werk: Werk): string =>
  absatz(werk, "hinweis", lauf(`${Block.hinweisWoerter[block.art]}: `, zeichenstil(werk, "fett")) + zeile(block.inhalt, werk)) + quellenzeile(block.quelle, werk)

/** Writes a block. */
export const renderBlock = (block: Block.Block, werk: Werk): ReadonlyArray<Stueck> => {
  switch (block._tag) {
    case "Ueberschrift":
      return aufrecht(ueberschrift(block, werk))
    case "Absatz":
      return aufrecht(absatz(werk, "text", zeile(block.inhalt, werk)) + quellenzeile(block.quelle, werk))
    case "Liste":
      return aufrecht(liste(block, werk))
    case "Tabelle":
      return [tabelle(block, werk)]
    case "Bild": {
      const { table, xml } = bild(block, werk)
      return [{ xml, quer: false }, table]
    }
    case "Hinweis":
      return aufrecht(hinweis(block, werk))
    case "Eigentext":
      return aufrecht(eigentext(block, werk))
  }
}
