/**
 * What follows from published cells, by fractions over single persons: slow, and nothing of it is the library's.
 *
 * @module
 */
import * as Cube from "../src/cube/Cube.js"
import type { Tabelle } from "../src/geheimhaltung/Tabelle.js"
import type { VeroeffentlichteTabelle } from "../src/geheimhaltung/Veroeffentlichung.js"
import * as Codeliste from "../src/merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../src/merkmal/Merkmal.js"

/** A fraction, as numerator and denominator. */
type Bruch = readonly [bigint, bigint]

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
const bruch = (p: bigint, q: bigint): Bruch => {
  const g = gcd(p, q) * (q < 0n ? -1n : 1n)
  return g === 0n ? [0n, 1n] : [p / g, q / g]
}

const nameOf = (koordinate: Koordinate): string => JSON.stringify(Object.entries(koordinate).filter(([, key]) => key !== Codeliste.INSGESAMT).sort())

/** Names the withheld cells, each once, in order. */
export const gesperrte = (tabellen: ReadonlyArray<VeroeffentlichteTabelle>): ReadonlyArray<string> =>
  [...new Set(tabellen.flatMap(({ cube }) => Cube.zellen(cube)).filter(({ wert }) => wert._tag === "Fehlend" && wert.grund === "gesperrt").map(({ koordinate }) => nameOf(koordinate)))].sort()

const liesIn = (merkmale: ReadonlyArray<Merkmal>, person: Koordinate, koordinate: Koordinate): boolean =>
  Object.entries(koordinate).every(([id, key]) => {
    const liste = merkmale.find((merkmal) => merkmal.id === id)?.liste
    const own = person[id]
    return own === key || (liste !== undefined && own !== undefined && Codeliste.above(liste, own).some(({ schluessel }) => schluessel === key))
  })

/** All combinations of the finest keys: the kinds of persons that there can be. */
const personenOf = (tabellen: ReadonlyArray<Tabelle>): ReadonlyArray<Koordinate> => {
  const blaetter = new Map<string, Set<string>>()
  for (const { id, liste } of tabellen.flatMap(({ cube }) => cube.merkmale)) {
    const own = blaetter.get(id) ?? new Set()
    for (const { schluessel } of Codeliste.leaves(liste)) own.add(schluessel)
    blaetter.set(id, own)
  }
  return [...blaetter].reduce<ReadonlyArray<Koordinate>>((found, [id, keys]) => found.flatMap((one) => [...keys].map((key) => ({ ...one, [id]: key }))), [{}])
}

const reduce = (zeile: Map<number, Bruch>, stufen: ReadonlyMap<number, ReadonlyMap<number, Bruch>>): void => {
  for (let pivot = [...zeile.keys()].find((at) => stufen.has(at)); pivot !== undefined; pivot = [...zeile.keys()].find((at) => stufen.has(at))) {
    const [fp, fq] = zeile.get(pivot) ?? [0n, 1n]
    for (const [at, [p, q]] of stufen.get(pivot) ?? []) {
      const [op, oq] = zeile.get(at) ?? [0n, 1n]
      const neu = bruch(op * fq * q - fp * p * oq, oq * fq * q)
      if (neu[0] === 0n) zeile.delete(at)
      else zeile.set(at, neu)
    }
  }
}

/** Lists the withheld cells that follow exactly from the published ones. */
export const errechenbar = (wahre: ReadonlyArray<Tabelle>, geschuetzt: ReadonlyArray<VeroeffentlichteTabelle>): ReadonlyArray<string> => {
  const personen = personenOf(wahre)
  const stufen = new Map<number, ReadonlyMap<number, Bruch>>()
  const zeileOf = (merkmale: ReadonlyArray<Merkmal>, koordinate: Koordinate): Map<number, Bruch> =>
    new Map(personen.flatMap((person, at) => (liesIn(merkmale, person, koordinate) ? [[at, [1n, 1n]] as const] : [])))
  const zellen = geschuetzt.flatMap(({ cube }) => Cube.zellen(cube).map(({ koordinate, wert }) => ({ merkmale: cube.merkmale, koordinate, wert })))
  for (const { koordinate, merkmale } of zellen.filter(({ wert }) => wert._tag !== "Fehlend")) {
    const zeile = zeileOf(merkmale, koordinate)
    reduce(zeile, stufen)
    const [pivot] = zeile.keys()
    if (pivot === undefined) continue
    const [p, q] = zeile.get(pivot) ?? [1n, 1n]
    stufen.set(pivot, new Map([...zeile].map(([at, [op, oq]]) => [at, bruch(op * q, oq * p)])))
  }
  return [...new Set(zellen.filter(({ wert }) => wert._tag === "Fehlend" && wert.grund === "gesperrt").filter(({ koordinate, merkmale }) => {
    const zeile = zeileOf(merkmale, koordinate)
    reduce(zeile, stufen)
    return zeile.size === 0
  }).map(({ koordinate }) => nameOf(koordinate)))].sort()
}
