/**
 * The places where the office writes its own words: a frame, its key, its title, and a field to write in.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { absatz, abstand, lauf, zeichenstil, zeile } from "./lauf.js"
import type { Werk } from "./werk.js"
import { attribute, clean } from "./xml.js"

/** What stands in a place that is still free. */
export const FREI = "Hier schreibt die Stadt. Klicken Sie in diesen Satz, und ersetzen Sie ihn."

/** What stands for a day, and for an office, that nobody has given yet. */
export const [OHNE_TAG, OHNE_STELLE] = ["TT.MM.JJJJ", "Amt oder Stelle"] as const

/** How the line on the origin is parted. */
export const [AM, VON] = ["Geschrieben am: ", " · von: "] as const

// Word takes no longer tag; where the key is longer, the hidden words of the frame hold it alone.
const LONGEST_TAG = 64

/** The key of a place in signs that no program changes. */
export const schluesselOf = (ort: string): string => `eigentext:${encodeURIComponent(clean(ort))}`

/** Finds the key of a place in the words that hold it: ours stands behind all that others wrote. */
export const ortIn = (text: string): string | undefined => {
  const found = [...text.matchAll(/eigentext:([A-Za-z0-9%_.!~*'()-]*)/gu)].at(-1)?.[1]
  if (found === undefined) return undefined
  try {
    return decodeURIComponent(found)
  } catch {
    return undefined
  }
}

const FRAME = ["top", "left", "bottom", "right"].map((side) => `<w:${side} w:val="single" w:sz="8" w:space="0" w:color="B45F06"/>`).join("")

const control = (block: Block.Eigentext, werk: Werk, xml: string): string => {
  const key = schluesselOf(block.ort)
  const tag = key.length <= LONGEST_TAG ? `<w:tag w:val="${attribute(key)}"/>` : ""
  const free = block.absaetze.length === 0 ? "<w:showingPlcHdr/>" : ""
  return `<w:sdt><w:sdtPr><w:alias w:val="Text der Stadt"/>${tag}<w:id w:val="${werk.nummer()}"/>${free}</w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`
}

/** A place as a table of two rows: what it is, and what is written there. */
export const eigentext = (block: Block.Eigentext, werk: Werk): string => {
  const { breite } = werk.seite
  const tc = (shading: string, xml: string): string => `<w:tc><w:tcPr><w:tcW w:w="${breite}" w:type="dxa"/>${shading}</w:tcPr>${xml}</w:tc>`
  const tag = block.am === undefined ? OHNE_TAG : Stichtag.toText(block.am)
  const titel = lauf("Text der Stadt: ") + lauf(block.titel, zeichenstil(werk, "fett")) + lauf(` [${schluesselOf(block.ort)}]`, "<w:vanish/>")
  const head = absatz(werk, "ort", titel) + absatz(werk, "ort", lauf(`${AM}${tag}${VON}${block.von ?? OHNE_STELLE}`))
  const texts = block.absaetze.map((inhalt) => absatz(werk, "text", zeile(inhalt, werk)))
  const free = absatz(werk, "text", lauf(FREI, zeichenstil(werk, "frei")))
  const body = control(block, werk, texts.length === 0 ? free : texts.join(""))
  return `<w:tbl><w:tblPr><w:tblW w:w="${breite}" w:type="dxa"/><w:tblBorders>${FRAME}</w:tblBorders><w:tblLayout w:type="fixed"/>`
    + "<w:tblCellMar><w:top w:w=\"60\" w:type=\"dxa\"/><w:left w:w=\"120\" w:type=\"dxa\"/><w:bottom w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"120\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
    + `<w:tblGrid><w:gridCol w:w="${breite}"/></w:tblGrid>`
    + `<w:tr><w:trPr><w:cantSplit/></w:trPr>${tc("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF4E5\"/>", head)}</w:tr>`
    + `<w:tr>${tc("", body)}</w:tr></w:tbl>${abstand(werk)}`
}
