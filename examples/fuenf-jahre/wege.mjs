// What is noted about Projekte outside of sittings: beginnings, Meilensteine, and the one that goes on under another id.
import { uebernahme } from "@teilhabe/core/fortschreibung"
import { Stichtag } from "@teilhabe/core/kernel"
import { marl } from "@teilhabe/konzepte/marl"
import { BROSCHUERE, fassung2, QUALIFIZIERUNG, uebergang } from "./fassung-2.mjs"
import { erfunden } from "./zufall.mjs"

const HALTUNG = "arbeiten-gemeinsame-haltung"
const STRATEGIE = "sport-gesamtstrategie"
const BROSCHUEREN = "wohnen-broschueren-checklisten"

const auf = (_tag, projekt, felder = {}) => ({ _tag, projekt, ...felder })
const ziel = (projekt, meilenstein, titel, bis) => auf("SetMeilenstein", projekt, { meilenstein, titel: { de: erfunden(titel) }, bis })
const erreiche = (projekt, meilenstein) => auf("ReachMeilenstein", projekt, { meilenstein })

/** A Meilenstein that is reached half a year too late. */
export const SPAETER_MEILENSTEIN = { projekt: HALTUNG, meilenstein: "leitbild-entwurf", jahr: 2022 }

const notizen = [
  ["2021-01-11", auf("StartProjekt", QUALIFIZIERUNG, { am: "2021-01-01" })],
  ["2021-02-19", auf("MeetFrist", QUALIFIZIERUNG, { frist: "zwischenziel/2020-12-31" })],
  ["2021-01-11", auf("StartProjekt", "sport-unterstuetzung-aktivitaeten", { am: "2021-01-01" })],
  ["2021-01-15", auf("StartProjekt", BROSCHUERE)],
  ["2021-05-20", auf("CompleteProjekt", BROSCHUERE, { ergebnis: erfunden("Die Broschüre liegt in vier Sprachen vor") })],
  ["2021-01-12", auf("BeginErprobung", "bildung-kita-sozialarbeit", { dauer: "P3Y", am: "2019-01-01" })],
  ["2021-05-05", auf("MeetFrist", "bildung-kita-sozialarbeit", { frist: "zwischenziel/2020-12-31" })],
  ["2021-01-18", auf("StartProjekt", "bildung-fun", { am: "2021-01-01" })],
  ["2021-05-10", auf("StartProjekt", "partizipation-qualifizierung")],
  ["2021-06-01", auf("StartProjekt", STRATEGIE, { ende: "2023-11-30" })],
  ["2022-04-04", auf("StartProjekt", "arbeiten-diversitaetsbewusste-verwaltung")],
  ["2023-03-01", auf("StartProjekt", "wohnen-fortschreibung-handlungskonzept", { ende: "2025-06-30" })],
]

const meilensteine = [
  ["2021-06-07", ziel(BROSCHUEREN, "uebersetzt", "Alle Texte sind übersetzt", "2021-09-30")],
  ["2021-06-07", ziel(BROSCHUEREN, "gedruckt", "Die Broschüren sind gedruckt", "2021-11-30")],
  ["2021-09-20", erreiche(BROSCHUEREN, "uebersetzt")],
  ["2021-11-16", auf("DropMeilenstein", BROSCHUEREN, { meilenstein: "gedruckt", grund: erfunden("Sie stehen im Netz") })],
  ["2021-12-06", auf("CompleteProjekt", BROSCHUEREN, { ergebnis: erfunden("Neun Checklisten stehen im Netz") })],
  ["2022-02-01", ziel(HALTUNG, SPAETER_MEILENSTEIN.meilenstein, "Der Entwurf des Leitbilds liegt vor", "2022-09-30")],
  ["2023-03-15", erreiche(HALTUNG, SPAETER_MEILENSTEIN.meilenstein)],
  ["2022-01-20", ziel(STRATEGIE, "vereine-befragt", "Alle Vereine sind befragt", "2022-06-30")],
  ["2022-07-20", erreiche(STRATEGIE, "vereine-befragt")],
]

/** Begun in the spring, those that the Konzept wants to go on in January; a day by chance. */
const beginne = (stadt, zufall) => {
  const genannt = new Set(notizen.map(([, { projekt }]) => projekt))
  for (const { auftrag, horizont, id } of marl.projekte) {
    if (horizont !== "dauerhaft" || genannt.has(id)) continue
    if (auftrag === "fortfuehren") {
      stadt.plane(Stichtag.addDays("2021-01-08", zufall.ganz(0, 20)), (am) => stadt.projekt(am, auf("StartProjekt", id, { am: "2021-01-01" })))
    } else if (auftrag !== "pruefen") {
      const beginn = Stichtag.addDays("2021-03-01", zufall.ganz(0, 60))
      stadt.plane(Stichtag.addDays(beginn, -30), (am) => stadt.projekt(am, auf("PlanProjekt", id, { beginn })))
      stadt.plane(beginn, (am) => stadt.projekt(am, auf("StartProjekt", id)))
    }
  }
}

// #region uebernehmen
/** Under the second Fassung one Projekt has another id: it goes on there as it stood, and what was noted before stays with the old one. */
const uebernimm = (stadt) => (am) => {
  for (const schritt of uebernahme(marl, fassung2, uebergang, stadt.projekte.staende, "2024-01-01")) stadt.projekt(am, schritt)
}
// #endregion uebernehmen

/** Plans every note. */
export const geheWege = (stadt, zufall) => {
  for (const [tag, befehl] of [...notizen, ...meilensteine]) stadt.plane(tag, (am) => stadt.projekt(am, befehl))
  stadt.plane("2024-01-02", uebernimm(stadt))
  beginne(stadt, zufall)
}
