/**
 * Sex by civil status: four legal states, and the missing answer apart from them.
 *
 * @module
 */
import * as Codeliste from "./Codeliste.js"

/**
 * The values of Geschlecht: `ohne-angabe` is a legal state (no entry in the register), `unbekannt` is missing data.
 *
 * @quelle PStG § 22 Abs. 3
 */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "geschlecht",
  titel: "Geschlecht",
  quelle: "PStG § 22 Abs. 3; Statistische Ämter des Bundes und der Länder",
  auspraegungen: [
    { schluessel: "m", name: "männlich", auch: ["Männer"] },
    { schluessel: "w", name: "weiblich", auch: ["Frauen"] },
    { schluessel: "d", name: "divers" },
    { schluessel: "ohne-angabe", name: "ohne Angabe" },
    { schluessel: "unbekannt", name: "unbekannt", art: "fehlt" },
  ],
})
