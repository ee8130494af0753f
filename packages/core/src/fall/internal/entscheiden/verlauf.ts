import * as Result from "effect/Result"
import type { Handlers } from "./handler.js"

/** NOT BUILT YET: accepts everything. */
export const verlauf: Handlers<"BeginMonitoring" | "RateHandlungsziel" | "SettleHandlungsziel" | "CompleteMonitoring" | "RecordEvaluation" | "ReturnFromEvaluation" | "CloseFall" | "BreakOffFall" | "ReopenFall" | "OfferUebergabe" | "AcceptUebergabe" | "DeclineUebergabe" | "WithdrawUebergabe"> = {
  BeginMonitoring: (befehl) => Result.succeed([{ ...befehl, _tag: "MonitoringBegun" }]),
  RateHandlungsziel: (befehl) => Result.succeed([{ ...befehl, _tag: "HandlungszielRated" }]),
  SettleHandlungsziel: (befehl) => Result.succeed([{ ...befehl, _tag: "HandlungszielSettled" }]),
  CompleteMonitoring: (befehl) => Result.succeed([{ ...befehl, _tag: "MonitoringCompleted" }]),
  RecordEvaluation: (befehl) => Result.succeed([{ ...befehl, _tag: "EvaluationRecorded" }]),
  ReturnFromEvaluation: (befehl) => Result.succeed([{ ...befehl, _tag: "FallReturned" }]),
  CloseFall: (befehl) => Result.succeed([{ ...befehl, _tag: "FallClosed" }]),
  BreakOffFall: (befehl) => Result.succeed([{ ...befehl, _tag: "FallBrokenOff" }]),
  ReopenFall: (befehl) => Result.succeed([{ ...befehl, _tag: "FallReopened" }]),
  OfferUebergabe: (befehl) => Result.succeed([{ ...befehl, _tag: "UebergabeOffered" }]),
  AcceptUebergabe: (befehl) => Result.succeed([{ ...befehl, _tag: "UebergabeAccepted" }]),
  DeclineUebergabe: (befehl) => Result.succeed([{ ...befehl, _tag: "UebergabeDeclined" }]),
  WithdrawUebergabe: (befehl) => Result.succeed([{ ...befehl, _tag: "UebergabeWithdrawn" }]),
}
