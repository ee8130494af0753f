import * as Messwert from "../kernel/Messwert.js"
import { effektiveStichprobe } from "./effektiveStichprobe.js"
import type { Erhebung } from "./Erhebung.js"
import type { Groesse } from "./Groesse.js"
import { absent, type Lage, lageOf, type Moment, momentOf, NOBODY, type Schaetzweise as Weise } from "./internal/lage.js"
import * as Konfidenzintervall from "./Konfidenzintervall.js"
import type { Schaetzung } from "./Schaetzung.js"
import { aussage, type Wahrscheinlichkeit } from "./Stichprobe.js"

/** Of whom, and with which weights. */
export interface Schaetzweise extends Weise {}

// The smaller of what unequal weights leave and of what strata and clusters leave; where all answer alike, nothing tells what clusters do.
const effektivOf = ({ gewichte, stellen, einheiten }: Lage, { einfach, mittel, varianz: streuung }: Moment, plan: Wahrscheinlichkeit["plan"], art: Groesse["art"]): number => {
  const kish = effektiveStichprobe(stellen.map((at) => gewichte[at] ?? 0))?.effektiv ?? 0
  if (streuung > 0 && (art === "anteil" || einfach > 0)) return Math.min(kish, art === "anteil" ? (mittel * (1 - mittel)) / streuung : (stellen.length * einfach) / streuung)
  return plan._tag === "Klumpen" ? Math.min(kish, einheiten) : kish
}

// Where all said the same in a part of the list, there is a standard error of no known size, not one of 0.
const isUnsicher = ({ istErschoepft }: Lage, { istGleich }: Moment, freiheitsgrade: number): boolean => freiheitsgrade < 1 || (istGleich && !istErschoepft)

const intervallOf = (groesse: Groesse, isOpen: boolean, { mittel, varianz: streuung }: Moment, effektiv: number, freiheitsgrade: number, niveau: number | undefined): Konfidenzintervall.Konfidenzintervall | undefined => {
  if (groesse.art === "mittel") return isOpen ? undefined : Konfidenzintervall.ofMittel({ wert: mittel, standardfehler: Math.sqrt(streuung), freiheitsgrade }, niveau)
  const { bis, von, ...rest } = Konfidenzintervall.ofAnteil({ anteil: Math.min(1, Math.max(0, mittel)), umfang: effektiv }, niveau)
  return { von: von * 100, bis: bis * 100, ...rest }
}

/**
 * Estimates a share or a mean from a random sample, unprotected: never publish it by group, which `Auswertung.make` is for.
 *
 * It gives value, standard error, interval and design effect.
 * Standard errors are those of Taylor linearisation, by strata and clusters, with the correction for a finite list, and
 * after raking by the residuals from the margins. A share has the interval of `Konfidenzintervall.ofAnteil` with the
 * effective size, the smaller one of Kish's and of that which the standard error stands for; a mean has that of the t
 * distribution. Who gave no answer with a value is in no part of it. Where
 * all said the same and not everybody of the list was asked, the standard error is `unsicher`. Throws a `RangeError` for another kind of sample.
 *
 * @quelle Särndal, Swensson und Wretman 1992; Lumley 2010, Complex Surveys
 * @example
 * ```ts
 * import { type Bogen, Erhebung, estimate, type Fragebogen, Groesse, type Stichprobe } from "@teilhabe/core/befragung"
 * import { Id, Messwert, Stichtag, Text } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const ja = { schluessel: Id.make("ja"), text: Text.make("ja") }
 * const frage: Fragebogen.Frage = { _tag: "Einfachwahl", id: Id.make("verein"), text: Text.make("Sind Sie in einem Verein?"), ohneAntwort: [], moeglichkeiten: [ja, { schluessel: Id.make("nein"), text: Text.make("nein") }] }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [], fragen: [frage], indizes: [] }
 * const auswahlgrundlage = { bezeichnung: "Melderegister", stand: Stichtag.make(2025, 12, 31), umfang: 1000, quelle: { dokument: Id.make("melderegister"), kapitel: "Auszug" } }
 * const stichprobe: Stichprobe.Wahrscheinlichkeit = { _tag: "Wahrscheinlichkeit", auswahlgrundlage, eingeladen: 20, plan: { _tag: "Einfach" } }
 * const boegen = Array.from({ length: 10 }, (_, at): Bogen.Bogen => ({ id: String(at), antworten: { verein: { _tag: "Wahl", schluessel: at < 8 ? "ja" : "nein" } }, merkmale: {} }))
 * const erhebung = Result.getOrThrow(Erhebung.make(fragebogen, stichprobe, boegen))
 * const { intervall, wert } = estimate(erhebung, Groesse.anteil(fragebogen, Id.make("verein"), ["ja"]))
 * wert // => Messwert.exakt(80)
 * intervall?.verfahren // => "clopper-pearson"
 * ```
 */
export const estimate = (erhebung: Erhebung<Wahrscheinlichkeit>, groesse: Groesse, weise: Schaetzweise = {}): Schaetzung => {
  const lage = lageOf(erhebung, groesse, weise)
  const befragte = lage.stellen.length
  if (befragte === 0) return { _tag: "Schaetzung", ...absent(erhebung, groesse), ...NOBODY }
  const moment = momentOf(lage)
  const factor = groesse.art === "anteil" ? 100 : 1
  const freiheitsgrade = lage.einheiten - lage.schichten
  const effektiv = effektivOf(lage, moment, erhebung.stichprobe.plan, groesse.art)
  const deff = moment.varianz / moment.einfach
  const isOpen = isUnsicher(lage, moment, freiheitsgrade)
  return {
    _tag: "Schaetzung", text: groesse.text, wert: Messwert.exakt(moment.mittel * factor), befragte,
    standardfehler: isOpen ? Messwert.fehlend("unsicher") : Messwert.exakt(Math.sqrt(moment.varianz) * factor),
    intervall: intervallOf(groesse, isOpen, moment, effektiv, freiheitsgrade, weise.niveau),
    effektiv, deff: Number.isFinite(deff) && deff >= 0 ? Messwert.exakt(deff) : Messwert.fehlend("undefiniert"), freiheitsgrade,
    aussage: aussage(erhebung.stichprobe, erhebung.boegen.length),
  }
}

