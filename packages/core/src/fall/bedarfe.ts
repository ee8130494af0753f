import type { Bedarf } from "../angebot/Bedarf.js"
import type { PersonId } from "../datenschutz/Kennung.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import { bedarfOf } from "./bedarfOf.js"
import type { Eroeffnet } from "./Fall.js"
import type { HandlungszielId } from "./Kennung.js"

/** What an offer has to know of a need of one person of a Handlungsziel. */
export interface Personenbedarf {
  readonly person: PersonId
  readonly bedarf: Bedarf
}

/**
 * Gives, for each person of a Handlungsziel, what `match` needs: the Handlungsfeld is that of its Rahmenziel.
 *
 * Offers are held against one person at a time: what fits the mother may shut the child out. Throws a `RangeError` where the case has no such goal.
 *
 * @quelle Konzept, Case Management in der Integrationsarbeit, Hilfeplanung
 * @example
 * ```ts
 * import { bedarfe, type Ereignis, evolve, Fall, Kennung } from "@teilhabe/core/fall"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const vermerk = { von: Id.make("cm-1"), am: Stichtag.make(2026, 3, 2), zweck: "fallarbeit" as const }
 * const p1 = Kennung.person("p-1")
 * const [m1, r1, h1] = [Kennung.mottoziel("m-1"), Kennung.rahmenziel("r-1"), Kennung.handlungsziel("h-1")]
 * const offen: Ereignis.Ereignis = {
 *   _tag: "FallOpened", fall: Kennung.fall("f-1"), wunsch: "Eine Wohnung", vermerk, personen: [{ id: p1, beziehung: "hauptperson", vertretenDurch: [] }],
 *   zustaendig: { traeger: Id.make("stadt"), fallfuehrung: Id.make("cm-1"), vertretung: [] },
 * }
 * const rahmen = { id: r1, mottoziel: m1, handlungsfeld: Id.make("wohnen"), wortlaut: "Eigene Wohnung", problem: "Enge", hypothese: "Kein Zugang", beruehrt: [], seit: vermerk.am }
 * const handlung = {
 *   id: h1, rahmenziel: r1, personen: [p1] as const, wortlaut: "Schein beantragen", bis: vermerk.am, gewicht: 1, beruehrt: [], seit: vermerk.am,
 *   skala: ["nichts", "Termin", "Antrag", "Bescheid", "Angebot"] as const, bewertungen: [], ausgang: "offen" as const,
 * }
 * const fall = evolve({ phase: "neu" }, offen)
 * const needs = Fall.isEroeffnet(fall) ? bedarfe({ ...fall, ziele: { motto: [], rahmen: [rahmen], handlung: [handlung] } }, h1, vermerk.am) : []
 * needs // => [{ person: "p-1", bedarf: { handlungsfeld: "wohnen", stichtag: "2026-03-02" } }]
 * ```
 */
export const bedarfe = (fall: Eroeffnet, handlungsziel: HandlungszielId, am: Stichtag): ReadonlyArray<Personenbedarf> => {
  const { handlung, rahmen } = fall.ziele
  const ziel = handlung.find(({ id }) => id === handlungsziel)
  const feld = rahmen.find(({ id }) => id === ziel?.rahmenziel)?.handlungsfeld
  if (ziel === undefined || feld === undefined) throw new RangeError(`The case ${fall.fall} has no Handlungsziel ${handlungsziel}; it has ${handlung.map(({ id }) => id).join(", ") || "none"}`)
  return ziel.personen.map((person) => ({ person, bedarf: bedarfOf(fall, person, feld, am) }))
}
