/**
 * The age from which nobody counts as able to work for SGB II: it rises by year of birth.
 *
 * @module
 */

/** An age in completed years and months. */
export interface Altersgrenze {
  readonly jahre: number
  readonly monate: number
}

/** By how many months the limit rises with each year of birth, from `ab` on. */
const STUFEN: ReadonlyArray<{ readonly ab: number; readonly bis: number; readonly monateJeJahrgang: number }> = [
  { ab: 1947, bis: 1958, monateJeJahrgang: 1 },
  { ab: 1959, bis: 1964, monateJeJahrgang: 2 },
]

const GRUNDALTER = 65

/**
 * Finds the standard retirement age (Regelaltersgrenze) of people born in a year; throws a `RangeError` for no year.
 *
 * That it rises from 65 for those born up to 1946 to 67 for those born from 1964 on is confirmed. The steps by month in
 * between are stated as they are known and were not compared with the text of the law.
 *
 * @quelle SGB II § 7a; SGB VI § 235 Abs. 2
 * @example
 * ```ts
 * import { regelaltersgrenze } from "@teilhabe/core/indikator"
 *
 * regelaltersgrenze(1946) // => { jahre: 65, monate: 0 }
 * regelaltersgrenze(1960) // => { jahre: 66, monate: 4 }
 * regelaltersgrenze(1970) // => { jahre: 67, monate: 0 }
 * regelaltersgrenze(1960.5) // => throws RangeError
 * ```
 */
export const regelaltersgrenze = (geburtsjahr: number): Altersgrenze => {
  if (!Number.isInteger(geburtsjahr) || geburtsjahr < 1800 || geburtsjahr > 2999) {
    throw new RangeError(`A year of birth is a whole number from 1800 to 2999, not ${geburtsjahr}`)
  }
  const months = STUFEN
    .map(({ ab, bis, monateJeJahrgang }) => Math.max(0, Math.min(geburtsjahr, bis) - ab + 1) * monateJeJahrgang)
    .reduce((sum, more) => sum + more, 0)
  return { jahre: GRUNDALTER + Math.floor(months / 12), monate: months % 12 }
}
