import * as Result from "effect/Result"
import type { Handlers } from "./handler.js"

/** NOT BUILT YET: accepts everything. */
export const rechtskreis: Handlers<"RecordRechtskreis" | "AmendRechtskreis" | "StartCheckliste" | "CompleteSchritt"> = {
  RecordRechtskreis: (befehl) => Result.succeed([{ ...befehl, _tag: "RechtskreisRecorded" }]),
  AmendRechtskreis: (befehl) => Result.succeed([{ ...befehl, _tag: "RechtskreisAmended" }]),
  StartCheckliste: (befehl) => Result.succeed([{ ...befehl, _tag: "ChecklisteStarted" }]),
  CompleteSchritt: (befehl) => Result.succeed([{ ...befehl, _tag: "SchrittCompleted" }]),
}
