/**
 * Iterative proportional fitting, within bounds that every weight keeps in every step.
 *
 * @module
 */
import type { Zielrand } from "./randPruefung.js"

/** The smallest and the largest weight that is allowed. */
export interface Grenzen {
  readonly von: number
  readonly bis: number
}

/** Weights after fitting. */
export interface Anpassung {
  readonly gewichte: ReadonlyArray<number>
  readonly umlaeufe: number
  readonly groessteAbweichung: number
}

const clip = (wert: number, { bis, von }: Grenzen): number => Math.min(bis, Math.max(von, wert))

// The factor by which the weights of a category, each held within the bounds, sum to what they should.
const factorOf = (gewichte: ReadonlyArray<number>, stellen: ReadonlyArray<number>, ziel: number, grenzen: Grenzen | undefined): number => {
  const sumBy = (factor: number): number => stellen.reduce((sum, at) => sum + (grenzen === undefined ? (gewichte[at] ?? 0) * factor : clip((gewichte[at] ?? 0) * factor, grenzen)), 0)
  const plain = ziel / stellen.reduce((sum, at) => sum + (gewichte[at] ?? 0), 0)
  if (grenzen === undefined || stellen.every((at) => (gewichte[at] ?? 0) * plain >= grenzen.von && (gewichte[at] ?? 0) * plain <= grenzen.bis)) return plain
  let [low, high] = [0, plain]
  while (sumBy(high) < ziel && high < plain * 1e12) high *= 2
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) return middle
    if (sumBy(middle) < ziel) low = middle
    else high = middle
  }
}

const deviationOf = (gewichte: ReadonlyArray<number>, raender: ReadonlyArray<Zielrand>): number =>
  raender.flatMap(({ ziele }) => ziele).reduce((worst, { stellen, ziel }) => Math.max(worst, Math.abs(stellen.reduce((sum, at) => sum + (gewichte[at] ?? 0), 0) / ziel - 1)), 0)

/** Fits weights to all margins by turns, until the worst category is off by no more than `genauigkeit`, or there were enough turns. */
export const fit = (start: ReadonlyArray<number>, raender: ReadonlyArray<Zielrand>, genauigkeit: number, hoechstens: number, grenzen?: Grenzen): Anpassung => {
  const gewichte = [...start]
  let umlaeufe = 0
  let groessteAbweichung = Infinity
  while (umlaeufe < hoechstens && groessteAbweichung > genauigkeit) {
    for (const { ziele } of raender) {
      for (const { stellen, ziel } of ziele) {
        const factor = factorOf(gewichte, stellen, ziel, grenzen)
        for (const at of stellen) gewichte[at] = grenzen === undefined ? (gewichte[at] ?? 0) * factor : clip((gewichte[at] ?? 0) * factor, grenzen)
      }
    }
    umlaeufe += 1
    groessteAbweichung = deviationOf(gewichte, raender)
  }
  return { gewichte, umlaeufe, groessteAbweichung }
}

/** A category that no weights within the bounds can fill. */
export interface Unerreichbar {
  readonly merkmal: string
  readonly schluessel: string
  readonly factor: number
  readonly end: "obere" | "untere"
}

/** Finds the categories whose respondents are too few or too many for the bounds, whatever their weights. */
export const unreachable = (raender: ReadonlyArray<Zielrand>, { bis, von }: Grenzen): ReadonlyArray<Unerreichbar> =>
  raender.flatMap(({ merkmal, ziele }) => ziele.flatMap(({ schluessel, stellen, ziel }): ReadonlyArray<Unerreichbar> => {
    const gewicht = ziel / stellen.length
    if (gewicht > bis) return [{ merkmal, schluessel, factor: gewicht / bis, end: "obere" }]
    return gewicht < von ? [{ merkmal, schluessel, factor: gewicht / von, end: "untere" }] : []
  }))
