/**
 * An invented city for the random walks: Handlungsfelder, offers and checklists, some of them not valid on every day.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Angebotskatalog } from "../../src/angebot/Angebotskatalog.js"
import { Checkliste } from "../../src/fall/Checkliste.js"
import type { Umfeld } from "../../src/fall/Umfeld.js"
import * as Id from "../../src/kernel/Id.js"
import * as Stichtag from "../../src/kernel/Stichtag.js"

/** The Handlungsfelder of the city. */
export const felder = ["wohnen", "arbeit", "bildung", "gesundheit-und-alter"] as const

const checkliste = (id: string, von: string, nach: string, gueltigAb: string, gueltigBis?: string) => Schema.decodeUnknownSync(Checkliste)({
  id, titel: `Wechsel ${id}`, von, nach,
  schritte: [
    { id: "antrag", titel: "Antrag stellen", wer: "person", frist: { lage: "vor", dauer: "P1M" } },
    { id: "bescheid", titel: "Bescheid prüfen", wer: "fallfuehrung", frist: { lage: "nach", dauer: "P2W" } },
    { id: "konto", titel: "Konto angeben", wer: "person" },
  ],
  rechte: ["Beratung"], gueltigAb, ...(gueltigBis === undefined ? {} : { gueltigBis }), quelle: { kapitel: "Erfunden" },
})

const angebot = (id: string, traeger: string, handlungsfelder: ReadonlyArray<string>, gueltig: string) => ({
  id, titel: `Angebot ${id}`, traeger, handlungsfelder, sprachen: ["de"], form: "beratung", zugang: {}, gueltig, quelle: { kapitel: "Erfunden" },
})

const katalog = Schema.decodeUnknownSync(Angebotskatalog)({
  id: "katalog", titel: "Katalog", konzept: "stadt", stand: "2024-01-01",
  angebote: [
    angebot("wohnhilfe", "traeger-w", ["wohnen"], "2022-01-01/.."),
    angebot("jobcoach", "traeger-a", ["arbeit", "bildung"], "2022-01-01/.."),
    angebot("sprachkurs", "traeger-b", ["bildung"], "2022-01-01/.."),
    angebot("alte-hilfe", "traeger-w", ["wohnen", "arbeit", "bildung", "gesundheit-und-alter"], "2020-01-01/2023-03-31"),
  ],
})

/** The invented city. */
export const umfeld: Umfeld = {
  handlungsfelder: felder.map((feld) => Id.make(feld)),
  katalog,
  // No walk comes so far, but for a slip of the pen.
  heute: Stichtag.make(2028, 12, 31),
  checklisten: [
    checkliste("asylblg-sgb-ii", "asylblg", "sgb-ii", "2020-01-01"),
    checkliste("sgb-ii-sgb-xii", "sgb-ii", "sgb-xii", "2020-01-01", "2023-12-31"),
  ],
}
