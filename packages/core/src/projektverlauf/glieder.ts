import { gliedkennung } from "../ereignis/gliedkennung.js"
import type { Id } from "../kernel/Id.js"
import { make as makeText } from "../kernel/Text.js"
import type { Glied } from "../konzept/Glied.js"
import type { Ereignis } from "./Ereignis.js"
import { tagOf } from "./internal/entwickeln/kern.js"
import { kurz, type Nenne, worte } from "./internal/ereigniswort.js"

/** An event with its link of the red thread. */
export interface Ereignisglied {
  readonly ereignis: Ereignis
  readonly glied: Glied
}

const LAENGE = 200

const titelOf = (ereignis: Ereignis, nenne: Nenne): string | undefined => {
  // Each word takes its own event, which is what the name it stands under says.
  const wort = Object.hasOwn(worte, ereignis._tag) ? (worte[ereignis._tag] as ((ereignis: Ereignis, nenne: Nenne) => string) | undefined) : undefined
  const titel = wort?.(ereignis, nenne)
  return titel === undefined ? undefined : kurz(titel, LAENGE)
}

const quote: Nenne = (id) => `„${id}“`

/**
 * Pairs every event of weight with its link of the red thread, so that a decision can be led to the events that name it.
 *
 * Of weight are the steps on the way, extensions, adaptations, deferrals and assessments. The id of a link is that of the Projekt
 * and the place of the event among those of its Projekt, so it stays as more is noted. Events of several Projekte may stand
 * in one list. `nenne` gives the words for an id, such as a title.
 *
 * @example
 * ```ts
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { type Ereignis, ereignisglieder } from "@teilhabe/core/projektverlauf"
 *
 * const vermerk = { von: Id.make("stelle-1"), am: Stichtag.make(2021, 3, 1), zweck: "steuerung" } as const
 * const start: Ereignis.Ereignis = { _tag: "ProjektStarted", projekt: Id.make("patenschaft"), beschluss: Id.make("beschluss-3"), vermerk }
 * ereignisglieder([start]).map(({ ereignis, glied }) => [ereignis.beschluss, glied.id]) // => [["beschluss-3", "ereignis.patenschaft.1"]]
 * ```
 */
export const ereignisglieder = (ereignisse: ReadonlyArray<Ereignis>, nenne: (id: string) => string = quote): ReadonlyArray<Ereignisglied> => {
  const counted = new Map<Id, number>()
  return ereignisse.flatMap((ereignis) => {
    const { projekt } = ereignis
    const at = (counted.get(projekt) ?? 0) + 1
    counted.set(projekt, at)
    const titel = titelOf(ereignis, nenne)
    if (titel === undefined) return []
    const fuehrtZu = ereignis._tag === "ProjektMerged" ? [projekt, ereignis.nach] : [projekt]
    return [{ ereignis, glied: { id: gliedkennung("ereignis", projekt, String(at)), art: "projektereignis", titel: makeText(titel), am: tagOf(ereignis), fuehrtZu } }]
  })
}

/**
 * Makes the links of the red thread from what happened in Projekte: one for each event of weight, which leads to its Projekt.
 *
 * @example
 * ```ts
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { type Ereignis, glieder } from "@teilhabe/core/projektverlauf"
 *
 * const vermerk = { von: Id.make("stelle-1"), am: Stichtag.make(2021, 3, 1), zweck: "steuerung" } as const
 * const start: Ereignis.Ereignis = { _tag: "RegelangebotMade", projekt: Id.make("patenschaft"), vermerk }
 * glieder([start]).map(({ titel }) => titel.de) // => ["Regelangebot geworden"]
 * ```
 */
export const glieder = (ereignisse: ReadonlyArray<Ereignis>, nenne: (id: string) => string = quote): ReadonlyArray<Glied> =>
  ereignisglieder(ereignisse, nenne).map(({ glied }) => glied)
