/**
 * What changed from one survey to the next: a difference with its interval, or why there is none.
 *
 * @module
 */
import * as Messwert from "../kernel/Messwert.js"
import { INSGESAMT } from "../merkmal/Codeliste.js"
import type { Angabe, Auswertung } from "./Auswertung.js"
import type { Bogen } from "./Bogen.js"
import type { Erhebung } from "./Erhebung.js"
import { estimate, type Schaetzweise } from "./estimate.js"
import type { Indexauswertung } from "./evaluateIndex.js"
import type { Groesse } from "./Groesse.js"
import { differences, type Unterschied } from "./internal/fragenvergleich.js"
import * as Konfidenzintervall from "./Konfidenzintervall.js"
import type { Schaetzung } from "./Schaetzung.js"
import type { Stichprobe, Wahrscheinlichkeit } from "./Stichprobe.js"

/** A group of a survey, by what was told of it: its difference is told only where both of its values were. */
export interface Wellenbereich {
  /** Of this very survey, protected for publication. */
  readonly auswertung: Auswertung | Indexauswertung
  /** The key of the group, or `insgesamt`. */
  readonly gruppe: string
}

/** One survey, and what is compared of it. */
export interface Welle extends Omit<Schaetzweise, "niveau" | "bereich"> {
  /** What it is called beside the number: `2024`. */
  readonly bezeichnung: string
  readonly erhebung: Erhebung<Stichprobe>
  readonly groesse: Groesse
  /** Left out, all respondents. */
  readonly bereich?: Wellenbereich
}

/** How two surveys are compared. */
export interface Vergleichsweise {
  /** Left out, 0.95. */
  readonly niveau?: number
}

/** Why two surveys do not measure the same: other words, another scale or formula, other people asked, another group, or weighted another way. */
export type Bruchgrund = Unterschied | "auswahl" | "auswahlgrundlage" | "bereich" | "gewichtung"

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
  bereich: "die Gruppe", gewichtung: "die Gewichtung",
}

const grundlageOf = ({ erhebung: { stichprobe } }: Welle): string => (stichprobe._tag === "Wahrscheinlichkeit" ? stichprobe.auswahlgrundlage.bezeichnung : "")

const bereichOf = ({ bereich }: Welle): string => (bereich === undefined || bereich.gruppe === INSGESAMT ? "" : `${bereich.auswertung.merkmal} ${bereich.gruppe}`)

const raenderOf = ({ gewichtung }: Welle): string => (gewichtung?.raender ?? []).map(({ merkmal }) => merkmal).sort().join(" ")

const gruendeOf = (frueher: Welle, spaeter: Welle): ReadonlyArray<Bruchgrund> => {
  const isOther = frueher.erhebung.stichprobe._tag !== spaeter.erhebung.stichprobe._tag
  return [
    ...differences(frueher.groesse, spaeter.groesse),
    ...(isOther ? ["auswahl" as const] : []),
    ...(!isOther && grundlageOf(frueher) !== grundlageOf(spaeter) ? ["auswahlgrundlage" as const] : []),
    ...(bereichOf(frueher) === bereichOf(spaeter) ? [] : ["bereich" as const]),
    ...(!isOther && raenderOf(frueher) !== raenderOf(spaeter) ? ["gewichtung" as const] : []),
  ]
}

// Of an index its own mean; of a question the shares that make up the Groesse, or its mean.
const angabenOf = ({ bereich, groesse }: Welle): ReadonlyArray<Angabe | undefined> => {
  if (bereich === undefined) return []
  const { auswertung, gruppe } = bereich
  if ("fragen" in auswertung) return [groesse.formel === undefined || auswertung.text !== groesse.text ? undefined : auswertung.gruppen.find((one) => one.gruppe === gruppe)?.mittel]
  const found = auswertung.gruppen.find((one) => one.gruppe === gruppe)
  if (auswertung.frage !== groesse.fragen[0]?.id || groesse.formel !== undefined) return [undefined]
  if (groesse.schluessel === undefined) return [found?.mittel]
  if (auswertung.antwort === undefined) return groesse.schluessel.map((key) => found?.anteile[key])
  return groesse.schluessel.map((key) => (key === auswertung.antwort ? found?.anteile["genannt"] : undefined))
}

// What the evaluation of another question or of no such group says nothing of is not told either.
const isTold = (welle: Welle): boolean => angabenOf(welle).every((angabe) => angabe !== undefined && Messwert.isZahl(angabe.wert))

