import type { Entscheider } from "../ereignis/Entscheider.js"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Fall } from "./Fall.js"
import type { Umfeld } from "./Umfeld.js"

/** Makes the decider of cases in one city, for `Entscheider.replay`, `Spezifikation.of` and a store. */
export const entscheider = (umfeld: Umfeld): Entscheider<Befehl, Fall, Ereignis, Ablehnung> => ({
  initial: { phase: "neu" },
  decide: (befehl, fall) => decide<Fall>(befehl, fall, umfeld),
  evolve,
})
