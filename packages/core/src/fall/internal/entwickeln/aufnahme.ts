import type { Evolvers } from "./evolver.js"

/** NOT BUILT YET: changes nothing. */
export const aufnahme: Evolvers<"FallOpened" | "PersonAdded" | "AngabeRecorded" | "AngabeRectified" | "AngabeDisputed" | "AufnahmeDecided" | "BestandRecorded" | "BestandWithdrawn" | "BestandsaufnahmeCompleted"> = {
  FallOpened: (fall) => fall,
  PersonAdded: (fall) => fall,
  AngabeRecorded: (fall) => fall,
  AngabeRectified: (fall) => fall,
  AngabeDisputed: (fall) => fall,
  AufnahmeDecided: (fall) => fall,
  BestandRecorded: (fall) => fall,
  BestandWithdrawn: (fall) => fall,
  BestandsaufnahmeCompleted: (fall) => fall,
}
