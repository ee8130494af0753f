// Merging the cubes of many cities: is the time per cube the same, however many there are?
import { Cube } from "@teilhabe/core/cube"
import { Messwert } from "@teilhabe/core/kernel"
import { Altersgruppensatz, Codeliste, Geschlecht, Merkmal, Nationalitaet, Staatsangehoerigkeit } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"
import { median } from "./measure.mjs"

const CELLS = 2000
/** How many cubes differ from each other; beyond that they come round again, since all would not go into memory. */
const DIFFERENT = 1000

const merkmale = [
  Merkmal.make("geschlecht", Geschlecht.liste),
  Merkmal.make("nationalitaet", Nationalitaet.liste),
  Altersgruppensatz.toMerkmal(Altersgruppensatz.ALTX20),
  Merkmal.make("staat", Staatsangehoerigkeit.liste),
]
const keys = merkmale.map(({ liste }) => Codeliste.leaves(liste).map(({ schluessel }) => schluessel))
const places = keys.reduce((all, { length }) => all * length, 1)

const coordinate = (place) => {
  let rest = place
  return Object.fromEntries(merkmale.map(({ id }, at) => {
    const key = keys[at][rest % keys[at].length]
    rest = Math.floor(rest / keys[at].length)
    return [id, key]
  }))
}

// The cells of a city lie anywhere among 4,000 places, so that two cities share some and not all.
const city = (number) => {
  const cells = new Map()
  for (let state = number + 1; cells.size < CELLS;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const place = Math.floor((state / 4294967296) * 4000) % places
    if (!cells.has(place)) cells.set(place, { koordinate: coordinate(place), wert: Messwert.exakt(1 + (state % 90)) })
  }
  return Cube.make(merkmale, "null", cells.values())
}

const merge = (cubes) => Result.getOrThrow(Cube.mergeAll(merkmale, cubes))

const sumOf = (cube) => [...cube.inhalt.values()].reduce((sum, wert) => sum + wert.wert, 0)

/** Measures the merging of so many cubes each, in turn; throws where a case was lost. */
export const merging = (counts, rounds, say) => {
  const different = Array.from({ length: Math.min(DIFFERENT, Math.max(...counts)) }, (_, at) => city(at))
  const cases = different.map(sumOf)
  const sets = counts.map((count) => Array.from({ length: count }, (_, at) => different[at % different.length]))
  sets.forEach((cubes) => {
    const expected = cubes.reduce((sum, _, at) => sum + cases[at % cases.length], 0)
    if (sumOf(merge(cubes)) !== expected) throw new Error(`${cubes.length} cubes do not merge to ${expected} cases`)
    say(`${cubes.length} cubes hold ${expected} cases`)
  })
  const times = sets.map(() => [])
  for (let round = 0; round < rounds; round++) {
    sets.forEach((cubes, at) => {
      globalThis.gc?.()
      const start = performance.now()
      merge(cubes)
      times[at].push(performance.now() - start)
    })
  }
  return { by: "mergeAll", cells: CELLS, different: different.length, results: counts.map((count, at) => ({ count, median: median(times[at]), min: Math.min(...times[at]), max: Math.max(...times[at]) })) }
}
