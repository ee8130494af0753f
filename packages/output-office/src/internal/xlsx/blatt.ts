/**
 * A sheet as XML, row by row.
 *
 * @module
 */
import { quoted } from "./blattnamen.js"
import { cellXml, MAX_TEXT, piecesOf, spaltenname, type Textzelle, type Zelle } from "./zelle.js"
import { attribute, XML_HEAD } from "./xml.js"

/** A row: its cells, and what is told of it. */
export interface Blattzeile {
  readonly zellen: ReadonlyArray<Zelle>
  /** The height in points; left out where the spreadsheet finds it by itself. */
  readonly hoehe?: number
  /** How many columns the first cell covers. */
  readonly verbunden?: number
}

/** A sheet before it is written. */
export interface Blatt {
  readonly name: string
  /** The widths of the columns in signs. */
  readonly breiten: ReadonlyArray<number>
  /** Rows read once, in order. */
  readonly zeilen: Iterable<Blattzeile>
  /** How many rows stay in sight, and stand on every printed page. */
  readonly kopfzeilen: number
  /** The table in it: the row of its head, its last row and its last column, from 1 on. */
  readonly tabelle?: { readonly kopf: number; readonly ende: number; readonly spalten: number }
  /** What stands left in the foot of a printed page. */
  readonly fuss: string
}

/** A text too long for its cell: where it stands, and all of it. */
export interface Langtext {
  readonly blatt: string
  readonly zelle: string
  readonly text: string
}

/** The sheet that holds what is too long for a cell. */
export const LANGE_TEXTE = "Lange Texte"

/** How much of a long text a cell shows, and how long a piece of it is. */
export const STUECK = 32_000

const cut = (zelle: Textzelle): Textzelle => {
  const [first = ""] = piecesOf(zelle.text, STUECK)
  return { ...zelle, text: `${first} … [gekürzt: ${zelle.text.length} Zeichen sind zu viel für eine Zelle; der ganze Text steht im Blatt „${LANGE_TEXTE}“]` }
}

interface Gesammelt {
  readonly verbunden: Array<string>
  readonly verweise: Array<string>
}

function* rowsXml({ name, zeilen }: Blatt, { verbunden, verweise }: Gesammelt, keep: (text: Langtext) => void): Generator<string> {
  let row = 0
  for (const { hoehe, verbunden: covered = 1, zellen } of zeilen) {
    row += 1
    const cells = zellen.map((zelle, column) => {
      if (zelle === undefined) return ""
      const place = `${spaltenname(column)}${row}`
      if (zelle._tag === "Text" && zelle.ziel !== undefined) verweise.push(`<hyperlink ref="${place}" location="${attribute(zelle.ziel)}"/>`)
      if (zelle._tag !== "Text" || zelle.text.length <= MAX_TEXT) return cellXml(zelle, place)
      keep({ blatt: name, zelle: place, text: zelle.text })
      return cellXml(cut(zelle), place)
    })
    if (covered > 1) verbunden.push(`<mergeCell ref="A${row}:${spaltenname(covered - 1)}${row}"/>`)
    yield `<row r="${row}"${hoehe === undefined ? "" : ` ht="${hoehe}" customHeight="1"`}>${cells.join("")}</row>`
  }
}

const viewXml = (kopfzeilen: number): string =>
  kopfzeilen === 0
    ? "<sheetView showGridLines=\"0\" workbookViewId=\"0\"/>"
    : `<sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${kopfzeilen}" topLeftCell="A${kopfzeilen + 1}" activePane="bottomLeft" state="frozen"/>` +
      `<selection pane="bottomLeft" activeCell="A${kopfzeilen + 1}" sqref="A${kopfzeilen + 1}"/></sheetView>`

const filterOf = ({ ende, kopf, spalten }: NonNullable<Blatt["tabelle"]>): string => `A${kopf}:${spaltenname(spalten - 1)}${ende}`

const list = (name: string, items: ReadonlyArray<string>): string => (items.length === 0 ? "" : `<${name}>${items.join("")}</${name}>`)

const pageXml = (fuss: string): string =>
  "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>" +
  "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>" +
  // In a foot & begins a command, and no more than 255 signs are allowed.
  `<headerFooter><oddFooter>${attribute(`&L${fuss.replaceAll("&", "&&")}&RSeite &P von &N`)}</oddFooter></headerFooter>`

/** Writes a sheet; texts too long for a cell are given to `keep` and cut where they stand. */
export function* sheetXml(blatt: Blatt, keep: (text: Langtext) => void): Generator<string> {
  const { breiten, fuss, kopfzeilen, tabelle } = blatt
  yield `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
  yield `<sheetViews>${viewXml(kopfzeilen)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>`
  yield list("cols", breiten.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`))
  const gesammelt: Gesammelt = { verbunden: [], verweise: [] }
  yield "<sheetData>"
  yield* rowsXml(blatt, gesammelt, keep)
  yield "</sheetData>"
  if (tabelle !== undefined) yield `<autoFilter ref="${filterOf(tabelle)}"/>`
  yield list("mergeCells", gesammelt.verbunden)
  yield list("hyperlinks", gesammelt.verweise)
  yield pageXml(fuss)
  // Keys such as 05562024 are texts on purpose: no green corner asks for a number.
  if (tabelle !== undefined) yield `<ignoredErrors><ignoredError sqref="${filterOf(tabelle)}" numberStoredAsText="1"/></ignoredErrors>`
  yield "</worksheet>"
}

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2")

/** The names that a workbook keeps for a sheet: its filter and the rows on every page. */
export const namesXml = ({ kopfzeilen, name, tabelle }: Blatt, at: number): ReadonlyArray<string> => [
  ...(tabelle === undefined
    ? []
    : [`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${attribute(`${quoted(name)}!${absolute(filterOf(tabelle))}`)}</definedName>`]),
  ...(kopfzeilen === 0 ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${attribute(`${quoted(name)}!$1:$${kopfzeilen}`)}</definedName>`]),
]
