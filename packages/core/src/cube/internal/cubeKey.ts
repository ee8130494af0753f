import { nearest } from "../../kernel/nearest.js"
import { find, get, INSGESAMT } from "../../merkmal/Codeliste.js"
import * as Merkmal from "../../merkmal/Merkmal.js"

const BETWEEN = "\u001F"

/** Tells what is wrong with a coordinate; nothing where it names known Merkmale and known keys. */
export const koordinateProblem = (merkmale: ReadonlyArray<Merkmal.Merkmal>, koordinate: Merkmal.Koordinate): string | undefined => {
  for (const [id, schluessel] of Object.entries(koordinate)) {
    const merkmal = merkmale.find((one) => one.id === id)
    if (merkmal === undefined) return `no Merkmal "${id}"; known: ${merkmale.map((one) => one.id).join(", ") || "none"}`
    if (schluessel === INSGESAMT || find(merkmal.liste, schluessel) !== undefined) continue
    const close = nearest(schluessel, merkmal.liste.auspraegungen.map((one) => one.schluessel))
    return `no key "${schluessel}" in the list ${merkmal.liste.id} of ${id}${close === undefined ? "" : `; did you mean "${close}"?`}`
  }
  return undefined
}

/** Joins the keys of a coordinate in the order of the Merkmale; what is not named is `insgesamt`. */
export const cubeKey = (merkmale: ReadonlyArray<Merkmal.Merkmal>, koordinate: Merkmal.Koordinate): string =>
  merkmale.map(({ id }) => koordinate[id] ?? INSGESAMT).join(BETWEEN)

/** Splits a joined key. */
export const splitKey = (key: string): ReadonlyArray<string> => key.split(BETWEEN)

/** Joins split keys. */
export const joinKey = (parts: ReadonlyArray<string>): string => parts.join(BETWEEN)

/** Reads the coordinate of a joined key; totals are left out. */
export const koordinateOf = (merkmale: ReadonlyArray<Merkmal.Merkmal>, key: string): Merkmal.Koordinate => {
  if (merkmale.length === 0) return {}
  const parts = splitKey(key)
  return Object.fromEntries(merkmale.map(({ id }, index) => [id, parts[index] ?? INSGESAMT] as const).filter(([, part]) => part !== INSGESAMT))
}

/** Throws a `RangeError` where a coordinate names an unknown Merkmal or key: a slip of whoever wrote the call. */
export const requireKoordinate = (merkmale: ReadonlyArray<Merkmal.Merkmal>, koordinate: Merkmal.Koordinate): void => {
  for (const [id, schluessel] of Object.entries(koordinate)) {
    const { liste } = Merkmal.get(merkmale, id)
    if (schluessel !== INSGESAMT) get(liste, schluessel)
  }
}
