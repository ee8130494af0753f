/**
 * The parts of a document while it is put together: read when they are asked for, written once.
 *
 * @module
 */
import { all, child, parse, rootOf, serialize } from "./xml.js"
import type { Document, Element } from "./xml.js"
import type { Teile } from "./zip.js"

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

/** A link of a part: its id, the last word of its kind, the path it leads to, and whether that lies outside. */
export interface Bezug {
  readonly id: string
  readonly art: string
  readonly ziel: string
  readonly aussen: boolean
  readonly element: Element
}

/** The parts of a document. */
export interface Paket {
  readonly teile: Teile
  /** The path of the main part. */
  readonly haupt: string
  /** A part as XML; throws where it is none. */
  readonly dom: (path: string) => Document
  /** The links of a part; without a path those of the file. */
  readonly bezuege: (path?: string) => ReadonlyArray<Bezug>
  /** Adds a part with a link from another to it, and gives the id of the link. */
  readonly add: (from: string, art: string, path: string, type: string, content: string | Uint8Array) => string
  /** Says of what kind a part is. */
  readonly type: (path: string, type: string) => void
  /** Writes everything back into the parts. */
  readonly save: () => void
}

const relsOf = (path: string): string => {
  const at = path.lastIndexOf("/") + 1
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`
}

const resolve = (from: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1)
  const steps = from.split("/").slice(0, -1)
  for (const step of target.split("/")) {
    if (step === "..") steps.pop()
    else if (step !== ".") steps.push(step)
  }
  return steps.join("/")
}

/** The parts that have links; the path of the file itself is empty. */
export const ownersOf = ({ teile }: Pick<Paket, "teile">): ReadonlyArray<string> =>
  [...teile.keys()].filter((path) => path.endsWith(".rels")).map((path) => path.replace(/(^|\/)_rels\/(.*)\.rels$/u, "$1$2"))

const bezugOf = (from: string, element: Element): Bezug => {
  const target = element.getAttribute("Target") ?? ""
  const aussen = element.getAttribute("TargetMode") === "External"
  return {
    id: element.getAttribute("Id") ?? "",
    art: (element.getAttribute("Type") ?? "").split("/").at(-1) ?? "",
    ziel: aussen ? target : resolve(from, target),
    aussen,
    element,
  }
}

const append = (document: Document, space: string, name: string, attributes: Readonly<Record<string, string>>): void => {
  const element = document.createElementNS(space, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  rootOf(document).appendChild(element)
}

/** Opens the parts of a document; throws where they are none. */
export const openPaket = (teile: Teile): Paket => {
  const opened = new Map<string, Document>()
  const dom = (path: string): Document => {
    const known = opened.get(path)
    if (known !== undefined) return known
    const text = teile.get(path)
    if (typeof text !== "string") throw new SyntaxError(`it has no part ${path}`)
    const document = parse(text)
    opened.set(path, document)
    return document
  }
  const bezuege = (path = ""): ReadonlyArray<Bezug> =>
    teile.has(relsOf(path)) ? all(dom(relsOf(path)), "Relationship", RELS).map((element) => bezugOf(path, element)) : []
  const haupt = bezuege().find(({ art }) => art === "officeDocument")?.ziel ?? ""
  const type = (path: string, contentType: string): void => {
    const types = dom("[Content_Types].xml")
    for (const element of all(types, "Override", TYPES)) if (element.getAttribute("PartName") === `/${path}`) rootOf(types).removeChild(element)
    append(types, TYPES, "Override", { PartName: `/${path}`, ContentType: contentType })
  }
  const add: Paket["add"] = (from, art, path, contentType, content) => {
    const rels = relsOf(from)
    if (!teile.has(rels)) teile.set(rels, `<Relationships xmlns="${RELS}"/>`)
    const used = new Set(bezuege(from).map(({ id }) => id))
    let at = used.size + 1
    while (used.has(`rId${at}`)) at += 1
    teile.set(path, content)
    opened.delete(path)
    const kind = art === "core-properties" ? `${RELS}/metadata/core-properties` : `${OFFICE}/${art}`
    append(dom(rels), RELS, "Relationship", { Id: `rId${at}`, Type: kind, Target: `/${path}` })
    type(path, contentType)
    return `rId${at}`
  }
  const save = (): void => {
    for (const [path, document] of opened) teile.set(path, serialize(document))
  }
  dom("[Content_Types].xml")
  if (child(rootOf(dom(haupt)), "body") === undefined) throw new SyntaxError(`its main part ${haupt} has no body`)
  return { teile, haupt, dom, bezuege, add, type, save }
}

/** The kind of the part that holds links. */
export const relsType = RELS_TYPE
