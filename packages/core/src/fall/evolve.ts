import type { Ereignis } from "./Ereignis.js"
import type { Fall } from "./Fall.js"

/** Tells the case after an event; an event that has no place in the state leaves it as it is. */
export const evolve = (fall: Fall, ereignis: Ereignis): Fall => {
  void [fall, ereignis]
  throw new Error("not built yet")
}
