/** What a browser would make of a page, read by an HTML parser that follows the standard. */
import { defaultTreeAdapter, parse } from "parse5"
import type { DefaultTreeAdapterTypes } from "parse5"
import { PAGE_SCRIPT } from "../src/internal/pageScript.generated.js"

export type Element = DefaultTreeAdapterTypes.Element

/** All elements of a page in order. */
export const elements = (markup: string): ReadonlyArray<Element> => {
  const found: Array<Element> = []
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) found.push(node)
    if ("childNodes" in node) node.childNodes.forEach(visit)
  }
  visit(parse(markup))
  return found
}

/** The text of an element and all below it. */
export const textOf = (element: Element): string =>
  element.childNodes
    .map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : defaultTreeAdapter.isElementNode(node) ? textOf(node) : ""))
    .join("")

/** The value of an attribute. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

/** The page as a tree of names only: elements with the names of their attributes. */
export const shape = (markup: string): ReadonlyArray<string> =>
  elements(markup).map((element) => `${element.tagName}[${element.attrs.map((one) => one.name).sort().join(" ")}]`)

/** The script of the page to the letter, and the one field that a reader types into. */
const isOurs = (element: Element): boolean =>
  (element.tagName === "script" && element.attrs.length === 0 && textOf(element) === PAGE_SCRIPT) ||
  (element.tagName === "input" && element.attrs.map(({ name }) => name).join(" ") === "id type autocomplete spellcheck aria-describedby" && attribute(element, "type") === "search")

/** Whatever in a page could run, load or lead away, what the page always has aside. */
export const dangers = (markup: string): ReadonlyArray<string> => {
  const all = elements(markup)
  const ours = all.filter(isOurs)
  return [...(ours.length === 2 ? [] : ["not one script and one field"]), ...all.filter((one) => !ours.includes(one)).flatMap(dangerOf)]
}

const dangerOf = (element: Element): ReadonlyArray<string> => {
  const bad = ["script", "iframe", "object", "embed", "form", "input", "img", "image", "use", "foreignObject", "base", "animate", "set", "audio", "video"]
  const names = bad.includes(element.tagName) ? [element.tagName] : []
  const attributes = element.attrs.filter(({ name, value }) => {
    if (name.startsWith("on") || ["style", "src", "srcset", "srcdoc", "xlink:href", "action", "formaction"].includes(name)) return true
    if (name === "href") return !/^#[a-z0-9.-]+$/u.test(value) && value !== "data:,"
    return name === "id" ? !/^[a-z0-9.-]+$/u.test(value) : false
  })
  return [...names, ...attributes.map(({ name, value }) => `${element.tagName} ${name}=${value}`)]
}
