// Runs the report twice and expects the same bytes; then makes the mistakes that an office makes, one at a time in a copy of stadt/.
// What is told stands in fehler.txt, from which the guide is cut. This fails where anything else is told; --write writes fehler.txt anew.
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

const here = import.meta.dirname
const scratch = mkdtempSync(path.join(tmpdir(), "ausschussbericht-"))
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }))

const roomFor = (name) => {
  const room = path.join(scratch, name)
  cpSync(path.join(here, "stadt"), path.join(room, "stadt"), { recursive: true })
  return room
}
const run = (room, args, env = {}) => spawnSync(process.execPath, [path.join(here, "bericht.mjs"), ...args], { cwd: room, encoding: "utf8", env: { ...process.env, ...env } })
const make = (room, env) => run(room, ["stadt", "2025", "out"], env)
const OHNE_PDF = { TEILHABE_CHROMIUM: "nirgends" }
const change = (room, file, work) => writeFileSync(path.join(room, "stadt", file), work(readFileSync(path.join(room, "stadt", file))))
const replace = (right, wrong) => (bytes) => {
  const text = bytes.toString("utf8")
  if (!text.includes(right)) throw new Error(`${JSON.stringify(right)} is not there: repair the list of mistakes`)
  return text.replace(right, () => wrong)
}

/** The mistakes: name, and what is done to the folder. */
const mistakes = {
  spalte: (room) => change(room, "projekte.csv", replace("wert;bis;", "wert;biss;")),
  projekt: (room) => change(room, "projekte.csv", replace("05.02.2024;mieterkurs", "05.02.2024;mieterkrus")),
  tag: (room) => change(room, "projekte.csv", replace("31.12.2025;wohnungslotsen;kennzahl;Personen", "31.02.2025;wohnungslotsen;kennzahl;Personen")),
  komma: (room) => change(room, "projekte.csv", replace(";87;", ";87,5;")),
  kodierung: (room) => change(room, "sitzungen.csv", (bytes) => Buffer.from(bytes.toString("utf8"), "latin1")),
  doppelt: (room) => change(room, "projekte.csv", (bytes) => `${bytes}04.03.2024;wohnungslotsen;begonnen;;;;;\n`),
  abgelehnt: (room) => change(room, "projekte.csv", (bytes) => `${bytes}15.12.2025;ausbildungsmesse;abgeschlossen;;;;;Die Messe war gut besucht\n`),
  datei: (room) => rmSync(path.join(room, "stadt", "beschluesse.csv")),
  ags: (room) => change(room, "stadt.yaml", replace("05999001", "05999002")),
  pflicht: (room) => change(room, "sitzungen.csv", replace("Beim Jobcenter fand sich niemand, die Förderung drängte", "")),
  beschluss: (room) => change(room, "projekte.csv", replace(";erprobung-lernpatenschaften;", ";erprobung-lernpaten;")),
  tabelle: (room) => change(room, "tabellen/einwohner.csv", replace("31.12.2025;nicht deutsch", "31.12.2025;nicht deutch")),
  konzept: (room) => change(room, "konzept/handlungsfelder.yaml", replace("horizont: kurzfristig", "horizont: kurzfristg")),
  zusammen: (room) => ["konzept", "tag", "komma"].forEach((name) => mistakes[name](room)),
}

/** What is told of a folder with one mistake in it; nothing is written then. */
const provoke = ([name, spoil]) => {
  const room = roomFor(name)
  spoil(room)
  const { status, stderr } = make(room)
  assert.equal(status, 1, `the mistake "${name}" was not found`)
  assert.equal(existsSync(path.join(room, "out")), false, `the mistake "${name}" was found, and something was written`)
  return [name, stderr]
}

const filesBelow = (folder) => readdirSync(folder, { recursive: true }).filter((name) => statSync(path.join(folder, name)).isFile()).sort()

/** Twice the same; the second time with lists as Excel writes them, and without a place that is made anew. */
const makeTwice = () => {
  const rooms = [roomFor("erstes"), roomFor("zweites")]
  for (const list of ["projekte.csv", "sitzungen.csv", "beschluesse.csv"]) change(rooms[1], list, (bytes) => `\u{FEFF}${bytes.toString("utf8").replaceAll("\n", "\r\n")}`)
  rmSync(path.join(rooms[1], "stadt", "texte", "ausblick.md"))
  const told = rooms.map((room) => make(room))
  for (const { status, stderr } of told) assert.equal(status, 0, stderr)
  const [first, second] = rooms.map((room) => filesBelow(path.join(room, "out")))
  assert.deepEqual(second, first)
  for (const file of first) assert.ok(readFileSync(path.join(rooms[0], "out", file)).equals(readFileSync(path.join(rooms[1], "out", file))), `${file} differs`)
  assert.match(told[1].stdout, /texte\/ausblick\.md ist neu und leer/u)
  return [rooms[0], first.length]
}

/** The line that a run tells of something that does not keep it from writing. */
const lineOf = (stdout, start) => stdout.split("\n").find((line) => line.trim().startsWith(start))

/** A text whose place the report has no more: it is kept, and told. */
const loseText = () => {
  const room = roomFor("ohne-platz")
  writeFileSync(path.join(room, "stadt", "texte", "handlungsfeld-verkehr.md"), "von: Amt (erfunden)\nam: 31.01.2026\n\nEin alter Text.\n")
  const { status, stdout } = make(room, OHNE_PDF)
  assert.equal(status, 0)
  return [["ohne-platz", lineOf(stdout, "Warnung")], ["pdf", lineOf(stdout, "Kein PDF")]]
}

/** The office edits the Word file; the next run does not write over it, and its words come back into the folder. */
const editWord = (room) => {
  const other = roomFor("bearbeitet")
  appendFileSync(path.join(other, "stadt", "texte", "handlungsfeld-wohnen.md"), "\nNachgetragen in Word.\n")
  assert.equal(make(other, OHNE_PDF).status, 0)
  const docx = "out/beispielstadt-jahresbericht-2025.docx"
  cpSync(path.join(other, docx), path.join(room, docx))
  const refused = make(room, OHNE_PDF)
  assert.equal(refused.status, 1, "the edited Word file was written over")
  const taken = run(room, ["--texte", docx, "stadt"])
  assert.equal(taken.status, 0)
  const text = readFileSync(path.join(room, "stadt", "texte", "handlungsfeld-wohnen.md"), "utf8")
  assert.equal(text.trimEnd().split("\n").at(-1), "Nachgetragen in Word.")
  assert.equal(make(room, OHNE_PDF).status, 0)
  return [["bearbeitet", refused.stderr], ["word", taken.stdout]]
}

const [room, number] = makeTwice()
const found = [...Object.entries(mistakes).map(provoke), ...loseText(), ...editWord(room)].map(([name, text]) => `# #region ${name}\n${text.trimEnd()}\n# #endregion ${name}\n`)
const file = path.join(here, "fehler.txt")
const known = existsSync(file) ? readFileSync(file, "utf8") : ""
const different = found.filter((text) => !known.includes(text))
if (process.argv.includes("--write")) writeFileSync(file, found.join("\n"))
else if (different.length > 0) {
  console.error(`Told is something else than fehler.txt says. If this is better: node selftest.mjs --write, then npm run cut.\n\n${different.join("\n")}`)
  process.exitCode = 1
}
console.log(`${number} files, twice the same; ${found.length} messages as expected${different.length === 0 ? "" : ` but ${different.length}`}`)
