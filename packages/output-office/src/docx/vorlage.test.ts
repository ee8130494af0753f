import { Block } from "@teilhabe/core/bericht"
import { Renderer } from "@teilhabe/core/ports"
import { beforeAll, describe, expect, test } from "vitest"
import { bericht } from "../../test/bericht.js"
import { absaetzeOf, alle, befehleOf, maengelOf, teileOf, xmlOf } from "../../test/geoeffnet.js"
import { changed, stadtvorlage, tabellenvorlage } from "../../test/vorlage.js"
import { renderDocx } from "./renderDocx.js"

const plain = { ...bericht((text) => text), bloecke: bericht((text) => text).bloecke.filter(({ _tag }) => _tag !== "Bild") }
const render = async (vorlage: Uint8Array, dokument = plain): Promise<Uint8Array> => (await renderDocx(dokument, { vorlage }))[0]?.bytes ?? new Uint8Array()
const textsOf = (bytes: Uint8Array): ReadonlyArray<string> => absaetzeOf(bytes).map(([, text]) => text)
const main = (bytes: Uint8Array): string => teileOf(bytes).get("word/document.xml") ?? ""

let vorlage = new Uint8Array()
let bytes = new Uint8Array()
beforeAll(async () => {
  vorlage = await stadtvorlage(["Deckblatt", "{{teilhabe}}", "Impressum"]) as Uint8Array<ArrayBuffer>
  bytes = await render(vorlage) as Uint8Array<ArrayBuffer>
})

