import type { Ausdruck, Operand } from "../Ausdruck.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import { definition, differenz, entspricht, JAHRESENDE, operand, profil, quotient, summe, type Entwurf } from "./bausteine.js"
import { BIS_KREIS } from "./ebenen.js"
import { AUFENTHALT_INTMK, AUFENTHALT_LSN, GESCHLECHT, TITEL_LSN } from "./gliederungen.js"

const INTMK = "aufenthaltsstatus-intmk"
const LSN = "aufenthaltsstatus-lsn"

const azr = (nach: ReadonlyArray<string>, fest: Operand["fest"] = {}): Operand => operand("auslaender", "azr", JAHRESENDE, { nach, fest })

const alle = azr(["geschlecht"])
const klasse = (liste: string, schluessel: string): Operand => azr(["geschlecht"], { [liste]: schluessel })
const klassen = (liste: string, ...schluessel: ReadonlyArray<string>): Ausdruck => summe(...schluessel.map((key) => klasse(liste, key)))

/** What the classes leave: never shown as a class, and never left out. */
const rest = (liste: string, ...schluessel: ReadonlyArray<string>): Ausdruck => differenz(alle, klassen(liste, ...schluessel))

const STELLVERTRETEND_REST = "Der Rest sagt, wie viele keiner Klasse angehören, nicht welchen Status sie haben."

const GEMEINSAM = {
  indikator: "2.1",
  ebenen: BIS_KREIS,
  entsprechungen: profil("2.1"),
  offen: "Die Klassen des Integrationsprofils liegen nicht vor. Das Ausländerzentralregister reicht nur bis zum Kreis; was die Ausländerbehörde einer kleineren Stadt aus ihren Akten auszählen kann, ist nicht geprüft, und eine Lesart dafür gibt es nicht.",
  wahl:
    "Standard sind die vier Klassen der IntMK, auf deren Indikatorenset sich das Konzept von Marl beruft. Die Klassen ergeben zusammen nicht alle; der Rest (etwa Antrag gestellt, Fiktionsbescheinigung) ist eine eigene Lesart: intmk-rest, lsn-rest.",
} as const

const QUELLE_INTMK = { entsprechungen: [...entspricht("IntMK", "B1"), ...GEMEINSAM.entsprechungen], quellen: ["Integrationsmonitoring der Länder, Kennzahl B1"] }
// The profile's classes are not at hand; the LSN publishes only how many titles are unlimited.
const QUELLE_LSN = { entsprechungen: [], quellen: ["LSN, Integrationsmonitoring Niedersachsen, Metadaten"] }

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
    variante: "intmk-rest",
    kern: [],
    titel: "Ausländische Bevölkerung außerhalb der Klassen der IntMK",
    mass: "anzahl",
    einheit: "Personen",
    formel: rest(INTMK, "langfristig", "ohne-langfristig", "duldung", "gestattung"),
    gliederung: [GESCHLECHT],
    entsprechungen: [],
    stellvertretend: STELLVERTRETEND_REST,
    quellen: QUELLE_INTMK.quellen,
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
    formel: quotient(azr([LSN, "geschlecht"]), klassen(LSN, "befristet", "unbefristet")),
    gliederung: [TITEL_LSN, GESCHLECHT],
    entsprechungen: entspricht("LSN", "2-1-3"),
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
    formel: rest(LSN, "kein-titel-erforderlich", "befristet", "unbefristet", "ohne-titel"),
    gliederung: [GESCHLECHT],
    stellvertretend: STELLVERTRETEND_REST,
  },
]

/** 2.1. */
export const definitionenAufenthalt: ReadonlyArray<Indikatordefinition> = entwuerfe.map(definition)
