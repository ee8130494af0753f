/**
 * Words of a document that somebody edited: in places of the office, and outside of them.
 *
 * @module
 */
import { AM, FREI, OHNE_STELLE, OHNE_TAG, VON, ortIn } from "./eigentext.js"
import { W, all, child, childrenOf } from "./xml.js"
import type { Element } from "./xml.js"

/** What stands in a place, and in the line on its origin. */
export interface Fund {
  readonly ort: string
  readonly absaetze: ReadonlyArray<string>
  /** The day as somebody wrote it: `30.06.2024`. */
  readonly am?: string
  readonly von?: string
}

/** What was found in the order of the document. */
export interface Lesung {
  readonly funde: ReadonlyArray<Fund>
  readonly sonst: ReadonlyArray<string>
}

const GONE = new Set(["del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "sdtPr", "fldChar", "Fallback", "footnoteReference", "txbxContent"])

const SIGNS: Readonly<Record<string, string>> = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "\u2011", softHyphen: "" }

/** The words of a paragraph as a reader sees them, without what somebody struck out. */
export const textOf = (element: Element): string =>
  childrenOf(element).map((one) => {
    const name = one.localName ?? ""
    if (GONE.has(name)) return ""
    if (name === "t") return one.textContent ?? ""
    return SIGNS[name] ?? textOf(one)
  }).join("")

const isParagraph = ({ localName, namespaceURI }: Element): boolean => localName === "p" && namespaceURI === W

/** The paragraphs below an element; those in text boxes stand for themselves. */
const paragraphsOf = (element: Element): ReadonlyArray<Element> =>
  childrenOf(element).flatMap((one) => (isParagraph(one) ? [one] : ["del", "moveFrom"].includes(one.localName ?? "") ? [] : paragraphsOf(one)))

const isStruck = (paragraph: Element): boolean => {
  const mark = child(paragraph, "pPr")
  const run = mark === undefined ? undefined : child(mark, "rPr")
  return run !== undefined && child(run, "del") !== undefined && textOf(paragraph) === ""
}

const wordsOf = (elements: ReadonlyArray<Element>): ReadonlyArray<string> =>
  elements.flatMap(paragraphsOf).filter((paragraph) => !isStruck(paragraph)).map((paragraph) => textOf(paragraph).trim())
    .filter((text) => text !== "" && text.replace(/\s+/gu, " ") !== FREI)

const originOf = (text: string): Pick<Fund, "am" | "von"> => {
  const [before = "", ...after] = text.split(VON)
  const [am, von] = [before.startsWith(AM) ? before.slice(AM.length).trim() : "", after.join(VON).trim()]
  return {
    ...(am === "" || am === OHNE_TAG ? {} : { am }),
    ...(von === "" || von === OHNE_STELLE ? {} : { von }),
  }
}

/** A frame of ours: a table whose first row holds the key. */
const frameOf = (table: Element): Fund | undefined => {
  const [head, ...rows] = childrenOf(table).filter(({ localName }) => localName === "tr")
  if (head === undefined || rows.length === 0) return undefined
  const lines = paragraphsOf(head).map(textOf)
  const ort = ortIn(lines[0] ?? "")
  if (ort === undefined) return undefined
  return { ort, absaetze: wordsOf(rows), ...originOf(lines.find((line) => line.startsWith(AM)) ?? "") }
}

const isPlaceholder = (control: Element): boolean => {
  const settings = child(control, "sdtPr")
  return settings !== undefined && child(settings, "showingPlcHdr") !== undefined
}

/** A field of ours that somebody moved out of its frame. */
const fieldOf = (control: Element): Fund | undefined => {
  const settings = child(control, "sdtPr")
  const tag = settings === undefined ? undefined : child(settings, "tag")?.getAttributeNS(W, "val")
  const ort = tag === undefined || tag === null ? undefined : ortIn(tag)
  if (ort === undefined) return undefined
  return { ort, absaetze: isPlaceholder(control) ? [] : wordsOf([control]) }
}

const isContents = (control: Element): boolean =>
  all(control, "docPartGallery").some((gallery) => gallery.getAttributeNS(W, "val") === "Table of Contents")

/** Reads what stands below an element. */
export const lies = (element: Element): Lesung => {
  const funde: Array<Fund> = []
  const sonst: Array<string> = []
  const walk = (one: Element): void => {
    const fund = one.localName === "tbl" ? frameOf(one) : one.localName === "sdt" ? fieldOf(one) : undefined
    if (fund !== undefined) funde.push(fund)
    else if (isParagraph(one)) sonst.push(textOf(one).trim())
    else if (one.localName !== "sdt" || !isContents(one)) childrenOf(one).forEach(walk)
  }
  childrenOf(element).forEach(walk)
  return { funde, sonst: sonst.filter((text) => text !== "") }
}
