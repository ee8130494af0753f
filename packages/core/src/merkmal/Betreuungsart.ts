/**
 * How a child is cared for by day: in a Kita or by a childminder.
 *
 * @module
 */
import * as Codeliste from "./Codeliste.js"

/** The two kinds of day care; a child can have both, so they are `darunter` groups and never add up to all children. */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "betreuungsart",
  titel: "Art der Kindertagesbetreuung",
  quelle: "Statistische Ämter des Bundes und der Länder, GENESIS, Schlüssel ARTDHILFE",
  auspraegungen: [
    { schluessel: "ARTDHILFE69", name: "Tageseinrichtung", auch: ["Kita", "Tageseinrichtungen"], gliederung: "darunter" },
    { schluessel: "ARTDHILFE64", name: "Tagespflege", auch: ["Kindertagespflege"], gliederung: "darunter" },
  ],
})
