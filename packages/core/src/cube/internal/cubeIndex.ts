/**
 * The totals of a count of rows, added up once for each depth that is asked for.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"
import { INSGESAMT } from "../../merkmal/Codeliste.js"
import { deckungOf } from "./cubeDeckung.js"
import { joinKey, splitKey } from "./cubeKey.js"
import type { Cube } from "./cubeType.js"

type Summen = ReadonlyMap<string, Messwert.Messwert>

const known = new WeakMap<Cube, Map<string, Summen>>()

/** Adds up values that share a key. */
export const sumByKey = (entries: Iterable<readonly [string, Messwert.Messwert]>): Map<string, Messwert.Messwert> => {
  const groups = new Map<string, Array<Messwert.Messwert>>()
  for (const [key, wert] of entries) {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [wert])
    else group.push(wert)
  }
  return new Map([...groups].map(([key, werte]) => [key, Messwert.sum(werte)] as const))
}

function* projected({ inhalt, merkmale }: Cube, tiefen: ReadonlyArray<number>): Iterable<readonly [string, Messwert.Messwert]> {
  const wege = merkmale.map(({ liste }) => deckungOf(liste).wege)
  for (const [key, wert] of inhalt) {
    const parts = splitKey(key).map((part, index) => wege[index]?.get(part)?.[tiefen[index] ?? 0])
    const inside = parts.filter((part) => part !== undefined)
    if (inside.length === parts.length) yield [joinKey(inside), wert]
  }
}

const summen = (cube: Cube, tiefen: ReadonlyArray<number>): Summen => {
  const ofCube = known.get(cube) ?? new Map<string, Summen>()
  known.set(cube, ofCube)
  const name = tiefen.join(",")
  const found = ofCube.get(name) ?? sumByKey(projected(cube, tiefen))
  ofCube.set(name, found)
  return found
}

/** Tells whether a cube is a count of no rows, which is 0 everywhere. */
export const isNeutral = ({ inhalt, ungenannt }: Cube): boolean => ungenannt === "null" && inhalt.size === 0

/** Reads the total of a count at keys of which none is stored itself; `unbekannt` where nothing follows. */
export const totalOf = (cube: Cube, keys: ReadonlyArray<string>): Messwert.Messwert => {
  if (isNeutral(cube)) return Messwert.exakt(0)
  const deckungen = cube.merkmale.map(({ liste }) => deckungOf(liste))
  if (deckungen.some(({ folgt }, index) => !folgt.has(keys[index] ?? INSGESAMT))) return Messwert.fehlend("unbekannt")
  if (deckungen.every(({ zaehlbar }, index) => zaehlbar.has(keys[index] ?? INSGESAMT))) return Messwert.exakt(0)
  const tiefen = deckungen.map(({ tiefe }, index) => tiefe.get(keys[index] ?? INSGESAMT) ?? 0)
  return summen(cube, tiefen).get(joinKey(keys)) ?? Messwert.exakt(0)
}

// Every choice of one depth for each Merkmal: all of its list where its totals are wanted, else `insgesamt` alone.
const depths = ({ merkmale }: Cube, isWanted: (id: string) => boolean): ReadonlyArray<ReadonlyArray<number>> =>
  merkmale.reduce<ReadonlyArray<ReadonlyArray<number>>>((found, { id, liste }) => {
    const deepest = isWanted(id) ? Math.max(0, ...deckungOf(liste).tiefe.values()) : 0
    return found.flatMap((start) => Array.from({ length: deepest + 1 }, (_, depth) => [...start, depth]))
  }, [[]])

/** Lists the cells in which a count holds rows, its totals among them: over some Merkmale by each key, else in total. */
export const keysWithRows = (cube: Cube, isWanted: (id: string) => boolean): ReadonlySet<string> => {
  const folgt = cube.merkmale.map(({ liste }) => deckungOf(liste).folgt)
  const keys = new Set<string>()
  for (const tiefen of depths(cube, isWanted)) {
    // Over darunter groups alone nothing follows.
    if (tiefen.some((depth, index) => depth === 0 && folgt[index]?.has(INSGESAMT) === false)) continue
    for (const [key] of projected(cube, tiefen)) keys.add(key)
  }
  return keys
}
