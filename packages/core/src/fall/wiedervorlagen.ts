import type { Id } from "../kernel/Id.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Eroeffnet } from "./Fall.js"
import type { Umfeld } from "./Umfeld.js"

/** Something that is due in a case: it names ids and days and no words about a person. */
export interface Wiedervorlage {
  readonly art: "pruefung" | "handlungsziel" | "massnahme" | "einwilligung-endet" | "uebergabe" | "checklisten-schritt" | "rechtskreis-luecke"
  readonly id: Id
  readonly am: Stichtag
  readonly ueberfaellig: boolean
}

/** Lists what is due in a case up to a day, the earliest first. */
export const wiedervorlagen = (fall: Eroeffnet, umfeld: Umfeld, am: Stichtag, bis: Stichtag): ReadonlyArray<Wiedervorlage> => {
  void [fall, umfeld, am, bis]
  throw new Error("not built yet")
}
