// Checks Word documents by LibreOffice: node scripts/validate/docx.mjs [--mutations] [FILE.docx …]
// LibreOffice sets every document as PDF, and pdftotext has to find its title, its headings and its captions in it, in their order. The document is also
// opened and saved by LibreOffice: the words of the office have to come back from that copy, and nothing may seem to stand outside of a place.
// Without a file a small report of every kind of block is rendered. With --mutations broken copies have to be refused.
// Ends with 1 where a document is refused, or a broken one is not.
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "../workspace.mjs"

const { strFromU8, strToU8, unzipSync, zipSync } = createRequire(path.join(root, "packages/output-office/package.json"))("fflate")

const run = (command, args) => {
  const { error, status, stderr, stdout } = spawnSync(command, args, { encoding: "utf8", timeout: 180_000, maxBuffer: 1 << 28 })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ends with ${status}: ${stderr.slice(0, 300)}`)
  return stdout
}

/** What LibreOffice makes of a document: its PDF as text, how many pages, and the document saved again. */
const convert = (bytes) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "dokument-"))
  try {
    const file = path.join(folder, "d.docx")
    writeFileSync(file, bytes)
    const office = (form, to) => {
      run("soffice", [`-env:UserInstallation=${pathToFileURL(path.join(folder, "profil"))}`, "--headless", "--convert-to", form, "--outdir", path.join(folder, to), file])
      const made = path.join(folder, to, `d.${form}`)
      // LibreOffice ends with 0 where it could not read the file.
      if (!existsSync(made)) throw new Error("LibreOffice cannot read the document")
      return made
    }
    const pdf = office("pdf", "pdf")
    const text = run("pdftotext", ["-layout", pdf, "-"])
    return { text, pages: text.split("\f").length - 1, again: new Uint8Array(readFileSync(office("docx", "docx"))) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const unescape = (text) => text.replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code))).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", "\"").replaceAll("&amp;", "&")

/** The titles, headings and captions of a document, by a reader that knows nothing of how it was made. */
export const titlesOf = (bytes) => {
  const parts = unzipSync(bytes)
  const [styles, document] = [Object.keys(parts).find((name) => name.endsWith("styles.xml")), "word/document.xml"].map((name) => strFromU8(parts[name]))
  const ids = new Set([...styles.matchAll(/w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="(?:[Tt]itle|heading \d|caption)"/gu)].map(([, id]) => id))
  return [...document.matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/gu)].flatMap(([p]) => {
    const [, style] = /<w:pStyle w:val="([^"]+)"/u.exec(p) ?? []
    const words = [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => unescape(text)).join("")
    return ids.has(style) && words !== "" ? [words] : []
  })
}

/** Line ends, hyphens at line ends and blanks are the program's own. */
const bare = (text) => text.replace(/[\s\u00AD\u00A0-]+/gu, "")

const missingIn = (text, titles) => {
  // The contents name the headings too, and would hide that one is gone: their lines lead to the page by dots.
  const whole = bare(text.split("\n").filter((line) => !/\.{5}|(?:\. ){5}/u.test(line)).join("\n"))
  let at = 0
  return titles.flatMap((title) => {
    // A page may end within a long title: its first words have to be there.
    const found = whole.indexOf(bare(title).slice(0, 40), at)
    if (found < 0) return [`LibreOffice does not show "${title.slice(0, 80)}"`]
    at = found
    return []
  })
}

/** Everything in a document that leads out of it or runs. */
const checkParts = (bytes) => {
  const xml = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/u.test(name)).map(([, part]) => strFromU8(part)).join("\n")
  return [/TargetMode="External"/u, /vbaProject|macroEnabled/u, /<w:instrText[^>]*>\s*(?!TOC|PAGEREF|SEQ)\w/u].filter((pattern) => pattern.test(xml)).map((pattern) => `the document holds ${pattern}`)
}

/** Everything that is wrong with a document; `titles` are those that the report has. */
export const validateDocx = async (bytes, titles) => {
  try {
    const { readEigentexte } = await import("@teilhabe/output-office/docx")
    const { again, pages, text } = convert(bytes)
    const [before, after] = [readEigentexte(bytes), readEigentexte(again, bytes)]
    return [
      ...checkParts(bytes),
      ...missingIn(text, titles ?? titlesOf(bytes)),
      ...(pages > 0 ? [] : ["the document has no page"]),
      ...(JSON.stringify(before.texte) === JSON.stringify(after.texte) ? [] : ["the words of the office do not come back from LibreOffice"]),
      ...after.findings.map(({ message }) => `after LibreOffice: ${message.slice(0, 200)}`),
    ]
  } catch (error) {
    return [String(error).slice(0, 400)]
  }
}

/** Copies that a check has to refuse. */
export const mutationsOf = (bytes) => {
  const parts = unzipSync(bytes)
  const change = (from, to, name = "word/document.xml") => {
    const text = strFromU8(parts[name])
    return from.test(text) ? zipSync({ ...parts, [name]: strToU8(text.replace(from, to)) }) : undefined
  }
  return [
    ["a main part that is cut off", change(/<\/w:body><\/w:document>\s*$/u, "")],
    ["an element that is not closed", change(/<\/w:p>/u, "")],
    ["hidden headings", change(/(<w:name w:val="heading 1"\/>(?:(?!<\/w:style>)[\s\S])*<w:rPr>)/u, "$1<w:vanish/>", "word/styles.xml")],
    ["words of the office without their frame", change(/ \[eigentext:[^\]]+\]/gu, "")],
    ["a field that loads a picture", change(/<w:instrText xml:space="preserve"> SEQ Tabelle/u, "<w:instrText xml:space=\"preserve\"> INCLUDEPICTURE a")],
    ["half a file", bytes.slice(0, bytes.length / 2)],
  ].filter(([, copy]) => copy !== undefined)
}

/** A small report with every kind of block, rendered. */
const sample = async () => {
  const [{ Block }, { Stichtag }, { renderDocx }] = await Promise.all([import("@teilhabe/core/bericht"), import("@teilhabe/core/kernel"), import("@teilhabe/output-office/docx")])
  const tabelle = Block.tabelle("Plätze je Jahr", ["Jahr", "Plätze#"], [["2022", "45"], ["2023", "50"]])
  const breit = Block.tabelle("Breite Tabelle", Array.from({ length: 12 }, (_, at) => `Spalte ${at}#`), [Array.from({ length: 12 }, () => "1.234.567")])
  const hostile = "</w:t> & ]]> { INCLUDEPICTURE \"http://example.org\" } =1+1 \u202E\u0000\uD800 ÄÖÜß"
  const diagramm = { _tag: "Matrix", zeilen: ["Wohnen"], spalten: ["Rot", "Grün"], anzahl: [[1, 2]], einheit: "Projekte" }
  const titles = ["Muster für die Prüfung", "Ausgangslage", "Tabelle 1: Plätze je Jahr", "Tabelle 2: Breite Tabelle", "Das Ziel", "Bild 1: Farben"]
  const [datei] = await renderDocx({
    id: "muster", titel: "Muster für die Prüfung", untertitel: "Untertitel", stand: Stichtag.make(2024, 12, 31), kennzeichnung: "Erfundenes Beispiel", zusammenfassung: "Ein Muster.",
    bloecke: [
      Block.ueberschrift(2, "Ausgangslage", { anker: "lage" }), Block.absatz([hostile, Block.verweis("ziel", "Ziel")]), tabelle, breit, Block.ueberschrift(3, "Das Ziel", { anker: "ziel" }),
      Block.liste([hostile, "W".repeat(10_000)]), Block.hinweis("annahme", hostile), { _tag: "Bild", titel: "Farben", alternativtext: "Eins rot, zwei grün.", diagramm, tabelle },
      { _tag: "Eigentext", ort: "wohnen", titel: "Einschätzung", absaetze: [["Es geht voran."], [hostile], ["Zeile eins\nZeile zwei"]], am: Stichtag.make(2024, 1, 20), von: "Amt für Soziales" },
      { _tag: "Eigentext", ort: "vorwort", titel: "Vorwort", absaetze: [] },
    ],
  })
  return [["the sample", datei.bytes, titles]]
}

if (process.argv[1] === import.meta.filename) {
  const files = process.argv.slice(2).filter((one) => !one.startsWith("--"))
  const all = files.length === 0 ? await sample() : files.map((file) => [file, new Uint8Array(readFileSync(file)), undefined])
  for (const [name, bytes, titles] of all) {
    const problems = await validateDocx(bytes, titles)
    for (const problem of problems.slice(0, 20)) console.error(`${name}: ${problem}`)
    if (problems.length > 0) process.exitCode = 1
    else console.log(`${name}: ${(titles ?? titlesOf(bytes)).length} titles, read by LibreOffice as they are`)
    if (!process.argv.includes("--mutations")) continue
    for (const [what, copy] of mutationsOf(bytes)) {
      const refused = await validateDocx(copy, titles)
      console.log(`${name}, ${what}: ${refused.length > 0 ? `refused (${refused[0]?.slice(0, 90)})` : "NOT refused"}`)
      if (refused.length === 0) process.exitCode = 1
    }
  }
}
