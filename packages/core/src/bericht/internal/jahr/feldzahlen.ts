/**
 * What the city does and what changes in the population, side by side in a Handlungsfeld and never in one table, sum or sentence.
 *
 * @module
 */
import { operandwerte } from "../../../indikator/Ergebnis.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import * as Block from "../../Block.js"
import type { Monitoringzahlen } from "../../Monitoringzahlen.js"
import { formatZahl } from "../../formatZahl.js"
import { markBloecke } from "../geheimhaltungMarke.js"
import { geheimhaltungOf } from "../monitoringFreigabe.js"
import { indikatorVerweis, isFremd, type Posten, postenOf } from "../monitoringSicht.js"
import { satzanfang, undListe } from "../satz.js"
import { type Kennzahlzeile, kennzahlzeilenOf } from "./kennzahlen.js"
import { herkunftWort } from "./leitwert.js"
import { kurz } from "./satzbau.js"
import { ANKER, indikatorAnker, type Jahressicht } from "./sicht.js"
import { ortUndZeit, wandelzelle, wertzelle } from "./wertsatz.js"

const ERREICHT = { ja: "erreicht", teilweise: "teilweise erreicht", nein: "nicht erreicht", offen: "noch offen" } as const

const zeile = ({ kennzahl, projekt, wert }: Kennzahlzeile): ReadonlyArray<string | Block.Zeile> => {
  const unit = "einheit" in kennzahl ? kennzahl.einheit : undefined
  const text = wert === undefined ? (kennzahl.art === "erreicht" ? ERREICHT[kennzahl.stand] : "") : formatZahl(wert, { stellen: 2, ...(unit === undefined ? {} : { einheit: unit }) })
  const ziel = "ziel" in kennzahl && kennzahl.ziel !== undefined ? formatZahl(kennzahl.ziel, { stellen: 2 }) : "keines genannt"
  return [kurz(projekt.titel), kurz(kennzahl.titel.de), Zeitraum.toText(kennzahl.zeitraum), [Block.zahl(text, { anker: ANKER.kennzahlen })], kennzahl.art === "erreicht" ? "–" : ziel]
}

/** The Kennzahlen of the Projekte of a Handlungsfeld. */
export const kennzahltabelle = (sicht: Jahressicht, feld: string, titel: string): ReadonlyArray<Block.Block> => {
  const own = kennzahlzeilenOf(sicht).filter(({ projekt }) => projekt.projekt?.handlungsfeld === feld)
  const head = Block.ueberschrift(4, "Was die Stadt tut: Kennzahlen der Projekte")
  if (own.length === 0) return [head, Block.absatz("Zu den Projekten dieses Handlungsfelds ist keine Kennzahl notiert.")]
  const sorted = own.toSorted((a, b) => (a.projekt.id === b.projekt.id ? Zeitraum.compare(b.kennzahl.zeitraum, a.kennzahl.zeitraum) : 0))
  return [head, Block.tabelle(`Kennzahlen der Projekte: ${titel}`, ["Projekt", "Kennzahl", "Zeit", "Wert#", "Ziel#"], sorted.map(zeile))]
}

/** Says whether a value is that of the city, year and measure that the Konzept asks for, and what stands in where it is not: `vertreten: anderes Maß; Kreis; 2011`. */
export const standzelle = (zahlen: Monitoringzahlen, { abdeckung }: Posten): string => {
  const { jahr, kennzeichen, raum, stand } = abdeckung
  if (stand !== "vertreten") return { vorhanden: "vorhanden", teilweise: "teilweise vorhanden", fehlt: "nicht vorhanden" }[stand]
  const why = [
    ...(kennzeichen.includes("stellvertretend") ? ["anderes Maß"] : []),
    ...(raum !== undefined && isFremd(zahlen, abdeckung) ? [raum._tag] : []),
    ...(jahr === undefined || jahr === zahlen.jahr ? [] : [String(jahr)]),
  ]
  return why.length === 0 ? "vertreten" : `vertreten: ${why.join("; ")}`
}

/** The Indikatoren that the city puts beside a Handlungsfeld; nothing where it puts none, or nothing was calculated. */
export const indikatortabelle = (sicht: Jahressicht, feld: string, titel: string): ReadonlyArray<Block.Block> => {
  const { konzept, monitoring, stadt } = sicht
  const ids = new Set<string>((stadt.feldbezuege ?? []).filter(({ handlungsfeld }) => handlungsfeld === feld).flatMap(({ indikatoren }) => indikatoren))
  if (monitoring === undefined || ids.size === 0) return []
  const posten = postenOf({ konzept }, monitoring).filter(({ id }) => ids.has(id))
  if (posten.length === 0) return []
  const woher = herkunftWort({ abdeckung: posten.map(({ abdeckung }) => abdeckung) }, ({ rechnung }) => operandwerte(rechnung))
  const table = Block.tabelle(`Indikatoren neben dem Handlungsfeld: ${titel}${woher === undefined ? "" : ` (${woher})`}`, ["Nr.", "Indikator", "Wert", "Stand", "Raum und Zeit", "Veränderung"], posten.map((one) => [
    one.id, [indikatorVerweis(one.id, one.titel)], wertzelle(one), standzelle(monitoring, one), ortUndZeit(monitoring, one) || "–", wandelzelle(monitoring, one),
  ]))
  return [
    Block.ueberschrift(4, "Was sich in der Bevölkerung zeigt: Indikatoren"),
    ...markBloecke([table], geheimhaltungOf(monitoring)),
    ...fehlend(posten),
  ]
}

const fehlend = (posten: ReadonlyArray<Posten>): ReadonlyArray<Block.Block> => {
  const absent = posten.filter(({ abdeckung }) => abdeckung.stand === "fehlt")
  return absent.length === 0 ? [] : [Block.absatz([satzanfang("warum ein Wert nicht vorhanden ist, steht unter "), ...undListe(absent.map(({ id }) => Block.verweis(indikatorAnker(id), id))), "."])]
}
