/**
 * Invented tables by a seed: the same seed, the same tables.
 *
 * @module
 */
import { Cube } from "@teilhabe/core/cube"
import type { Tabelle } from "@teilhabe/core/geheimhaltung"
import { Messwert } from "@teilhabe/core/kernel"
import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"

/** Gives whole numbers from 0 to one below. */
export type Zufall = (below: number) => number

/** Numbers that only the seed decides. */
export const zufall = (seed: number): Zufall => {
  let state = (seed * 2_654_435_761 + 88_675_123) % 2_147_483_647 || 1
  const next = (): number => { state = (state * 48_271) % 2_147_483_647; return state }
  for (let warm = 0; warm < 5; warm++) next()
  return (below) => Math.floor((next() / 2_147_483_647) * below)
}

const range = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, at) => at)

const liste = (id: string, auspraegungen: Codeliste.Codeliste["auspraegungen"]): Codeliste.Codeliste =>
  Codeliste.make({ id, titel: id, quelle: "erfunden", auspraegungen })

/** A list of values, under groups or not; `art` tells apart the groupings of the same values. */
const gliedern = (id: string, leaves: ReadonlyArray<string>, art: string, groups: number): Codeliste.Codeliste => {
  const above = range(groups).map((at) => ({ schluessel: `${id}-${art}${at}`, name: `Gruppe ${art}${at}` }))
  const below = leaves.map((schluessel, at) => ({
    schluessel, name: `Wert ${schluessel}`,
    ...(groups === 0 ? {} : { oberhalb: `${id}-${art}${art === "q" ? at % groups : Math.floor(at * groups / leaves.length)}` }),
  }))
  return liste(`${id}-${art}`, [...above, ...below])
}

/** One Merkmal with its undivided values and the lists in which tables use them. */
interface Quelle {
  readonly id: string
  readonly leaves: ReadonlyArray<string>
  readonly listen: ReadonlyArray<Codeliste.Codeliste>
}

const quelleOf = (next: Zufall, id: string, most: number): Quelle => {
  const count = 2 + next(most - 1)
  const leaves = range(count).map((at) => `${id}${at}`)
  const flat = gliedern(id, leaves, "f", 0)
  const listen = count >= 4 && next(2) === 0 ? [gliedern(id, leaves, "g", 2), ...(next(2) === 0 ? [gliedern(id, leaves, "q", 2)] : [])] : [flat]
  return { id, leaves, listen }
}

/** How many cells a table over some lists has, totals included. */
const sizeOf = (listen: ReadonlyArray<Codeliste.Codeliste>): number => listen.reduce((size, { auspraegungen }) => size * (auspraegungen.length + 1), 1)

/** Persons by undivided values: some cells with nobody or next to nobody, many with few, some with many. */
const personen = (next: Zufall, quellen: ReadonlyArray<Quelle>): ReadonlyMap<string, number> => {
  const cells = quellen.reduce<ReadonlyArray<ReadonlyArray<string>>>((found, { leaves }) => found.flatMap((one) => leaves.map((leaf) => [...one, leaf])), [[]])
  const scale = [12, 40, 150][next(3)] ?? 40
  const rare = 5 + next(12)
  return new Map(cells.map((keys) => [keys.join("|"), next(rare) === 0 ? next(3) : 3 + Math.floor(next(scale) * next(scale) / scale)] as const))
}

const cubeOf = (quellen: ReadonlyArray<Quelle>, chosen: ReadonlyMap<string, Codeliste.Codeliste>, zahlen: ReadonlyMap<string, number>): Cube.Cube => {
  const sums = new Map<string, number>()
  for (const [key, zahl] of zahlen) {
    const kept = key.split("|").filter((_, at) => chosen.has(quellen[at]?.id ?? "")).join("|")
    sums.set(kept, (sums.get(kept) ?? 0) + zahl)
  }
  const ids = quellen.map(({ id }) => id).filter((id) => chosen.has(id))
  const merkmale = [...chosen].map(([id, list]) => Merkmal.make(id, list))
  return Cube.make(merkmale, "null", [...sums].filter(([, zahl]) => zahl > 0).map(([key, zahl]) => {
    const keys = key.split("|")
    return { koordinate: Object.fromEntries(ids.map((id, at) => [id, keys[at] ?? ""])), wert: Messwert.exakt(zahl) }
  }))
}

const quotenOf = (next: Zufall, id: string, gegenstand: string, cube: Cube.Cube): ReadonlyArray<Tabelle.Quote> => {
  const [first, second] = cube.merkmale
  const key = first?.liste.auspraegungen[0]?.schluessel
  if (first === undefined || second === undefined || key === undefined) return []
  return second.liste.auspraegungen.slice(0, 1 + next(3)).map(({ schluessel }, at) => ({
    id: `${id}-quote-${at}`,
    zaehler: { gegenstand, koordinate: { [first.id]: key, [second.id]: schluessel } },
    nenner: { gegenstand, koordinate: { [second.id]: schluessel } },
    nachkommastellen: next(2),
  }))
}

/** Linked tables that count the same persons: 2 to 4 Merkmale in all, hierarchies, rates in some. */
export const verbundeneTabellen = (seed: number): ReadonlyArray<Tabelle.Tabelle> => {
  const next = zufall(seed)
  const dimensions = 2 + next(3)
  const most = [7, 6, 4][dimensions - 2] ?? 4
  const quellen = range(dimensions).map((at) => quelleOf(next, "abcd"[at] ?? "z", most))
  const zahlen = personen(next, quellen)
  const count = 1 + next(3)
  return range(count).map((at) => {
    const wanted = at === 0 && dimensions <= 3 ? quellen : quellen.filter(() => next(3) > 0)
    const taken = wanted.length === 0 ? quellen.slice(0, 1) : wanted
    const chosen = new Map<string, Codeliste.Codeliste>()
    for (const { id, listen } of taken) {
      const list = listen[next(listen.length)]
      if (list !== undefined && sizeOf([...chosen.values(), list]) <= 350) chosen.set(id, list)
    }
    const cube = cubeOf(quellen, chosen, zahlen)
    const id = `tabelle-${at}`
    const quoten = next(3) === 0 ? quotenOf(next, id, "personen", cube) : []
    return { id, gegenstand: "personen", cube, quoten }
  })
}
