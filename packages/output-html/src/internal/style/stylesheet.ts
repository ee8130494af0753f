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

/** Writes a text as a CSS string: whatever is no plain letter becomes a number, so that nothing can end the string. */
export const cssString = (text: string): string =>
  `"${[...clean(text)].map((sign) => (/[\p{L}\p{N} .,·:()–-]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `)).join("")}"`

// Line breaks and indents are for those who read the source.
const pack = (css: string): string => css.replace(/\/\*.*?\*\//gsu, "").replace(/\s*\n\s*/gu, "")

/** The whole style sheet; the two texts stand at the head of each printed page. */
export const stylesheet = (left: string, right: string): string =>
  pack(BASE + LAYOUT + TABLES + PRINT)
    .replace("LEFT_HEAD", () => cssString(left.length > 90 ? `${left.slice(0, 88)}…` : left))
    .replace("RIGHT_HEAD", () => cssString(right))
