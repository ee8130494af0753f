/**
 * How far the parts of a total may lie from it without anything being wrong.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"

/**
 * How far the parts of a total may lie from it without anything being wrong, as the source itself says.
 *
 * `gerundet`: every cell was rounded to a multiple of `basis`. A base above 1 rounds whole cases, of which 2 at most go
 * with a base of 5; `ganzzahlig: false` says that the cases were no whole numbers, as in a table in thousands.
 * `abweichung`: a sum of cells and the printed total may differ by up to `hoechstens`, since the source altered cells to
 * protect people. `ohne-angabe`: cases without an answer stand in the total only, so the parts may fall short of it,
 * never go beyond; `hoechstensProzent` says by how much of the total at most.
 */
export type Toleranz =
  | { readonly art: "gerundet"; readonly basis: number; readonly ganzzahlig?: boolean }
  | { readonly art: "abweichung"; readonly hoechstens: number }
  | { readonly art: "ohne-angabe"; readonly hoechstensProzent?: number }

/** One tolerance, or several that hold at once: numbers rounded to 5, with cases without an answer in the total only. */
export type Toleranzen = Toleranz | ReadonlyArray<Toleranz>

/** What several tolerances come to: for a single cell, for a sum, and for the cases that stand in a total only. */
interface Spielraum {
  readonly half: number
  readonly hoechstens: number
  /** The share of the total that may stand in it alone, in per cent; nothing where it has no bound. */
  readonly ohneAngabe: number | undefined
}

const all = (toleranz: Toleranzen | undefined): ReadonlyArray<Toleranz> => (toleranz === undefined ? [] : "art" in toleranz ? [toleranz] : toleranz)

const halfOf = ({ basis, ganzzahlig = Number.isInteger(basis) && basis > 1 }: Extract<Toleranz, { readonly art: "gerundet" }>): number =>
  ganzzahlig ? Math.floor(basis / 2) : basis / 2

const spielraumOf = (toleranz: Toleranzen | undefined): Spielraum => all(toleranz).reduce<Spielraum>((found, one) => {
  switch (one.art) {
    case "gerundet":
      return { ...found, half: Math.max(found.half, halfOf(one)) }
    case "abweichung":
      return { ...found, hoechstens: found.hoechstens + one.hoechstens }
    case "ohne-angabe":
      return { ...found, ohneAngabe: one.hoechstensProzent === undefined || found.ohneAngabe === undefined ? undefined : found.ohneAngabe + one.hoechstensProzent }
  }
}, { half: 0, hoechstens: 0, ohneAngabe: 0 })

/** Takes a printed number as its source made it: with the interval of its rounding. */
export const asPrinted = (wert: Messwert.Messwert, toleranz: Toleranzen | undefined): Messwert.Messwert => {
  const { half } = spielraumOf(toleranz)
  return half === 0 || wert._tag !== "Exakt" ? wert : Messwert.add(wert, Messwert.intervall(-half, half))
}

const widened = (sum: Messwert.Messwert, { hoechstens }: Spielraum): Messwert.Messwert =>
  hoechstens === 0 ? sum : Messwert.add(sum, Messwert.intervall(-hoechstens, hoechstens))

// What may stand in the total alone, if that has a bound.
const aloneIn = (total: Messwert.Messwert, prozent: number): number =>
  (Math.max(0, Messwert.getIntervall(total)?.bis ?? 0) * prozent) / 100

/** Tells whether a sum of parts agrees with the total that stands beside it. */
export const agrees = (sum: Messwert.Messwert, total: Messwert.Messwert, toleranz: Toleranzen | undefined): boolean => {
  const spielraum = spielraumOf(toleranz)
  const wide = widened(sum, spielraum)
  if (Messwert.isCompatible(wide, total)) return true
  if (Messwert.compare(wide, total) !== "kleiner") return false
  if (spielraum.ohneAngabe === undefined) return true
  const alone = aloneIn(total, spielraum.ohneAngabe)
  return alone > 0 && Messwert.isCompatible(Messwert.add(wide, Messwert.intervall(0, alone)), total)
}

/**
 * Subtracts parts from a total, as wide as the source allows. Cases without an answer stand in the total only, so then
 * the rest is what is left at most; where nothing bounds them, a balance has no rest.
 */
export const restOf = (total: Messwert.Messwert, parts: ReadonlyArray<Messwert.Messwert>, toleranz: Toleranzen | undefined, saldo: boolean): Messwert.Messwert => {
  const spielraum = spielraumOf(toleranz)
  const rest = widened(parts.reduce((left, part) => Messwert.subtract(left, asPrinted(part, toleranz)), asPrinted(total, toleranz)), spielraum)
  const interval = Messwert.getIntervall(rest)
  if (!Messwert.isZahl(rest) || interval === undefined || spielraum.ohneAngabe === 0) return rest
  if (saldo && spielraum.ohneAngabe === undefined) return Messwert.fehlend("unbekannt")
  if (!saldo && interval.bis <= 0) return rest
  const low = spielraum.ohneAngabe === undefined ? 0 : interval.von - aloneIn(total, spielraum.ohneAngabe)
  const von = saldo ? low : Math.max(0, low)
  return Messwert.add(Messwert.scale(rest, 0), { _tag: "Gerundet", wert: Math.max(von, rest.wert), von, bis: interval.bis })
}

const textOf = (toleranz: Toleranz): string => {
  switch (toleranz.art) {
    case "gerundet":
      return `auf ${toleranz.basis} gerundet`
    case "abweichung":
      return `höchstens ${toleranz.hoechstens} Abweichung`
    case "ohne-angabe":
      return `Fälle ohne Angabe nur im Ganzen${toleranz.hoechstensProzent === undefined ? "" : `, höchstens ${String(toleranz.hoechstensProzent).replace(".", ",")} Prozent`}`
  }
}

/** Writes a tolerance in German, for a report. */
export const toleranzText = (toleranz: Toleranzen | undefined): string => all(toleranz).map(textOf).join("; ") || "keine"
