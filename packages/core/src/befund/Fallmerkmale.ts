/**
 * The coarse features of a case that a report to a body may speak of; nothing finer leaves the case.
 *
 * @module
 */
import type { Eroeffnet } from "../fall/Fall.js"
import type { Id } from "../kernel/Id.js"
import type * as Messwert from "../kernel/Messwert.js"
import type { Raum } from "../kernel/Raum.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import { type Empfang, isAllowed, zaehlarten } from "./internal/anfrage.js"
import { requireSchwelle, toldFrom } from "./internal/schwelle.js"
import { merkmaleOf } from "./internal/merkmale.js"
import type { Fallmerkmale } from "./internal/merkmalType.js"
import { collect, lageOf, remember } from "./internal/vergleich.js"

export { type Fallmerkmale, type Merkmal, type Zielstand } from "./internal/merkmalType.js"

/** How cases are read for comparison: by which office, as of which day, with which Sozialräume, and from how many on a number is told. */
export interface Weise {
  /** The office that counts; a consent names it. */
  readonly empfaenger: Id
  readonly am: Stichtag
  readonly raeume: ReadonlyArray<Raum>
  /** Left out, 5; never below 3. */
  readonly schwelle?: number
}

declare const marke: unique symbol

/** The cases that a report is held against, and how many may not be counted; only `ofAll` makes one, for one day. */
export interface Vergleich {
  readonly [marke]: true
  readonly merkmale: ReadonlyArray<Fallmerkmale>
  /** Cases that may not be counted; `gesperrt` below the threshold. */
  readonly ausgelassen: Messwert.Messwert
}

/**
 * Reads the features of all cases that may be counted, so that it can be told how rare those of one of them are.
 *
 * Age is told in bands, nationality by continent, days not at all. A case that ended more than twelve months before the day is
 * left out: it hides nobody who is known today. Throws a `RangeError` for a threshold below 3, and for a case that is given twice.
 *
 * @quelle Art. 4 Nr. 1 DSGVO with recital 26: what tells of nobody; § 67c Abs. 5 SGB X: anonymise for planning and statistics
 * @example
 * ```ts
 * import { Fallmerkmale } from "@teilhabe/core/befund"
 * import { Id, Messwert, Stichtag } from "@teilhabe/core/kernel"
 *
 * const weise = { empfaenger: Id.make("statistikstelle"), am: Stichtag.make(2026, 6, 30), raeume: [] }
 * Fallmerkmale.ofAll([], weise) // => { merkmale: [], ausgelassen: Messwert.exakt(0) }
 * Fallmerkmale.ofAll([], { ...weise, schwelle: 2 }) // => throws RangeError
 * ```
 */
export const ofAll = (faelle: Iterable<Eroeffnet>, { am, empfaenger, raeume, schwelle = 5 }: Weise): Vergleich => {
  requireSchwelle(schwelle)
  const empfang: Empfang = { ausgang: "statistik", empfaenger, am }
  const { add, erhebung, see } = collect(am)
  let ausgelassen = 0
  for (const fall of faelle) {
    see(fall)
    const lage = lageOf(fall, am)
    if (lage === undefined) continue
    if (isAllowed(fall, zaehlarten, empfang)) add(fall, lage, merkmaleOf(fall, raeume, empfang, () => true))
    else ausgelassen += 1
  }
  const { beendet, laufend } = erhebung.gruppen
  const merkmale = Object.freeze([...laufend.merkmale, ...beendet.merkmale])
  return remember(Object.freeze({ merkmale, ausgelassen: toldFrom(ausgelassen, schwelle) }) as Vergleich, erhebung)
}
