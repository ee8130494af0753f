import * as Stichtag from "../../kernel/Stichtag.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import {
  anteilVon, definition, entspricht, HOCHRECHNUNG, JAHRESDURCHSCHNITT, JUNI, operand, PRIVATHAUSHALTE_AB, profil, quotient,
  VORJAHRESENDE, ZENSUSTAG_2011, type Entwurf,
} from "./bausteine.js"
import { BIS_GEMEINDE, BIS_KREIS } from "./ebenen.js"
import { GESCHLECHT, MIGRATIONSSTATUS, NATIONALITAET } from "./gliederungen.js"

const NACH = ["nationalitaet", "geschlecht"]
const ERWERBSALTER = { von: 15, bis: 65 }

const svb = operand("svb-wohnort", "beschaeftigungsstatistik", JUNI, { nach: NACH })
const einwohner = (bis: number) => operand("bevoelkerung", "bevoelkerungsfortschreibung", VORJAHRESENDE, { nach: NACH, alter: { von: 15, bis } })

const MISCHUNG_QUOTE = "Beschäftigte am 30.06. werden auf die Bevölkerung der Fortschreibung am 31.12. des Vorjahres bezogen."
const STELLVERTRETEND =
  "Die Erwerbstätigenquote reicht nur bis zum Kreis. Die Beschäftigungsquote zählt nur sozialversicherungspflichtig Beschäftigte und unterscheidet nach Staatsangehörigkeit, nicht nach Migrationsstatus."

const mikrozensus = (groesse: string) =>
  operand(groesse, "mikrozensus", JAHRESDURCHSCHNITT, { nach: ["migrationsstatus", "geschlecht"], alter: ERWERBSALTER })

const MIKROZENSUS = {
  indikator: "3.1",
  kern: ["migrationsstatus"],
  mass: "quote",
  einheit: "Prozent",
  gliederung: [MIGRATIONSSTATUS, GESCHLECHT],
  ebenen: BIS_KREIS,
  hochrechnung: HOCHRECHNUNG,
  offen: "Wie das Integrationsprofil Kreise für den Mikrozensus zusammenfasst, ist nicht bestätigt.",
  quellen: ["NRW Integrationsmonitoring E1, E4", "LSN, Integrationsmonitoring Niedersachsen 5-1-2", "gesellschaftsmonitoring-bw"],
} as const

const WAHL_MIKROZENSUS = "15 bis unter 65 Jahre, erwerbstätig ab einer Stunde in der Woche."

const zensus = (groesse: string) => operand(groesse, "zensus-2011", ZENSUSTAG_2011, { nach: NACH })

