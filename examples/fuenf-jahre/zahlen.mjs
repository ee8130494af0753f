// Money and Kennzahlen of the Projekte: exact, rounded, absent with a reason, put right later. No absent one is a 0.
import { Messwert } from "@teilhabe/core/kernel"
import { Lage } from "@teilhabe/core/projektverlauf"
import { BERATUNG, JOBPATENSCHAFT, QUALIFIZIERUNG } from "./fassung-2.mjs"
import { erfunden } from "./zufall.mjs"

const GEBER = { [QUALIFIZIERUNG]: "land-nrw", [BERATUNG]: "stadtverwaltung-marl", [JOBPATENSCHAFT]: "land-nrw", "bildung-sprach-integrationskurse": "bamf", "bildung-fun": "stadtverwaltung-marl", "sozialraeume-sprechstunden": "stadtverwaltung-marl" }
const quelle = { dokument: "konzept", kapitel: "Controlling (erfunden)" }
const zeitraumOf = (jahr) => ({ von: `${jahr}-01-01`, bis: `${jahr}-12-31`, art: "jahr" })

/** One figure as offices report them: mostly exact, sometimes rounded to fives, sometimes not there yet. */
const gezaehlt = (zufall, von, bis) => {
  const wert = zufall.ganz(von, bis)
  if (zufall.trifft(0.1)) return Messwert.fehlend("nicht-erhoben")
  return zufall.trifft(0.2) ? Messwert.gerundet(Math.round(wert / 5) * 5, { basis: 5 }) : Messwert.exakt(wert)
}

const mittelOf = (stadt, zufall, jahr, projekt, geber) => {
  const zeitraum = zeitraumOf(jahr)
  const mittel = `mittel-${jahr}`
  const offen = zufall.trifft(0.2)
  const betrag = Messwert.exakt(zufall.ganz(8, 60) * 500)
  stadt.plane(`${jahr}-02-01`, (am) => stadt.projekt(am, { _tag: "GrantMittel", projekt, mittel, geber, zeitraum, betrag: offen ? Messwert.fehlend("folgt-spaeter") : betrag, verwendung: erfunden("Honorare und Räume") }, "controlling"))
  if (offen) stadt.plane(`${jahr}-06-15`, (am) => stadt.projekt(am, { _tag: "AmendMittel", projekt, mittel, betrag, grund: erfunden("Der Bescheid ist da") }, "controlling"))
  const ausgegeben = Messwert.exakt(Math.round(betrag.wert * (0.7 + zufall.anteil() * 0.4)))
  stadt.plane(`${jahr}-12-10`, (am) => {
    stadt.projekt(am, { _tag: "SpendMittel", projekt, mittel, ausgabe: `ausgabe-${jahr}`, zeitraum, betrag: zufall.trifft(0.15) ? Messwert.fehlend("folgt-spaeter") : ausgegeben }, "controlling")
    if (jahr !== 2022 || projekt !== QUALIFIZIERUNG) return
    stadt.projekt(am, { _tag: "SpendMittel", projekt, mittel, ausgabe: "ausgabe-doppelt", zeitraum, betrag: ausgegeben }, "controlling")
    stadt.projekt(am, { _tag: "RevokeAusgabe", projekt, ausgabe: "ausgabe-doppelt", grund: erfunden("Doppelt gebucht") }, "controlling")
  })
}

const kennzahl = (projekt, art, jahr, titel, mehr) => ({ id: `${art}-${jahr}`, titel: { de: erfunden(titel) }, projekt, art, zeitraum: zeitraumOf(jahr), quelle, ...mehr })

/** The figures of a year, noted in its December, of every Projekt that has begun. */
const zaehle = (stadt, zufall, jahr) => (am) => {
  const notiere = (wert) => stadt.projekt(am, { _tag: "RecordKennzahl", projekt: wert.projekt, kennzahl: wert }, "controlling")
  for (const [id, stand] of [...stadt.projekte.staende].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!Lage.isBegonnen(stand.lage)) continue
    notiere(kennzahl(id, "teilnehmende", jahr, "Teilnehmende", { wert: gezaehlt(zufall, 5, 240), einheit: "Personen", ...(zufall.trifft(0.4) ? { ziel: Messwert.exakt(100) } : {}) }))
    if (zufall.trifft(0.5)) notiere(kennzahl(id, "stunden", jahr, "Stunden", { wert: gezaehlt(zufall, 20, 900), einheit: "Stunden" }))
    if (zufall.trifft(0.3)) notiere(kennzahl(id, "erreicht", jahr, "Ziel des Jahres", { stand: zufall.wahl(["ja", "teilweise", "nein", "offen"]) }))
  }
}

/** A figure that was wrong is put right: it keeps its id, and the old one stays among the events. */
const berichtige = (am, stadt) => {
  const kennzahlen = stadt.projekte.standOf(JOBPATENSCHAFT).kennzahlen ?? []
  const falsch = kennzahlen.find(({ art, id }) => art === "teilnehmende" && id.endsWith("2022"))
  stadt.projekt(am, { _tag: "CorrectKennzahl", projekt: JOBPATENSCHAFT, kennzahl: { ...falsch, wert: Messwert.exakt(46) }, grund: erfunden("Eine Gruppe war doppelt gezählt") }, "berichtigung")
}

/** Plans money and figures of all years. */
export const zaehleAlles = (stadt, zufall) => {
  for (const jahr of [2021, 2022, 2023, 2024, 2025]) {
    for (const [projekt, geber] of Object.entries(GEBER)) if (projekt !== JOBPATENSCHAFT || jahr < 2024) mittelOf(stadt, zufall, jahr, projekt, geber)
    stadt.plane(`${jahr}-12-15`, zaehle(stadt, zufall, jahr))
  }
  stadt.plane("2023-05-02", (am) => berichtige(am, stadt))
}
