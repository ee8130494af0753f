import type { Zeitregel } from "../Ausdruck.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import {
  anteilVon, definition, JAHRESDURCHSCHNITT, JAHRESENDE, operand, profil, quotient, VORJAHRESENDE, type Entwurf,
} from "./bausteine.js"
import { BIS_GEMEINDE } from "./ebenen.js"
import { GESCHLECHT, NATIONALITAET } from "./gliederungen.js"

const NACH = ["nationalitaet", "geschlecht"]
const SGB_II = ["grundsicherungsstatistik", "sozialberichterstattung"]

const elb = operand("elb", SGB_II, JAHRESENDE, { nach: NACH })
const alle = operand("leistungsberechtigte-sgb-ii", SGB_II, JAHRESENDE, { nach: NACH })

const einwohner = (zeit: Zeitregel, von: number, bis: number) =>
  operand("bevoelkerung", "bevoelkerungsfortschreibung", zeit, { nach: NACH, alter: { von, bis } })

const MISCHUNG = "Leistungsberechtigte nach dem SGB II werden auf die Bevölkerung der Fortschreibung bezogen."
const OFFEN = "„SGB II-Anteil“ ist im Konzept von Marl nicht bestimmt: gemeint sein kann die ELB-Quote, die SGB-II-Quote oder der Anteil der Ausländerinnen und Ausländer an den ELB."
const WAHL =
  "Standard ist die ELB-Quote, die dem Wortlaut am nächsten kommt; ihre Anzahl steht im Zähler. Die anderen beiden sind eigene Lesarten."

const GEMEINSAM = { indikator: "4.1", gliederung: [NATIONALITAET, GESCHLECHT], ebenen: BIS_GEMEINDE } as const

const QUOTE = { ...GEMEINSAM, mass: "quote", einheit: "Prozent", mischung: MISCHUNG, offen: OFFEN } as const

const entwuerfe: ReadonlyArray<Entwurf> = [
  {
    ...QUOTE,
    variante: "elb-quote",
    kern: ["nationalitaet"],
    titel: "Erwerbsfähige Leistungsberechtigte je 100 Personen von 15 bis unter 65 Jahren",
    standard: true,
    formel: quotient(elb, einwohner(JAHRESENDE, 15, 65)),
    entsprechungen: profil("4.1"),
    wahl: `${WAHL} Nenner ist die Bevölkerung am 31.12. des Berichtsjahres; im Zähler stehen auch ELB ab 65 Jahren bis zur Regelaltersgrenze.`,
    quellen: ["Statistik der Bundesagentur für Arbeit, Glossar", "sozialberichte.nrw", "SGB II § 7a"],
  },
  {
    ...QUOTE,
    variante: "elb-quote-vorjahr",
    kern: ["nationalitaet"],
    titel: "Erwerbsfähige Leistungsberechtigte je 100 Personen von 15 bis unter 65 Jahren (Bevölkerung des Vorjahres)",
    formel: quotient(elb, einwohner(VORJAHRESENDE, 15, 65)),
    wahl: "So rechnete die BA zeitweise.",
    quellen: ["Statistik der Bundesagentur für Arbeit"],
  },
  {
    ...QUOTE,
    variante: "elb-quote-67",
    kern: ["nationalitaet"],
    titel: "Erwerbsfähige Leistungsberechtigte je 100 Personen von 15 bis unter 67 Jahren",
    formel: quotient(elb, einwohner(JAHRESENDE, 15, 67)),
    wahl: "Die Regelaltersgrenze steigt in Monaten auf 67 Jahre; aus Altersjahren lässt sie sich nicht genau bilden, darum gilt hier ihr Endwert, wie im Landkreis Rastatt.",
    quellen: ["Landkreis Rastatt, Integrationsmonitoring 4.3", "SGB II § 7a"],
  },
  {
    ...QUOTE,
    variante: "elb-quote-jahresdurchschnitt",
    kern: ["nationalitaet"],
    titel: "Erwerbsfähige Leistungsberechtigte im Jahresdurchschnitt je 100 Personen von 15 bis unter 65 Jahren",
    formel: quotient(operand("elb", "grundsicherungsstatistik", JAHRESDURCHSCHNITT, { nach: NACH }), einwohner(JAHRESENDE, 15, 65)),
    wahl: "Der Zähler ist der Jahresdurchschnitt statt des Dezembers.",
    quellen: ["Statistik der Bundesagentur für Arbeit, Glossar"],
  },
  {
    ...QUOTE,
    variante: "sgb-ii-quote",
    kern: ["nationalitaet"],
    titel: "SGB-II-Quote: Leistungsberechtigte je 100 Personen unter 65 Jahren",
    formel: quotient(alle, einwohner(JAHRESENDE, 0, 65)),
    wahl: "Im Zähler stehen alle Leistungsberechtigten, auch nicht erwerbsfähige; als Altersgrenze gelten 65 Jahre.",
    quellen: ["Statistik der Bundesagentur für Arbeit, Glossar"],
  },
  {
    ...GEMEINSAM,
    variante: "anzahl",
    kern: ["nationalitaet"],
    titel: "Erwerbsfähige Leistungsberechtigte",
    mass: "anzahl",
    einheit: "Personen",
    formel: elb,
    entsprechungen: profil("4.1"),
    quellen: ["Statistik der Bundesagentur für Arbeit, Glossar", "Regionaldatenbank Deutschland, Tabelle 22811-02-02-4"],
  },
  {
    ...GEMEINSAM,
    variante: "anzahl-jahresdurchschnitt",
    kern: ["nationalitaet"],
    titel: "Erwerbsfähige Leistungsberechtigte im Jahresdurchschnitt",
    mass: "anzahl",
    einheit: "Personen",
    formel: operand("elb", "grundsicherungsstatistik", JAHRESDURCHSCHNITT, { nach: NACH }),
    quellen: ["Statistik der Bundesagentur für Arbeit, Glossar"],
  },
  {
    ...GEMEINSAM,
    variante: "auslaenderanteil",
    kern: [],
    titel: "Ausländeranteil an den erwerbsfähigen Leistungsberechtigten",
    mass: "anteil",
    einheit: "Prozent",
    formel: anteilVon({ ...elb, nach: ["geschlecht"] }, { nationalitaet: "NATA" }),
    gliederung: [GESCHLECHT],
    offen: OFFEN,
    quellen: ["Statistik der Bundesagentur für Arbeit, Glossar"],
  },
  {
    ...GEMEINSAM,
    variante: "auslaenderanteil-leistungsberechtigte",
    kern: [],
    titel: "Ausländeranteil an allen Leistungsberechtigten nach SGB II",
    mass: "anteil",
    einheit: "Prozent",
    formel: anteilVon({ ...alle, nach: ["geschlecht"] }, { nationalitaet: "NATA" }),
    gliederung: [GESCHLECHT],
    offen: OFFEN,
    stellvertretend: "Die Sozialberichterstattung nennt die Staatsangehörigkeit für alle Regelleistungsberechtigten, nicht für die erwerbsfähigen allein.",
    quellen: ["Regionaldatenbank Deutschland, Tabelle 22811-02-02-4"],
  },
]

/** 4.1. */
export const definitionenSoziales: ReadonlyArray<Indikatordefinition> = entwuerfe.map(definition)
