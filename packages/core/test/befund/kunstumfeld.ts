/** What the invented cases may refer to: a catalogue that leaves one Handlungsfeld without an offer and shuts most people out of another. */
import type { Umfeld } from "../../src/fall/Umfeld.js"
import * as Id from "../../src/kernel/Id.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"
import * as Zeitraum from "../../src/kernel/Zeitraum.js"
import { felder } from "./kuenstlicheFaelle.js"

const offen = { rechtskreise: [], aufenthaltsstatus: [], geschlecht: [], sozialraeume: [], weitere: [] }

export const umfeld: Umfeld = {
  handlungsfelder: felder,
  checklisten: [],
  katalog: {
    id: Id.make("katalog"), titel: { de: "Angebote" }, konzept: Id.make("beispielstadt"), stand: Stichtag.make(2024, 1, 1),
    angebote: felder.filter((id) => id !== "wohnen").map((id) => ({
      id: Id.make(`angebot-${id}`), titel: { de: `Angebot ${id}` }, traeger: Id.make("traeger-a"), handlungsfelder: [id], zielgruppen: [], sprachen: ["de"], form: "kurs" as const,
      zugang: id === "bildung" ? { ...offen, rechtskreise: ["asylblg"] } : offen, gueltig: Zeitraum.abDem(Stichtag.make(2020, 1, 1)), quelle: { dokument: Id.make("katalog"), kapitel: "Angebote" },
    })),
  },
}
