/**
 * The kinds of school by which the statistics of all Länder tell general schools apart.
 *
 * @module
 */
import * as Codeliste from "./Codeliste.js"

/** The kinds of general school. Tables print them in the plural. */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "schulart",
  titel: "Schulart",
  quelle: "Statistische Ämter des Bundes und der Länder, GENESIS, Schlüssel SCHULE",
  auspraegungen: [
    { schluessel: "SCHULE29", name: "Vorschulbereich" },
    { schluessel: "SCHULE03", name: "Grundschulen", auch: ["Grundschule"] },
    { schluessel: "SCHULE04", name: "Schulartunabhängige Orientierungsstufe" },
    { schluessel: "SCHULE05", name: "Hauptschulen", auch: ["Hauptschule"] },
    { schluessel: "SCHULE06", name: "Schularten mit mehreren Bildungsgängen" },
    { schluessel: "SCHULE07", name: "Realschulen", auch: ["Realschule"] },
    { schluessel: "SCHULE08", name: "Gymnasien", auch: ["Gymnasium"] },
    { schluessel: "SCHULE09", name: "Integrierte Gesamtschulen", auch: ["Integrierte Gesamtschule"] },
    { schluessel: "SCHULE10", name: "Freie Waldorfschulen", auch: ["Freie Waldorfschule"] },
    { schluessel: "SCHULE11", name: "Förderschulen", auch: ["Förderschule", "Sonderschulen/Förderschulen", "Sonderschulen"] },
    { schluessel: "SCHULE28", name: "Abendschulen und Kollegs" },
  ],
})

/** The kinds of general school, and all vocational schools as one value under a key of ours. */
export const mitBeruflichen: Codeliste.Codeliste = Codeliste.make({
  ...liste,
  id: "schulart-mit-beruflichen",
  titel: "Schulart, mit beruflichen Schulen",
  auspraegungen: [...liste.auspraegungen, { schluessel: "beruflich", name: "Berufliche Schulen" }],
})
