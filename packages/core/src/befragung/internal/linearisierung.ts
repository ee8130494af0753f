/**
 * The variance of an estimate by Taylor linearisation: its influences, summed in each unit that was drawn, vary within the strata.
 *
 * @module
 */
import type { Schicht } from "./auswahl.js"

/** The categories of one margin to which weights were fitted, by respondent. */
export type Randzugehoerigkeit = ReadonlyArray<string>

// No number of digits is lost where the projections stand still.
const STILL = 1e-13
const HOECHSTENS = 500

/**
 * Takes out of the influences what the known margins explain, by turns until nothing changes: fitted weights make no
 * estimate vary along their margins.
 */
export const residuals = (einfluss: ReadonlyArray<number>, raender: ReadonlyArray<Randzugehoerigkeit>, gewichte: ReadonlyArray<number>): ReadonlyArray<number> => {
  const rest = [...einfluss]
  const size = einfluss.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
  for (let turn = 0; turn < (raender.length > 1 ? HOECHSTENS : 1); turn += 1) {
    let moved = 0
    for (const rand of raender) {
      const sums = new Map<string, { all: number; weight: number }>()
      rest.forEach((one, at) => {
        const key = rand[at] ?? ""
        const sum = sums.get(key) ?? { all: 0, weight: 0 }
        sum.all += one * (gewichte[at] ?? 0)
        sum.weight += gewichte[at] ?? 0
        sums.set(key, sum)
      })
      for (const at of rest.keys()) {
        const { all = 0, weight = 1 } = sums.get(rand[at] ?? "") ?? {}
        rest[at] = (rest[at] ?? 0) - all / weight
        moved = Math.max(moved, Math.abs(all / weight))
      }
    }
    if (moved <= STILL * size) break
  }
  return rest
}

/** The variance of a sum of weighted influences, with the correction for a finite list in each stratum. */
export const varianz = (beitraege: ReadonlyArray<number>, schichten: Iterable<Schicht>): number => {
  let all = 0
  for (const { einheiten, umfang } of schichten) {
    const n = einheiten.size
    if (n < 2) continue
    const sums = [...einheiten.values()].map((places) => places.reduce((sum, at) => sum + (beitraege[at] ?? 0), 0))
    const mean = sums.reduce((sum, one) => sum + one, 0) / n
    all += (1 - n / umfang) * (n / (n - 1)) * sums.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  }
  return all
}
