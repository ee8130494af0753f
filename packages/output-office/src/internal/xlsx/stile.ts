/**
 * How cells look: the fixed list of styles of a workbook.
 *
 * @module
 */
import { attribute, XML_HEAD } from "./xml.js"

/** The most decimals that a column of bounds shows. */
export const MAX_STELLEN = 6

/** How a number is shown: `strich` prints an exact 0 as dash, `klammer` what is of limited reliability in brackets. */
export interface Zahlstil {
  readonly stellen: number
  readonly strich: boolean
  readonly klammer: boolean
}

interface Stil {
  readonly format?: string
  readonly font?: number
  readonly fill?: number
  readonly border?: number
  readonly rechts?: boolean
  readonly umbruch?: boolean
  /** Keeps the text a text also when somebody edits the cell. */
  readonly schutz?: boolean
}

const numberFormat = ({ klammer, stellen, strich }: Zahlstil): string => {
  const digits = `#,##0${stellen === 0 ? "" : `.${"0".repeat(stellen)}`}`
  const [positive, negative, zero] = klammer
    ? [`"("${digits}")"`, `"(-"${digits}")"`, strich ? "\"(–)\"" : `"("${digits}")"`]
    : [digits, `-${digits}`, strich ? "\"–\"" : digits]
  return `${positive};${negative};${zero}`
}

const nameOf = ({ klammer, stellen, strich }: Zahlstil): string => `zahl-${stellen}${strich ? "-strich" : ""}${klammer ? "-klammer" : ""}`

const ZAHLEN = Array.from({ length: MAX_STELLEN + 1 }, (_, stellen) =>
  [false, true].flatMap((strich) => [false, true].map((klammer) => ({ stellen, strich, klammer })))).flat()

const STILE: ReadonlyMap<string, Stil> = new Map<string, Stil>([
  ["standard", {}],
  ["titel", { font: 2, umbruch: true }],
  ["marke", { font: 1, fill: 3, umbruch: true }],
  ["ueberschrift", { font: 1, umbruch: true }],
  ["absatz", { umbruch: true }],
  ["verweis", { font: 3 }],
  ["kopf", { font: 1, fill: 2, border: 1, umbruch: true }],
  ["kopf-rechts", { font: 1, fill: 2, border: 1, umbruch: true, rechts: true }],
  ["text", { format: "@", border: 1, umbruch: true }],
  ["text-schutz", { format: "@", border: 1, umbruch: true, schutz: true }],
  ["verweis-zelle", { font: 3, border: 1, umbruch: true }],
  ["zeichen", { format: "@", border: 1, rechts: true, schutz: true }],
  ["jahr", { format: "0", border: 1 }],
  ["tag", { format: "dd\\.mm\\.yyyy", border: 1 }],
  ...ZAHLEN.map((zahl): readonly [string, Stil] => [nameOf(zahl), { format: numberFormat(zahl), border: 1, rechts: true }]),
])

const INDEX = new Map([...STILE.keys()].map((name, at) => [name, at]))

/** The number of a style by its name. */
export const stilOf = (name: string): number => {
  const found = INDEX.get(name)
  if (found === undefined) throw new RangeError(`no style has the name "${name}"`)
  return found
}

/** The number of the style of a number. */
export const zahlstilOf = (zahl: Zahlstil): number => stilOf(nameOf(zahl))

// 0, 1, 2 … and @ are known to every reader; all others are listed from 164 on.
const KNOWN: ReadonlyMap<string, number> = new Map([["0", 1], ["@", 49]])
const FORMATE = [...new Set([...STILE.values()].flatMap(({ format }) => (format === undefined || KNOWN.has(format) ? [] : [format])))]

const formatId = (format: string | undefined): number => (format === undefined ? 0 : (KNOWN.get(format) ?? 164 + FORMATE.indexOf(format)))

const xf = ({ border = 0, fill = 0, font = 0, format, rechts = false, schutz = false, umbruch = false }: Stil): string =>
  `<xf numFmtId="${formatId(format)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${schutz ? " quotePrefix=\"1\"" : ""}` +
  ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
  `<alignment vertical="top"${rechts ? " horizontal=\"right\" indent=\"1\"" : " horizontal=\"left\""}${umbruch ? " wrapText=\"1\"" : ""}/></xf>`

const font = (inner: string): string => `<font>${inner}<name val="Calibri"/><family val="2"/></font>`
const FONTS = [
  font("<sz val=\"11\"/>"),
  font("<b/><sz val=\"11\"/>"),
  font("<b/><sz val=\"16\"/><color rgb=\"FF1F3A5F\"/>"),
  font("<u/><sz val=\"11\"/><color rgb=\"FF0B5394\"/>"),
]
const fill = (rgb: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
const FILLS = ["<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>", fill("FFD9E2EC"), fill("FFFFF2CC")]
const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`
const BORDERS = ["<border><left/><right/><top/><bottom/><diagonal/></border>", `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`]

const list = (name: string, items: ReadonlyArray<string>): string => `<${name} count="${items.length}">${items.join("")}</${name}>`

/** The part of the file that lists the styles. */
export const stylesXml = (): string =>
  `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  list("numFmts", FORMATE.map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${attribute(format)}"/>`)) +
  list("fonts", FONTS) + list("fills", FILLS) + list("borders", BORDERS) +
  list("cellStyleXfs", ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"]) +
  list("cellXfs", [...STILE.values()].map(xf)) +
  list("cellStyles", ["<cellStyle name=\"Standard\" xfId=\"0\" builtinId=\"0\"/>"]) +
  `<dxfs count="0"/><tableStyles count="0"/></styleSheet>`
