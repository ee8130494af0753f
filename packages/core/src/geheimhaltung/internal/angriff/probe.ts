/**
 * Tries the ends of narrow bounds out: if a whole number fits nowhere, the next one is the end.
 *
 * Linear programs know nothing of whole numbers. Where 2·x + y is 3, a cell of 1 to 2 may be told by trying 1 and 2.
 *
 * @module
 */
import { eingrenzen } from "./eingrenzung.js"
import { isKnown, type Wissen } from "./wissen.js"

/** Tells whether a cell can have a value, as far as narrowing shows; everything stands as before afterwards. */
const isPossible = (wissen: Wissen, rows: ReadonlyArray<ReadonlyArray<number>>, variable: number, value: number): boolean => {
  const before = new Map<number, readonly [number, number]>()
  const remember = (one: number): void => { if (!before.has(one)) before.set(one, [wissen.von[one] ?? 0, wissen.bis[one] ?? Infinity]) }
  const trial = { ...wissen, widersprueche: [], tot: new Set(wissen.tot) }
  remember(variable)
  wissen.von[variable] = value
  wissen.bis[variable] = value
  eingrenzen(trial, rows, { ursachen: new Map(), from: [variable], remember, untilContradiction: true })
  for (const [one, [von, bis]] of before) {
    wissen.von[one] = von
    wissen.bis[one] = bis
  }
  return trial.widersprueche.length === 0
}

/** Tries one cell; tells whether its bounds became closer. */
const probe = (wissen: Wissen, rows: ReadonlyArray<ReadonlyArray<number>>, variable: number): boolean => {
  const [von = 0, bis = Infinity] = [wissen.von[variable], wissen.bis[variable]]
  let [low, high] = [von, bis]
  while (low < high && !isPossible(wissen, rows, variable, low)) low += 1
  while (low < high && !isPossible(wissen, rows, variable, high)) high -= 1
  wissen.von[variable] = low
  wissen.bis[variable] = high
  return low > von || high < bis
}

/** Tries every withheld cell whose bounds are no further apart than `width` says; lists those that came closer. */
export const probeNarrow = (wissen: Wissen, rows: ReadonlyArray<ReadonlyArray<number>>, width: (variable: number) => number): ReadonlyArray<number> =>
  [...wissen.ziele.keys()].filter((variable) =>
    wissen.ganz[variable] === true && !isKnown(wissen, variable) &&
    (wissen.bis[variable] ?? Infinity) - (wissen.von[variable] ?? 0) <= width(variable) && probe(wissen, rows, variable))
