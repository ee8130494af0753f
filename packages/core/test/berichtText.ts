import type { Block, Inline, Tabelle, Zeile } from "../src/bericht/Block.js"
import type { Dokument } from "../src/bericht/Dokument.js"
import { konzeptbericht } from "../src/bericht/konzeptbericht.js"
import * as Quelle from "../src/kernel/Quelle.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import type { Konzept } from "../src/konzept/Konzept.js"

const word = (inline: Inline): string =>
  typeof inline === "string" ? inline : inline._tag === "Fett" ? `*${inline.text}*` : `[${inline.text}]`

const line = (zeile: Zeile): string => zeile.map(word).join("")

const source = (quelle: Quelle.Quelle | undefined): ReadonlyArray<string> => (quelle === undefined ? [] : [`    (${Quelle.toText(quelle)})`])

const table = (tabelle: Tabelle): ReadonlyArray<string> => [
  `    ${tabelle.titel}: ${tabelle.spalten.map(({ titel }) => titel).join(" | ")}`,
  ...tabelle.zeilen.map((cells) => `      ${cells.map(line).join(" | ")}`),
]

const lines = (block: Block): ReadonlyArray<string> => {
  switch (block._tag) {
    case "Ueberschrift":
      return ["", `${"#".repeat(block.ebene)} ${block.text}`, ...source(block.quelle)]
    case "Absatz":
      return [line(block.inhalt), ...source(block.quelle)]
    case "Liste":
      return block.punkte.map((punkt) => `  - ${line(punkt)}`)
    case "Tabelle":
      return table(block)
    case "Bild":
      return [`  <${block.titel}: ${block.alternativtext}>`, ...table(block.tabelle)]
    case "Hinweis":
      return [`  ! ${block.art}: ${line(block.inhalt)}`, ...source(block.quelle)]
    case "Eigentext":
      return [`  = ${block.titel} [${block.ort}]`, ...block.absaetze.map((absatz) => `    ${line(absatz)}`)]
  }
}

/** Writes a report as plain lines, for a snapshot that a person can read. */
export const berichtText = ({ bloecke, stand, titel, untertitel, zusammenfassung }: Dokument): string =>
  [titel, untertitel, `Stand ${stand}`, zusammenfassung, ...bloecke.flatMap(lines), ""].join("\n")

/** The report of a Konzept that nobody checked, as of a day soon after its Beschluss. */
export const berichtOf = (konzept: Konzept): Dokument => konzeptbericht(konzept, { stand: Stichtag.make(2021, 2, 1) })

/** The same as plain lines. */
export const textOf = (konzept: Konzept): string => berichtText(berichtOf(konzept))
