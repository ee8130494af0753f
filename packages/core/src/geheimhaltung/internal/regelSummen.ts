/**
 * The cells of a count, totals included, read by the tens of thousands: each total is added up once.
 *
 * @module
 */
import * as Cube from "../../cube/Cube.js"
import * as Messwert from "../../kernel/Messwert.js"
import * as Codeliste from "../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../merkmal/Merkmal.js"

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

// The rows of one cell as places in each axis, with the cell's value.
interface Posten {
  readonly wege: ReadonlyArray<ReadonlyArray<number>>
  readonly wert: Messwert.Messwert
}

const postenOf = (cube: Cube.Cube, achsen: ReadonlyArray<Achse>): ReadonlyArray<Posten> =>
  Cube.zellen(cube).map(({ koordinate, wert }) => ({ wert, wege: achsen.map(({ id, wege }) => wege.get(koordinate[id] ?? "") ?? []) }))

const addUp = (posten: ReadonlyArray<Posten>, achsen: ReadonlyArray<Achse>, tiefen: ReadonlyArray<number>): Summen => {
  const summen: Summen = { whole: new Map(), others: new Map() }
  for (const { wege, wert } of posten) {
    let index = 0
    for (const [at, weg] of wege.entries()) {
      const place = weg[tiefen[at] ?? 0]
      if (place === undefined) {
        index = -1
        break
      }
      index = index * (achsen[at]?.tiefen.length ?? 1) + place
    }
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

const lesungOfCount = (cube: Cube.Cube): Lesung => {
  const achsen = cube.merkmale.map(achseOf)
  const size = achsen.reduce((all, { tiefen }) => all * tiefen.length, 1)
  // Beyond what a number can tell apart, and for no rows, the cube answers by itself.
  if (!Number.isSafeInteger(size) || cube.inhalt.size === 0) return (koordinate) => Cube.get(cube, koordinate)
  const posten = postenOf(cube, achsen)
  const known = new Map<string, Summen>()
  return (koordinate) => {
    const places = achsen.map(({ id, places: all }) => all.get(koordinate[id] ?? Codeliste.INSGESAMT))
    if (places.includes(undefined) || Object.keys(koordinate).some((id) => achsen.every((one) => one.id !== id))) return Cube.get(cube, koordinate)
    const tiefen = places.map((place, at) => achsen[at]?.tiefen[place ?? 0] ?? 0)
    const name = tiefen.join()
    const summen = known.get(name) ?? addUp(posten, achsen, tiefen)
    known.set(name, summen)
    const index = places.reduce<number>((sum, place, at) => sum * (achsen[at]?.tiefen.length ?? 1) + (place ?? 0), 0)
    return valueAt(summen, index, achsen.every(({ id, wege }) => wege.has(koordinate[id] ?? "")))
  }
}

const known = new WeakMap<Cube.Cube, Lesung>()

/** Tells how the cells of a cube are read, many of them fast. */
export const lesungOf = (cube: Cube.Cube): Lesung => {
  const found = known.get(cube) ?? (cube.ungenannt === "null" ? lesungOfCount(cube) : (koordinate: Koordinate) => Cube.get(cube, koordinate))
  known.set(cube, found)
  return found
}
