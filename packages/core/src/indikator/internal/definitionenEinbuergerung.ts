import type { Indikatordefinition } from "../Indikatordefinition.js"
import type { Zeitregel } from "../Ausdruck.js"
import { definition, entspricht, JAHR, JAHRESENDE, operand, profil, quotient, summe, VORJAHRESENDE, vermutlich, type Entwurf } from "./bausteine.js"
import { BIS_KREIS } from "./ebenen.js"
import { GESCHLECHT } from "./gliederungen.js"

const NACH = ["geschlecht"]

const eingebuergerte = operand("einbuergerungen", "einbuergerungsstatistik", JAHR, { nach: NACH })

const azr = (zeit: Zeitregel, aufenthaltsdauer?: string) =>
  operand("auslaender", "azr", zeit, { nach: NACH, fest: aufenthaltsdauer === undefined ? {} : { aufenthaltsdauer } })

const GEMEINSAM = {
  indikator: "2.2",
  gliederung: [GESCHLECHT],
  ebenen: BIS_KREIS,
} as const

const MISCHUNG = "Einbürgerungen des Berichtsjahres werden auf die ausländische Bevölkerung des Ausländerzentralregisters bezogen."
const WAHL =
  "Standard ist B2b (alle Ausländerinnen und Ausländer am 31.12. des Vorjahres): ihre Rechnung hängt an keiner Aufenthaltsdauer und ist vor und nach der Reform von 2024 dieselbe, auch wenn sich seitdem mehr Menschen einbürgern lassen können."
const REFORM = "Seit dem 27.06.2024 genügen in der Regel fünf Jahre Aufenthalt; die Schwelle von acht Jahren sagt seitdem nicht mehr, wer sich einbürgern lassen kann."

const entwuerfe: ReadonlyArray<Entwurf> = [
  {
    ...GEMEINSAM,
    variante: "b2b",
    kern: [],
    titel: "Einbürgerungen je 100 Ausländerinnen und Ausländer (B2b)",
    standard: true,
    mass: "quote",
    einheit: "Prozent",
    nachkommastellen: 2,
    formel: quotient(eingebuergerte, azr(VORJAHRESENDE)),
    mischung: MISCHUNG,
    entsprechungen: [...entspricht("IntMK", "B2b"), ...entspricht("NRW", "B2b"), ...profil("2.2")],
    wahl: WAHL,
    quellen: ["NRW Integrationsmonitoring B2 (integrationsmonitoring.nrw.de)", "GENESIS 12511"],
  },
  {
    ...GEMEINSAM,
    variante: "b2a",
    kern: [],
    titel: "Einbürgerungen je 100 Ausländerinnen und Ausländer mit mindestens acht Jahren Aufenthalt (B2a)",
    mass: "quote",
    einheit: "Prozent",
    nachkommastellen: 2,
    formel: quotient(eingebuergerte, azr(VORJAHRESENDE, "AUFDA08UM")),
    mischung: MISCHUNG,
    entsprechungen: [...entspricht("IntMK", "B2a"), ...entspricht("NRW", "B2a")],
    wahl: `${WAHL} ${REFORM}`,
    quellen: ["NRW Integrationsmonitoring B2 (integrationsmonitoring.nrw.de)"],
  },
  {
    ...GEMEINSAM,
    variante: "b2a-aufda1",
    kern: [],
    titel: "Einbürgerungen je 100 mit mindestens acht Jahren Aufenthalt, aus den Gruppen der Aufenthaltsdauer (B2a)",
    mass: "quote",
    einheit: "Prozent",
    nachkommastellen: 2,
    formel: quotient(
      eingebuergerte,
      summe(azr(VORJAHRESENDE, "AUFDA08B15"), azr(VORJAHRESENDE, "AUFDA15B20"), azr(VORJAHRESENDE, "AUFDA20UM")),
    ),
    mischung: MISCHUNG,
    entsprechungen: [...entspricht("IntMK", "B2a"), ...entspricht("NRW", "B2a")],
    wahl: `Wer ohne Angabe der Aufenthaltsdauer gezählt ist, steht nicht im Nenner. ${REFORM}`,
    quellen: ["NRW Integrationsmonitoring B2 (integrationsmonitoring.nrw.de)", "GENESIS, Merkmal AUFDA1"],
  },
  {
    ...GEMEINSAM,
    variante: "ai0220",
    kern: [],
    titel: "Einbürgerungen je 1.000 der ausländischen Bevölkerung (Fortschreibung)",
    mass: "quote",
    einheit: "je 1.000",
    formel: quotient(
      eingebuergerte,
      operand("bevoelkerung", "bevoelkerungsfortschreibung", JAHRESENDE, { nach: NACH, fest: { nationalitaet: "NATA" } }),
      1000,
    ),
    mischung: "Einbürgerungen des Berichtsjahres werden auf die ausländische Bevölkerung der Fortschreibung bezogen.",
    entsprechungen: vermutlich("Regionalatlas", "AI0220"),
    offen: "Welchen Stichtag der Nenner hat, sagt die vorliegende Quelle nicht.",
    wahl: "Nenner ist der Bestand am 31.12. des Berichtsjahres. Einbürgerungen im Ausland zählen nicht.",
    quellen: ["Regionalatlas AI0220"],
  },
  {
    ...GEMEINSAM,
    variante: "potenzial",
    kern: [],
    titel: "Ausgeschöpftes Einbürgerungspotenzial",
    mass: "quote",
    einheit: "Prozent",
    nachkommastellen: 2,
    formel: quotient(eingebuergerte, azr(VORJAHRESENDE, "AUFDA10UM")),
    mischung: MISCHUNG,
    wahl: "Bestand zu Beginn des Jahres ist der 31.12. des Vorjahres. Der Zähler nennt nur im Inland Eingebürgerte; wer nach Wohnort gezählt ist, lebt im Inland. Die Gruppen der Aufenthaltsdauer (AUFDA1) kennen keine Grenze bei zehn Jahren, dazu braucht es eine eigene Tabelle.",
    quellen: ["Statistisches Bundesamt, Einbürgerungsstatistik"],
  },
  {
    ...GEMEINSAM,
    variante: "lsn",
    kern: [],
    titel: "Einbürgerungen je 100 Ausländerinnen und Ausländer am Ende desselben Jahres",
    mass: "quote",
    einheit: "Prozent",
    nachkommastellen: 2,
    formel: quotient(eingebuergerte, azr(JAHRESENDE)),
    mischung: MISCHUNG,
    entsprechungen: entspricht("LSN", "2-3-3"),
    wahl: "Das LSN teilt durch den Bestand am Ende des Berichtsjahres, nicht des Vorjahres; in eine Reihe mit B2b gehört das nicht.",
    quellen: ["LSN, Integrationsmonitoring Niedersachsen 2-3-3"],
  },
  {
    ...GEMEINSAM,
    variante: "anzahl",
    kern: [],
    titel: "Einbürgerungen",
    mass: "anzahl",
    einheit: "Personen",
    formel: eingebuergerte,
    stellvertretend: "Die Zahl der Einbürgerungen ohne Bezug auf die ausländische Bevölkerung.",
    entsprechungen: entspricht("LSN", "2-3-1"),
    offen: "Die Zahl einer Gemeinde kann von der Einbürgerungsbehörde kommen (unbestätigt); eine Lesart dafür gibt es nicht.",
    wahl: "Die Statistik reicht bis zum Kreis.",
    quellen: ["GENESIS 12511"],
  },
]

/** 2.2. */
export const definitionenEinbuergerung: ReadonlyArray<Indikatordefinition> = entwuerfe.map(definition)
