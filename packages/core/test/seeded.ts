/**
 * Seeded chance for property tests: the same seed draws the same values on every machine.
 *
 * @module
 */

/** Draws numbers and choices. */
export interface Seeded {
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number
  readonly pick: <A>(choices: readonly [A, ...ReadonlyArray<A>]) => A
  readonly bool: () => boolean
}

/** Makes a source of chance from a seed (mulberry32). */
export const seeded = (seed: number): Seeded => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { int, pick: (choices) => choices[int(0, choices.length - 1)] ?? choices[0], bool: () => next() < 0.5 }
}

/** Tells whether a conclusion holds wherever its condition does. */
export const implies = (condition: boolean, conclusion: () => boolean): boolean => !condition || conclusion()

/** Runs a property on many draws; the failure names the run. */
export const forAll = (runs: number, property: (chance: Seeded, run: number) => void): void => {
  for (let run = 1; run <= runs; run += 1) {
    try {
      property(seeded(run), run)
    } catch (error) {
      throw new Error(`The property fails in run ${run}: ${String(error)}`, { cause: error })
    }
  }
}
