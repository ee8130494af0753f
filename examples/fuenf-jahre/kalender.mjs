// The calendar of duties of each year, with those of KIM, as it was known a month after the year.
import { Fassungen } from "@teilhabe/core/fortschreibung"
import { jahreskalender, Kalenderregel, Pflicht, standAt as gremiumAt } from "@teilhabe/core/gremienarbeit"
import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
import { austauschstand } from "@teilhabe/core/kim"
import { standAt as projektAt } from "@teilhabe/core/projektverlauf"
import { marl } from "@teilhabe/konzepte/marl"
import { marlKim } from "@teilhabe/konzepte/marlKim"
import { fassungen } from "./fassung-2.mjs"

/** An invented rule of the city: a survey every two years, a Fortschreibung every three. */
export const regel = { ...Kalenderregel.annahme, befragung: "P2Y", fortschreibung: "P3Y", herkunft: "stadt", quelle: { dokument: "konzept", kapitel: "Dienstanweisung (erfunden)" } }

/** When the Bausteine of KIM did exchange, invented; in 2023 they did not. */
const stattgefunden = [[2021, 11, 30], [2022, 12, 2], [2024, 11, 28], [2025, 12, 3]].map((tag) => Stichtag.make(...tag))
const kim = { ...marlKim, austauschpflichten: marlKim.austauschpflichten.map((pflicht) => ({ ...pflicht, stattgefunden })) }

/** The exchange of the Bausteine as duties of the calendar, as of a day. */
export const kimPflichten = (jahr, stichtag) =>
  austauschstand(kim, Zeitraum.jahr(jahr), stichtag).map(({ am, erfuelltAm, herkunft, pflicht }) => {
    const { bausteine, quelle, titel } = kim.austauschpflichten.find(({ id }) => id === pflicht)
    const vorgabe = { id: `kim-austausch/${pflicht}/${am}`, art: "austausch", titel, am, wer: bausteine, herkunft: herkunft === "quelle" ? "konzept" : "annahme", quelle }
    return Pflicht.asOf(erfuelltAm === undefined ? vorgabe : { ...vorgabe, erfuelltAm }, stichtag)
  })

/** Groups events by their stream. */
export const nachStrom = (ereignisse, key) => {
  const stroeme = new Map()
  for (const ereignis of ereignisse) stroeme.set(ereignis[key], [...(stroeme.get(ereignis[key]) ?? []), ereignis])
  return stroeme
}

// #region staende
/** How every Projekt and every Gremium stood on a day, as it was known then. */
export const staendeAm = ({ gremienereignisse, projektereignisse }, stichtag) => ({
  gremien: new Map([...nachStrom(gremienereignisse, "gremium")].map(([id, ereignisse]) => [id, gremiumAt(ereignisse, stichtag)])),
  projekte: new Map([...nachStrom(projektereignisse, "projekt")].map(([id, ereignisse]) => [id, projektAt(ereignisse, stichtag)])),
})
// #endregion staende

// #region jahr
/** The calendar of a year as of a Stichtag: each duty by the Fassung of its own day. */
export const kalenderOf = (jahre, jahr, stichtag = Stichtag.make(jahr + 1, 1, 31)) =>
  jahreskalender({
    konzept: marl, konzeptAm: (tag) => Fassungen.konzeptAm(fassungen, tag), ...staendeAm(jahre, stichtag),
    berichte: jahre.berichte.filter(({ am }) => am <= stichtag), weitere: kimPflichten(jahr, stichtag), regel,
  }, jahr, stichtag)
// #endregion jahr
