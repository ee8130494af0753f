import type { Evolvers } from "./evolver.js"

/** NOT BUILT YET: changes nothing. */
export const rechtskreis: Evolvers<"RechtskreisRecorded" | "RechtskreisAmended" | "ChecklisteStarted" | "SchrittCompleted"> = {
  RechtskreisRecorded: (fall) => fall,
  RechtskreisAmended: (fall) => fall,
  ChecklisteStarted: (fall) => fall,
  SchrittCompleted: (fall) => fall,
}
