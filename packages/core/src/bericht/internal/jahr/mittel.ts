/**
 * Money of the year: what was granted and spent, for how many Projekte nothing is noted, and by Handlungsfeld.
 *
 * @module
 */
import * as Messwert from "../../../kernel/Messwert.js"
import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Konzept } from "../../../konzept/Konzept.js"
import { mittelrest } from "../../../projektverlauf/mittelrest.js"
import type { Bewilligung } from "../../../projektverlauf/Projektstand.js"
import { type Summe, type Teil, type Uebersicht, uebersicht } from "../../../projektverlauf/uebersicht.js"
import * as Zeitraum from "../../../kernel/Zeitraum.js"
import * as Block from "../../Block.js"
import { formatZahl } from "../../formatZahl.js"
import * as Zahlwort from "../../Zahlwort.js"
import { satzanfang, undText, zitat } from "../satz.js"
import type { Projektlage } from "../verlauf/sicht.js"
import { mitLuecke, NOMEN } from "../verlauf/woerter.js"
import { einige, kurz } from "./satzbau.js"
import { ANKER, type Jahressicht } from "./sicht.js"

const rollUp = ({ jahr, stadt: { ampelregel }, verlauf: { konzept, staende, stichtag } }: Jahressicht, projekte: Konzept["projekte"] = konzept.projekte): Uebersicht =>
  uebersicht({ ...konzept, projekte }, staende, stichtag, "handlungsfeld", { zeitraum: Zeitraum.jahr(jahr), ...(ampelregel === undefined ? {} : { regel: ampelregel }) })

const summeOf = ({ summen }: Teil, groesse: "ausgegeben" | "bewilligt"): Summe | undefined => summen.find((one) => one.groesse === groesse)

/** Cents are two digits, or none. */
const euro = (text: string): string => text.replaceAll(/(,\d)(?!\d)/gu, "$10")

const betrag = (wert: Messwert.Messwert): string => euro(formatZahl(wert, { stellen: 2, einheit: "Euro" }))

const zahl = (summe: Summe | undefined): Block.Inline =>
  summe === undefined || Messwert.isFehlend(summe.wert) ? "ein Betrag, der nicht bekannt ist" : Block.zahl(betrag(summe.wert), { anker: ANKER.mittel })

/** Which Projekte have a grant of the year, which have spent, and which both. */
const nachAngabe = (sicht: Jahressicht): Readonly<Record<"beides" | "nurBewilligt" | "nurAusgegeben", Konzept["projekte"]>> => {
  const all = sicht.verlauf.konzept.projekte.map((projekt) => {
    const { gesamt } = rollUp(sicht, [projekt])
    return { projekt, granted: (summeOf(gesamt, "bewilligt")?.mit.anzahl ?? 0) > 0, spent: (summeOf(gesamt, "ausgegeben")?.mit.anzahl ?? 0) > 0 }
  })
  const of = (g: boolean, a: boolean): Konzept["projekte"] => all.filter(({ granted, spent }) => granted === g && spent === a).map(({ projekt }) => projekt)
  return { beides: of(true, true), nurBewilligt: of(true, false), nurAusgegeben: of(false, true) }
}

/** Spending is held against the grants of the same Projekte: what is not noted yet would look like money that is left. */
const vergleich = (sicht: Jahressicht, { beides, nurAusgegeben, nurBewilligt }: ReturnType<typeof nachAngabe>): Block.Zeile => {
  const both = rollUp(sicht, beides).gesamt
  const all = nurBewilligt.length === 0
  const spent = beides.length === 0 ? [] : ["; ", ...(all ? ["ausgegeben sind davon "] : [`in ${Zahlwort.anzahl(beides.length, NOMEN.projekt, "dativ")} sind von `, zahl(summeOf(both, "bewilligt")), " ausgegeben "]), zahl(summeOf(both, "ausgegeben"))]
  const open = all ? [] : [`; zu ${Zahlwort.anzahl(nurBewilligt.length, NOMEN.projekt, "dativ")} steht die Ausgabe noch aus`]
  const other = nurAusgegeben.length === 0 ? [] : ["; ohne Bewilligung für das Jahr ausgegeben sind ", zahl(summeOf(rollUp(sicht, nurAusgegeben).gesamt, "ausgegeben")), ` in ${Zahlwort.anzahl(nurAusgegeben.length, NOMEN.projekt, "dativ")}`]
  return [...spent, ...open, ...other]
}

