/**
 * How a value, and one that is absent, is written in a picture.
 *
 * @module
 */
import { formatZahl, type Diagramm } from "@teilhabe/core/bericht"
import { Messwert, Tabellenzeichen } from "@teilhabe/core/kernel"
import { numberText } from "./numberScale.js"

/** Writes the number of a value that is there, in brackets where it is of limited reliability; never a sign for nothing. */
export const wertText = (wert: Messwert.Zahl, nachkommastellen: number): string => {
  const text = numberText(wert.wert, { minimumFractionDigits: nachkommastellen, maximumFractionDigits: nachkommastellen })
  return wert.eingeschraenkt === true ? `(${text})` : text
}

/** The range that a value leaves open: by its rounding and by its sample. */
export interface Range {
  readonly von: number
  readonly bis: number
}

/** Finds the range of a value; without one it is the value itself. */
export const rangeOf = (wert: Messwert.Zahl, intervall?: Diagramm.Spanne): Range => {
  const own = wert._tag === "Gerundet" ? [wert.von, wert.bis] : [wert.wert]
  const all = [...own, ...(intervall === undefined ? [] : [intervall.von, intervall.bis])]
  return { von: Math.min(...all), bis: Math.max(...all) }
}

/** The official sign of an absent value: `.` `/` `x` `...` */
export const signOf = (wert: Messwert.Fehlend): string => Tabellenzeichen.print(wert, { nachkommastellen: 0 })

/** Says what the signs of absent values mean, each once; an empty text where none is absent. */
export const signSentence = (absent: ReadonlyArray<Messwert.Fehlend>): string => {
  const reasons = new Map<string, Set<string>>()
  for (const wert of absent) reasons.set(signOf(wert), (reasons.get(signOf(wert)) ?? new Set()).add(formatZahl(wert)))
  if (reasons.size === 0) return ""
  const parts = [...reasons].map(([sign, words]) => `„${sign}“ ${[...words].join(" oder ")}`)
  return `Statt eines Wertes: ${parts.join("; ")}.`
}

/** Joins the sentences that there are. */
export const joinSentences = (sentences: ReadonlyArray<string>): string => sentences.filter((sentence) => sentence !== "").join(" ")

/** What is said where nothing can be drawn. */
export const NOTHING = "Es liegen keine Werte vor; die Tabelle sagt, warum."

/** Splits values into those that are there and those that are not. */
export const partition = (werte: ReadonlyArray<Messwert.Messwert>) => ({
  known: werte.filter(Messwert.isZahl),
  absent: werte.filter(Messwert.isFehlend),
})