const erwerbstaetige: ReadonlyArray<Entwurf> = [
  {
    ...MIKROZENSUS,
    variante: "mikrozensus",
    titel: "Erwerbstätigenquote nach Migrationsstatus und Geschlecht",
    standard: true,
    formel: quotient(mikrozensus("erwerbstaetige"), mikrozensus("bevoelkerung-privathaushalte")),
    gueltigAb: PRIVATHAUSHALTE_AB,
    entsprechungen: [...entspricht("NRW", "E1", "E4"), ...entspricht("LSN", "5-1-2"), ...profil("3.1")],
    wahl: `${WAHL_MIKROZENSUS} Seit 2017 zählen nur Personen in Privathaushalten; für die Jahre davor gibt es die Lesart mikrozensus-bis-2016.`,
  },
  {
    ...MIKROZENSUS,
    variante: "mikrozensus-bis-2016",
    titel: "Erwerbstätigenquote nach Migrationsstatus und Geschlecht (bis 2016, alle Haushalte und Unterkünfte)",
    formel: quotient(mikrozensus("erwerbstaetige"), mikrozensus("bevoelkerung")),
    gueltigBis: Stichtag.addDays(PRIVATHAUSHALTE_AB, -1),
    entsprechungen: [...entspricht("NRW", "E1", "E4"), ...profil("3.1")],
    wahl: `${WAHL_MIKROZENSUS} Bis 2016 zählt nicht nur, wer in einem Privathaushalt lebt; in eine Reihe mit den Jahren ab 2017 gehört das nicht.`,
  },
  {
    indikator: "3.1",
    variante: "mikrozensus-veroeffentlicht",
    kern: ["migrationsstatus"],
    titel: "Erwerbstätigenquote, wie veröffentlicht",
    mass: "quote",
    einheit: "Prozent",
    formel: operand("erwerbstaetigenquote", "mikrozensus", JAHRESDURCHSCHNITT, { nach: ["migrationsstatus", "geschlecht"] }),
    gliederung: [MIGRATIONSSTATUS, GESCHLECHT],
    ebenen: BIS_KREIS,
    entsprechungen: entspricht("NRW", "E1"),
    quellen: ["NRW Integrationsmonitoring E1"],
  },
  {
    indikator: "3.1",
    variante: "beschaeftigungsquote",
    kern: ["nationalitaet"],
    titel: "Beschäftigungsquote anstelle der Erwerbstätigenquote",
    mass: "quote",
    einheit: "Prozent",
    formel: quotient(svb, einwohner(65)),
    gliederung: [NATIONALITAET, GESCHLECHT],
    ebenen: BIS_GEMEINDE,
    mischung: MISCHUNG_QUOTE,
    stellvertretend: STELLVERTRETEND,
    entsprechungen: entspricht("Regionalatlas", "AI0710"),
    quellen: ["Regionalatlas AI0710"],
  },
  {
    indikator: "3.1",
    variante: "zensus-2011",
    kern: ["nationalitaet"],
    titel: "Anteil der Erwerbstätigen an der Bevölkerung (Zensus 2011)",
    mass: "anteil",
    einheit: "Prozent",
    formel: quotient(zensus("erwerbstaetige"), zensus("bevoelkerung-privathaushalte")),
    gliederung: [NATIONALITAET, GESCHLECHT],
    ebenen: BIS_KREIS,
    gueltigAb: Stichtag.make(2011, 5, 9),
    gueltigBis: Stichtag.make(2011, 5, 9),
    stellvertretend: "Der Zensus nennt hier alle Altersgruppen zusammen und unterscheidet nach Staatsangehörigkeit, nicht nach Migrationsstatus.",
    quellen: ["Regionaldatenbank Deutschland, Tabelle 12111-11-01-4"],
  },
]

const WAHL_SVB =
  "Das Konzept von Marl nennt Beschäftigte, das Integrationsprofil die Quote: Standard ist die Anzahl, die Quoten sind eigene Lesarten. Gezählt wird am Wohnort."

