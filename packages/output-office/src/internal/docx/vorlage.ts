/**
 * The template of a city: what is taken, and what is refused with a word on what to do.
 *
 * @module
 */
import { Renderer } from "@teilhabe/core/ports"
import { aktivesIn } from "./aktives.js"
import { openPaket, ownersOf } from "./paket.js"
import type { Paket } from "./paket.js"
import { W, all, child, childrenOf, oneLine, rootOf } from "./xml.js"
import type { Element } from "./xml.js"
import { unpack } from "./zip.js"
import type { Teile } from "./zip.js"

/** The words that mark the place of the report. */
export const MARKE = "{{teilhabe}}"

/** What is opened: the template of a city, or a document that somebody edited. */
type Datei = "template" | "document"

const refuse = (what: string, todo: string, cause?: unknown, datei: Datei = "template"): never => {
  throw new Renderer.RendererError({
    reason: "document",
    message: `The ${datei} ${what}; ${todo}.`,
    ...(cause === undefined ? {} : { cause }),
  })
}

const RESAVE = "open it in Word or LibreOffice, save it as .docx or .dotx, and give that file"

/** What a library below says, as one short line: it may quote the file. */
const reasonOf = (cause: unknown): string => oneLine(cause instanceof Error ? cause.message : String(cause), 160)

const unzip = (bytes: Uint8Array, datei: Datei): Teile => {
  // The old format, and a file with a password, are containers of another kind.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse("is a .doc of before 2007, or is locked by a password", "save it as .docx or .dotx without a password", undefined, datei)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse("is no .docx file", RESAVE, undefined, datei)
  try {
    return unpack(bytes)
  } catch (cause) {
    return refuse(`cannot be opened: ${reasonOf(cause)}`, RESAVE, cause, datei)
  }
}

/** Opens a document that somebody edited; it is only read, so nothing in it can do harm. */
export const openDatei = (bytes: Uint8Array, datei: Datei = "document"): Paket => {
  const teile = unzip(bytes, datei)
  if (!teile.has("[Content_Types].xml")) return refuse("is an archive, but no .docx file", RESAVE, undefined, datei)
  try {
    return openPaket(teile)
  } catch (cause) {
    return refuse(`is damaged, or no text document: ${reasonOf(cause)}`, RESAVE, cause, datei)
  }
}

/** Cuts the link to the file that the template was itself made from, and refuses what would be loaded from elsewhere. */
const cutOutside = (paket: Paket): void => {
  for (const part of ownersOf(paket)) {
    for (const { art, aussen, element, id, ziel } of paket.bezuege(part)) {
      if (!aussen || art === "hyperlink") continue
      if (art !== "attachedTemplate") refuse(`loads a part from elsewhere (${oneLine(`${art}: ${ziel}`, 80)})`, "embed it into the file instead of linking it")
      element.parentNode?.removeChild(element)
      for (const use of all(paket.dom(part), "attachedTemplate")) if (Array.from(use.attributes).some(({ value }) => value === id)) use.parentNode?.removeChild(use)
    }
  }
}

/** Opens a template and checks that a report can go into it. */
export const openVorlage = (bytes: Uint8Array): Paket => {
  const paket = openDatei(bytes, "template")
  const dom: Paket["dom"] = (path) => {
    try {
      return paket.dom(path)
    } catch (cause) {
      return refuse(`is damaged: ${reasonOf(cause)}`, RESAVE, cause)
    }
  }
  const guarded = { ...paket, dom }
  if (rootOf(dom(paket.haupt)).lookupNamespaceURI("w") !== W) return refuse("is saved in the strict form of Open XML", "save it as \"Word-Dokument (.docx)\"")
  try {
    const aktiv = aktivesIn(guarded)
    if (aktiv !== undefined) return refuse(...aktiv)
    cutOutside(guarded)
  } catch (cause) {
    if (cause instanceof SyntaxError) return refuse(`is damaged: ${reasonOf(cause)}`, RESAVE, cause)
    throw cause
  }
  return guarded
}

const textOf = (element: Element): string => all(element, "t").map(({ textContent }) => textContent ?? "").join("")

const isBare = (body: Element): boolean =>
  textOf(body).trim() === "" && childrenOf(body).every(({ localName }) => localName === "p" || localName === "sectPr") && all(body, "drawing").length === 0

/** Where the report goes: before an element of the body. */
export interface Stelle {
  readonly body: Element
  /** The report goes before it. */
  readonly vor: Element
}

/** Finds the marked place; a template without any words takes the report at its end. */
export const findStelle = (paket: Paket): Stelle => {
  const body = child(rootOf(paket.dom(paket.haupt)), "body")
  if (body === undefined) return refuse("has no body", RESAVE)
  const marked = childrenOf(body).filter((element) => element.localName === "p" && textOf(element).trim() === MARKE)
  const [vor] = marked
  if (vor !== undefined && marked.length === 1) return { body, vor }
  if (vor !== undefined) return refuse(`has ${marked.length} lines ${MARKE}`, "leave one of them, where the report shall go")
  if (textOf(body).includes(MARKE)) return refuse(`has ${MARKE} within other words, a table or a field`, "write it as a paragraph of its own, outside of tables and text boxes")
  if (!isBare(body)) return refuse(`has no place for the report`, `write ${MARKE} as a paragraph of its own where it shall go`)
  const end = childrenOf(body).at(-1)
  if (end?.localName === "sectPr") return { body, vor: end }
  const sect = paket.dom(paket.haupt).createElementNS(W, "w:sectPr")
  body.appendChild(sect)
  return { body, vor: sect }
}
