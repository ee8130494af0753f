import type { Stichtag } from "../kernel/Stichtag.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import { type Gremienstand, leer } from "./Gremienstand.js"

/** Tells how a Gremium stood at the end of a day, as it was known then. */
export const standAt = (ereignisse: Iterable<Ereignis>, stichtag: Stichtag): Gremienstand => {
  let stand = leer
  for (const ereignis of ereignisse) if (ereignis.vermerk.am <= stichtag) stand = evolve(stand, ereignis)
  return stand
}
