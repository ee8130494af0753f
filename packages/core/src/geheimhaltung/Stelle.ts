/**
 * Where a cell lies, whichever table states it.
 *
 * Two tables that count the same thing (`gegenstand`) have a cell in common where both name the same keys: a key of a
 * Merkmal means the same in every list that has it.
 *
 * @module
 */
import { INSGESAMT } from "../merkmal/Codeliste.js"
import type { Koordinate } from "../merkmal/Merkmal.js"

/** The place of a cell over all tables: what is counted, and for whom. */
export interface Stelle {
  /** What is counted, over all tables that count it: `bevoelkerung melderegister`. */
  readonly gegenstand: string
  readonly koordinate: Koordinate
}

/**
 * Writes the one key of a place; totals leave no trace, and the order of the Merkmale makes no difference.
 *
 * @example
 * ```ts
 * import { Stelle } from "@teilhabe/core/geheimhaltung"
 *
 * const stelle = { gegenstand: "bevoelkerung", koordinate: { geschlecht: "w", alter: "insgesamt" } }
 * Stelle.keyOf(stelle) === Stelle.keyOf({ gegenstand: "bevoelkerung", koordinate: { geschlecht: "w" } }) // => true
 * ```
 */
export const keyOf = ({ gegenstand, koordinate }: Stelle): string =>
  JSON.stringify([gegenstand, ...Object.entries(koordinate).filter(([, key]) => key !== INSGESAMT).sort(([a], [b]) => (a < b ? -1 : 1))])

/**
 * Writes a place for a reader, with the keys as they are.
 *
 * @example
 * ```ts
 * import { Stelle } from "@teilhabe/core/geheimhaltung"
 *
 * Stelle.toText({ gegenstand: "bevoelkerung", koordinate: { raum: "05562024", geschlecht: "w" } }) // => "bevoelkerung: geschlecht w, raum 05562024"
 * Stelle.toText({ gegenstand: "bevoelkerung", koordinate: {} }) // => "bevoelkerung: insgesamt"
 * ```
 */
export const toText = ({ gegenstand, koordinate }: Stelle): string => {
  const parts = Object.entries(koordinate).filter(([, key]) => key !== INSGESAMT).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, key]) => `${id} ${key}`)
  return `${gegenstand}: ${parts.join(", ") || INSGESAMT}`
}
