import * as Messwert from "../kernel/Messwert.js"
import { effektiveStichprobe } from "./effektiveStichprobe.js"
import type { Erhebung } from "./Erhebung.js"
import type { Groesse } from "./Groesse.js"
import { absent, lageOf, NOBODY, type Schaetzweise } from "./internal/lage.js"
import * as Konfidenzintervall from "./Konfidenzintervall.js"
import type { Schaetzung } from "./Schaetzung.js"
import type { Wahrscheinlichkeit } from "./Stichprobe.js"

/**
 * Estimates a total from a random sample: of a share, how many persons; of a mean, the sum over all of them.
 *
 * It is absent (`unbekannt`) where somebody asked for gave no value: an answer that is not there is not 0.
 *
 * @example
 * ```ts
 * import { type Bogen, Erhebung, estimateSumme, type Fragebogen, Groesse, type Stichprobe } from "@teilhabe/core/befragung"
 * import { Id, Messwert, Stichtag, Text } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const frage: Fragebogen.Frage = { _tag: "Zahlfrage", id: Id.make("jahre"), text: Text.make("Seit wie vielen Jahren wohnen Sie hier?"), ohneAntwort: ["keine-angabe"], von: 0, bis: 110, einheit: Text.make("Jahre") }
 * const fragebogen: Fragebogen.Fragebogen = { id: Id.make("befragung"), titel: Text.make("Zusammenleben"), sprachen: ["de"], teilbereiche: [], fragen: [frage], indizes: [] }
 * const auswahlgrundlage = { bezeichnung: "Melderegister", stand: Stichtag.make(2025, 12, 31), umfang: 100, quelle: { dokument: Id.make("melderegister"), kapitel: "Auszug" } }
 * const stichprobe: Stichprobe.Wahrscheinlichkeit = { _tag: "Wahrscheinlichkeit", auswahlgrundlage, eingeladen: 4, plan: { _tag: "Einfach" } }
 * const bogen = (id: string, wert?: number): Bogen.Bogen => ({ id, antworten: { jahre: wert === undefined ? { _tag: "KeineAngabe" } : { _tag: "Zahl", wert } }, merkmale: {} })
 * const summeOf = (...boegen: ReadonlyArray<Bogen.Bogen>) => estimateSumme(Result.getOrThrow(Erhebung.make(fragebogen, stichprobe, boegen)), Groesse.mittel(fragebogen, Id.make("jahre"))).wert
 * summeOf(bogen("1", 4), bogen("2", 6)) // => Messwert.exakt(500)
 * summeOf(bogen("1", 4), bogen("2", 6), bogen("3")) // => Messwert.fehlend("unbekannt")
 * ```
 */
export const estimateSumme = (erhebung: Erhebung<Wahrscheinlichkeit>, groesse: Groesse, weise: Schaetzweise = {}): Schaetzung => {
  const lage = lageOf(erhebung, groesse, weise)
  const { bereich = () => true } = weise
  const befragte = lage.stellen.length
  const base = absent(erhebung, groesse)
  if (befragte === 0) return { _tag: "Schaetzung", ...base, ...NOBODY }
  const text = `Hochgerechnete Summe: ${groesse.text}`
  if (erhebung.boegen.some((bogen, at) => bereich(bogen) && lage.werte[at] === undefined)) {
    return { _tag: "Schaetzung", ...base, ...NOBODY, text, befragte, wert: Messwert.fehlend("unbekannt"), standardfehler: Messwert.fehlend("unbekannt") }
  }
  const wert = lage.stellen.reduce((sum, at) => sum + (lage.gewichte[at] ?? 0) * (lage.werte[at] ?? 0), 0)
  const standardfehler = Math.sqrt(lage.streuung(lage.werte.map((one) => one ?? 0)))
  const freiheitsgrade = lage.einheiten - lage.schichten
  return {
    _tag: "Schaetzung", ...base, text, wert: Messwert.exakt(wert), befragte,
    standardfehler: freiheitsgrade < 1 ? Messwert.fehlend("unsicher") : Messwert.exakt(standardfehler),
    intervall: freiheitsgrade < 1 ? undefined : Konfidenzintervall.ofMittel({ wert, standardfehler, freiheitsgrade }, weise.niveau),
    effektiv: effektiveStichprobe(lage.stellen.map((at) => lage.gewichte[at] ?? 0))?.effektiv ?? 0,
    deff: Messwert.fehlend("nicht-sinnvoll"), freiheitsgrade,
  }
}
