// Checks workbooks by LibreOffice: node scripts/validate/xlsx.mjs [--mutations] [FILE.xlsx DATEN.json]
// LibreOffice turns every sheet into CSV, texts in quotes and numbers bare, and each cell is held against the data tables of the report (DATEN.json is
// the list `Dokument.daten`). Without a file a small report of every kind of value is rendered. With --mutations broken copies have to be refused.
// Ends with 1 where a workbook is refused, or a broken one is not.
import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "../workspace.mjs"

const { strFromU8, strToU8, unzipSync, zipSync } = createRequire(path.join(root, "packages/output-office/package.json"))("fflate")

// Comma, quotes around every text, UTF-8, values and not what is shown, no formulas, all sheets.
const FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,true,false,false,false,-1"

/** Reads the CSV of LibreOffice: a text is { text }, a number { zahl }. */
export const readCsv = (csv) => {
  const rows = [[]]
  const cells = /"((?:[^"]|"")*)"|([^,\n"]*)(,|\n|$)/gu
  let text
  for (const [, quoted, bare, end] of csv.matchAll(cells)) {
    if (quoted !== undefined) {
      text = quoted.replaceAll("\"\"", "\"")
      continue
    }
    rows.at(-1).push(text !== undefined ? { text } : bare === "" ? undefined : { zahl: bare })
    text = undefined
    if (end === "\n") rows.push([])
    if (end === "") break
  }
  return rows
}

