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
import { undText, zitat } from "../satz.js"
import { befragungenOf } from "../verlauf/befragung.js"
import { fallstand } from "./faelle.js"
import { kennzahlzeilenOf, SCHWELLE } from "./kennzahlen.js"
import { ANKER, type Jahressicht, type Kapitel } from "./sicht.js"

/** How the whole report stands to disclosure control: figures, cases and surveys together; nothing where it has no counts of its own. */
export const geheimhaltungsstand = (sicht: Jahressicht): Geheimhaltungsstand | undefined => joinStaende([
  sicht.monitoring === undefined ? undefined : geheimhaltungOf(sicht.monitoring),
  fallstand(sicht),
  befragungStand(befragungenOf(sicht.verlauf)),
])

const hasTeilnehmende = (sicht: Jahressicht): boolean => kennzahlzeilenOf(sicht).some(({ kennzahl: { art } }) => art === "teilnehmende")

const isWhole = ({ angegriffen, mitLoeser, reichweite: { grund, programme } }: Protokoll): boolean => mitLoeser && grund === undefined && programme >= angegriffen

const sumOf = (protokolle: ReadonlyArray<Protokoll>, pick: (one: Protokoll) => number): number => protokolle.reduce((sum, one) => sum + pick(one), 0)

/** What a committee has to know: the rule, how much it withheld, and that nothing came of the attempt to undo it. */
const inKuerze = (sicht: Jahressicht, protokolle: ReadonlyArray<Protokoll>): ReadonlyArray<Block.Block> => {
  const regeln = [...new Set(protokolle.map(({ regel: { titel } }) => zitat(titel)))]
  const secret = protokolle.filter(({ regel: { verfahren } }) => verfahren.art === "sperrung")
  const [cells, withheld] = [sumOf(protokolle, ({ zellen }) => zellen), sumOf(secret, ({ gesperrt }) => gesperrt)]
  const how = secret.length === protokolle.length ? `${withheld === 0 ? "keine davon ist" : `davon ${withheld === 1 ? "ist eine" : `sind ${formatZahl(withheld)}`}`} gesperrt` : "sie sind gerundet, leicht verändert oder gesperrt"
  const far = protokolle.every(isWhole) ? "" : " Wie weit der Versuch reicht, steht unter „Wie geprüft wurde“."
  return [
    ...(protokolle.length === 0 ? [] : [Block.absatz(`Für eigene Auszählungen gilt die Regel ${undText(regeln)}. Geprüft sind ${formatZahl(cells)} Zellen, also einzelne Zahlen in Tabellen; ${how}. Vor der Veröffentlichung wurde versucht, das Geschützte aus allen veröffentlichten Zahlen zurückzurechnen. Dabei kam nichts heraus, was die Regel schützt.${far}`)]),
    ...(hasTeilnehmende(sicht) ? [Block.absatz(`Von Teilnehmenden der Projekte steht keine Zahl unter ${formatZahl(sicht.stadt.schwelle ?? SCHWELLE)} hier, und keine, aus der sie sich als Teil eines Ganzen errechnen ließe.`)] : []),
  ]
}

const teile = (sicht: Jahressicht): ReadonlyArray<string> => [
  ...(sicht.monitoring !== undefined && geheimhaltungOf(sicht.monitoring) !== undefined ? ["Zahlen der Stadt im Monitoring"] : []),
  ...(fallstand(sicht) === undefined ? [] : ["Zahlen aus der Fallarbeit"]),
  ...(hasTeilnehmende(sicht) ? ["Teilnehmende in den Kennzahlen der Projekte"] : []),
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
    ...inKuerze(sicht, protokolle),
    ...(found.includes("Antworten aus Befragungen") ? [Block.hinweis("geheimhaltung", "In Befragungen entscheiden die ungewichteten Zahlen der Befragten: Wo zu wenige geantwortet haben, wo alle einer Gruppe dasselbe sagten, und wo sich eines davon aus dem Rest ergäbe, steht kein Anteil.")] : []),
    Block.absatz("Nicht geprüft werden kann, was jemand aus eigenem Wissen ergänzt. Tabellen, Sätze, Bilder und Datendateien dieses Berichts zeigen dieselben freigegebenen Zahlen."),
    ...(protokolle.length === 0 ? [] : [Block.ueberschrift(3, "Wie geprüft wurde"), ...protokolle.map(protokollHinweis), ...tabellen(protokolle)]),
  ]
}
