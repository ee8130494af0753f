import type { Ort } from "../konzept/Ort.js"
import type { Angebotskatalog } from "./Angebotskatalog.js"
import type { Bedarf } from "./Bedarf.js"
import { hold, offersOf } from "./internal/gruende.js"
import { compare, type Vorschlag } from "./Vorschlag.js"

/** What a match may know beside the catalogue. */
export interface Umgebung {
  /** The Orte of the Konzept: with them, an offer in the Sozialraum of the person is told as near. */
  readonly orte?: ReadonlyArray<Ort>
}

/**
 * Holds every offer of the Handlungsfeld against a need, the best first; the order is the same for the same input.
 *
 * Offers of other Handlungsfelder are left out, those that shut the person out are not: their reasons show what would
 * have to change. A condition that is met speaks for an offer, and where there is no condition there is no reason. What
 * the need leaves out is `ungeklaert` and never for or against. Who is not among the Zielgruppen of an offer is not kept
 * from it. A key that no list has throws a `RangeError`.
 *
 * @example
 * ```ts
 * import { decodeAngebotskatalog, match } from "@teilhabe/core/angebot"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const kurs = {
 *   id: "kurs", titel: "Kurs für Frauen (erfunden)", traeger: "vhs", handlungsfelder: ["bildung"], sprachen: ["de", "tr"],
 *   form: "kurs", zugang: { geschlecht: ["w"], alter: { von: 16 } }, gueltig: "2024", quelle: { kapitel: "Erfunden" },
 * }
 * const daten = { id: "beispiel", titel: "Erfunden", konzept: "marl", stand: "2024-06-30", angebote: [kurs] }
 * const katalog = Result.getOrThrow(decodeAngebotskatalog(daten, marl))
 * const bedarf = { handlungsfeld: Id.make("bildung"), stichtag: Stichtag.make(2024, 9, 1), geschlecht: "w", sprachen: ["tr"] }
 *
 * const [vorschlag] = match(katalog, bedarf)
 * vorschlag?.urteil // => "zu-klaeren"
 * vorschlag?.gruende.find(({ gesichtspunkt }) => gesichtspunkt === "alter")?.wirkung // => "ungeklaert"
 * match(katalog, { ...bedarf, alter: 34 })[0]?.urteil // => "passt"
 * match(katalog, { ...bedarf, alter: 14 })[0]?.urteil // => "passt-nicht"
 * ```
 */
export const match = (katalog: Angebotskatalog, bedarf: Bedarf, { orte = [] }: Umgebung = {}): ReadonlyArray<Vorschlag> => {
  const known = new Map(orte.map((ort) => [ort.id as string, ort]))
  return offersOf(katalog, bedarf.handlungsfeld)
    .map((angebot) => hold({ angebot, bedarf, orte: known }))
    .sort(compare)
}
