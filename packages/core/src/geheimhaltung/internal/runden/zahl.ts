/**
 * One number, rounded by itself.
 *
 * @module
 */

/**
 * Rounds to the nearest multiple of a base; exactly between two, to the one further from 0, as offices round.
 *
 * With an odd base no whole number lies between two.
 */
export const roundTo = (zahl: number, basis: number): number => {
  const size = Math.abs(zahl)
  const over = size % basis
  const rounded = 2 * over < basis ? size - over : size - over + basis
  return (zahl < 0 ? -rounded : rounded) + 0
}
