import type { Ereignis } from "./Ereignis.js"
import type { Gremienstand } from "./Gremienstand.js"

/** Tells the state of a Gremium after an event. */
export const evolve = (_stand: Gremienstand, _ereignis: Ereignis): Gremienstand => {
  throw new RangeError("not built yet")
}
