// The goals and measures of the invented family, by the round in which they were agreed.
import { KIND_A, MUTTER, VATER } from "./familie.mjs"

// #region ziele
export const mottos = [
  { id: "m-zuhause", person: MUTTER, wortlaut: "Kendi kapımız olsun, kendi soframız.", sprache: "tr", beruehrt: [] },
  { id: "m-beruf", person: KIND_A, wortlaut: "Ich will da sein, wenn jemand krank ist.", sprache: "de", beruehrt: [] },
]
export const rahmen = [
  {
    id: "r-wohnen", mottoziel: "m-zuhause", handlungsfeld: "wohnen", wortlaut: "Wir wohnen in einer eigenen Wohnung.",
    problem: "Zu viert in einem Zimmer kommt niemand zur Ruhe.", hypothese: "Absagen kommen, weil beim ersten Anruf niemand übersetzt.", beruehrt: [],
  },
  {
    id: "r-sprache", mottoziel: "m-zuhause", handlungsfeld: "bildung", wortlaut: "Ich erledige meine Wege selbst.",
    problem: "Jeder Weg zum Amt braucht jemanden, der übersetzt.", hypothese: "Kein Kurs passt zu den Zeiten der Schule.", beruehrt: [],
  },
  {
    id: "r-beruf", mottoziel: "m-beruf", handlungsfeld: "arbeiten", wortlaut: "Ich lerne einen Beruf in der Pflege.",
    problem: "Ohne Praktikum keine Zusage.", hypothese: "Die Betriebe kennen den Abschluss nicht.", beruehrt: [],
  },
]
export const schritte = [
  {
    id: "h-wohnung", rahmenziel: "r-wohnen", personen: [MUTTER, VATER], wortlaut: "Jede Woche zwei Wohnungen anfragen", bis: "2024-09-30", gewicht: 3, beruehrt: [],
    skala: ["Keine Anfrage gestellt", "Anzeigen gelesen", "Zwei Anfragen in jeder Woche", "Eine Wohnung besichtigt", "Einen Mietvertrag unterschrieben"],
  },
  {
    id: "h-kurs", rahmenziel: "r-sprache", personen: [MUTTER], wortlaut: "Zweimal in der Woche im Deutschkurs sein", bis: "2025-12-31", gewicht: 2, beruehrt: [],
    skala: ["Kein Kurs gefunden", "Einmal in der Woche da", "Zweimal in der Woche da", "Dreimal in der Woche da", "Eine Prüfung bestanden"],
  },
  {
    id: "h-praktikum", rahmenziel: "r-beruf", personen: [KIND_A], wortlaut: "Zwei Wochen Praktikum in der Pflege machen", bis: "2025-06-30", gewicht: 2, beruehrt: [],
    skala: ["Nicht beworben", "Drei Bewerbungen geschrieben", "Ein Praktikum gemacht", "Ein zweites Praktikum gemacht", "Eine Zusage für die Ausbildung"],
  },
]
// #endregion ziele

const leistung = (id, handlungsziel, durch, aus, wortlaut, bis) => ({ id, handlungsziel, art: "leistung", durch, aus, wortlaut, bis, beruehrt: [] })
const eigen = (id, handlungsziel, person, wortlaut, bis) => ({ id, handlungsziel, art: "eigenaktivitaet", person, wortlaut, bis, beruehrt: [] })
const angebot = (id) => ({ art: "angebot", angebot: id })

