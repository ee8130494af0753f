import type { Entscheider } from "../ereignis/Entscheider.js"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import { type Gremienstand, leer } from "./Gremienstand.js"
import type { Umfeld } from "./Umfeld.js"

/** Makes the decider of the Gremien of one city, for `Entscheider.replay`, `Spezifikation.of` and a store. */
export const entscheider = (umfeld: Umfeld): Entscheider<Befehl, Gremienstand, Ereignis, Ablehnung> => ({
  initial: leer,
  decide: (befehl, stand) => decide(befehl, stand, umfeld),
  evolve,
})
