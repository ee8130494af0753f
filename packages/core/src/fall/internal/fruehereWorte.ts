import type { Stichtag } from "../../kernel/Stichtag.js"
import type { Ereignis } from "../Ereignis.js"
import { evolve } from "../evolve.js"
import type { Fall } from "../Fall.js"
import { isGetroffen } from "./loeschung/treffer.js"
import { type Vergessenes, vergessenesOf } from "./loeschung/vergessen.js"

/** Words that stand in the events alone, with the day since which they do. */
export interface FruehereWorte extends Vergessenes {
  readonly zuletzt: Stichtag
}

/** Reads from the events of a case the words that it tells no more, in order; what was erased since is not among them, also where the store has it still. */
export const fruehereWorte = (ereignisse: ReadonlyArray<Ereignis>): ReadonlyArray<FruehereWorte> => {
  let davor: Fall = { phase: "neu" }
  let found: ReadonlyArray<FruehereWorte> = []
  for (const ereignis of ereignisse) {
    const danach = evolve(davor, ereignis)
    if (davor !== danach && davor.phase !== "neu" && danach.phase !== "neu") {
      found = [...found, ...vergessenesOf(davor, ereignis, danach).map((one) => ({ ...one, zuletzt: ereignis.vermerk.am }))]
      if (ereignis._tag === "DatenErased") found = found.filter((one) => !isGetroffen(ereignis, one))
    }
    davor = danach
  }
  return found
}
