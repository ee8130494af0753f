import { Block } from "@teilhabe/core/bericht"
import type { Dokument } from "@teilhabe/core/bericht"
import { Renderer } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest"
import { bericht, feindlich } from "../../test/bericht.js"
import { absaetzeOf, alle, befehleOf, maengelOf, teileOf, xmlOf } from "../../test/geoeffnet.js"
import * as DocxRenderer from "./DocxRenderer.js"
import { renderDocx } from "./renderDocx.js"

const bytesOf = async (dokument: Dokument.Dokument): Promise<Uint8Array> => (await renderDocx(dokument))[0]?.bytes ?? new Uint8Array()
const plain = bericht((text) => text)
const only = (...bloecke: ReadonlyArray<Block.Block>): Promise<Uint8Array> => bytesOf({ ...plain, bloecke })
const document = (bytes: Uint8Array): string => teileOf(bytes).get("word/document.xml") ?? ""
const styled = (bytes: Uint8Array, stil: string): ReadonlyArray<string> => absaetzeOf(bytes).flatMap(([name, text]) => (name === stil ? [text] : []))

let bytes = new Uint8Array()
beforeAll(async () => { bytes = await bytesOf(plain) as Uint8Array<ArrayBuffer> })
afterEach(() => { vi.useRealTimers(); vi.restoreAllMocks() })

describe("a Word document", () => {
  test("holds together, and is named after the report", async () => {
    expect(maengelOf(bytes)).toEqual([])
    expect((await renderDocx({ ...plain, id: "../Fremdes Haus", bloecke: [] })).map(({ path }) => path)).toEqual(["fremdes-haus.docx"])
  })
  test("has its words under the styles of Word", () => {
    expect(styled(bytes, "Title")).toEqual(["Gemeinsam arbeiten"])
    expect([1, 2, 3].map((level) => styled(bytes, `heading ${level}`))).toEqual([["Ausgangslage"], ["Das Ziel"], ["Im Einzelnen"]])
    expect(styled(bytes, "List Bullet")).toEqual(["Patenschaften", "Kurse am Abend"])
    expect(styled(bytes, "Quote")).toEqual(["Schätzung: Die Zahl ist geschätzt."])
    expect(styled(bytes, "caption")).toEqual(["Tabelle 1: Plätze je Jahr", "Bild 1: Plätze", "Tabelle 2: Plätze je Jahr"])
    expect(styled(bytes, "Teilhabe Quelle")).toContain("Quelle: Haushaltsplan 2023, Seite 12")
  })
  test("lists its chapters without counting anew, and leads to them", () => {
    expect([...styled(bytes, "toc 1"), ...styled(bytes, "toc 2")].map((text) => text.trim())).toEqual(["Ausgangslage"])
    expect(document(bytes)).toContain('TOC \\o "1-1"')
    expect(befehleOf(bytes)).toEqual(["NUMPAGES", "PAGE", "PAGEREF", "SEQ", "TOC"])
    expect(alle(xmlOf(document(bytes)), "hyperlink").length).toBe(6)
  })
  test("counts every numbered list from one", () => {
    const lists = alle(xmlOf(document(bytes)), "numId").map((one) => one.getAttribute("w:val"))
    expect(lists).toEqual(["1", "1", "2", "2", "3"])
    expect(teileOf(bytes).get("word/teilhabe-numbering.xml")?.match(/startOverride/gu)).toHaveLength(2)
  })
  test("repeats the head of a table, keeps rows whole and numbers right", () => {
    const [table] = alle(xmlOf(document(bytes)), "tbl")
    expect(alle(table ?? xmlOf("<a/>"), "tblHeader")).toHaveLength(1)
    expect(alle(table ?? xmlOf("<a/>"), "cantSplit")).toHaveLength(3)
    expect(alle(table ?? xmlOf("<a/>"), "jc").map((one) => one.getAttribute("w:val"))).toEqual(["right", "right", "right"])
  })
  test("shows a picture as shapes and pixels, with words for those who do not see it", () => {
    expect([...teileOf(bytes).keys()].filter((path) => path.includes("media"))).toEqual(["word/media/teilhabe-1.png", "word/media/teilhabe-1.svg"])
    expect(document(bytes)).toContain("descr=\"Von 2021 bis 2023 kommen 10 Plätze hinzu.\"")
    const [, cx = "0"] = /wp:extent cx="(\d+)"/u.exec(document(bytes)) ?? []
    expect(Number(cx)).toBeGreaterThan(3_000_000)
    expect(Number(cx)).toBeLessThanOrEqual((11906 - 2 * 1418) * 635)
  })
  test("says on every page what is invented, and whose report it is in its properties, without a person", () => {
    expect(teileOf(bytes).get("word/header1.xml")).toContain("Erfundenes Beispiel")
    const core = teileOf(bytes).get("docProps/core.xml") ?? ""
    expect(core).toContain("<dc:title>Gemeinsam arbeiten</dc:title>")
    expect(core).toContain("2023-12-31T00:00:00Z</dcterms:created>")
    expect(core).not.toMatch(/creator|lastModifiedBy/u)
  })
  test("turns the page for a wide table, and back", async () => {
    const wide = Block.tabelle("Breit", Array.from({ length: 12 }, (_, at) => `Spaltenüberschrift ${at}#`), [Array.from({ length: 12 }, () => "1.234.567")])
    const found = await only(Block.absatz("davor"), wide, Block.absatz("danach"))
    const sizes = alle(xmlOf(document(found)), "pgSz").map((one) => [one.getAttribute("w:w"), one.getAttribute("w:orient")])
    expect(sizes).toEqual([["11906", null], ["16838", "landscape"], ["11906", null]])
    const widths = alle(xmlOf(document(found)), "gridCol").map((one) => Number(one.getAttribute("w:w")))
    expect(widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(16838 - 2 * 1418)
    expect(maengelOf(found)).toEqual([])
    const last = alle(xmlOf(document(await only(wide))), "pgSz").map((one) => one.getAttribute("w:orient"))
    expect(last).toEqual([null, "landscape"])
  })
  test("gives a column whose cells are long more room than one with a single long cell", async () => {
    const rows = Array.from({ length: 9 }, (_, at) => ["Ein langer Text, der in jeder Zeile dieser Spalte steht und Platz braucht", at === 0 ? "Nur hier steht ein langer Text, sonst steht in der Spalte nichts davon" : "kurz"])
    const [long = 0, short = 0] = alle(xmlOf(document(await only(Block.tabelle("T", ["A", "B"], rows)))), "gridCol").map((one) => Number(one.getAttribute("w:w")))
    expect(long).toBeGreaterThan(short)
  })
  test("gives the column of the reasons most of the page, as narrow as the others may be without breaking a word", async () => {
    const reason = "Das Projekt sollte am 31.12.2023 überprüft werden; die Überprüfung ist noch nicht notiert, und das Gremium hat zuletzt am 12.10.2023 darüber beraten."
    const rows = Array.from({ length: 8 }, (_, at) => [`Projekt Nummer ${at} im Stadtteil`, "Gelb", "seit dem 01.01.2024", "Grün am 31.12.2022", reason])
    const bytes = await only(Block.tabelle("T", ["Projekt", "Farbe", "Seit", "Ein Jahr zuvor", "Warum"], rows))
    const widths = alle(xmlOf(document(bytes)), "gridCol").map((one) => Number(one.getAttribute("w:w")))
    const all = widths.reduce((total, one) => total + one, 0)
    expect(widths.at(-1)).toBeGreaterThan(0.45 * all)
    expect(Math.min(...widths)).toBeGreaterThan(600)
    const ziel = await only(Block.tabelle("T", ["Projekt", "Warum", "Ziel"], rows.map(([projekt = ""]) => [projekt, reason, "keines genannt"])))
    // Two short words stay on one line beside long reasons.
    expect(Number(alle(xmlOf(document(ziel)), "gridCol").at(-1)?.getAttribute("w:w"))).toBeGreaterThan(1300)
  })
  test("refuses a row with too few cells", async () => {
    await expect(only({ _tag: "Tabelle", titel: "T", spalten: [{ titel: "A", ausrichtung: "links" }], zeilen: [[]] })).rejects.toThrow(Renderer.RendererError)
  })
  test("comes through the port as from the function", async () => {
    const render = (dokument: Dokument.Dokument) =>
      Effect.gen(function* () { return yield* (yield* Renderer.Renderer).render(dokument) }).pipe(Effect.provide(DocxRenderer.layer))
    expect((await Effect.runPromise(render(plain)))[0]?.bytes).toEqual(bytes)
    const broken = { ...plain, bloecke: [{ _tag: "Tabelle" as const, titel: "T", spalten: [], zeilen: [[["zu viel"]]] }] }
    expect((await Effect.runPromise(Effect.flip(render(broken))))._tag).toBe("ports/RendererError")
  })
})

/** How a reader sees a text. */
const seen = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028]/gu, "\n").replace(/[\u0000-\u0008\u001B\u202A-\u202E\uFFFE\uFFFF]/gu, "").replace(/\p{Surrogate}/gu, "\uFFFD")

