/**
 * Counts of Projekte of which each enters with its weight, exact as fractions.
 *
 * @module
 */

/** How many, and how many by weight: as an exact fraction and as the nearest number. */
export interface Anteil {
  /** Each once, whatever its weight. */
  readonly anzahl: number
  /** By weight, in lowest terms: `7/6`, or `2` where it is whole. */
  readonly bruch: string
  /** The nearest number to the fraction. */
  readonly wert: number
}

interface Bruch {
  readonly p: bigint
  readonly q: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

const plus = (a: Bruch, b: Bruch): Bruch => {
  const [p, q] = [a.p * b.q + b.p * a.q, a.q * b.q]
  const common = gcd(p, q)
  return { p: p / common, q: q / common }
}

// The numbers of a fraction may be too large for a number where many different weights meet; a quotient of shortened ones is near enough.
const nearest = ({ p, q }: Bruch): number => Number(p / q) + Number(((p % q) * 1_000_000_000_000_000n) / q) / 1_000_000_000_000_000

/** Counts what enters with the weight 1 through each of these numbers. */
export const anteilOf = (nenner: ReadonlyArray<number>): Anteil => {
  const sum = nenner.reduce<Bruch>((all, k) => plus(all, { p: 1n, q: BigInt(k) }), { p: 0n, q: 1n })
  return { anzahl: nenner.length, bruch: sum.q === 1n ? String(sum.p) : `${sum.p}/${sum.q}`, wert: nearest(sum) }
}
