/**
 * Exact fractions of decimal numbers, and the way back to the nearest number or to one that surely lies outside.
 *
 * A figure in a table is a decimal: 0.1 means one tenth, not the binary number next to it. So numbers are taken as
 * their shortest decimal, calculated exactly, and rounded once at the end.
 *
 * @module
 */

/** A fraction; the denominator `q` is above 0. It is not reduced. */
export interface Bruch {
  readonly p: bigint
  readonly q: bigint
}

/** Takes a finite number as the decimal that it is written as. */
export const fromNumber = (number: number): Bruch => {
  if (Number.isSafeInteger(number)) return { p: BigInt(number), q: 1n }
  const [mantissa = "0", exponent = "0"] = String(number).split("e")
  const [whole = "0", fraction = ""] = mantissa.split(".")
  const power = Number(exponent) - fraction.length
  const p = BigInt(whole + fraction)
  return power < 0 ? { p, q: 10n ** BigInt(-power) } : { p: p * 10n ** BigInt(power), q: 1n }
}

/** Adds two fractions; among decimals one denominator divides the other, so that long sums stay small. */
export const add = (a: Bruch, b: Bruch): Bruch => {
  if (a.q % b.q === 0n) return { p: a.p + b.p * (a.q / b.q), q: a.q }
  if (b.q % a.q === 0n) return { p: a.p * (b.q / a.q) + b.p, q: b.q }
  return { p: a.p * b.q + b.p * a.q, q: a.q * b.q }
}

/** Adds numbers without any rounding. */
export const sum = (numbers: ReadonlyArray<number>): Bruch => {
  let whole = 0
  let rest: Bruch = { p: 0n, q: 1n }
  for (const number of numbers) {
    // Counts are by far the most; as long as they are safe, plain addition is exact and quick.
    if (Number.isSafeInteger(number) && Number.isSafeInteger(whole + number)) whole += number
    else rest = add(rest, fromNumber(number))
  }
  return add(rest, fromNumber(whole))
}

/** Multiplies two fractions. */
export const multiply = (a: Bruch, b: Bruch): Bruch => ({ p: a.p * b.p, q: a.q * b.q })

/** Divides by a fraction other than 0. */
export const divide = (a: Bruch, b: Bruch): Bruch => {
  const sign = b.p < 0n ? -1n : 1n
  return { p: a.p * b.q * sign, q: a.q * b.p * sign }
}

/** Orders two fractions: below 0, 0 or above 0. */
export const compare = (a: Bruch, b: Bruch): number => {
  const difference = a.p * b.q - b.p * a.q
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

const DIGITS = 30

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** Finds the number nearest to a fraction; plus or minus Infinity where it is too large. */
export const nearest = ({ p, q }: Bruch): number => {
  if (p === 0n) return 0
  const magnitude = p < 0n ? -p : p
  // Two numbers that are exact divide to the nearest number by themselves.
  if (magnitude <= SAFE && q <= SAFE) return Number(p) / Number(q)
  const scale = DIGITS - (magnitude.toString().length - q.toString().length)
  const [top, bottom] = scale < 0 ? [magnitude, q * 10n ** BigInt(-scale)] : [magnitude * 10n ** BigInt(scale), q]
  // A remainder must not be lost where the digits shown would make a tie.
  const text = `${p < 0n ? "-" : ""}${top / bottom}${top % bottom === 0n ? 0 : 1}e${-scale - 1}`
  return Number(text) + 0
}

const step = (number: number, towards: 1n | -1n): number => {
  if (number === 0) return Number(towards) * Number.MIN_VALUE
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, number)
  const away = number > 0 ? towards : -towards
  view.setBigInt64(0, view.getBigInt64(0) + away)
  return view.getFloat64(0) + 0
}

/** Finds a number that is at most the fraction, and the fraction itself where a number can be it. */
export const below = (bruch: Bruch): number => {
  const number = nearest(bruch)
  return !Number.isFinite(number) || compare(fromNumber(number), bruch) <= 0 ? number : step(number, -1n)
}

/** Finds a number that is at least the fraction, and the fraction itself where a number can be it. */
export const above = (bruch: Bruch): number => {
  const number = nearest(bruch)
  return !Number.isFinite(number) || compare(fromNumber(number), bruch) >= 0 ? number : step(number, 1n)
}
