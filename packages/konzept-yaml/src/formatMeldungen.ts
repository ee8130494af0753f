import * as Meldung from "./Meldung.js"

/**
 * Writes one line per message in English, for a developer or a log: place, weight, code, path and message.
 *
 * @example
 * ```ts
 * import { formatMeldungen } from "@teilhabe/konzept-yaml"
 *
 * formatMeldungen([{
 *   finding: {
 *     code: "konzept/KeyUnknown",
 *     schwere: "fehler",
 *     path: ["akteure", 3, "titl"],
 *     message: '"titl" is not a key that is known here',
 *     details: { key: "titl" },
 *     nearest: "titel",
 *   },
 *   fundstelle: { datei: "akteure.yaml", zeile: 12, spalte: 5 },
 * }])
 * // => 'akteure.yaml:12:5 fehler konzept/KeyUnknown at akteure[3].titl: "titl" is not a key that is known here; did you mean "titel"?'
 * ```
 */
export const formatMeldungen = (meldungen: ReadonlyArray<Meldung.Meldung>): string =>
  meldungen.map(Meldung.toText).join("\n")
