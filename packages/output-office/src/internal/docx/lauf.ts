/**
 * Words in a paragraph: runs, links inside of the report, fields.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import type { Quelle } from "@teilhabe/core/kernel"
import type { Rolle } from "./stile.js"
import type { Werk } from "./werk.js"
import { clean, escape } from "./xml.js"

const wort = (text: string): string => (text === "" ? "" : `<w:t xml:space="preserve">${escape(text)}</w:t>`)

/** The inside of a run: a line break and a tab are elements of their own. */
const inhalt = (text: string): string =>
  clean(text).split(/(\n|\t)/u).map((part) => (part === "\n" ? "<w:br/>" : part === "\t" ? "<w:tab/>" : wort(part))).join("")

/** A run of words; nothing where there are none. */
export const lauf = (text: string, rPr = ""): string => {
  const inner = inhalt(text)
  return inner === "" ? "" : `<w:r>${rPr === "" ? "" : `<w:rPr>${rPr}</w:rPr>`}${inner}</w:r>`
}

/** Says which style of characters a run has. */
export const zeichenstil = (werk: Pick<Werk, "stil">, rolle: Rolle): string => `<w:rStyle w:val="${werk.stil(rolle)}"/>`

/** A link to a place of the same document. */
export const sprung = (marke: string, xml: string): string => `<w:hyperlink w:anchor="${marke}" w:history="1">${xml}</w:hyperlink>`

/** A field, with what it shows until the program counts anew. */
export const feld = (befehl: string, gezeigt: string, rPr = ""): string => {
  const style = rPr === "" ? "" : `<w:rPr>${rPr}</w:rPr>`
  const sign = (art: string): string => `<w:r>${style}<w:fldChar w:fldCharType="${art}"/></w:r>`
  return `${sign("begin")}<w:r>${style}<w:instrText xml:space="preserve"> ${befehl} </w:instrText></w:r>${sign("separate")}${lauf(gezeigt, rPr)}${sign("end")}`
}

/** A paragraph; `pPr` is what it has beside its style, in the order of the schema. */
export const absatz = (werk: Pick<Werk, "stil">, rolle: Rolle, xml: string, pPr = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="${werk.stil(rolle)}"/>${pPr}</w:pPr>${xml}</w:p>`

/** An empty line that keeps two tables apart, which would become one. */
export const abstand = (werk: Pick<Werk, "stil">, hoehe = 160): string =>
  absatz(werk, "quelle", "", `<w:spacing w:before="0" w:after="0" w:line="${hoehe}" w:lineRule="exact"/>`)

const inline = (part: Block.Inline, werk: Werk): string => {
  if (typeof part === "string") return lauf(part)
  if (part._tag === "Fett") return lauf(part.text, zeichenstil(werk, "fett"))
  const ziel = part.anker === undefined ? undefined : werk.ziel(part.anker)
  if (ziel === undefined) return lauf(part.text)
  return sprung(ziel, lauf(part.text, zeichenstil(werk, part._tag === "Zahl" ? "zahl" : "verweis")))
}

/** One line of the report as runs. */
export const zeile = (inhalte: Block.Zeile, werk: Werk): string => inhalte.map((part) => inline(part, werk)).join("")

/** The words of a line, without any form. */
export const worte = (inhalte: Block.Zeile): string => inhalte.map((part) => (typeof part === "string" ? part : part.text)).join("")

/** Where a statement comes from, as a paragraph; nothing where no source is given. */
export const quellenzeile = (quelle: Quelle.Quelle | undefined, werk: Werk): string => {
  if (quelle === undefined) return ""
  const { dokument, kapitel, ueberschrift } = quelle
  const ort = ueberschrift === undefined ? kapitel : `${kapitel} › ${ueberschrift}`
  // The report is about the Konzept: only another document needs its name.
  const text = dokument === "konzept" ? ort : `${werk.quellen.get(dokument) ?? dokument}, ${ort}`
  return absatz(werk, "quelle", lauf(`Quelle: ${text}`))
}

/** A caption with its number, which the program counts anew when pieces move. */
export const beschriftung = (reihe: "Tabelle" | "Bild", titel: string, werk: Werk, pPr = ""): string =>
  absatz(werk, "beschriftung", `${lauf(`${reihe} `)}${feld(`SEQ ${reihe} \\* ARABIC`, String(werk.zaehle(reihe)))}${lauf(`: ${titel}`)}`, pPr)
