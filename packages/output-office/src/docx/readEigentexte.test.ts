import { Block } from "@teilhabe/core/bericht"
import type { Dokument } from "@teilhabe/core/bericht"
import { Stichtag } from "@teilhabe/core/kernel"
import { Renderer } from "@teilhabe/core/ports"
import { beforeAll, describe, expect, test } from "vitest"
import { bericht, feindlich } from "../../test/bericht.js"
import { changed } from "../../test/vorlage.js"
import { lesungText } from "./lesungText.js"
import { readEigentexte } from "./readEigentexte.js"
import { renderDocx } from "./renderDocx.js"

const plain = { ...bericht((text) => text), bloecke: bericht((text) => text).bloecke.filter(({ _tag }) => _tag !== "Bild") }
const bytesOf = async (dokument: Dokument.Dokument): Promise<Uint8Array> => (await renderDocx(dokument))[0]?.bytes ?? new Uint8Array()
const edited = (bytes: Uint8Array, change: (text: string) => string): Uint8Array => changed(bytes, { "word/document.xml": change })

let bytes = new Uint8Array()
beforeAll(async () => { bytes = await bytesOf(plain) as Uint8Array<ArrayBuffer> })

const wie = { ort: "handlungsfeld-arbeit", absaetze: ["Es geht voran.", "Mehr Plätze fehlen."], am: "2024-01-20", von: "Amt für Soziales" }
const FREI = "Hier schreibt die Stadt. Klicken Sie in diesen Satz, und ersetzen Sie ihn."

describe("the words of the office", () => {
  test("come back as they were, and a free place gives none", () => {
    expect(readEigentexte(bytes, bytes)).toEqual({ texte: [wie], findings: [] })
  })
  test("survive the next run of the report", async () => {
    const [text] = readEigentexte(bytes).texte
    const again = await bytesOf({ ...plain, bloecke: [Block.ueberschrift(2, "Neu"), { _tag: "Eigentext", ort: text?.ort ?? "", titel: "Anders", absaetze: (text?.absaetze ?? []).map((one) => [one]), ...(text?.von === undefined ? {} : { von: text.von }) }] })
    expect(readEigentexte(again).texte).toEqual([{ ort: wie.ort, absaetze: wie.absaetze, von: wie.von }])
  })
  test("are read where somebody wrote into a free place, beside its sentence or in its stead", () => {
    const instead = edited(bytes, (text) => text.replace(FREI, "Liebe Ratsmitglieder!").replace("<w:showingPlcHdr/>", ""))
    expect(readEigentexte(instead, bytes)).toEqual({ texte: [wie, { ort: "vorwort", absaetze: ["Liebe Ratsmitglieder!"] }], findings: [] })
    const beside = edited(bytes, (text) => text.replace(/(<w:p>(?:(?!<w:p>).)*Hier schreibt)/u, "<w:p><w:r><w:t>Davor.</w:t></w:r></w:p>$1"))
    expect(readEigentexte(beside).texte.at(-1)).toEqual({ ort: "vorwort", absaetze: ["Davor."] })
  })
  test("leave out what somebody struck, and take what somebody inserted, with changes tracked", () => {
    const tracked = edited(bytes, (text) => text.replace(
      "<w:r><w:t xml:space=\"preserve\">Es geht voran.</w:t></w:r>",
      "<w:del w:id=\"900\"><w:r><w:delText>Es geht voran.</w:delText></w:r></w:del><w:ins w:id=\"901\"><w:r><w:t>Es stockt.</w:t></w:r></w:ins>"))
    expect(readEigentexte(tracked).texte[0]?.absaetze).toEqual(["Es stockt.", "Mehr Plätze fehlen."])
  })
  test("are found by their field alone where the frame is gone", () => {
    const bare = edited(bytes, (text) => text.replace(" [eigentext:handlungsfeld-arbeit]", ""))
    expect(readEigentexte(bare).texte).toEqual([{ ort: wie.ort, absaetze: wie.absaetze }])
  })
  test("take the day and the office that somebody filled in", () => {
    const filled = edited(bytes, (text) => text.replace(FREI, "Grußwort").replace("TT.MM.JJJJ", "1.2.2024").replace("Amt oder Stelle", "Büro der Stadt"))
    expect(readEigentexte(filled).texte.at(-1)).toEqual({ ort: "vorwort", absaetze: ["Grußwort"], am: Stichtag.make(2024, 2, 1), von: "Büro der Stadt" })
  })
})

