import * as Stichtag from "../../kernel/Stichtag.js"
import type { Bruch, Statistik } from "../Statistik.js"
import { BIS_GEMEINDE, BIS_KREIS } from "./ebenen.js"

const AEMTER = "Statistische Ämter des Bundes und der Länder"
const BA = "Statistik der Bundesagentur für Arbeit"

const einbuergerungsstatistik: Statistik = {
  id: "einbuergerungsstatistik",
  titel: "Einbürgerungsstatistik",
  traeger: AEMTER,
  evas: "12511",
  ebenen: BIS_KREIS,
  brueche: [
    {
      ab: Stichtag.make(1999, 8, 1),
      grund: "Spätaussiedlerinnen und Spätaussiedler zählen seit dem 01.08.1999 nicht mehr als Einbürgerungen.",
      quelle: "GENESIS 12511; NRW Integrationsmonitoring B2",
    },
    {
      ab: Stichtag.make(2018, 1, 1),
      grund: "Seit 2018 sind die Zahlen auf Vielfache von 5 gerundet.",
      quelle: "LSN, Integrationsmonitoring Niedersachsen",
    },
  ],
  hinweise: [
    "Ort ist der Wohnort bei der Einbürgerung; Geburten nach § 4 Abs. 3 StAG zählen nicht.",
    "Seit dem 27.06.2024 genügen für die Einbürgerung in der Regel fünf statt acht Jahre Aufenthalt; gezählt wird wie zuvor.",
    "Mit der Reform von 2024 kam eine Sonderregel nach drei Jahren; sie soll inzwischen aufgehoben sein (unbestätigt).",
  ],
  quelle: "GENESIS 12511; NRW Integrationsmonitoring B2",
}

const beschaeftigungsstatistik: Statistik = {
  id: "beschaeftigungsstatistik",
  titel: "Statistik der sozialversicherungspflichtig Beschäftigten",
  traeger: BA,
  evas: "13111",
  ebenen: BIS_GEMEINDE,
  brueche: [],
  hinweise: [
    "Nicht enthalten: Beamte, Selbständige, mithelfende Familienangehörige, Soldaten, ausschließlich geringfügig Beschäftigte.",
    "Fälle ohne Angabe eines Merkmals stehen nur im Insgesamt.",
    "Wohnort und Arbeitsort sind verschiedene Zählungen und dürfen nicht vermischt werden.",
  ],
  quelle: "GENESIS 13111, ERW033",
}

const arbeitsmarktstatistik: Statistik = {
  id: "arbeitsmarktstatistik",
  titel: "Arbeitsmarktstatistik",
  traeger: BA,
  evas: "13211",
  ebenen: BIS_GEMEINDE,
  brueche: [],
  hinweise: [
    "Seit 2009 nennt die BA zuerst die Quote auf Basis aller zivilen Erwerbspersonen; gerechnet wird jede der beiden wie zuvor.",
    "Die Bezugsgröße wird einmal im Jahr, im Mai, erneuert und nicht zurückgerechnet.",
    "Unter 15.000 Erwerbspersonen in der Bezugsgröße veröffentlicht die BA keine Quote; Bezugsgrößen unter 1.000 dürfen nie verwendet werden.",
    "Die Bezugsgröße der Ausländerinnen und Ausländer hinkt der Zuwanderung nach.",
  ],
  quelle: "GENESIS 13211; Statistik der Bundesagentur für Arbeit, Bezugsgrößen",
}

/** It touches every table that rests on the BA's statistics of the SGB II. */
const REVISION_2016: Bruch = {
  ab: Stichtag.make(2016, 1, 1),
  grund: "Revision der Grundsicherungsstatistik 2016; ob eine ältere Reihe danach gerechnet ist, sagt die jeweilige Tabelle.",
  quelle: "Statistik der Bundesagentur für Arbeit, Glossar",
}

const grundsicherungsstatistik: Statistik = {
  id: "grundsicherungsstatistik",
  titel: "Grundsicherungsstatistik SGB II",
  traeger: BA,
  ebenen: BIS_GEMEINDE,
  brueche: [REVISION_2016],
  hinweise: [
    "Das Arbeitslosengeld II heißt seit dem 01.01.2023 Bürgergeld.",
    "Monatszahlen gelten nach drei Monaten Wartezeit als endgültig (unbestätigt).",
    "Jahreszahlen sind entweder der Dezember oder der Jahresdurchschnitt.",
  ],
  quelle: "Statistik der Bundesagentur für Arbeit, Glossar; SGB II § 7a",
}

const sozialberichterstattung: Statistik = {
  id: "sozialberichterstattung",
  titel: "Sozialberichterstattung in der amtlichen Statistik",
  traeger: AEMTER,
  evas: "22811",
  ebenen: BIS_KREIS,
  brueche: [REVISION_2016],
  hinweise: [
    "Das Arbeitslosengeld II heißt seit dem 01.01.2023 Bürgergeld.",
    "Ausländerinnen und Ausländer sind für alle Regelleistungsberechtigten ausgewiesen, nicht für die erwerbsfähigen allein."],
  quelle: "Regionaldatenbank Deutschland, Tabelle 22811-02-02-4",
}

