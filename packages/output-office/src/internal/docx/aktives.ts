/**
 * What in a template would do something of its own once the report is opened.
 *
 * @module
 */
import { ownersOf } from "./paket.js"
import type { Paket } from "./paket.js"
import { oneLine } from "./xml.js"
import type { Document, Element } from "./xml.js"

/** What a template has, and what to do about it. */
export type Beanstandung = readonly [what: string, todo: string]

/** Kinds of parts, whatever the part is called. */
const MAKROS = /vba|macro/iu
const STEUERUNG = /activex|oleobject|ms-office\.control|package\.ole/iu

/** Links within the file to what runs, or to text that no check has read. */
const BEZUEGE = /^(?:vbaProject|wordVbaData|attachedToolbars|oleObject|control|activeXControlBinary|aFChunk|subDocument)$/iu

/** Fields that call another program, or fetch a file or a data base. */
const FELDER = new Set(["DDE", "DDEAUTO", "DATABASE", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "RD"])

const each = (document: Document): ReadonlyArray<Element> => Array.from(document.getElementsByTagNameNS("*", "*"))

const typesOf = (paket: Paket): ReadonlyArray<readonly [name: string, type: string]> =>
  each(paket.dom("[Content_Types].xml")).map((one) => [one.getAttribute("PartName") ?? `.${one.getAttribute("Extension") ?? ""}`, one.getAttribute("ContentType") ?? ""])

/** Text of the document under a name by which it is not found here: nobody would have looked into it. */
const isDisguised = ([name, type]: readonly [string, string]): boolean => /xml$/iu.test(type) && !/^image\//iu.test(type) && !/\.(?:xml|rels)$/iu.test(name)

const valueOf = (element: Element, name: string): string => Array.from(element.attributes).find(({ localName }) => localName === name)?.value ?? ""

/** The instructions of all fields of a part; a field may stand within another, and its words in many pieces. */
const befehleIn = (document: Document): ReadonlyArray<string> => {
  const found: Array<string> = []
  const open: Array<string> = [""]
  for (const element of each(document)) {
    const name = element.localName ?? ""
    if (name === "fldSimple") found.push(valueOf(element, "instr"))
    if (name === "instrText" || name === "delInstrText") open.push(`${open.pop() ?? ""}${element.textContent ?? ""}`)
    if (name !== "fldChar") continue
    const kind = valueOf(element, "fldCharType")
    if (kind === "begin") open.push("")
    if (kind === "end") found.push(open.pop() ?? "")
  }
  return [...found, ...open]
}

const feldIn = (paket: Paket): string | undefined => {
  // The name of an element cannot be written in another way, so a part without it has no field.
  const parts = [...paket.teile].filter(([, content]) => typeof content === "string" && /instr/iu.test(content))
  const befehle = parts.flatMap(([path]) => befehleIn(paket.dom(path)))
  return befehle.map((befehl) => /[A-Za-z]+/u.exec(befehl)?.[0].toUpperCase() ?? "").find((name) => FELDER.has(name))
}

/** Says what in a template is active: macros, controls, embedded objects, and fields that load or call. */
export const aktivesIn = (paket: Paket): Beanstandung | undefined => {
  const paths = [...paket.teile.keys()]
  const types = typesOf(paket)
  const bezug = ownersOf(paket).flatMap((part) => paket.bezuege(part)).find(({ art }) => BEZUEGE.test(art))
  const odd = types.find(isDisguised)?.[0] ?? paths.find((path) => /\.rels$/iu.test(path) && !/(?:^|\/)_rels\/[^/]*\.rels$/u.test(path))
  if (odd !== undefined) return [`has text in a part of the name ${oneLine(odd, 60)}`, "open it in Word or LibreOffice, and save it anew"]
  if (paths.some((path) => /vbaProject|vbaData/iu.test(path)) || types.some(([, type]) => MAKROS.test(type)) || /vba/iu.test(bezug?.art ?? "")) {
    return ["has macros", "save it as .docx or .dotx, which have none"]
  }
  if (bezug !== undefined || types.some(([, type]) => STEUERUNG.test(type))) {
    return [`has an embedded object or a control (${oneLine(bezug?.art ?? "oleObject", 40)})`, "put a picture or plain text in its place"]
  }
  const feld = feldIn(paket)
  return feld === undefined ? undefined : [`has a field ${feld}, which loads from elsewhere or calls another program`, "choose the field, press Ctrl+Shift+F9 to make it plain text, and save the file"]
}
