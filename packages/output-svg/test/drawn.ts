/** What stands in a drawing, read by a parser: words with their places, and shapes. */
import { defaultTreeAdapter, parseFragment } from "parse5"
import type { DefaultTreeAdapterTypes } from "parse5"
import { textWidth } from "../src/textWidth.js"

type Element = DefaultTreeAdapterTypes.Element

/** One line of words: where its box lies, a little too wide rather than too narrow. */
export interface Word {
  readonly text: string
  readonly size: number
  readonly left: number
  readonly right: number
  readonly y: number
}

/** A drawing: its size, its words, the names of its elements, and its paths. */
export interface Drawn {
  readonly width: number
  readonly height: number
  readonly words: ReadonlyArray<Word>
  readonly tags: ReadonlyArray<string>
  readonly paths: ReadonlyArray<Readonly<Record<string, string>>>
}

const attributesOf = (element: Element): Readonly<Record<string, string>> => Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))

const textOf = (element: Element): string =>
  element.childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : defaultTreeAdapter.isElementNode(node) ? textOf(node) : "")).join("")

const moved = (transform: string | undefined): readonly [number, number] => {
  const [, x = "0", y = "0"] = /translate\(([-\d.e]+)(?:,([-\d.e]+))?\)/u.exec(transform ?? "") ?? []
  return [Number(x), Number(y)]
}

const lineOf = (text: string, anchor: string | undefined, size: number, x: number, y: number): Word => {
  const width = textWidth(text, size)
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x
  return { text, size, left, right: left + width, y }
}

const linesOf = (element: Element, x: number, y: number): ReadonlyArray<Word> => {
  const own = attributesOf(element)
  const size = Number(/[\d.]+/u.exec(own["font-size"] ?? "0")?.[0])
  const spans = element.childNodes.filter(defaultTreeAdapter.isElementNode)
  if (spans.length === 0) return [lineOf(textOf(element), own["text-anchor"], size, x + Number(own["x"] ?? 0), y + Number(own["y"] ?? 0))]
  let down = y
  return spans.map((span) => {
    down += Number(attributesOf(span)["dy"] ?? 0)
    return lineOf(textOf(span), own["text-anchor"], size, x, down)
  })
}

/** Reads a drawing. */
export const drawn = (svg: string): Drawn => {
  const words: Array<Word> = []
  const tags: Array<string> = []
  const paths: Array<Readonly<Record<string, string>>> = []
  const visit = (node: DefaultTreeAdapterTypes.Node, x: number, y: number): void => {
    if (!defaultTreeAdapter.isElementNode(node)) {
      if ("childNodes" in node) node.childNodes.forEach((child) => visit(child, x, y))
      return
    }
    const own = attributesOf(node)
    const [right, down] = moved(own["transform"])
    tags.push(node.tagName)
    if (node.tagName === "path") paths.push({ ...own, x: String(x + right), y: String(y + down) })
    if (node.tagName === "text") words.push(...linesOf(node, x + right, y + down))
    else node.childNodes.forEach((child) => visit(child, x + right, y + down))
  }
  visit(parseFragment(svg), 0, 0)
  const [, width = "0"] = /^<svg[^>]* width="([\d.]+)"/u.exec(svg) ?? []
  const [, height = "0"] = /^<svg[^>]* height="([\d.]+)"/u.exec(svg) ?? []
  return { width: Number(width), height: Number(height), words, tags, paths }
}

/** The words that leave the sheet or are too small to read. */
export const misfits = (svg: string): ReadonlyArray<string> => {
  const { height, width, words } = drawn(svg)
  return words
    .filter(({ left, right, size, y }) => left < -1 || right > width + 1 || y < 0 || y > height || size < 11)
    .map(({ left, right, size, text, y }) => `${text.slice(0, 30)} (${left.toFixed(0)} to ${right.toFixed(0)} of ${width}, ${y} of ${height}, ${size} px)`)
}

/** Tells whether every element that opens is closed again, as a file of XML has to be. */
export const isWellFormed = (svg: string): boolean => {
  const open: Array<string> = []
  for (const [, slash, name = "", closed] of svg.matchAll(/<(\/?)([\w]+)(?:"[^"]*"|[^">])*?(\/?)>/gu)) {
    if (slash === "/") {
      if (open.pop() !== name) return false
    } else if (closed !== "/") open.push(name)
  }
  return open.length === 0
}
