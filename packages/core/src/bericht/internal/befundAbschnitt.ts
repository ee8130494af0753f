/**
 * What cases show of one kind, as a table: by Handlungsfeld and Sozialraum, with the time that people wait.
 *
 * @module
 */
import type { Befund, Befundart, Befundlage } from "../../befund/Befund.js"
import { fehlend, type Messwert } from "../../kernel/Messwert.js"
import type { Konzept } from "../../konzept/Konzept.js"
import * as Block from "../Block.js"
import { zelleOf } from "./befundZelle.js"
import { zitat } from "./satz.js"
import { zahlzelle, zeichenerklaerung } from "./zahlzelle.js"

/** The kinds of findings with their titles, and what a number of each says. */
export const BEFUNDARTEN: ReadonlyArray<readonly [art: Befundart, titel: string, satz: string]> = [
  ["bedarf-ohne-angebot", "Bedarf ohne Angebot", "So viele Fälle haben am letzten Tag des Zeitraums, oder am Tag ihres Endes davor, einen Bedarf, den kein Angebot der Stadt deckt."],
  ["wartezeit", "Wartezeiten", "So viele Fälle haben eine Leistung angefragt, die nicht abgelehnt wurde; die Wochen sind der mittlere Wert (Median) bis zum Beginn, bei mindestens zehn Fällen. Wer am Ende noch wartet, zählt mit der Zeit bis dahin."],
  ["anfrage-abgelehnt", "Abgelehnte Anfragen", "In so vielen Fällen wurde eine angefragte Leistung abgelehnt."],
  ["uebergabe-gebrochen", "Gebrochene Übergaben", "So viele Fälle wurden zur Übergabe angeboten und bis zum Ende der Frist nicht angenommen."],
  ["rechtskreis-luecke", "Lücken zwischen Rechtskreisen", "In so vielen Fällen sicherte zwischen zwei Gesetzen an mindestens einem Tag keines den Lebensunterhalt. Ob jemand in dieser Zeit Arbeit hatte, ist nicht bekannt; was auf das letzte Gesetz folgt, zählt nicht."],
]

const EIGENE: Readonly<Record<string, string>> = { "ohne-angabe": "ohne Angabe", uebrige: "übrige, zusammen" }

/** Names the Handlungsfeld of a finding. */
export const feldText = ({ handlungsfelder }: Konzept, { handlungsfeld }: Pick<Befund, "handlungsfeld">): string =>
  handlungsfeld === undefined ? "alle" : (handlungsfelder.find(({ id }) => id === handlungsfeld)?.titel.de ?? zitat(handlungsfeld))

/** Names the part of the town that a finding is of. */
export const raumText = ({ stadt }: Konzept, { sozialraum }: Pick<Befund, "sozialraum">): string => {
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

/** Writes how many cases show a finding, with the released cell that the number is; `anker` leads to its explanation. */
export const faelleZahl = (befund: Befund, { freigabe }: Pick<Befundlage, "freigabe">, anker?: string): Block.Inline => {
  const text = zahlzelle(befund.faelle, 0)
  const zelle = befund.faelle._tag === "Fehlend" ? undefined : zelleOf(befund, freigabe.datensaetze)
  if (zelle === undefined) return text
  return Block.zahl(text, { bezug: { ...zelle, wert: befund.faelle }, ...(anker === undefined ? {} : { anker }) })
}

/** The finding of one kind with its heading and table; one sentence where no case shows it. */
export const befundAbschnitt = (konzept: Konzept, lage: Befundlage, ebene: 2 | 3 | 4, anker?: string) => ([art, titel, satz]: (typeof BEFUNDARTEN)[number]): ReadonlyArray<Block.Block> => {
  const own = lage.befunde.filter((one) => one.art === art)
  const kopf = Block.ueberschrift(ebene, titel, ebene === 2 ? { anker: art } : {})
  if (own.length === 0) return [kopf, Block.absatz("Dazu wurde in keinem Fall etwas gefunden.")]
  const isWait = art === "wartezeit"
  const rows = own.map((one) => [feldText(konzept, one), raumText(konzept, one), [faelleZahl(one, lage, anker)], ...(isWait ? [wochenText(one)] : [])])
  return [
    kopf,
    Block.absatz(satz),
    Block.tabelle(titel, ["Handlungsfeld", "Sozialraum", "Fälle#", ...(isWait ? ["Wochen#"] : [])], rows),
    ...zeichenerklaerung(werteOf(own, isWait), 0),
  ]
}
