// The main job: the Jahresbericht of an invented year of Marl on real published figures, in every form that somebody uses.
// Usage: npm start, or npm start -- --jahr 2023 --out out --browser pfad/zu/chromium
import { randomUUID } from "node:crypto"
import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { parseArgs } from "node:util"
import { root } from "./workspace.mjs"

/** The year that is told of, of those that are invented: 2021 to 2025. */
const JAHR = "2023"
const JAHRE = ["2021", "2022", "2023", "2024", "2025"]
/** The seed of the invented years. */
const STARTWERT = 2021
const begin = performance.now()
const say = (line) => console.log(line)
const grouped = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 1 })
const seconds = (since = begin) => `${grouped.format((performance.now() - since) / 1000)}\u00A0s`

const readArguments = () => {
  const { values } = parseArgs({
    options: {
      jahr: { type: "string", default: JAHR },
      out: { type: "string", default: path.join(root, "out") },
      browser: { type: "string" },
    },
  })
  return { jahr: values.jahr, out: path.resolve(values.out), browser: values.browser }
}

/** Tells that a piece of work began, does it, and tells how long it took. */
const step = async (what, work) => {
  const since = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`  ${what} …\r`)
  const result = await work()
  say(`  ${what} (${seconds(since)})`)
  return result
}

/** The invented years and the built packages; what a form needs is loaded beside the rest. */
const load = async () => {
  const [example, bericht, pruefung, kernel, ports] = await Promise.all([
    Promise.all([import("../examples/fuenf-jahre/ereignisse.mjs"), import("../examples/fuenf-jahre/jahr.mjs"), import("../examples/fuenf-jahre/kalender.mjs")]),
    import("@teilhabe/core/bericht"),
    import("@teilhabe/core/pruefung"),
    import("@teilhabe/core/kernel"),
    import("@teilhabe/core/ports"),
  ])
  return Object.assign({}, ...example, bericht, pruefung, kernel, ports)
}

/** Every form of the report, each with what makes its files. */
const formen = ({ dokument, herausgeber, kalender, stadt }) => [
  ["Seite (HTML)", async () => (await import("@teilhabe/output-html")).renderHtml(dokument, { herausgeber })],
  ["Word", async () => (await import("@teilhabe/output-office/docx")).renderDocx(dokument, { herausgeber })],
  ["Excel", async () => (await import("@teilhabe/output-office/xlsx")).renderXlsx(dokument)],
  ["Tabellen (CSV)", async () => (await import("@teilhabe/output-tables")).renderTabellen(dokument, { form: "deutsch" })],
  ["Kalender", async () => (await import("@teilhabe/output-calendar")).renderIcs(kalender.pflichten, { konzept: stadt.konzept, domain: "integration.example", spanne: kalender.spanne, erstellt: dokument.stand, kennzeichnung: dokument.kennzeichnung })],
  ["Markdown", async () => (await import("@teilhabe/output-markdown")).renderMarkdown(dokument)],
]

/** The page as PDF, where a browser is there. */
const makePdf = async ({ browser, dokument, herausgeber }, seite) => {
  const { findChromium, renderPdf } = await import("@teilhabe/output-html/pdf")
  const executablePath = browser ?? findChromium()
  return executablePath === undefined ? undefined : renderPdf(dokument, { executablePath, herausgeber, seite })
}

/** Makes all files but the PDF: where one form fails, there are none. The page that is there already is printed beside the rest, by a program of its own. */
const makeAll = async (auftrag) => {
  const [[seitenname, makeSeite], ...weitere] = formen(auftrag)
  const files = [...(await step(seitenname, makeSeite))]
  const pdf = makePdf(auftrag, files[0])
  pdf.catch(() => undefined)
  for (const [name, make] of weitere) files.push(...(await step(name, make)))
  return { files, pdf }
}

