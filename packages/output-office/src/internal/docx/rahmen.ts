/**
 * What a document has around its words: the mark on every page, its properties, what the program is asked to do.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { absatz, lauf } from "./lauf.js"
import type { Paket } from "./paket.js"
import type { Rolle } from "./stile.js"
import { HEAD, R, W, all, child, childrenOf, escape, oneLine, parse, rootOf, serialize } from "./xml.js"
import type { Element } from "./xml.js"

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

/** What stands on every page has to leave room for the page. */
const LONGEST_MARK = 400

const isOn = (element: Element | undefined): boolean => element !== undefined && !/^(?:0|false|off)$/u.test(element.getAttributeNS(W, "val") ?? "1")

/** The settings of a document, if it has any. */
const settingsOf = (paket: Paket): Element | undefined => {
  const path = paket.bezuege(paket.haupt).find(({ art }) => art === "settings")?.ziel
  return path !== undefined && paket.teile.has(path) ? rootOf(paket.dom(path)) : undefined
}

const refOf = (section: Element, type: string): Element | undefined =>
  childrenOf(section).find((one) => one.localName === "headerReference" && (one.getAttributeNS(W, "type") ?? "default") === type)

/** Adds a header of our own to the first pages, where the template has none: the later ones inherit it. */
const addHeader = (paket: Paket, section: Element, type: string): void => {
  const path = `${paket.haupt.split("/").slice(0, -1).join("/")}/teilhabe-kopf-${type}.xml`.replace(/^\//u, "")
  const id = paket.add(paket.haupt, "header", path, `${WORD}.header+xml`, `${HEAD}<w:hdr xmlns:w="${W}" xmlns:r="${R}"/>`)
  const ref = paket.dom(paket.haupt).createElementNS(W, "w:headerReference")
  ref.setAttributeNS(W, "w:type", type)
  ref.setAttributeNS(R, "r:id", id)
  section.insertBefore(ref, section.firstChild)
}

/** Writes the mark of the report into the header of every page, those of the template included. */
export const mark = (paket: Paket, text: string, stil: (rolle: Rolle) => string): void => {
  const sections = all(paket.dom(paket.haupt), "sectPr")
  const [first] = sections
  if (first === undefined) return
  const settings = settingsOf(paket)
  const wanted = [
    "default",
    ...(sections.some((section) => isOn(child(section, "titlePg"))) ? ["first"] : []),
    ...(settings !== undefined && isOn(child(settings, "evenAndOddHeaders")) ? ["even"] : []),
  ]
  for (const type of wanted) if (refOf(first, type) === undefined) addHeader(paket, first, type)
  const used = new Set(sections.flatMap((section) => all(section, "headerReference")).map((ref) => ref.getAttributeNS(R, "id")))
  const line = absatz({ stil }, "kennzeichnung", lauf(oneLine(text, LONGEST_MARK)))
  const paths = new Set(paket.bezuege(paket.haupt).filter(({ id }) => used.has(id)).map(({ ziel }) => ziel))
  for (const path of paths) {
    const header = paket.dom(path)
    for (const element of childrenOf(rootOf(parse(`<w:hdr xmlns:w="${W}">${line}</w:hdr>`)))) rootOf(header).appendChild(header.importNode(element, true))
  }
}

const BEFORE_UPDATE = [
  "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime", "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText", "printFractionalCharacterWidth",
  "printFormsData", "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter",
  "gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate", "linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod",
  "documentType", "mailMerge", "revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting", "documentProtection", "autoFormatOverride", "styleLockTheme", "styleLockQFSet",
  "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "showEnvelope", "summaryLength", "clickAndTypeStyle", "defaultTableStyle",
  "evenAndOddHeaders", "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery",
  "displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin", "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin", "doNotShadeFormData", "noPunctuationKerning",
  "characterSpacingControl", "printTwoOnOne", "strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture", "doNotValidateAgainstSchema", "saveInvalidXml",
  "ignoreMixedContent", "alwaysShowPlaceholderText", "doNotDemarcateInvalidXml", "saveXmlDataOnly", "useXSLTWhenSaving", "saveThroughXslt", "showXMLTags", "alwaysMergeEmptyNamespace",
]

/** Asks the program to count pages, tables and pictures anew when it opens the document. */
export const askUpdate = (paket: Paket): void => {
  const settings = settingsOf(paket)
  if (settings === undefined || child(settings, "updateFields") !== undefined) return
  const element = settings.ownerDocument?.createElementNS(W, "w:updateFields")
  if (element === undefined || element === null) return
  element.setAttributeNS(W, "w:val", "true")
  const next = childrenOf(settings).find(({ localName, namespaceURI }) => namespaceURI !== W || !BEFORE_UPDATE.includes(localName ?? ""))
  settings.insertBefore(element, next ?? null)
}

const CORE = "application/vnd.openxmlformats-package.core-properties+xml"
const EXTENDED = "application/vnd.openxmlformats-officedocument.extended-properties+xml"

const core = ({ kennzeichnung, stand, titel, untertitel, zusammenfassung }: Dokument.Dokument): string => {
  const field = (name: string, text: string): string => `<${name}>${escape(oneLine(text, 250))}</${name}>`
  const day = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stand}T00:00:00Z</dcterms:${name}>`
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"`
    + ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${field("dc:title", titel)}${field("dc:subject", untertitel)}${field("dc:description", kennzeichnung === undefined ? zusammenfassung : `${kennzeichnung} ${zusammenfassung}`)}`
    + `<dc:language>de-DE</dc:language>${day("created")}${day("modified")}</cp:coreProperties>`
}

const app = (herausgeber: string | undefined): string =>
  `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Teilhabe</Application>`
  + `${herausgeber === undefined ? "" : `<Company>${escape(oneLine(herausgeber, 250))}</Company>`}</Properties>`

/** Writes the properties of the report in place of those of the template, which may name people. */
export const writeProperties = (paket: Paket, dokument: Dokument.Dokument, herausgeber: string | undefined): void => {
  const put = (art: string, path: string, type: string, text: string): void => {
    for (const bezug of paket.bezuege()) {
      if (bezug.art !== art) continue
      bezug.element.parentNode?.removeChild(bezug.element)
      paket.teile.delete(bezug.ziel)
    }
    paket.add("", art, path, type, text)
  }
  put("core-properties", "docProps/core.xml", CORE, core(dokument))
  put("extended-properties", "docProps/app.xml", EXTENDED, app(herausgeber))
}

/** Puts text of ours into the main part before an element or in its place; the rest stays as it was read. */
export const splice = (paket: Paket, element: Element, xml: string, instead: boolean): void => {
  const document = paket.dom(paket.haupt)
  element.parentNode?.insertBefore(document.createProcessingInstruction("teilhabe", "hier"), element)
  if (instead) element.parentNode?.removeChild(element)
  const text = serialize(document).replace(/<\?teilhabe hier\s*\?>/u, () => xml)
  paket.save()
  paket.teile.set(paket.haupt, text.startsWith("<?xml") ? text : HEAD + text)
}
