/** What readers would see of a Markdown text: rendered by one parser, read back by another. */
import { marked } from "marked"
import { defaultTreeAdapter, parseFragment } from "parse5"
import type { DefaultTreeAdapterTypes } from "parse5"

type Node = DefaultTreeAdapterTypes.Node

const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node)
  if ("childNodes" in node) node.childNodes.forEach((child) => walk(child, visit))
}

const nodes = (markdown: string): ReadonlyArray<Node> => {
  const found: Array<Node> = []
  walk(parseFragment(marked.parse(markdown, { async: false, gfm: true })), (node) => found.push(node))
  return found
}

/** Every element with its attributes, those of a link and an anchor with their values. */
export const shape = (markdown: string): ReadonlyArray<string> =>
  nodes(markdown).flatMap((node) =>
    defaultTreeAdapter.isElementNode(node) ? [`${node.tagName} ${node.attrs.map(({ name, value }) => `${name}=${value}`).join(" ")}`.trim()] : [])

/** The texts of all elements of a kind. */
export const texts = (markdown: string, ...tags: ReadonlyArray<string>): ReadonlyArray<string> =>
  nodes(markdown).flatMap((node) => {
    if (!defaultTreeAdapter.isElementNode(node) || !tags.includes(node.tagName)) return []
    let text = ""
    walk(node, (child) => {
      if (defaultTreeAdapter.isTextNode(child)) text += child.value
    })
    return [text]
  })
