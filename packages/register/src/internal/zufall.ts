/**
 * Numbers that look random and are the same on every machine: sfc32 of Chris Doty-Humphrey (PractRand), integers only.
 *
 * Each theme of a register (moves, work, school) has a stream of its own, so that no theme disturbs another.
 */
export class Zufall {
  private a: number
  private b: number
  private c: number
  private zaehler = 1

  constructor(saat: number, thema: number) {
    this.a = saat | 0
    this.b = Math.trunc(saat / 4294967296) | 0
    this.c = thema | 0
    for (let round = 0; round < 20; round++) this.next()
  }

  /** The next 32 bits, as a whole number from 0 on. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.zaehler) | 0
    this.zaehler = (this.zaehler + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** A whole number from 0 to under `ende`, which is at most 2^20. */
  unter(ende: number): number {
    // 32 + 20 bits: the product is exact.
    return Math.floor((this.next() * ende) / 4294967296)
  }

  /** True in so many of a thousand cases. */
  promille(treffer: number): boolean {
    return this.unter(1000) < treffer
  }
}

const SLOTS = 4096

/** Shares out a whole number by weights, the largest remainders first and of equal ones the first: each gets a whole number. */
export const verteile = (gewichte: ArrayLike<number>, summe: number): Uint32Array => {
  const all = Array.from(gewichte)
  const total = all.reduce((sum, one) => sum + one, 0)
  const teile = new Uint32Array(all.length)
  if (summe === 0) return teile
  if (!(total > 0)) throw new RangeError(`${summe} cases cannot be shared out: no group has a weight above 0`)
  const exact = all.map((one) => (one * summe) / total)
  let rest = summe
  exact.forEach((one, at) => {
    teile[at] = Math.floor(one)
    rest -= Math.floor(one)
  })
  const order = exact.flatMap((_, at) => (all[at] === 0 ? [] : [at])).sort((a, b) => remainder(exact[b]) - remainder(exact[a]) || a - b)
  for (let at = 0; rest > 0; at = (at + 1) % order.length, rest--) teile[order[at] ?? 0] = (teile[order[at] ?? 0] ?? 0) + 1
  return teile
}

/**
 * Shares out a whole number by weights in their order: up to each place the sum lies within half a case of its share.
 *
 * Where most groups get less than one case, the largest remainders would always go to the same groups; this way every
 * stretch of them gets what it should.
 */
export const verteileFortlaufend = (gewichte: ArrayLike<number>, summe: number): Uint32Array => {
  const teile = new Uint32Array(gewichte.length)
  let total = 0
  let last = -1
  for (let at = 0; at < gewichte.length; at++) {
    total += gewichte[at] ?? 0
    if ((gewichte[at] ?? 0) > 0) last = at
  }
  if (summe === 0) return teile
  if (last < 0) throw new RangeError(`${summe} cases cannot be shared out: no group has a weight above 0`)
  let [sum, given] = [0, 0]
  for (let at = 0; at <= last; at++) {
    sum += gewichte[at] ?? 0
    const upTo = at === last ? summe : Math.min(summe, Math.floor((sum * summe) / total + 0.5))
    teile[at] = upTo - given
    given = upTo
  }
  return teile
}

const remainder = (one = 0): number => one - Math.floor(one)

/** Draws a place by weights, in one step. */
export class Urne {
  private readonly plaetze: Uint8Array

  constructor(gewichte: ReadonlyArray<number>) {
    const teile = verteile(gewichte, SLOTS)
    this.plaetze = Uint8Array.from([...teile].flatMap((many, place) => Array.from({ length: many }, () => place)))
  }

  /** Draws the place of a weight. */
  ziehe(zufall: Zufall): number {
    return this.plaetze[zufall.next() >>> 20] ?? 0
  }
}
