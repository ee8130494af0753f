import * as Stichtag from "../../kernel/Stichtag.js"
import * as Altersgruppensatz from "../../merkmal/Altersgruppensatz.js"
import type { Indikatordefinition } from "../Indikatordefinition.js"
import {
  anteilVon, definition, entspricht, JAHRESENDE, operand, profil, quotient, ZENSUSTAG_2011, ZENSUSTAG_2022, type Entwurf,
} from "./bausteine.js"
import { BIS_GEMEINDE, BIS_KREIS, BIS_SOZIALRAUM } from "./ebenen.js"
import { alterNach, GESCHLECHT, NATIONALITAET } from "./gliederungen.js"

const ZENSUS_2011 = { gueltigAb: Stichtag.make(2011, 5, 9), gueltigBis: Stichtag.make(2011, 5, 9) }
const ZENSUS_2022 = { gueltigAb: Stichtag.make(2022, 5, 15), gueltigBis: Stichtag.make(2022, 5, 15) }

/** The three ways in which a town's people are counted; each keeps to itself, so that no ratio mixes them. */
const zaehlungen = [
  { name: "", statistik: "bevoelkerungsfortschreibung", zeit: JAHRESENDE, ebenen: BIS_GEMEINDE, quelle: "GENESIS 12411, BEVSTD", dauer: {} },
  { name: "-melderegister", statistik: "melderegister", zeit: JAHRESENDE, ebenen: BIS_SOZIALRAUM, quelle: "Melderegister der Stadt", dauer: {} },
  { name: "-zensus-2011", statistik: "zensus-2011", zeit: ZENSUSTAG_2011, ebenen: BIS_GEMEINDE, quelle: "Regionaldatenbank Deutschland, Tabelle 12111-01-01-5", dauer: ZENSUS_2011 },
  { name: "-zensus-2022", statistik: "zensus-2022", zeit: ZENSUSTAG_2022, ebenen: BIS_GEMEINDE, quelle: "Zensus 2022", dauer: ZENSUS_2022 },
] as const

const WAHL_ZAEHLUNG =
  "Standard ist die Fortschreibung, da sie in allen Gemeinden gleich gezählt wird; das Melderegister ist eine eigene Lesart und kommt in keine Reihe mit ihr."

const anzahlen = zaehlungen.map(({ name, statistik, zeit, ebenen, quelle, dauer }) =>
  definition({
    indikator: "1.1.1",
    variante: `anzahl${name}`,
    kern: ["nationalitaet"],
    titel: "Bevölkerung nach Nationalität und Geschlecht",
    standard: name === "",
    mass: "anzahl",
    einheit: "Personen",
    formel: operand("bevoelkerung", statistik, zeit, { nach: ["nationalitaet", "geschlecht"] }),
    gliederung: [NATIONALITAET, GESCHLECHT],
    ebenen,
    ...dauer,
    entsprechungen: name === "" ? [...profil("1.1"), ...entspricht("LSN", "1-1-1")] : [],
    wahl: WAHL_ZAEHLUNG,
    quellen: [quelle],
  }))

const anteile = zaehlungen.map(({ name, statistik, zeit, ebenen, quelle, dauer }) =>
  definition({
    indikator: "1.1.1",
    variante: `auslaenderanteil${name}`,
    kern: [],
    titel: "Ausländeranteil an der Bevölkerung",
    mass: "anteil",
    einheit: "Prozent",
    formel: anteilVon(operand("bevoelkerung", statistik, zeit, { nach: ["geschlecht"] }), { nationalitaet: "NATA" }),
    gliederung: [GESCHLECHT],
    ebenen,
    ...dauer,
    entsprechungen: name === "" ? entspricht("Regionalatlas", "AI0208") : [],
    wahl: WAHL_ZAEHLUNG,
    quellen: name === "" ? [quelle, "Regionalatlas AI0208"] : [quelle],
  }))