// #region massnahmen
export const erster = [
  leistung("ma-suche", "h-wohnung", "sozialarbeit", angebot("wohnungssuche"), "Bei Anrufen und Besichtigungen übersetzen", "2024-09-30"),
  eigen("ma-anzeigen", "h-wohnung", VATER, "Jeden Morgen die neuen Anzeigen lesen", "2024-09-30"),
  eigen("ma-mappe", "h-wohnung", MUTTER, "Eine Mappe mit allen Unterlagen anlegen", "2024-05-31"),
  leistung("ma-jugend", "h-praktikum", "jugendmigrationsdienst", angebot("jugendbegleitung"), "Bei drei Betrieben nachfragen", "2025-06-30"),
  eigen("ma-bewerbung", "h-praktikum", KIND_A, "Drei Bewerbungen schreiben", "2024-06-30"),
]
export const passung = {
  id: "pa-kurs", handlungsziel: "h-kurs", art: "anderer-zugang", angebot: "integrationskurs", beruehrt: [],
  grund: "Die Kurse verlangen einen Anspruch nach dem SGB II, und den gibt es noch nicht.",
  vereinbarung: "Die Fallführung fragt nach einem Platz als Gast, bis der Anspruch da ist.",
}
export const gastplatz = leistung("ma-gast", "h-kurs", "vhs", { art: "passung", passung: "pa-kurs" }, "Als Gast am Kurs teilnehmen", "2024-10-31")
// #endregion massnahmen

// After the first loop back: what the review changed.
export const zweiter = [
  leistung("ma-telefon", "h-wohnung", "awo", { art: "fallfuehrung" }, "Einmal in der Woche gemeinsam bei Vermietern anrufen", "2024-09-30"),
  eigen("ma-besuch", "h-wohnung", MUTTER, "Zu jeder Besichtigung die Mappe mitnehmen", "2024-09-30"),
]

// After the second loop back: a need that was not seen before, and the course that the change of law has opened.
export const neu = {
  bestand: [
    { id: "b-ruecken", person: MUTTER, art: "bedarf", handlungsfeld: "arbeiten", dringlichkeit: "bald", wortlaut: "Arbeit im Sitzen geht nach der Operation nicht lange.", beruehrt: ["gesundheit"] },
    { id: "b-arbeit", person: VATER, art: "bedarf", handlungsfeld: "arbeiten", dringlichkeit: "bald", wortlaut: "Arbeit, die vom Leben reicht.", beruehrt: [] },
  ],
  rahmen: {
    id: "r-arbeit", mottoziel: "m-zuhause", handlungsfeld: "arbeiten", wortlaut: "Wir leben von eigener Arbeit.",
    problem: "Ohne Arbeitsvertrag gibt es keinen Mietvertrag.", hypothese: "Gesucht wurde nur, wo alle suchen.", beruehrt: [],
  },
  schritt: {
    id: "h-arbeit", rahmenziel: "r-arbeit", personen: [VATER], wortlaut: "Bei drei Betrieben nach Arbeit fragen", bis: "2025-06-30", gewicht: 2, beruehrt: [],
    skala: ["Nirgends gefragt", "Bei einem Betrieb gefragt", "Bei drei Betrieben gefragt", "Einen Tag zur Probe gearbeitet", "Einen Arbeitsvertrag unterschrieben"],
  },
  massnahmen: [
    leistung("ma-kurs", "h-kurs", "vhs", angebot("integrationskurs"), "Platz im Integrationskurs am Nachmittag", "2025-12-31"),
    eigen("ma-heft", "h-kurs", MUTTER, "Jeden Tag fünf neue Wörter aufschreiben", "2025-12-31"),
    leistung("ma-stelle", "h-arbeit", "jobcenter-marl", angebot("stellensuche"), "Bei der Suche nach Betrieben helfen", "2025-06-30"),
    eigen("ma-fragen", "h-arbeit", VATER, "Drei Betriebe im Stadtteil fragen", "2025-06-30"),
  ],
}

export const evaluation = {
  vorgehen: "Kleine Schritte haben getragen, die Ziele wurden zweimal neu gefasst.", kommunikation: "Mit Übersetzung am Telefon, Briefe gemeinsam gelesen.",
  zeitmanagement: "Vier Monate gingen verloren, weil kein Kurs offen stand.", effektivitaet: "Wohnung, Kurs und Praktikum sind erreicht.",
  effizienz: "Die Übergabe hat einen zweiten Anlauf gebraucht.", stimmeDerPerson: "Artık mektupları kendim okuyorum.",
  lehren: [{ handlungsfeld: "bildung", art: "zugang" }, { handlungsfeld: "wohnen", art: "zusammenarbeit" }], beruehrt: [],
}
