/**
 * What changed from one survey to the next: a difference with its interval, or why there is none.
 *
 * @module
 */
import * as Messwert from "../kernel/Messwert.js"
import type { Erhebung } from "./Erhebung.js"
import { estimate, type Schaetzweise } from "./estimate.js"
import type { Groesse } from "./Groesse.js"
import { differences, type Unterschied } from "./internal/fragenvergleich.js"
import * as Konfidenzintervall from "./Konfidenzintervall.js"
import type { Schaetzung } from "./Schaetzung.js"
import type { Stichprobe, Wahrscheinlichkeit } from "./Stichprobe.js"

/** One survey, and what is compared of it. */
export interface Welle extends Omit<Schaetzweise, "niveau"> {
  /** What it is called beside the number: `2024`. */
  readonly bezeichnung: string
  readonly erhebung: Erhebung<Stichprobe>
  readonly groesse: Groesse
}

/** Why two surveys do not measure the same: other words, another scale or formula, other people asked, or asked another way. */
export type Bruchgrund = Unterschied | "auswahl" | "auswahlgrundlage"

/** What came of a comparison. */
export type Wellenvergleich =
  | {
    readonly _tag: "Veraenderung"
    /** The later less the earlier value, in percentage points for a share. */
    readonly differenz: Messwert.Messwert
    readonly intervall: Konfidenzintervall.Konfidenzintervall
    /** Whether it is larger than the chance of drawing explains. */
    readonly istDeutlich: boolean
    readonly satz: string
  }
  | { readonly _tag: "Bruch"; readonly gruende: ReadonlyArray<Bruchgrund>; readonly satz: string }
  | { readonly _tag: "OhneSpanne"; readonly satz: string }

const WORTE: Readonly<Record<Bruchgrund, string>> = {
  wortlaut: "der Wortlaut", skala: "die Skala oder die Antworten", formel: "die Formel des Index", auswahl: "die Art der Stichprobe", auswahlgrundlage: "die Auswahlgrundlage",
}

const grundlageOf = ({ erhebung: { stichprobe } }: Welle): string => (stichprobe._tag === "Wahrscheinlichkeit" ? stichprobe.auswahlgrundlage.bezeichnung : "")

const gruendeOf = (frueher: Welle, spaeter: Welle): ReadonlyArray<Bruchgrund> => {
  const isOther = frueher.erhebung.stichprobe._tag !== spaeter.erhebung.stichprobe._tag
  return [
    ...differences(frueher.groesse, spaeter.groesse),
    ...(isOther ? ["auswahl" as const] : []),
    ...(!isOther && grundlageOf(frueher) !== grundlageOf(spaeter) ? ["auswahlgrundlage" as const] : []),
  ]
}

const estimateOf = ({ erhebung, groesse, ...weise }: Welle, niveau: number): Schaetzung => estimate(erhebung as Erhebung<Wahrscheinlichkeit>, groesse, { ...weise, niveau })

// For shares the method 10 of Newcombe: the ends of the two intervals, so that it has a width where all say the same.
const intervallOf = (a: Schaetzung, b: Schaetzung, art: Groesse["art"], niveau: number): Konfidenzintervall.Konfidenzintervall | undefined => {
  const [p, q] = [Messwert.getWert(a.wert), Messwert.getWert(b.wert)]
  if (p === undefined || q === undefined || a.intervall === undefined || b.intervall === undefined) return undefined
  if (art === "anteil") {
    return {
      von: q - p - Math.hypot(q - b.intervall.von, a.intervall.bis - p), bis: q - p + Math.hypot(b.intervall.bis - q, p - a.intervall.von),
      niveau, verfahren: "newcombe",
    }
  }
  const [s, t] = [Messwert.getWert(a.standardfehler), Messwert.getWert(b.standardfehler)]
  if (s === undefined || t === undefined) return undefined
  return Konfidenzintervall.ofMittel({ wert: q - p, standardfehler: Math.hypot(s, t), freiheitsgrade: Math.min(a.freiheitsgrade, b.freiheitsgrade) }, niveau)
}

