import type { Ereignis } from "./Ereignis.js"
import type { Fall } from "./Fall.js"
import { aufnahme } from "./internal/entwickeln/aufnahme.js"
import { einwilligung } from "./internal/entwickeln/einwilligung.js"
import { loeschung } from "./internal/entwickeln/loeschung.js"
import { planung } from "./internal/entwickeln/planung.js"
import { rechtskreis } from "./internal/entwickeln/rechtskreis.js"
import { verlauf } from "./internal/entwickeln/verlauf.js"

type AnyEvolver = (fall: Fall, ereignis: Ereignis) => Fall

// Each function takes its own event, which is what the name it stands under says.
const evolvers = { ...aufnahme, ...planung, ...verlauf, ...rechtskreis, ...einwilligung, ...loeschung } as unknown as Readonly<Record<Ereignis["_tag"], AnyEvolver>>

/**
 * Tells the case after an event; an event that has no place in the state, or a name that is not known, leaves it as it is.
 */
export const evolve = (fall: Fall, ereignis: Ereignis): Fall => {
  if (!Object.hasOwn(evolvers, ereignis._tag)) return fall
  const next = evolvers[ereignis._tag](fall, ereignis)
  return next === fall || next.phase === "neu" ? next : { ...next, zuletzt: ereignis.vermerk.am, version: (fall.phase === "neu" ? 0 : fall.version) + 1 }
}
