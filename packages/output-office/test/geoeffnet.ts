/** A Word file as a reader opens it: its parts, its paragraphs, and whether it holds together. */
import { DOMParser } from "@xmldom/xmldom"
import type { Document, Element } from "@xmldom/xmldom"
import { strFromU8, unzipSync } from "fflate"

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/** The parts as text. */
export const teileOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))

/** A part as XML; throws where it is not well formed. */
export const xmlOf = (text: string | undefined): Document =>
  new DOMParser({ onError: (level, message) => { if (level !== "warning") throw new Error(message) } }).parseFromString(text ?? "", "text/xml")

/** All elements of a name. */
export const alle = (node: Document | Element, name: string): ReadonlyArray<Element> => Array.from(node.getElementsByTagNameNS(W, name))

const val = (element: Element | undefined, name = "val"): string => element?.getAttributeNS(W, name) ?? ""

/** The words of a paragraph, line breaks and tabs among them. */
export const wortlaut = (p: Element): string =>
  Array.from(p.getElementsByTagName("*")).map((one) => (one.nodeName === "w:t" ? one.textContent ?? "" : one.nodeName === "w:br" ? "\n" : one.nodeName === "w:tab" && one.parentNode?.nodeName === "w:r" ? "\t" : "")).join("")

/** The paragraphs of the main part, each with the name of its style. */
export const absaetzeOf = (bytes: Uint8Array): ReadonlyArray<readonly [stil: string, text: string]> => {
  const teile = teileOf(bytes)
  const names = new Map(alle(xmlOf(teile.get("word/styles.xml")), "style").map((style) => [val(style, "styleId"), val(alle(style, "name")[0])]))
  return alle(xmlOf(teile.get("word/document.xml")), "p").map((p) => [names.get(val(alle(p, "pStyle")[0])) ?? "", wortlaut(p)])
}

const doubles = (values: ReadonlyArray<string>): ReadonlyArray<string> => values.filter((value, at) => values.indexOf(value) < at)

const missing = (what: string, used: Iterable<string>, known: Iterable<string>): ReadonlyArray<string> => {
  const have = new Set(known)
  return [...new Set(used)].filter((one) => !have.has(one)).map((one) => `${what} ${one} is nowhere`)
}

const partsHold = (teile: ReadonlyMap<string, string>): ReadonlyArray<string> => {
  const types = teile.get("[Content_Types].xml") ?? ""
  return [...teile.keys()].flatMap((path) => {
    if (/\.(?:xml|rels)$/u.test(path)) xmlOf(teile.get(path))
    const known = types.includes(`PartName="/${path}"`) || types.includes(`Extension="${path.split(".").at(-1)}"`)
    const rels = path.endsWith(".rels") ? [...(teile.get(path) ?? "").matchAll(/Target="([^"]+)"/gu)].map(([, target = ""]) => target) : []
    const folder = path.replace(/_rels\/[^/]*$/u, "")
    const lost = rels.filter((target) => !teile.has(target.startsWith("/") ? target.slice(1) : folder + target))
    return [...(known || path === "[Content_Types].xml" ? [] : [`${path} has no type`]), ...lost.map((target) => `${path} leads to ${target}, which is not there`)]
  })
}

/** What does not hold together in a file. */
export const maengelOf = (bytes: Uint8Array): ReadonlyArray<string> => {
  const teile = teileOf(bytes)
  const [document, styles, numbering] = ["document", "styles", "numbering"].map((part) =>
    xmlOf(teile.get(`word/${part}.xml`) ?? teile.get(`word/teilhabe-${part}.xml`)))
  if (document === undefined || styles === undefined || numbering === undefined) return ["a part is missing"]
  const rels = teile.get("word/_rels/document.xml.rels") ?? ""
  const ids = (name: string, attribute: string): ReadonlyArray<string> => alle(document, name).map((one) => val(one, attribute))
  const used = ["pStyle", "rStyle", "tblStyle"].flatMap((name) => ids(name, "val"))
  const media = [...(teile.get("word/document.xml") ?? "").matchAll(/r:(?:id|embed)="([^"]+)"/gu)].map(([, id = ""]) => id)
  return [
    ...partsHold(teile),
    ...missing("style", used, alle(styles, "style").map((style) => val(style, "styleId"))),
    ...missing("list", ids("numId", "val"), alle(numbering, "num").map((num) => val(num, "numId"))),
    ...missing("place", ids("hyperlink", "anchor"), ids("bookmarkStart", "name")),
    ...missing("link", media, [...rels.matchAll(/ Id="([^"]+)"/gu)].map(([, id = ""]) => id)),
    ...doubles(ids("bookmarkStart", "name")).map((name) => `place ${name} is there twice`),
    ...doubles(ids("bookmarkStart", "id")).map((id) => `id ${id} is there twice`),
    ...doubles(alle(styles, "style").map((style) => val(style, "styleId"))).map((id) => `style ${id} is there twice`),
    ...ids("bookmarkStart", "name").filter((name) => !/^[A-Za-z_]\w{0,39}$/u.test(name)).map((name) => `${name} is no name of a place`),
    ...alle(document, "tc").filter((tc) => !["w:p", "w:sdt"].includes(tc.lastChild?.nodeName ?? "")).map(() => "a cell does not end with a paragraph"),
  ]
}

/** What a file lets a program load or run: links to elsewhere, macros, and fields. */
export const befehleOf = (bytes: Uint8Array): ReadonlyArray<string> => {
  const teile = teileOf(bytes)
  const parts = [...teile].filter(([path]) => path.endsWith(".xml"))
  const fields = parts.flatMap(([, text]) => [
    ...alle(xmlOf(text), "instrText").map((one) => one.textContent ?? ""),
    ...alle(xmlOf(text), "fldSimple").map((one) => val(one, "instr")),
  ])
  return [
    ...new Set(fields.map((field) => field.trim().split(" ")[0] ?? "")),
    ...[...teile].filter(([path, text]) => (path.endsWith(".rels") && text.includes("TargetMode")) || /vba|macro/iu.test(path)).map(([path]) => path),
  ].sort()
}
