/**
 * Whether a parent of a child comes from abroad, by country of birth; the nationality does not count.
 *
 * @module
 */
import * as Codeliste from "./Codeliste.js"

/** The two values of the origin of the parents, as the statistics of child care ask for it; the keys are ours. */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "elternherkunft",
  titel: "Herkunft der Eltern",
  quelle: "Kinder- und Jugendhilfestatistik",
  auspraegungen: [
    {
      schluessel: "ausland",
      name: "mindestens ein Elternteil ausländischer Herkunft",
      auch: ["Kinder, Herkunft mind. 1 Elternteil ausländisch"],
    },
    { schluessel: "inland", name: "kein Elternteil ausländischer Herkunft" },
  ],
})
