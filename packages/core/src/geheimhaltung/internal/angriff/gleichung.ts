/**
 * Which unknowns a system of equations determines, exactly: whole numbers, no floating point.
 *
 * The rows are brought to echelon form in whole numbers. Then random vectors that the rows send to 0 are worked out
 * modulo a prime that divides no pivot: an unknown that is not 0 in one of them is surely not determined; one that is
 * 0 in all three of them is, but for a chance of 1 in 10^23, and counts as determined.
 *
 * @module
 */
import { addMultiple, type Reihe, scaled } from "./reihe.js"

/** One equation over unknowns: Σ koeffizient · unknown = rechts. */
export interface Gleichung {
  readonly variablen: ReadonlyArray<number>
  readonly koeffizienten: ReadonlyArray<number>
  readonly rechts: number
}

/** What came of solving. */
export interface Aufloesung {
  /** The unknowns that are determined, with their values. */
  readonly bestimmt: ReadonlyMap<number, number>
  /** Whether the right-hand sides contradict each other; what is determined does not depend on them. */
  readonly widerspruch: boolean
  /** Whether numbers became too large to go on: then nothing is proven of the unknowns that are not determined. */
  readonly abgebrochen: boolean
}

interface Pivot {
  readonly spalte: number
  readonly reihe: Reihe
}

interface Zustand {
  readonly reihen: Array<Reihe | undefined>
  readonly inSpalte: Map<number, Set<number>>
  readonly pivots: Array<Pivot>
  /** Columns that may have come down to a single row. */
  readonly einzeln: Array<number>
  /** Row numbers by the length that they had; an entry may be out of date. */
  readonly nachLaenge: Array<Array<number>>
}

const enqueue = ({ nachLaenge }: Zustand, at: number, length: number): void => {
  const bucket = nachLaenge[length]
  if (bucket === undefined) nachLaenge[length] = [at]
  else bucket.push(at)
}

const begin = (gleichungen: ReadonlyArray<Gleichung>): Zustand => {
  const zustand: Zustand = { reihen: [], inSpalte: new Map(), pivots: [], einzeln: [], nachLaenge: [] }
  gleichungen.forEach(({ variablen, koeffizienten, rechts }, at) => {
    const sums = new Map<number, number>()
    variablen.forEach((variable, index) => sums.set(variable, (sums.get(variable) ?? 0) + (koeffizienten[index] ?? 0)))
    const pairs = [...sums].filter(([, value]) => value !== 0).sort(([a], [b]) => a - b)
    const reihe = scaled({ spalten: pairs.map(([spalte]) => spalte), werte: pairs.map(([, wert]) => wert), rechts })
    zustand.reihen.push(reihe)
    enqueue(zustand, at, reihe.spalten.length)
    for (const spalte of reihe.spalten) {
      const rows = zustand.inSpalte.get(spalte)
      if (rows === undefined) zustand.inSpalte.set(spalte, new Set([at]))
      else rows.add(at)
    }
  })
  for (const [spalte, rows] of zustand.inSpalte) if (rows.size === 1) zustand.einzeln.push(spalte)
  return zustand
}

/** Takes a row out of the rows that are still worked on. */
const retire = (zustand: Zustand, at: number, reihe: Reihe): void => {
  zustand.reihen[at] = undefined
  for (const spalte of reihe.spalten) {
    const rows = zustand.inSpalte.get(spalte)
    rows?.delete(at)
    if (rows?.size === 1) zustand.einzeln.push(spalte)
  }
}

/** A column of one row is a pivot as it stands: nothing has to be eliminated. */
const peel = (zustand: Zustand): void => {
  for (let spalte = zustand.einzeln.pop(); spalte !== undefined; spalte = zustand.einzeln.pop()) {
    const rows = zustand.inSpalte.get(spalte)
    const [at] = rows?.size === 1 ? [...rows] : []
    const reihe = at === undefined ? undefined : zustand.reihen[at]
    if (at === undefined || reihe === undefined) continue
    zustand.pivots.push({ spalte, reihe })
    retire(zustand, at, reihe)
  }
}

const shortest = ({ nachLaenge, reihen }: Zustand): number | undefined => {
  for (let length = 1; length < nachLaenge.length; length++) {
    const bucket = nachLaenge[length]
    for (let at = bucket?.pop(); at !== undefined; at = bucket?.pop()) if (reihen[at]?.spalten.length === length) return at
  }
  return undefined
}

const rarest = ({ inSpalte }: Zustand, { spalten }: Reihe): number => {
  let best = spalten[0] ?? 0
  for (const spalte of spalten) if ((inSpalte.get(spalte)?.size ?? 0) < (inSpalte.get(best)?.size ?? 0)) best = spalte
  return best
}