const zahl = (wert: number): string => wert.toFixed(1).replace(".", ",").replace("-", "−")

const satzOf = (frueher: Welle, spaeter: Welle, differenz: number, { bis, niveau, von }: Konfidenzintervall.Konfidenzintervall, istDeutlich: boolean): string => {
  const unit = frueher.groesse.art === "anteil" ? " Prozentpunkte" : ""
  const judged = istDeutlich ? "Das ist mehr, als der Zufall der Auswahl erwarten lässt" : "Das ist mit dem Zufall der Auswahl vereinbar"
  return `Von ${frueher.bezeichnung} bis ${spaeter.bezeichnung}: ${differenz > 0 ? "+" : ""}${zahl(differenz)}${unit} (Bereich ${zahl(von)} bis ${zahl(bis)} bei ${zahl(niveau * 100).replace(",0", "")} % Sicherheit). ${judged}; warum es so ist, sagt die Befragung nicht.`
}

/**
 * Compares the same Groesse of two surveys of different people: a difference with its interval for two random samples.
 *
 * Where wording, scale, formula, kind of sample or the list it was drawn from changed, the break is told, and nothing is
 * computed; a translation that was added is no change. Quota samples and open surveys have no difference that could be told
 * from chance.
 *
 * @quelle Newcombe 1998, Statistics in Medicine 17, 873–890
 * @example
 * ```ts
 * import { type Bogen, Erhebung, type Fragebogen, Groesse, type Stichprobe, Wellenvergleich } from "@teilhabe/core/befragung"
 * import { Id, Messwert, Text } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const frage: Fragebogen.Frage = { _tag: "Zahlfrage", id: Id.make("jahre"), text: Text.make("Seit wie vielen Jahren wohnen Sie hier?"), ohneAntwort: [], von: 0, bis: 110, einheit: Text.make("Jahre") }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [], fragen: [frage], indizes: [] }
 * const offen: Stichprobe.Offen = { _tag: "Offen", zugang: "Verweis auf der Internetseite der Stadt" }
 * const bogen: Bogen.Bogen = { id: "1", antworten: { jahre: { _tag: "Zahl", wert: 3 } }, merkmale: {} }
 * const welle = (bezeichnung: string): Wellenvergleich.Welle => ({ bezeichnung, erhebung: Result.getOrThrow(Erhebung.make(fragebogen, offen, [bogen])), groesse: Groesse.mittel(fragebogen, Id.make("jahre")) })
 * Wellenvergleich.make(welle("2024"), welle("2026"))._tag // => "OhneSpanne"
 * ```
 */
export const make = (frueher: Welle, spaeter: Welle, niveau: number = Konfidenzintervall.NIVEAU): Wellenvergleich => {
  const names = `${frueher.bezeichnung} und ${spaeter.bezeichnung}`
  const gruende = gruendeOf(frueher, spaeter)
  if (gruende.length > 0) return { _tag: "Bruch", gruende, satz: `Bruch in der Reihe: Zwischen ${names} hat sich geändert: ${gruende.map((one) => WORTE[one]).join(", ")}. Ein Unterschied wird nicht berechnet.` }
  if (frueher.erhebung.stichprobe._tag !== "Wahrscheinlichkeit") {
    return { _tag: "OhneSpanne", satz: `Zwischen ${names} wird kein Unterschied berechnet: Ohne Zufallsstichprobe lässt er sich von einem anderen Kreis der Befragten nicht trennen.` }
  }
  const [a, b] = [estimateOf(frueher, niveau), estimateOf(spaeter, niveau)]
  const intervall = intervallOf(a, b, frueher.groesse.art, niveau)
  const differenz = Messwert.subtract(b.wert, a.wert)
  if (intervall === undefined || differenz._tag === "Fehlend") return { _tag: "OhneSpanne", satz: `Zwischen ${names} wird kein Unterschied berechnet: Es gibt zu wenige Antworten.` }
  const istDeutlich = intervall.von > 0 || intervall.bis < 0
  return { _tag: "Veraenderung", differenz, intervall, istDeutlich, satz: satzOf(frueher, spaeter, differenz.wert, intervall, istDeutlich) }
}
