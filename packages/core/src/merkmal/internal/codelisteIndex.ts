/**
 * What a list of keys is found by, worked out once for each list.
 *
 * @module
 */
import { INSGESAMT, type Auspraegung, type Codeliste } from "./codelisteType.js"

/** The words under which offices print all values together, as keys and as names: `INSGESAMT1`, `GESAMT`, "Total". */
const TOTAL = /^(?:(?:ins)?gesamt|total)\d*$/iu

/** The word by which a value would be a total of the others. */
const totalWord = ({ schluessel, name, auch = [] }: Auspraegung): string | undefined =>
  [schluessel, name, ...auch].find((word) => TOTAL.test(word.trim()))

/** Tells what is wrong with a list; nothing where it is in order. */
export const problem = ({ id, auspraegungen }: Codeliste): string | undefined => {
  const keys = new Map(auspraegungen.map((one) => [one.schluessel, one]))
  if (keys.size < auspraegungen.length) return `the list ${id} holds a key twice`
  for (const one of auspraegungen) {
    const word = totalWord(one)
    if (word !== undefined) {
      return `the value "${one.schluessel}" (${one.name}) of the list ${id} is a total by its word "${word}", and would be added to its own parts: leave it out, ${INSGESAMT} means it`
    }
  }
  for (const { schluessel, oberhalb, nachfolger = [] } of auspraegungen) {
    if (schluessel === "" || schluessel.includes("\u001F")) {
      return `"${schluessel}" cannot be a key of the list ${id}`
    }
    const lost = [...(oberhalb === undefined ? [] : [oberhalb]), ...nachfolger].find((key) => !keys.has(key))
    if (lost !== undefined) return `the key ${schluessel} of the list ${id} refers to ${lost}, which is not in it`
    const seen = new Set([schluessel])
    for (let above = oberhalb; above !== undefined; above = keys.get(above)?.oberhalb) {
      if (seen.has(above)) return `the keys of the list ${id} run in a circle at ${above}`
      seen.add(above)
    }
  }
  return undefined
}

/** A list, opened up: its values by key, by name and by what they are part of. */
export interface Index {
  readonly byKey: ReadonlyMap<string, Auspraegung>
  readonly byName: ReadonlyMap<string, ReadonlyArray<Auspraegung>>
  readonly byOtherName: ReadonlyMap<string, ReadonlyArray<Auspraegung>>
  readonly children: ReadonlyMap<string | undefined, ReadonlyArray<Auspraegung>>
  /** The keys of the values that may be added up. */
  readonly parts: ReadonlySet<string>
  readonly leaves: ReadonlyArray<Auspraegung>
  readonly lowest: ReadonlyArray<Auspraegung>
}

const group = <Key>(pairs: Iterable<readonly [Key, Auspraegung]>): Map<Key, ReadonlyArray<Auspraegung>> => {
  const groups = new Map<Key, Array<Auspraegung>>()
  for (const [key, one] of pairs) {
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [one])
    else known.push(one)
  }
  return groups
}

/** Whether a value may be added up: it and all that it is part of are `davon` groups. */
export const isPartOf = (byKey: ReadonlyMap<string, Auspraegung>, one: Pick<Auspraegung, "gliederung" | "oberhalb">): boolean => {
  if (one.gliederung === "darunter") return false
  const above = one.oberhalb === undefined ? undefined : byKey.get(one.oberhalb)
  return above === undefined || isPartOf(byKey, above)
}

const build = ({ auspraegungen }: Codeliste): Index => {
  const byKey = new Map(auspraegungen.map((one) => [one.schluessel, one]))
  const children = group(auspraegungen.map((one) => [one.oberhalb, one] as const))
  const parts = new Set(auspraegungen.filter((one) => isPartOf(byKey, one)).map(({ schluessel }) => schluessel))
  const isSplit = ({ schluessel }: Auspraegung): boolean =>
    (children.get(schluessel) ?? []).some(({ gliederung }) => gliederung !== "darunter")
  const isLeaf = (one: Auspraegung): boolean => parts.has(one.schluessel) && !isSplit(one)
  return {
    byKey,
    byName: group(auspraegungen.map((one) => [one.name.trim(), one] as const)),
    byOtherName: group(auspraegungen.flatMap((one) => (one.auch ?? []).map((name) => [name.trim(), one] as const))),
    children,
    parts,
    leaves: auspraegungen.filter(isLeaf),
    lowest: auspraegungen.filter((one) => isLeaf(one) || !children.has(one.schluessel)),
  }
}

const indices = new WeakMap<Codeliste, Index>()

/** Opens a list up, once. */
export const indexOf = (liste: Codeliste): Index => {
  const known = indices.get(liste)
  if (known !== undefined) return known
  const index = build(liste)
  indices.set(liste, index)
  return index
}