describe("properties", () => {
  test("the same report gives the same bytes, on another day, in another time zone, and without chance", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-05T05:05:05Z") })
    const chance = vi.spyOn(Math, "random")
    const zone = process.env["TZ"]
    process.env["TZ"] = "Pacific/Auckland"
    const again = await bytesOf(plain)
    process.env["TZ"] = zone ?? ""
    if (zone === undefined) delete process.env["TZ"]
    expect(again).toEqual(bytes)
    expect(chance).not.toHaveBeenCalled()
  })
  test("no text becomes a command, and each is found again", async () => {
    const all = feindlich.join("|")
    const bloecke = feindlich.flatMap((text) => [...bericht(() => text).bloecke.slice(0, 3), Block.hinweis("annahme", text), Block.tabelle(text, [text, text], [[text, text]])])
    const found = await bytesOf({ ...bericht(() => all), bloecke })
    expect(maengelOf(found)).toEqual([])
    expect(befehleOf(found)).toEqual(["NUMPAGES", "PAGE", "PAGEREF", "SEQ", "TOC"])
    expect(styled(found, "Title")).toEqual([seen(all)])
    expect(styled(found, "heading 1")).toEqual(feindlich.map(seen))
    expect(styled(found, "Teilhabe Zelle")).toEqual(feindlich.flatMap((text) => [text, text, text, text].map(seen)))
    expect(styled(found, "Quote")).toEqual(feindlich.map((text) => `Annahme: ${seen(text)}`))
    expect((teileOf(found).get("word/header1.xml") ?? "").length).toBeLessThan(3000)
  })
  test("hostile words in a picture stay words", async () => {
    const found = await bytesOf(bericht(() => "<x>&\"'\u0000\uD800 { INCLUDEPICTURE \"http://a\" }"))
    expect(maengelOf(found)).toEqual([])
    expect(befehleOf(found)).toEqual(["NUMPAGES", "PAGE", "PAGEREF", "SEQ", "TOC"])
    expect(teileOf(found).get("word/media/teilhabe-1.svg")).not.toMatch(/<(?:image|script|x)|href/u)
  })
})
