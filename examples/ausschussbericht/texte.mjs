// The office's own words: one file a place (`texte/handlungsfeld-wohnen.md`), never written over but by what the office wrote in Word.
import { randomUUID } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { Stichtag } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { textOf } from "./liste.mjs"

const LEER = "von: \nam: \n\n"
const KOPF = /^(von|am): *(.*)$/u

const fileOf = (ordner, ort) => path.join(ordner, "texte", `${ort}.md`)

/** Reads the words of one place: who wrote them and when, an empty line, then paragraphs with empty lines between them. */
const readText = (text, ort, melde) => {
  const zeilen = text.replace(/^\u{FEFF}/u, "").split(/\r?\n/u)
  const ende = zeilen.findIndex((zeile) => !KOPF.test(zeile))
  const kopf = Object.fromEntries(zeilen.slice(0, ende < 0 ? zeilen.length : ende).map((zeile) => KOPF.exec(zeile).slice(1)))
  const absaetze = ende < 0 ? [] : zeilen.slice(ende).join("\n").split(/\n\s*\n/u).map((one) => one.replace(/\s+/gu, " ").trim()).filter((one) => one !== "")
  const am = Stichtag.parse((kopf.am ?? "").split(".").toReversed().join("-"))
  if ((kopf.am ?? "") !== "" && Result.isFailure(am)) melde(`texte/${ort}.md, Zeile ${zeilen.findIndex((zeile) => zeile.startsWith("am:")) + 1}: „${kopf.am}“ ist kein Tag. Nötig: ein Tag wie 31.12.2025, oder nichts.`)
  return { ort, absaetze, ...(Result.isSuccess(am) ? { am: am.success } : {}), ...((kopf.von ?? "") === "" ? {} : { von: kopf.von }) }
}

/** Reads all texts of the folder; a place without words gives none. */
export const readTexte = async (ordner, melde) => {
  const folder = path.join(ordner, "texte")
  const namen = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".md")).sort() : []
  const texte = await Promise.all(namen.map(async (name) => {
    const text = textOf(await readFile(path.join(folder, name)), `texte/${name}`, melde)
    return text === undefined ? { absaetze: [] } : readText(text, name.slice(0, -3), melde)
  }))
  return texte.filter(({ absaetze }) => absaetze.length > 0)
}

/** Makes an empty file for each place of the report that has none yet; `wx` never writes over one. */
export const createPlaces = async (ordner, orte) => {
  await mkdir(path.join(ordner, "texte"), { recursive: true })
  const neue = orte.filter((ort) => !existsSync(fileOf(ordner, ort)))
  for (const ort of neue) await writeFile(fileOf(ordner, ort), LEER, { flag: "wx" })
  return neue.map((ort) => `texte/${ort}.md`)
}

const print = ({ absaetze, am, von }) => `von: ${von ?? ""}\nam: ${am === undefined ? "" : Stichtag.toText(am)}\n\n${absaetze.join("\n\n")}\n`

/** Writes beside the target and renames: nobody ever reads half a file. */
export const writeWhole = async (file, bytes) => {
  const beside = `${file}.${randomUUID()}.tmp`
  await mkdir(path.dirname(file), { recursive: true })
  try {
    await writeFile(beside, bytes)
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
}

/** Where a copy of each Word file lies as it was written or read back: it shows that somebody has edited it since. */
export const copyOf = (file) => path.join(path.dirname(file), ".geschrieben", path.basename(file))

export const isEdited = async (file) => existsSync(file) && existsSync(copyOf(file)) && !(await readFile(file)).equals(await readFile(copyOf(file)))

const showChange = (ort, alt, neu, say) => {
  say(`texte/${ort}.md ${alt === undefined ? "neu" : "geändert"}:`)
  const vorher = alt?.absaetze ?? []
  for (const absatz of vorher.filter((one) => !neu.absaetze.includes(one))) say(`  - ${absatz}`)
  for (const absatz of neu.absaetze.filter((one) => !vorher.includes(one))) say(`  + ${absatz}`)
}

/** Writes what the office wrote in Word into `texte/`, and shows what changed; tells what would be lost. Gives whether all of it is kept. */
export const takeFromWord = async (file, ordner, say) => {
  if (!existsSync(file)) return say(`${file} fehlt. Nötig: der Pfad der bearbeiteten Word-Datei.`)
  const { lesungText, readEigentexte } = await import("@teilhabe/output-office/docx")
  const docx = await readFile(file)
  const { findings, texte } = readEigentexte(docx, existsSync(copyOf(file)) ? await readFile(copyOf(file)) : undefined)
  const fehler = []
  const bisher = new Map((await readTexte(ordner, (text) => fehler.push(text))).map((text) => [text.ort, text]))
  for (const text of fehler) say(text)
  if (fehler.length > 0) return false
  for (const text of texte) {
    const alt = bisher.get(text.ort)
    if (alt !== undefined && print(alt) === print(text)) continue
    await writeWhole(fileOf(ordner, text.ort), print(text))
    showChange(text.ort, alt, text, say)
  }
  for (const ort of bisher.keys()) if (!texte.some((one) => one.ort === ort)) say(`texte/${ort}.md bleibt, wie es ist: In der Word-Datei steht dort nichts. Soll der Text weg, leeren Sie die Datei.`)
  for (const finding of findings) say(lesungText(finding))
  if (findings.length > 0) return false
  await writeWhole(copyOf(file), docx)
  say(`Die Texte aus ${path.basename(file)} stehen in texte/.`)
  return true
}
