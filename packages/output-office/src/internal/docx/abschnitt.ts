/**
 * Pages upright and sideways: a table that is too wide turns the page, and the page turns back behind it.
 *
 * @module
 */
import type { Stueck } from "./bloecke.js"
import type { Stelle } from "./vorlage.js"
import type { Satzspiegel } from "./werk.js"
import { W, all, child, parse, rootOf, serialize } from "./xml.js"
import type { Element } from "./xml.js"

/** The settings of the pages that the report comes on. */
export const abschnittOf = ({ body, vor }: Stelle): Element => {
  const sections = all(body, "sectPr")
  // The settings stand at the end of the pages that they are for.
  const after = sections.find((section) => section === vor || vor.contains(section) || (vor.compareDocumentPosition(section) & 4) !== 0)
  const found = after ?? sections.at(-1)
  if (found !== undefined) return found
  const made = body.ownerDocument?.createElementNS(W, "w:sectPr")
  if (made === undefined || made === null) throw new RangeError("a body belongs to a document")
  body.appendChild(made)
  return made
}

const numberOf = (element: Element | undefined, name: string, otherwise: number): number => {
  const value = Number(element?.getAttributeNS(W, name) ?? Number.NaN)
  return Number.isFinite(value) && value > 0 ? value : otherwise
}

const A4 = { w: 11906, h: 16838 } as const
const EDGE = 1418
const LEAST = 2000

/** What a page has room for. */
export const satzspiegelOf = (section: Element): Satzspiegel => {
  const [size, edges] = [child(section, "pgSz"), child(section, "pgMar")]
  const [w, h] = [numberOf(size, "w", A4.w), numberOf(size, "h", A4.h)]
  const sides = numberOf(edges, "left", EDGE) + numberOf(edges, "right", EDGE)
  const columns = numberOf(child(section, "cols"), "num", 1)
  const breite = Math.max(LEAST, Math.floor((w - sides) / columns) - (columns > 1 ? 360 : 0))
  return {
    breite,
    hoehe: Math.max(LEAST, h - numberOf(edges, "top", EDGE) - numberOf(edges, "bottom", EDGE)),
    quer: h > w && columns === 1 ? Math.max(LEAST, h - sides) : breite,
  }
}

const drop = (section: Element, name: string): void => {
  const found = child(section, name)
  if (found !== undefined) section.removeChild(found)
}

const AFTER_TYPE = ["pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange"]

const make = (section: Element, name: string): Element => {
  const element = section.ownerDocument?.createElementNS(W, `w:${name}`)
  if (element === undefined || element === null) throw new RangeError("a section belongs to a document")
  return element
}

const insert = (section: Element, element: Element): void => {
  const later = AFTER_TYPE.slice(AFTER_TYPE.indexOf(element.localName ?? "") + 1)
  const before = later.map((name) => child(section, name)).find((one) => one !== undefined)
  section.insertBefore(element, before ?? null)
}

/** Makes settings those of pages that follow on others: no title page of their own, and the count goes on. */
const goOn = (section: Element): Element => {
  for (const name of ["type", "titlePg"]) drop(section, name)
  child(section, "pgNumType")?.removeAttributeNS(W, "start")
  const type = make(section, "type")
  type.setAttributeNS(W, "w:val", "nextPage")
  insert(section, type)
  return section
}

const turn = (section: Element): Element => {
  const old = child(section, "pgSz")
  const size = make(section, "pgSz")
  size.setAttributeNS(W, "w:w", String(numberOf(old, "h", A4.h)))
  size.setAttributeNS(W, "w:h", String(numberOf(old, "w", A4.w)))
  size.setAttributeNS(W, "w:orient", "landscape")
  drop(section, "pgSz")
  insert(section, size)
  return section
}

const copyOf = (section: Element): Element => rootOf(parse(serialize(section)))

/** Ends pages with the last paragraph that stands on them: one more would open an empty page where they are full. */
const endWith = (xml: string, section: Element): string => {
  const settings = serialize(section)
  const at = xml.endsWith("</w:p>") ? xml.indexOf("</w:pPr>", xml.lastIndexOf("<w:p>")) : -1
  return at < 0 ? `${xml}<w:p><w:pPr>${settings}</w:pPr></w:p>` : xml.slice(0, at) + settings + xml.slice(at)
}

interface Gruppe {
  quer: boolean
  xml: string
}

const grouped = (stuecke: ReadonlyArray<Stueck>): ReadonlyArray<Gruppe> => {
  const groups: Array<Gruppe> = []
  for (const { quer, xml } of stuecke) {
    const last = groups.at(-1)
    if (last !== undefined && last.quer === quer) last.xml += xml
    else groups.push({ quer, xml })
  }
  return groups
}

/** Joins the pieces of a report; `isLast` says that nothing of the template follows on the same pages. */
export const setze = (stuecke: ReadonlyArray<Stueck>, section: Element, isLast: boolean): string => {
  const groups = grouped(stuecke)
  const ends = groups.length - 1
  const plain = copyOf(section)
  const settingsOf = (at: number, quer: boolean): Element => {
    const own = at === 0 ? copyOf(plain) : goOn(copyOf(plain))
    return quer ? turn(own) : own
  }
  const xml = groups.map((group, at) => (at < ends || (group.quer && !isLast) ? endWith(group.xml, settingsOf(at, group.quer)) : group.xml)).join("")
  const last = groups[ends]
  if (groups.length > 1 || last?.quer === true) {
    goOn(section)
    if (isLast && last?.quer === true) turn(section)
  }
  return xml
}
