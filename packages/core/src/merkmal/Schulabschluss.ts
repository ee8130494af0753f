/**
 * What a pupil leaves school with, in the list of all Länder and by the names of Nordrhein-Westfalen.
 *
 * @module
 */
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "./Codeliste.js"
import * as Zuordnung from "./Zuordnung.js"
import { nrwAbschluesse } from "./internal/nrwAbschluesse.js"

/**
 * The certificates by which all Länder are compared.
 *
 * Who leaves with the school part of the Fachhochschulreife alone is counted with the Mittlerer Abschluss since the
 * school year 2012/13 and picked out of it there; before, with the Fachhochschulreife. So published tables add up
 * without `BILABS14D`, and it exceeds `BILABS14`.
 *
 * `ohne-abschluss` and `foerderschulabschluss` are keys of this library, for Länder that tell apart who leaves with a
 * certificate of the Förderschule and who leaves with none: `BILABS11` counts both. They are `darunter`, so that the
 * tables of most Länder, which do not tell them apart, add up as they are.
 */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "schulabschluss",
  titel: "Schulabschluss",
  quelle: "Statistische Ämter des Bundes und der Länder, GENESIS, Schlüssel BILABS",
  auspraegungen: [
    { schluessel: "BILABS11", name: "ohne Hauptschulabschluss", auch: ["Ohne Hauptschulabschluss"] },
    {
      schluessel: "ohne-abschluss",
      name: "dar. ohne Hauptschulabschluss und ohne Abschluss der Förderschule",
      auch: ["ohne Hauptschulabschluss und ohne Abschluss der Förderschule"],
      oberhalb: "BILABS11",
      gliederung: "darunter",
    },
    {
      schluessel: "foerderschulabschluss",
      name: "dar. mit Abschluss der Förderschule",
      auch: ["mit Abschluss der Förderschule"],
      oberhalb: "BILABS11",
      gliederung: "darunter",
    },
    { schluessel: "BILABS12", name: "mit Hauptschulabschluss", auch: ["Hauptschulabschluss"] },
    { schluessel: "BILABS13", name: "mit Mittlerem Abschluss", auch: ["Mittlerer Abschluss"] },
    {
      schluessel: "BILABS14D",
      name: "dar. schulischer Teil der Fachhochschulreife",
      auch: ["schulischer Teil der Fachhochschulreife"],
      oberhalb: "BILABS13",
      gliederung: "darunter",
      gueltigAb: Stichtag.make(2012, 8, 1),
    },
    { schluessel: "BILABS14", name: "mit Fachhochschulreife", auch: ["Fachhochschulreife"] },
    { schluessel: "BILABS15", name: "mit allgemeiner Hochschulreife", auch: ["Allgemeine Hochschulreife"] },
  ],
})

/**
 * The certificates of Nordrhein-Westfalen by the abbreviations of the school ministry, under their old and new names.
 *
 * The new names hold from the school year 2022/23 on: the ministry's list names the year 2022, the day is our reading.
 * Left out is the report that moves a pupil up to class 12 of a Fachoberschule, which is no certificate.
 *
 * @quelle SchulG NRW § 12; Verordnung zur Anpassung schulrechtlicher Vorschriften vom 23. März 2022 (GV. NRW. S. 405)
 */
export const nrw: Codeliste.Codeliste = Codeliste.make({
  id: "schulabschluss-nrw",
  titel: "Schulabschluss (Nordrhein-Westfalen)",
  quelle: "Ministerium für Schule und Bildung des Landes Nordrhein-Westfalen, Schlüssel der Abschlüsse",
  auspraegungen: nrwAbschluesse.map(({ nach: _nach, anmerkung: _anmerkung, ...one }) => one),
})

/**
 * Maps the certificates of Nordrhein-Westfalen onto those by which all Länder are compared.
 *
 * Certificates of courses with aims of their own (zieldifferent) count as "ohne Hauptschulabschluss" and say so in
 * their note: whether a figure holds them has to be told apart from those who leave with nothing.
 */
export const zuBund: Zuordnung.Zuordnung = Zuordnung.makeOrThrow(
  nrw,
  liste,
  nrwAbschluesse.map(({ schluessel, nach, anmerkung }) =>
    anmerkung === undefined ? { von: schluessel, nach } : { von: schluessel, nach, anmerkung }),
)

/**
 * Tells whether a certificate of Nordrhein-Westfalen ends a course with aims of its own (zieldifferent).
 *
 * @example
 * ```ts
 * import { Schulabschluss } from "@teilhabe/core/merkmal"
 *
 * Schulabschluss.isZieldifferent("FOEL") // => true
 * Schulabschluss.isZieldifferent("OA") // => false
 * ```
 */
export const isZieldifferent = (schluessel: string): boolean => {
  Codeliste.get(nrw, schluessel)
  return schluessel === "FOEG" || schluessel === "FOEL"
}
