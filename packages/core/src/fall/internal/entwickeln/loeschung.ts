import type { Evolvers } from "./evolver.js"

/** NOT BUILT YET: changes nothing. */
export const loeschung: Evolvers<"DatenErased"> = {
  DatenErased: (fall) => fall,
}
