/**
 * The blocks of a report as paragraphs of Markdown.
 *
 * @module
 */
import { Block } from "@teilhabe/core/bericht"
import type { Context } from "./context.js"
import { escape, lineStart } from "./escape.js"
import { quellenzeile, zeile } from "./zeile.js"

type Of<Tag extends Block.Block["_tag"]> = Extract<Block.Block, { readonly _tag: Tag }>

type Paragraphs = ReadonlyArray<string>

const ueberschrift = (block: Of<"Ueberschrift">, context: Context): Paragraphs => [
  `<a id="${context.anker.of(block)}"></a>`,
  `${"#".repeat(block.ebene)} ${escape(block.text).trim()}`,
  ...quellenzeile(block.quelle, context),
]

const liste = ({ geordnet, punkte }: Of<"Liste">, context: Context): Paragraphs =>
  punkte.length === 0
    ? []
    : [punkte.map((punkt, at) => `${geordnet ? `${at + 1}.` : "-"} ${lineStart(zeile(punkt, context))}`).join("\n")]

const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const rows = (tabelle: Of<"Tabelle">, context: Context): Paragraphs => {
  if (tabelle.spalten.length === 0) return []
  const head = row(tabelle.spalten.map((spalte) => escape(spalte.titel).trim()))
  const rule = row(tabelle.spalten.map((spalte) => (spalte.ausrichtung === "rechts" ? "---:" : ":---")))
  const body = tabelle.zeilen.map((cells) => row(cells.map((cell) => zeile(cell, context))))
  return [[head, rule, ...body].join("\n"), ...quellenzeile(tabelle.quelle, context)]
}

const title = (word: string, titel: string): string => `**${word}:** ${escape(titel).trim()}`

const bild = (block: Of<"Bild">, context: Context): Paragraphs => [
  title("Bild", block.titel),
  lineStart(escape(block.alternativtext)),
  ...rows(block.tabelle, context),
]

const hinweis = (block: Of<"Hinweis">, context: Context): Paragraphs => {
  const text = `**${Block.hinweisWoerter[block.art]}:** ${zeile(block.inhalt, context)}`
  return [[text, ...quellenzeile(block.quelle, context)].map((line) => `> ${line}`).join("\n>\n")]
}

const eigentext = ({ absaetze, titel }: Of<"Eigentext">, context: Context): Paragraphs =>
  absaetze.length === 0 ? [] : [title("Text", titel), ...absaetze.map((absatz) => lineStart(zeile(absatz, context)))]

/** Writes a block as paragraphs. */
export const renderBlock = (block: Block.Block, context: Context): Paragraphs => {
  switch (block._tag) {
    case "Ueberschrift":
      return ueberschrift(block, context)
    case "Absatz":
      return [lineStart(zeile(block.inhalt, context)), ...quellenzeile(block.quelle, context)]
    case "Liste":
      return liste(block, context)
    case "Tabelle":
      return [title("Tabelle", block.titel), ...rows(block, context)]
    case "Bild":
      return bild(block, context)
    case "Hinweis":
      return hinweis(block, context)
    case "Eigentext":
      return eigentext(block, context)
  }
}
