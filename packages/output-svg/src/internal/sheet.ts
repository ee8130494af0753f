/**
 * A picture as a sheet that stands alone: title above, remark and mark below.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import { clean, escape } from "./clean.js"
import type { Drawing } from "./drawing.js"
import { wrap } from "./measure.js"
import { INK, QUIET } from "./palette.js"

const MARGIN = 24
const LEAST_WIDTH = 480

/** How a paragraph of the sheet is set. */
interface Setting {
  readonly size: number
  readonly colour: string
  readonly bold: boolean
}

const HEAD: Setting = { size: 18, colour: INK, bold: true }
const NOTE: Setting = { size: 13, colour: QUIET, bold: false }
const MARK: Setting = { size: 13, colour: INK, bold: true }

/** A piece of the sheet and the height it takes. */
interface Piece {
  readonly height: number
  readonly write: (top: number) => string
}

const LINES = 12

const paragraph = (text: string | undefined, { bold, colour, size }: Setting, width: number): ReadonlyArray<Piece> => {
  if (text === undefined || clean(text).trim() === "") return []
  const lines = wrapAll(clean(text), width, bold ? size * 1.1 : size)
  const line = Math.round(size * 1.4)
  return [{
    height: lines.length * line + 8,
    write: (top) => lines.map((words, at) =>
      `<text x="${MARGIN}" y="${top + at * line + size}" font-size="${size}" fill="${colour}"${bold ? ' font-weight="bold"' : ""}>${escape(words)}</text>\n`).join(""),
  }]
}

// A remark is said in full, a title without end is cut: after so many lines there is no picture left to look at.
const wrapAll = (text: string, width: number, size: number): ReadonlyArray<string> => wrap(text, width, size, LINES, 4000)

const sizeOf = (svg: string): readonly [width: number, height: number] => {
  const read = (name: string): number => Number(new RegExp(`^<svg[^>]* ${name}="([\\d.]+)"`, "u").exec(svg)?.[1] ?? 0)
  return [read("width"), read("height")]
}

const part = (svg: string): Piece => {
  const [, height] = sizeOf(svg)
  const inner = svg.replace(/^<svg[^>]*>/u, "").replace(/<\/svg>\s*$/u, "")
  return { height: height + 16, write: (top) => `<g transform="translate(${MARGIN},${top})">${inner}</g>\n` }
}

/** Writes the sheet, still without name space, letters and description. */
export const sheetOf = (bild: Block.Bild, { bemerkung, svgs }: Drawing, kennzeichnung: string | undefined): string => {
  const width = Math.max(LEAST_WIDTH, ...svgs.map((svg) => sizeOf(svg)[0]))
  const pieces = [
    ...paragraph(bild.titel, HEAD, width), ...svgs.map(part), ...paragraph(bemerkung, NOTE, width), ...paragraph(kennzeichnung, MARK, width),
  ]
  let top = MARGIN
  const written = pieces.map(({ height, write }) => {
    const text = write(top)
    top += height
    return text
  })
  const all = [width + 2 * MARGIN, top + MARGIN - 8]
  return `<svg width="${all[0]}" height="${all[1]}" viewBox="0 0 ${all[0]} ${all[1]}"><rect width="${all[0]}" height="${all[1]}" fill="#ffffff"/>\n${written.join("")}</svg>\n`
}
