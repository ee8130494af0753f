/**
 * Many files as one input: lists are joined in the order of the paths, a single value stands once.
 *
 * @module
 */
import type { Finding } from "@teilhabe/core/kernel"
import { type Fundstelle, type Meldung, placeToText } from "../Meldung.js"
import type { Gelesen } from "./parseDatei.js"
import { problem, quote, toMeldung } from "./problem.js"
import type { Tree } from "./tree.js"

/** What one file says under one top-level key. */
interface Part {
  readonly datei: Gelesen
  readonly tree: Tree
}

/** The joined input, what clashed, and the way back from a path to a place. */
export interface Merged {
  readonly input: Readonly<Record<string, unknown>>
  readonly meldungen: ReadonlyArray<Meldung>
  readonly locate: (path: Finding.Path, what: "value" | "key") => Fundstelle
}

const partsByKey = (dateien: ReadonlyArray<Gelesen>): ReadonlyMap<string, ReadonlyArray<Part>> => {
  const parts = new Map<string, Array<Part>>()
  for (const datei of dateien) {
    for (const [key, tree] of datei.root?.children ?? []) {
      const known = parts.get(String(key))
      if (known === undefined) parts.set(String(key), [{ datei, tree }])
      else known.push({ datei, tree })
    }
  }
  return parts
}

const isList = ({ tree }: Part): boolean => Array.isArray(tree.value)

/** A second part is welcome where both are lists; every other clash names both places. */
const clashes = (key: string, parts: ReadonlyArray<Part>): ReadonlyArray<Meldung> => {
  const [first] = parts
  if (first === undefined || parts.every(isList)) return []
  return parts.slice(1).filter((part) => !isList(part) || !isList(first)).map(({ datei, tree }) => {
    const ort = placeToText(first.datei.place(first.tree.keyOffset ?? first.tree.offset))
    const offset = tree.keyOffset ?? tree.offset
    return toMeldung(problem("yaml/StatedTwice", offset, { schluessel: quote(key), ort }, [key]), datei.place(offset))
  })
}

/** Finds the part that holds a path, and the path within that part. */
const partOf = (parts: ReadonlyArray<Part>, path: Finding.Path): { readonly part: Part; readonly rest: Finding.Path } | undefined => {
  const [first] = parts
  const [index, ...rest] = path
  if (first === undefined) return undefined
  if (typeof index !== "number" || !isList(first)) return { part: first, rest: path }
  let left = index
  for (const part of parts) {
    const length = part.tree.children?.size ?? 0
    if (left < length) return { part, rest: [left, ...rest] }
    left -= length
  }
  return { part: first, rest: [] }
}

/** Goes down as far as the path leads; a missing key ends at the mapping that lacks it. */
const descend = (tree: Tree, path: Finding.Path): { readonly tree: Tree; readonly complete: boolean } => {
  let at = tree
  for (const key of path) {
    const next = at.children?.get(key)
    if (next === undefined) return { tree: at, complete: false }
    at = next
  }
  return { tree: at, complete: true }
}

/** Where a key that no file has is missed: in the file with most of the single values, the first of equals. */
const mainPlace = (dateien: ReadonlyArray<Gelesen>): Fundstelle => {
  const singles = ({ root }: Gelesen): number =>
    [...(root?.children?.values() ?? [])].filter(({ value }) => !Array.isArray(value)).length
  const [first, ...others] = dateien
  if (first === undefined) return { datei: ".", zeile: 1, spalte: 1 }
  const main = others.reduce((best, datei) => (singles(datei) > singles(best) ? datei : best), first)
  return main.place(main.root?.offset ?? 0)
}

/** Joins the files. */
export const merge = (dateien: ReadonlyArray<Gelesen>): Merged => {
  const parts = partsByKey(dateien)
  const input: Record<string, unknown> = {}
  for (const [key, [first, ...others]] of parts) {
    const values = [first, ...others].flatMap((part) => (part === undefined || !isList(part) ? [] : part.tree.value))
    input[key] = first !== undefined && isList(first) ? values : first?.tree.value
  }
  const nowhere = mainPlace(dateien)
  const locate: Merged["locate"] = ([key, ...path], what) => {
    const found = partOf(parts.get(String(key)) ?? [], path)
    if (found === undefined) return nowhere
    const { tree, complete } = descend(found.part.tree, found.rest)
    return found.part.datei.place(what === "key" && complete ? (tree.keyOffset ?? tree.offset) : tree.offset)
  }
  return { input, locate, meldungen: [...parts].flatMap(([key, list]) => clashes(key, list)) }
}
