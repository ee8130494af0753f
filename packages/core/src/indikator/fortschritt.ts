import * as Messwert from "../kernel/Messwert.js"

/** Whether a target is reached by rising to it or by falling to it. */
export type Richtung = "steigend" | "fallend"

/** How far the way from a starting value to a target has been gone. */
export interface Fortschritt {
  /** 0 at the start, 100 at the target, neither a floor nor a ceiling; absent with its reason. */
  readonly prozent: Messwert.Messwert
  /** Whether the target is reached; `offen` where the numbers do not decide it. */
  readonly erreicht: "ja" | "nein" | "offen"
  /** Absent where neither the numbers nor the caller tell it. */
  readonly richtung?: Richtung
}

/** Where one starts, where one wants to be, and where one is. */
export interface Zielstand {
  readonly basis: Messwert.Messwert
  readonly ziel: Messwert.Messwert
  readonly ist: Messwert.Messwert
  /** Needed where the target is to keep the starting value, or not to pass a bound; else the numbers tell it. */
  readonly richtung?: Richtung
}

const richtungOf = ({ basis, ziel }: Zielstand): Richtung | undefined => {
  const vergleich = Messwert.compare(basis, ziel)
  return vergleich === "kleiner" ? "steigend" : vergleich === "groesser" ? "fallend" : undefined
}

// Both forms are the same number; each names one end of the way once, so that its interval is not counted twice.
const share = ({ basis, ziel, ist }: Zielstand): Messwert.Messwert => {
  const way = Messwert.subtract(ziel, basis)
  if (basis._tag === "Exakt" || ziel._tag !== "Exakt") return Messwert.anteil(Messwert.subtract(ist, basis), way)
  return Messwert.subtract(Messwert.exakt(100), Messwert.anteil(Messwert.subtract(ziel, ist), way))
}

const prozentOf = (stand: Zielstand): Messwert.Messwert => {
  const found = share(stand)
  const direction = richtungOf(stand)
  const isBound = stand.richtung !== undefined && direction !== undefined && stand.richtung !== direction
  return isBound && Messwert.isZahl(found) ? Messwert.fehlend("nicht-sinnvoll") : found
}

const erreichtOf = ({ ziel, ist }: Zielstand, richtung: Richtung | undefined): Fortschritt["erreicht"] => {
  const [at, wanted] = [Messwert.getIntervall(ist), Messwert.getIntervall(ziel)]
  if (at === undefined || wanted === undefined) return "offen"
  if (richtung === undefined) return Messwert.compare(ist, ziel) === "gleich" ? "ja" : "offen"
  const [low, high, from, to] = richtung === "steigend"
    ? [at.von, at.bis, wanted.von, wanted.bis]
    : [-at.bis, -at.von, -wanted.bis, -wanted.von]
  return low >= to ? "ja" : high < from ? "nein" : "offen"
}

/**
 * Tells how much of the way from a starting value (basis) to a target (ziel) has been gone, and whether it is reached.
 *
 * Rising and falling targets, a start at 0, below 0 and a change of sign are all the same rule. Where the target is the
 * starting value there is no way, so the percent is `undefiniert`; `erreicht` then needs `richtung`. Where `richtung`
 * contradicts the numbers the target is a bound (at most 8, from 7): its percent is `nicht-sinnvoll`.
 *
 * @example
 * ```ts
 * import { fortschritt } from "@teilhabe/core/indikator"
 * import { Messwert } from "@teilhabe/core/kernel"
 *
 * const [neun, sechs, drei] = [Messwert.exakt(9), Messwert.exakt(6), Messwert.exakt(3)]
 * fortschritt({ basis: neun, ziel: drei, ist: sechs }) // => { prozent: Messwert.exakt(50), erreicht: "nein", richtung: "fallend" }
 * fortschritt({ basis: drei, ziel: sechs, ist: neun }).prozent // => Messwert.exakt(200)
 * fortschritt({ basis: sechs, ziel: sechs, ist: neun, richtung: "steigend" }) // => { prozent: Messwert.fehlend("undefiniert"), erreicht: "ja", richtung: "steigend" }
 * ```
 */
export const fortschritt = (stand: Zielstand): Fortschritt => {
  const richtung = stand.richtung ?? richtungOf(stand)
  return { prozent: prozentOf(stand), erreicht: erreichtOf(stand, richtung), ...(richtung === undefined ? {} : { richtung }) }
}
