import * as Result from "effect/Result"
import type { Messwert } from "../../kernel/Messwert.js"
import { type Codeliste, find, INSGESAMT } from "../../merkmal/Codeliste.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import { deckungOf } from "./cubeDeckung.js"
import type { MerkmaleDiffer } from "./cubeFailure.js"
import { isNeutral, keysWithRows, totalOf } from "./cubeIndex.js"
import { joinKey, splitKey } from "./cubeKey.js"
import { keepKeys, requireSame } from "./cubeMerkmale.js"
import type { Cube } from "./cubeType.js"

const meet = (merkmal: Merkmal, other: Codeliste): Merkmal => {
  if (merkmal.id !== Raummerkmal.ID && merkmal.id !== Zeitmerkmal.ID) return merkmal
  const shared = merkmal.liste.auspraegungen.map(({ schluessel }) => schluessel).filter((key) => find(other, key) !== undefined)
  return { ...merkmal, liste: keepKeys(merkmal.liste, shared, false) }
}

const sharedMerkmale = (a: Cube, b: Cube): Result.Result<ReadonlyArray<Merkmal>, MerkmaleDiffer> => {
  const pairs = a.merkmale.flatMap((merkmal) => {
    const other = b.merkmale.find(({ id }) => id === merkmal.id)
    return other === undefined ? [] : [[merkmal, other] as const]
  })
  const isOpen = ({ id }: Merkmal): boolean => id === Raummerkmal.ID || id === Zeitmerkmal.ID
  const closed = pairs.filter(([merkmal]) => !isOpen(merkmal))
  return Result.map(requireSame(closed.map(([one]) => one), closed.map(([, other]) => other)), () =>
    pairs.map(([merkmal, other]) => meet(merkmal, other.liste)))
}

// Reads a cell of the result from a cube by place, without a coordinate between: `insgesamt` for what it counts by alone.
const readerOf = (cube: Cube, shared: ReadonlyArray<Merkmal>): ((parts: ReadonlyArray<string>) => Messwert | undefined) => {
  const places = cube.merkmale.map(({ id }) => shared.findIndex((one) => one.id === id))
  const folgt = cube.merkmale.map(({ liste }) => deckungOf(liste).folgt)
  return (parts) => {
    const own = places.map((place) => parts[place] ?? INSGESAMT)
    const stored = cube.inhalt.get(joinKey(own))
    if (stored !== undefined || cube.ungenannt === "unbekannt") return stored
    return isNeutral(cube) || own.every((key, index) => folgt[index]?.has(key)) ? totalOf(cube, own) : undefined
  }
}

// Where a cube holds a value, and for a count also every total that follows from it; as places in the result.
function* statedIn(cube: Cube, shared: ReadonlyArray<Merkmal>): Iterable<ReadonlyArray<string>> {
  const places = shared.map(({ id }) => cube.merkmale.findIndex((one) => one.id === id))
  const alone = cube.merkmale.flatMap(({ id }, index) => (shared.some((one) => one.id === id) ? [] : [index]))
  const keys = cube.ungenannt === "null" ? keysWithRows(cube, (id) => shared.some((one) => one.id === id)) : cube.inhalt.keys()
  for (const key of keys) {
    const own = splitKey(key)
    const parts = places.map((place) => own[place] ?? INSGESAMT)
    const isIn = alone.every((place) => (own[place] ?? INSGESAMT) === INSGESAMT) &&
      parts.every((part, index) => part === INSGESAMT || shared[index] === undefined || find(shared[index].liste, part) !== undefined)
    if (isIn) yield parts
  }
}

/**
 * Combines two cubes cell by cell over the Merkmale that both have: employees and population, to a rate by sex and area.
 *
 * A Merkmal that only one of them has is read at `insgesamt`. Of areas and times the shared ones stay; the other lists
 * have to be the same. The result is a table of the cells that both answer; where two counts both hold nobody, it states
 * nothing.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
 * import * as Result from "effect/Result"
 *
 * const merkmale = [Merkmal.make("geschlecht", Geschlecht.liste)]
 * const frauen = (wert: number) => Cube.make(merkmale, "unbekannt", [{ koordinate: { geschlecht: "w" }, wert: Messwert.exakt(wert) }])
 * const quote = Cube.join(frauen(13), frauen(52), Messwert.anteil)
 * Result.map(quote, (cube) => Cube.get(cube, { geschlecht: "w" })) // => Result.succeed(Messwert.exakt(25))
 * ```
 */
export const join = (a: Cube, b: Cube, combine: (a: Messwert, b: Messwert) => Messwert): Result.Result<Cube, MerkmaleDiffer> =>
  Result.map(sharedMerkmale(a, b), (merkmale) => {
    // A table states its own cells, so that alone decides; two counts answer each other's cells too.
    const driving = [a, b].filter(({ ungenannt }) => ungenannt === "unbekannt").slice(0, 1)
    const [left, right] = [readerOf(a, merkmale), readerOf(b, merkmale)]
    const inhalt = new Map<string, Messwert>()
    for (const cube of driving.length > 0 ? driving : [a, b]) {
      for (const parts of statedIn(cube, merkmale)) {
        const key = joinKey(parts)
        if (inhalt.has(key)) continue
        const [x, y] = [left(parts), right(parts)]
        if (x !== undefined && y !== undefined) inhalt.set(key, combine(x, y))
      }
    }
    return { merkmale, ungenannt: "unbekannt", inhalt }
  })
