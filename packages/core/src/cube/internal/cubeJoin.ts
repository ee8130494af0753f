import * as Result from "effect/Result"
import type { Messwert } from "../../kernel/Messwert.js"
import { type Codeliste, find, INSGESAMT } from "../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../merkmal/Merkmal.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import type { MerkmaleDiffer } from "./cubeFailure.js"
import { cubeKey, koordinateOf } from "./cubeKey.js"
import { allAbove } from "./cubeMerge.js"
import { keepKeys, requireSame } from "./cubeMerkmale.js"
import { get, has } from "./cubeRead.js"
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

// Where a cube holds a value, and for a count also every total that follows from it.
const statedOf = (cube: Cube, shared: ReadonlyArray<Merkmal>): ReadonlyArray<Koordinate> => {
  const keys = cube.ungenannt === "null" ? new Set([...cube.inhalt.keys()].flatMap((key) => allAbove(cube, key))) : cube.inhalt.keys()
  return [...keys].map((key) => koordinateOf(cube.merkmale, key)).filter((koordinate) =>
    shared.every(({ id, liste }) => koordinate[id] === undefined || find(liste, koordinate[id] ?? INSGESAMT) !== undefined))
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
    const sources = [a, b].filter(({ ungenannt }) => ungenannt === "unbekannt")
    const driving = sources.slice(0, 1)
    const koordinaten = (driving.length > 0 ? driving : [a, b]).flatMap((cube) => statedOf(cube, merkmale))
    const cells = koordinaten.filter((koordinate) => has(a, koordinate) && has(b, koordinate))
    const inhalt = new Map(cells.map((koordinate) => [cubeKey(merkmale, koordinate), combine(get(a, koordinate), get(b, koordinate))] as const))
    return { merkmale, ungenannt: "unbekannt", inhalt }
  })
