import type { Stichtag } from "../kernel/Stichtag.js"
import type { Konzept } from "../konzept/Konzept.js"
import type { Projekt } from "../konzept/Projekt.js"
import { checkNotAfter } from "./internal/checkNotAfter.js"
import { alleTermine } from "./internal/termin/alleTermine.js"
import type { Projektstand } from "./Projektstand.js"
import type { Termin } from "./Termin.js"

/**
 * Lists everything that is due in a Projekt, done or not, as it was known on a Stichtag, in the order of time.
 *
 * From the Konzept, once it is adopted: what `fristen` gives, by the city's Horizontregel or by the assumption, with every review until
 * the Stichtag and the next one. From what was noted: the plan, a Prüfauftrag, the trial, the last day, the Meilensteine. A note that
 * gives a day replaces the *derived* day of the same kind; a day that the Konzept itself names stays and can only be put off. A trial
 * that has begun replaces every end of a trial that the Konzept expected; of one that was over before the Beschluss nothing is due.
 *
 * Done by the way itself: a beginning by the first trial or start, a planned one by the first after the plan; an end by the Regelangebot
 * or the completion; a trial and a Prüfauftrag by what follows them, after which they stay listed. A Meilenstein that was dropped is
 * listed where it was overdue by then. A review that was held by the Beschluss counts for none after it. A review is held by its note or by a Bewertung, which makes up for the reviews that were missed before it and is otherwise the
 * next one. Of a Projekt that is over only what was done is listed.
 *
 * `stand` is as it was known on that day (`standAt`): one with later notes throws a `RangeError`.
 *
 * @example
 * ```ts
 * import { Id, Stichtag, Text, Zeitraum } from "@teilhabe/core/kernel"
 * import { termine } from "@teilhabe/core/projektverlauf"
 *
 * const quelle = { dokument: Id.make("konzept"), kapitel: "Wohnen" }
 * const projekt = {
 *   id: Id.make("patenschaft"), titel: Text.make("Patenschaft"), quelle, handlungsfeld: Id.make("wohnen"), horizont: "kurzfristig", auftrag: "umsetzen",
 *   leitziele: [], leitzielbezug: "lesart", federfuehrung: [], partner: [], orte: [], zielgruppen: [], mittel: [], fristen: [], erprobung: [], bestehendes: [],
 * } as const
 * const konzept = { beschluss: { zeit: Zeitraum.tag(Stichtag.make(2020, 2, 29)), quelle } }
 * const found = termine(projekt, { lage: "vorgesehen" }, konzept, Stichtag.make(2020, 6, 30))
 * found.map(({ am, herkunft, schluessel }) => [schluessel, am, herkunft]) // => [["abschluss/2021-02-28", "2021-02-28", "annahme"]]
 * ```
 */
export const termine = (
  projekt: Projekt | undefined,
  stand: Projektstand,
  konzept: Pick<Konzept, "horizontregel" | "beschluss">,
  stichtag: Stichtag,
): ReadonlyArray<Termin> => {
  checkNotAfter(stand, stichtag)
  return alleTermine(projekt, stand, konzept, stichtag)
}