const kjhStatistik: Statistik = {
  id: "kjh-statistik",
  titel: "Kinder- und Jugendhilfestatistik: Kinder in Tagesbetreuung",
  traeger: AEMTER,
  evas: "22541",
  ebenen: BIS_KREIS,
  brueche: [],
  hinweise: [
    "Stichtag 1. März, gezählt am Ort der Einrichtung.",
    "Ausländische Herkunft eines Elternteils: im Ausland geboren, gleich welcher Staatsangehörigkeit; bei getrennten Eltern zählt, wer mit dem Kind lebt.",
    "Kinder in Einrichtung und Tagespflege zählen in der Summe einmal.",
  ],
  quelle: "LSN, Integrationsmonitoring Niedersachsen; Erhebungsunterlagen der Kinder- und Jugendhilfestatistik",
}

const schulstatistik: Statistik = {
  id: "schulstatistik",
  titel: "Statistik der allgemeinbildenden Schulen (Amtliche Schuldaten)",
  traeger: "Statistische Ämter der Länder, in Nordrhein-Westfalen IT.NRW",
  evas: "21111",
  ebenen: BIS_GEMEINDE,
  brueche: [
    {
      ab: Stichtag.make(2013, 1, 1),
      grund: "Seit 2013 ist nur noch der schulische Teil der Fachhochschulreife gemeldet; er zählt zum Mittleren Abschluss.",
      quelle: "LSN, Integrationsmonitoring Niedersachsen",
      groessen: ["schulabgaenger"],
      schluessel: { schulabschluss: ["BILABS13", "BILABS14"] },
    },
  ],
  hinweise: [
    "Stichtag in Nordrhein-Westfalen ist der 15. Oktober; gezählt wird am Schulort (Schulort unbestätigt).",
    "Erfasst ist eine Staatsangehörigkeit; wer auch die deutsche hat, zählt als deutsch.",
    "Seit 2022 heißen die Abschlüsse in Nordrhein-Westfalen Erster und Erweiterter Erster Schulabschluss; gezählt wird wie zuvor.",
    "Die Rückkehr zu G9 lässt in Nordrhein-Westfalen im Schuljahr 2023/24 eine fast leere Einführungsphase (unbestätigt).",
  ],
  quelle: "it.nrw, Amtliche Schuldaten; GENESIS 21111",
}

const berufsschulstatistik: Statistik = {
  id: "berufsschulstatistik",
  titel: "Statistik der beruflichen Schulen",
  traeger: "Statistische Ämter der Länder, in Nordrhein-Westfalen IT.NRW",
  evas: "21121",
  ebenen: BIS_GEMEINDE,
  brueche: [],
  hinweise: ["Stichtag in Nordrhein-Westfalen ist der 15. Oktober; gezählt wird am Schulort (Schulort unbestätigt)."],
  quelle: "it.nrw, Amtliche Schuldaten; GENESIS 21121",
}

const ZENSUS = { quelle: "Regionalatlas AI0208, AI0710; GENESIS 12411" }

const regionalatlas: Statistik = {
  id: "regionalatlas",
  titel: "Regionalatlas Deutschland",
  traeger: AEMTER,
  ebenen: BIS_KREIS,
  brueche: [
    { ...ZENSUS, ab: Stichtag.make(2011, 1, 1), grund: "Ab 2011 ruht der Anteil auf dem Zensus 2011, davor auf der Volkszählung 1987.", groessen: ["auslaenderanteil"] },
    { ...ZENSUS, ab: Stichtag.make(2012, 1, 1), grund: "Ab 2012 ruht der Nenner, die Bevölkerung am Ende des Vorjahres, auf dem Zensus 2011.", groessen: ["beschaeftigungsquote"] },
    { ...ZENSUS, ab: Stichtag.make(2022, 1, 1), grund: "Ab 2022 ruht der Anteil auf dem Zensus 2022, davor auf dem Zensus 2011.", groessen: ["auslaenderanteil"] },
    { ...ZENSUS, ab: Stichtag.make(2023, 1, 1), grund: "Ab 2023 ruht der Nenner, die Bevölkerung am Ende des Vorjahres, auf dem Zensus 2022.", groessen: ["beschaeftigungsquote"] },
  ],
  hinweise: [
    "Fertige Kennzahlen aus mehreren Statistiken, auf eine Stelle gerundet.",
    "Raten je 10.000 beziehen sich seit 2012 auf das Mittel aus Anfangs- und Endbestand des Jahres.",
  ],
  quelle: "Regionalatlas Deutschland, AI002, AI008",
}

/** Statistics of law, work, social benefits and education. */
export const statistikenTeilhabe: ReadonlyArray<Statistik> = [
  einbuergerungsstatistik,
  beschaeftigungsstatistik,
  arbeitsmarktstatistik,
  grundsicherungsstatistik,
  sozialberichterstattung,
  kjhStatistik,
  schulstatistik,
  berufsschulstatistik,
  regionalatlas,
]
