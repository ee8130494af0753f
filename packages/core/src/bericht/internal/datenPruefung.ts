/**
 * Whether the data tables of a report fit together, so that every spreadsheet and every CSV file can be written from them.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Finding, Path } from "../../kernel/Finding.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Datenspalte, Datentabelle, Datenwert, Spaltenart } from "../Datentabelle.js"
import { fehler } from "./dokumentFinding.js"

const ASCII = /^[A-Za-z0-9][A-Za-z0-9._-]*$/u

const doubled = (keys: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))]

const isDrawn = (wert: Messwert.Messwert): boolean => {
  const found = Messwert.getIntervall(wert)
  return found === undefined ? wert._tag === "Fehlend" : [found.von, found.bis].every(Number.isFinite) && found.von <= found.bis
}

const FITS: Readonly<Record<Spaltenart, (wert: Exclude<Datenwert, undefined>) => boolean>> = {
  text: (wert) => typeof wert === "string",
  jahr: (wert) => typeof wert === "string" && /^\d{4}$/u.test(wert),
  tag: (wert) => typeof wert === "string" && Result.isSuccess(Stichtag.parse(wert)),
  messwert: (wert) => typeof wert === "object" && isDrawn(wert),
}

const checkSpalte = ({ name, nachkommastellen = 0, titel }: Datenspalte, tabelle: string, at: Path): ReadonlyArray<Finding> => [
  ...(ASCII.test(name) ? [] : [fehler("DatennameInvalid", at, `the column "${titel}" of the data table "${tabelle}" has the name "${name}"; give it a key of ASCII letters, digits, ".", "_" and "-"`, { name })]),
  ...(Number.isInteger(nachkommastellen) && nachkommastellen >= 0 && nachkommastellen <= 3
    ? []
    : [fehler("DatenspalteWithWrongDecimals", at, `the column "${titel}" of the data table "${tabelle}" wants ${nachkommastellen} decimals; give a whole number from 0 to 3`, { name })]),
]

const checkZeile = ({ spalten, titel }: Datentabelle, row: ReadonlyArray<Datenwert>, at: Path): ReadonlyArray<Finding> => {
  if (row.length !== spalten.length) return [fehler("DatenzeileOfWrongLength", at, `a row of the data table "${titel}" has ${row.length} cells for ${spalten.length} columns; give every row one cell per column`, { titel })]
  return spalten.flatMap(({ art, name }, column) => {
    const wert = row[column]
    return wert === undefined || FITS[art](wert)
      ? []
      : [fehler("DatenwertUnfit", [...at, column], `a cell of the column "${name}" of the data table "${titel}" is no ${art}; give what the column says, and an absent number as Messwert with its reason`, { titel, name, art })]
  })
}

// A Messwert is told by what it holds; two rows of one key are two facts in one place.
const keyOf = (row: ReadonlyArray<Datenwert>, columns: ReadonlyArray<number>): string => JSON.stringify(columns.map((at) => row[at] ?? null))

const checkSchluessel = ({ schluessel, spalten, titel, zeilen }: Datentabelle, at: Path): ReadonlyArray<Finding> => {
  const unknown = schluessel.filter((name) => !spalten.some((one) => one.name === name))
  if (unknown.length > 0) return [fehler("SchluesselUnknown", [...at, "schluessel"], `the data table "${titel}" is told apart by ${unknown.join(", ")}, which is no column of it; name columns that it has`, { titel, name: unknown.join(", ") })]
  const columns = schluessel.map((name) => spalten.findIndex((one) => one.name === name))
  const twice = zeilen.length < 2 ? 0 : zeilen.length - new Set(zeilen.map((row) => keyOf(row, columns))).size
  return twice === 0 ? [] : [fehler("DatenzeileDoubled", [...at, "zeilen"], `the data table "${titel}" has ${twice} rows whose key stands in another row (${schluessel.join(", ") || "no key"}); give every row a key of its own`, { titel, anzahl: twice })]
}

const checkTabelle = (tabelle: Datentabelle, at: Path): ReadonlyArray<Finding> => {
  const { id, spalten, titel, zeilen } = tabelle
  return [
    ...(ASCII.test(id) ? [] : [fehler("DatennameInvalid", at, `the data table "${titel}" has the id "${id}"; give it a key of ASCII letters, digits, ".", "_" and "-"`, { name: id })]),
    ...doubled(spalten.map(({ name }) => name)).map((name) => fehler("DatenspalteDoubled", [...at, "spalten"], `the data table "${titel}" has two columns of the name "${name}"; give every column its own`, { titel, name })),
    ...spalten.flatMap((spalte, column) => checkSpalte(spalte, titel, [...at, "spalten", column])),
    ...zeilen.flatMap((row, index) => checkZeile(tabelle, row, [...at, "zeilen", index])),
    ...checkSchluessel(tabelle, at),
  ]
}

/** Tells what of data tables does not fit: names, keys, rows, and values of another kind than their column. */
export const checkDaten = (daten: ReadonlyArray<Datentabelle>): ReadonlyArray<Finding> => [
  ...doubled(daten.map(({ id }) => id.toLowerCase())).map((id) => fehler("DatentabelleDoubled", ["daten"], `two data tables of the report have the id "${id}"; give every one its own, as files are named by it`, { id })),
  ...daten.flatMap((one, at) => checkTabelle(one, ["daten", at])),
]
