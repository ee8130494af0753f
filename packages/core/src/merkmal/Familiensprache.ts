/**
 * The language that a child mostly hears at home: German or not.
 *
 * @module
 */
import * as Codeliste from "./Codeliste.js"

/** The two values of the family language, as the statistics of child care ask for it; the keys are ours. */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "familiensprache",
  titel: "Vorrangig gesprochene Familiensprache",
  quelle: "Kinder- und Jugendhilfestatistik",
  auspraegungen: [
    { schluessel: "deutsch", name: "in der Familie vorrangig deutsch gesprochen", auch: ["deutsch", "Deutsch"] },
    { schluessel: "nicht-deutsch", name: "in der Familie vorrangig nicht deutsch gesprochen", auch: ["nicht deutsch", "Nicht deutsch"] },
  ],
})
