import * as Stichtag from "../../kernel/Stichtag.js"
import type { Ausdruck } from "../Ausdruck.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import {
  definition, differenz, entspricht, JAHR, JAHRESENDE, mittel, operand, profil, quotient, VORJAHRESENDE, type Entwurf,
} from "./bausteine.js"
import { BIS_GEMEINDE, BIS_KREIS, BIS_SOZIALRAUM } from "./ebenen.js"
import { GESCHLECHT, NATIONALITAET } from "./gliederungen.js"

const HERKUNFT = {
  indikator: "1.3",
  mass: "rangliste",
  rangliste: { merkmal: "staatsangehoerigkeit", plaetze: 10 },
  gliederung: [],
  entsprechungen: profil("1.3"),
  offen: "Keine Quelle sagt, was bei gleicher Zahl auf dem zehnten Platz gilt.",
  wahl:
    "Herkunftsland ist die Staatsangehörigkeit, nicht das Geburtsland. Wer den zehnten Platz teilt, wird genannt; staatenlos, ungeklärt und sonstige stehen nur im Rest.",
  quellen: ["Integrationsprofile NRW, Inhaltsverzeichnis", "LSN, Integrationsmonitoring Niedersachsen, Metadaten"],
} as const

const auslaender = (statistik: string): Ausdruck => operand("auslaender", statistik, JAHRESENDE, { nach: ["staatsangehoerigkeit"] })

const anteil = (statistik: string): Ausdruck => quotient(auslaender(statistik), operand("auslaender", statistik, JAHRESENDE))

const herkunft: ReadonlyArray<Entwurf> = [
  { ...HERKUNFT, variante: "anzahl-melderegister", kern: ["staatsangehoerigkeit"], titel: "Die zehn häufigsten Staatsangehörigkeiten", standard: true, einheit: "Personen", formel: auslaender("melderegister"), ebenen: BIS_SOZIALRAUM },
  { ...HERKUNFT, variante: "anzahl-azr", kern: ["staatsangehoerigkeit"], titel: "Die zehn häufigsten Staatsangehörigkeiten (Ausländerzentralregister)", einheit: "Personen", formel: auslaender("azr"), ebenen: BIS_KREIS },
  { ...HERKUNFT, variante: "anteil-melderegister", kern: ["staatsangehoerigkeit"], titel: "Anteil der zehn häufigsten Staatsangehörigkeiten an allen Ausländerinnen und Ausländern", einheit: "Prozent", formel: anteil("melderegister"), ebenen: BIS_SOZIALRAUM },
  { ...HERKUNFT, variante: "anteil-azr", kern: ["staatsangehoerigkeit"], titel: "Anteil der zehn häufigsten Staatsangehörigkeiten (Ausländerzentralregister)", einheit: "Prozent", formel: anteil("azr"), ebenen: BIS_KREIS },
]

const NACH = ["nationalitaet", "geschlecht"]

const fluss = (groesse: string, statistik = "wanderungsstatistik"): Ausdruck => operand(groesse, statistik, JAHR, { nach: NACH })

const gesamt = differenz(fluss("zuzuege"), fluss("fortzuege"))
const gemeldet = differenz(fluss("zuzuege", "melderegister"), fluss("fortzuege", "melderegister"))
const aussen = differenz(fluss("zuzuege-ausland"), fluss("fortzuege-ausland"))

const bestand = (zeit: typeof JAHRESENDE): Ausdruck => operand("bevoelkerung", "bevoelkerungsfortschreibung", zeit, { nach: NACH })

const SALDO = {
  indikator: "1.4",
  mass: "saldo",
  gliederung: [NATIONALITAET, GESCHLECHT],
  ebenen: BIS_GEMEINDE,
} as const

const WAHL_SALDO =
  "Das Konzept von Marl sagt „aus Marl“: Standard ist der Saldo über die Gemeindegrenze; das ältere Integrationsprofil zählte unter 1.4 nur das Ausland. Zu- und Fortzüge stehen in der Rechnung."

const wanderung: ReadonlyArray<Entwurf> = [
  {
    ...SALDO,
    variante: "saldo-insgesamt",
    kern: ["nationalitaet"],
    titel: "Saldo der Zu- und Fortzüge über die Gemeindegrenze",
    standard: true,
    einheit: "Fälle",
    formel: gesamt,
    entsprechungen: [...profil("1.5"), ...entspricht("NRW", "A2")],
    wahl: WAHL_SALDO,
    quellen: ["GENESIS 12711, BEV081, BEV082", "NRW Integrationsmonitoring A2"],
  },
  {
    ...SALDO,
    variante: "saldo-melderegister",
    kern: ["nationalitaet"],
    titel: "Saldo der Zu- und Fortzüge über die Gemeindegrenze (Melderegister)",
    einheit: "Fälle",
    formel: gemeldet,
    ebenen: BIS_SOZIALRAUM,
    offen: "Dass eine Stadt Zu- und Fortzüge selbst aus dem Melderegister auszählt, nennt keine vorliegende Quelle (unbestätigt); Fortzüge ins Inland kennt die Statistik erst aus der Anmeldung am neuen Ort.",
    wahl: "Eigene Lesart: das Register zählt An- und Abmeldungen nach seinem Stand und kommt in keine Reihe mit der Wanderungsstatistik.",
    quellen: ["Melderegister der Stadt"],
  },
  {
    ...SALDO,
    variante: "saldo-aussen",
    kern: ["nationalitaet"],
    titel: "Saldo der Zu- und Fortzüge über die Bundesgrenze",
    einheit: "Fälle",
    formel: aussen,
    entsprechungen: [...profil("1.4"), ...entspricht("LSN", "1-4-5")],
    wahl: WAHL_SALDO,
    quellen: ["GENESIS 12711, BEV083, BEV084", "LSN, Integrationsmonitoring Niedersachsen 1-4-5"],
  },
  {
    ...SALDO,
    variante: "saldo-binnen",
    kern: ["nationalitaet"],
    titel: "Saldo der Zu- und Fortzüge innerhalb Deutschlands",
    einheit: "Fälle",
    formel: differenz(gesamt, aussen),
    wahl: "Gerechnet wird der Saldo insgesamt abzüglich der Außenwanderung. Für einen Kreis heben sich darin die Umzüge zwischen seinen Gemeinden auf, für eine Gemeinde zählen sie; GENESIS weist die Binnenwanderung nur über die Kreisgrenze aus (BEV085, BEV086).",
    quellen: ["GENESIS 12711"],
  },
  {
    ...SALDO,
    variante: "saldo-je-10000",
    kern: ["nationalitaet"],
    titel: "Saldo der Zu- und Fortzüge je 10.000 der mittleren Bevölkerung",
    einheit: "je 10.000",
    formel: quotient(gesamt, mittel(bestand(VORJAHRESENDE), bestand(JAHRESENDE)), 10_000),
    gueltigAb: Stichtag.make(2012, 1, 1),
    mischung: "Die Fälle eines Jahres werden auf das Mittel aus Anfangs- und Endbestand der Fortschreibung bezogen.",
    entsprechungen: entspricht("Regionalatlas", "AI0212"),
    wahl: "Anfangsbestand ist der 31.12. des Vorjahres. So rechnet der Regionalatlas seit 2012; davor gilt diese Lesart nicht.",
    quellen: ["Regionalatlas AI0212"],
  },
]

/** 1.3 and 1.4. */
export const definitionenWanderung: ReadonlyArray<Indikatordefinition> = [...herkunft, ...wanderung].map(definition)
