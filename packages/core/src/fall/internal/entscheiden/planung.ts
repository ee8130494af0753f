import * as Result from "effect/Result"
import type { Handlers } from "./handler.js"

/** NOT BUILT YET: accepts everything. */
export const planung: Handlers<"FormulateMottoziel" | "FormulateRahmenziel" | "FormulateHandlungsziel" | "AbandonZiel" | "AgreeZielvereinbarung" | "PlanMassnahme" | "DropMassnahme" | "RecordPassung" | "AgreeHilfeplan" | "RequestLeistung" | "StartMassnahme" | "EndMassnahme"> = {
  FormulateMottoziel: (befehl) => Result.succeed([{ ...befehl, _tag: "MottozielFormulated" }]),
  FormulateRahmenziel: (befehl) => Result.succeed([{ ...befehl, _tag: "RahmenzielFormulated" }]),
  FormulateHandlungsziel: (befehl) => Result.succeed([{ ...befehl, _tag: "HandlungszielFormulated" }]),
  AbandonZiel: (befehl) => Result.succeed([{ ...befehl, _tag: "ZielAbandoned" }]),
  AgreeZielvereinbarung: (befehl) => Result.succeed([{ ...befehl, _tag: "ZielvereinbarungAgreed" }]),
  PlanMassnahme: (befehl) => Result.succeed([{ ...befehl, _tag: "MassnahmePlanned" }]),
  DropMassnahme: (befehl) => Result.succeed([{ ...befehl, _tag: "MassnahmeDropped" }]),
  RecordPassung: (befehl) => Result.succeed([{ ...befehl, _tag: "PassungRecorded" }]),
  AgreeHilfeplan: (befehl) => Result.succeed([{ ...befehl, _tag: "HilfeplanAgreed" }]),
  RequestLeistung: (befehl) => Result.succeed([{ ...befehl, _tag: "LeistungRequested" }]),
  StartMassnahme: (befehl) => Result.succeed([{ ...befehl, _tag: "MassnahmeStarted" }]),
  EndMassnahme: (befehl) => Result.succeed([{ ...befehl, _tag: "MassnahmeEnded" }]),
}