const anteilAzr: Entwurf = {
  indikator: "1.1.1",
  variante: "auslaenderanteil-azr",
  kern: [],
  titel: "Ausländeranteil (Ausländerzentralregister je Fortschreibung)",
  mass: "anteil",
  einheit: "Prozent",
  formel: quotient(
    operand("auslaender", "azr", JAHRESENDE, { nach: ["geschlecht"] }),
    operand("bevoelkerung", "bevoelkerungsfortschreibung", JAHRESENDE, { nach: ["geschlecht"] }),
  ),
  gliederung: [GESCHLECHT],
  ebenen: BIS_KREIS,
  mischung: "Das LSN teilt die Personen des Ausländerzentralregisters durch die Bevölkerung der Fortschreibung; IT.NRW hält das nicht für sinnvoll.",
  entsprechungen: entspricht("LSN", "1-2-1"),
  quellen: ["LSN, Integrationsmonitoring Niedersachsen, Metadaten", "it.nrw, Glossar"],
}

const anteilGedruckt: Entwurf = {
  indikator: "1.1.1",
  variante: "auslaenderanteil-veroeffentlicht",
  kern: [],
  titel: "Ausländeranteil, wie veröffentlicht",
  mass: "anteil",
  einheit: "Prozent",
  formel: operand("auslaenderanteil", "regionalatlas", JAHRESENDE),
  gliederung: [],
  ebenen: BIS_KREIS,
  entsprechungen: entspricht("Regionalatlas", "AI0208"),
  quellen: ["Regionalatlas AI0208"],
}

const NACH_ALTER = ["nationalitaet", "geschlecht", "alter"]
const OFFEN_ALTER = "Die Altersgruppen des Integrationsprofils liegen nicht vor."
const WAHL_ALTER = "Standard sind die 17 Altersgruppen der Fortschreibung (ALTX20); sie lassen sich aus Altersjahren und feineren Gruppen bilden."

const alter = [
  { name: "anzahl-altx20", satz: Altersgruppensatz.ALTX20, at: zaehlungen[0] },
  { name: "anzahl-altx21", satz: Altersgruppensatz.ALTX21, at: zaehlungen[0] },
  { name: "anzahl-altx20-melderegister", satz: Altersgruppensatz.ALTX20, at: zaehlungen[1] },
  { name: "anzahl-zensus-2011", satz: Altersgruppensatz.ZENSUS_2011, at: zaehlungen[2] },
].map(({ name, satz, at }) =>
  definition({
    indikator: "1.2",
    variante: name,
    kern: ["nationalitaet", "alter"],
    titel: `Bevölkerung nach Nationalität, Geschlecht und Alter: ${satz.titel}`,
    standard: name === "anzahl-altx20",
    mass: "anzahl",
    einheit: "Personen",
    formel: operand("bevoelkerung", at.statistik, at.zeit, { nach: NACH_ALTER }),
    gliederung: [NATIONALITAET, GESCHLECHT, alterNach(satz)],
    ebenen: at.ebenen,
    ...at.dauer,
    entsprechungen: profil("1.2"),
    offen: OFFEN_ALTER,
    wahl: WAHL_ALTER,
    quellen: [satz.quelle, at.quelle],
  }))

const alterAnteil = [
  { name: "auslaenderanteil-altx20", satz: Altersgruppensatz.ALTX20, at: zaehlungen[0] },
  { name: "auslaenderanteil-altx20-melderegister", satz: Altersgruppensatz.ALTX20, at: zaehlungen[1] },
  { name: "auslaenderanteil-zensus-2011", satz: Altersgruppensatz.ZENSUS_2011, at: zaehlungen[2] },
].map(({ name, satz, at }) =>
  definition({
    indikator: "1.2",
    variante: name,
    kern: ["alter"],
    titel: `Ausländeranteil nach Geschlecht und Alter: ${satz.titel}`,
    mass: "anteil",
    einheit: "Prozent",
    formel: anteilVon(operand("bevoelkerung", at.statistik, at.zeit, { nach: ["geschlecht", "alter"] }), { nationalitaet: "NATA" }),
    gliederung: [GESCHLECHT, alterNach(satz)],
    ebenen: at.ebenen,
    ...at.dauer,
    offen: OFFEN_ALTER,
    wahl: WAHL_ALTER,
    quellen: [satz.quelle, at.quelle],
  }))

/** 1.1.1 and 1.2. */
export const definitionenBevoelkerung: ReadonlyArray<Indikatordefinition> = [
  ...anzahlen,
  ...anteile,
  ...[anteilAzr, anteilGedruckt].map(definition),
  ...alter,
  ...alterAnteil,
]
