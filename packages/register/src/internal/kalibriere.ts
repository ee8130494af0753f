/**
 * How many people of which quarter, nationality, sex and age an invented register has.
 *
 * @module
 */
import type { Rand, Randabgleich } from "../Rand.js"
import { ALTER, gewicht } from "./pyramide.js"
import { JE_RAUM, leseRand, type Randzellen, type Raster } from "./randzellen.js"
import { verteileFortlaufend } from "./zufall.js"

/** The joint distribution, in persons, and how far it lies from each margin. */
export interface Besetzung {
  readonly zellen: Uint32Array
  readonly abgleich: ReadonlyArray<Randabgleich>
}

const groesseVon = (raum: number): number => 60 + ((raum * 37) % 80)
const zuschlagVon = (raum: number): number => 40 + ((raum * 53) % 120)

/** Before any margin: quarters differ in size, and in how many foreigners live there; as a whole they are the town. */
const ausgangslage = ({ raeume }: Raster): Float64Array => {
  const sizes = raeume.map((_, raum) => groesseVon(raum))
  const foreign = raeume.map((_, raum) => zuschlagVon(raum) * groesseVon(raum))
  const [all, allForeign] = [sizes, foreign].map((list) => list.reduce((sum, one) => sum + one, 0))
  return Float64Array.from({ length: raeume.length * JE_RAUM }, (_, cell) => {
    const raum = Math.floor(cell / JE_RAUM)
    const nationalitaet = Math.floor((cell % JE_RAUM) / (2 * ALTER))
    const geschlecht = Math.floor((cell % (2 * ALTER)) / ALTER)
    const share = nationalitaet === 1 ? (foreign[raum] ?? 0) / (allForeign ?? 1) : (sizes[raum] ?? 0) / (all ?? 1)
    return gewicht(nationalitaet, geschlecht, cell % ALTER) * share
  })
}

const sumsOf = (zellen: ArrayLike<number>, { platz, werte }: Randzellen): Float64Array => {
  const sums = new Float64Array(werte.length)
  for (let cell = 0; cell < platz.length; cell++) sums[platz[cell] ?? 0] = (sums[platz[cell] ?? 0] ?? 0) + (zellen[cell] ?? 0)
  return sums
}

const ROUNDS = 200

/** Iterative proportional fitting: scales to each margin in turn, until nothing moves any more. */
const passeAn = (zellen: Float64Array, raender: ReadonlyArray<Randzellen>): void => {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0
    for (const rand of raender) {
      const sums = sumsOf(zellen, rand)
      for (let cell = 0; cell < zellen.length; cell++) {
        const at = rand.platz[cell] ?? 0
        const sum = sums[at] ?? 0
        if (sum === 0) continue
        const factor = (rand.werte[at] ?? 0) / sum
        moved = Math.max(moved, Math.abs(factor - 1))
        zellen[cell] = (zellen[cell] ?? 0) * factor
      }
    }
    if (moved < 1e-12) return
  }
}

/**
 * Makes whole people of shares, so that every cell of the first margin is met to the person.
 *
 * Within such a cell nationality and sex come first, then age, then the quarter: so ages and quarters lie near as well.
 */
const rundeAuf = (zellen: Float64Array, { platz, werte }: Pick<Randzellen, "platz" | "werte">): Uint32Array => {
  const whole = new Uint32Array(zellen.length)
  const groups = Array.from({ length: werte.length }, (): Array<number> => [])
  const raeume = zellen.length / JE_RAUM
  for (let inner = 0; inner < JE_RAUM; inner++) {
    for (let raum = 0; raum < raeume; raum++) groups[platz[raum * JE_RAUM + inner] ?? 0]?.push(raum * JE_RAUM + inner)
  }
  groups.forEach((cells, at) => {
    const teile = verteileFortlaufend(cells.map((cell) => zellen[cell] ?? 0), werte[at] ?? 0)
    cells.forEach((cell, place) => {
      whole[cell] = teile[place] ?? 0
    })
  })
  return whole
}

const gleicheAb = (zellen: Uint32Array, randzellen: Randzellen): Randabgleich => {
  const { rand: { datensatz, merkmale }, werte } = randzellen
  const off = [...sumsOf(zellen, randzellen)].map((sum, at) => Math.abs(sum - (werte[at] ?? 0)))
  const hoechstens = off.reduce((most, one) => Math.max(most, one), 0)
  return { datensatz: datensatz.id, merkmale, zellen: werte.length, genau: hoechstens === 0, hoechstens, zusammen: off.reduce((sum, one) => sum + one, 0) }
}

const total = (werte: ArrayLike<number>): number => Array.from(werte).reduce((sum, one) => sum + one, 0)

/** Fills the joint distribution: by the invented shape alone, or so that it meets the margins. */
export const kalibriere = (personen: number | undefined, raster: Raster, raender: ReadonlyArray<Rand>): Besetzung => {
  const zellen = ausgangslage(raster)
  const gelesen = raender.map((rand) => leseRand(rand, raster))
  const [first] = gelesen
  const summe = first === undefined ? personen : total(first.werte)
  if (summe === undefined) throw new RangeError("How many people a register has is said by `personen`, or by the first of its `raender`: give one of them")
  if (first !== undefined && [...first.werte].some((wert) => !Number.isInteger(wert))) throw new RangeError(`The margin ${first.rand.datensatz.id} comes first and is met to the person, so all its cells have to be whole numbers`)
  if (personen !== undefined && personen !== summe) throw new RangeError(`The first margin ${first?.rand.datensatz.id ?? ""} counts ${summe} people and not ${personen}: leave \`personen\` out`)
  // A margin of another day or statistics has another total: only its shares can be met.
  const scaled = gelesen.map((rand) => ({ ...rand, werte: rand.werte.map((wert) => (wert * summe) / total(rand.werte)) }))
  passeAn(zellen, scaled)
  const whole = rundeAuf(zellen, first ?? { platz: new Int32Array(zellen.length), werte: Float64Array.of(summe) })
  return { zellen: whole, abgleich: gelesen.map((rand) => gleicheAb(whole, rand)) }
}
