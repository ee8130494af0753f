// Reads a tidy CSV of published counts: one column per Merkmal, one for the value.
import { createRequire } from "node:module"
import path from "node:path"
import { root } from "../workspace.mjs"

// The reader of CSV comes with the package that reads tables.
const { parse } = createRequire(path.join(root, "packages", "source-tables", "package.json"))("csv-parse/sync")

/** What the user has to put right: a message in German that names file and line. */
export class EingabeError extends Error {}

const refuse = (datei, zeile, text) => {
  throw new EingabeError(`${datei}${zeile === undefined ? "" : `, Zeile ${zeile}`}: ${text}`)
}

const SEPARATORS = [";", ",", "\t", "|"]

/** The separator that the first line has most often. */
export const separatorOf = (text) => {
  const [head = ""] = text.split(/\r?\n/u)
  const counts = SEPARATORS.map((sign) => head.split(sign).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))]
}

const DECIMAL = /^-?\d+(?:[.,]\d+)?$/u
const GROUPED = /^-?\d{1,3}(?:[.\u00A0\u202F ]\d{3})+$/u

// What official tables print for an exact 0, and others for a withheld number.
const DASHES = new Set(["-", "–"])

/** A German or English number as text; nothing where it is none. A dash alone is the exact 0 of official tables. */
export const numberOf = (text) => {
  if (DASHES.has(text)) return 0
  if (GROUPED.test(text)) return Number(text.replace(/[.\u00A0\u202F ]/gu, ""))
  return DECIMAL.test(text) ? Number(text.replace(",", ".")) : undefined
}

const isOneOf = (words) => {
  const known = new Set(words.map((word) => word.trim().toLowerCase()))
  return (text) => known.has(text.trim().toLowerCase())
}

const recordsOf = (text, datei) => {
  try {
    return parse(text, { bom: true, delimiter: separatorOf(text), info: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    const why = String(error.code).includes("LENGTH") ? "Jede Zeile braucht so viele Spalten wie die Kopfzeile" : `Die Anführungszeichen prüfen: ${error.message}`
    return refuse(datei, error.lines, `Die Zeile lässt sich nicht lesen. ${why}.`)
  }
}

const columnsOf = (head, datei, wert) => {
  const twice = head.find((name, at) => head.indexOf(name) !== at)
  if (twice !== undefined) refuse(datei, 1, `Die Spalte „${twice}“ gibt es zweimal. Jeder Spalte einen eigenen Namen geben.`)
  if (head.length < 2) refuse(datei, 1, "Es gibt nur eine Spalte. Gebraucht werden eine je Merkmal und eine mit den Zahlen; getrennt durch Semikolon, Komma oder Tabulator.")
  const value = wert ?? head.at(-1)
  if (!head.includes(value)) refuse(datei, 1, `Die Spalte „${value}“ gibt es nicht. Vorhanden: ${head.join(", ")}. Mit --wert die Spalte der Zahlen nennen.`)
  return { value, merkmale: head.filter((name) => name !== value) }
}

/** Refuses a table with a column for each group: there every column but the last would be taken for names of groups. */
const refuseCrossTable = (names, { value, merkmale }, records, datei, { isTotal, isWithheld }) => {
  const total = names.find((name) => name !== "" && isTotal(name))
  const holdsNumbers = (name) => {
    const cells = records.map(({ record }) => record[names.indexOf(name)])
    const isNumber = (cell) => !isWithheld(cell) && numberOf(cell) !== undefined
    return cells.some(isWithheld) && cells.some(isNumber) && cells.every((cell) => cell === "" || isWithheld(cell) || isNumber(cell))
  }
  const column = total ?? merkmale.find(holdsNumbers)
  if (column === undefined) return
  const what = total === undefined ? `In der Spalte „${column}“ stehen nur Zahlen und Zeichen für gesperrt` : `„${column}“ steht über einer Spalte`
  refuse(datei, 1, `Das ist eine Kreuztabelle: ${what}, gelesen würde nur die Spalte „${value}“. Jede Zelle in eine eigene Zeile schreiben: eine Spalte je Merkmal, die letzte mit den Zahlen (${merkmale[0] ?? "ort"};geschlecht;anzahl). Summen sind Zeilen mit einem Wort wie Insgesamt.`)
}

/**
 * Gives the rows of one file: the line, the keys by column (none where the row is a total over it), the number or
 * nothing where it is withheld; and how many dashes were taken for 0.
 */
export const readCsv = (text, datei, { gesperrt, insgesamt, wert }) => {
  const [head, ...rest] = recordsOf(text, datei)
  if (head === undefined || rest.length === 0) return refuse(datei, undefined, "Die Datei hat keine Zeilen mit Zahlen.")
  const names = head.record
  const { merkmale, value } = columnsOf(names, datei, wert)
  const [isTotal, isWithheld] = [isOneOf(insgesamt), isOneOf(gesperrt)]
  refuseCrossTable(names, { merkmale, value }, rest, datei, { isTotal, isWithheld })
  const rows = rest.map(({ info: { lines }, record }) => {
    const cells = Object.fromEntries(names.map((name, at) => [name, record[at]]))
    const shown = cells[value]
    const number = isWithheld(shown) ? undefined : numberOf(shown)
    if (number === undefined && !isWithheld(shown)) {
      refuse(datei, lines, `„${shown}“ in der Spalte „${value}“ ist weder eine Zahl noch ein Zeichen für gesperrt (${gesperrt.join(" ")}). Mit --gesperrt das Zeichen nennen oder die Zelle berichtigen.`)
    }
    return { datei, zeile: lines, wert: number, schluessel: Object.fromEntries(merkmale.filter((name) => !isTotal(cells[name])).map((name) => [name, cells[name]])) }
  })
  const striche = rest.filter(({ record }) => DASHES.has(record[names.indexOf(value)]) && !isWithheld(record[names.indexOf(value)])).length
  return { datei, merkmale, rows, striche }
}
