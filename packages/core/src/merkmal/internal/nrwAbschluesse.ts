/**
 * The certificates of Nordrhein-Westfalen, each with its place among those of all Länder.
 *
 * @module
 */
import * as Stichtag from "../../kernel/Stichtag.js"
import type { Auspraegung } from "./codelisteType.js"

/** A certificate with the key of the list of all Länder that it counts under. */
export interface Abschluss extends Auspraegung {
  readonly nach: string
  readonly anmerkung?: string
}

const beginn = (jahr: number): Stichtag.Stichtag => Stichtag.make(jahr, 8, 1)
const ENDE_ALT = Stichtag.make(2022, 7, 31)

/** A certificate under its old and its new name; both sides of the change count alike. */
const umbenannt = (
  alt: readonly [schluessel: string, name: string],
  neu: readonly [schluessel: string, name: string],
  seit?: number,
): ReadonlyArray<Abschluss> => [
  {
    schluessel: alt[0],
    name: alt[1],
    nach: "BILABS12",
    ...(seit === undefined ? {} : { gueltigAb: beginn(seit) }),
    gueltigBis: ENDE_ALT,
    nachfolger: [neu[0]],
  },
  { schluessel: neu[0], name: neu[1], nach: "BILABS12", gueltigAb: beginn(2022) },
]

const ZIELDIFFERENT = "Zieldifferenter Bildungsgang: eigener Abschluss, hier ohne Hauptschulabschluss gezählt"

/** The certificates, in the order from none to the highest. */
export const nrwAbschluesse: ReadonlyArray<Abschluss> = [
  { schluessel: "OA", name: "ohne Abschluss", auch: ["Ohne Abschluss"], nach: "BILABS11" },
  {
    schluessel: "DFR",
    name: "ohne Abschluss aus der Deutschförderung",
    nach: "BILABS11",
    gueltigAb: beginn(2024),
  },
  { schluessel: "FOEG", name: "Abschluss im Bildungsgang Geistige Entwicklung", nach: "BILABS11", anmerkung: ZIELDIFFERENT },
  { schluessel: "FOEL", name: "Abschluss im Bildungsgang Lernen", nach: "BILABS11", anmerkung: ZIELDIFFERENT },
  { schluessel: "WALD", name: "Zeugnis der Waldorfschule", nach: "BILABS11", anmerkung: "Annahme: kein staatlicher Abschluss" },
  ...umbenannt(
    ["HA9A", "Hauptschulabschluss ohne Berechtigung für Klasse 10 Typ B"],
    ["ESAA", "Erster Schulabschluss ohne Berechtigung für Klasse 10 Typ B"],
  ),
  ...umbenannt(["HA9", "Hauptschulabschluss"], ["ESA", "Erster Schulabschluss"]),
  ...umbenannt(
    ["HA9_FOE", "Hauptschulabschluss in einer internationalen Förderklasse"],
    ["ESA_FOE", "Erster Schulabschluss in einer internationalen Förderklasse"],
    2015,
  ),
  ...umbenannt(
    ["HA9_Q", "Hauptschulabschluss mit Berechtigung für die gymnasiale Oberstufe"],
    ["ESA_Q", "Erster Schulabschluss mit Berechtigung für die gymnasiale Oberstufe"],
    2012,
  ),
  ...umbenannt(["HA10", "Hauptschulabschluss nach Klasse 10"], ["EESA", "Erweiterter Erster Schulabschluss"]),
  ...umbenannt(
    ["HA10_Q", "Hauptschulabschluss nach Klasse 10 mit Berechtigung für die gymnasiale Oberstufe"],
    ["EESA_Q", "Erweiterter Erster Schulabschluss mit Berechtigung für die gymnasiale Oberstufe"],
    2012,
  ),
  { schluessel: "MSA", name: "Mittlerer Schulabschluss", auch: ["Fachoberschulreife", "FOR"], nach: "BILABS13" },
  {
    schluessel: "MSA_Q",
    name: "Mittlerer Schulabschluss mit Berechtigung für die gymnasiale Oberstufe",
    auch: ["Fachoberschulreife mit Qualifikationsvermerk", "FOR-Q"],
    nach: "BILABS13",
  },
  {
    schluessel: "MSA_Q1",
    name: "Mittlerer Schulabschluss mit Berechtigung für die Qualifikationsphase",
    nach: "BILABS13",
    gueltigAb: beginn(2010),
  },
  {
    schluessel: "FHR_S",
    name: "Fachhochschulreife (schulischer Teil)",
    nach: "BILABS13",
    anmerkung: "Seit dem Schuljahr 2012/13 beim Mittleren Abschluss gezählt und dort als BILABS14D ausgewiesen, davor bei BILABS14",
  },
  { schluessel: "FHR", name: "Fachhochschulreife", nach: "BILABS14" },
  {
    schluessel: "FGHR",
    name: "fachgebundene Hochschulreife",
    nach: "BILABS15",
    anmerkung: "In der Statistik der beruflichen Schulen bei der allgemeinen Hochschulreife",
  },
  { schluessel: "ABITUR", name: "Allgemeine Hochschulreife", auch: ["Abitur"], nach: "BILABS15" },
]
