import type { Ereignis } from "./Ereignis.js"
import { steuerung } from "./internal/entwickeln/steuerung.js"
import { weg } from "./internal/entwickeln/weg.js"
import { stellen } from "./internal/lagen.js"
import { ursprung } from "./internal/vorgaenge.js"
import type { Projektstand } from "./Projektstand.js"

type AnyEvolver = (stand: Projektstand, ereignis: Ereignis) => Projektstand

const alle = { ...weg, ...steuerung } satisfies { readonly [A in Ereignis["_tag"]]: unknown }

// Each function takes its own event, which is what the name it stands under says.
const evolvers = alle as unknown as Readonly<Record<Ereignis["_tag"], AnyEvolver>>

const hasPlace = (stand: Projektstand, { _tag, projekt }: Ereignis): boolean =>
  Object.hasOwn(evolvers, _tag) && stellen[ursprung[_tag]].von.includes(stand.lage) && (stand.lage === "vorgesehen" || stand.projekt === projekt)

/**
 * Tells how a Projekt stands after an event; one of another Projekt, one that has no place in the state, or a name that is not
 * known, leaves it as it is.
 *
 * @example
 * ```ts
 * import { Id, Stichtag } from "@teilhabe/core/kernel"
 * import { evolve } from "@teilhabe/core/projektverlauf"
 *
 * const vermerk = { von: Id.make("stelle-1"), am: Stichtag.make(2021, 3, 1), zweck: "steuerung" } as const
 * const stand = evolve({ lage: "vorgesehen" }, { _tag: "ProjektStarted", projekt: Id.make("patenschaft"), am: Stichtag.make(2021, 2, 15), vermerk })
 * stand.lage === "laufend" ? stand.seit : "" // => "2021-02-15"
 * ```
 */
export const evolve = (stand: Projektstand, ereignis: Ereignis): Projektstand => {
  if (!hasPlace(stand, ereignis)) return stand
  const next = evolvers[ereignis._tag](stand, ereignis)
  if (next === stand || next.lage === "vorgesehen") return stand
  const { am } = ereignis.vermerk
  // The day of the last note, not the latest one: after a slip of the pen the notes go on from their own days.
  return { ...next, zuletzt: am, version: stand.lage === "vorgesehen" ? 1 : stand.version + 1 }
}
