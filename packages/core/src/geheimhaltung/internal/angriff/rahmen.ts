/**
 * The cells that some Merkmale span together, and the rows in which each of their totals stands over its parts.
 *
 * @module
 */
import { INSGESAMT } from "../../../merkmal/Codeliste.js"
import { type Achse, beziehungenOf } from "./achse.js"
import type { Beziehung } from "./beziehung.js"
import { nameOf, numberOf, stelleOf, type Wissen, type Zahlart } from "./wissen.js"

/** Merkmale of one thing, taken together. */
export interface Rahmen {
  readonly gegenstand: string
  readonly achsen: ReadonlyArray<Achse>
  readonly art: Zahlart
}

/** How many cells a frame has. */
export const sizeOf = ({ achsen }: Rahmen): number => achsen.reduce((size, { keys }) => size * keys.length, 1)

/** The rows that are there already: frames share the cells of their common totals. */
export type Vorhanden = Set<string>

/** What a row says of cells: the parts make up the whole or are at most the whole; a cell that is left out is 0. */
export interface Reihung {
  readonly art: Beziehung["art"]
  readonly ganzes: number | undefined
  readonly teile: ReadonlyArray<number>
}

/** Adds a row, if it is not there yet and says anything. */
export const addRow = (wissen: Wissen, vorhanden: Vorhanden, { art, ganzes, teile }: Reihung): void => {
  if (teile.length === 0 && (ganzes === undefined || art === "hoechstens")) return
  const name = `${art}${ganzes ?? ""},${teile.join(",")}`
  if (vorhanden.has(name)) return
  vorhanden.add(name)
  wissen.zeilen.push({
    variablen: ganzes === undefined ? teile : [ganzes, ...teile],
    koeffizienten: [...(ganzes === undefined ? [] : [-1]), ...teile.map(() => 1)],
    von: art === "gleich" ? 0 : -Infinity,
    bis: 0,
  })
}

/** Numbers the cells of a frame as they are asked for. */
const cellsOf = (wissen: Wissen, { gegenstand, achsen, art }: Rahmen, size: number): ((place: number) => number) => {
  const known = new Int32Array(size).fill(-1)
  return (place) => {
    const found = known[place] ?? -1
    if (found >= 0) return found
    let rest = place
    const keys = achsen.map(({ id, keys: ofAxis }) => {
      const at = rest % ofAxis.length
      rest = (rest - at) / ofAxis.length
      return [id, ofAxis[at] ?? ""] as const
    })
    const made = numberOf(wissen, nameOf(gegenstand, keys), art)
    known[place] = made
    return made
  }
}

/** A part is at most the whole only where the other parts are not below 0. */
export const holds = ({ art }: Rahmen, one: Beziehung): boolean => one.art === "gleich" || art.nichtNegativ

/** Adds every row of a frame: each relation of each Merkmal, for all keys of the others. */
export const addRahmen = (wissen: Wissen, vorhanden: Vorhanden, rahmen: Rahmen): void => {
  const size = sizeOf(rahmen)
  const cell = cellsOf(wissen, rahmen, size)
  let stride = 1
  for (const { keys, beziehungen } of rahmen.achsen) {
    const block = stride * keys.length
    const at = new Map(keys.map((key, index) => [key, index * stride] as const))
    for (const one of beziehungen) {
      if (!holds(rahmen, one)) continue
      // The difference to 0 says where 0 itself may stand: a key that is not there would count as the first one.
      const offsets = [one.ganzes, ...one.teile].map((key) => at.get(key) ?? NaN)
      for (let base = 0; base < size; base += block) {
        for (let low = 0; low < stride; low++) {
          const [ganzes, ...teile] = offsets.map((offset) => cell(base + low + offset))
          addRow(wissen, vorhanden, { art: one.art, ganzes, teile })
        }
      }
    }
    stride = block
  }
}

/** Adds the rows that touch a named cell, for frames too large to be spanned: what hangs together only through cells that no table names is lost. */
export const addAround = (wissen: Wissen, vorhanden: Vorhanden, rahmen: Rahmen): void => {
  const prefix = rahmen.gegenstand
  const ids = new Set(rahmen.achsen.map(({ id }) => id))
  const named = wissen.namen.filter((_, variable) => wissen.genannt[variable] === true).map(stelleOf)
    .filter(({ gegenstand, koordinate }) => gegenstand === prefix && Object.keys(koordinate).every((id) => ids.has(id)))
  for (const { koordinate } of named) {
    for (const achse of rahmen.achsen) {
      const cell = (key: string): number =>
        numberOf(wissen, nameOf(prefix, rahmen.achsen.map(({ id }) => [id, id === achse.id ? key : koordinate[id] ?? INSGESAMT] as const)), rahmen.art)
      for (const one of beziehungenOf(achse, koordinate[achse.id] ?? INSGESAMT).filter((relation) => holds(rahmen, relation))) {
        addRow(wissen, vorhanden, { art: one.art, ganzes: cell(one.ganzes), teile: one.teile.map(cell) })
      }
    }
  }
}
