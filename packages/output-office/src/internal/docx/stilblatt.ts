/**
 * Joins the styles and numberings of a report to those of a template: what the template has stays.
 *
 * @module
 */
import type { Paket } from "./paket.js"
import { rollen, stile, stilXml } from "./stile.js"
import type { Rolle, Stil } from "./stile.js"
import { HEAD, W, all, child, childrenOf, parse, rootOf, val } from "./xml.js"
import type { Document, Element } from "./xml.js"

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

/** The part that the main part links to by a kind; made where there is none. */
const partOf = (paket: Paket, art: string, root: string): Document => {
  const found = paket.bezuege(paket.haupt).find((bezug) => bezug.art === art && !bezug.aussen && paket.teile.has(bezug.ziel))
  if (found !== undefined) return paket.dom(found.ziel)
  const path = `${paket.haupt.split("/").slice(0, -1).join("/")}/teilhabe-${art}.xml`.replace(/^\//u, "")
  paket.add(paket.haupt, art, path, `${WORD}.${art}+xml`, `${HEAD}<w:${root} xmlns:w="${W}"/>`)
  return paket.dom(path)
}

const key = (art: string, name: string): string => `${art} ${name.toLowerCase()}`

interface Bestand {
  readonly ids: Map<string, string>
  readonly taken: Set<string>
  readonly standard: ReadonlyMap<string, string>
}

const bestandOf = (styles: Document): Bestand => {
  const found = all(styles, "style").map((style) => ({
    art: style.getAttributeNS(W, "type") ?? "",
    id: style.getAttributeNS(W, "styleId") ?? "",
    name: val(child(style, "name")) ?? "",
    standard: /^(?:1|true|on)$/u.test(style.getAttributeNS(W, "default") ?? ""),
  }))
  return {
    ids: new Map(found.map(({ art, id, name }) => [key(art, name), id])),
    taken: new Set(found.map(({ id }) => id.toLowerCase())),
    standard: new Map(found.flatMap(({ art, id, standard }) => (standard ? [[art, id] as const] : []))),
  }
}

const freeId = (wish: string, taken: Set<string>): string => {
  let id = wish
  for (let count = 2; taken.has(id.toLowerCase()); count += 1) id = `${wish}${count}`
  taken.add(id.toLowerCase())
  return id
}

/** Leads a style of ours to the standard of the template, or takes the link away. */
const rebase = (style: Element, stil: Stil, { standard }: Bestand, ids: ReadonlyMap<string, string>): void => {
  for (const name of ["basedOn", "next"]) {
    const link = child(style, name)
    if (link === undefined) continue
    const wish = val(link) === "BodyText" ? ids.get(key("paragraph", "Body Text")) : standard.get(stil.art)
    if (wish === undefined) style.removeChild(link)
    else link.setAttributeNS(W, "w:val", wish)
  }
}

/** Joins the styles; gives the id that each use has in this document. */
export const joinStile = (paket: Paket): ((rolle: Rolle) => string) => {
  const styles = partOf(paket, "styles", "styles")
  const bestand = bestandOf(styles)
  const missing = rollen.filter((rolle) => !bestand.ids.has(key(stile[rolle].art, stile[rolle].name)))
  for (const rolle of missing) bestand.ids.set(key(stile[rolle].art, stile[rolle].name), freeId(stile[rolle].id, bestand.taken))
  const idOf = (rolle: Rolle): string => bestand.ids.get(key(stile[rolle].art, stile[rolle].name)) ?? stile[rolle].id
  const added = parse(`<w:styles xmlns:w="${W}">${missing.map((rolle) => stilXml(stile[rolle], idOf(rolle))).join("")}</w:styles>`)
  for (const [at, style] of childrenOf(rootOf(added)).entries()) {
    const rolle = missing[at]
    if (rolle !== undefined) rebase(style, stile[rolle], bestand, bestand.ids)
    rootOf(styles).appendChild(styles.importNode(style, true))
  }
  return idOf
}

const LEVEL = "<w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr>"

const abstractNum = (id: number, geordnet: boolean): string => {
  const form = geordnet
    ? `<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>${LEVEL}`
    : `<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>${LEVEL}`
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>${form}</w:lvl></w:abstractNum>`
}

const num = (id: number, abstract: number, geordnet: boolean): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${geordnet ? "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>" : ""}</w:num>`

const firstFree = (elements: ReadonlyArray<Element>, name: string): number =>
  elements.reduce((most, element) => Math.max(most, Number(element.getAttributeNS(W, name) ?? 0) || 0), 0) + 1

/** Where lists go: the first number that is free, and what writes them once all are known. */
export interface Listen {
  readonly erste: number
  readonly write: (listen: ReadonlyArray<boolean>) => void
}

/** Joins the numberings: every list counts for itself. */
export const joinListen = (paket: Paket): Listen => {
  const numbering = partOf(paket, "numbering", "numbering")
  const root = rootOf(numbering)
  const erste = firstFree(all(numbering, "num"), "numId")
  const abstract = firstFree(all(numbering, "abstractNum"), "abstractNumId")
  const write = (listen: ReadonlyArray<boolean>): void => {
    const xml = [abstractNum(abstract, false), abstractNum(abstract + 1, true), ...listen.map((geordnet, at) => num(erste + at, geordnet ? abstract + 1 : abstract, geordnet))]
    // The schema wants the forms before the lists, and both before what else there is.
    const end = child(root, "numIdMacAtCleanup") ?? null
    const firstNum = child(root, "num") ?? end
    for (const element of childrenOf(rootOf(parse(`<w:numbering xmlns:w="${W}">${xml.join("")}</w:numbering>`)))) {
      root.insertBefore(numbering.importNode(element, true), element.localName === "num" ? end : firstNum)
    }
  }
  return { erste, write }
}
