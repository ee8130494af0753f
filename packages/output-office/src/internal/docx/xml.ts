/**
 * Text as the XML of a Word document can hold it, and XML that came from elsewhere.
 *
 * @module
 */
import { DOMParser, XMLSerializer } from "@xmldom/xmldom"
import type { Document, Element, Node } from "@xmldom/xmldom"

export type { Document, Element }

/** The name space of the main parts of a document. */
export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/** The name space of links from one part to another. */
export const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** Begins a part of the file. */
export const HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

// Control characters that XML forbids, and those that turn the direction of reading: they show other words than were checked.
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu

/** Takes out of a text what no reader can see, and makes every kind of line break one kind. */
export const clean = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n").replace(HIDDEN, "").replace(/\p{Surrogate}/gu, "\uFFFD")

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\n": "&#10;", "\t": "&#9;" }

const entity = (sign: string): string => ENTITIES[sign] ?? sign

/** Escapes a text for an element. */
export const escape = (text: string): string => clean(text).replace(/[&<>]/gu, entity)

/** Escapes a text for a quoted attribute. */
export const attribute = (text: string): string => clean(text).replace(/[&<>"\n\t]/gu, entity)

/** Makes a text one line of at most so many characters; a longer one ends in an ellipsis. */
export const oneLine = (text: string, most: number): string => {
  const signs = Array.from(clean(text).replace(/\s+/gu, " ").trim())
  return signs.length <= most ? signs.join("") : `${signs.slice(0, most - 1).join("").trimEnd()}…`
}

const fail = (message: string): never => {
  throw new SyntaxError(message)
}

/** Four times what the report on five years has; each of them takes room and time a hundred times its text. */
const MOST_TAGS = 300_000

/** Deeper than any office program nests tables, fields and drawings. */
const MOST_DEEP = 200

const countTags = (text: string): number => {
  let count = 0
  for (let at = text.indexOf("<"); at >= 0 && count <= MOST_TAGS; at = text.indexOf("<", at + 1)) count += 1
  return count
}

/** Goes through a document without going down on itself, as that would end where the stack ends. */
const isTooDeep = (document: Document): boolean => {
  let [node, deep]: [Node | null, number] = [document.documentElement, 1]
  while (node !== null && deep <= MOST_DEEP) {
    if (node.firstChild !== null) {
      node = node.firstChild
      deep += 1
      continue
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode
      deep -= 1
    }
    node = node?.nextSibling ?? null
  }
  return deep > MOST_DEEP
}

/** Reads XML; throws where it is not well formed, brings definitions of its own, or is larger than an office program writes. */
export const parse = (text: string): Document => {
  if (/<!DOCTYPE|<!ENTITY/iu.test(text)) fail("it has a DOCTYPE")
  if (countTags(text) > MOST_TAGS) fail("a part of it has more elements than a report of a thousand pages; take chapters out")
  const parser = new DOMParser({ onError: (level, message) => { if (level !== "warning") fail(message) } })
  const document = parser.parseFromString(text.replace(/^\uFEFF/u, ""), "text/xml")
  return isTooDeep(document) ? fail("its tables and fields are nested more than 200 deep") : document
}

/** Writes XML. */
export const serialize = (node: Node): string => new XMLSerializer().serializeToString(node)

const isElement = (node: Node): node is Element => node.nodeType === 1

/** The elements directly below an element. */
export const childrenOf = (element: Element): ReadonlyArray<Element> => {
  const found: Array<Element> = []
  for (let node = element.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) found.push(node)
  return found
}

/** All elements of a name below a node, in the order of the text. */
export const all = (node: Document | Element, name: string, space: string = W): ReadonlyArray<Element> =>
  Array.from(node.getElementsByTagNameNS(space, name))

/** The first element of a name directly below an element. */
export const child = (element: Element, name: string, space: string = W): Element | undefined =>
  childrenOf(element).find(({ localName, namespaceURI }) => localName === name && namespaceURI === space)

/** The value of an attribute `w:val`. */
export const val = (element: Element | undefined): string | undefined => element?.getAttributeNS(W, "val") ?? undefined

/** The element that holds all others. */
export const rootOf = (document: Document): Element => document.documentElement ?? fail("it has no element")
