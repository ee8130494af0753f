// The calendar of duties of each year, with those of KIM, as it was known a month after the year.
import { Fassungen } from "@teilhabe/core/fortschreibung"
import { jahreskalender, Kalenderregel, standAt as gremiumAt } from "@teilhabe/core/gremienarbeit"
import { Stichtag, Zeitraum } from "@teilhabe/core/kernel"
import { austauschtermine } from "@teilhabe/core/kim"
import { standAt as projektAt } from "@teilhabe/core/projektverlauf"
import { marl } from "@teilhabe/konzepte/marl"
import { marlKim } from "@teilhabe/konzepte/marlKim"
import { fassungen } from "./fassung-2.mjs"

/** An invented rule of the city: a survey every two years, a Fortschreibung every three. */
export const regel = { ...Kalenderregel.annahme, befragung: "P2Y", fortschreibung: "P3Y", herkunft: "stadt", quelle: { dokument: "konzept", kapitel: "Dienstanweisung (erfunden)" } }

/** When the Bausteine of KIM did exchange, invented; in 2023 they did not. */
const ausgetauscht = { 2021: "2021-11-30", 2022: "2022-12-02", 2024: "2024-11-28", 2025: "2025-12-03" }

/** The exchange of the Bausteine as duties of the calendar, as of a day. */
export const kimPflichten = (jahr, stichtag) =>
  austauschtermine(marlKim, Zeitraum.jahr(jahr)).map(({ am, herkunft, pflicht }) => {
    const { quelle, titel } = marlKim.austauschpflichten.find(({ id }) => id === pflicht)
    const getan = ausgetauscht[jahr]
    const erfuelltAm = getan !== undefined && getan <= stichtag ? getan : undefined
    const stand = erfuelltAm !== undefined ? "erfuellt" : am < stichtag ? "versaeumt" : "offen"
    const satz = `„${titel.de}“, fällig bis ${Stichtag.toText(am)}: ${stand === "versaeumt" ? "versäumt" : stand}.`
    const wer = marlKim.austauschpflichten.find(({ id }) => id === pflicht).bausteine
    return { id: `kim-austausch/${pflicht}/${am}`, art: "austausch", titel, am, wer, herkunft: herkunft === "quelle" ? "konzept" : "annahme", quelle, stand, satz, ...(erfuelltAm === undefined ? {} : { erfuelltAm }) }
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
