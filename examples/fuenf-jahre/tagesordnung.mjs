// What the Gremien have on their agendas and what they decide, by the key of the sitting. All of it is invented.
import { BERATUNG, BROSCHUERE, JOBPATENSCHAFT, LEITZIEL_NEU_GEFASST, LEITZIEL_VERLEGT, MIETERCAFES, QUALIFIZIERUNG, WOHNUNGSPATEN } from "./fassung-2.mjs"
import { erfunden } from "./zufall.mjs"

const de = (text) => ({ de: erfunden(text) })
const REGEL = { art: "regel" }

const auf = (_tag, projekt, felder = {}) => ({ _tag, projekt, ...felder })
const beginne = (projekt) => auf("StartProjekt", projekt)
const verschiebe = (projekt, von, bis, grund) => auf("DeferFrist", projekt, { frist: `abschluss/${von}`, bis, grund: erfunden(grund) })
const regelangebot = (projekt) => auf("MakeRegelangebot", projekt)
const schliesseAb = (projekt, ergebnis) => auf("CompleteProjekt", projekt, { ergebnis: erfunden(ergebnis) })

const punkt = (sitzung, titel, auftraege, mehr = {}) =>
  ({ sitzung, titel: de(titel), anlass: REGEL, auftraege, ...mehr, projekte: [...new Set([...auftraege.map(({ projekt }) => projekt), ...(mehr.projekte ?? [])])] })
const antrag = (art, elemente, wortlaut) => ({ antraege: [{ art, elemente, wortlaut: de(wortlaut) }] })

/** The Befund of 2022 that leads into the next Fassung; its id names kind, Handlungsfeld and year. */
export const BEFUND = "befund.bedarf-ohne-angebot.f-wohnen.2022-01-01.2022-12-31"
export const BEFRAGUNG_2022 = "gefuehlte-integration-2022"

const erstesJahr = [
  punkt("wohnen-2021-1", "Beginn der Cafés und der Broschüren", [beginne(MIETERCAFES), beginne("wohnen-broschueren-checklisten")]),
  punkt("wohnen-2021-2", "Mehr Zeit für Cafés und Qualifizierung", [
    verschiebe(MIETERCAFES, "2021-12-31", "2022-12-31", "Die Räume wurden erst im Herbst frei"), verschiebe(QUALIFIZIERUNG, "2021-12-31", "2023-12-31", "Die Kurse laufen weiter"),
  ]),
  punkt("arbeiten-2021-1", "Erprobung der Patenschaft", [auf("BeginErprobung", JOBPATENSCHAFT, { dauer: "P14M" })]),
  punkt("arbeiten-2021-1", "Beginn von Beratung und Lösungswegen", [beginne(BERATUNG), beginne("arbeiten-loesungswege-gestattete-geduldete"), beginne("arbeiten-gemeinsame-haltung")]),
  punkt("arbeiten-2021-1", "Ende der Qualifizierung ohne Mittel", [auf("EndProjekt", "arbeiten-berufliche-qualifizierung", { grund: "mittel-fehlen", notiz: erfunden("Der Antrag wurde abgelehnt") })]),
  punkt("arbeiten-2021-1", "Prüfauftrag zur Verwaltung", [auf("CommissionPruefung", "arbeiten-diversitaetsbewusste-verwaltung", { frage: erfunden("Womit soll die Verwaltung beginnen?"), bis: "2021-12-31" })]),
  punkt("arbeiten-2021-2", "Patenschaft, Beratung und Prüfaufträge", [
    verschiebe(JOBPATENSCHAFT, "2021-12-31", "2022-06-30", "Die Erprobung dauert länger als der Horizont"), regelangebot(BERATUNG),
    schliesseAb("arbeiten-loesungswege-gestattete-geduldete", "Ein Leitfaden liegt vor"),
    auf("PlanProjekt", "arbeiten-diversitaetsbewusste-verwaltung", { beginn: "2022-02-01" }),
    auf("CommissionPruefung", "arbeiten-charta-der-vielfalt", { frage: erfunden("Was verpflichtet die Unterschrift?"), bis: "2022-06-30" }),
  ]),
  punkt("bildung-2021-1", "Erprobung der Patenschaft, Beginn der Kurse", [
    auf("BeginErprobung", "bildung-bildungspatenschaft", { dauer: "P8M" }), beginne("bildung-sprach-integrationskurse"),
    auf("CommissionPruefung", "bildung-kooperation-ki", { frage: erfunden("Welche Aufgaben teilen wir?"), bis: "2021-12-31" }),
  ]),
  punkt("bildung-2021-2", "Kurse auf Dauer, mehr Zeit für die Patenschaft", [
    regelangebot("bildung-sprach-integrationskurse"), regelangebot("bildung-kita-sozialarbeit"), beginne("bildung-kooperation-ki"),
    verschiebe("bildung-bildungspatenschaft", "2021-12-31", "2022-09-30", "Die Schulen waren geschlossen"),
    auf("ProlongErprobung", "bildung-bildungspatenschaft", { bis: "2022-07-31", grund: erfunden("Die Schulen waren geschlossen") }),
  ]),
  punkt("sport-2021-1", "Austauschtreffen und Gesamtstrategie", [beginne("sport-austauschtreffen"), auf("PlanProjekt", "sport-gesamtstrategie", { beginn: "2021-06-01", ende: "2023-11-30" })]),
  punkt("sport-2021-2", "Was bleibt", [regelangebot("sport-austauschtreffen"), regelangebot("sport-unterstuetzung-aktivitaeten")]),
  punkt("sozialraeume-2021-1", "Sprechstunden und Bedarfe", [
    auf("BeginErprobung", "sozialraeume-sprechstunden", { dauer: "P10M" }), beginne("sozialraeume-bedarfe"), beginne("sozialraeume-angebotsstrukturen"),
    beginne("sozialraeume-gesamtstrategie"),
  ]),
  punkt("sozialraeume-2021-2", "Sprechstunden länger erproben", [
    verschiebe("sozialraeume-sprechstunden", "2021-12-31", "2022-06-30", "Die Erprobung begann später"),
    auf("ProlongErprobung", "sozialraeume-sprechstunden", { bis: "2022-05-31", grund: erfunden("Es kamen noch zu wenige") }),
    schliesseAb("sozialraeume-bedarfe", "Für sechs Quartiere liegt eine Übersicht vor"),
  ]),
  punkt("tisch-2021-2", "Orte der Begegnung", [beginne("ehrenamt-orte-der-begegnung")]),
]

