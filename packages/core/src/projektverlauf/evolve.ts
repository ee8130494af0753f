import type { Ereignis } from "./Ereignis.js"
import type { Projektstand } from "./Projektstand.js"

/** Tells how a Projekt stands after an event. */
export const evolve = (stand: Projektstand, _ereignis: Ereignis): Projektstand => stand
