import type { Entscheider } from "../ereignis/Entscheider.js"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Projektstand } from "./Projektstand.js"
import type { Umfeld } from "./Umfeld.js"

/** Makes the decider of the Projekte of one city, for `Entscheider.replay`, `Spezifikation.of` and a store. */
export const entscheider = (umfeld: Umfeld): Entscheider<Befehl, Projektstand, Ereignis, Ablehnung> => ({
  initial: { lage: "vorgesehen" },
  decide: (befehl, stand) => decide(befehl, stand, umfeld),
  evolve,
})
