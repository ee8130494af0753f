import type { Id } from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Vertretung } from "../konzept/Gremium.js"
import type { Gremienstand } from "./Gremienstand.js"
import { checkNotAfter } from "./internal/kalender/checkNotAfter.js"
import { inOrder, termBegin, wahlfenster } from "./internal/kalender/wahlfenster.js"
import * as Kalenderregel from "./Kalenderregel.js"
import type { Herkunft } from "./Pflicht.js"

/** The term of an Integrationsrat, and when the next election is owed; absent is what nobody knows. */
export interface Amtszeit {
  /** The election that gave the present term. */
  readonly wahl?: Id
  readonly von?: Stichtag.Stichtag
  /** The last day of the present term, where its length is known. */
  readonly bis?: Stichtag.Stichtag
  /** Whether the term is over without a new one. */
  readonly abgelaufen: boolean
  /** The time in which the next election is owed: from when, and by when. */
  readonly naechsteWahl?: { readonly ab: Stichtag.Stichtag; readonly bis: Stichtag.Stichtag; readonly herkunft: Herkunft }
}

/**
 * Tells the present term of an Integrationsrat as of a Stichtag, and when the next election is owed.
 *
 * A term lasts as long as the Konzept says, from the first day of office (or the day of the election) on. The next election is owed before its
 * end, or when the Konzept names it. Throws a `RangeError` where the state has notes after the Stichtag.
 *
 * @quelle Konzept, Politische Partizipation: Der Integrationsrat; §§ 187 (2), 188 (2) BGB
 * @example
 * ```ts
 * import { amtszeit } from "@teilhabe/core/gremienarbeit"
 * import { Id, Messwert, Stichtag } from "@teilhabe/core/kernel"
 * import { marl } from "@teilhabe/konzepte/marl"
 *
 * const rat = marl.gremien.find(({ art }) => art === "integrationsrat")
 * const unbekannt = Messwert.fehlend("unbekannt")
 * const wahl = { id: Id.make("wahl-2020"), tag: Stichtag.make(2020, 9, 13), amtsbeginn: Stichtag.make(2020, 11, 1), wahlberechtigte: unbekannt, abgegeben: unbekannt, listen: [] }
 * const stand = { sitzungen: [], beschluesse: [], wahlen: [wahl], besetzt: {}, version: 1 }
 * const heute = rat?.art === "integrationsrat" ? amtszeit(rat, stand, Stichtag.make(2021, 1, 1)) : undefined
 * heute?.bis // => "2025-10-31"
 * heute?.naechsteWahl?.ab // => "2025-07-31"
 * ```
 */
export const amtszeit = (gremium: Vertretung, stand: Gremienstand, stichtag: Stichtag.Stichtag, regel: Kalenderregel.Kalenderregel = Kalenderregel.annahme): Amtszeit => {
  checkNotAfter(gremium.id, stand.zuletzt, stichtag)
  const known = inOrder(stand.wahlen).filter(({ tag }) => tag <= stichtag)
  const present = known.filter((wahl) => termBegin(wahl) <= stichtag).at(-1)
  const next = wahlfenster(gremium, known, regel).findLast(({ durch }) => durch === undefined)
  const von = present === undefined ? undefined : termBegin(present)
  const bis = von === undefined || gremium.amtszeit === undefined ? undefined : Stichtag.endOfTerm(von, gremium.amtszeit)
  return {
    ...(present === undefined ? {} : { wahl: present.id, von: termBegin(present) }),
    ...(bis === undefined ? {} : { bis }),
    abgelaufen: bis !== undefined && bis < stichtag,
    ...(next === undefined ? {} : { naechsteWahl: { ab: next.ab, bis: next.bis, herkunft: next.tagHerkunft ?? next.herkunft } }),
  }
}
