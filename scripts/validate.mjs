// What goes out, read by programs that are not ours: npm run validate [-- --only NAME] [-- --out FOLDER]
// The main job writes the invented year of Marl into a folder; then every form of it goes through its own check in scripts/validate, and so does every
// copy that was broken on purpose, each of which has to be refused. Last come the pages of a city of hostile words in a browser (feindlich.mjs).
// A check whose program is missing is left out and said so; where CI is set, that is a failure. Ends with 1 where anything passes that must not, or fails.
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { parseArgs } from "node:util"
import { ensureBuilt } from "./build.mjs"
import { ensureInstalled } from "./install.mjs"
import { node } from "./run.mjs"
import { root } from "./workspace.mjs"

const { values } = parseArgs({ options: { only: { type: "string" }, out: { type: "string" }, browser: { type: "string" } } })
const versionOf = (name) => `${name} ${JSON.parse(readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8")).version}`

/** The first line that a program says about itself; undefined where it is not there. */
const asks = (command, ...args) => {
  const { error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" })
  return error === undefined ? `${stdout}${stderr}`.trim().split("\n")[0].slice(0, 40).trim() : undefined
}
const libreOffice = () => asks("soffice", "--version")?.split(" ").slice(0, 2).join(" ")
const browsers = [values.browser, process.env.TEILHABE_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
const browser = browsers.find((place) => place !== undefined && existsSync(place))
const chromium = () => (browser === undefined ? undefined : asks(browser, "--version")?.split(" ").slice(0, 2).join(" "))
const python = () => {
  const name = ["python3", "/usr/bin/python3"].find((one) => spawnSync(one, ["-c", "import icalendar, vobject"]).status === 0)
  return name === undefined ? undefined : `icalendar ${asks(name, "-c", "import icalendar; print(icalendar.__version__)")}`
}

const filesOf = (out, ending) => readdirSync(out).filter((name) => name.endsWith(ending)).map((name) => path.join(out, name))
const foldersOf = (out) => readdirSync(out, { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => path.join(out, name))
const script = (name, ...args) => node([path.join(root, "scripts", "validate", name), ...args], { quiet: true })

/** A check: what it reads, by which program, how it is run, and how its lines say that a broken copy was refused or passed. */
const checks = (out) => [
  { name: "html", reads: "Seite (HTML)", tool: () => versionOf("html-validate"), run: () => script("html.mjs", "--planted", ...filesOf(out, ".html")), refused: /^ +refused: /gmu, passed: /NOT REFUSED/gu },
  { name: "views", reads: "Seite in allen Ansichten", tool: chromium, run: () => script("views.mjs", "--browser", browser, ...filesOf(out, ".html")) },
  { name: "docx", reads: "Word", tool: libreOffice, run: () => script("docx.mjs", "--mutations", ...filesOf(out, ".docx")), refused: /: refused \(/gu, passed: /: NOT refused/gu },
  { name: "xlsx", reads: "Excel", tool: libreOffice, run: () => checkExcel(out), refused: /: refused$/gmu, passed: /: NOT refused/gu },
  { name: "tabellen", reads: "Tabellen (Data Package)", tool: () => versionOf("datapackage"), run: () => script("frictionless.mjs", "--mutations", ...foldersOf(out)), refused: /(\d+) ways to break it, each refused/gu, passed: /taken for sound although broken/gu },
  { name: "ics", reads: "Kalender", tool: () => [versionOf("node-ical"), python()].filter((one) => one !== undefined).join(", "), weaker: python() === undefined && "ohne python3-icalendar und python3-vobject", run: () => checkCalendar(out), refused: /: refused$/gmu, passed: /NOT refused/gu },
  { name: "pdf", reads: "PDF", tool: () => asks("pdfinfo", "-v"), run: () => checkPdf(out), refused: /: refused$/gmu, passed: /NOT refused/gu },
  { name: "feindlich", reads: "Feindliche Stadt", tool: () => chromium() && libreOffice() && `${chromium()}, ${libreOffice()}`, run: () => script("feindlich.mjs", "--browser", browser), refused: /: refused$/gmu, passed: /NOT refused/gu },
]

/** Runs a check of a list of broken copies, told as the scripts tell it. */
const tellAll = async (name, problems, mutations, check) => {
  const lines = problems.map((problem) => `${name}: ${problem}`)
  let code = problems.length === 0 ? 0 : 1
  for (const [what, copy] of mutations) {
    const isRefused = (await check(copy)).length > 0
    lines.push(`${what}: ${isRefused ? "refused" : "NOT refused"}`)
    if (!isRefused) code = 1
  }
  return { code, output: lines.join("\n") }
}

/** The workbook is held against the data tables of the report that the main job wrote. */
const checkExcel = async (out) => {
  const { mutationsOf, validateXlsx } = await import("./validate/xlsx.mjs")
  const { readTabellen } = await import("@teilhabe/output-tables")
  const [folder] = foldersOf(out)
  const dateien = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:csv|json)$/u.test(name)).map((name) => ({ path: name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }))
  const read = await readTabellen(dateien)
  if (read._tag === "Failure") return { code: 1, output: read.failure.map(({ message }) => message).join("\n") }
  const [file] = filesOf(out, ".xlsx")
  const bytes = new Uint8Array(readFileSync(file))
  const check = (copy) => validateXlsx(copy, read.success.tabellen)
  return tellAll(file, check(bytes), mutationsOf(bytes), check)
}

const checkCalendar = async (out) => {
  const files = filesOf(out, ".ics")
  const whole = await script("ics.mjs", ...(process.env.CI ? ["--python"] : []), ...files)
  const { validateIcs } = await import("./validate/ics.mjs")
  const text = readFileSync(files[0], "utf8")
  const mutations = [
    ["lines that are not folded", text.replaceAll("\r\n ", "")],
    ["LF alone", text.replaceAll("\r\n", "\n")],
    ["an event without a UID", text.replace(/UID:.*\r\n(?: .*\r\n)*/u, "")],
    ["an event without its end", text.replace("END:VEVENT\r\n", "")],
    ["a day that does not exist", text.replace(/DTSTART;VALUE=DATE:\d{8}/u, "DTSTART;VALUE=DATE:20230230")],
    ["an event twice", text.replace(/(BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n)/u, "$1$1")],
    ["a status that is none", text.replace(/STATUS:\w+/u, "STATUS:OFFEN")],
    ["half a file", text.slice(0, text.length / 2)],
  ].map(([what, broken]) => [what, broken === text ? undefined : broken])
  const told = await tellAll(files[0], [], mutations, (broken) => (broken === undefined ? [] : validateIcs(new TextEncoder().encode(broken))))
  return { code: whole.code || told.code, output: `${whole.output}\n${told.output}` }
}

/** A tagged PDF with its title, which poppler reads without a complaint. */
const checkPdf = async (out) => {
  const [file] = filesOf(out, ".pdf")
  if (file === undefined) return { code: 0, output: "", skipped: "kein Chromium, also kein PDF" }
  const look = (bytes) => {
    const { status, stderr, stdout } = spawnSync("pdfinfo", ["-"], { input: bytes, encoding: "utf8" })
    return [
      ...(status === 0 && stderr.trim() === "" ? [] : [`poppler: ${stderr.slice(0, 200)}`]),
      ...[/^Title: +\S/mu, /^Tagged: +yes/mu, /^Encrypted: +no/mu, /^JavaScript: +no/mu, /^Page size: .*A4/mu].filter((pattern) => !pattern.test(stdout)).map((pattern) => `pdfinfo does not say ${pattern}`),
    ]
  }
  const bytes = readFileSync(file)
  const change = (from, to) => Buffer.from(bytes.toString("latin1").replace(from, to), "latin1")
  return tellAll(file, look(bytes), [
    ["a PDF without tags", change(/\/Marked true/u, "/Marked null")], ["half a file", bytes.subarray(0, bytes.length / 2)], ["no PDF", Buffer.from("x")],
  ], look)
}

/** How many broken copies were refused, by the lines of a check. */
const countOf = (output, pattern) => [...output.matchAll(pattern ?? /$^/gu)].reduce((sum, [, number]) => sum + (number === undefined ? 1 : Number(number)), 0)

const runOne = async ({ name, passed, reads, refused, run, tool, weaker }) => {
  const version = tool()
  if (!version) return { name, reads, version: "fehlt", state: process.env.CI ? "FEHLER: Programm fehlt" : "ausgelassen", broken: "", failed: Boolean(process.env.CI) }
  const begin = performance.now()
  const { code, output, skipped } = await run()
  const [good, bad] = [countOf(output, refused), countOf(output, passed)]
  // A check that has broken copies and refused none of them has checked nothing.
  const failed = code !== 0 || bad > 0 || (refused !== undefined && good === 0 && skipped === undefined)
  if (failed) console.error(`\n== ${name}\n${output}`)
  return { name, reads, version: weaker ? `${version} (${weaker})` : version, state: skipped ?? `${failed ? "FEHLER" : "bestanden"}, ${Math.round((performance.now() - begin) / 1000)} s`, broken: refused === undefined ? "–" : `${good} von ${good + bad}`, failed }
}

const printTable = (rows) => {
  const table = [["Ausgabe", "Programm", "Prüfung", "Kaputtes abgelehnt"], ...rows.map((one) => [one.reads, one.version, one.state, one.broken])]
  const widths = table[0].map((_, at) => Math.max(...table.map((row) => row[at].length)))
  for (const row of table) console.log(row.map((cell, at) => cell.padEnd(widths[at])).join("  ").trimEnd())
}

const say = (line) => console.log(line)
await ensureInstalled(say)
await ensureBuilt({ dts: false, say })
const out = values.out ?? mkdtempSync(path.join(os.tmpdir(), "ausgabe-"))
try {
  const { code, output } = await node([path.join(root, "scripts", "main-job.mjs"), "--out", out], { quiet: true })
  if (code !== 0) throw new Error(`the main job ends with ${code}:\n${output}`)
  const rows = []
  for (const check of checks(out)) if (values.only === undefined || values.only === check.name) rows.push(await runOne(check))
  printTable(rows)
  if (rows.some(({ failed }) => failed)) process.exitCode = 1
} finally {
  if (values.out === undefined) rmSync(out, { recursive: true, force: true })
}
