/**
 * The signs in cells and what they say.
 *
 * @module
 */
import { formatZahl } from "@teilhabe/core/bericht"
import type { Datentabelle } from "@teilhabe/core/bericht"
import { Messwert, Tabellenzeichen } from "@teilhabe/core/kernel"

/** A sign, and what it says. */
export type Zeichenerklaerung = readonly [zeichen: string, bedeutung: string]

const NICHTS: Zeichenerklaerung = ["–", "genau null (die Zelle hat den Wert 0)"]
const GERUNDET: Zeichenerklaerung = ["0", "mehr als nichts, aber weniger als die Hälfte der kleinsten gezeigten Einheit"]
const KLAMMER: Zeichenerklaerung = ["( )", "nur eingeschränkt aussagekräftig"]

/** The sign of an absent value. */
export const zeichenOf = (wert: Messwert.Fehlend): string => Tabellenzeichen.print(wert, { nachkommastellen: 0 })

const GRUENDE = new Map(Messwert.gruende.map((grund) => [grund, [zeichenOf(Messwert.fehlend(grund)), formatZahl(Messwert.fehlend(grund))] as const]))

// The words of a sign in the order of the reasons, joined where several reasons have one sign.
const joined = (pairs: Iterable<Zeichenerklaerung>): ReadonlyArray<Zeichenerklaerung> => {
  const found = new Map<string, Set<string>>()
  for (const [zeichen, bedeutung] of pairs) found.set(zeichen, (found.get(zeichen) ?? new Set()).add(bedeutung))
  return [...found].map(([zeichen, bedeutungen]) => [zeichen, [...bedeutungen].join(" oder ")])
}

/** All signs that a workbook may have. */
export const alleZeichen = (): ReadonlyArray<Zeichenerklaerung> => joined([NICHTS, GERUNDET, KLAMMER, ...GRUENDE.values()])

const signsOf = (wert: Messwert.Messwert, stellen: number): ReadonlyArray<string> => {
  if (wert._tag === "Fehlend") return [wert.grund]
  const isSmall = Math.abs(wert.wert) < 0.5 * 10 ** -stellen
  return [
    ...(isSmall ? [wert._tag === "Exakt" && wert.wert === 0 ? "nichts" : "gerundet"] : []),
    ...(wert.eingeschraenkt === true ? ["klammer"] : []),
  ]
}

const WORTE: ReadonlyMap<string, Zeichenerklaerung> = new Map([["nichts", NICHTS], ["gerundet", GERUNDET], ["klammer", KLAMMER], ...GRUENDE])

/** The signs that stand in a table, and no others; `stellen` are the decimals that a column shows. */
export const zeichenIn = ({ zeilen }: Pick<Datentabelle.Datentabelle, "zeilen">, stellen: ReadonlyMap<number, number>): ReadonlyArray<Zeichenerklaerung> => {
  const seen = new Set<string>()
  for (const zeile of zeilen) {
    for (const [at, decimals] of stellen) {
      const wert = zeile[at]
      if (typeof wert === "object") for (const sign of signsOf(wert, decimals)) seen.add(sign)
    }
  }
  return joined([...WORTE].flatMap(([sign, words]) => (seen.has(sign) ? [words] : [])))
}
