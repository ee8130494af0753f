import * as Result from "effect/Result"
import type { Handlers } from "./handler.js"

/** NOT BUILT YET: accepts everything. */
export const aufnahme: Handlers<"OpenFall" | "AddPerson" | "RecordAngabe" | "RectifyAngabe" | "DisputeAngabe" | "DecideAufnahme" | "RecordBestand" | "WithdrawBestand" | "CompleteBestandsaufnahme"> = {
  OpenFall: (befehl) => Result.succeed([{ ...befehl, _tag: "FallOpened" }]),
  AddPerson: (befehl) => Result.succeed([{ ...befehl, _tag: "PersonAdded" }]),
  RecordAngabe: (befehl) => Result.succeed([{ ...befehl, _tag: "AngabeRecorded" }]),
  RectifyAngabe: (befehl) => Result.succeed([{ ...befehl, _tag: "AngabeRectified" }]),
  DisputeAngabe: (befehl) => Result.succeed([{ ...befehl, _tag: "AngabeDisputed" }]),
  DecideAufnahme: (befehl) => Result.succeed([{ ...befehl, _tag: "AufnahmeDecided" }]),
  RecordBestand: (befehl) => Result.succeed([{ ...befehl, _tag: "BestandRecorded" }]),
  WithdrawBestand: (befehl) => Result.succeed([{ ...befehl, _tag: "BestandWithdrawn" }]),
  CompleteBestandsaufnahme: (befehl) => Result.succeed([{ ...befehl, _tag: "BestandsaufnahmeCompleted" }]),
}
