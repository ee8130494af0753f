// Makes the mistakes that authors make, one at a time in a copy of konzept/, and runs the check on each.
// What the check prints stands in mistakes.txt, from which the guide is cut. This fails where it prints anything else;
// with --write it writes mistakes.txt anew.
import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import path from "node:path"

/** What is written instead of what: `name`, file, right, wrong. The first place where the right text stands is changed. */
const mistakes = [
  ["horizont", "wohnen.yaml", "horizont: kurzfristig", "horizont: kurzfristg"],
  ["schluessel", "wohnen.yaml", "partner: [mieterverein]", "partnr: [mieterverein]"],
  ["verweis", "wohnen.yaml", "orte: [treffpunkt-altstadt]", "orte: [treffpunkt-altstad]"],
  ["liste", "wohnen.yaml", "leitziele: [eigene-wohnung]", "leitziele: eigene-wohnung"],
  ["doppelpunkt", "wohnen.yaml", "titel: Kurs für Mieterinnen und Mieter", "titel: Mieterkurs: für alle"],
  ["id", "wohnen.yaml", "id: wohnungslotsen", "id: Lotsen für Wohnungen"],
  ["doppelt", "wohnen.yaml", "id: wohnungslotsen", "id: mieterkurs"],
  ["ags", "konzept.yaml", 'ags: "05999001"', "ags: 05999001"],
  ["datum", "konzept.yaml", "zeit: 2025-03-20", "zeit: 20.03.2025"],
  ["dauer", "konzept.yaml", "kurzfristig: P1Y", "kurzfristig: 1 Jahr"],
  ["zahl", "konzept.yaml", "wert: { fehlt: nicht-erhoben }", "wert: keine Angabe"],
  ["nummer", "konzept.yaml", 'id: "1.1"', "id: 1.1"],
  ["quelle", "wohnen.yaml", "    quelle: { kapitel: Wohnen, ueberschrift: Lotsen }\n", ""],
  ["leitziel", "wohnen.yaml", "    leitziele: [eigene-wohnung]\n", ""],
]

const packageFile = createRequire(import.meta.url).resolve("@teilhabe/konzept-yaml/package.json")
const { bin } = JSON.parse(readFileSync(packageFile, "utf8"))
const command = path.join(path.dirname(packageFile), bin["teilhabe-konzept"])

const here = import.meta.dirname
const scratch = mkdtempSync(path.join(tmpdir(), "eigene-stadt-"))
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }))

/** What the check says of a folder with one mistake in it. */
const provoke = ([name, file, right, wrong]) => {
  const folder = path.join(scratch, name)
  cpSync(path.join(here, "konzept"), path.join(folder, "konzept"), { recursive: true })
  const text = readFileSync(path.join(here, "konzept", file), "utf8")
  if (!text.includes(right)) throw new Error(`${file} does not hold ${JSON.stringify(right)}: repair the list of mistakes`)
  writeFileSync(path.join(folder, "konzept", file), text.replace(right, () => wrong))
  const { status, stdout } = spawnSync(process.execPath, [command, "check", "konzept"], { cwd: folder, encoding: "utf8" })
  if (status !== 1) throw new Error(`the mistake "${name}" was not found: the check ended with ${status}`)
  return `# #region ${name}\n${stdout.trimEnd()}\n# #endregion ${name}\n`
}

const file = path.join(here, "mistakes.txt")
const found = mistakes.map(provoke)
const known = readFileSync(file, "utf8")
const different = found.filter((message) => !known.includes(message))
if (process.argv.includes("--write")) {
  writeFileSync(file, found.join("\n"))
} else if (different.length > 0) {
  console.error("The check prints something else than mistakes.txt says. If this is better, run: node mistakes.mjs --write")
  console.error("Then bring the guide up to date with: npm run cut\n")
  console.error(different.join("\n"))
  process.exitCode = 1
}
console.log(`${mistakes.length} mistakes, each found`)
