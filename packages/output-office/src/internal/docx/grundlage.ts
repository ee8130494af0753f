/**
 * The parts of a document that no template gave: an upright A4 page with the title above and the number of the page below.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { HEAD, R, W, escape, oneLine } from "./xml.js"
import type { Teile } from "./zip.js"

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

const NAMES = `xmlns:w="${W}" xmlns:r="${R}"`

const types = (): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
  + `<Default Extension="xml" ContentType="application/xml"/>${[
    ["document.main", "document"], ["styles", "styles"], ["settings", "settings"], ["header", "header1"], ["footer", "footer1"],
  ].map(([type, part]) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${type}+xml"/>`).join("")}</Types>`

const rels = (...links: ReadonlyArray<readonly [id: string, art: string, target: string]>): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map(([id, art, target]) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${art}" Target="${target}"/>`).join("")}</Relationships>`

const document = (): string =>
  `${HEAD}<w:document ${NAMES}><w:body><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>`
  + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1247\" w:left=\"1418\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"

const styles = (): string =>
  `${HEAD}<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/>`
  + "<w:lang w:val=\"de-DE\" w:eastAsia=\"de-DE\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
  + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
  + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
  + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
  + "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>"

const settings = (): string =>
  `${HEAD}<w:settings ${NAMES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:autoHyphenation/>`
  + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
  + "<w:themeFontLang w:val=\"de-DE\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>"

const p = (style: string, inner: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inner}</w:p>`
const words = (text: string): string => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
const count = (name: string): string => `<w:fldSimple w:instr=" ${name} ">${words("1")}</w:fldSimple>`

// What stands on every page has to leave room for the page.
const LONGEST_TITLE = 160

/** Makes the parts; the report comes in later, as into a template. */
export const grundlage = ({ titel }: Pick<Dokument.Dokument, "titel">): Teile => new Map([
  ["[Content_Types].xml", types()],
  ["_rels/.rels", rels(["rId1", "officeDocument", "word/document.xml"])],
  ["word/document.xml", document()],
  ["word/_rels/document.xml.rels", rels(["rId1", "styles", "styles.xml"], ["rId2", "settings", "settings.xml"], ["rId3", "header", "header1.xml"], ["rId4", "footer", "footer1.xml"])],
  ["word/styles.xml", styles()],
  ["word/settings.xml", settings()],
  ["word/header1.xml", `${HEAD}<w:hdr ${NAMES}>${p("Header", words(oneLine(titel, LONGEST_TITLE)))}</w:hdr>`],
  ["word/footer1.xml", `${HEAD}<w:ftr ${NAMES}>${p("Footer", words("Seite ") + count("PAGE") + words(" von ") + count("NUMPAGES"))}</w:ftr>`],
])
