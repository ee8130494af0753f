import type { Befund, Befundart, Befundlage } from "../befund/Befund.js"
import { fehlend, type Messwert } from "../kernel/Messwert.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import * as Block from "./Block.js"
import type { Dokument } from "./Dokument.js"
import { befundStand } from "./internal/befundFreigabe.js"
import { markBloecke } from "./internal/geheimhaltungMarke.js"
import { protokollHinweis } from "./internal/monitoringFreigabe.js"
import { wann, zitat } from "./internal/satz.js"
import { requireStand } from "./internal/stand.js"
import { zahlzelle, zeichenerklaerung } from "./internal/zahlzelle.js"

/** What a report on findings needs beside them. */
export interface BefundberichtOptions {
  /** Gives Handlungsfelder and Sozialräume their titles. */
  readonly konzept: Konzept
  readonly stand: Stichtag
}

const ARTEN: ReadonlyArray<readonly [art: Befundart, titel: string, satz: string]> = [
  ["bedarf-ohne-angebot", "Bedarf ohne Angebot", "So viele Fälle haben am letzten Tag des Zeitraums, oder am Tag ihres Endes davor, einen Bedarf, den kein Angebot der Stadt deckt."],
  ["wartezeit", "Wartezeiten", "So viele Fälle haben eine Leistung angefragt, die nicht abgelehnt wurde; die Wochen sind der mittlere Wert (Median) bis zum Beginn, bei mindestens zehn Fällen. Wer am Ende noch wartet, zählt mit der Zeit bis dahin."],
  ["anfrage-abgelehnt", "Abgelehnte Anfragen", "In so vielen Fällen wurde eine angefragte Leistung abgelehnt."],
  ["uebergabe-gebrochen", "Gebrochene Übergaben", "So viele Fälle wurden zur Übergabe angeboten und bis zum Ende der Frist nicht angenommen."],
  ["rechtskreis-luecke", "Lücken zwischen Rechtskreisen", "In so vielen Fällen sicherte zwischen zwei Gesetzen an mindestens einem Tag keines den Lebensunterhalt. Ob jemand in dieser Zeit Arbeit hatte, ist nicht bekannt; was auf das letzte Gesetz folgt, zählt nicht."],
]

const EIGENE: Readonly<Record<string, string>> = { "ohne-angabe": "ohne Angabe", uebrige: "übrige, zusammen" }

const feldText = ({ handlungsfelder }: Konzept, { handlungsfeld }: Befund): string =>
  handlungsfeld === undefined ? "alle" : (handlungsfelder.find(({ id }) => id === handlungsfeld)?.titel.de ?? zitat(handlungsfeld))

const raumText = ({ stadt }: Konzept, { sozialraum }: Befund): string => {
  if (sozialraum === undefined) return "ganze Stadt"
  return EIGENE[sozialraum] ?? (stadt.sozialraeume.find(({ schluessel }) => schluessel === sozialraum)?.name ?? zitat(sozialraum))
}

const ABSENT = fehlend("unbekannt")

const wochenText = ({ wochen = ABSENT, wochenMindestens }: Befund): string =>
  wochenMindestens === undefined ? zahlzelle(wochen, 0) : `mindestens ${zahlzelle(wochenMindestens, 0)}`

const werteOf = (befunde: ReadonlyArray<Befund>, isWait: boolean): ReadonlyArray<Messwert> => [
  ...befunde.map(({ faelle }) => faelle),
  ...(isWait ? befunde.flatMap(({ wochen = ABSENT, wochenMindestens }) => (wochenMindestens === undefined ? [wochen] : [])) : []),
]

