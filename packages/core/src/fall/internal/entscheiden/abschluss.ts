import * as Result from "effect/Result"
import type { Ablehnung } from "../../Ablehnung.js"
import type { Abgeschlossen, Beraten, InEvaluation } from "../../Fall.js"
import { offeneHandlungsziele, offeneMassnahmen } from "../offen.js"
import { checkBesondere, checkZustimmungen, type Einwand, hauptpersonen } from "./einwand.js"
import { accept, type BefehlOf, type Entscheidung, type Handlers, refuse } from "./handler.js"

type Pruefung = Result.Result<void, Ablehnung>

const idsOf = (things: ReadonlyArray<{ readonly id: string }>): string => things.map(({ id }) => id).join(", ")

// The last span is that of the phase in which the case is.
const checkEvaluation = (befehl: BefehlOf<"CloseFall">, fall: InEvaluation): Pruefung => {
  const seit = fall.verlauf.at(-1)?.von ?? fall.zuletzt
  return fall.evaluationen.some(({ am }) => am >= seit)
    ? Result.void
    : refuse("fall/EvaluationMissing", befehl, `the case ${fall.fall} came to the evaluation on ${seit}, and none was recorded since`, "RecordEvaluation first", { seit })
}

const checkZiele = (befehl: BefehlOf<"CloseFall">, fall: InEvaluation): Pruefung => {
  const ziele = idsOf(offeneHandlungsziele(fall))
  return ziele === ""
    ? Result.void
    : refuse("fall/ZieleOpen", befehl, `it is not settled what became of the Handlungsziele ${ziele}`, "SettleHandlungsziel or AbandonZiel for each of them", { ziele })
}

const checkMassnahmen = (befehl: BefehlOf<"CloseFall">, fall: InEvaluation): Pruefung => {
  const massnahmen = idsOf(offeneMassnahmen(fall))
  return massnahmen === ""
    ? Result.void
    : refuse("fall/MassnahmenOpen", befehl, `the Maßnahmen ${massnahmen} are planned, asked for or running`, "EndMassnahme or DropMassnahme for each of them", { massnahmen })
}

const checkUebergabe = (befehl: BefehlOf<"CloseFall">, fall: InEvaluation): Pruefung => {
  const offen = fall.uebergaben.find(({ stand }) => stand === "offen")
  return offen === undefined
    ? Result.void
    : refuse("fall/UebergabeOpen", befehl, `the hand-over ${offen.id} waits for an answer until ${offen.frist}`, "an answer to it, or WithdrawUebergabe", { uebergabe: offen.id, frist: offen.frist })
}

const close = (befehl: BefehlOf<"CloseFall">, fall: InEvaluation): Entscheidung => {
  for (const check of [checkEvaluation, checkZiele, checkMassnahmen, checkUebergabe]) {
    const checked = check(befehl, fall)
    if (Result.isFailure(checked)) return Result.fail(checked.failure)
  }
  return accept({ ...befehl, _tag: "FallClosed" })
}

const VERSTORBEN = "verstorben"

// Nobody can agree any more for who has died, and the others of the case have not come for help themselves.
const checkVerstorben = (befehl: BefehlOf<"ReopenFall">, fall: Beraten | Abgeschlossen): Einwand =>
  fall.phase === "abgeschlossen" && fall.abschluss.art === "abgebrochen" && fall.abschluss.grund === VERSTORBEN
    ? refuse("fall/ReopenNotAllowed", befehl, `the case ${fall.fall} ended on ${fall.abschluss.am} because its Hauptperson died`,
        "a case of its own for who needs help now", { am: fall.abschluss.am, grund: VERSTORBEN })
    : undefined

/** Decides on evaluation, the end and a new beginning. */
export const abschluss: Handlers<"RecordEvaluation" | "ReturnFromEvaluation" | "CloseFall" | "BreakOffFall" | "ReopenFall"> = {
  RecordEvaluation: (befehl, fall, { handlungsfelder }) => {
    const unknown = befehl.evaluation.lehren.find(({ handlungsfeld }) => !handlungsfelder.includes(handlungsfeld))?.handlungsfeld
    return unknown === undefined
      ? checkBesondere(befehl, fall, hauptpersonen(fall), befehl.evaluation.beruehrt) ?? accept({ ...befehl, _tag: "EvaluationRecorded" })
      : refuse("fall/HandlungsfeldNotFound", befehl, `a lesson names the Handlungsfeld ${unknown}, which the Konzept does not have`, `one of ${handlungsfelder.join(", ")}`, { handlungsfeld: unknown })
  },
  ReturnFromEvaluation: (befehl) => accept({ ...befehl, _tag: "FallReturned" }),
  CloseFall: close,
  BreakOffFall: (befehl) => accept({ ...befehl, _tag: "FallBrokenOff" }),
  ReopenFall: (befehl, fall) =>
    checkVerstorben(befehl, fall) ?? checkZustimmungen(befehl, fall, befehl.zustimmungen, hauptpersonen(fall)) ?? accept({ ...befehl, _tag: "FallReopened" }),
}
