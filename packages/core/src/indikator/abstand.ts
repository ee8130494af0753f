import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Ergebnis } from "./Ergebnis.js"
import { checkGleichzeitig, checkHerkunft, checkIdentitaet, einheitDerDifferenz, groupsOverlap, identitaet, sameGroup } from "./internal/vergleich.js"

/** How far one group lies from another (Abstand). */
export interface Abstand {
  readonly gruppe: Ergebnis
  readonly bezug: Ergebnis
  /** The group minus the reference, in `einheit`: negative where the group lies below it. */
  readonly differenz: Messwert.Messwert
  /** The unit of `differenz`: `Prozentpunkte` for a figure in percent. */
  readonly einheit: string
  /** The group divided by the reference: 2 where its value is twice as large. */
  readonly verhaeltnis: Messwert.Messwert
}

const isBelowZero = (wert: Messwert.Messwert): boolean => (Messwert.getIntervall(wert)?.von ?? 0) < 0

const ratio = (a: Messwert.Messwert, b: Messwert.Messwert): Messwert.Messwert => {
  const quotient = Messwert.divide(a, b)
  if (Messwert.isFehlend(quotient)) return quotient
  return isBelowZero(a) || isBelowZero(b) ? Messwert.fehlend("nicht-sinnvoll") : quotient
}

/** Tells whether two groups have different keys of one and the same Merkmal and agree in the others. */
const isApart = ({ gruppe: a }: Ergebnis, { gruppe: b }: Ergebnis): boolean => {
  const apart = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((id) => a[id] !== b[id])
  return apart.length === 1 && apart.every((id) => a[id] !== undefined && b[id] !== undefined)
}

/**
 * Tells how far a group lies from a reference group (Bezug), as a difference and as a ratio.
 *
 * The sign is that of group minus reference. The ratio is `undefiniert` where the reference is or may be 0, and
 * `nicht-sinnvoll` where a value lies below 0. Fails with all findings where the two differ in anything but the key
 * of one Merkmal: a group is no distance from a total that holds it.
 *
 * @example
 * ```ts
 * import { abstand, Ergebnis } from "@teilhabe/core/indikator"
 * import { Messwert, Raum } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const quote = (nationalitaet: string, zahl: number): Ergebnis.Ergebnis => {
 *   const wert = Messwert.gerundet(zahl, { basis: 0.1 })
 *   return {
 *     indikator: "3.3", variante: "abhaengig", titel: "Arbeitslosenquote", mass: "quote", einheit: "Prozent", nachkommastellen: 1,
 *     gruppe: { nationalitaet }, gruppenname: [nationalitaet], raum: Raum.make("05", "Nordrhein-Westfalen"), jahr: 2011, wert,
 *     kennzeichen: [], rechnung: { art: "summe", wert, teile: [] },
 *   }
 * }
 * const found = Result.getOrThrow(abstand(quote("NATA", 21.3), quote("NATD", 7.7)))
 * Messwert.getWert(found.differenz) // => 13.6
 * found.einheit // => "Prozentpunkte"
 * Messwert.within(found.verhaeltnis, 2.77) // => true
 * ```
 */
export const abstand = (gruppe: Ergebnis, bezug: Ergebnis): Result.Result<Abstand, ReadonlyArray<Finding>> => {
  const name = identitaet.gruppe(gruppe)
  const findings = [
    ...checkIdentitaet(gruppe, bezug, ["indikator", "variante", "einheit", "raum", "jahr"]),
    ...checkHerkunft(gruppe, bezug),
    ...checkGleichzeitig(gruppe, bezug),
    ...(name === identitaet.gruppe(bezug) ? [sameGroup(name)] : isApart(gruppe, bezug) ? [] : [groupsOverlap(name, identitaet.gruppe(bezug))]),
  ]
  if (findings.length > 0) return Result.fail(findings)
  return Result.succeed({
    gruppe,
    bezug,
    differenz: Messwert.subtract(gruppe.wert, bezug.wert),
    einheit: einheitDerDifferenz(gruppe.einheit),
    verhaeltnis: ratio(gruppe.wert, bezug.wert),
  })
}
