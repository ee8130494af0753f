import * as Messwert from "../kernel/Messwert.js"

/** A value and how much it counts; only the ratio of the weights matters. */
export interface Gewichtet {
  readonly wert: Messwert.Messwert
  /** A finite number, at least 0. */
  readonly gewicht: number
}

/** A mean with the weights that made it. */
export interface Mittel<A extends Gewichtet> {
  readonly wert: Messwert.Messwert
  /** What entered the mean, with its part of all weights in percent: together 100. */
  readonly gewichte: ReadonlyArray<{ readonly eintrag: A; readonly anteil: Messwert.Messwert }>
  /** What has no figure and therefore did not enter, to be told beside the mean. */
  readonly ohneWert: ReadonlyArray<A>
}

/**
 * Makes the mean of values by their weights, of those that have a figure; the others are given back and never count as 0.
 *
 * The weights need not sum to 1 and are published as parts of 100. Where nothing has a figure the mean is absent with
 * the first of the reasons in the order of `Messwert.gruende`, where nothing is there or all weights are 0 it is `undefiniert`. Throws a `RangeError`
 * for a weight below 0 or one that is no finite number.
 *
 * @example
 * ```ts
 * import { Messwert } from "@teilhabe/core/kernel"
 * import { gewichtetesMittel } from "@teilhabe/core/projektverlauf"
 *
 * const mittel = gewichtetesMittel([
 *   { wert: Messwert.exakt(40), gewicht: 3 },
 *   { wert: Messwert.exakt(80), gewicht: 1 },
 *   { wert: Messwert.fehlend("nicht-erhoben"), gewicht: 6 },
 * ])
 * mittel.wert // => Messwert.exakt(50)
 * mittel.gewichte.map(({ anteil }) => anteil) // => [Messwert.exakt(75), Messwert.exakt(25)]
 * mittel.ohneWert.length // => 1
 * ```
 */
export const gewichtetesMittel = <A extends Gewichtet>(werte: ReadonlyArray<A>): Mittel<A> => {
  const wrong = werte.find(({ gewicht }) => !Number.isFinite(gewicht) || gewicht < 0)
  if (wrong !== undefined) throw new RangeError(`A weight must be a finite number of at least 0, not ${wrong.gewicht}`)
  const mitWert = werte.filter(({ wert }) => Messwert.isZahl(wert))
  const ohneWert = werte.filter(({ wert }) => Messwert.isFehlend(wert))
  const all = Messwert.sum(mitWert.map(({ gewicht }) => Messwert.exakt(gewicht)))
  const weighted = Messwert.sum((mitWert.length > 0 ? mitWert : ohneWert).map(({ wert, gewicht }) => Messwert.scale(wert, gewicht)))
  return {
    wert: mitWert.length > 0 ? Messwert.divide(weighted, all) : weighted,
    gewichte: mitWert.map((eintrag) => ({ eintrag, anteil: Messwert.anteil(Messwert.exakt(eintrag.gewicht), all) })),
    ohneWert,
  }
}
