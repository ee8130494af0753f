/**
 * The forms of school of Nordrhein-Westfalen, with the years in which they were there.
 *
 * @module
 */
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "./Codeliste.js"
import * as Schulart from "./Schulart.js"
import * as Zuordnung from "./Zuordnung.js"

const beginn = (jahr: number): Stichtag.Stichtag => Stichtag.make(jahr, 8, 1)

/**
 * The forms of school by the keys of the school ministry.
 *
 * Where the ministry's list names a year, it is read as the school year that begins in it: the Gemeinschaftsschule, in
 * the list up to 2022, counts to the end of the school year 2022/23. By law those schools became Sekundarschulen or
 * Gesamtschulen from 1 August 2020 on.
 *
 * @quelle SchulG NRW §§ 11 bis 23; 6. Schulrechtsänderungsgesetz NRW, Artikel 2
 */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "schulform-nrw",
  titel: "Schulform (Nordrhein-Westfalen)",
  quelle: "Ministerium für Schule und Bildung des Landes Nordrhein-Westfalen, Schlüssel der Schulformen",
  auspraegungen: [
    { schluessel: "02", name: "Grundschule", auch: ["Grundschulen", "G"] },
    { schluessel: "04", name: "Hauptschule", auch: ["Hauptschulen", "H"] },
    { schluessel: "06", name: "Volksschule", auch: ["V"] },
    { schluessel: "08", name: "Förderschule im Bereich Grund- und Hauptschule", auch: ["Förderschule (G/H)"] },
    { schluessel: "10", name: "Realschule", auch: ["Realschulen", "R"] },
    { schluessel: "13", name: "PRIMUS-Schule", auch: ["Schulversuch PRIMUS", "PS"], gueltigAb: beginn(2013) },
    { schluessel: "14", name: "Sekundarschule", auch: ["Sekundarschulen", "SK"], gueltigAb: beginn(2012) },
    { schluessel: "15", name: "Gesamtschule", auch: ["Gesamtschulen", "GE"] },
    {
      schluessel: "16",
      name: "Gemeinschaftsschule",
      auch: ["Gemeinschaftsschulen", "GM"],
      gueltigAb: beginn(2011),
      gueltigBis: Stichtag.make(2023, 7, 31),
      nachfolger: ["14", "15"],
    },
    { schluessel: "17", name: "Freie Waldorfschule", auch: ["Freie Waldorfschulen", "FW"] },
    { schluessel: "18", name: "Hiberniaschule", auch: ["Hibernia", "HI"] },
    { schluessel: "19", name: "Freie Waldorfförderschule", auch: ["WF"] },
    { schluessel: "20", name: "Gymnasium", auch: ["Gymnasien", "GY"] },
    { schluessel: "25", name: "Weiterbildungskolleg", auch: ["Weiterbildungskollegs", "WB"] },
    { schluessel: "30", name: "Berufskolleg", auch: ["Berufskollegs", "BK"] },
    { schluessel: "83", name: "Klinikschule", auch: ["Schule für Kranke", "KS"] },
    { schluessel: "85", name: "Förderschule im Bereich Realschule", auch: ["SR"] },
    { schluessel: "87", name: "Förderschule im Bereich Gymnasium", auch: ["SG"] },
    { schluessel: "88", name: "Förderschule im Bereich Berufskolleg", auch: ["Förderschule Berufskolleg", "SB"] },
  ],
})

const annahme = (grund: string): string => `Annahme: ${grund}`

/**
 * Maps the forms of school of Nordrhein-Westfalen onto the kinds that all Länder are compared by.
 *
 * Published is the place of the Gemeinschaftsschule and, since the school year 2006/07, of the Waldorfförderschule. The
 * places that are our assumption say so in their note.
 */
export const zuSchulart: Zuordnung.Zuordnung = Zuordnung.makeOrThrow(liste, Schulart.mitBeruflichen, [
  { von: "02", nach: "SCHULE03" },
  { von: "04", nach: "SCHULE05" },
  { von: "06", nach: "SCHULE05", anmerkung: annahme("Volksschulen umfassten Grund- und Hauptschule") },
  { von: "08", nach: "SCHULE11" },
  { von: "10", nach: "SCHULE07" },
  { von: "13", nach: "SCHULE06", anmerkung: annahme("PRIMUS-Schulen umfassen auch die Klassen 1 bis 4") },
  { von: "14", nach: "SCHULE06", anmerkung: annahme("Sekundarschulen führen mehrere Bildungsgänge") },
  { von: "15", nach: "SCHULE09" },
  { von: "16", nach: "SCHULE06", anmerkung: "Ab Schuljahr 2011/12, Fußnote der Regionaldatenbank, Tabelle 21111-01-03-4" },
  { von: "17", nach: "SCHULE10" },
  { von: "18", nach: "SCHULE10", anmerkung: annahme("die Schule arbeitet nach dem Waldorfplan") },
  { von: "19", nach: "SCHULE11", anmerkung: "Bis Schuljahr 2005/06 bei den Freien Waldorfschulen gezählt" },
  { von: "20", nach: "SCHULE08" },
  { von: "25", nach: "SCHULE28" },
  { von: "30", nach: "beruflich" },
  { von: "83", nach: "SCHULE11", anmerkung: annahme("Klinikschulen fördern kranke Schülerinnen und Schüler aller Schulformen") },
  { von: "85", nach: "SCHULE11" },
  { von: "87", nach: "SCHULE11" },
  { von: "88", nach: "beruflich" },
])
