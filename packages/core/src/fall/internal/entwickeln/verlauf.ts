import type { Evolvers } from "./evolver.js"

/** NOT BUILT YET: changes nothing. */
export const verlauf: Evolvers<"MonitoringBegun" | "HandlungszielRated" | "HandlungszielSettled" | "MonitoringCompleted" | "EvaluationRecorded" | "FallReturned" | "FallClosed" | "FallBrokenOff" | "FallReopened" | "UebergabeOffered" | "UebergabeAccepted" | "UebergabeDeclined" | "UebergabeWithdrawn"> = {
  MonitoringBegun: (fall) => fall,
  HandlungszielRated: (fall) => fall,
  HandlungszielSettled: (fall) => fall,
  MonitoringCompleted: (fall) => fall,
  EvaluationRecorded: (fall) => fall,
  FallReturned: (fall) => fall,
  FallClosed: (fall) => fall,
  FallBrokenOff: (fall) => fall,
  FallReopened: (fall) => fall,
  UebergabeOffered: (fall) => fall,
  UebergabeAccepted: (fall) => fall,
  UebergabeDeclined: (fall) => fall,
  UebergabeWithdrawn: (fall) => fall,
}
