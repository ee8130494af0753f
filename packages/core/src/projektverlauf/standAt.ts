import type { Stichtag } from "../kernel/Stichtag.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Projektstand } from "./Projektstand.js"

/** Tells how a Projekt stood as it was known at the end of a day: what was noted later does not count, whatever it speaks of. */
export const standAt = (ereignisse: ReadonlyArray<Ereignis>, stichtag: Stichtag): Projektstand =>
  ereignisse.filter(({ vermerk }) => vermerk.am <= stichtag).reduce<Projektstand>(evolve, { lage: "vorgesehen" })
