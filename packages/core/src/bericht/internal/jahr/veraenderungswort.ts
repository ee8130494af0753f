/**
 * How a value changed since the one before, in words that follow one rule for all figures.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Ergebnis } from "../../../indikator/Ergebnis.js"
import { veraenderung } from "../../../indikator/veraenderung.js"
import * as Messwert from "../../../kernel/Messwert.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import type { Posten } from "../monitoringSicht.js"
import { zahlzelle } from "../zahlzelle.js"
import { einheitWort, gruppenschluessel, wertText } from "./leitwert.js"

/** The way a value went; `offen` where rounding leaves it open. */
export type Richtung = "gestiegen" | "gesunken" | "kaum" | "offen"

/** A change, or why none can be told. */
export type Wandel =
  | { readonly art: "wandel"; readonly richtung: Richtung; readonly deutlich: boolean; readonly text: string; readonly seit: number; readonly frueher: Ergebnis }
  | { readonly art: "ohne"; readonly text: string }

/** From which change on a word is used: points for percent, percent of the earlier value for all else. */
export const SCHWELLEN = { Prozent: { kaum: 0.5, deutlich: 5 }, anderes: { kaum: 1, deutlich: 10 } } as const

/** The rule behind the words, as a reader is told it. */
export const REGEL =
  "Verglichen wird mit dem letzten Wert davor, der ebenso gezählt ist. „Kaum verändert“ heißt: um weniger als 0,5 Prozentpunkte, bei anderen Größen als Prozent um weniger als 1 Prozent des früheren Werts; „deutlich“ heißt: um mindestens 5 Prozentpunkte oder 10 Prozent. Bei einem Saldo steht nur der Unterschied selbst: Prozente sagen von ihm nichts."

const hasNumber = ({ wert }: Ergebnis): boolean => wert._tag !== "Fehlend"

const strip = (text: string): string => text.replace(/^[−-]/u, "")

const richtungOf = (differenz: Messwert.Messwert, size: number, kaum: number): Richtung => {
  const span = Messwert.getIntervall(differenz)
  if (size < kaum) return "kaum"
  if (span === undefined || (span.von <= 0 && span.bis >= 0)) return "offen"
  return (Messwert.getWert(differenz) ?? 0) > 0 ? "gestiegen" : "gesunken"
}

const mitte = (wert: Messwert.Messwert): number | undefined => Messwert.getWert(wert)

// What may fall below nothing has no part of which a percent could be taken.
const isSaldo = (one: Ergebnis): boolean => one.mass === "saldo" || (mitte(one.wert) ?? 0) < 0

/** A balance by its difference and the value before; no percent, and so no word for how much that is. */
const saySaldo = (frueher: Ergebnis, absolut: Messwert.Messwert): Wandel => {
  const [seit, difference] = [frueher.jahr, mitte(absolut)]
  if (difference === undefined) return { art: "ohne", text: "ohne vergleichbaren Wert davor" }
  const richtung = difference === 0 ? "kaum" : richtungOf(absolut, Math.abs(difference), 0)
  const by = `${strip(zahlzelle(Messwert.exakt(Math.abs(difference)), frueher.nachkommastellen))}${einheitWort(frueher.einheit)}`
  const words = { kaum: "unverändert", offen: "nicht sicher zu unterscheiden", gestiegen: `gestiegen um ${by}`, gesunken: `gesunken um ${by}` }
  return { art: "wandel", richtung, deutlich: false, seit, frueher, text: `${words[richtung]} seit ${seit} (damals ${wertText(frueher.wert, frueher)})` }
}

const say = (frueher: Ergebnis, { absolut, einheit, prozent }: { readonly absolut: Messwert.Messwert; readonly einheit: string; readonly prozent: Messwert.Messwert }): Wandel => {
  const seit = frueher.jahr
  const inPoints = einheit === "Prozentpunkte"
  const [used, limits] = inPoints ? [absolut, SCHWELLEN.Prozent] : [prozent, SCHWELLEN.anderes]
  const [change, difference] = [mitte(used), mitte(absolut)]
  if (difference === undefined) return { art: "ohne", text: "ohne vergleichbaren Wert davor" }
  // From nothing on no percent makes sense: the difference alone tells the way.
  const size = change === undefined ? Number.POSITIVE_INFINITY : Math.abs(change)
  const richtung = difference === 0 ? "kaum" : richtungOf(absolut, size, limits.kaum)
  const by = change === undefined || inPoints
    ? `${strip(zahlzelle(Messwert.exakt(Math.abs(difference)), frueher.nachkommastellen))} ${einheit}`
    : `${strip(zahlzelle(Messwert.exakt(Math.abs(change)), 1))}\u00A0%`
  const deutlich = change !== undefined && Math.abs(change) >= limits.deutlich && richtung !== "offen"
  const words = { kaum: "kaum verändert", offen: "nicht sicher zu unterscheiden", gestiegen: `${deutlich ? "deutlich " : ""}gestiegen um ${by}`, gesunken: `${deutlich ? "deutlich " : ""}gesunken um ${by}` }
  return { art: "wandel", richtung, deutlich, seit, frueher, text: `${words[richtung]} seit ${seit}` }
}

/** Says which part of a rate is missing in the years before, where the other part is there. */
const whyNone = (verlauf: ReadonlyArray<Ergebnis>, now: Ergebnis): string => {
  const key = gruppenschluessel(now)
  const parts = verlauf.flatMap((one) => (one.jahr < now.jahr && gruppenschluessel(one) === key && one.rechnung.art === "quotient" ? [one.rechnung] : []))
  const has = (one: Messwert.Messwert): boolean => !Messwert.isFehlend(one)
  if (parts.some(({ nenner, zaehler }) => has(zaehler.wert) && !has(nenner.wert))) return " (gezählt ist davor, aber die Bezugsgröße fehlt)"
  return parts.some(({ nenner, zaehler }) => !has(zaehler.wert) && has(nenner.wert)) ? " (die Bezugsgröße ist davor da, aber nichts gezählt)" : ""
}

/**
 * Tells how the value of a group changed since the one before it, both by the same reading and for the same area; a value
 * that was counted in another way is no earlier one.
 */
export const wandelOf = ({ verlauf }: Posten, ergebnis: Ergebnis, { statistiken }: Pick<Monitoringzahlen, "statistiken">): Wandel => {
  const key = gruppenschluessel(ergebnis)
  const own = verlauf.filter((one) => gruppenschluessel(one) === key && hasNumber(one)).sort((a, b) => b.jahr - a.jahr)
  // What the coverage marks as standing in is not marked in the course: compared is like with like.
  const now = own.find(({ jahr }) => jahr === ergebnis.jahr)
  const before = own.find(({ jahr }) => jahr < ergebnis.jahr)
  if (now === undefined || before === undefined) return { art: "ohne", text: `kein Wert davor${now === undefined ? "" : whyNone(verlauf, now)}` }
  const found = veraenderung(before, now, { statistiken })
  if (Result.isFailure(found)) return { art: "ohne", text: `nicht vergleichbar mit ${before.jahr}` }
  return isSaldo(before) || isSaldo(now) ? saySaldo(before, found.success.absolut) : say(before, found.success)
}
