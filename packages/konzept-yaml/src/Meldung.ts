/**
 * A finding with the place in the authored files that it is about.
 *
 * @module
 */
import type { Finding } from "@teilhabe/core/kernel"

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

/** Everything that keeps authored files from being a Konzept; at least one entry weighs `fehler`. */
export interface KonzeptUnreadable {
  readonly _tag: "konzept-yaml/KonzeptUnreadable"
  readonly meldungen: ReadonlyArray<Meldung>
}

/**
 * Writes a place as editors and terminals understand it.
 *
 * @example
 * ```ts
 * import { Meldung } from "@teilhabe/konzept-yaml"
 *
 * Meldung.placeToText({ datei: "marl/akteure.yaml", zeile: 12, spalte: 5 }) // => "marl/akteure.yaml:12:5"
 * ```
 */
export const placeToText = ({ datei, zeile, spalte }: Fundstelle): string => `${datei}:${zeile}:${spalte}`

/**
 * Orders by file, line and column, so that a reader goes through each file once.
 *
 * @example
 * ```ts
 * import { Meldung } from "@teilhabe/konzept-yaml"
 *
 * const at = (zeile: number): Meldung.Meldung => ({
 *   finding: { code: "a/B", schwere: "fehler", path: [], message: "", details: {} },
 *   fundstelle: { datei: "a.yaml", zeile, spalte: 1 },
 * })
 * Meldung.sort([at(7), at(3)]).map((one) => one.fundstelle.zeile) // => [3, 7]
 * ```
 */
export const sort = (meldungen: ReadonlyArray<Meldung>): ReadonlyArray<Meldung> =>
  [...meldungen].sort(({ fundstelle: a }, { fundstelle: b }) =>
    a.datei === b.datei ? a.zeile - b.zeile || a.spalte - b.spalte : a.datei < b.datei ? -1 : 1)
