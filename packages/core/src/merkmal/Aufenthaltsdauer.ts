/**
 * How many years a person had lived in the country before naturalisation.
 *
 * @module
 */
import * as Codeliste from "./Codeliste.js"

/** The bands of AUFDA1, half open: from a number of years to under another. */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "aufenthaltsdauer",
  titel: "Aufenthaltsdauer",
  quelle: "Statistische Ämter des Bundes und der Länder, GENESIS, Merkmal AUFDA1",
  auspraegungen: [
    { schluessel: "AUFDA00B08", name: "unter 8 Jahre" },
    { schluessel: "AUFDA08B15", name: "8 bis unter 15 Jahre" },
    { schluessel: "AUFDA15B20", name: "15 bis unter 20 Jahre" },
    { schluessel: "AUFDA20UM", name: "20 Jahre und mehr" },
  ],
})
