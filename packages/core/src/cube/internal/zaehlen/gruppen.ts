/**
 * Which questions are answered from one count: rows are read once for a group, and each question adds up its cells.
 *
 * @module
 */
import { type Ansicht, type Klassen, refine } from "./klassen.js"
import type { Plan } from "./aspekt.js"

/** A column as one question sees it. */
export interface Blick {
  /** The place of the column among all that are read. */
  readonly quelle: number
  /** Tells apart the ways in which questions see the column. */
  readonly karte: number
  readonly klassen: Klassen
  /** The aspects of the plan that the column shows, each with what a class shows. */
  readonly zeigt: ReadonlyMap<number, Int32Array>
}

/** A question with the columns it needs. */
export interface Bedarf {
  readonly plan: Plan
  readonly blicke: ReadonlyArray<Blick>
  /** How many combinations of classes there are. */
  readonly groesse: number
}

/** Questions that are answered from one count. */
export interface Gruppe {
  readonly fragen: ReadonlyArray<Bedarf>
  readonly gewicht: string | undefined
  /** For each column that is read its classes, fine enough for every question. */
  readonly achsen: ReadonlyArray<{ readonly quelle: number; readonly klassen: Klassen }>
  readonly groesse: number
}

/** Beyond so many cells a count is kept as a list of those that hold rows. */
export const DICHT = 4_194_304

const product = (numbers: ReadonlyArray<number>): number => numbers.reduce((all, one) => all * one, 1)

/** Numbers the columns that plans need, and how each plan sees them. */
export class Quellen {
  readonly ansichten: ReadonlyArray<Ansicht>
  private readonly karten: Array<{ readonly name: string; readonly klassen: Klassen }> = []
  private readonly feiner = new Map<string, Klassen>()

  constructor(ansichten: ReadonlyArray<Ansicht>) {
    this.ansichten = ansichten
  }

  /** Sees a column by some of what it shows. */
  blick(quelle: number, zeigt: ReadonlyMap<number, Int32Array>): Blick {
    const codes = this.ansichten[quelle]?.codes ?? 0
    const klassen = refine(codes, [...zeigt.values()])
    const name = `${quelle}:${klassen.von.join(",")}`
    const known = this.karten.findIndex((one) => one.name === name)
    const karte = known < 0 ? this.karten.push({ name, klassen }) - 1 : known
    return { quelle, karte, klassen, zeigt: new Map([...zeigt].map(([aspekt, shown]) => [aspekt, Int32Array.from(klassen.erste, (code) => shown[code] ?? 0)])) }
  }

  /** Finds the classes that are fine enough for several ways of seeing a column. */
  fein(quelle: number, karten: ReadonlyArray<number>): Klassen {
    const sorted = [...new Set(karten)].sort((a, b) => a - b)
    const [only] = sorted
    if (sorted.length === 1 && only !== undefined) return this.karten[only]?.klassen ?? refine(0, [])
    const name = `${quelle}:${sorted.join(",")}`
    const found = this.feiner.get(name) ?? refine(this.ansichten[quelle]?.codes ?? 0, sorted.map((karte) => this.karten[karte]?.klassen.von ?? []))
    this.feiner.set(name, found)
    return found
  }
}

/** The number of values of a byte: columns with no more combinations are counted as one. */
export const BYTE = 256

/** Puts columns into an order in which as many as possible go into one byte with their neighbours, the largest first. */
export const ordne = <Achse extends { readonly klassen: Klassen }>(achsen: ReadonlyArray<Achse>): ReadonlyArray<Achse> => {
  const packungen: Array<{ size: number; readonly achsen: Array<Achse> }> = []
  for (const achse of [...achsen].sort((a, b) => b.klassen.erste.length - a.klassen.erste.length)) {
    const many = achse.klassen.erste.length
    const fitting = packungen.find(({ size }) => size * many <= BYTE)
    if (fitting === undefined) packungen.push({ size: many, achsen: [achse] })
    else {
      fitting.size *= many
      fitting.achsen.push(achse)
    }
  }
  return packungen.flatMap((one) => one.achsen)
}

const achsenOf = (quellen: Quellen, fragen: ReadonlyArray<Bedarf>): Gruppe["achsen"] => {
  const karten = new Map<number, Array<number>>()
  for (const { blicke } of fragen) {
    for (const { quelle, karte } of blicke) {
      const known = karten.get(quelle)
      if (known === undefined) karten.set(quelle, [karte])
      else known.push(karte)
    }
  }
  return ordne([...karten].sort(([a], [b]) => a - b).map(([quelle, all]) => ({ quelle, klassen: quellen.fein(quelle, all) })))
}

/** Makes a group of questions. */
const gruppeOf = (quellen: Quellen, fragen: ReadonlyArray<Bedarf>): Gruppe => {
  const achsen = achsenOf(quellen, fragen)
  const gewicht = fragen.find(({ plan }) => plan.frage.gewicht !== undefined)?.plan.frage.gewicht
  return { fragen, gewicht, achsen, groesse: product(achsen.map(({ klassen }) => klassen.erste.length)) }
}

// Nanoseconds, roughly as measured: a column of a row, the count of a row by how much memory it jumps about in, a cell.
const cost = ({ achsen, groesse, fragen, gewicht }: Gruppe, zeilen: number): number => {
  const jump = groesse <= 16_384 ? 0.8 : groesse <= 131_072 ? 4 : groesse <= 1_048_576 ? 8 : 12
  const add = fragen.length === 1 ? 0 : 1.5 * fragen.length
  return zeilen * (0.9 * achsen.length + jump + (gewicht === undefined ? 0 : 5)) + groesse * (1 + add)
}

const fits = (a: Gruppe, b: Gruppe): boolean => a.gewicht === undefined || b.gewicht === undefined || a.gewicht === b.gewicht

interface Vereinigung {
  readonly at: number
  readonly gruppe: Gruppe
  readonly gain: number
}

const bestMerge = (quellen: Quellen, gruppen: ReadonlyArray<Gruppe>, one: Gruppe, zeilen: number): Vereinigung | undefined => {
  let best: Vereinigung | undefined
  for (const [at, other] of gruppen.entries()) {
    if (!fits(one, other)) continue
    const gruppe = gruppeOf(quellen, [...other.fragen, ...one.fragen])
    if (gruppe.groesse > DICHT) continue
    const gain = cost(one, zeilen) + cost(other, zeilen) - cost(gruppe, zeilen)
    if (gain > (best?.gain ?? 0)) best = { at, gruppe, gain }
  }
  return best
}

/** Puts questions into groups, greedily: the largest first, each where it costs least. */
export const gruppiere = (quellen: Quellen, fragen: ReadonlyArray<Bedarf>, zeilen: number): ReadonlyArray<Gruppe> => {
  const open = [...fragen].sort((a, b) => b.groesse - a.groesse).map((one) => gruppeOf(quellen, [one]))
  const done: Array<Gruppe> = []
  for (let one = open.shift(); one !== undefined; one = open.shift()) {
    const merge = bestMerge(quellen, done, one, zeilen)
    if (merge === undefined) done.push(one)
    else {
      // What became larger may now fit to others.
      done.splice(merge.at, 1)
      open.unshift(merge.gruppe)
    }
  }
  return done
}
