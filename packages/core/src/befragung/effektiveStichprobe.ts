/** How much a weighted sample is worth. */
export interface EffektiveStichprobe {
  /** How many respondents there are. */
  readonly umfang: number
  /** As many respondents of equal weight would tell as much: (Σw)² ÷ Σw². */
  readonly effektiv: number
  /** How many times larger unequal weights make the variance, after Kish: n Σw² ÷ (Σw)², at least 1. */
  readonly deff: number
}

/**
 * Tells how many respondents of equal weight a weighted sample is worth; nothing for a sample of nobody.
 *
 * The size knows of unequal weights alone: what clusters or strata do to the variance is told by the estimate itself.
 * Throws a `RangeError` for a weight that is not above 0 or not finite.
 *
 * @quelle Kish 1965, Survey Sampling
 * @example
 * ```ts
 * import { effektiveStichprobe } from "@teilhabe/core/befragung"
 *
 * effektiveStichprobe([0.5, 0.5, 1.5, 1.5]) // => { umfang: 4, effektiv: 3.2, deff: 1.25 }
 * effektiveStichprobe([]) // => undefined
 * ```
 */
export const effektiveStichprobe = (gewichte: ReadonlyArray<number>): EffektiveStichprobe | undefined => {
  const wrong = gewichte.find((gewicht) => !Number.isFinite(gewicht) || gewicht <= 0)
  if (wrong !== undefined) throw new RangeError(`A weight of ${wrong} stands for nobody: a weight is a finite number above 0; leave out who is not to count`)
  if (gewichte.length === 0) return undefined
  // Divided by a power of 2, which changes no digit, so that no square is too large for a number.
  const scale = 2 ** Math.floor(Math.log2(gewichte.reduce((most, one) => Math.max(most, one), 0)))
  const anteile = gewichte.map((gewicht) => gewicht / scale)
  const sum = anteile.reduce((all, one) => all + one, 0)
  const squares = anteile.reduce((all, one) => all + one * one, 0)
  const umfang = gewichte.length
  return { umfang, effektiv: (sum * sum) / squares, deff: Math.max(1, (umfang * squares) / (sum * sum)) }
}
