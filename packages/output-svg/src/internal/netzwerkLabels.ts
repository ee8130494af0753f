/**
 * Where names can stand in a network without covering each other.
 *
 * @module
 */
import { textWidth } from "../textWidth.js"
import { clean } from "./clean.js"
import { wrap } from "./measure.js"
import type { Node } from "./netzwerkLayout.js"
import { WIDTH } from "./netzwerkLayout.js"

export const NAME_SIZE = 12
const LINE = 14
/** Square pixels of other marks that a name may cover, where not all are named. */
const MOST_COVERED = 120

/** A name with the place where its first line starts. */
export interface Label {
  readonly x: number
  readonly y: number
  readonly align: "left" | "right" | "center"
  readonly text: ReadonlyArray<string>
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

const circle = (node: Node): Box => ({ left: node.x - node.r, top: node.y - node.r, right: node.x + node.r, bottom: node.y + node.r })

const boxOf = (label: Label): Box => {
  const width = Math.max(...label.text.map((line) => textWidth(line, NAME_SIZE)))
  const left = label.align === "left" ? label.x : label.align === "right" ? label.x - width : label.x - width / 2
  return { left: left - 2, right: left + width + 2, top: label.y - LINE / 2 - 1, bottom: label.y + (label.text.length - 0.5) * LINE + 1 }
}

/** Right, left, below, above, and each of the sides a little higher and lower. */
const candidates = (node: Node): ReadonlyArray<Label> => {
  const text = wrap(clean(node.knoten.titel), 170, NAME_SIZE, 2)
  const gap = node.r + 5
  const middle = node.y - ((text.length - 1) * LINE) / 2
  const sides = [0, -0.8, 0.8].flatMap((shift) => [
    { x: node.x + gap, y: middle + shift * gap, align: "left" as const, text },
    { x: node.x - gap, y: middle + shift * gap, align: "right" as const, text },
  ])
  const half = Math.max(...text.map((line) => textWidth(line, NAME_SIZE))) / 2 + 4
  const x = Math.min(Math.max(node.x, half), WIDTH - half)
  const below = { x, y: node.y + gap + LINE / 2, align: "center" as const, text }
  const above = { x, y: node.y - gap - (text.length - 0.5) * LINE, align: "center" as const, text }
  return [...sides.slice(0, 2), below, above, ...sides.slice(2)]
}

interface Choice {
  readonly label: Label
  readonly cost: number
}

const FORBIDDEN = 1e6

/** How much of other marks a name would cover; names must not touch each other, nor leave the sheet. */
const cost = (label: Label, circles: ReadonlyArray<Box>, taken: ReadonlyArray<Box>): number => {
  const box = boxOf(label)
  if (box.left < 0 || box.right > WIDTH || box.top < 0) return FORBIDDEN
  if (taken.some((other) => overlap(box, other) > 0)) return FORBIDDEN
  return circles.reduce((sum, other) => sum + overlap(box, other), 0)
}

/** Names up to `count` of the heaviest nodes, each where it covers least; where no place is free, the next one is named. */
export const placeLabels = (nodes: ReadonlyArray<Node>, count: number): ReadonlyArray<Label> => {
  const heaviest = nodes
    .map((node, at) => ({ node, at }))
    .sort((a, b) => b.node.knoten.gewicht - a.node.knoten.gewicht || a.at - b.at)
  const circles = nodes.map(circle)
  const labels: Array<Label> = []
  for (const { node } of heaviest) {
    if (labels.length === count) break
    const taken = labels.map(boxOf)
    const choices: ReadonlyArray<Choice> = candidates(node).map((label) => ({ label, cost: cost(label, circles, taken) }))
    const best = choices.reduce((a, b) => (b.cost < a.cost ? b : a))
    if (best.cost < (nodes.length <= count ? FORBIDDEN : MOST_COVERED)) labels.push(best.label)
  }
  return labels
}
