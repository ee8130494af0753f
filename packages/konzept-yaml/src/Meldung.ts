/**
 * A finding with the place in the authored files that it is about.
 *
 * @module
 */
import { Finding } from "@teilhabe/core/kernel"
import * as Data from "effect/Data"

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
 * import { Meldung } from "@teilhabe/konzept-yaml"
 *
 * Meldung.placeToText({ datei: "marl/akteure.yaml", zeile: 12, spalte: 5 }) // => "marl/akteure.yaml:12:5"
 * ```
 */
export const placeToText = ({ datei, zeile, spalte }: Fundstelle): string => `${datei}:${zeile}:${spalte}`

/**
 * Writes a message in one line in English: place, weight, code, path and what is wrong.
 *
 * @example
 * ```ts
 * import { Meldung } from "@teilhabe/konzept-yaml"
 *
 * Meldung.toText({
 *   finding: { code: "yaml/NotUtf8", schwere: "fehler", path: [], message: "the file is not UTF-8", details: {} },
 *   fundstelle: { datei: "a.yaml", zeile: 1, spalte: 1 },
 * })
 * // => "a.yaml:1:1 fehler yaml/NotUtf8: the file is not UTF-8"
 * ```
 */
export const toText = ({ finding, fundstelle }: Meldung): string => `${placeToText(fundstelle)} ${Finding.toText(finding)}`

/** How many messages an error shows of itself; all are in `meldungen`. */
const SHOWN = 5

const summary = (meldungen: ReadonlyArray<Meldung>, what: string): string => {
  const more = meldungen.length - SHOWN
  const lines = sort(meldungen).slice(0, SHOWN).map(toText)
  return [`the files are no ${what}:`, ...lines, ...(more > 0 ? [`and ${more} more, all in meldungen`] : [])].join("\n")
}

/**
 * Everything that keeps authored files from being a Konzept; at least one entry weighs `fehler`. As an error it shows
 * five, the errors first.
 *
 * @example
 * ```ts
 * import { Meldung } from "@teilhabe/konzept-yaml"
 *
 * new Meldung.KonzeptUnreadable({ meldungen: [] })._tag // => "konzept-yaml/KonzeptUnreadable"
 * ```
 */
export class KonzeptUnreadable extends Data.TaggedError("konzept-yaml/KonzeptUnreadable")<{
  readonly meldungen: ReadonlyArray<Meldung>
  readonly message: string
}> {
  constructor({ meldungen }: { readonly meldungen: ReadonlyArray<Meldung> }) {
    super({ meldungen, message: summary(meldungen, "Konzept") })
  }
}

/**
 * Everything that keeps authored files from being data on KIM; at least one entry weighs `fehler`. As an error it shows
 * the first five.
 *
 * @example
 * ```ts
 * import { Meldung } from "@teilhabe/konzept-yaml"
 *
 * new Meldung.KimUnreadable({ meldungen: [] })._tag // => "konzept-yaml/KimUnreadable"
 * ```
 */
export class KimUnreadable extends Data.TaggedError("konzept-yaml/KimUnreadable")<{
  readonly meldungen: ReadonlyArray<Meldung>
  readonly message: string
}> {
  constructor({ meldungen }: { readonly meldungen: ReadonlyArray<Meldung> }) {
    super({ meldungen, message: summary(meldungen, "data on KIM") })
  }
}

const WEIGHT: Readonly<Record<Finding.Schwere, number>> = { fehler: 0, warnung: 1, hinweis: 2 }

/**
 * Orders by weight, then by file, line and column: what keeps the files from being used comes before what a careful reader
 * would ask.
 *
 * @example
 * ```ts
 * import { Meldung } from "@teilhabe/konzept-yaml"
 *
 * const at = (zeile: number, schwere: "fehler" | "hinweis"): Meldung.Meldung => ({
 *   finding: { code: "a/B", schwere, path: [], message: "", details: {} },
 *   fundstelle: { datei: "a.yaml", zeile, spalte: 1 },
 * })
 * Meldung.sort([at(1, "hinweis"), at(7, "fehler"), at(3, "fehler")]).map((one) => one.fundstelle.zeile) // => [3, 7, 1]
 * ```
 */
export const sort = (meldungen: ReadonlyArray<Meldung>): ReadonlyArray<Meldung> =>
  [...meldungen].sort(({ finding: { schwere }, fundstelle: a }, { finding, fundstelle: b }) =>
    WEIGHT[schwere] - WEIGHT[finding.schwere] ||
    (a.datei === b.datei ? a.zeile - b.zeile || a.spalte - b.spalte : a.datei < b.datei ? -1 : 1))