describe("what does not fit into a place is told", () => {
  const codes = (found: Uint8Array): ReadonlyArray<string> => readEigentexte(found, bytes).findings.map(({ code, details }) => `${code} ${String(details["text"] ?? details["ort"])}`)
  test("a paragraph outside of all places, changed or new", () => {
    expect(codes(edited(bytes, (text) => text.replace("Erproben", "Doch nicht erproben")))).toEqual(["docx/TextAusserhalb Doch nicht erproben"])
    expect(codes(edited(bytes, (text) => text.replace("<w:sectPr", "<w:p><w:r><w:t>Erproben</w:t></w:r></w:p><w:sectPr")))).toEqual(["docx/TextAusserhalb Erproben"])
  })
  test("a place that is there twice", () => {
    const twice = edited(bytes, (text) => text.replace("[eigentext:vorwort]", "[eigentext:handlungsfeld-arbeit]").replace(FREI, "Zweiter Text"))
    expect(codes(twice)).toContain("docx/OrtDoppelt handlungsfeld-arbeit")
    expect(readEigentexte(twice).texte[0]?.absaetze).toEqual([...wie.absaetze, "Zweiter Text"])
  })
  test("a day that nobody can read, in words that an office understands", () => {
    const odd = edited(bytes, (text) => text.replace("20.01.2024", "im Januar"))
    expect(codes(odd)).toEqual(["docx/TagUnlesbar im Januar"])
    expect(readEigentexte(odd).findings.map(lesungText)).toEqual(["Im Rahmen „handlungsfeld-arbeit“ ist das Datum „im Januar“ nicht zu lesen. Bitte schreiben Sie es so: 30.06.2024."])
  })
  test("a file that is no document", () => {
    expect(() => readEigentexte(new Uint8Array([1, 2]))).toThrow(Renderer.RendererError)
    expect(() => readEigentexte(new Uint8Array([1, 2]))).toThrow("The document is no .docx file")
  })
  test("a file that would end the program, and what it says of itself is not repeated at length", () => {
    const deep = edited(bytes, (text) => text.replace("<w:sectPr", `${"<w:sdt><w:sdtContent>".repeat(5000)}${"</w:sdtContent></w:sdt>".repeat(5000)}<w:sectPr`))
    expect(() => readEigentexte(deep)).toThrow(Renderer.RendererError)
    expect(() => readEigentexte(deep)).toThrow("The document is damaged, or no text document: its tables and fields are nested more than 200 deep; open it in Word")
    const long = edited(bytes, (text) => text.replace("<w:sectPr", `<w:p><w:r><w:t>${"Vorname-17 ".repeat(500)}</w:t></w:r></w:p><w:sectPr`))
    expect(readEigentexte(long, bytes).findings[0]?.message.length).toBeLessThan(200)
  })
})

describe("properties", () => {
  test("any words come back, from any key of a place", async () => {
    const seen = (text: string): string =>
      text.replace(/\r\n?|[\u0085\u2028]/gu, "\n").replace(/[\u0000-\u0008\u001B\u202A-\u202E\uFFFE\uFFFF]/gu, "").replace(/\p{Surrogate}/gu, "\uFFFD").trim()
    const bloecke = feindlich.map((text, at): Block.Eigentext => ({ _tag: "Eigentext", ort: `ort-${at}${"-lang".repeat(at)}`, titel: text, absaetze: [[text], [`${at}`]], von: text }))
    const found = readEigentexte(await bytesOf({ ...plain, bloecke }))
    expect(found.texte.map(({ absaetze }) => absaetze)).toEqual(feindlich.map((text, at) => [seen(text), `${at}`]))
    expect(found.texte.map(({ ort }) => ort)).toEqual(bloecke.map(({ ort }) => ort))
    expect(found.findings).toEqual([])
  })
})
