/** Where in the files of a Konzept something can be changed: every key, value and entry with its range in the text. */
import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from "yaml"
import type { KonzeptDatei } from "../../src/readKonzept.js"

export interface Target {
  readonly datei: KonzeptDatei
  readonly path: ReadonlyArray<string | number>
  readonly key: string
  readonly keyStart: number
  readonly keyEnd: number
  readonly value: unknown
  readonly kind: "scalar" | "list" | "mapping" | "empty"
  readonly start: number
  readonly end: number
  /** Whether the key stands first on its line, after blanks alone. */
  readonly ownLine: boolean
  /** Whether the key before in the same mapping has a plain value on one line. */
  readonly afterScalar: boolean
  /** The name of the list or key that the mapping belongs to: `akteure`, `quelle`, `` at the top. */
  readonly owner: string
}

/** One changed file: what kind of change, and the line that is at fault where that is known. */
export interface Mutant {
  readonly art: string
  readonly datei: string
  readonly text: string
  readonly zeile?: number
}

const pathTo = (ancestors: ReadonlyArray<unknown>): ReadonlyArray<string | number> =>
  ancestors.flatMap((node, index): ReadonlyArray<string | number> => {
    const next = ancestors[index + 1]
    if (isSeq(node)) return [node.items.indexOf(next)]
    return isPair(node) && isScalar(node.key) ? [String(node.key.value)] : []
  })

const kindOf = (node: unknown): Target["kind"] =>
  isMap(node) ? "mapping" : isSeq(node) ? "list" : isScalar(node) && node.value !== null ? "scalar" : "empty"

const isPlain = (datei: KonzeptDatei, pair: Pair | undefined): boolean => {
  const value = pair?.value
  if (!isScalar(value) || value.range == null || value.value === null) return false
  return !datei.text.slice(value.range[0], value.range[1]).includes("\n")
}

const targetOf = (datei: KonzeptDatei, pair: Pair, ancestors: ReadonlyArray<unknown>): Target | undefined => {
  const key = pair.key as Node
  const value = pair.value as Node | null
  const parent = ancestors.at(-1)
  if (!isScalar(key) || key.range == null || value?.range == null || !isMap(parent)) return undefined
  const path = [...pathTo([...ancestors, pair]), String(key.value)].filter((part, index, all) => index === 0 || part !== all[index - 1] || typeof part === "number")
  const lineStart = datei.text.lastIndexOf("\n", key.range[0] - 1) + 1
  const before = parent.items[parent.items.indexOf(pair) - 1]
  return {
    datei,
    path,
    key: String(key.value),
    keyStart: key.range[0],
    keyEnd: key.range[1],
    value: isScalar(value) ? value.value : undefined,
    kind: kindOf(value),
    start: value.range[0],
    end: value.range[1],
    ownLine: /^ *$/u.test(datei.text.slice(lineStart, key.range[0])),
    afterScalar: isPlain(datei, before),
    owner: String(path.slice(0, -1).findLast((part) => typeof part === "string") ?? ""),
  }
}

/** Every key of a file with its value. */
export const targetsOf = (datei: KonzeptDatei): ReadonlyArray<Target> => {
  const found: Array<Target> = []
  visit(parseDocument(datei.text), {
    Pair: (_, pair, ancestors) => {
      const target = targetOf(datei, pair, ancestors)
      if (target !== undefined) found.push(target)
    },
  })
  return found
}

/** The line of an offset, counted from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length

/** Replaces a range of a target's file. */
export const replace = (art: string, target: Target, start: number, end: number, by: string): Mutant => {
  const { text, path } = target.datei
  return { art, datei: path, text: text.slice(0, start) + by + text.slice(end), zeile: lineAt(text, start) }
}

/** Changes a file by its data and writes it anew, with one finding to be expected somewhere in it. */
export const rewrite = (art: string, datei: KonzeptDatei, change: (document: ReturnType<typeof parseDocument>) => void): Mutant => {
  const document = parseDocument(datei.text)
  change(document)
  return { art, datei: datei.path, text: document.toString({ lineWidth: 0 }) }
}
