/**
 * German or not, as official tables tell people apart: a nationality for counting, not a state one belongs to.
 *
 * @module
 */
import * as Codeliste from "./Codeliste.js"

/**
 * The two values of Nationalität. Who is German and something else too is counted as German; who is stateless or whose
 * nationality is not settled is counted among the foreigners.
 *
 * @quelle Art. 116 Abs. 1 GG; Statistische Ämter, Merkmal NAT
 */
export const liste: Codeliste.Codeliste = Codeliste.make({
  id: "nationalitaet",
  titel: "Nationalität",
  quelle: "Statistische Ämter des Bundes und der Länder, Merkmal NAT",
  auspraegungen: [
    { schluessel: "NATD", name: "Deutsche", auch: ["deutsch", "Deutsch"] },
    {
      schluessel: "NATA",
      name: "Ausländerinnen und Ausländer",
      auch: ["Ausländer(innen)", "Ausländer", "Nichtdeutsche", "nichtdeutsch", "ausländisch"],
    },
  ],
})
