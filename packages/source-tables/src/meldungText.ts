import type { Finding } from "@teilhabe/core/kernel"
import { germanTexts, germanWords } from "./internal/germanTexts.js"
import { type Code, isPlain } from "./internal/message.js"
import * as Meldung from "./Meldung.js"

const SCHWERE: Readonly<Record<Finding.Schwere, string>> = { fehler: "Fehler", warnung: "Warnung", hinweis: "Hinweis" }

const isCode = (code: string): code is Code => Object.hasOwn(germanTexts, code)

const german = ({ code, details, message }: Finding.Finding): string => {
  if (!isCode(code)) return message
  return germanTexts[code].replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = details[name]
    if (value === undefined) return whole
    const word = germanWords[String(value)] ?? String(value).replace(/^"(.*)"$/u, "„$1“")
    return typeof value === "number" || isPlain(name) ? word : `„${word}“`
  })
}

/**
 * Writes a message in German, for whoever holds the table: place, weight, what is wrong and what to do.
 *
 * @example
 * ```ts
 * import { meldungText } from "@teilhabe/source-tables"
 *
 * meldungText({
 *   finding: {
 *     code: "tabelle/LabelUnknown",
 *     schwere: "fehler",
 *     path: [],
 *     message: '"Ausländr" is no label of "nationalitaet" that the mapping knows',
 *     details: { label: "Ausländr", merkmal: "nationalitaet" },
 *     nearest: "Ausländer",
 *   },
 *   fundstelle: { datei: "a.csv", zeile: 12, spalte: 5 },
 * }).slice(0, 84)
 * // => "a.csv:12:5 Fehler: „Ausländr“ ist keine Beschriftung von „nationalitaet“, die das Ma"
 * ```
 */
export const meldungText = ({ finding, fundstelle }: Meldung.Meldung): string => {
  const hint = finding.nearest === undefined ? "" : ` Gemeint: „${finding.nearest}“?`
  return `${Meldung.placeToText(fundstelle)} ${SCHWERE[finding.schwere]}: ${german(finding)}${hint}`
}
