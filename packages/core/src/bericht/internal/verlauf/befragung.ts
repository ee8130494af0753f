/**
 * The chapter on surveys: what may be said by each, with the formula of an index, intervals only where the sample has them.
 *
 * @module
 */
import type { Angabe, Auswertung, Gruppenergebnis } from "../../../befragung/Auswertung.js"
import type { Frage } from "../../../befragung/Fragebogen.js"
import type { Indexauswertung } from "../../../befragung/evaluateIndex.js"
import type { Konfidenzintervall } from "../../../befragung/Konfidenzintervall.js"
import * as Messwert from "../../../kernel/Messwert.js"
import * as Block from "../../Block.js"
import { formatZahl } from "../../formatZahl.js"
import { punkt, satzanfang } from "../satz.js"
import type { Befragungsergebnis } from "./eingang.js"
import { ANKER, type Verlaufssicht } from "./sicht.js"
import { zahlzelle, zeichenerklaerung } from "../zahlzelle.js"

const STELLEN = 1

const rund = (wert: number): string => wert.toFixed(STELLEN).replace(".", ",").replace("-", "−")

const bereich = (intervall: Konfidenzintervall | undefined): string => (intervall === undefined ? "" : ` (${rund(intervall.von)} bis ${rund(intervall.bis)})`)

const angabe = (one: Angabe | undefined): string => (one === undefined ? "–" : `${zahlzelle(one.wert, STELLEN)}${Messwert.isFehlend(one.wert) ? "" : bereich(one.intervall)}`)

/** The answers of a question with their words, in its order. */
const antwortenOf = (frage: Frage | undefined, { anteile }: Gruppenergebnis): ReadonlyArray<readonly [schluessel: string, name: string]> =>
  Object.keys(anteile).map((key) => {
    if (frage?._tag === "Mehrfachwahl") return [key, key === "genannt" ? "genannt" : "nicht genannt"]
    if (frage !== undefined && "moeglichkeiten" in frage) return [key, frage.moeglichkeiten.find(({ schluessel }) => schluessel === key)?.text.de ?? key]
    if (frage?._tag !== "Skala") return [key, key]
    return [key, key === "1" ? `1 (${frage.unten.de})` : key === String(frage.stufen) ? `${key} (${frage.oben.de})` : key]
  })

const angabenOf = ({ anteile, mittel }: Gruppenergebnis): ReadonlyArray<Angabe> => [...Object.values(anteile), ...(mittel === undefined ? [] : [mittel])]

/** What stands in brackets, and what the signs mean. */
const erklaerung = (angaben: ReadonlyArray<Angabe>, befragte: ReadonlyArray<Messwert.Messwert>): ReadonlyArray<Block.Block> => {
  const [span] = angaben.flatMap(({ intervall }) => intervall ?? [])
  return [
    ...(span === undefined ? [] : [Block.absatz(`Hinter einem Wert steht in Klammern sein Bereich: In ${formatZahl(span.niveau * 100, { einheit: "%" })} solcher Stichproben enthält ein so berechneter Bereich den wahren Wert.`)]),
    ...zeichenerklaerung([...befragte, ...angaben.map(({ wert }) => wert)], STELLEN),
  ]
}

const frageblock = ({ fragebogen: { fragen } }: Befragungsergebnis, { frage: id, gruppen, text }: Auswertung): ReadonlyArray<Block.Block> => {
  const [first] = gruppen
  if (first === undefined) return []
  const antworten = antwortenOf(fragen.find((frage) => frage.id === id), first)
  const withMean = gruppen.some(({ mittel }) => mittel !== undefined)
  return [
    Block.ueberschrift(4, text),
    Block.tabelle(`${text} Anteile in Prozent`, ["Wer", "Befragte#", ...antworten.map(([, name]) => `${satzanfang(name)}#`), ...(withMean ? ["Mittel#"] : [])], gruppen.map((gruppe) => [
      satzanfang(gruppe.name), zahlzelle(gruppe.befragte, 0), ...antworten.map(([key]) => angabe(gruppe.anteile[key])), ...(withMean ? [angabe(gruppe.mittel)] : []),
    ])),
    ...erklaerung(gruppen.flatMap(angabenOf), gruppen.map(({ befragte }) => befragte)),
  ]
}

