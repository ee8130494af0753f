/**
 * The parts of a workbook around its sheets.
 *
 * @module
 */
import type { Dokument } from "@teilhabe/core/bericht"
import { type Blatt, namesXml } from "./blatt.js"
import { attribute, plainText, XML_HEAD } from "./xml.js"

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
const CONTENT = "application/vnd.openxmlformats-officedocument"

const sheetPath = (at: number): string => `worksheets/sheet${at + 1}.xml`

/** Where the XML of a sheet lies. */
export const sheetPathOf = (at: number): string => `xl/${sheetPath(at)}`

/** Names the kind of every part. */
export const contentTypesXml = (sheets: number): string => {
  const parts: ReadonlyArray<readonly [string, string]> = [
    ["/xl/workbook.xml", `${CONTENT}.spreadsheetml.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, at) => [`/${sheetPathOf(at)}`, `${CONTENT}.spreadsheetml.worksheet+xml`] as const),
    ["/xl/styles.xml", `${CONTENT}.spreadsheetml.styles+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", `${CONTENT}.extended-properties+xml`],
  ]
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`).join("")}</Types>`
}

const relations = (all: ReadonlyArray<readonly [type: string, target: string]>): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`

/** Leads from the file to its workbook and its properties. */
export const rootRelsXml = (): string => relations([
  [`${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"],
  [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
  [`${OFFICE}/relationships/extended-properties`, "docProps/app.xml"],
])

/** Leads from the workbook to its sheets; no target lies outside of the file. */
export const workbookRelsXml = (sheets: number): string => relations([
  ...Array.from({ length: sheets }, (_, at) => [`${OFFICE}/relationships/worksheet`, sheetPath(at)] as const),
  [`${OFFICE}/relationships/styles`, "styles.xml"],
])

/** Lists the sheets, and what is kept for them. */
export const workbookXml = (blaetter: ReadonlyArray<Blatt>): string => {
  const sheets = blaetter.map(({ name }, at) => `<sheet name="${attribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const names = blaetter.flatMap(namesXml)
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}</workbook>`
}

/** Tells what the file is; its times are the day of the report. */
export const coreXml = ({ kennzeichnung, stand, titel, untertitel, zusammenfassung }: Dokument.Dokument, herausgeber: string | undefined): string => {
  const time = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stand}T00:00:00Z</dcterms:${name}>`
  const description = [kennzeichnung, zusammenfassung].filter((text) => text !== undefined).join(" ")
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" +
    `<dc:title>${plainText(titel)}</dc:title><dc:subject>${plainText(untertitel)}</dc:subject>` +
    (herausgeber === undefined ? "" : `<dc:creator>${plainText(herausgeber)}</dc:creator>`) +
    `<dc:description>${plainText(description)}</dc:description>${time("created")}${time("modified")}<dc:language>de-DE</dc:language></cp:coreProperties>`
}

/** Names the program that made the file. */
export const appXml = (): string =>
  `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Teilhabe</Application></Properties>`
