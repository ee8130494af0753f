/**
 * The content of one file as plain data, with the offset of every value and key beside it.
 *
 * @module
 */
import type { Finding } from "@teilhabe/core/kernel"
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml"
import { refusedCharacter } from "./characters.js"
import { limits } from "./limits.js"
import { type Problem, problem, quote } from "./problem.js"

/** A value with its place; `keyOffset` is there for the value of a key. */
export interface Tree {
  readonly value: unknown
  readonly offset: number
  readonly keyOffset?: number
  readonly children?: ReadonlyMap<string | number, Tree>
}

/** What the building of one tree shares: the refusals, the nodes still allowed, lines for messages. */
export interface Building {
  readonly problems: Array<Problem>
  readonly lineOf: (offset: number) => number
  left: number
}

const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"])

const offsetOf = (node: { readonly range?: readonly [number, number, number] | null | undefined }, fallback: number): number =>
  node.range?.[0] ?? fallback

const checkText = (text: string, offset: number, path: Finding.Path): ReadonlyArray<Problem> => {
  const refused = refusedCharacter(text)
  return refused === undefined ? [] : [problem("yaml/ControlCharacter", offset, { zeichen: refused.name }, path)]
}

const buildScalar = (node: Scalar, offset: number, path: Finding.Path, building: Building): Tree => {
  const { value } = node
  building.problems.push(...checkThousands(node, offset, path))
  if (typeof value === "string") building.problems.push(...checkText(value, offset, path))
  // A number that has no equal in the computer would be kept as another one than was written.
  const kept = typeof value !== "number" || (Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
  if (!kept) building.problems.push(problem("yaml/NumberRefused", offset, { wort: quote(node.source ?? String(value)) }, path))
  return { value, offset }
}

/** Digits in groups of three, as Germans write thousands. */
const THOUSANDS = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/u

/** A number with points between its thousands: YAML takes one point for a decimal sign, and two for a text. */
const checkThousands = ({ source = "", type }: Scalar, offset: number, path: Finding.Path): ReadonlyArray<Problem> => {
  if (type !== "PLAIN" || !THOUSANDS.test(source)) return []
  const groups = source.split(".")
  const ganz = groups.join("")
  if (groups.length > 2) return [problem("yaml/ThousandsPoints", offset, { wort: quote(source), ganz: quote(ganz) }, path)]
  const short = String(Number(source))
  // Three decimals that all count are kept apart from thousands by a fourth.
  const dezimal = short === source ? `${source}0` : short
  return [problem("yaml/ThousandsPoint", offset, { wort: source, gelesen: short.replace(".", ","), ganz, dezimal }, path)]
}

/** The key of an entry, or the reason why it is none. */
const readKey = (pair: Pair, offset: number, path: Finding.Path): string | Problem => {
  const key = pair.key
  if (!isScalar(key) || typeof key.value !== "string") return problem("yaml/KeyNotText", offset, {}, path)
  if (key.value === "<<" && key.type === "PLAIN") return problem("yaml/MergeKeyRefused", offset, {}, path)
  if (FORBIDDEN.has(key.value)) return problem("yaml/KeyRefused", offset, { schluessel: key.value }, path)
  return checkText(key.value, offset, path)[0] ?? key.value
}

const buildMap = (node: YAMLMap, offset: number, path: Finding.Path, building: Building): Tree => {
  const value: Record<string, unknown> = {}
  const children = new Map<string, Tree>()
  for (const pair of node.items as ReadonlyArray<Pair>) {
    const keyOffset = offsetOf((pair.key ?? {}) as Node, offset)
    const key = readKey(pair, keyOffset, path)
    const before = typeof key === "string" ? children.get(key)?.keyOffset : undefined
    if (typeof key !== "string") building.problems.push(key)
    else if (before !== undefined) {
      const details = { schluessel: quote(key), zeile: building.lineOf(before) }
      building.problems.push(problem("yaml/DuplicateKey", keyOffset, details, [...path, key]))
    } else {
      const child = build(pair.value as Node | null, keyOffset, [...path, key], building)
      children.set(key, { ...child, keyOffset })
      value[key] = child.value
    }
  }
  return { value, offset, children }
}

/** Builds the tree of a node; `fallback` is the place of a value that was left empty. */
export const build = (node: Node | null, fallback: number, path: Finding.Path, building: Building): Tree => {
  if (node === null) return { value: null, offset: fallback }
  const offset = offsetOf(node, fallback)
  building.left -= 1
  if (building.left < 0) return { value: null, offset }
  if (path.length > limits.tiefe) {
    building.problems.push(problem("yaml/TooDeep", offset, { hoechstens: limits.tiefe }, path))
    return { value: null, offset }
  }
  if (isMap(node)) return buildMap(node, offset, path, building)
  if (isScalar(node)) return buildScalar(node, offset, path, building)
  // An alias was refused before; it stands for nothing here, so that nothing is expanded.
  if (isAlias(node) || !isSeq(node)) return { value: null, offset }
  const children = (node.items as ReadonlyArray<Node | null>).map((item, index) => build(item, offset, [...path, index], building))
  return { value: children.map((child) => child.value), offset, children: new Map(children.entries()) }
}
