/**
 * A finding with the place in the table or mapping file that it is about.
 *
 * @module
 */
import { Finding } from "@teilhabe/core/kernel"

/** A place in a file (Fundstelle); lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface Fundstelle {
  readonly datei: string
  readonly zeile: number
  readonly spalte: number
}

/** A finding and where its cause stands (Meldung). */
export interface Meldung {
  readonly finding: Finding.Finding
  readonly fundstelle: Fundstelle
}

/**
 * Writes a place as editors and terminals understand it.
 *
 * @example
 * ```ts
 * import { Meldung } from "@teilhabe/source-tables"
 *
 * Meldung.placeToText({ datei: "12411-03-03-4.csv", zeile: 12, spalte: 5 }) // => "12411-03-03-4.csv:12:5"
 * ```
 */
export const placeToText = ({ datei, zeile, spalte }: Fundstelle): string => `${datei}:${zeile}:${spalte}`

/**
 * Writes a message in one line in English: place, weight, code and what is wrong.
 *
 * @example
 * ```ts
 * import { Meldung } from "@teilhabe/source-tables"
 *
 * Meldung.toText({
 *   finding: { code: "tabelle/CellEmpty", schwere: "fehler", path: [], message: "the cell is empty", details: {} },
 *   fundstelle: { datei: "a.csv", zeile: 9, spalte: 4 },
 * })
 * // => "a.csv:9:4 fehler tabelle/CellEmpty: the cell is empty"
 * ```
 */
export const toText = ({ finding, fundstelle }: Meldung): string => `${placeToText(fundstelle)} ${Finding.toText(finding)}`

/**
 * Tells whether any of the messages keeps its data from being used.
 *
 * @example
 * ```ts
 * import { Meldung } from "@teilhabe/source-tables"
 *
 * Meldung.hasFehler([]) // => false
 * ```
 */
export const hasFehler = (meldungen: ReadonlyArray<Meldung>): boolean => meldungen.some(({ finding }) => Finding.isFehler(finding))
