// Checks folders with a datapackage.json: node scripts/validate/frictionless.mjs [--mutations] FOLDER…
// By the reader and the profiles (JSON Schema) of the npm package datapackage, which shares no code with ours. With --mutations each folder is broken
// in several ways, and every broken copy has to be refused. Ends with 1 where a folder is refused, or a broken one is not.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { Package } from "datapackage"

const BOM = "\uFEFF"

const messages = (error) => (error.errors?.length > 0 ? error.errors.map(String) : [String(error)])

/** What is wrong with the rows of a table. */
const rowProblems = async (resource) => {
  try {
    const rows = await resource.read()
    return { rows: rows.length, problems: [] }
  } catch (error) {
    return { rows: 0, problems: messages(error).map((message) => `${resource.name}: ${message}`) }
  }
}

/** The reader does not know that a byte order mark may begin a file of UTF-8: it gets a copy without. */
const withoutMarks = (folder) => {
  const copy = mkdtempSync(path.join(os.tmpdir(), "paket-"))
  cpSync(folder, copy, { recursive: true })
  for (const { path: file } of JSON.parse(readFileSync(path.join(copy, "datapackage.json"), "utf8")).resources ?? []) {
    // What is missing or lies elsewhere is left for the reader to refuse.
    const text = existsSync(path.join(copy, file)) ? readFileSync(path.join(copy, file), "utf8") : ""
    if (text.startsWith(BOM)) writeFileSync(path.join(copy, file), text.slice(1))
  }
  return copy
}

/** Everything that a reader which is not ours finds wrong with the package in a folder, and how many rows it read. */
export const validatePaket = async (folder) => {
  let copy
  try {
    copy = withoutMarks(folder)
    const paket = await Package.load(path.join(copy, "datapackage.json"), { basePath: copy })
    if (!paket.valid) return { rows: 0, problems: paket.errors.map(String) }
    let rows = 0
    const problems = []
    for (const resource of paket.resources) {
      const read = await rowProblems(resource)
      rows += read.rows
      problems.push(...read.problems)
    }
    return { rows, problems }
  } catch (error) {
    return { rows: 0, problems: messages(error) }
  } finally {
    if (copy !== undefined) rmSync(copy, { recursive: true, force: true })
  }
}

const isEnding = (column) => (name) => name.endsWith(column)

/** Changes the cell of a column in the first row, by its place: cells with quotation marks may come after it only. */
const inCell = (column, change) => {
  const inText = (text, resource) => {
    const [header, first, ...rest] = text.split("\r\n")
    const sign = resource.dialect.delimiter
    const cells = first.split(sign)
    const at = header.replace(BOM, "").split(sign).findIndex(isEnding(column))
    cells[at] = change(cells[at])
    return [header, cells.join(sign), ...rest].join("\r\n")
  }
  // The first table that has the column and a row.
  return csv(inText, ({ schema: { fields } }, text) => fields.some(({ name }) => name.endsWith(column)) && text.split("\r\n").length > 2)
}

const csv = (change, isFit = () => true) => (folder) => {
  const { resources } = JSON.parse(readFileSync(path.join(folder, "datapackage.json"), "utf8"))
  const resource = resources.find((one) => isFit(one, readFileSync(path.join(folder, one.path), "utf8")))
  if (resource === undefined) throw new RangeError(`no table of ${folder} has what this mutation breaks; choose a column that one has`)
  const file = path.join(folder, resource.path)
  writeFileSync(file, change(readFileSync(file, "utf8"), resource))
}

const descriptor = (change) => (folder) => {
  const file = path.join(folder, "datapackage.json")
  const paket = JSON.parse(readFileSync(file, "utf8"))
  change(paket)
  writeFileSync(file, JSON.stringify(paket))
}

/** Ways to break a package. */
export const mutations = {
  "words in a column of numbers": inCell("_von", () => "viele"),
  "a status that nobody knows": inCell("_status", () => "vergessen"),
  "no status": inCell("_status", () => ""),
  "another herkunft": inCell("datenherkunft", () => "geraten"),
  "a row too long": csv((text, { dialect }) => text.replace(/\r\n([^\r]*)/u, `\r\n$1${dialect.delimiter}x`)),
  "a missing column": csv((text) => text.replace("datenherkunft", "herkunft")),
  "a doubled key": csv((text) => text + text.split("\r\n")[1] + "\r\n"),
  "the other separator": csv((text, { dialect }) => text.replaceAll(dialect.delimiter, "|")),
  "a type that is none": descriptor(({ resources: [{ schema }] }) => { schema.fields[0].type = "zahl" }),
  "no schema": descriptor(({ resources: [resource] }) => { delete resource.schema }),
  "no tables": descriptor((paket) => { paket.resources = [] }),
  "a path out of the folder": descriptor(({ resources: [resource] }) => { resource.path = "../x.csv" }),
}

const isSame = (a, b) => readdirSync(a, { recursive: true }).every((file) => statSync(path.join(a, file)).isDirectory() || readFileSync(path.join(a, file)).equals(readFileSync(path.join(b, file))))

/** The ways to break a package that the reader takes for sound, and those that broke nothing. */
export const missedMutations = async (folder) => {
  const missed = []
  for (const [name, mutate] of Object.entries(mutations)) {
    const copy = mkdtempSync(path.join(os.tmpdir(), "kaputt-"))
    cpSync(folder, copy, { recursive: true })
    mutate(copy)
    const isBroken = !isSame(folder, copy)
    const { problems } = await validatePaket(copy)
    rmSync(copy, { recursive: true, force: true })
    if (!isBroken) missed.push(`${name} (it changed nothing)`)
    else if (problems.length === 0) missed.push(name)
  }
  return missed
}

if (process.argv[1] === import.meta.filename) {
  const folders = process.argv.slice(2).filter((one) => !one.startsWith("--"))
  let failed = folders.length === 0
  if (failed) console.error("Name the folders with a datapackage.json to check.")
  for (const folder of folders) {
    const { problems, rows } = await validatePaket(folder)
    for (const problem of problems) console.error(`${folder}: ${problem}`)
    if (problems.length === 0) console.log(`${folder}: ${rows} rows, a valid Tabular Data Package`)
    const missed = process.argv.includes("--mutations") ? await missedMutations(folder) : []
    for (const name of missed) console.error(`${folder}: taken for sound although broken: ${name}`)
    if (process.argv.includes("--mutations") && missed.length === 0) console.log(`${folder}: ${Object.keys(mutations).length} ways to break it, each refused`)
    if (problems.length + missed.length > 0) failed = true
  }
  process.exitCode = failed ? 1 : 0
}
