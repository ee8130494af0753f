/**
 * The pass over the rows: block by block, for every group of questions.
 *
 * @module
 */
import type { Spaltentabelle } from "./spaltenType.js"
import { type Gruppe, type Quellen } from "./gruppen.js"
import { BLOCK } from "./klassen.js"
import { type Block, Klassenspalten, type Lesung, lesungOf, placesOf, schritteOf } from "./packung.js"
import { countBytes, countPlaces, foldLanes, weighBytes, weighPlaces } from "./schleifen.js"

/** How many rows, and what weight, each cell of a group holds. */
export interface Zellen {
  readonly counts: Uint32Array
  readonly sums: Float64Array | undefined
}

/** Weights made whole by a power of ten, so that they add up exactly. */
export interface Gewichte {
  readonly zahlen: ArrayLike<number>
  readonly faktor: number
}

const DIGITS = 1e15

const isWeight = (zahl: number): boolean => zahl >= 0 && zahl < Infinity

// How many rows have a weight that a factor makes whole, before the first that it does not; the sum of them.
const wholeBy = (zahlen: ArrayLike<number>, faktor: number): boolean => {
  let sum = 0
  for (let row = 0; row < zahlen.length; row += 1) {
    const zahl = zahlen[row] ?? 0
    if (!isWeight(zahl)) continue
    const whole = Math.round(zahl * faktor)
    if (whole / faktor !== zahl) return false
    sum += whole
  }
  return sum <= DIGITS
}

/** Finds the power of ten that makes all weights whole; nothing where they have more than six decimals, or are too large. */
export const gewichteOf = ({ spalten }: Spaltentabelle, name: string): Gewichte | undefined => {
  const spalte = spalten[name]
  if (spalte?._tag !== "Zahl") return undefined
  const { zahlen } = spalte
  // Numbers of one or two bytes are whole, and never add up to too much.
  if (zahlen instanceof Uint8Array || zahlen instanceof Uint16Array) return { zahlen, faktor: 1 }
  const faktor = [1, 1e2, 1e4, 1e6].find((one) => wholeBy(zahlen, one))
  return faktor === undefined ? undefined : { zahlen, faktor }
}

const scaled = ({ zahlen, faktor }: Gewichte, from: number, length: number, out: Float64Array): void => {
  for (let row = 0; row < length; row += 1) {
    const zahl = zahlen[from + row] ?? 0
    out[row] = isWeight(zahl) ? Math.round(zahl * faktor) : 0
  }
}

/** Calls something for each block of rows with the codes of some columns. */
export const eachBlock = (quellen: Quellen, needed: Iterable<number>, zeilen: number, then: (block: Block, from: number, length: number) => void): void => {
  const all = [...new Set(needed)]
  for (let from = 0; from < zeilen; from += BLOCK) {
    const to = Math.min(from + BLOCK, zeilen)
    then(new Map(all.flatMap((quelle) => {
      const codes = quellen.ansichten[quelle]?.lies(from, to)
      return codes === undefined ? [] : [[quelle, codes] as const]
    })), from, to - from)
  }
}

type Zaehler = (block: Block, from: number, length: number) => void

// Four parts of so many cells are still near.
const LANES = 16_384

const zaehlerOf = (lesung: Lesung, lane: number, { counts, sums }: Zellen, gewichte: Gewichte | undefined): Zaehler => {
  const places = new Int32Array(BLOCK)
  const weights = new Float64Array(gewichte === undefined ? 0 : BLOCK)
  const { packungen, breite } = lesung
  return (block, from, length) => {
    if (sums === undefined && breite.length === 0 && packungen.length < 4) {
      for (const packung of packungen) packung.read(block, length)
      if (countBytes(counts, lane, length, packungen)) return
    }
    placesOf(lesung, block, length, places)
    if (sums !== undefined && gewichte?.faktor === 1 && gewichte.zahlen instanceof Uint8Array) {
      weighBytes(counts, sums, places, gewichte.zahlen.subarray(from, from + length))
      return
    }
    countPlaces(counts, length, places)
    if (gewichte === undefined || sums === undefined) return
    scaled(gewichte, from, length, weights)
    weighPlaces(sums, length, places, weights)
  }
}

/** Counts every group in one pass over the rows. */
export const laufe = (quellen: Quellen, gruppen: ReadonlyArray<Gruppe>, zeilen: number, gewichte: ReadonlyMap<string, Gewichte>): ReadonlyArray<Zellen> => {
  const spalten = new Klassenspalten()
  const zaehler = gruppen.map((gruppe) => {
    const weights = gruppe.gewicht === undefined ? undefined : gewichte.get(gruppe.gewicht)
    const lane = gruppe.groesse <= LANES ? gruppe.groesse : 0
    const zellen: Zellen = { counts: new Uint32Array(lane === 0 ? gruppe.groesse : 4 * lane), sums: weights === undefined ? undefined : new Float64Array(gruppe.groesse) }
    return { zellen, lane, zaehle: zaehlerOf(lesungOf(quellen, spalten, gruppe.achsen), lane, zellen, weights) }
  })
  const needed = gruppen.flatMap(({ achsen }) => achsen.map(({ quelle }) => quelle))
  eachBlock(quellen, needed, zeilen, (block, from, length) => {
    for (const { zaehle } of zaehler) zaehle(block, from, length)
  })
  return zaehler.map(({ zellen: { counts, sums }, lane }) => ({ counts: foldLanes(counts, lane), sums }))
}

/** Lists the cells that hold rows: few of those of several questions together. */
export const belegteOf = ({ counts }: Zellen): ReadonlyArray<number> => {
  const belegt: Array<number> = []
  for (let at = 0; at < counts.length; at += 1) if (counts[at] !== 0) belegt.push(at)
  return belegt
}

/** Adds up the cells of a group that hold rows to those of a question in it. */
export const rolleAuf = ({ achsen }: Gruppe, one: Gruppe["fragen"][number], zellen: Zellen, belegt: ReadonlyArray<number>): Zellen => {
  const eigene = schritteOf(one.blicke)
  // From the last axis on, which changes quickest.
  const beitraege = achsen.map(({ quelle, klassen: { erste } }) => {
    const own = one.blicke.findIndex((blick) => blick.quelle === quelle)
    return Int32Array.from(erste, (code) => (one.blicke[own]?.klassen.von[code] ?? 0) * (eigene[own] ?? 0))
  }).toReversed()
  const counts = new Uint32Array(one.groesse)
  const sums = zellen.sums === undefined || one.plan.frage.gewicht === undefined ? undefined : new Float64Array(one.groesse)
  for (const at of belegt) {
    let [rest, to] = [at, 0]
    for (const beitrag of beitraege) {
      const next = Math.trunc(rest / beitrag.length)
      to += beitrag[rest - next * beitrag.length] ?? 0
      rest = next
    }
    counts[to] = (counts[to] ?? 0) + (zellen.counts[at] ?? 0)
    if (sums !== undefined) sums[to] = (sums[to] ?? 0) + (zellen.sums?.[at] ?? 0)
  }
  return { counts, sums }
}