/** The sheets of a workbook as LibreOffice reads them. */
const convert = (bytes) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "mappe-"))
  try {
    const file = path.join(folder, "m.xlsx")
    writeFileSync(file, bytes)
    const { status, stderr, error } = spawnSync("soffice", [`-env:UserInstallation=${pathToFileURL(path.join(folder, "profil"))}`, "--headless", "--convert-to", FILTER, "--outdir", path.join(folder, "csv"), file], { encoding: "utf8", timeout: 120_000 })
    if (error !== undefined) throw error
    if (status !== 0) throw new Error(`LibreOffice ends with ${status}: ${stderr.slice(0, 300)}`)
    return readdirSync(path.join(folder, "csv")).map((name) => readCsv(readFileSync(path.join(folder, "csv", name), "utf8").replaceAll("\r\n", "\n")))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const SIGNS = { gesperrt: ".", geheim: ".", unbekannt: ".", "nicht-erhoben": ".", "nicht-auf-dieser-ebene": ".", unsicher: "/", "nicht-sinnvoll": "x", undefiniert: "x", "folgt-spaeter": "..." }
const isValue = (wert) => typeof wert === "object" && wert !== null
const absent = (wert) => wert === undefined || wert === null
const words = (text) => ({ text: text.replace(/\p{Surrogate}|[\uFFFE\uFFFF]/gu, "\uFFFD").replaceAll("\r\n", "\n") })

/** What has to stand in the columns of a value. */
const valueCells = (wert, isWide) => {
  if (absent(wert)) return Array.from({ length: isWide ? 4 : 1 })
  if (wert._tag === "Fehlend") return Array.from({ length: isWide ? 4 : 1 }, () => ({ text: SIGNS[wert.grund] }))
  return isWide ? [{ zahl: wert.wert }, { zahl: wert.von ?? wert.wert }, { zahl: wert.bis ?? wert.wert }, { any: true }] : [{ zahl: wert.wert }]
}

const simpleCell = ({ art, merkmal }, wert) => {
  if (absent(wert)) return merkmal === undefined ? undefined : { text: "insgesamt" }
  return art === "jahr" ? { zahl: Number(wert) } : art === "tag" ? { tag: wert } : words(wert)
}

/** What every row of a table has to have, column by column. */
const expectedRows = ({ spalten, zeilen }) => {
  const shown = spalten.map((spalte, at) => ({ spalte, at })).filter(({ spalte, at }) => spalte.merkmal !== undefined || zeilen.length === 0 || zeilen.some((zeile) => !absent(zeile[at])))
  const wide = new Set(shown.filter(({ at }) => zeilen.some((zeile) => isValue(zeile[at]) && zeile[at]._tag === "Gerundet")).map(({ at }) => at))
  return zeilen.map((zeile) => shown.flatMap(({ spalte, at }) => (spalte.art === "messwert" ? valueCells(zeile[at], wide.has(at)) : [simpleCell(spalte, zeile[at])])))
}

const dayOf = (tag) => tag.split("-").reverse().join(".")
// The numbers come with a point, so the days come as Americans write them.
const americanOf = (tag) => tag.replace(/^(\d+)-(\d+)-(\d+)$/u, "$2/$3/$1")

const isEqual = (expected, found) => {
  if (expected?.any === true) return found?.text !== undefined
  if (expected === undefined || expected.text === "") return found === undefined || found.text === ""
  if (found === undefined) return false
  if (expected.tag !== undefined) return found.zahl === americanOf(expected.tag) || (expected.tag < "1900-03-01" && found.text === dayOf(expected.tag))
  if (expected.text !== undefined) return found.text === expected.text
  return found.zahl !== undefined && Math.abs(Number(found.zahl) - expected.zahl) <= 1e-9 * Math.max(1, Math.abs(expected.zahl))
}

const checkTable = (tabelle, rows) => {
  const first = rows.findIndex(([cell]) => cell?.text?.startsWith("←")) + 2
  return expectedRows(tabelle).flatMap((cells, row) => cells.flatMap((cell, column) =>
    isEqual(cell, rows[first + row]?.[column]) ? [] : [`"${tabelle.titel}", row ${row + 1}, column ${column + 1}: ${JSON.stringify(cell)} is ${JSON.stringify(rows[first + row]?.[column])}`]))
}

/** Everything in a workbook that calculates or leads out of it. */
const checkParts = (bytes) => {
  const xml = Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join("\n")
  return [/<f[ >/]/u, /TargetMode="External"/u, /externalLink|ddeLink|vbaProject|macro/u].filter((pattern) => pattern.test(xml)).map((pattern) => `the workbook holds ${pattern}`)
}

/** Everything that is wrong with a workbook, by what LibreOffice reads in it. */
export const validateXlsx = (bytes, daten) => {
  try {
    const problems = checkParts(bytes)
    const sheets = convert(bytes)
    const taken = new Set()
    return [...problems, ...daten.flatMap((tabelle) => {
      const title = words(tabelle.titel).text
      const at = sheets.findIndex(([[cell] = []], index) => !taken.has(index) && cell?.text === title)
      taken.add(at)
      return at < 0 ? [`LibreOffice finds no sheet with the title "${tabelle.titel}"`] : checkTable(tabelle, sheets[at])
    })]
  } catch (error) {
    return [String(error).slice(0, 400)]
  }
}

/** Copies that a check has to refuse: each changes the first sheet in which it finds its place. */
export const mutationsOf = (bytes) => {
  const parts = unzipSync(bytes)
  const change = (from, to) => {
    const found = Object.keys(parts).filter((name) => /sheet(?!1\.)\d+\.xml$/u.test(name)).find((name) => from.test(strFromU8(parts[name])))
    return found === undefined ? undefined : zipSync({ ...parts, [found]: strToU8(strFromU8(parts[found]).replace(from, to)) })
  }
  const numberCell = /<c r="([A-Z]+\d+)" s="(\d+)"><v>([^<]*)<\/v><\/c>/u
  const signCell = /<c r="([A-Z]+\d+)" s="(\d+)" t="inlineStr"><is><t xml:space="preserve">[./x]<\/t><\/is><\/c>/u
  return [
    ["a number as text", change(numberCell, "<c r=\"$1\" s=\"$2\" t=\"inlineStr\"><is><t>$3</t></is></c>")],
    ["another number", change(numberCell, "<c r=\"$1\" s=\"$2\"><v>987654</v></c>")],
    ["an absent value as 0", change(signCell, "<c r=\"$1\" s=\"$2\"><v>0</v></c>")],
    ["an absent value as empty cell", change(signCell, "<c r=\"$1\" s=\"$2\"/>")],
    ["a key without its leading 0", change(/t="inlineStr"><is><t xml:space="preserve">05562024<\/t><\/is>/u, "><v>5562024</v>")],
    ["a formula", change(numberCell, "<c r=\"$1\" s=\"$2\"><f>1+1</f><v>$3</v></c>")],
    ["half a file", bytes.slice(0, bytes.length / 2)],
  ].filter(([, copy]) => copy !== undefined)
}

/** A small report with every kind of value, rendered. */
const sample = async () => {
  const [{ Messwert, Stichtag }, { renderXlsx }] = await Promise.all([import("@teilhabe/core/kernel"), import("@teilhabe/output-office/xlsx")])
  const werte = [Messwert.exakt(12.34), Messwert.exakt(0), Messwert.gerundet(0, { basis: 5, nichtNegativ: true }), Messwert.gerundet(25, { basis: 5 }), ...Messwert.gruende.map(Messwert.fehlend)]
  const texte = ["=1+1", "+49", "-1", "@A1", "#N/A", "05562024", "a\nb", "<f>1</f>", "_x000D_", "😀", " x ", "1.5", "TRUE"]
  const daten = [{
    id: "werte", titel: "Werte", beschreibung: "Jede Art", schluessel: ["text"], herkunft: "erfunden", quellen: ["erfunden"],
    spalten: [{ name: "text", titel: "Text", art: "text" }, { name: "jahr", titel: "Jahr", art: "jahr" }, { name: "tag", titel: "Tag", art: "tag" }, { name: "wert", titel: "Wert", art: "messwert", nachkommastellen: 1 }],
    zeilen: werte.map((wert, at) => [texte[at] ?? String(at), String(2000 + at), `20${10 + at}-03-01`, wert]),
  }]
  const [datei] = renderXlsx({ id: "muster", titel: "Muster", untertitel: "", stand: Stichtag.make(2024, 12, 31), zusammenfassung: "Ein Muster.", bloecke: [], daten })
  return [["the sample", datei.bytes, daten]]
}

if (process.argv[1] === import.meta.filename) {
  const [file, datenFile] = process.argv.slice(2).filter((one) => !one.startsWith("--"))
  const all = file === undefined ? await sample() : [[file, new Uint8Array(readFileSync(file)), JSON.parse(readFileSync(datenFile, "utf8"))]]
  for (const [name, bytes, daten] of all) {
    const problems = validateXlsx(bytes, daten)
    for (const problem of problems.slice(0, 20)) console.error(`${name}: ${problem}`)
    if (problems.length > 0) process.exitCode = 1
    else console.log(`${name}: ${daten.length} data tables, read by LibreOffice as they are`)
    if (!process.argv.includes("--mutations")) continue
    for (const [what, copy] of mutationsOf(bytes)) {
      const isRefused = validateXlsx(copy, daten).length > 0
      console.log(`${name}, ${what}: ${isRefused ? "refused" : "NOT refused"}`)
      if (!isRefused) process.exitCode = 1
    }
  }
}
