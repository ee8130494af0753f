import type { Evolvers } from "./evolver.js"

/** NOT BUILT YET: changes nothing. */
export const einwilligung: Evolvers<"EinwilligungGiven" | "EinwilligungWithdrawn" | "VerarbeitungRestricted" | "EinschraenkungLifted" | "FallDisclosed" | "UebermittlungRecorded" | "KonferenzHeld" | "FallberichtIssued"> = {
  EinwilligungGiven: (fall) => fall,
  EinwilligungWithdrawn: (fall) => fall,
  VerarbeitungRestricted: (fall) => fall,
  EinschraenkungLifted: (fall) => fall,
  FallDisclosed: (fall) => fall,
  UebermittlungRecorded: (fall) => fall,
  KonferenzHeld: (fall) => fall,
  FallberichtIssued: (fall) => fall,
}
