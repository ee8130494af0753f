import type { Evolvers } from "./evolver.js"

/** NOT BUILT YET: changes nothing. */
export const planung: Evolvers<"MottozielFormulated" | "RahmenzielFormulated" | "HandlungszielFormulated" | "ZielAbandoned" | "ZielvereinbarungAgreed" | "MassnahmePlanned" | "MassnahmeDropped" | "PassungRecorded" | "HilfeplanAgreed" | "LeistungRequested" | "MassnahmeStarted" | "MassnahmeEnded"> = {
  MottozielFormulated: (fall) => fall,
  RahmenzielFormulated: (fall) => fall,
  HandlungszielFormulated: (fall) => fall,
  ZielAbandoned: (fall) => fall,
  ZielvereinbarungAgreed: (fall) => fall,
  MassnahmePlanned: (fall) => fall,
  MassnahmeDropped: (fall) => fall,
  PassungRecorded: (fall) => fall,
  HilfeplanAgreed: (fall) => fall,
  LeistungRequested: (fall) => fall,
  MassnahmeStarted: (fall) => fall,
  MassnahmeEnded: (fall) => fall,
}
