// The report on a year for the committee, from a folder of files: node bericht.mjs <folder> <year> [<out>]
// What the office wrote into the Word file, back into the folder: node bericht.mjs --texte out/....docx [<folder>]
import { readFile } from "node:fs/promises"
import path from "node:path"
import { parseArgs } from "node:util"
import { jahresbericht } from "@teilhabe/core/bericht"
import { jahreskalender, standAt as gremiumAt } from "@teilhabe/core/gremienarbeit"
import { Stichtag } from "@teilhabe/core/kernel"
import { standAt as projektAt } from "@teilhabe/core/projektverlauf"
import { readOrdner } from "./ordner.mjs"
import { copyOf, createPlaces, isEdited, takeFromWord, writeWhole } from "./texte.mjs"

const say = (text) => console.log(text)
const grouped = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 1 })

/** Does a piece of work, and tells how long it took. */
const step = async (what, work) => {
  const since = performance.now()
  const result = await work()
  say(`  ${what} (${grouped.format((performance.now() - since) / 1000)} s)`)
  return result
}

// #region formen
/** The report in every form that somebody uses; each gives files as bytes, the PDF prints the page made before. */
const formen = ({ dokument, herausgeber, kalender, vorlage }) => [
  ["Seite (HTML)", async () => (await import("@teilhabe/output-html")).renderHtml(dokument, { herausgeber })],
  ["Word", async () => (await import("@teilhabe/output-office/docx")).renderDocx(dokument, { herausgeber, ...vorlage })],
  ["Excel", async () => (await import("@teilhabe/output-office/xlsx")).renderXlsx(dokument)],
  ["Tabellen für Programme (CSV)", async () => (await import("@teilhabe/output-tables")).renderTabellen(dokument)],
  ["Tabellen für ein deutsches Excel (CSV)", async () => (await import("@teilhabe/output-tables")).renderTabellen(dokument, { form: "deutsch" })],
  ["Kalender", async () => (await import("@teilhabe/output-calendar")).renderIcs(kalender.pflichten, kalender.angaben)],
  ["Markdown", async () => (await import("@teilhabe/output-markdown")).renderMarkdown(dokument)],
  ["PDF", (files) => renderAsPdf(dokument, files.find(({ path: name }) => name.endsWith(".html")))],
]
// #endregion formen

const OHNE_PDF = { playwright: "playwright-core ist nicht installiert", browser: "der Browser startet nicht", timeout: "der Browser antwortet nicht", print: "der Browser druckt nicht" }

/** Where nothing prints, the rest of the report goes out all the same. */
const renderAsPdf = async (dokument, seite) => {
  const { findChromium, renderPdf } = await import("@teilhabe/output-html/pdf")
  const executablePath = process.env.TEILHABE_CHROMIUM ?? findChromium()
  try {
    if (executablePath !== undefined) return await renderPdf(dokument, { executablePath, seite })
  } catch (error) {
    if (!Object.hasOwn(OHNE_PDF, error.reason)) throw error
    say(`  Kein PDF: ${OHNE_PDF[error.reason]} (${executablePath}). Nötig: die HTML-Seite im Browser drucken.`)
    return []
  }
  say("  Kein PDF: Auf diesem Rechner ist kein Chromium. Nötig: TEILHABE_CHROMIUM=<Pfad>, oder die HTML-Seite im Browser drucken.")
  return []
}

/** The duties of the year and of the next, as they stand on the Stichtag. */
const kalenderOf = ({ berichte = [], gremien, konzept, projekte, stichtag }, jahr, domain) => {
  const staende = (stroeme, standAt) => new Map([...stroeme].map(([id, ereignisse]) => [id, standAt(ereignisse, stichtag)]))
  const pflichteingang = { konzept, gremien: staende(gremien, gremiumAt), projekte: staende(projekte, projektAt), berichte: berichte.filter(({ am }) => am <= stichtag) }
  const pflichten = [jahr, jahr + 1].flatMap((eines) => jahreskalender(pflichteingang, eines, stichtag).monate.flatMap((monat) => monat.pflichten))
  return { pflichten, angaben: { konzept, domain, spanne: { von: Stichtag.make(jahr, 1, 1), bis: Stichtag.make(jahr + 1, 12, 31) }, erstellt: stichtag } }
}

const makeBericht = async (ordner, jahr, out) => {
  const { eingang, fehler, stadt } = await step("Dateien gelesen und geprüft", () => readOrdner(ordner, jahr, new Date().toISOString().slice(0, 10)))
  if (fehler.length > 0) {
    for (const one of fehler) console.error(one)
    console.error(`${fehler.length === 1 ? "Ein Fehler" : `${fehler.length} Fehler`}: Es wurde nichts geschrieben.`)
    return 1
  }
  const dokument = await step("Bericht verfasst", () => jahresbericht(eingang, jahr))
  const vorlage = stadt.vorlage === undefined ? {} : { vorlage: await readFile(path.join(ordner, stadt.vorlage)) }
  const files = []
  for (const [name, make] of formen({ dokument, herausgeber: stadt.herausgeber, kalender: kalenderOf(eingang, jahr, stadt.domain), vorlage })) files.push(...(await step(name, () => make(files))))
  for (const name of files.map((file) => path.join(out, file.path)).filter((file) => file.endsWith(".docx"))) {
    if (!(await isEdited(name))) continue
    console.error(`${name} wurde bearbeitet und nicht eingelesen. Nötig: node bericht.mjs --texte ${name} ${ordner}; oder die Datei umbenennen. Es wurde nichts geschrieben.`)
    return 1
  }
  for (const { bytes, path: name } of files) {
    await writeWhole(path.join(out, name), bytes)
    if (name.endsWith(".docx")) await writeWhole(copyOf(path.join(out, name)), bytes)
  }
  for (const { bytes, path: name } of files) say(`${path.join(out, name)} (${grouped.format(bytes.length / 1000)} kB)`)
  const orte = jahresbericht({ ...eingang, eigentexte: [] }, jahr).bloecke.flatMap((block) => (block._tag === "Eigentext" ? [block.ort] : []))
  for (const { ort } of eingang.eigentexte) if (!orte.includes(ort)) say(`Warnung: texte/${ort}.md hat keinen Platz im Bericht und steht an seinem Ende unter „Texte ohne Platz“. Nötig: ein Name wie ${orte.map((one) => `${one}.md`).join(", ")}.`)
  for (const neu of await createPlaces(ordner, orte)) say(`${neu} ist neu und leer: Dort ist Platz für einen eigenen Text.`)
  return 0
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { texte: { type: "string" } } })
const [ordner, jahr, out = "out"] = positionals
if (values.texte !== undefined) process.exitCode = (await takeFromWord(values.texte, ordner ?? "stadt", say)) ? 0 : 1
else if (ordner !== undefined && /^(?:19|20)\d\d$/u.test(jahr ?? "")) process.exitCode = await makeBericht(ordner, Number(jahr), out)
else {
  console.error("Aufruf: node bericht.mjs <Ordner> <Jahr> [<Ausgabe>], etwa: node bericht.mjs stadt 2025 out")
  process.exitCode = 2
}
