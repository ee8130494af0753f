/**
 * Money of the year: what was granted and spent, for how many Projekte nothing is noted, and by Handlungsfeld.
 *
 * @module
 */
import * as Messwert from "../../../kernel/Messwert.js"
import { type Summe, type Teil, type Uebersicht, uebersicht } from "../../../projektverlauf/uebersicht.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import * as Block from "../../Block.js"
import { formatZahl } from "../../formatZahl.js"
import * as Zahlwort from "../../Zahlwort.js"
import { mitLuecke, NOMEN } from "../verlauf/woerter.js"
import { verb } from "./satzbau.js"
import { ANKER, type Jahressicht } from "./sicht.js"

const rollUp = ({ jahr, stadt: { ampelregel }, verlauf: { konzept, staende, stichtag } }: Jahressicht): Uebersicht =>
  uebersicht(konzept, staende, stichtag, "handlungsfeld", { zeitraum: Zeitraum.jahr(jahr), ...(ampelregel === undefined ? {} : { regel: ampelregel }) })

const summeOf = ({ summen }: Teil, groesse: "ausgegeben" | "bewilligt"): Summe | undefined => summen.find((one) => one.groesse === groesse)

/** Cents are two digits, or none. */
const euro = (text: string): string => text.replaceAll(/(,\d)(?!\d)/gu, "$10")

const satzteil = (summe: Summe | undefined, tun: string): Block.Zeile => {
  if (summe === undefined || summe.mit.anzahl === 0) return [`dass Mittel ${tun} wurden, ist nicht notiert`]
  const amount = euro(formatZahl(summe.wert, { stellen: 2, einheit: "Euro" }))
  const known = Messwert.isFehlend(summe.wert) ? ["ein Betrag (", Block.zahl(amount, { anker: ANKER.mittel }), ")"] : [Block.zahl(amount, { anker: ANKER.mittel })]
  return [`${tun} ${Messwert.isFehlend(summe.wert) ? "ist" : "sind"} `, ...known, ` in ${Zahlwort.anzahl(summe.mit.anzahl, NOMEN.projekt, "dativ")}`]
}

/** Says in one line what was granted and spent; a Projekt without a figure is counted, and never as 0. */
export const mittelzeile = (sicht: Jahressicht): Block.Zeile => {
  if (sicht.verlauf.projekte.length === 0) return []
  const { gesamt } = rollUp(sicht)
  const [granted, spent] = [summeOf(gesamt, "bewilligt"), summeOf(gesamt, "ausgegeben")]
  if ((granted?.mit.anzahl ?? 0) + (spent?.mit.anzahl ?? 0) === 0) return [`Für das Jahr ${sicht.jahr} sind keine Mittel notiert.`]
  const silent = granted?.ohne.anzahl ?? 0
  return [
    ...satzteil(granted, "bewilligt"), "; ", ...satzteil(spent, "ausgegeben"),
    ...(silent === 0 ? [] : [`; zu ${Zahlwort.anzahl(silent, NOMEN.projekt, "dativ")} ${verb(silent, "ist", "ist")} keine Bewilligung notiert`]), ".",
  ]
}

const zelle = (teil: Teil, groesse: "ausgegeben" | "bewilligt"): string => {
  const summe = summeOf(teil, groesse)
  return summe === undefined ? "–" : euro(mitLuecke(summe.wert, summe.mit.anzahl, summe.ohne.anzahl))
}

/** The money by Handlungsfeld; nothing where none is noted. */
export const mitteltabelle = (sicht: Jahressicht): ReadonlyArray<Block.Block> => {
  if (sicht.verlauf.projekte.length === 0) return []
  const { gesamt, teile } = rollUp(sicht)
  const told = teile.filter(({ projekte }) => projekte.anzahl > 0)
  const head = Block.ueberschrift(3, "Mittel nach Handlungsfeld", { anker: ANKER.mittel })
  if (gesamt.summen.every(({ groesse, mit }) => (groesse !== "bewilligt" && groesse !== "ausgegeben") || mit.anzahl === 0)) return []
  return [
    head,
    Block.absatz(`Gezählt ist, was ganz in das Jahr ${sicht.jahr} fällt. In Klammern steht, zu wie vielen Projekten nichts notiert ist; sie zählen nie als 0.`),
    Block.tabelle(`Mittel ${sicht.jahr} nach Handlungsfeld`, ["Handlungsfeld", "Bewilligt (Euro)#", "Ausgegeben (Euro)#"], [
      ...told.map((teil) => [teil.titel, zelle(teil, "bewilligt"), zelle(teil, "ausgegeben")]),
      ["Alle Projekte", zelle(gesamt, "bewilligt"), zelle(gesamt, "ausgegeben")],
    ]),
  ]
}
