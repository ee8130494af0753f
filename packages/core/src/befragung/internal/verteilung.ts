/**
 * The distributions that intervals need, from their definitions: normal, t and beta.
 *
 * Quantiles are found by halving the interval until no number lies between its ends, so that they are as good as the
 * distribution itself: about 1e-13.
 *
 * @module
 */

// Stirling's series holds from here on to the last digit; below, the recurrence leads up to it.
const STIRLING_FROM = 12

/** The logarithm of the gamma function, for x above 0. */
const lnGamma = (x: number): number => {
  let shifted = x
  let product = 1
  while (shifted < STIRLING_FROM) {
    product *= shifted
    shifted += 1
  }
  const square = shifted * shifted
  // The Bernoulli numbers over 2k(2k − 1).
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) / square) / shifted
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
}

const TINY = 1e-300

// The continued fraction of the incomplete beta function by the method of Lentz.
const fraction = (x: number, a: number, b: number): number => {
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m < 20_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    const step = d * c
    result *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return result
}

/** The beta distribution: how probable a value up to x is, x from 0 to 1, a and b above 0. */
export const betaVerteilung = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

const bisect = (isBelow: (x: number) => boolean, from: number, to: number): number => {
  let [low, high] = [from, to]
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) return middle
    if (isBelow(middle)) low = middle
    else high = middle
  }
}

/** The value up to which the beta distribution holds a share p. */
export const betaQuantil = (p: number, a: number, b: number): number => bisect((x) => betaVerteilung(x, a, b) < p, 0, 1)

// Half and the density times a series of which all terms are above 0, so that nothing cancels out.
const normalVerteilung = (z: number): number => {
  let term = z
  let sum = z
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (z * z) / k
    sum += term
  }
  return 0.5 + (sum * Math.exp(-(z * z) / 2)) / Math.sqrt(2 * Math.PI)
}

/** The distance from 0 within which a share `niveau` of the normal distribution lies: 1.96 for 0.95. */
export const normalSchranke = (niveau: number): number => bisect((z) => normalVerteilung(z) < (1 + niveau) / 2, 0, 8)

// From here on the t distribution is the normal one to more digits than a survey has.
const MANY = 1e7

/** The distance from 0 within which a share `niveau` of the t distribution lies, for at least one degree of freedom. */
export const tSchranke = (niveau: number, freiheitsgrade: number): number => {
  if (freiheitsgrade > MANY) return normalSchranke(niveau)
  const share = betaQuantil(niveau, 0.5, freiheitsgrade / 2)
  return Math.sqrt((freiheitsgrade * share) / (1 - share))
}
