import type { Ereignis } from "./Ereignis.js"
import type { Gremienstand } from "./Gremienstand.js"
import { beschluss } from "./internal/entwickeln/beschluss.js"
import { sitzung } from "./internal/entwickeln/sitzung.js"

type AnyEvolver = (stand: Gremienstand, ereignis: Ereignis) => Gremienstand

const alle = { ...sitzung, ...beschluss } satisfies { readonly [A in Ereignis["_tag"]]: unknown }

// Each function takes its own event, which is the name it stands under.
const evolvers = alle as unknown as Readonly<Record<Ereignis["_tag"], AnyEvolver>>

/**
 * Tells how a Gremium stands after an event; an event that has no place in the state, or a name that is not known, leaves it as it is.
 *
 * Events that come out of order open nothing: the day up to which the notes have come never goes back.
 *
 * @example
 * ```ts
 * import { evolve, Gremienstand } from "@teilhabe/core/gremienarbeit"
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 *
 * const stand = evolve(Gremienstand.leer, {
 *   _tag: "SitzungScheduled", gremium: Id.make("steuerungsgruppe-wohnen"), sitzung: Id.make("wohnen-2026-1"), tag: Stichtag.make(2026, 3, 26),
 *   vermerk: { von: Id.make("integrationsbeauftragter"), am: Stichtag.make(2026, 3, 2), zweck: "gremienarbeit" },
 * })
 * stand.sitzungen.map(({ stand, tag }) => `${stand} ${tag}`) // => ["angesetzt 2026-03-26"]
 * ```
 */
export const evolve = (stand: Gremienstand, ereignis: Ereignis): Gremienstand => {
  if (!Object.hasOwn(evolvers, ereignis._tag) || (stand.gremium !== undefined && stand.gremium !== ereignis.gremium)) return stand
  const next = evolvers[ereignis._tag](stand, ereignis)
  if (next === stand) return stand
  const { am } = ereignis.vermerk
  // The day of the last note, not the latest one: after a slip of the pen the notes go on from their own days.
  return { ...next, gremium: ereignis.gremium, zuletzt: am, version: stand.version + 1 }
}
