/**
 * The chapter on disclosure control: the rule, what it withheld, and how its result was attacked, for all counts of the report.
 *
 * @module
 */
import type { Protokoll } from "../../../geheimhaltung/Freigabe.js"
import * as Block from "../../Block.js"
import type { Geheimhaltungsstand } from "../../Dokument.js"
import { formatZahl } from "../../formatZahl.js"
import { befragungStand, joinStaende } from "../geheimhaltungStand.js"
import { geheimhaltungOf, protokollHinweis } from "../monitoringFreigabe.js"
import { undText } from "../satz.js"
import { befragungenOf } from "../verlauf/befragung.js"
import { fallstand } from "./faelle.js"
import { ANKER, type Jahressicht, type Kapitel } from "./sicht.js"

/** How the whole report stands to disclosure control: figures, cases and surveys together; nothing where it has no counts of its own. */
export const geheimhaltungsstand = (sicht: Jahressicht): Geheimhaltungsstand | undefined => joinStaende([
  sicht.monitoring === undefined ? undefined : geheimhaltungOf(sicht.monitoring),
  fallstand(sicht),
  befragungStand(befragungenOf(sicht.verlauf)),
])

const teile = (sicht: Jahressicht): ReadonlyArray<string> => [
  ...(sicht.monitoring !== undefined && geheimhaltungOf(sicht.monitoring) !== undefined ? ["Zahlen der Stadt im Monitoring"] : []),
  ...(fallstand(sicht) === undefined ? [] : ["Zahlen aus der Fallarbeit"]),
  ...(befragungenOf(sicht.verlauf).some(({ auswertungen, indizes = [] }) => auswertungen.length + indizes.length > 0) ? ["Antworten aus Befragungen"] : []),
]

const tabellen = (protokolle: ReadonlyArray<Protokoll>): ReadonlyArray<Block.Block> => {
  const all = protokolle.flatMap((one) => one.tabellen.map((tabelle) => [tabelle, one.bericht] as const))
  // How many cells of a single table are rounded or withheld is told; of which ones they are, the tables tell themselves.
  return all.length === 0 ? [] : [Block.tabelle("Freigegebene Tabellen", ["Tabelle", "Freigegeben für", "Zellen#", "Gesperrt#"], all.map(([{ gesperrt, titel, zellen }, bericht]) => [titel, bericht, formatZahl(zellen), formatZahl(gesperrt)]))]
}

/** The chapter on disclosure control. */
export const geheimhaltung: Kapitel = (sicht) => {
  const head = sicht.verlauf.kapitel("Geheimhaltung: was nicht in diesem Bericht steht", ANKER.geheimhaltung)
  const found = teile(sicht)
  if (found.length === 0) return [head, Block.absatz("Dieser Bericht enthält keine eigenen Auszählungen von Personen; Veröffentlichtes ist von den Herausgebern geschützt.")]
  const protokolle = geheimhaltungsstand(sicht)?.protokolle ?? []
  return [
    head,
    Block.absatz(`Geschützt sind: ${undText(found)}. Was gesperrt ist, hat in den Tabellen ein Zeichen und ist keine Null; auch andere Zahlen können gesperrt sein, damit sich die erste nicht aus Summen errechnen lässt.`),
    ...protokolle.map(protokollHinweis),
    ...tabellen(protokolle),
    ...(found.includes("Antworten aus Befragungen") ? [Block.hinweis("geheimhaltung", "In Befragungen entscheiden die ungewichteten Zahlen der Befragten: Wo zu wenige geantwortet haben, wo alle einer Gruppe dasselbe sagten, und wo sich eines davon aus dem Rest ergäbe, steht kein Anteil.")] : []),
    Block.absatz("Nicht geprüft werden kann, was jemand aus eigenem Wissen ergänzt. Tabellen, Sätze, Bilder und Datendateien dieses Berichts zeigen dieselben freigegebenen Zahlen."),
  ]
}