const mitte = [
  punkt("wohnen-2022-1", "Patenschaften und Prüfung des Handlungskonzeptes", [
    beginne(WOHNUNGSPATEN), auf("CommissionPruefung", "wohnen-fortschreibung-handlungskonzept", { frage: erfunden("Reicht der Bestand an Wohnungen?"), bis: "2022-12-31" }),
  ]),
  punkt("wohnen-2022-2", "Cafés noch einmal verschoben", [
    verschiebe(MIETERCAFES, "2021-12-31", "2023-12-31", "Eine Stelle war nicht besetzt"),
    auf("PlanProjekt", "wohnen-fortschreibung-handlungskonzept", { beginn: "2023-03-01", ende: "2025-06-30" }),
  ]),
  punkt("arbeiten-2022-1", "Patenschaft auf Dauer, Charta geprüft", [
    regelangebot(JOBPATENSCHAFT), auf("EndProjekt", "arbeiten-charta-der-vielfalt", { grund: "pruefung-verneint", notiz: erfunden("Andere Schritte gehen vor") }),
  ]),
  punkt("bildung-2022-1", "Patenschaft auf Dauer und für Familien", [
    regelangebot("bildung-bildungspatenschaft"), auf("ExtendProjekt", "bildung-bildungspatenschaft", { zielgruppen: ["familien"], orte: [] }),
  ], { beschluss: "beschluss-patenschaft-fuer-familien", ergebnis: ["bildung-bildungspatenschaft", "ausweiten"] }),
  punkt("sozialraeume-2022-1", "Sprechstunden auf Dauer, Angebotsstrukturen verspätet", [
    regelangebot("sozialraeume-sprechstunden"), verschiebe("sozialraeume-angebotsstrukturen", "2021-12-31", "2023-06-30", "Die Träger brauchten länger"),
  ]),
  punkt("sozialraeume-2023-1", "Angebotsstrukturen beenden", [
    auf("EndProjekt", "sozialraeume-angebotsstrukturen", { grund: "wirkt-nicht", notiz: erfunden("Die Quartiere wollten anderes") }),
  ], { ergebnis: ["sozialraeume-angebotsstrukturen", "beenden"] }),
  punkt("bildung-2023-1", "Familien in weiteren Häusern", [auf("ExtendProjekt", "bildung-fun", { zielgruppen: [], orte: ["stadtteilbuero-mitte"] })], { beschluss: "beschluss-familien-in-weiteren-haeusern" }),
]

