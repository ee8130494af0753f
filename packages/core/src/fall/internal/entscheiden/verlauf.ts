import * as Result from "effect/Result"
import type { Ablehnung } from "../../Ablehnung.js"
import type { InMonitoring } from "../../Fall.js"
import type { Handlungszielstand } from "../../Ziel.js"
import { isAufgegeben, offeneHandlungsziele } from "../offen.js"
import { spaetestens } from "../spaetestens.js"
import { abschluss } from "./abschluss.js"
import { checkBesondere, checkFrei, hauptpersonen } from "./einwand.js"
import { accept, type BefehlOf, type FallFor, type Handlers, refuse } from "./handler.js"
import { uebergabe } from "./uebergabe.js"

type Pruefung = Result.Result<void, Ablehnung>

const findOffen = (befehl: BefehlOf<"RateHandlungsziel" | "SettleHandlungsziel">, { fall, ziele }: FallFor<"RateHandlungsziel">): Result.Result<Handlungszielstand, Ablehnung> => {
  const { handlungsziel } = befehl
  const found = ziele.handlung.find(({ id }) => id === handlungsziel)
  if (found === undefined) return refuse("fall/HandlungszielNotFound", befehl, `the case ${fall} has no Handlungsziel ${handlungsziel}`, "the id of a Handlungsziel of the case", { handlungsziel })
  if (isAufgegeben(ziele, found)) return refuse("fall/ZielAbandoned", befehl, `the Handlungsziel ${handlungsziel}, or a goal above it, was given up`, "a Handlungsziel that was not given up", { handlungsziel })
  if (found.ausgang !== "offen") return refuse("fall/ZielSettled", befehl, `the Handlungsziel ${handlungsziel} is settled as ${found.ausgang}`, "an open Handlungsziel; a new one where the work goes on", { handlungsziel, ausgang: found.ausgang })
  return Result.succeed(found)
}

const without = (some: ReadonlyArray<string>, others: ReadonlyArray<string>): string => some.filter((id) => !others.includes(id)).join(", ")

// Every open Handlungsziel exactly once, and no other.
const checkZiele = (befehl: BefehlOf<"CompleteMonitoring">, fall: InMonitoring): Pruefung => {
  const genannt = befehl.ueberpruefung.ziele.map(({ handlungsziel }) => handlungsziel)
  const offen = offeneHandlungsziele(fall).map(({ id }) => id)
  const fehlend = without(offen, genannt)
  const fremd = without(genannt, offen)
  const doppelt = [...new Set(genannt.filter((id, index) => genannt.indexOf(id) !== index))].join(", ")
  const faults = [fehlend && `leaves out ${fehlend}`, fremd && `names ${fremd}, which is not open`, doppelt && `names ${doppelt} more than once`].filter((fault) => fault !== "")
  return faults.length === 0
    ? Result.void
    : refuse("fall/PruefungIncomplete", befehl, `the review ${faults.join("; ")}`, `each open Handlungsziel once: ${offen.join(", ")}`, { fehlend, fremd, doppelt })
}

const checkNaechste = (befehl: BefehlOf<"CompleteMonitoring">): Pruefung => {
  const { ueberpruefung: { folge, naechste }, vermerk: { am } } = befehl
  if (naechste === undefined) {
    return folge === "evaluation"
      ? Result.void
      : refuse("fall/NaechstePruefungMissing", befehl, `the case goes on to ${folge}, and the next review has no day`, "the day of the next review", { folge })
  }
  const letzter = spaetestens(am)
  return naechste >= am && naechste <= letzter
    ? Result.void
    : refuse("fall/FristInvalid", befehl, `the next review on ${naechste} does not lie between ${am} and ${letzter}`, `a day from ${am} to ${letzter}`, { naechste, am, spaetestens: letzter })
}

// A review concerns the Hauptperson, and what deviates from a goal those whose goal it is too.
const checkAbweichungen = (befehl: BefehlOf<"CompleteMonitoring">, fall: InMonitoring): Pruefung => {
  for (const one of befehl.ueberpruefung.ziele) {
    const personen = [...hauptpersonen(fall), ...(fall.ziele.handlung.find(({ id }) => id === one.handlungsziel)?.personen ?? [])]
    const einwand = one.lage === "abweichung" ? checkBesondere(befehl, fall, personen, one.beruehrt) : undefined
    if (einwand !== undefined) return einwand
  }
  return Result.void
}

const monitoring: Handlers<"BeginMonitoring" | "RateHandlungsziel" | "SettleHandlungsziel" | "CompleteMonitoring"> = {
  BeginMonitoring: (befehl) => accept({ ...befehl, _tag: "MonitoringBegun" }),
  RateHandlungsziel: (befehl, fall) =>
    Result.flatMap(findOffen(befehl, fall), ({ personen }) => checkFrei(befehl, fall, personen) ?? accept({ ...befehl, _tag: "HandlungszielRated" })),
  SettleHandlungsziel: (befehl, fall) => Result.map(findOffen(befehl, fall), () => [{ ...befehl, _tag: "HandlungszielSettled" }]),
  CompleteMonitoring: (befehl, fall) =>
    checkZiele(befehl, fall).pipe(
      Result.flatMap(() => checkNaechste(befehl)),
      Result.flatMap(() => checkAbweichungen(befehl, fall)),
      Result.flatMap(() => accept({ ...befehl, _tag: "MonitoringCompleted" })),
    ),
}

/** Decides on Monitoring, evaluation, the end and a hand-over. */
export const verlauf = { ...monitoring, ...abschluss, ...uebergabe }
