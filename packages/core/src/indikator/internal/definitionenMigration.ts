import * as Stichtag from "../../kernel/Stichtag.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import {
  definition, HOCHRECHNUNG, JAHRESDURCHSCHNITT, JAHRESENDE, operand, PRIVATHAUSHALTE_AB, profil, quotient, summe,
  ZENSUSTAG_2011, type Entwurf,
} from "./bausteine.js"
import { BIS_KREIS, BIS_SOZIALRAUM } from "./ebenen.js"
import { GESCHLECHT, MIGRATIONSSTATUS, MIGRATIONSSTATUS_ZENSUS } from "./gliederungen.js"

const OFFEN = "Der genaue Ableitungsweg des Migrationsstatus im Register ist nicht bestätigt; bei Minderjährigen ist er eine Schätzung über die Eltern (unbestätigt)."
const WAHL = "Standard ist das Melderegister mit abgeleitetem Migrationsstatus, da keine amtliche Statistik ihn für Gemeinden nachweist. Register, Mikrozensus und Zensus sind drei Lesarten und kommen in keine Reihe."

const NACH = ["migrationsstatus", "geschlecht"]

const register = operand("bevoelkerung", "melderegister", JAHRESENDE, { nach: NACH })
const mikrozensus = operand("bevoelkerung-privathaushalte", "mikrozensus", JAHRESDURCHSCHNITT, { nach: NACH })
const mikrozensusAlle = operand("bevoelkerung", "mikrozensus", JAHRESDURCHSCHNITT, { nach: NACH })
const zensus = operand("bevoelkerung-privathaushalte", "zensus-2011", ZENSUSTAG_2011, { nach: ["migrationsstatus"] })

const status = (alle: typeof register): typeof register => ({ ...alle, nach: alle.nach.filter((id) => id !== "migrationsstatus") })

const REGISTER = {
  indikator: "1.1.2",
  gliederung: [MIGRATIONSSTATUS, GESCHLECHT],
  ebenen: BIS_SOZIALRAUM,
  entsprechungen: profil("1.1"),
  offen: OFFEN,
  wahl: WAHL,
  quellen: ["KOSIS-Verbund, MigraPro (staedtestatistik.de/285)", "Regionalatlas, Hinweis zum Migrationshintergrund"],
} as const

const MIKROZENSUS = {
  indikator: "1.1.2",
  kern: ["migrationsstatus"],
  gliederung: [MIGRATIONSSTATUS, GESCHLECHT],
  ebenen: BIS_KREIS,
  hochrechnung: HOCHRECHNUNG,
  wahl: `${WAHL} Der Mikrozensus zählt seit 2017 nur Personen in Privathaushalten; bis 2016 gilt eine eigene Lesart, und beide kommen in keine Reihe.`,
  quellen: ["LSN, Integrationsmonitoring Niedersachsen, Metadaten", "gesellschaftsmonitoring-bw"],
} as const

const AB_2017 = { ...MIKROZENSUS, gueltigAb: PRIVATHAUSHALTE_AB } as const
const BIS_2016 = { ...MIKROZENSUS, gueltigBis: Stichtag.addDays(PRIVATHAUSHALTE_AB, -1) } as const

const ZENSUS = {
  indikator: "1.1.2",
  ebenen: BIS_KREIS,
  gueltigAb: Stichtag.make(2011, 5, 9),
  gueltigBis: Stichtag.make(2011, 5, 9),
  wahl: WAHL,
  quellen: ["Regionaldatenbank Deutschland, Tabelle 12111-07-01-4"],
} as const

const entwuerfe: ReadonlyArray<Entwurf> = [
  { ...REGISTER, variante: "melderegister", kern: ["migrationsstatus"], titel: "Bevölkerung nach Migrationsstatus und Geschlecht", standard: true, mass: "anzahl", einheit: "Personen", formel: register },
  { ...REGISTER, variante: "melderegister-anteil", kern: ["migrationsstatus"], titel: "Anteil an der Bevölkerung nach Migrationsstatus", mass: "anteil", einheit: "Prozent", formel: quotient(register, status(register)) },
  { ...AB_2017, variante: "mikrozensus", titel: "Bevölkerung in Privathaushalten nach Migrationsstatus (Mikrozensus)", mass: "anzahl", einheit: "Personen", formel: mikrozensus },
  { ...AB_2017, variante: "mikrozensus-anteil", titel: "Anteil an der Bevölkerung in Privathaushalten nach Migrationsstatus (Mikrozensus)", mass: "anteil", einheit: "Prozent", formel: quotient(mikrozensus, status(mikrozensus)) },
  { ...BIS_2016, variante: "mikrozensus-bis-2016", titel: "Bevölkerung nach Migrationsstatus (Mikrozensus bis 2016)", mass: "anzahl", einheit: "Personen", formel: mikrozensusAlle },
  { ...BIS_2016, variante: "mikrozensus-anteil-bis-2016", titel: "Anteil an der Bevölkerung nach Migrationsstatus (Mikrozensus bis 2016)", mass: "anteil", einheit: "Prozent", formel: quotient(mikrozensusAlle, status(mikrozensusAlle)) },
  { ...ZENSUS, variante: "zensus-2011", kern: ["migrationsstatus"], titel: "Bevölkerung in Privathaushalten nach Migrationsstatus (Zensus 2011)", mass: "anzahl", einheit: "Personen", formel: zensus, gliederung: [MIGRATIONSSTATUS_ZENSUS] },
  { ...ZENSUS, variante: "zensus-2011-anteil", kern: ["migrationsstatus"], titel: "Anteil an der Bevölkerung in Privathaushalten nach Migrationsstatus (Zensus 2011)", mass: "anteil", einheit: "Prozent", formel: quotient(zensus, status(zensus)), gliederung: [MIGRATIONSSTATUS_ZENSUS] },
  {
    ...ZENSUS,
    variante: "zensus-2011-anteil-mit-mh",
    kern: [],
    titel: "Anteil der Personen mit Migrationshintergrund (Zensus 2011)",
    mass: "anteil",
    einheit: "Prozent",
    formel: quotient(
      summe(
        { ...status(zensus), fest: { migrationsstatus: "deutsche-mit-mh" } },
        { ...status(zensus), fest: { migrationsstatus: "auslaender" } },
      ),
      status(zensus),
    ),
    gliederung: [],
  },
]

/** 1.1.2. */
export const definitionenMigration: ReadonlyArray<Indikatordefinition> = entwuerfe.map(definition)
