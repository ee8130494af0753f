import type { Finding } from "../kernel/Finding.js"
import type { Stichtag } from "../kernel/Stichtag.js"
import type { Handlungsziel } from "./Ziel.js"

/** Lists what keeps a Handlungsziel from being small, concrete, measurable and dated; hints for a talk, none of them an error. */
export const checkHandlungsziel = (ziel: Handlungsziel, am: Stichtag): ReadonlyArray<Finding> => {
  void [ziel, am]
  throw new Error("not built yet")
}
