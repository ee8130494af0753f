/**
 * Markup that can only be made by escaping: whatever is put into an `html` template is text, unless it is Html itself.
 *
 * @module
 */

/** Markup that is known to be safe. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in an `html` template: text, a number, markup, a list of markup, or nothing. */
export type Part = Html | string | number | undefined | ReadonlyArray<Html>

// Control characters, and characters that turn the direction of reading: they show other words than were checked.
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu

/** Takes out of a text what no reader can see, and half characters that no file can hold. */
export const clean = (text: string): string => text.replace(HIDDEN, "").replace(/\p{Surrogate}/gu, "\uFFFD")

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

/** Escapes a text for an element and for a quoted attribute alike. */
export const escape = (text: string): string => clean(text).replace(/[&<>"']/gu, (found) => ENTITIES[found] ?? found)

const markup = (part: Part): string => {
  if (part === undefined) return ""
  if (part instanceof Html) return part.markup
  if (typeof part === "string") return escape(part)
  if (typeof part === "number") return String(part)
  return part.map((item) => item.markup).join("")
}

/** Builds markup from a template; attributes stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html =>
  new Html(strings.reduce((text, string, at) => text + markup(parts[at - 1]) + string))

// Letters that read from right to left, and the spaces and accents between them.
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?:[\p{M} ]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}])*/gu

/** Writes words of a report; what reads from right to left is set apart, so that it cannot turn the numbers beside it. */
export const words = (text: string): Html => {
  const checked = clean(text)
  let at = 0
  const parts: Array<Html> = []
  for (const { 0: run, index } of checked.matchAll(RIGHT_TO_LEFT)) {
    parts.push(html`${checked.slice(at, index)}<bdi>${run}</bdi>`)
    at = index + run.length
  }
  return html`${parts}${checked.slice(at)}`
}