const abschnitt = (konzept: Konzept, befunde: ReadonlyArray<Befund>) => ([art, titel, satz]: (typeof ARTEN)[number]): ReadonlyArray<Block.Block> => {
  const own = befunde.filter((one) => one.art === art)
  if (own.length === 0) return [Block.ueberschrift(2, titel, { anker: art }), Block.absatz("Dazu wurde in keinem Fall etwas gefunden.")]
  const isWait = art === "wartezeit"
  const rows = own.map((one) => [feldText(konzept, one), raumText(konzept, one), zahlzelle(one.faelle, 0), ...(isWait ? [wochenText(one)] : [])])
  return [
    Block.ueberschrift(2, titel, { anker: art }),
    Block.absatz(satz),
    Block.tabelle(titel, ["Handlungsfeld", "Sozialraum", "Fälle#", ...(isWait ? ["Wochen#"] : [])], rows),
    ...zeichenerklaerung(werteOf(own, isWait), 0),
  ]
}

/**
 * Turns what many cases show into a report for the city: needs without offers, waiting times, broken hand-overs, gaps between laws.
 *
 * The counts are of the city's own, so the report carries the record of their release; `checkDokument` refuses one whose
 * counts differ from what was released. Throws a `RangeError` where `stand` is no day.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Strukturebene
 * @example
 * ```ts
 * import type { Befund } from "@teilhabe/core/befund"
 * import { befundbericht, checkDokument } from "@teilhabe/core/bericht"
 * import { Cube, type Datensatz } from "@teilhabe/core/cube"
 * import { Freigabe, regeln } from "@teilhabe/core/geheimhaltung"
 * import { Messwert, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const [stand, zeitraum] = [Stichtag.make(2026, 3, 2), Zeitraum.jahr(2025)]
 * const merkmale = [Raummerkmal.make([Raum.make("05562024", "Marl")]), Zeitmerkmal.make([zeitraum])]
 * const faelle: Datensatz.Datensatz = {
 *   id: "faelle", titel: "Fälle", groesse: "faelle", einheit: "Fälle", statistik: "eigene", definitionen: {}, herkunft: "eigene-auszaehlung",
 *   fundstelle: { herausgeber: "erfunden", tabelle: "erfunden" }, anmerkungen: [],
 *   cube: Cube.make(merkmale, "null", [{ koordinate: { raum: "05562024", zeit: "2025" }, wert: Messwert.exakt(40) }]),
 * }
 * const freigabe = Result.getOrThrow(Freigabe.make([faelle], regeln.bundesagentur, { am: stand, bericht: "Befunde 2025" }))
 * const lage: Befund.Befundlage = { zeitraum, befunde: [], ausgelassen: Messwert.exakt(0), freigabe }
 * checkDokument(befundbericht(lage, { konzept: marl, stand })) // => []
 * checkDokument(befundbericht({ ...lage, freigabe: { ...freigabe } }, { konzept: marl, stand })).map(({ code }) => code) // => ["bericht/FreigabeFehlt"]
 * ```
 */
export const befundbericht = (lage: Befundlage, { konzept, stand }: BefundberichtOptions): Dokument => {
  requireStand(stand, "befundbericht")
  const geheimhaltung = befundStand(lage)
  const bloecke: ReadonlyArray<Block.Block> = [
    Block.absatz(`Gezählt sind Fälle ${wann(lage.zeitraum)}, jeder einmal je Zeile. Sozialräume mit zu wenigen Fällen stehen zusammen. Fälle, die nicht gezählt werden dürfen: ${zahlzelle(lage.ausgelassen, 0)}.`),
    ...zeichenerklaerung([lage.ausgelassen], 0),
    ...ARTEN.flatMap(abschnitt(konzept, lage.befunde)),
    ...geheimhaltung.protokolle.map(protokollHinweis),
  ]
  return {
    id: `${konzept.id}-befunde`,
    titel: "Was die Fälle der Stadt zeigen",
    untertitel: `Befunde aus dem Case Management ${wann(lage.zeitraum)}`,
    stand,
    zusammenfassung: "Bedarf ohne Angebot, Wartezeiten, abgelehnte Anfragen, gebrochene Übergaben und Lücken zwischen Rechtskreisen, über alle Fälle gezählt.",
    bloecke: markBloecke(bloecke, geheimhaltung),
    geheimhaltung,
  }
}
