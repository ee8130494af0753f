import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Ergebnis } from "./Ergebnis.js"
import { checkErgebnis, checkOptionen } from "./internal/angabe.js"
import { checkBrueche, checkHerkunft, checkIdentitaet, checkSpaeter, checkStatistiken, einheitDerDifferenz } from "./internal/vergleich.js"
import type { Statistik } from "./Statistik.js"

/** How a figure changed from one time to a later one. */
export interface Veraenderung {
  readonly frueher: Ergebnis
  readonly spaeter: Ergebnis
  /** Later minus earlier, in `einheit`: negative where the figure fell. */
  readonly absolut: Messwert.Messwert
  /** The unit of `absolut`: `Prozentpunkte` for a figure in percent. */
  readonly einheit: string
  /** The change in percent of the earlier value; absent with its reason where there is none. */
  readonly prozent: Messwert.Messwert
}

const isBelowZero = (wert: Messwert.Messwert): boolean => (Messwert.getIntervall(wert)?.von ?? 0) < 0

// The second form names the earlier value once, so that its interval is not counted twice.
const growth = (from: Messwert.Messwert, to: Messwert.Messwert): Messwert.Messwert =>
  from._tag === "Exakt"
    ? Messwert.anteil(Messwert.subtract(to, from), from)
    : Messwert.subtract(Messwert.anteil(to, from), Messwert.exakt(100))

const inPercent = (from: Messwert.Messwert, to: Messwert.Messwert): Messwert.Messwert => {
  const found = growth(from, to)
  if (Messwert.isFehlend(found)) return found
  return isBelowZero(from) || isBelowZero(to) ? Messwert.fehlend("nicht-sinnvoll") : found
}

/**
 * Tells how a figure changed between two times, in its unit and in percent.
 *
 * Fails with all findings where the two were not made alike: another variant, area, group, statistics or definition, or
 * a declared break in between. From 0 there is no percent (`undefiniert`), and where a value lies below 0, as a Saldo
 * may, a percent would mislead (`nicht-sinnvoll`). Nothing is put in place of a 0.
 *
 * @example
 * ```ts
 * import { Ergebnis, veraenderung } from "@teilhabe/core/indikator"
 * import { Messwert, Raum } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const ergebnis = (jahr: number, zahl: number): Ergebnis.Ergebnis => {
 *   const wert = Messwert.exakt(zahl)
 *   return {
 *     indikator: "1.4", variante: "saldo", titel: "Wanderungssaldo", mass: "saldo", einheit: "Fälle", nachkommastellen: 0,
 *     gruppe: {}, gruppenname: [], raum: Raum.make("05562024", "Marl"), jahr, wert, kennzeichen: [],
 *     rechnung: { art: "summe", wert, teile: [] },
 *   }
 * }
 * const found = Result.getOrThrow(veraenderung(ergebnis(2018, -40), ergebnis(2019, 60), { statistiken: [] }))
 * found.absolut // => Messwert.exakt(100)
 * found.prozent // => Messwert.fehlend("nicht-sinnvoll")
 * Result.isFailure(veraenderung(ergebnis(2019, 60), ergebnis(2018, -40), { statistiken: [] })) // => true
 * ```
 */
export const veraenderung = (
  frueher: Ergebnis,
  spaeter: Ergebnis,
  optionen: { readonly statistiken: ReadonlyArray<Statistik> },
): Result.Result<Veraenderung, ReadonlyArray<Finding>> => {
  checkOptionen(optionen, "veraenderung")
  for (const one of [frueher, spaeter]) checkErgebnis(one, "veraenderung")
  const { statistiken } = optionen
  const findings = [
    ...checkIdentitaet(frueher, spaeter, ["indikator", "variante", "einheit", "raum", "gruppe"]),
    ...checkHerkunft(frueher, spaeter),
    ...checkSpaeter(frueher, spaeter),
    ...checkStatistiken([frueher, spaeter], statistiken),
    ...checkBrueche(frueher, spaeter, statistiken),
  ]
  if (findings.length > 0) return Result.fail(findings)
  return Result.succeed({
    frueher,
    spaeter,
    absolut: Messwert.subtract(spaeter.wert, frueher.wert),
    einheit: einheitDerDifferenz(spaeter.einheit),
    prozent: inPercent(frueher.wert, spaeter.wert),
  })
}