// All are those of the groups, as in the evaluation: whoever belongs to none would follow from the difference.
const isInBereich = ({ auswertung: { gruppen, merkmal }, gruppe }: Wellenbereich) => {
  const keys = new Set(gruppe === INSGESAMT ? gruppen.map((one) => one.gruppe) : [gruppe])
  return ({ merkmale }: Bogen): boolean => keys.has(merkmale[merkmal] ?? "")
}

const estimateOf = ({ bereich, erhebung, gewichtung, groesse }: Welle, niveau: number): Schaetzung => estimate(erhebung as Erhebung<Wahrscheinlichkeit>, groesse, {
  niveau, ...(gewichtung === undefined ? {} : { gewichtung }), ...(bereich === undefined ? {} : { bereich: isInBereich(bereich) }),
})

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

// What rounds to 0 has no sign.
const zahl = (wert: number): string => wert.toFixed(1).replace(/^-0\.0$/u, "0.0").replace(".", ",").replace("-", "−")

const satzOf = (frueher: Welle, spaeter: Welle, differenz: number, { bis, niveau, von }: Konfidenzintervall.Konfidenzintervall, istDeutlich: boolean): string => {
  const [frage] = frueher.groesse.fragen
  const unit = frueher.groesse.art === "anteil" ? " Prozentpunkte" : frueher.groesse.formel !== undefined ? " Punkte von 100" : frage?._tag === "Skala" ? ` Stufen von ${frage.stufen}` : frage?._tag === "Zahlfrage" ? ` ${frage.einheit.de}` : ""
  const sign = zahl(differenz) !== "0,0" && differenz > 0 ? "+" : ""
  const judged = istDeutlich ? "Das ist mehr, als der Zufall der Auswahl erwarten lässt" : "Das ist mit dem Zufall der Auswahl vereinbar"
  return `Von ${frueher.bezeichnung} bis ${spaeter.bezeichnung}: ${sign}${zahl(differenz)}${unit} (Bereich ${zahl(von)} bis ${zahl(bis)} bei ${zahl(niveau * 100).replace(",0", "")} % Sicherheit). ${judged}; warum es so ist, sagt die Befragung nicht.`
}

/**
 * Compares the same Groesse of two surveys of different people: a difference with its interval for two random samples.
 *
 * Where wording, scale, formula, kind of sample or the list it was drawn from changed, the break is told, and nothing is
 * computed; a translation that was added is no change. The same holds for the conditions of a further question, the group, and the margins it was
 * weighted to. A group, or all beside groups that were published, is compared by two `Auswertung` (or indices by group):
 * where one of the two values is withheld or uncertain, the difference would tell it. Quota samples and open surveys have no difference that could be told
 * from chance. Throws a `RangeError` for a survey and itself.
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
export const make = (frueher: Welle, spaeter: Welle, { niveau = Konfidenzintervall.NIVEAU }: Vergleichsweise = {}): Wellenvergleich => {
  if (frueher.erhebung === spaeter.erhebung) throw new RangeError(`"${frueher.bezeichnung}" and "${spaeter.bezeichnung}" are one survey, which has no difference to itself: pass two`)
  const names = `${frueher.bezeichnung} und ${spaeter.bezeichnung}`
  const gruende = gruendeOf(frueher, spaeter)
  if (gruende.length > 0) return { _tag: "Bruch", gruende, satz: `Bruch in der Reihe: Zwischen ${names} hat sich geändert: ${gruende.map((one) => WORTE[one]).join(", ")}. Ein Unterschied wird nicht berechnet.` }
  if (frueher.erhebung.stichprobe._tag !== "Wahrscheinlichkeit") {
    return { _tag: "OhneSpanne", satz: `Zwischen ${names} wird kein Unterschied berechnet: Ohne Zufallsstichprobe lässt er sich von einem anderen Kreis der Befragten nicht trennen.` }
  }
  if (!isTold(frueher) || !isTold(spaeter)) return { _tag: "OhneSpanne", satz: `Zwischen ${names} wird kein Unterschied genannt: Nicht beide Werte dürfen veröffentlicht werden.` }
  const [a, b] = [estimateOf(frueher, niveau), estimateOf(spaeter, niveau)]
  const intervall = intervallOf(a, b, frueher.groesse.art, niveau)
  const differenz = Messwert.subtract(b.wert, a.wert)
  if (intervall === undefined || differenz._tag === "Fehlend") return { _tag: "OhneSpanne", satz: `Zwischen ${names} wird kein Unterschied berechnet: Es gibt zu wenige Antworten.` }
  const istDeutlich = intervall.von > 0 || intervall.bis < 0
  return { _tag: "Veraenderung", differenz, intervall, istDeutlich, satz: satzOf(frueher, spaeter, differenz.wert, intervall, istDeutlich) }
}
