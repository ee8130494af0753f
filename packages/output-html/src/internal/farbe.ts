/**
 * A shape beside the word for the colour of a Projekt, so that neither letters nor colour alone carry it.
 *
 * @module
 */
import type { Block } from "@teilhabe/core/bericht"
import { Html, html } from "./html.js"

const shape = (farbe: string, form: string): Html =>
  new Html(`<svg class="farbe farbe-${farbe}" aria-hidden="true" focusable="false" width="12" height="12" viewBox="0 0 12 12">${form}</svg>`)

const SHAPES: ReadonlyMap<string, Html> = new Map([
  ["rot", shape("rot", "<path d=\"M6 .5 11.5 6 6 11.5.5 6Z\"/>")],
  ["gelb", shape("gelb", "<path d=\"M6 1 11.4 10.9H.6Z\"/>")],
  ["grün", shape("gruen", "<circle cx=\"6\" cy=\"6\" r=\"5\"/>")],
])

const textOf = (inhalt: Block.Zeile): string => inhalt.map((part) => (typeof part === "string" ? part : part.text)).join("")

// A word and its shape stay on one line; a sentence may break.
const WORD = 20

/** Sets the shape before the text of a cell that begins with the word of a colour of its row; leaves any other cell as it is. */
export const withFarbe = (inhalt: Block.Zeile, merkmale: Block.Filtermerkmale | undefined, text: Html): Html => {
  const plain = textOf(inhalt).trim()
  const [word = ""] = /^\p{L}+/u.exec(plain) ?? []
  const isFarbe = merkmale?.farbe?.some((farbe) => farbe.toLowerCase() === word.toLowerCase()) === true
  const sign = isFarbe ? SHAPES.get(word.toLowerCase()) : undefined
  if (sign === undefined) return text
  return plain.length > WORD ? html`${sign}${text}` : html`<span class="farbwort">${sign}${text}</span>`
}
