/**
 * How far the parts of a total may lie from it without anything being wrong.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"

/**
 * How far the parts of a total may lie from it without anything being wrong, as the source itself says.
 *
 * `gerundet`: every cell was rounded to a multiple of `basis`. `abweichung`: a sum of cells and the printed total
 * may differ by up to `hoechstens`, since the source altered cells to protect people. `ohne-angabe`: cases without
 * an answer stand in the total only, so the parts may fall short of it, never go beyond.
 */
export type Toleranz =
  | { readonly art: "gerundet"; readonly basis: number }
  | { readonly art: "abweichung"; readonly hoechstens: number }
  | { readonly art: "ohne-angabe" }

/** Takes a printed number as its source made it: with the interval of its rounding. */
export const asPrinted = (wert: Messwert.Messwert, toleranz: Toleranz | undefined): Messwert.Messwert => {
  if (toleranz?.art !== "gerundet" || wert._tag !== "Exakt") return wert
  const half = Number.isInteger(toleranz.basis) ? Math.floor(toleranz.basis / 2) : toleranz.basis / 2
  return Messwert.add(wert, Messwert.intervall(-half, half))
}

/** Widens a sum by what the source may have altered. */
export const widened = (sum: Messwert.Messwert, toleranz: Toleranz | undefined): Messwert.Messwert =>
  toleranz?.art === "abweichung" ? Messwert.add(sum, Messwert.intervall(-toleranz.hoechstens, toleranz.hoechstens)) : sum

/** Tells whether the parts may fall short of their total only because some cases stand in the total alone. */
const isShort = (sum: Messwert.Messwert, total: Messwert.Messwert, toleranz: Toleranz | undefined): boolean =>
  toleranz?.art === "ohne-angabe" && Messwert.compare(sum, total) === "kleiner"

/** Tells whether a sum of parts agrees with the total that stands beside it. */
export const agrees = (sum: Messwert.Messwert, total: Messwert.Messwert, toleranz: Toleranz | undefined): boolean =>
  Messwert.isCompatible(widened(sum, toleranz), total) || isShort(sum, total, toleranz)

/** Writes a tolerance in German, for a report. */
export const toleranzText = (toleranz: Toleranz | undefined): string => {
  switch (toleranz?.art) {
    case "gerundet":
      return `auf ${toleranz.basis} gerundet`
    case "abweichung":
      return `höchstens ${toleranz.hoechstens} Abweichung`
    case "ohne-angabe":
      return "Fälle ohne Angabe nur im Ganzen"
    case undefined:
      return "keine"
  }
}
