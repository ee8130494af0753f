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

/** Nobody reads on after so many columns that are wrong. */
const MOST_COLUMNS = 100

const short = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name)

const listed = (names: ReadonlyArray<string>): string =>
  names.length > MOST_COLUMNS ? `${names.slice(0, MOST_COLUMNS).join(", ")} and ${names.length - MOST_COLUMNS} more` : names.join(", ")

/** Where each column stands; nothing where the header does not say it. */
const readHeader = (header: Satz, kopf: Tabellenkopf, datei: string, melder: Melder): ReadonlyMap<string, number> | undefined => {
  const expected = headerOf(kopf)
  const known = new Set(expected)
  const places = new Map<string, number>()
  for (const [at, name] of header.entries()) if (!places.has(name)) places.set(name, at)
  const missing = expected.filter((name) => !places.has(name))
  for (const [at, name] of header.entries()) {
    const ort = { datei, zeile: 1, spalte: short(name) }
    if (at > MOST_COLUMNS && at > 2 * expected.length) break
    if (places.get(name) !== at) melder.fehler("ColumnDoubled", ort, "the column stands there twice; take one out")
    else if (!known.has(name)) {
      melder.fehler("ColumnUnknown", ort, `the table has no such column; take it out, or describe it in datapackage.json; known: ${listed(expected)}`, nearest(ort.spalte, missing.slice(0, MOST_COLUMNS)))
    }
  }
  for (const name of missing) {
    melder.fehler("ColumnMissing", { datei, zeile: 1, spalte: name }, "the column is not there; add it, with an empty or a filled cell in every row")
  }
  // All are there, and no more than these: none is unknown, none stands there twice.
  if (missing.length > 0 || header.length > expected.length) return undefined
  if (header.some((name, at) => name !== expected[at])) {
    melder.warnung("ColumnsMoved", { datei, zeile: 1 }, `the columns stand in another order; they were read by their names, other programs will refuse them: write ${listed(expected)}`)
  }
  return places
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
