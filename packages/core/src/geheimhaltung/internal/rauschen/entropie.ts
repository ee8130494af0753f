/**
 * The distribution over given changes that presumes least: mean 0, a given variance, and the largest entropy.
 *
 * @module
 */

/** The variances that distributions of mean 0 over some changes can have. */
export interface Varianzbereich {
  readonly von: number
  readonly bis: number
}

const largestBelow = (changes: ReadonlyArray<number>): number => Math.max(...changes.filter((change) => change <= 0))

const smallestAbove = (changes: ReadonlyArray<number>): number => Math.min(...changes.filter((change) => change >= 0))

// Mean 0 over two changes, one below and one above 0; over 0 alone, it stays.
const overTwo = (changes: ReadonlyArray<number>, low: number, high: number): ReadonlyArray<number> =>
  changes.map((change) => (low === high ? Number(change === low) : change === low ? high / (high - low) : change === high ? -low / (high - low) : 0))

/** Tells which variances are possible with mean 0. */
export const bereichOf = (changes: ReadonlyArray<number>): Varianzbereich => ({
  von: -largestBelow(changes) * smallestAbove(changes) + 0,
  bis: -Math.min(...changes) * Math.max(...changes) + 0,
})

interface Stand {
  readonly p: ReadonlyArray<number>
  readonly wert: number
  readonly gradient: readonly [number, number]
}

const total = (numbers: ReadonlyArray<number>): number => numbers.reduce((sum, one) => sum + one, 0)

// The dual: log of the partition function of exp(a·d + b·(d² − V)); its gradient is what mean and variance still lack.
const standAt = (changes: ReadonlyArray<number>, varianz: number, [a, b]: readonly [number, number]): Stand => {
  const exponents = changes.map((d) => a * d + b * (d * d - varianz))
  const top = Math.max(...exponents)
  const weights = exponents.map((exponent) => Math.exp(exponent - top))
  const sum = total(weights)
  const p = weights.map((weight) => weight / sum)
  const moment = (of: (d: number) => number): number => total(changes.map((d, at) => (p[at] ?? 0) * of(d)))
  return { p, wert: top + Math.log(sum), gradient: [moment((d) => d), moment((d) => d * d - varianz)] }
}

const stepOf = (changes: ReadonlyArray<number>, varianz: number, { p, gradient: [m, v] }: Stand): readonly [number, number] => {
  const covariance = (of: (d: number) => number, by: (d: number) => number): number => total(changes.map((d, at) => (p[at] ?? 0) * of(d) * by(d)))
  const [mean, lack] = [(d: number) => d - m, (d: number) => d * d - varianz - v]
  const [aa, ab, bb] = [covariance(mean, mean), covariance(mean, lack), covariance(lack, lack)]
  const determinant = aa * bb - ab * ab
  return [-(bb * m - ab * v) / determinant, -(aa * v - ab * m) / determinant]
}

const size = ([m, v]: readonly [number, number]): number => Math.abs(m) + Math.abs(v)

const NEAR = 1e-9
const STEPS = 200

// Newton's method on the convex dual; a step that does not come nearer is halved.
const newton = (changes: ReadonlyArray<number>, varianz: number): ReadonlyArray<number> => {
  let at: readonly [number, number] = [0, 0]
  let stand = standAt(changes, varianz, at)
  for (let count = 0; count < STEPS && size(stand.gradient) > 0; count += 1) {
    const [a, b] = stepOf(changes, varianz, stand)
    if (!Number.isFinite(a) || !Number.isFinite(b)) break
    let factor = 1
    let next = standAt(changes, varianz, [at[0] + a, at[1] + b])
    while (factor > NEAR && next.wert > stand.wert && size(next.gradient) >= size(stand.gradient)) {
      factor /= 2
      next = standAt(changes, varianz, [at[0] + a * factor, at[1] + b * factor])
    }
    if (next.wert >= stand.wert && size(next.gradient) >= size(stand.gradient)) break
    at = [at[0] + a * factor, at[1] + b * factor]
    stand = next
  }
  return stand.p
}

/**
 * Finds the probabilities of the changes, in their order: mean 0, the variance or the nearest possible one, and among
 * all such distributions the one of largest entropy.
 */
export const mostOpen = (changes: ReadonlyArray<number>, varianz: number): ReadonlyArray<number> => {
  const { von, bis } = bereichOf(changes)
  if (varianz <= von + NEAR) return overTwo(changes, largestBelow(changes), smallestAbove(changes))
  if (varianz >= bis - NEAR) return overTwo(changes, Math.min(...changes), Math.max(...changes))
  return newton(changes, varianz)
}
