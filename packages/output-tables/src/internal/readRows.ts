/**
 * The records of a file as the rows of its table.
 *
 * @module
 */
import type { Datentabelle } from "@teilhabe/core/bericht"
import { nearest } from "@teilhabe/core/kernel"
import type { Schreibweise } from "../Tabellenform.js"
import { type Melder, shown } from "./melden.js"
import { readWert } from "./readWert.js"
import { headerOf, HERKUNFT, type Tabellenkopf } from "./spalten.js"

/** The cells of one record. */
type Satz = ReadonlyArray<string>

/** Where each column stands; nothing where the header does not say it. */
const readHeader = (header: Satz, kopf: Tabellenkopf, datei: string, melder: Melder): ReadonlyMap<string, number> | undefined => {
  const expected = headerOf(kopf)
  const before = melder.findings.length
  header.forEach((name, at) => {
    if (header.indexOf(name) !== at) melder.fehler("ColumnDoubled", { datei, zeile: 1, spalte: name }, "the column stands there twice; take one out")
    else if (!expected.includes(name)) {
      melder.fehler("ColumnUnknown", { datei, zeile: 1, spalte: name }, `the table has no such column; take it out, or describe it in datapackage.json; known: ${expected.join(", ")}`,
        nearest(name, expected.filter((one) => !header.includes(one))))
    }
  })
  for (const name of expected) {
    if (!header.includes(name)) melder.fehler("ColumnMissing", { datei, zeile: 1, spalte: name }, "the column is not there; add it, with an empty or a filled cell in every row")
  }
  if (melder.findings.length > before) return undefined
  if (header.some((name, at) => name !== expected[at])) {
    melder.warnung("ColumnsMoved", { datei, zeile: 1 }, `the columns stand in another order; they were read by their names, other programs will refuse them: write ${expected.join(", ")}`)
  }
  return new Map(header.map((name, at) => [name, at]))
}

/** Tells rows with one key. */
const makeKeys = ({ schluessel }: Tabellenkopf, datei: string, melder: Melder): ((zeile: number, cell: (name: string) => string) => void) => {
  const seen = new Map<string, number>()
  return (zeile, cell) => {
    if (schluessel.length === 0) return
    const key = JSON.stringify(schluessel.map(cell))
    const first = seen.get(key)
    if (first === undefined) seen.set(key, zeile)
    else melder.fehler("KeyDoubled", { datei, zeile }, `the row has the key of row ${first}: ${schluessel.join(", ")} = ${shown(key)}; take one of them out or correct its key`)
  }
}

/** Reads the rows; what is wrong is told for every row and column at once. */
export const readRows = ([header, ...records]: ReadonlyArray<Satz>, kopf: Tabellenkopf, form: Schreibweise, datei: string, melder: Melder): ReadonlyArray<ReadonlyArray<Datentabelle.Datenwert>> => {
  if (header === undefined) {
    melder.fehler("HeaderMissing", { datei }, `the file is empty; begin it with the names of the columns: ${headerOf(kopf).join(form.trennzeichen)}`)
    return []
  }
  const places = readHeader(header, kopf, datei, melder)
  if (places === undefined) return []
  const checkKey = makeKeys(kopf, datei, melder)
  return records.flatMap((record, at) => {
    const zeile = at + 2
    if (record.length !== header.length) {
      melder.fehler("RowOfWrongLength", { datei, zeile }, `the row has ${record.length} cells for ${header.length} columns; a cell with a "${form.trennzeichen}" in it needs quotation marks`)
      return []
    }
    const cell = (name: string): string => record[places.get(name) ?? -1] ?? ""
    const sagen = (code: string, spalte: string, message: string, near?: string): void => melder.fehler(code, { datei, zeile, spalte }, message, near)
    checkKey(zeile, cell)
    if (cell(HERKUNFT) !== kopf.herkunft) sagen("HerkunftWrong", HERKUNFT, `${shown(cell(HERKUNFT))} contradicts datapackage.json, which says "${kopf.herkunft}"; numbers of another source belong in a table of their own`)
    return [kopf.spalten.map((spalte) => readWert(spalte, { cell, form, sagen }))]
  })
}
