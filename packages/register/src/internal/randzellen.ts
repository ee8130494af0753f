import { Cube } from "@teilhabe/core/cube"
import { Messwert } from "@teilhabe/core/kernel"
import { Altersgruppe, Codeliste, Merkmal } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"
import type { Rand, Randmerkmal } from "../Rand.js"
import { ALTER } from "./pyramide.js"

/** The cells of the joint distribution: quarter, then nationality, then sex, then age. */
export interface Raster {
  readonly raeume: ReadonlyArray<string>
}

/** How many cells a quarter has. */
export const JE_RAUM = 4 * ALTER

/** A margin by the cells of the joint distribution: for each the place in `werte`. */
export interface Randzellen {
  readonly rand: Rand
  readonly werte: Float64Array
  readonly platz: Int32Array
}

const placesOfAge = ({ liste }: Merkmal.Merkmal, keys: ReadonlyArray<string>): ReadonlyArray<number> => {
  const bands = keys.map((key) => Result.getOrThrowWith(Altersgruppe.parse(key), ({ message }) => new RangeError(`A margin by age cannot be read: ${message}`)))
  return Array.from({ length: ALTER }, (_, alter) => {
    const found = bands.flatMap((band, place) => (Altersgruppe.contains(band, alter) ? [place] : []))
    if (found.length !== 1) throw new RangeError(`The age ${alter} lies in ${found.length} bands of the list ${liste.id}: a margin needs bands that hold every age once`)
    return found[0] ?? 0
  })
}

const FIXED: Readonly<Record<"geschlecht" | "nationalitaet", ReadonlyArray<string>>> = { geschlecht: ["m", "w"], nationalitaet: ["NATD", "NATA"] }

const keysOf = (rand: Rand, id: Randmerkmal, { raeume }: Raster): ReadonlyArray<string> => {
  if (id === "geschlecht" || id === "nationalitaet") return FIXED[id]
  if (id === "raum") return raeume
  const { liste } = Merkmal.get(rand.datensatz.cube.merkmale, id)
  // Whatever the table lists on top of the bands that it states (single years, wider bands) is not part of the margin.
  return Codeliste.leaves(liste).map(({ schluessel }) => schluessel).filter((key) => Cube.has(rand.datensatz.cube, { ...rand.koordinate, [id]: key }))
}

const valueAt = ({ datensatz }: Rand, koordinate: Merkmal.Koordinate): number => {
  const wert = Messwert.getWert(Cube.get(datensatz.cube, koordinate))
  if (wert === undefined || wert < 0) throw new RangeError(`The margin ${datensatz.id} has no number at ${JSON.stringify(koordinate)}: choose Merkmale whose every cell it states`)
  return wert
}

const placeOf = (id: Randmerkmal, cell: number, ages: ReadonlyArray<number>): number => {
  if (id === "raum") return Math.floor(cell / JE_RAUM)
  if (id === "nationalitaet") return Math.floor((cell % JE_RAUM) / (2 * ALTER))
  if (id === "geschlecht") return Math.floor((cell % (2 * ALTER)) / ALTER)
  return ages[cell % ALTER] ?? 0
}

/** Reads a margin, and where each cell of the joint distribution lies in it. */
export const leseRand = (rand: Rand, raster: Raster): Randzellen => {
  const { merkmale, datensatz, koordinate } = rand
  if (merkmale.length === 0) throw new RangeError(`The margin ${datensatz.id} names no Merkmal`)
  const keys = merkmale.map((id) => keysOf(rand, id, raster))
  const ages = merkmale.includes("alter") ? placesOfAge(Merkmal.get(datensatz.cube.merkmale, "alter"), keys[merkmale.indexOf("alter")] ?? []) : []
  const size = keys.reduce((all, one) => all * one.length, 1)
  const werte = Float64Array.from({ length: size }, (_, index) => {
    let rest = index
    const cell: Record<string, string> = { ...koordinate }
    for (let at = merkmale.length - 1; at >= 0; at--) {
      const own = keys[at] ?? []
      cell[merkmale[at] ?? ""] = own[rest % own.length] ?? ""
      rest = Math.floor(rest / own.length)
    }
    return valueAt(rand, cell)
  })
  const platz = Int32Array.from({ length: raster.raeume.length * JE_RAUM }, (_, cell) =>
    merkmale.reduce((index, id, at) => index * (keys[at]?.length ?? 1) + placeOf(id, cell, ages), 0))
  return { rand, werte, platz }
}
