/**
 * What the office wrote into its document, read back so that the next run of the report keeps it.
 *
 * @module
 */
import type { Ortstext } from "@teilhabe/core/bericht"
import { Finding, Stichtag } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { lies } from "../internal/docx/lesen.js"
import type { Fund, Lesung } from "../internal/docx/lesen.js"
import { openDatei } from "../internal/docx/vorlage.js"
import { child, oneLine, rootOf } from "../internal/docx/xml.js"

/** What was read: the texts of the places that are no longer free, and what a person has to look at. */
export interface GeleseneTexte {
  readonly texte: ReadonlyArray<Ortstext>
  readonly findings: ReadonlyArray<Finding.Finding>
}

const { warnung } = Finding.writerFor("docx")

const lesungOf = (bytes: Uint8Array): Lesung => {
  const paket = openDatei(bytes)
  const body = child(rootOf(paket.dom(paket.haupt)), "body")
  return body === undefined ? { funde: [], sonst: [] } : lies(body)
}

const dayOf = (text: string): Stichtag.Stichtag | undefined => {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/u.exec(text) ?? []
  const read = Stichtag.parse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
  return Result.isSuccess(read) ? read.success : undefined
}

const ortstextOf = ({ absaetze, am, ort, von }: Fund): Ortstext => {
  const day = am === undefined ? undefined : dayOf(am)
  return { ort, absaetze, ...(day === undefined ? {} : { am: day }), ...(von === undefined ? {} : { von }) }
}

const joined = (funde: ReadonlyArray<Fund>): ReadonlyMap<string, Fund> => {
  const places = new Map<string, Fund>()
  for (const fund of funde) {
    const before = places.get(fund.ort)
    places.set(fund.ort, before === undefined ? fund : { ...fund, ...before, absaetze: [...before.absaetze, ...fund.absaetze] })
  }
  return places
}

/** What stands in one list of lines and not in the other, as often as it stands there more often. */
const added = (lines: ReadonlyArray<string>, before: ReadonlyArray<string>): ReadonlyArray<string> => {
  const key = (line: string): string => line.replace(/\s+/gu, " ")
  const left = new Map<string, number>()
  for (const line of before) left.set(key(line), (left.get(key(line)) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(key(line)) ?? 0
    left.set(key(line), count - 1)
    return count <= 0
  })
}

/**
 * Reads the words of the office from the document that it edited, in Word or in LibreOffice.
 *
 * A place that is still free gives no text. With `ausgegeben`, the document as `renderDocx` made it, every paragraph that
 * was added or changed outside of a place is reported as `docx/TextAusserhalb`: it would be lost when the report is made anew.
 * Throws a `RendererError` where the file is no Word document.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { readEigentexte, renderDocx } from "@teilhabe/output-office/docx"
 *
 * const [datei] = await renderDocx({
 *   id: "wohnen-2024",
 *   titel: "Gemeinsam wohnen",
 *   untertitel: "Bericht an den Ausschuss",
 *   stand: Stichtag.make(2024, 6, 30),
 *   zusammenfassung: "Was aus den Projekten wurde.",
 *   bloecke: [{ _tag: "Eigentext", ort: "wohnen", titel: "Einschätzung", absaetze: [["Es wird enger."]], von: "Sozialamt" }],
 * })
 * readEigentexte(datei?.bytes ?? new Uint8Array()).texte // => [{ ort: "wohnen", absaetze: ["Es wird enger."], von: "Sozialamt" }]
 * ```
 */
export const readEigentexte = (bytes: Uint8Array, ausgegeben?: Uint8Array): GeleseneTexte => {
  const { funde, sonst } = lesungOf(bytes)
  const places = joined(funde)
  const doubled = new Set(funde.map(({ ort }) => ort).filter((ort, at, all) => all.indexOf(ort) < at))
  const outside = ausgegeben === undefined ? [] : added(sonst, lesungOf(ausgegeben).sonst)
  return {
    texte: [...places.values()].filter(({ absaetze }) => absaetze.length > 0).map(ortstextOf),
    findings: [
      ...[...doubled].map((ort) => warnung("OrtDoppelt", [ort], `the place "${ort}" stands in the document twice; both texts were joined, look whether they belong together`, { ort })),
      ...funde.flatMap(({ am, ort }) =>
        am === undefined || dayOf(am) !== undefined
          ? []
          : [warnung("TagUnlesbar", [ort, "am"], `the day "${oneLine(am, 40)}" of the place "${ort}" cannot be read; write it as 30.06.2024`, { ort, text: am })]),
      ...outside.map((text) => warnung("TextAusserhalb", [], `the paragraph "${oneLine(text, 40)}" stands in no place and would be lost with the next run; move it into a frame`, { text })),
    ],
  }
}
