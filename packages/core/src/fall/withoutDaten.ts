import type { Datenart } from "../datenschutz/Datenart.js"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Fall } from "./Fall.js"
import { ohneWorte } from "./internal/loeschung/ereignisse.js"
import { either, type Treffer, trefferOf } from "./internal/loeschung/treffer.js"

const NEU: Fall = { phase: "neu" }

/** The case before each event, and after the last. */
const staendeOf = (ereignisse: ReadonlyArray<Ereignis>): ReadonlyArray<Fall> => {
  const staende: Array<Fall> = [NEU]
  for (const ereignis of ereignisse) staende.push(evolve(staende.at(-1) ?? NEU, ereignis))
  return staende
}

// Whose checklist it is, also where the case has forgotten it.
const laeufeOf = (ereignisse: ReadonlyArray<Ereignis>): ReadonlyMap<string, PersonId> =>
  new Map(ereignisse.flatMap((one) => (one._tag === "ChecklisteStarted" ? [[one.lauf.id, one.lauf.person] as const] : [])))

/**
 * Gives the events of a case with the words of some kinds of data of some people wiped: what a store keeps after an `EraseDaten`.
 * Replaying them gives the case as it was after it.
 *
 * Hand in every event from the first up to the `DatenErased`, with it or without it; what was noted after it would be wiped too. What an
 * erasure that is among them took from the case is found all the same. No event is dropped: ids, days, ratings and the way
 * through the phases stay, and each event can still be read. What concerns several people is wiped where one of them is named: to keep words
 * about a person does more harm than to lose those about another. Words that touch a special category go with it. What stays and may tell
 * something: Handlungsfelder, ratings, who belongs to the case, what was sent to whom, and the coarse features of an anonymous report.
 * Throws a `RangeError` for an event of a name that is not known.
 *
 * @quelle Art. 17 DSGVO
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
  const staende = staendeOf(ereignisse)
  const last = staende.at(-1) ?? NEU
  if (last.phase === "neu") return ereignisse
  const laeufe = laeufeOf(ereignisse)
  const umfang = { personen, datenarten }
  let treffer: Treffer = trefferOf(last, umfang)
  // From the last event to the first: an erasure takes from the case what tells that a word is hit, so that the case before it is asked too.
  return ereignisse.toReversed().map((ereignis, back) => {
    const davor = staende[ereignisse.length - 1 - back] ?? NEU
    if (ereignis._tag === "DatenErased" && davor.phase !== "neu") treffer = either(trefferOf(davor, umfang), treffer)
    return ohneWorte(ereignis, { treffer, davor, laeufe })
  }).toReversed()
}