const fortschreibung = [
  punkt("wohnen-2023-1", "Wer Hilfe beim Wohnen sucht, findet nichts", [auf("MergeProjekt", MIETERCAFES, { nach: QUALIFIZIERUNG })], {
    anlass: { art: "befund", befund: BEFUND }, beschluss: "beschluss-cafes-zusammenfuehren", projekte: [QUALIFIZIERUNG],
    ergebnis: [MIETERCAFES, "zusammenfuehren", QUALIFIZIERUNG],
  }),
  punkt("wohnen-2023-2", "Mehr Zeit für die Wohnungspatenschaften", [verschiebe(WOHNUNGSPATEN, "2023-12-31", "2025-12-31", "Patinnen und Paten fehlen"), regelangebot(QUALIFIZIERUNG)], {
    beschluss: "beschluss-wohnungspaten-mehr-zeit", ...antrag("verschieben", [WOHNUNGSPATEN], "Die Patenschaften sind langfristig"),
  }),
  punkt("arbeiten-2023-2", "Ein Name für alle Patenschaften", [schliesseAb("arbeiten-gemeinsame-haltung", "Ein Leitbild gilt")], {
    beschluss: "beschluss-patenschaft-umbenennen", ...antrag("umbenennen", [JOBPATENSCHAFT], "Die Patenschaft heißt nach Beruf und Ausbildung"),
  }),
  punkt("arbeiten-2023-2", "Beratung in den Quartieren", [], { beschluss: "beschluss-beratung-in-die-quartiere", projekte: [BERATUNG], ...antrag("verschieben", [BERATUNG], "Die Beratung gehört in die Sozialräume") }),
  punkt("bildung-2023-2", "Wer fragt, wird gehört", [], { beschluss: "beschluss-leitziel-neu-fassen", anlass: { art: "befragung", befragung: BEFRAGUNG_2022 }, ...antrag("neu-fassen", [LEITZIEL_NEU_GEFASST], "Das Leitziel nennt das Fragen") }),
  punkt("sport-2023-2", "Broschüre ist fertig", [schliesseAb("sport-gesamtstrategie", "Die Strategie ist beschlossen")], {
    beschluss: "beschluss-broschuere-streichen", ...antrag("streichen", [BROSCHUERE], "Was fertig ist, steht nicht mehr im Konzept"), projekte: [BROSCHUERE],
  }),
  punkt("sozialraeume-2023-2", "Lotsinnen und Lotsen", [], {
    beschluss: "beschluss-lotsen-aufnehmen", anlass: { art: "befragung", befragung: BEFRAGUNG_2022 }, ...antrag("hinzufuegen", [], "Lotsinnen und Lotsen begleiten im Quartier"),
  }),
  punkt("sozialraeume-2023-2", "Teilhabe ist Sache der Quartiere", [], { beschluss: "beschluss-leitziel-verlegen", ...antrag("verschieben", [LEITZIEL_VERLEGT], "Das Leitziel steht bei den Sozialräumen") }),
]

const letzteJahre = [
  punkt("sozialraeume-2024-1", "Lotsen erproben, Gesamtstrategie abschließen", [
    auf("BeginErprobung", "sozialraeume-lotsenteams", { dauer: "P12M" }), schliesseAb("sozialraeume-gesamtstrategie", "Sechs Quartiere haben eine Strategie"),
    auf("ExtendProjekt", "sozialraeume-sprechstunden", { zielgruppen: ["neuzugewanderte"], orte: [] }),
  ]),
  punkt("arbeiten-2024-1", "Patenschaften laufen weiter", [
    auf("AdaptProjekt", "arbeiten-patenschaften-beruf", { was: erfunden("Auch für die Ausbildung") }), auf("ExtendProjekt", BERATUNG, { zielgruppen: ["neuzugewanderte"], orte: [] }),
  ]),
  punkt("sozialraeume-2024-2", "Lotsen brauchen länger", [auf("ProlongErprobung", "sozialraeume-lotsenteams", { bis: "2025-06-30", grund: erfunden("Die Schulung begann spät") })]),
  punkt("wohnen-2024-1", "Dank und Ausblick", [], { empfehlungen: [{ art: "empfehlung", an: "sozial-und-gesundheitsausschuss", wortlaut: de("Mittel für die Quartiere prüfen") }] }),
  punkt("tisch-2025-2", "Orte der Begegnung brauchen Räume", [verschiebe("ehrenamt-orte-der-begegnung", "2025-12-31", "2026-12-31", "Zwei Räume fehlen")]),
  punkt("wohnen-2025-1", "Handlungskonzept liegt vor", [schliesseAb("wohnen-fortschreibung-handlungskonzept", "Das Handlungskonzept ist fortgeschrieben")]),
  punkt("wohnen-2025-2", "Patenschaften auf Dauer", [regelangebot(WOHNUNGSPATEN)]),
  punkt("bildung-2025-2", "Kooperation und Familien", [schliesseAb("bildung-kooperation-ki", "Ein Vertrag gilt"), regelangebot("bildung-fun")]),
  punkt("sozialraeume-2025-2", "Lotsen bleiben", [regelangebot("sozialraeume-lotsenteams")]),
]

const alle = [...erstesJahr, ...mitte, ...fortschreibung, ...letzteJahre]

/** The topics of one sitting that are invented one by one. */
export const besonderePunkte = (sitzung) => alle.filter((one) => one.sitzung === sitzung)
