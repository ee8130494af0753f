/**
 * Tables, with widths that fit their words.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import { textWidth } from "@teilhabe/output-svg"
import { absatz, abstand, beschriftung, lauf, quellenzeile, worte, zeile } from "./lauf.js"
import type { Werk } from "./werk.js"
import { attribute, oneLine } from "./xml.js"

/** How a table is set: the widths of its columns in twentieths of a point, small letters, on a page turned sideways. */
export interface Satz {
  readonly breiten: ReadonlyArray<number>
  readonly klein: boolean
  readonly quer: boolean
}

const PADDING = 200
const LONGEST_WORD = 20
const LONGEST_LINE = 70
const SHORT_LINE = 30

const widthOf = (text: string, points: number): number => Math.ceil(textWidth(text, points) * 20)

/** What a column needs at least, for its longest word, and what it would like, for its longest line. */
interface Bedarf {
  readonly mindestens: number
  readonly gern: number
}

/** Words as short as these should not break: `keines genannt`, `Ohne Farbe`. */
const SHORT_CELL = 16
/** So much of a long word is left empty at the end of a broken line. */
const RAGGED = 0.35

const bedarfOf = (texts: ReadonlyArray<string>, points: number): Bedarf => {
  let [mindestens, longest, total] = [0, 0, 0]
  for (const text of texts) {
    const cut = text.slice(0, 2000)
    const line = widthOf(cut.slice(0, LONGEST_LINE), points)
    longest = Math.max(longest, line)
    total += line
    for (const word of cut.split(/[\s\-/]+/u)) mindestens = Math.max(mindestens, widthOf(word.slice(0, LONGEST_WORD), points))
  }
  // One long cell alone must not take the room of a column whose cells are all long.
  const gern = longest <= SHORT_LINE * points * 10 ? longest : 0.4 * longest + (0.6 * total) / texts.length
  return { mindestens: mindestens + PADDING, gern: Math.max(gern, mindestens) + PADDING }
}

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((all, one) => all + one, 0)

/** What a cell takes in one line. */
const lineOf = (text: string, points: number): number => widthOf(text.slice(0, 2000), points) + PADDING

const STEPS = 120

/** About how many lines a cell takes. */
const heightIn = (line: number, breite: number, { mindestens }: Bedarf): number =>
  line <= breite ? 1 : Math.max(2, (line - PADDING) / Math.max(1, breite - PADDING - RAGGED * (mindestens - PADDING)))

/** For each column, how many lines fewer a little more room would make in the rows that it makes high. */
const gainsOf = (lines: ReadonlyArray<ReadonlyArray<number>>, breiten: ReadonlyArray<number>, bedarf: ReadonlyArray<Bedarf>): ReadonlyArray<number> => {
  const gains = breiten.map(() => 0)
  for (const row of lines) {
    let [highest, most] = [0, 1]
    for (const [at, line] of row.entries()) {
      const [breite, need] = [breiten[at], bedarf[at]]
      const height = breite === undefined || need === undefined ? 1 : heightIn(line, breite, need)
      if (height > most) [highest, most] = [at, height]
    }
    if (most > 1) gains[highest] = (gains[highest] ?? 0) + most / (breiten[highest] ?? 1)
  }
  return gains
}

/** Gives room to columns bit by bit, each time to the one that makes most rows high, until all rows are low or the room is out. */
const fill = (lines: ReadonlyArray<ReadonlyArray<number>>, bedarf: ReadonlyArray<Bedarf>, schmal: ReadonlyArray<number>, room: number): ReadonlyArray<number> => {
  const kurz = bedarf.map(({ mindestens }, at) => Math.max(mindestens, schmal[at] ?? 0))
  const breiten = sum(kurz) <= 0.8 * room ? kurz : bedarf.map(({ mindestens }) => mindestens)
  const step = (room - sum(breiten)) / STEPS
  for (let count = 0; count < STEPS; count += 1) {
    const gains = gainsOf(lines, breiten, bedarf)
    const best = gains.indexOf(Math.max(...gains))
    if ((gains[best] ?? 0) === 0) break
    breiten[best] = (breiten[best] ?? 0) + step
  }
  return breiten.map(Math.floor)
}

/** Shares a width: where every cell fits on one line they do, else each column gets what it needs and the rest goes to the long ones. */
const share = (columns: ReadonlyArray<ReadonlyArray<string>>, points: number, room: number): ReadonlyArray<number> => {
  const bedarf = columns.map((texts) => bedarfOf(texts, points))
  const need = sum(bedarf.map(({ mindestens }) => mindestens))
  if (need >= room) return bedarf.map(({ mindestens }) => Math.floor((mindestens * room) / need))
  const lines = columns.map((texts) => texts.map((text) => lineOf(text, points)))
  const natural = lines.map((one) => Math.max(...one))
  const wish = sum(natural)
  if (wish <= room) return natural.map((one) => Math.floor((one * (room * 0.6 + wish * 0.4)) / wish))
  const schmal = columns.map((texts) => Math.max(0, ...texts.filter((text) => text.length <= SHORT_CELL).map((text) => lineOf(text, points))))
  return fill((lines[0] ?? []).map((_, row) => lines.map((column) => column[row] ?? 0)), bedarf, schmal, room)
}

