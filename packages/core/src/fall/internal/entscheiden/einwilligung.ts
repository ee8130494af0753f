import * as Result from "effect/Result"
import { type Handlers, refuse } from "./handler.js"

/** NOT BUILT YET: accepts everything. */
export const einwilligung: Handlers<"GiveEinwilligung" | "WithdrawEinwilligung" | "RestrictVerarbeitung" | "LiftEinschraenkung" | "DiscloseFall" | "RecordUebermittlung" | "HoldKonferenz" | "IssueFallbericht"> = {
  GiveEinwilligung: (befehl) => Result.succeed([{ ...befehl, _tag: "EinwilligungGiven" }]),
  WithdrawEinwilligung: (befehl) => Result.succeed([{ ...befehl, _tag: "EinwilligungWithdrawn" }]),
  RestrictVerarbeitung: (befehl) => Result.succeed([{ ...befehl, _tag: "VerarbeitungRestricted" }]),
  LiftEinschraenkung: (befehl) => Result.succeed([{ ...befehl, _tag: "EinschraenkungLifted" }]),
  DiscloseFall: (befehl) => refuse("fall/NotDisclosable", befehl, "not built yet", "to be built"),
  RecordUebermittlung: (befehl) => Result.succeed([{ ...befehl, _tag: "UebermittlungRecorded" }]),
  HoldKonferenz: (befehl) => refuse("fall/NotDisclosable", befehl, "not built yet", "to be built"),
  IssueFallbericht: (befehl) => Result.succeed([{ ...befehl, _tag: "FallberichtIssued" }]),
}