const beschaeftigte: ReadonlyArray<Entwurf> = [
  {
    indikator: "3.2",
    variante: "anzahl",
    kern: ["nationalitaet"],
    titel: "Sozialversicherungspflichtig Beschäftigte am Wohnort",
    standard: true,
    mass: "anzahl",
    einheit: "Personen",
    formel: svb,
    gliederung: [NATIONALITAET, GESCHLECHT],
    ebenen: BIS_GEMEINDE,
    entsprechungen: entspricht("GENESIS", "13111 ERW033"),
    wahl: WAHL_SVB,
    quellen: ["GENESIS 13111, ERW033"],
  },
  {
    indikator: "3.2",
    variante: "auslaenderanteil",
    kern: [],
    titel: "Ausländeranteil an den Beschäftigten am Wohnort",
    mass: "anteil",
    einheit: "Prozent",
    formel: anteilVon({ ...svb, nach: ["geschlecht"] }, { nationalitaet: "NATA" }),
    gliederung: [GESCHLECHT],
    ebenen: BIS_GEMEINDE,
    wahl: WAHL_SVB,
    quellen: ["GENESIS 13111, ERW033"],
  },
  {
    indikator: "3.2",
    variante: "beschaeftigungsquote",
    kern: ["nationalitaet"],
    titel: "Beschäftigungsquote: Beschäftigte im Alter von 15 bis unter 65 Jahren",
    mass: "quote",
    einheit: "Prozent",
    formel: quotient({ ...svb, alter: ERWERBSALTER }, einwohner(65)),
    gliederung: [NATIONALITAET, GESCHLECHT],
    ebenen: BIS_GEMEINDE,
    mischung: MISCHUNG_QUOTE,
    entsprechungen: profil("3.2"),
    offen: "Die Fußnoten des Integrationsprofils liegen nicht vor; welchen Tag die Bevölkerung hat, ist nicht bestätigt.",
    wahl: "Bevölkerung vom 31.12. des Vorjahres wie im Regionalatlas. Tabellen mit „unter 20 Jahre“ lassen sich nicht auf 15 Jahre schneiden; dort gilt die Lesart ai0710.",
    quellen: ["IAB und Statistik der Bundesagentur für Arbeit, Glossar"],
  },
  {
    indikator: "3.2",
    variante: "ai0710",
    kern: ["nationalitaet"],
    titel: "Beschäftigungsquote: Beschäftigte je 100 Personen von 15 bis unter 65 Jahren",
    mass: "quote",
    einheit: "Prozent",
    formel: quotient(svb, einwohner(65)),
    gliederung: [NATIONALITAET, GESCHLECHT],
    ebenen: BIS_GEMEINDE,
    mischung: MISCHUNG_QUOTE,
    entsprechungen: entspricht("Regionalatlas", "AI0710"),
    wahl: "Im Zähler stehen die Beschäftigten jeden Alters.",
    quellen: ["Regionalatlas AI0710"],
  },
  {
    indikator: "3.2",
    variante: "beschaeftigungsquote-67",
    kern: ["nationalitaet"],
    titel: "Beschäftigungsquote: Beschäftigte im Alter von 15 bis unter 67 Jahren",
    mass: "quote",
    einheit: "Prozent",
    formel: quotient({ ...svb, alter: { von: 15, bis: 67 } }, einwohner(67)),
    gliederung: [NATIONALITAET, GESCHLECHT],
    ebenen: BIS_GEMEINDE,
    mischung: MISCHUNG_QUOTE,
    offen: "Die BA rechnet inzwischen bis zur Regelaltersgrenze; seit wann, sagen die vorliegenden Quellen nicht.",
    wahl: "Die Regelaltersgrenze steigt in Monaten auf 67 Jahre. Aus Altersjahren lässt sie sich nicht genau bilden, darum gilt hier ihr Endwert.",
    quellen: ["Statistik der Bundesagentur für Arbeit, Glossar"],
  },
  {
    indikator: "3.2",
    variante: "beschaeftigungsquote-veroeffentlicht",
    kern: ["nationalitaet"],
    titel: "Beschäftigungsquote, wie veröffentlicht",
    mass: "quote",
    einheit: "Prozent",
    formel: operand("beschaeftigungsquote", ["beschaeftigungsstatistik", "regionalatlas"], JUNI, { nach: NACH }),
    gliederung: [NATIONALITAET, GESCHLECHT],
    ebenen: BIS_KREIS,
    entsprechungen: entspricht("Regionalatlas", "AI0710"),
    quellen: ["Regionalatlas AI0710", "Statistik der Bundesagentur für Arbeit"],
  },
  {
    indikator: "3.2",
    variante: "anzahl-arbeitsort",
    kern: ["nationalitaet"],
    titel: "Sozialversicherungspflichtig Beschäftigte am Arbeitsort",
    mass: "anzahl",
    einheit: "Personen",
    formel: operand("svb-arbeitsort", "beschaeftigungsstatistik", JUNI, { nach: NACH }),
    gliederung: [NATIONALITAET, GESCHLECHT],
    ebenen: BIS_GEMEINDE,
    stellvertretend: "Der Arbeitsort sagt, wer im Gebiet arbeitet, nicht wer darin wohnt.",
    entsprechungen: entspricht("LSN", "5-2-1"),
    quellen: ["LSN, Integrationsmonitoring Niedersachsen 5-2-1"],
  },
  {
    indikator: "3.2",
    variante: "geschlechteranteil-arbeitsort",
    kern: ["nationalitaet"],
    titel: "Anteil nach Geschlecht an den Beschäftigten am Arbeitsort",
    mass: "anteil",
    einheit: "Prozent",
    formel: quotient(
      operand("svb-arbeitsort", "beschaeftigungsstatistik", JUNI, { nach: NACH }),
      operand("svb-arbeitsort", "beschaeftigungsstatistik", JUNI, { nach: ["nationalitaet"] }),
    ),
    gliederung: [NATIONALITAET, GESCHLECHT],
    ebenen: BIS_GEMEINDE,
    stellvertretend: "Der Arbeitsort sagt, wer im Gebiet arbeitet, nicht wer darin wohnt.",
    entsprechungen: entspricht("LSN", "5-2-1"),
    quellen: ["LSN, Integrationsmonitoring Niedersachsen 5-2-1"],
  },
]
/** 3.1 and 3.2. */
export const definitionenArbeit: ReadonlyArray<Indikatordefinition> = [...erwerbstaetige, ...beschaeftigte].map(definition)