/** Writes files where they belong, and lists them. */
const writeAll = async (files, out) => {
  // What an earlier run left in a folder would look as if it belonged to this one.
  for (const folder of new Set(files.flatMap(({ path: name }) => (name.includes("/") ? [name.split("/")[0]] : [])))) await rm(path.join(out, folder), { recursive: true, force: true })
  for (const { bytes, path: name } of files) await writeWhole(path.join(out, name), bytes)
  tellFiles(files, out)
}

/** Lists the files; those of a folder in one line. */
const tellFiles = (files, out) => {
  const lines = new Map()
  for (const { bytes, path: name } of files) {
    const [first, ...below] = name.split("/")
    const line = lines.get(first) ?? { count: 0, size: 0, isFolder: below.length > 0 }
    lines.set(first, { ...line, count: line.count + 1, size: line.size + bytes.length })
  }
  for (const [name, { count, isFolder, size }] of lines) {
    const kilobytes = `${grouped.format(size / 1000)}\u00A0kB`
    say(`  ${path.relative(process.cwd(), path.join(out, name))}${isFolder ? `/ (${count} Dateien, ${kilobytes})` : ` (${kilobytes})`}`)
  }
}

/** Writes beside the target and renames, so that nobody ever reads half a file. */
const writeWhole = async (file, bytes) => {
  const beside = `${file}.${randomUUID()}.tmp`
  await mkdir(path.dirname(file), { recursive: true })
  try {
    await writeFile(beside, bytes)
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
}

const main = async () => {
  const { browser, jahr: text, out } = readArguments()
  if (!JAHRE.includes(text)) {
    console.error(`--jahr ${text} gibt es im erfundenen Beispiel nicht. Es gibt ${JAHRE.join(", ")}.`)
    return 2
  }
  const jahr = Number(text)
  say(`Jahresbericht ${jahr} für Marl: Projekte, Gremien, Fälle und Befragungen sind erfunden, die Zahlen des Monitorings veröffentlicht.`)
  const teilhabe = await step("Bausteine geladen", load)
  const { Finding, Renderer, Stichtag, checkKonzept, jahresbericht, kalenderOf, simuliere, stadtOf } = teilhabe
  const { kalender, stadt } = await step("Erfundenes Jahr erzählt, veröffentlichte Zahlen gerechnet, Fallzahlen geschützt und angegriffen", async () => {
    const jahre = simuliere(STARTWERT)
    const eingang = stadtOf(jahre, jahr)
    // The year that is told of, and the one to come.
    const pflichten = [jahr, jahr + 1].flatMap((eines) => kalenderOf(jahre, eines, eingang.stichtag).monate.flatMap((monat) => monat.pflichten))
    return { stadt: eingang, kalender: { pflichten, spanne: { von: Stichtag.make(jahr, 1, 1), bis: Stichtag.make(jahr + 1, 12, 31) } } }
  })
  const findings = checkKonzept(stadt.konzept).filter(Finding.isFehler)
  for (const finding of findings) console.error(`  Fehler: ${teilhabe.findingText(finding)}`)
  if (findings.length > 0) return 1
  // Checked once: what passed is frozen, and every form takes it as it is.
  const dokument = await step("Bericht verfasst und auf Geheimhaltung geprüft", async () => Renderer.requireForm(jahresbericht(stadt, jahr)))
  const { files, pdf } = await makeAll({ browser, dokument, herausgeber: "Stadt Marl (erfundenes Beispiel)", kalender, stadt })
  say("Geschrieben:")
  await writeAll(files, out)
  say(`Fertig nach ${seconds()}; der Browser druckt noch.`)
  const printed = await pdf
  if (printed === undefined) say("  PDF entfällt: kein Chromium gefunden; mit --browser den Pfad nennen.")
  else await writeAll(printed, out)
  say(`Alles fertig nach ${seconds()}.`)
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  // Nothing is written where one form fails: each keeps back what must not go out, and they go out together. The message says what, the stack of a slip of ours stays readable.
  console.error("Der Bericht konnte nicht geschrieben werden:")
  console.error(error)
  process.exitCode = 1
}