const columnsOf = ({ spalten, zeilen }: Block.Tabelle): ReadonlyArray<ReadonlyArray<string>> =>
  spalten.map(({ titel }, at) => [titel, ...zeilen.map((cells) => worte(cells[at] ?? []))])

/** Finds how a table fits on the page: as it is, in small letters, or sideways. */
export const satzOf = (tabelle: Block.Tabelle, { breite, quer }: Werk["seite"]): Satz => {
  const columns = columnsOf(tabelle)
  const fits = (bedarf: ReadonlyArray<Bedarf>, room: number): boolean => sum(bedarf.map(({ mindestens }) => mindestens)) <= room
  const normal = columns.map((texts) => bedarfOf(texts, 9))
  // Where all columns are long, small letters make fewer lines.
  const isCramped = columns.length > 3 && sum(normal.map(({ gern }) => gern)) > 1.6 * breite
  if (fits(normal, breite) && columns.length <= 7 && !isCramped) return { breiten: share(columns, 9, breite), klein: false, quer: false }
  const klein = columns.map((texts) => bedarfOf(texts, 8))
  if (fits(klein, breite) && columns.length <= 9) return { breiten: share(columns, 8, breite), klein: true, quer: false }
  return { breiten: share(columns, 8, Math.max(breite, quer)), klein: true, quer: quer > breite }
}

const tc = (breite: number, xml: string): string => `<w:tc><w:tcPr><w:tcW w:w="${breite}" w:type="dxa"/></w:tcPr>${xml}</w:tc>`

interface Zellform {
  readonly klein: boolean
  readonly rechts: boolean
  /** Keeps the cell with the next row. */
  readonly halten: boolean
}

const zelle = (werk: Werk, xml: string, { halten, klein, rechts }: Zellform): string =>
  absatz(werk, klein ? "zelleKlein" : "zelle", xml, `${halten ? "<w:keepNext/>" : ""}${rechts ? "<w:jc w:val=\"right\"/>" : ""}`)

const rows = (tabelle: Block.Tabelle, werk: Werk, satz: Satz): string => {
  const { spalten, zeilen } = tabelle
  const row = (trPr: string, halten: boolean, cells: ReadonlyArray<string>): string =>
    `<w:tr><w:trPr>${trPr}</w:trPr>${cells.map((xml, at) =>
      tc(satz.breiten[at] ?? 0, zelle(werk, xml, { klein: satz.klein, halten, rechts: spalten[at]?.ausrichtung === "rechts" }))).join("")}</w:tr>`
  const head = row("<w:cantSplit/><w:tblHeader/>", true, spalten.map(({ titel }) => lauf(titel)))
  // A row longer than a page has to split: none of its words may be lost below the edge.
  const lange = (cells: ReadonlyArray<Block.Zeile>): boolean => cells.some((cell, at) => worte(cell).length * 900 > (satz.breiten[at] ?? 1) * 300)
  const body = zeilen.map((cells, at) =>
    row(lange(cells) ? "" : "<w:cantSplit/>", zeilen.length <= 6 && at < zeilen.length - 1, cells.map((cell) => zeile(cell, werk))))
  return head + body.join("")
}

/** The table itself, without its caption. */
export const tabellenXml = (tabelle: Block.Tabelle, werk: Werk, satz: Satz): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${werk.stil("tabelle")}"/><w:tblW w:w="${sum(satz.breiten)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`
  + `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`
  + `<w:tblCaption w:val="${attribute(oneLine(tabelle.titel, 250))}"/></w:tblPr>`
  + `<w:tblGrid>${satz.breiten.map((breite) => `<w:gridCol w:w="${breite}"/>`).join("")}</w:tblGrid>${rows(tabelle, werk, satz)}</w:tbl>`

/** A table with its caption above and its source below. */
export const tabelle = (block: Block.Tabelle, werk: Werk): { readonly xml: string; readonly quer: boolean } => {
  const caption = (pPr: string): string => beschriftung("Tabelle", block.titel, werk, pPr)
  if (block.spalten.length === 0) return { xml: caption(""), quer: false }
  const satz = satzOf(block, werk.seite)
  const source = quellenzeile(block.quelle, werk)
  // Two tables that touch would become one: something has to stand between.
  const end = source === "" ? abstand(werk, satz.quer ? 20 : undefined) : source
  return { xml: caption("<w:keepNext/>") + tabellenXml(block, werk, satz) + end, quer: satz.quer }
}
