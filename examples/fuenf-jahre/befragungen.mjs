// Two invented surveys on the felt integration: 2022 open to everybody, 2024 by a random sample.
import { Auswertung, describeWert, Erhebung, estimate, Groesse, rake, Ruecklauf } from "@teilhabe/core/befragung"
import { regeln } from "@teilhabe/core/geheimhaltung"
import { Messwert } from "@teilhabe/core/kernel"
import { Codeliste, Merkmal } from "@teilhabe/core/merkmal"
import { marl } from "@teilhabe/konzepte/marl"
import * as Result from "effect/Result"
import { erfunden, makeZufall } from "./zufall.mjs"

const text = (de, en) => ({ de, en })
const wahl = (schluessel, de, en) => ({ schluessel, text: text(de, en) })

const zuhause = {
  _tag: "Skala", id: "zuhause", text: text("Wie sehr fühlen Sie sich in Marl zu Hause?", "How much do you feel at home in Marl?"), teilbereich: "zugehoerigkeit",
  stufen: 5, unten: text("gar nicht", "not at all"), oben: text("ganz und gar", "entirely"), guenstig: "oben", ohneAntwort: ["keine-angabe"],
}
const kontakt = {
  _tag: "Einfachwahl", id: "kontakt", text: text("Haben Sie in der Nachbarschaft Menschen, die Ihnen helfen?", "Are there people in your neighbourhood who help you?"), teilbereich: "zugehoerigkeit",
  moeglichkeiten: [wahl("ja", "ja", "yes"), wahl("nein", "nein", "no")], ohneAntwort: ["keine-angabe"],
}
const fragebogen = (jahr) => ({
  id: `gefuehlte-integration-${jahr}`, titel: text(erfunden(`Gefühlte Integration ${jahr}`), `Felt integration ${jahr} (invented)`), sprachen: ["de", "en"],
  teilbereiche: [{ id: "zugehoerigkeit", titel: text("Zugehörigkeit", "Belonging") }], fragen: [zuhause, kontakt], indizes: [],
})

const RAUM = [["brassert", 14_000], ["hamm", 15_000], ["huels-sued", 13_000], ["polsum", 800], ["sinsen", 9_200], ["stadtmitte", 18_000]]
const ALTER = [["16-29", 14_000, 0.5], ["30-59", 33_000, 0.8], ["60-plus", 23_000, 1]]
const sozialraeume = Codeliste.make({
  id: "sozialraum", titel: "Sozialraum", quelle: "Konzept", auspraegungen: marl.stadt.sozialraeume.map(({ name, schluessel }) => ({ schluessel, name })),
})

const gezogen = (zufall, anteile) => {
  let rest = zufall.anteil() * anteile.reduce((summe, [, anzahl]) => summe + anzahl, 0)
  return anteile.find(([, anzahl]) => (rest -= anzahl) < 0) ?? anteile[0]
}

const bogenOf = (zufall, nummer) => {
  const [sozialraum] = gezogen(zufall, RAUM)
  const [alter] = gezogen(zufall, ALTER.map(([schluessel, anzahl, bereit]) => [schluessel, anzahl * bereit]))
  const stufe = Math.min(5, Math.max(1, Math.round(2.6 + (alter === "60-plus" ? 0.6 : 0) + (zufall.anteil() - 0.4) * 3)))
  const keine = { _tag: "KeineAngabe" }
  return {
    id: `bogen-${nummer}`, sprache: zufall.trifft(0.2) ? "en" : "de", merkmale: { sozialraum, alter },
    antworten: { zuhause: zufall.trifft(0.04) ? keine : { _tag: "Stufe", stufe }, kontakt: zufall.trifft(0.05) ? keine : { _tag: "Wahl", schluessel: zufall.trifft(0.62) ? "ja" : "nein" } },
  }
}
const boegen = (zufall, anzahl) => Array.from({ length: anzahl }, (_, at) => bogenOf(zufall, at + 1))

const raender = [["sozialraum", "Sozialraum", RAUM], ["alter", "Altersgruppe", ALTER]].map(([merkmal, bezeichnung, anteile]) => ({
  merkmal, bezeichnung, werte: Object.fromEntries(anteile.map(([schluessel, anzahl]) => [schluessel, Messwert.exakt(anzahl)])),
  quelle: { dokument: "melderegister", kapitel: "Auszug (erfunden)" }, stichtag: "2024-06-30",
}))

const zufallsstichprobe = {
  _tag: "Wahrscheinlichkeit", eingeladen: 2_400, plan: { _tag: "Einfach" },
  auswahlgrundlage: { bezeichnung: "Melderegister, ab 16 Jahren (erfunden)", stand: "2024-06-30", umfang: 70_000, quelle: { dokument: "melderegister", kapitel: "Auszug (erfunden)" } },
}

/** Told by Sozialraum, numbers below five never. */
const nachRaum = { regel: regeln.schwelleFuenf, gruppe: Merkmal.make("sozialraum", sozialraeume) }

// #region offen
/** 2022: open to whoever wanted; there is a share of those who took part, and no margin of error. */
export const befragung2022 = (seed) => {
  const bogen = fragebogen(2022)
  const erhebung = Result.getOrThrow(Erhebung.make(bogen, { _tag: "Offen", zugang: "Verweis auf der Internetseite der Stadt (erfunden)" }, boegen(makeZufall(seed + 2022), 214)))
  const auswertung = Result.getOrThrow(Auswertung.make(erhebung, "kontakt", nachRaum))
  return { fragebogen: bogen, auswertung, wert: describeWert(erhebung, Groesse.anteil(bogen, "kontakt", ["ja"])) }
}
// #endregion offen

// #region gewichtet
/** 2024: a random sample, weighted to known margins within a stated trim, told by Sozialraum under the rules for small groups. */
export const befragung2024 = (seed) => {
  const bogen = fragebogen(2024)
  const erhebung = Result.getOrThrow(Erhebung.make(bogen, zufallsstichprobe, boegen(makeZufall(seed + 2024), 640)))
  const gewichtung = Result.getOrThrow(rake(erhebung, raender, { trimmung: { untere: 0.2, obere: 5, bezug: "mittel" } }))
  const schaetzung = estimate(erhebung, Groesse.anteil(bogen, "kontakt", ["ja"]), { gewichtung })
  const auswertung = Result.getOrThrow(Auswertung.make(erhebung, "kontakt", { ...nachRaum, gewichtung }))
  return { fragebogen: bogen, ruecklauf: Ruecklauf.of(erhebung), gewichtung, schaetzung, auswertung }
}
// #endregion gewichtet
