/**
 * The style of the page, put together for one report.
 *
 * @module
 */
import { clean } from "../html.js"
import { BASE } from "./base.js"
import { LAYOUT } from "./layout.js"
import { PRINT } from "./print.js"
import { TABLES } from "./tables.js"
import { TOOLS } from "./tools.js"

/** Writes a text as a CSS string: whatever is no plain letter becomes a number, so that nothing can end the string. */
export const cssString = (text: string): string =>
  `"${[...clean(text)].map((sign) => (/[\p{L}\p{N} .,·:()–-]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `)).join("")}"`

// Line breaks and indents are for those who read the source.
const pack = (css: string): string => css.replace(/\/\*.*?\*\//gsu, "").replace(/\s*\n\s*/gu, "")

/** What stands at the head and foot of each printed page. */
export interface Seitenkopf {
  readonly titel: string
  readonly stand: string
  readonly kennzeichnung?: string | undefined
}

const short = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 2)}…` : text)

/** The whole style sheet. The mark of the report takes the head of the page; its title then stands at the foot. */
export const stylesheet = ({ kennzeichnung, stand, titel }: Seitenkopf): string => {
  const boxes = kennzeichnung === undefined
    ? `@page{@top-left{content:${cssString(short(titel, 90))}}@top-right{content:${cssString(stand)}}}@page:first{@top-left{content:none}@top-right{content:none}}`
    : `@page{@top-left{content:${cssString(short(kennzeichnung, 160))};font-weight:700;color:#7d2200}@top-right{content:${cssString(stand)}}@bottom-left{content:${cssString(short(titel, 90))}}}`
  return pack(BASE + LAYOUT + TABLES + TOOLS + PRINT) + boxes
}
