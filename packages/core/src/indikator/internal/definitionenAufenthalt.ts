import type { Operand } from "../Ausdruck.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import { definition, differenz, entspricht, JAHRESENDE, operand, quotient, summe, type Entwurf } from "./bausteine.js"
import { BIS_KREIS } from "./ebenen.js"
import { AUFENTHALT_INTMK, AUFENTHALT_LSN, GESCHLECHT, TITEL_LSN } from "./gliederungen.js"

const INTMK = "aufenthaltsstatus-intmk"
const LSN = "aufenthaltsstatus-lsn"

const azr = (nach: ReadonlyArray<string>, fest: Operand["fest"] = {}): Operand => operand("auslaender", "azr", JAHRESENDE, { nach, fest })

const alle = azr(["geschlecht"])
const klasse = (schluessel: string): Operand => azr(["geschlecht"], { [LSN]: schluessel })

const GEMEINSAM = {
  indikator: "2.1",
  ebenen: BIS_KREIS,
  entsprechungen: entspricht("NRW-Integrationsprofil", "2.1"),
  offen: "Die Klassen des Integrationsprofils liegen nicht vor. Das Ausländerzentralregister gibt es nur bis zum Kreis; welche Ausländerbehörde für Marl zuständig ist und was sie auszählen kann, ist nicht geprüft, und eine Lesart aus ihren Akten gibt es darum nicht.",
  wahl:
    "Standard sind die vier Klassen der IntMK, auf deren Indikatorenset sich das Konzept beruft. Die Klassen ergeben zusammen nicht alle; der Rest (etwa Antrag gestellt, Fiktionsbescheinigung) ist eine eigene Zeile.",
} as const

const QUELLE_INTMK = { entsprechungen: [...entspricht("IntMK", "B1"), ...GEMEINSAM.entsprechungen], quellen: ["Integrationsmonitoring der Länder, Kennzahl B1"] }
const QUELLE_LSN = { entsprechungen: entspricht("LSN", "2-1-3"), quellen: ["LSN, Integrationsmonitoring Niedersachsen, Metadaten"] }

const entwuerfe: ReadonlyArray<Entwurf> = [
  {
    ...GEMEINSAM,
    ...QUELLE_INTMK,
    variante: "intmk",
    kern: [INTMK],
    titel: "Ausländische Bevölkerung nach Aufenthaltsstatus (IntMK)",
    standard: true,
    mass: "anzahl",
    einheit: "Personen",
    formel: azr([INTMK, "geschlecht"]),
    gliederung: [AUFENTHALT_INTMK, GESCHLECHT],
  },
  {
    ...GEMEINSAM,
    ...QUELLE_INTMK,
    variante: "intmk-anteil",
    kern: [INTMK],
    titel: "Anteil an der ausländischen Bevölkerung nach Aufenthaltsstatus (IntMK)",
    mass: "anteil",
    einheit: "Prozent",
    formel: quotient(azr([INTMK, "geschlecht"]), alle),
    gliederung: [AUFENTHALT_INTMK, GESCHLECHT],
  },
  {
    ...GEMEINSAM,
    ...QUELLE_LSN,
    variante: "lsn",
    kern: [LSN],
    titel: "Ausländische Bevölkerung nach Aufenthaltsstatus (LSN)",
    mass: "anzahl",
    einheit: "Personen",
    formel: azr([LSN, "geschlecht"]),
    gliederung: [AUFENTHALT_LSN, GESCHLECHT],
  },
  {
    ...GEMEINSAM,
    ...QUELLE_LSN,
    variante: "lsn-anteil",
    kern: [LSN],
    titel: "Anteil an der ausländischen Bevölkerung nach Aufenthaltsstatus (LSN)",
    mass: "anteil",
    einheit: "Prozent",
    formel: quotient(azr([LSN, "geschlecht"]), alle),
    gliederung: [AUFENTHALT_LSN, GESCHLECHT],
  },
  {
    ...GEMEINSAM,
    ...QUELLE_LSN,
    variante: "lsn-titel",
    kern: [LSN],
    titel: "Befristete und unbefristete Aufenthaltstitel in Prozent aller Titel",
    mass: "anteil",
    einheit: "Prozent",
    formel: quotient(azr([LSN, "geschlecht"]), summe(klasse("befristet"), klasse("unbefristet"))),
    gliederung: [TITEL_LSN, GESCHLECHT],
    wahl: "Basis sind nur die Personen mit Aufenthaltstitel, nicht alle Ausländerinnen und Ausländer.",
  },
  {
    ...GEMEINSAM,
    ...QUELLE_LSN,
    variante: "lsn-rest",
    kern: [],
    titel: "Ausländische Bevölkerung außerhalb der Klassen des LSN",
    mass: "anzahl",
    einheit: "Personen",
    formel: differenz(alle, summe(klasse("kein-titel-erforderlich"), klasse("befristet"), klasse("unbefristet"), klasse("ohne-titel"))),
    gliederung: [GESCHLECHT],
    stellvertretend: "Der Rest sagt, wie viele keiner Klasse angehören, nicht welchen Status sie haben.",
  },
]

/** 2.1. */
export const definitionenAufenthalt: ReadonlyArray<Indikatordefinition> = entwuerfe.map(definition)