describe("the template of a city", () => {
  test("takes the report in its marked place, and keeps what stands around it", () => {
    const texts = textsOf(bytes)
    expect(maengelOf(bytes)).toEqual([])
    expect([texts[0], texts.includes("Gemeinsam arbeiten"), texts.at(-1)]).toEqual(["Deckblatt", true, "Impressum"])
    expect(texts.join("")).not.toContain("{{")
  })
  test("keeps its styles, its header and its page", () => {
    expect(absaetzeOf(bytes)).toContainEqual(["heading 1", "Ausgangslage"])
    expect(main(bytes)).toContain("<w:pStyle w:val=\"berschrift1\"/>")
    expect(teileOf(bytes).get("word/styles.xml")).toContain("Verdana")
    const [table] = alle(xmlOf(main(bytes)), "tbl").filter((one) => alle(one, "tblHeader").length > 0)
    const widths = alle(table ?? xmlOf("<a/>"), "gridCol").map((one) => Number(one.getAttribute("w:w")))
    expect(widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(11906 - 3000)
  })
  test("with a style of the same id and another name keeps it, and ours gets another id", () => {
    const names = alle(xmlOf(teileOf(bytes).get("word/styles.xml")), "style").map((one) => [one.getAttribute("w:styleId"), alle(one, "name")[0]?.getAttribute("w:val")])
    expect(names).toContainEqual(["Title", "Stadttitel"])
    expect(absaetzeOf(bytes)).toContainEqual(["Title", "Gemeinsam arbeiten"])
  })
  test("says what is invented in every header, on the first page too", () => {
    const headers = [...teileOf(bytes)].filter(([path]) => /header|kopf/u.test(path) && path.endsWith(".xml")).map(([, text]) => text)
    expect(headers.length).toBe(2)
    expect(headers.every((text) => text.includes("Erfundenes Beispiel"))).toBe(true)
    expect(headers.join()).toContain("Stadt Musterstadt")
  })
  test("hands on nobody who made it", () => {
    expect([...teileOf(bytes).values()].join()).not.toContain("Nachname-17")
  })
  test("without any words takes the report at its end, and a .dotx becomes a document", async () => {
    const found = await render(changed(await stadtvorlage([""]), { "[Content_Types].xml": (text) => text.replace("document.main+xml", "template.main+xml") }))
    expect(maengelOf(found)).toEqual([])
    expect(teileOf(found).get("[Content_Types].xml")).not.toContain("template.main")
    expect(textsOf(found)).toContain("Gemeinsam arbeiten")
  })
  test("turns its page for a wide table, keeps its header there, and has its title page once", async () => {
    const wide = Block.tabelle("Breit", Array.from({ length: 14 }, (_, at) => `Überschrift ${at}#`), [Array.from({ length: 14 }, () => "1.234.567")])
    const dokument = { ...plain, bloecke: [wide, Block.absatz("danach")] }
    const found = await render(vorlage, dokument)
    const sections = alle(xmlOf(main(found)), "sectPr")
    expect(sections.map((one) => alle(one, "pgSz")[0]?.getAttribute("w:w"))).toEqual(["11906", "16838", "11906"])
    expect(sections.map((one) => alle(one, "titlePg").length)).toEqual([1, 0, 0])
    expect(maengelOf(found)).toEqual([])
    const sideways = await render(await stadtvorlage(["{{teilhabe}}"], true), dokument)
    expect(alle(xmlOf(main(sideways)), "sectPr")).toHaveLength(1)
  })
  test("gives the same bytes again", async () => {
    expect(await render(vorlage)).toEqual(bytes)
  })
  test("loses the link to the file that it was made from", async () => {
    const linked = changed(vorlage, {
      "word/settings.xml": (text) => text.replace(/(<w:settings[^>]*>)/u, "$1<w:attachedTemplate xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId99\"/>"),
      "word/_rels/settings.xml.rels": () => "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"file:///c:/a.dotm\" TargetMode=\"External\"/></Relationships>",
    })
    const found = await render(linked)
    expect(befehleOf(found)).not.toContain("word/_rels/settings.xml.rels")
    expect(teileOf(found).get("word/settings.xml")).not.toContain("attachedTemplate")
  })
})

const EXTERNAL = "<Relationship Id=\"rId98\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"http://example.org/a.png\" TargetMode=\"External\"/></Relationships>"

describe("a template that cannot be used says what to do", () => {
  const cases: ReadonlyArray<readonly [string, () => Promise<Uint8Array> | Uint8Array, RegExp]> = [
    ["is empty", () => new Uint8Array(), /is no \.docx file; open it in Word/u],
    ["is a text", () => new TextEncoder().encode("Vorlage"), /is no \.docx file/u],
    ["is an old .doc", () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /\.doc of before 2007, or is locked by a password/u],
    ["is cut off", () => vorlage.slice(0, vorlage.length / 2), /cannot be opened/u],
    ["is another archive", () => changed(vorlage, { "[Content_Types].xml": () => "" }), /is damaged, or no text document/u],
    ["has a broken main part", () => changed(vorlage, { "word/document.xml": (text) => text.slice(0, -20) }), /is damaged/u],
    ["defines entities", () => changed(vorlage, { "word/document.xml": (text) => text.replace("?>", "?><!DOCTYPE a [<!ENTITY b \"c\">]>") }), /DOCTYPE/u],
    ["has no place", () => stadtvorlage(["Deckblatt"]), /has no place for the report; write \{\{teilhabe\}\} as a paragraph of its own/u],
    ["has two places", () => stadtvorlage(["{{teilhabe}}", "{{teilhabe}}"]), /has 2 lines/u],
    ["has its place within words", () => stadtvorlage(["Hier: {{teilhabe}}"]), /within other words/u],
    ["has its place in a table", tabellenvorlage, /a table or a field/u],
    ["has macros", () => changed(vorlage, { "word/vbaProject.bin": () => "x" }), /has macros/u],
    ["loads a picture from elsewhere", () => changed(vorlage, { "word/_rels/document.xml.rels": (text) => text.replace("</Relationships>", EXTERNAL) }), /loads a part from elsewhere \(image: http/u],
  ]
  test.each(cases)("%s", async (_, make, message) => {
    const failed = render(await make())
    await expect(failed).rejects.toThrow(message)
    await expect(failed).rejects.toThrow(Renderer.RendererError)
  })
})
