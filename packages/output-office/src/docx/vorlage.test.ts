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

const link = (art: string, ziel: string) => (text: string): string =>
  text.replace("</Relationships>", `<Relationship Id="rId97" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${art}" Target="${ziel}"/></Relationships>`)
const typed = (type: string, name = "PartName=\"/word/bild.bin\"") => (text: string): string =>
  text.replace("</Types>", `<${name.startsWith("P") ? "Override" : "Default"} ${name} ContentType="${type}"/></Types>`)
const begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
const end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
const befehl = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const inMain = (xml: string) => (): Uint8Array => changed(vorlage, { "word/document.xml": (text) => text.replace("<w:sectPr", `<w:p>${xml}</w:p><w:sectPr`) })
const body = (xml: string) => (): Uint8Array => changed(vorlage, { "word/document.xml": (text) => text.replace(/(<w:body>).*(<\/w:body>)/su, (_, a: string, b: string) => `${a}${xml}${b}`) })
/** Says of the last part of a file that it is larger or smaller than it is. */
const lying = (bytes: Uint8Array, size: number): Uint8Array => {
  const [copy, view] = [bytes.slice(), new DataView(new ArrayBuffer(4))]
  view.setUint32(0, size, true)
  const at = copy.findLastIndex((_, from) => copy[from] === 0x50 && copy[from + 1] === 0x4b && copy[from + 2] === 1 && copy[from + 3] === 2)
  copy.set(new Uint8Array(view.buffer), at + 24)
  return copy
}

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
    ["has macros under another name", () => changed(vorlage, { "word/bild.bin": () => "x", "[Content_Types].xml": typed("application/vnd.ms-office.vba&#80;roject") }), /has macros/u],
    ["has macros by the ending of their name", () => changed(vorlage, { "word/bild.bin": () => "x", "[Content_Types].xml": typed("application/vnd.ms-office.vbaProject", "Extension=\"bin\"") }), /has macros/u],
    ["has a link to macros", () => changed(vorlage, { "word/_rels/document.xml.rels": link("vbaProject", "bild.bin") }), /has macros/u],
    ["has an embedded object", () => changed(vorlage, { "word/_rels/document.xml.rels": link("oleObject", "embeddings/o.bin") }), /an embedded object or a control/u],
    ["has text that nobody would read", () => changed(vorlage, { "word/_rels/document.xml.rels": link("aFChunk", "a.html") }), /an embedded object or a control/u],
    ["has a part of another name", () => changed(vorlage, { "word/kopf.txt": () => "x", "[Content_Types].xml": typed("application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml", "PartName=\"/word/kopf.txt\"") }), /has text in a part of the name/u],
    ["calls a program", inMain(`${begin}${befehl(" DDEAUTO c:\\\\cmd.exe")}${end}`), /has a field DDEAUTO, .*; choose the field, press Ctrl\+Shift\+F9/u],
    ["calls a program in pieces, within another field", inMain(`${begin}${befehl(" d")}${begin}${befehl("PAGE")}${end}${befehl("de x")}${end}`), /has a field DDE/u],
    ["fetches a file by a short field", inMain("<w:fldSimple w:instr=\" &#73;NCLUDETEXT x\"/>"), /has a field INCLUDETEXT/u],
    ["leads out of the file", () => changed(vorlage, { "../../x.txt": () => "x" }), /leads out of the file/u],
    ["says the same without end", body("<w:p/>".repeat(400_000)), /repeats itself without end/u],
    ["has a part too large", body("a".repeat(17_000_000)), /more than 16 MB of text/u],
    ["is too large as a whole", () => lying(changed(vorlage, { "word/bild.bin": () => "x" }), 70_000_000), /more than 64 MB once it is open/u],
    ["has too many elements", body(Array.from({ length: 155_000 }, (_, at) => `<w:p w:a="${(at * 7919) % 999_983}"></w:p>`).join("")), /more elements than a report/u],
    ["is nested too deep", body("<w:tbl>".repeat(250) + "</w:tbl>".repeat(250)), /more than 200 deep/u],
    ["is larger than it says", () => lying(vorlage, 10), /is larger than the file says/u],
    ["is smaller than it says", () => lying(vorlage, 1_000_000), /is shorter than the file says/u],
  ]
  test("and one with ordinary fields can be used", async () => {
    const text = textsOf(await render(inMain(`${begin}${befehl(" PAGE ")}${end}${begin}${befehl(" MACROBUTTON NoMacro ")}${end}`)()))
    expect(text).toContain("Gemeinsam arbeiten")
  })
  test.each(cases)("%s", async (_, make, message) => {
    const failed = render(await make())
    await expect(failed).rejects.toThrow(message)
    await expect(failed).rejects.toThrow(Renderer.RendererError)
  })
})