/** Says in one line what was granted and spent, like held against like; a Projekt without a figure is counted, and never as 0. */
export const mittelzeile = (sicht: Jahressicht): Block.Zeile => {
  const { projekte } = sicht.verlauf.konzept
  if (projekte.length === 0) return []
  const groups = nachAngabe(sicht)
  const granted = summeOf(rollUp(sicht).gesamt, "bewilligt")
  const [with_, without] = [granted?.mit.anzahl ?? 0, granted?.ohne.anzahl ?? 0]
  if (with_ === 0 && groups.nurAusgegeben.length === 0) return [`Für das Jahr ${sicht.jahr} sind keine Mittel notiert.`]
  const first = with_ === 0 ? ["dass Mittel bewilligt wurden, ist nicht notiert"] : ["bewilligt sind ", zahl(granted), ` in ${Zahlwort.anzahl(with_, NOMEN.projekt, "dativ")}`]
  return [...first, ...vergleich(sicht, groups), ...(without === 0 || with_ === 0 ? [] : [`; zu ${Zahlwort.anzahl(without, NOMEN.projekt, "dativ")} ist keine Bewilligung notiert`]), "."]
}

/** A Projekt that spent more than it was granted, with the sums in words. */
export interface Ueberzogen {
  readonly lage: Projektlage
  readonly summen: string
  readonly seit: Stichtag.Stichtag
}

const isOfYear = ({ ausgaben, zeitraum }: Bewilligung, jahr: Zeitraum.Zeitraum): boolean =>
  zeitraum === undefined ? ausgaben.some(({ am }) => Zeitraum.contains(jahr, am)) : Zeitraum.overlaps(jahr, zeitraum)

/** The Projekte with a grant of the year that was overspent, each grant held against its own spending. */
export const ueberzogeneOf = ({ jahr, verlauf: { projekte, weitere } }: Jahressicht): ReadonlyArray<Ueberzogen> =>
  [...projekte, ...weitere].flatMap((lage) => {
    const { stand } = lage
    if (stand.lage === "vorgesehen") return []
    const over = stand.mittel.filter((one) => isOfYear(one, Zeitraum.jahr(jahr)) && mittelrest(one).ueberzogen === true)
    const seit = over.flatMap(({ ausgaben }) => ausgaben.map(({ am }) => am)).toSorted().at(-1)
    return seit === undefined ? [] : [{ lage, seit, summen: undText(over.map((one) => `${betrag(mittelrest(one).ausgegeben)} bei ${betrag(one.betrag)} Bewilligung`)) }]
  })

const zelle = (teil: Teil, groesse: "ausgegeben" | "bewilligt"): string => {
  const summe = summeOf(teil, groesse)
  return summe === undefined ? "–" : euro(mitLuecke(summe.wert, summe.mit.anzahl, summe.ohne.anzahl))
}

const namen = (projekte: Konzept["projekte"], { verlauf: { titel } }: Jahressicht): string => einige(projekte.map(({ id }) => zitat(kurz(titel(id)))), 10)

/** What stands out: money that was overspent, and spending that nobody has noted yet. */
const auffaelliges = (sicht: Jahressicht): ReadonlyArray<Block.Block> => {
  const { nurBewilligt } = nachAngabe(sicht)
  const lines = [
    ...ueberzogeneOf(sicht).map(({ lage, summen }) => `Mehr ausgegeben als bewilligt ist in ${zitat(kurz(lage.titel))}: ${summen}.`),
    ...(nurBewilligt.length === 0 ? [] : [`${satzanfang("bewilligt, und die Ausgabe steht noch aus:")} ${namen(nurBewilligt, sicht)}.`]),
  ]
  return lines.length === 0 ? [] : [Block.liste(lines)]
}

/** The section on money: the sums of the year, what stands out, and a table by Handlungsfeld; nothing where none is noted. */
export const mittel = (sicht: Jahressicht): ReadonlyArray<Block.Block> => {
  if (sicht.verlauf.projekte.length === 0) return []
  const { gesamt, teile } = rollUp(sicht)
  const told = teile.filter(({ projekte }) => projekte.anzahl > 0)
  if (gesamt.summen.every(({ groesse, mit }) => (groesse !== "bewilligt" && groesse !== "ausgegeben") || mit.anzahl === 0)) return []
  return [
    Block.ueberschrift(3, "Mittel", { anker: ANKER.mittel }),
    ...auffaelliges(sicht),
    Block.absatz(`Gezählt ist, was ganz in das Jahr ${sicht.jahr} fällt. In Klammern steht, zu wie vielen Projekten nichts notiert ist; sie zählen nie als 0. Die beiden Spalten lassen sich nur vergleichen, wo zu denselben Projekten etwas notiert ist.`),
    Block.tabelle(`Mittel ${sicht.jahr} nach Handlungsfeld`, ["Handlungsfeld", "Bewilligt (Euro)#", "Ausgegeben (Euro)#"], [
      ...told.map((teil) => [teil.titel, zelle(teil, "bewilligt"), zelle(teil, "ausgegeben")]),
      ["Alle Projekte", zelle(gesamt, "bewilligt"), zelle(gesamt, "ausgegeben")],
    ]),
  ]
}
