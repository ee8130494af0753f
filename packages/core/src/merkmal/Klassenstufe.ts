/**
 * The school year that a pupil is in, where a table picks some of them out.
 *
 * @module
 */
import * as Codeliste from "./Codeliste.js"

/**
 * The years that tables pick out of all pupils: `darunter` groups.
 *
 * `KLSTUFE07` and `JGSTUFE11` are keys of published tables; the other keys follow their form.
 */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "klassenstufe",
  titel: "Klassenstufe",
  quelle: "Statistische Ämter des Bundes und der Länder, GENESIS, Schlüssel KLSTUFE und JGSTUFE",
  auspraegungen: [
    { schluessel: "KLSTUFE05", name: "5. Klassenstufe", auch: ["Klasse 5"], gliederung: "darunter" },
    { schluessel: "KLSTUFE07", name: "7. Klassenstufe", auch: ["Klasse 7"], gliederung: "darunter" },
    { schluessel: "KLSTUFE08", name: "8. Klassenstufe", auch: ["Klasse 8"], gliederung: "darunter" },
    { schluessel: "KLSTUFE10", name: "10. Klassenstufe", auch: ["Klasse 10"], gliederung: "darunter" },
    {
      schluessel: "JGSTUFE11",
      name: "11. Jahrgangsstufe / Einführungsphase",
      auch: ["Einführungsphase", "11. Jahrgangsstufe"],
      gliederung: "darunter",
    },
  ],
})