/** Puts a changed row in the place of the old one, and keeps the lists of columns right. */
const replace = (zustand: Zustand, at: number, before: Reihe, after: Reihe): void => {
  zustand.reihen[at] = after
  const kept = new Set(after.spalten)
  const had = new Set(before.spalten)
  for (const spalte of before.spalten) {
    if (kept.has(spalte)) continue
    const rows = zustand.inSpalte.get(spalte)
    rows?.delete(at)
    if (rows?.size === 1) zustand.einzeln.push(spalte)
  }
  for (const spalte of after.spalten) if (!had.has(spalte)) zustand.inSpalte.get(spalte)?.add(at)
  enqueue(zustand, at, after.spalten.length)
}

/** Eliminates step by step, the shortest row first; false where a number became too large. */
const eliminate = (zustand: Zustand): boolean => {
  peel(zustand)
  for (let at = shortest(zustand); at !== undefined; at = shortest(zustand)) {
    const reihe = zustand.reihen[at]
    if (reihe === undefined) continue
    const spalte = rarest(zustand, reihe)
    for (const other of zustand.inSpalte.get(spalte) ?? []) {
      const before = zustand.reihen[other]
      if (other === at || before === undefined) continue
      const after = addMultiple(before, reihe, spalte)
      if (after === undefined) return false
      replace(zustand, other, before, after)
    }
    zustand.pivots.push({ spalte, reihe })
    retire(zustand, at, reihe)
    peel(zustand)
  }
  return true
}

/** The largest primes below 2^26: products of two residues are exact. */
const PRIMES = [67_108_859, 67_108_837, 67_108_819, 67_108_777]

const coefficientAt = ({ spalten, werte }: Reihe, spalte: number): number => werte[spalten.indexOf(spalte)] ?? 0

const primeFor = (pivots: ReadonlyArray<Pivot>): number | undefined =>
  PRIMES.find((prime) => pivots.every(({ spalte, reihe }) => coefficientAt(reihe, spalte) % prime !== 0))

const power = (base: number, exponent: number, prime: number): number => {
  let result = 1
  for (let square = base % prime, rest = exponent; rest > 0; rest = Math.floor(rest / 2), square = square * square % prime) {
    if (rest % 2 === 1) result = result * square % prime
  }
  return result
}

/** A vector that all rows send to 0, with random values for the unknowns that are free. */
const nullVector = (pivots: ReadonlyArray<Pivot>, spalten: Iterable<number>, prime: number, seed: number): ReadonlyMap<number, number> => {
  let random = seed
  const next = (): number => { random = random * 22_695_477 % prime; return random }
  const pivotal = new Set(pivots.map(({ spalte }) => spalte))
  const vector = new Map<number, number>()
  for (const spalte of spalten) if (!pivotal.has(spalte)) vector.set(spalte, next())
  for (let at = pivots.length - 1; at >= 0; at--) {
    const pivot = pivots[at]
    if (pivot === undefined) continue
    let sum = 0
    let own = 1
    pivot.reihe.spalten.forEach((spalte, index) => {
      const wert = ((pivot.reihe.werte[index] ?? 0) % prime + prime) % prime
      if (spalte === pivot.spalte) own = wert
      else sum = (sum + wert * (vector.get(spalte) ?? 0)) % prime
    })
    vector.set(pivot.spalte, (prime - sum) % prime * power(own, prime - 2, prime) % prime)
  }
  return vector
}

/** One solution, with 0 for the unknowns that are free: what is determined has the same value in all of them. */
const solution = (pivots: ReadonlyArray<Pivot>): ReadonlyMap<number, number> => {
  const values = new Map<number, number>()
  for (let at = pivots.length - 1; at >= 0; at--) {
    const pivot = pivots[at]
    if (pivot === undefined) continue
    let rest = pivot.reihe.rechts
    pivot.reihe.spalten.forEach((spalte, index) => { if (spalte !== pivot.spalte) rest -= (pivot.reihe.werte[index] ?? 0) * (values.get(spalte) ?? 0) })
    values.set(pivot.spalte, rest / coefficientAt(pivot.reihe, pivot.spalte))
  }
  return values
}

/** Finds every unknown that the equations determine. */
export const resolve = (gleichungen: ReadonlyArray<Gleichung>): Aufloesung => {
  const zustand = begin(gleichungen)
  const spalten = [...zustand.inSpalte.keys()]
  const done = eliminate(zustand)
  const prime = primeFor(zustand.pivots)
  const widerspruch = zustand.reihen.some((reihe) => reihe !== undefined && reihe.spalten.length === 0 && Math.abs(reihe.rechts) > 1e-6)
  if (!done || prime === undefined) return { bestimmt: new Map(), widerspruch, abgebrochen: true }
  const vectors = [7_654_321, 12_345_678, 31_415_926].map((seed) => nullVector(zustand.pivots, spalten, prime, seed))
  const values = solution(zustand.pivots)
  const found = spalten.filter((spalte) => vectors.every((vector) => (vector.get(spalte) ?? 0) === 0))
  return { bestimmt: new Map(found.map((spalte) => [spalte, values.get(spalte) ?? 0] as const)), widerspruch, abgebrochen: false }
}
