import type { Datenart } from "../datenschutz/Datenart.js"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Fall } from "./Fall.js"
import { ohneWorte } from "./internal/loeschung/ereignisse.js"
import { trefferOf } from "./internal/loeschung/treffer.js"

const NEU = { phase: "neu" } as const

/**
 * Gives the events of a case with the words of some kinds of data of some people wiped: what a store keeps after an `EraseDaten`.
 * Replaying them gives the case as it was after it.
 *
 * Hand in every event from the first up to the `DatenErased`, which stays. No event is dropped: ids, days, ratings and the way through the
 * phases stay, and each event can still be read. What concerns several people is wiped where one of them is named: to keep words
 * about a person does more harm than to lose those about another. Words that touch a special category go with it.
 *
 * @quelle Art. 17 DSGVO; § 84 Abs. 2 SGB X
 * @example
 * ```ts
 * import { Kennung } from "@teilhabe/core/datenschutz"
 * import { type Ereignis, Kennung as Schluessel, withoutDaten } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const mutter = Kennung.person("p-1")
 * const eroeffnet: Ereignis.Ereignis = {
 *   _tag: "FallOpened", fall: Schluessel.fall("f-1"), wunsch: "Eine Wohnung für uns",
 *   personen: [{ id: mutter, beziehung: "hauptperson", vertretenDurch: [] }],
 *   zustaendig: { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-1"), vertretung: [] },
 *   vermerk: { von: Id.make("cm-1"), am: Stichtag.make(2026, 3, 2), zweck: "fallarbeit" },
 * }
 * withoutDaten([eroeffnet], [mutter], ["ziele"]).map((one) => ("wunsch" in one ? one.wunsch : "")) // => ["[gelöscht]"]
 * ```
 */
export const withoutDaten = (
  ereignisse: ReadonlyArray<Ereignis>,
  personen: ReadonlyArray<PersonId>,
  datenarten: ReadonlyArray<Datenart>,
): ReadonlyArray<Ereignis> => {
  const staende: Array<Fall> = [NEU]
  for (const ereignis of ereignisse) staende.push(evolve(staende.at(-1) ?? NEU, ereignis))
  const last = staende.at(-1) ?? NEU
  if (last.phase === "neu") return ereignisse
  const treffer = trefferOf(last, { personen, datenarten })
  return ereignisse.map((ereignis, index) => ohneWorte(ereignis, { treffer, davor: staende[index] ?? NEU }))
}
