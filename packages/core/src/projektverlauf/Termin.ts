/**
 * A day on which something is due in a Projekt, with where the day comes from and what became of it.
 *
 * @module
 */
import type { Dauer } from "../kernel/Dauer.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Text } from "../kernel/Text.js"
import type { Frist } from "../konzept/fristen.js"
import type { Verschiebung } from "./Projektstand.js"
import type { Terminschluessel } from "./Terminschluessel.js"

/** What is due: what the Konzept makes due, the answer to a Prüfauftrag, or a Meilenstein. */
export type Art = Frist["art"] | "pruefung" | "meilenstein"

/** A day on which something is due (Termin). */
export interface Termin {
  readonly schluessel: Terminschluessel
  readonly art: Art
  /** The last day on which it is still in time, after all that was put off. */
  readonly am: Stichtag
  /** The day that it had at first. */
  readonly urspruenglich: Stichtag
  readonly titel: Text
  /** `konzept`: the text names it. `regel`: it follows from the city's Horizontregel. `annahme`: an assumption is in it. `ereignis`: a note gave it. */
  readonly herkunft: Frist["herkunft"] | "ereignis"
  /** How often and why it was put off, in the order of the notes. */
  readonly verschiebungen: ReadonlyArray<Verschiebung>
  /** The day on which it was done. */
  readonly erfuellt?: Stichtag
  /** The day on which a Meilenstein was dropped that was overdue by then. */
  readonly gestrichen?: Stichtag
  /** Set on a review: it comes back at this interval. */
  readonly wiederholung?: Dauer
}

/**
 * Tells whether what is due is still to be done.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Termin } from "@teilhabe/core/projektverlauf"
 *
 * Termin.isOffen({}) // => true
 * Termin.isOffen({ erfuellt: Stichtag.make(2021, 6, 30) }) // => false
 * ```
 */
export const isOffen = ({ erfuellt, gestrichen }: Pick<Termin, "erfuellt" | "gestrichen">): boolean => erfuellt === undefined && gestrichen === undefined

/**
 * Tells whether the last day is over and it is not done; on the last day itself it is still in time.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Termin } from "@teilhabe/core/projektverlauf"
 *
 * const am = Stichtag.make(2020, 2, 29)
 * Termin.isUeberfaellig({ am }, am) // => false
 * Termin.isUeberfaellig({ am }, Stichtag.make(2020, 3, 1)) // => true
 * ```
 */
export const isUeberfaellig = (termin: Pick<Termin, "am" | "erfuellt" | "gestrichen">, stichtag: Stichtag): boolean => isOffen(termin) && stichtag > termin.am

/**
 * Orders by the day on which it is due, then by name. Negative, zero or positive, as for `Array.sort`.
 *
 * @example
 * ```ts
 * import { Stichtag } from "@teilhabe/core/kernel"
 * import { Termin, termine } from "@teilhabe/core/projektverlauf"
 *
 * const found = termine(undefined, { lage: "vorgesehen" }, {}, Stichtag.make(2021, 1, 1))
 * found.toSorted(Termin.compare) // => []
 * ```
 */
export const compare = (a: Pick<Termin, "am" | "schluessel">, b: Pick<Termin, "am" | "schluessel">): number => {
  const [left, right] = [`${a.am} ${a.schluessel}`, `${b.am} ${b.schluessel}`]
  return left < right ? -1 : left > right ? 1 : 0
}
