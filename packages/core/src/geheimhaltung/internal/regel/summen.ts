/**
 * The cells of a count, totals included, read by the tens of thousands: each total is added up once.
 *
 * @module
 */
import * as Cube from "../../../cube/Cube.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Codeliste from "../../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../../merkmal/Merkmal.js"

/** Reads one cell; as `Cube.get` does, and faster over many. */
export type Lesung = (koordinate: Koordinate) => Messwert.Messwert

/** The keys of one Merkmal of a count, `insgesamt` first, and how its undivided groups lie in them. */
export interface Achse {
  readonly id: string
  /** The place of each key whose rows all lie in undivided groups. */
  readonly places: ReadonlyMap<string, number>
  /** How many steps each place lies below `insgesamt`. */
  readonly tiefen: ReadonlyArray<number>
  /** For each undivided group the places that it lies in, `insgesamt` first, itself last. */
  readonly wege: ReadonlyMap<string, ReadonlyArray<number>>
}

const isDavon = ({ gliederung }: Codeliste.Auspraegung): boolean => gliederung !== "darunter"

/** Lists the keys of one Merkmal that a count answers for. */
export const achseOf = ({ id, liste }: Merkmal): Achse => {
  const places = new Map<string, number>()
  const tiefen: Array<number> = []
  const wege = new Map<string, ReadonlyArray<number>>()
  const addKey = (key: string, depth: number): number => {
    places.set(key, tiefen.length)
    return tiefen.push(depth) - 1
  }
  const visit = (one: Codeliste.Auspraegung, weg: ReadonlyArray<number>): void => {
    const here = [...weg, addKey(one.schluessel, weg.length)]
    const parts = Codeliste.below(liste, one.schluessel).filter(isDavon)
    for (const part of parts) visit(part, here)
    if (parts.length === 0) wege.set(one.schluessel, here)
  }
  const top = Codeliste.below(liste)
  const parts = top.filter(isDavon)
  const root = addKey(Codeliste.INSGESAMT, 0)
  // Over darunter groups alone (years, some towns) rows lie in each, and no total follows.
  for (const one of parts.length > 0 ? parts : top) visit(one, [root])
  if (parts.length === 0) places.delete(Codeliste.INSGESAMT)
  return { id, places, tiefen, wege }
}

interface Summen {
  readonly whole: Map<number, number>
  readonly others: Map<number, Array<Messwert.Messwert>>
}

const noSumme = Messwert.exakt(0)

// The stored cells: their values, and for each axis and depth the place of each cell, -1 where it lies less deep.
interface Bestand {
  readonly werte: ReadonlyArray<Messwert.Messwert>
  readonly places: ReadonlyArray<ReadonlyArray<Int32Array>>
}

const bestandOf = (cube: Cube.Cube, achsen: ReadonlyArray<Achse>): Bestand => {
  const zellen = Cube.zellen(cube)
  const places = achsen.map(({ id, tiefen, wege }) => {
    const weg = zellen.map(({ koordinate }) => wege.get(koordinate[id] ?? "") ?? [])
    const deepest = tiefen.reduce((most, one) => Math.max(most, one), 0)
    return Array.from({ length: deepest + 1 }, (_, depth) => Int32Array.from(weg, (one) => one[depth] ?? -1))
  })
  return { werte: zellen.map(({ wert }) => wert), places }
}

// Where each stored cell lies in the totals of some depths; below 0 where it lies in none.
const indicesOf = ({ werte, places }: Bestand, achsen: ReadonlyArray<Achse>, tiefen: ReadonlyArray<number>): Float64Array => {
  const indices = new Float64Array(werte.length)
  for (const [at, { tiefen: all }] of achsen.entries()) {
    const column = places[at]?.[tiefen[at] ?? 0] ?? new Int32Array(werte.length)
    for (let row = 0; row < indices.length; row += 1) {
      const [before, place] = [indices[row] ?? -1, column[row] ?? -1]
      indices[row] = before < 0 || place < 0 ? -1 : before * all.length + place
    }
  }
  return indices
}

const addUp = (bestand: Bestand, achsen: ReadonlyArray<Achse>, tiefen: ReadonlyArray<number>): Summen => {
  const summen: Summen = { whole: new Map(), others: new Map() }
  const indices = indicesOf(bestand, achsen, tiefen)
  for (const [row, wert] of bestand.werte.entries()) {
    const index = indices[row] ?? -1
    if (index < 0) continue
    const sum = (summen.whole.get(index) ?? 0) + (wert._tag === "Exakt" && wert.eingeschraenkt === undefined ? wert.wert : Number.NaN)
    if (Number.isSafeInteger(sum)) summen.whole.set(index, sum)
    else {
      const others = summen.others.get(index) ?? []
      others.push(wert)
      summen.others.set(index, others)
    }
  }
  return summen
}

// A stored cell stays as it is; a sum of one loses its base.
const valueAt = ({ whole, others }: Summen, index: number, isStored: boolean): Messwert.Messwert => {
  const [sum, rest] = [whole.get(index), others.get(index)]
  if (rest === undefined) return sum === undefined ? noSumme : Messwert.exakt(sum)
  if (isStored && rest[0] !== undefined) return rest[0]
  return Messwert.sum(sum === undefined ? rest : [Messwert.exakt(sum), ...rest])
}

// The place of a coordinate in each axis; nothing where the cube has to say itself what it answers.
const placesOf = (achsen: ReadonlyArray<Achse>, koordinate: Koordinate): ReadonlyArray<number> | undefined => {
  const places: Array<number> = []
  let named = 0
  for (const { id, places: all } of achsen) {
    const key = koordinate[id]
    if (key !== undefined) named += 1
    const place = all.get(key ?? Codeliste.INSGESAMT)
    if (place === undefined) return undefined
    places.push(place)
  }
  return named === Object.keys(koordinate).length ? places : undefined
}

const lesungOfCount = (cube: Cube.Cube): Lesung => {
  const achsen = cube.merkmale.map(achseOf)
  const size = achsen.reduce((all, { tiefen }) => all * tiefen.length, 1)
  // Beyond what a number can tell apart, and for no rows, the cube answers by itself.
  if (!Number.isSafeInteger(size) || cube.inhalt.size === 0) return (koordinate) => Cube.get(cube, koordinate)
  const bestand = bestandOf(cube, achsen)
  const lowest = achsen.map(({ wege }) => new Set([...wege.values()].map((weg) => weg.at(-1) ?? 0)))
  const known = new Map<number, Summen>()
  return (koordinate) => {
    const places = placesOf(achsen, koordinate)
    if (places === undefined) return Cube.get(cube, koordinate)
    let [index, name, isStored] = [0, 0, true]
    for (const [at, { tiefen }] of achsen.entries()) {
      const place = places[at] ?? 0
      index = index * tiefen.length + place
      // No list is as deep as it has keys.
      name = name * tiefen.length + (tiefen[place] ?? 0)
      isStored &&= lowest[at]?.has(place) === true
    }
    const summen = known.get(name) ?? addUp(bestand, achsen, places.map((place, at) => achsen[at]?.tiefen[place] ?? 0))
    known.set(name, summen)
    return valueAt(summen, index, isStored)
  }
}

const known = new WeakMap<Cube.Cube, Lesung>()

/** Tells how the cells of a cube are read, many of them fast. */
export const lesungOf = (cube: Cube.Cube): Lesung => {
  const found = known.get(cube) ?? (cube.ungenannt === "null" ? lesungOfCount(cube) : (koordinate: Koordinate) => Cube.get(cube, koordinate))
  known.set(cube, found)
  return found
}
