import { Finding } from "@teilhabe/core/kernel"
import { germanText } from "./internal/germanText.js"
import * as Meldung from "./Meldung.js"

const SCHWERE: Readonly<Record<Finding.Schwere, string>> = { fehler: "Fehler", warnung: "Warnung", hinweis: "Hinweis" }

/**
 * Writes a message in German, for whoever authors the Konzept: place, weight, where in the Konzept, what to do.
 *
 * A finding that has no German text yet is told in English.
 *
 * @example
 * ```ts
 * import { meldungText } from "@teilhabe/konzept-yaml"
 *
 * meldungText({
 *   finding: {
 *     code: "konzept/KeyUnknown",
 *     schwere: "fehler",
 *     path: ["akteure", 3, "titl"],
 *     message: '"titl" is not a key that is known here',
 *     details: { key: "titl" },
 *     nearest: "titel",
 *   },
 *   fundstelle: { datei: "akteure.yaml", zeile: 12, spalte: 5 },
 * })
 * // => 'akteure.yaml:12:5 Fehler bei akteure[3].titl: Den Schlüssel „titl“ gibt es hier nicht. Gemeint: „titel“?'
 * ```
 */
export const meldungText = ({ finding, fundstelle }: Meldung.Meldung): string => {
  const place = finding.path.length === 0 ? "" : ` bei ${Finding.pathToText(finding.path)}`
  const hint = finding.nearest === undefined ? "" : ` Gemeint: „${finding.nearest}“?`
  return `${Meldung.placeToText(fundstelle)} ${SCHWERE[finding.schwere]}${place}: ${germanText(finding)}${hint}`
}