const indexblock = ({ gruppen, text }: Indexauswertung): ReadonlyArray<Block.Block> => {
  const titel = text.slice(0, text.indexOf(" ("))
  return [
    Block.ueberschrift(4, titel),
    Block.absatz(text),
    Block.tabelle(`${titel} nach Gruppen`, ["Wer", "Befragte#", "Mittel#"], gruppen.map(({ befragte, mittel, name }) => [satzanfang(name), zahlzelle(befragte, 0), angabe(mittel)])),
    ...erklaerung(gruppen.map(({ mittel }) => mittel), gruppen.map(({ befragte }) => befragte)),
  ]
}

/** The questions, each once: as an index tells them, where one is made of them. */
export const fragenOf = ({ auswertungen, indizes = [] }: Befragungsergebnis): ReadonlyArray<Auswertung> => {
  const ofIndex = indizes.flatMap(({ fragen }) => fragen)
  return [...new Map([...auswertungen, ...ofIndex].map((one) => [`${one.frage} ${one.antwort ?? ""}`, one])).values()]
}

const ruecklaufSatz = ({ ruecklauf }: Befragungsergebnis): ReadonlyArray<string> => {
  if (ruecklauf === undefined) return []
  const { eingeladen, quote, verwertbar } = ruecklauf
  const total = formatZahl(verwertbar)
  if (Messwert.isFehlend(eingeladen)) return [`Verwertbar waren ${total} Antworten; eingeladen wurde niemand einzeln, deshalb gibt es keine Rücklaufquote.`]
  return [`Von ${formatZahl(eingeladen)} Eingeladenen kamen ${total} verwertbare Antworten zurück; das sind ${formatZahl(quote, { stellen: STELLEN, einheit: "%" })}.`]
}

const abschnitt = (ergebnis: Befragungsergebnis): ReadonlyArray<Block.Block> => {
  const { fragebogen, indizes = [], vergleiche = [] } = ergebnis
  const fragen = fragenOf(ergebnis)
  const said = [...new Set([...fragen, ...indizes].map(({ aussage }) => aussage))]
  return [
    Block.ueberschrift(3, fragebogen.titel.de, { anker: `befragung-${fragebogen.id}-${ergebnis.am}` }),
    ...ruecklaufSatz(ergebnis).map((text) => Block.absatz(text)),
    ...said.map((text) => Block.hinweis("lesart", text)),
    ...(said.length === 0 ? [Block.absatz("Ergebnisse liegen noch nicht vor.")] : []),
    ...indizes.flatMap(indexblock),
    ...fragen.flatMap((one) => frageblock(ergebnis, one)),
    ...(vergleiche.length === 0 ? [] : [Block.ueberschrift(4, "Was sich seit der Befragung davor geändert hat"), Block.liste(vergleiche.map(({ satz }) => punkt(satz)))]),
  ]
}

/** The surveys whose results are known on the Stichtag. */
export const befragungenOf = ({ eingang: { befragungen = [] }, stichtag }: Verlaufssicht): ReadonlyArray<Befragungsergebnis> => befragungen.filter(({ am }) => am <= stichtag)

/** The chapter on surveys. */
export const befragungskapitel = (sicht: Verlaufssicht): ReadonlyArray<Block.Block> => {
  const all = befragungenOf(sicht)
  return [
    sicht.kapitel("Befragung", ANKER.befragung),
    ...(all.length === 0 ? [Block.absatz("Ergebnisse einer Befragung liegen bis zum Stichtag nicht vor.")] : []),
    ...(all.some((one) => fragenOf(one).length > 0)
      ? [Block.hinweis("geheimhaltung", "Die Zahlen der Befragten und die Anteile nach Gruppen sind vor der Veröffentlichung geschützt; was gesperrt ist, hat ein Zeichen und ist keine Null.")]
      : []),
    ...all.flatMap(abschnitt),
  ]
}
