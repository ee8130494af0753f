import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Befehl } from "../../Befehl.js"
import { tagOf } from "../entwickeln/kern.js"
import { erprobungsende, LETZTES_JAHR, schluesselOf } from "../frist.js"
import { isBegonnen } from "../lagen.js"
import { type BefehlOf, checkKnown, checkNach, type Einwand, type Handlers, idsOf, refuse, type Sache } from "./handler.js"

const nothing = (): Einwand => undefined

const checkEnde = (befehl: Befehl, from: Stichtag.Stichtag | undefined, ende: Stichtag.Stichtag | undefined): Einwand =>
  from === undefined || ende === undefined || ende >= from
    ? undefined
    : refuse("projektverlauf/TagInvalid", befehl, `the last day ${ende} lies before ${from}`, `a day from ${from} on`, { projekt: befehl.projekt, bis: ende, ab: from })

// Where the Konzept orders to examine, an examination may follow a beginning that came too early.
const checkAuftrag = (befehl: BefehlOf<"CommissionPruefung">, { projekt, stand }: Sache): Einwand =>
  isBegonnen(stand.lage) && projekt?.auftrag !== "pruefen"
    ? refuse("projektverlauf/PruefungNotOrdered", befehl, `the Projekt ${befehl.projekt} has begun (${stand.lage}), and the Konzept orders no examination of it`,
        "AssessProjekt, which asks whether it makes sense; or EndProjekt", { projekt: befehl.projekt, lage: stand.lage })
    : undefined

const checkDauer = (befehl: BefehlOf<"BeginErprobung">): Einwand => {
  const seit = tagOf(befehl)
  return Stichtag.jahr(seit) <= LETZTES_JAHR
    ? undefined
    : refuse("projektverlauf/TagInvalid", befehl, `a trial that begins on ${seit} does not end on the calendar`, `a day up to the year ${LETZTES_JAHR}`, { projekt: befehl.projekt, ab: seit })
}

/** Refuses a day that is not later than the one that holds now. */
export const checkLater = (befehl: Befehl, bis: Stichtag.Stichtag, jetzt: Stichtag.Stichtag): Einwand =>
  bis > jetzt
    ? undefined
    : refuse("projektverlauf/TagNotLater", befehl, `${bis} is not later than ${jetzt}, the day that holds now`, `a day from ${Stichtag.addDays(jetzt, 1)} on`, { projekt: befehl.projekt, bis, bisher: jetzt })

const checkProlong = (befehl: BefehlOf<"ProlongErprobung">, { stand }: Sache): Einwand => {
  if (stand.lage !== "in-erprobung") return undefined
  const schluessel = schluesselOf("erprobungsende", erprobungsende(stand.seit, stand.dauer))
  return checkLater(befehl, befehl.bis, Stichtag.max(stand.bis, ...stand.verschiebungen.filter(({ frist }) => frist === schluessel).map(({ bis }) => bis)))
}

const doubledOf = (ids: ReadonlyArray<string>): ReadonlyArray<string> => ids.filter((id, at) => ids.indexOf(id) !== at)

// What the Konzept names, and what an earlier extension has added.
const checkAusweitung = (befehl: BefehlOf<"ExtendProjekt">, { konzept, projekt, stand }: Sache): Einwand => {
  const genannt = [...befehl.zielgruppen, ...befehl.orte]
  if (genannt.length === 0) {
    return refuse("projektverlauf/AusweitungEmpty", befehl, `the extension of ${befehl.projekt} names neither a group nor a place`, "a Zielgruppe or an Ort that is new to it", { projekt: befehl.projekt })
  }
  for (const id of befehl.zielgruppen) {
    const unknown = checkKnown("projektverlauf/ZielgruppeNotFound", befehl, "the Konzept has no Zielgruppe", id, idsOf(konzept.zielgruppen), "zielgruppe")
    if (unknown !== undefined) return unknown
  }
  for (const id of befehl.orte) {
    const unknown = checkKnown("projektverlauf/OrtNotFound", befehl, "the Konzept has no Ort", id, idsOf(konzept.orte), "ort")
    if (unknown !== undefined) return unknown
  }
  const bisher: ReadonlyArray<string> = [...(projekt?.zielgruppen ?? []), ...(projekt?.orte ?? []), ...(stand.lage === "vorgesehen" ? [] : [...stand.zielgruppen, ...stand.orte])]
  const known = [...new Set([...genannt.filter((id) => bisher.includes(id)), ...doubledOf(genannt)])].join(", ")
  return known === ""
    ? undefined
    : refuse("projektverlauf/AusweitungKnown", befehl, `the Projekt ${befehl.projekt} has ${known} already, or they are named twice`, "only groups and places that are new to it, each once", { projekt: befehl.projekt, schon: known })
}

/** What is against a step on the way. */
export const weg: Handlers<
  | "CommissionPruefung" | "PlanProjekt" | "BeginErprobung" | "ProlongErprobung" | "StartProjekt" | "MakeRegelangebot" | "ExtendProjekt" | "AdaptProjekt"
  | "CompleteProjekt" | "EndProjekt" | "MergeProjekt" | "ReopenProjekt"
> = {
  CommissionPruefung: (befehl, sache) => checkAuftrag(befehl, sache) ?? checkEnde(befehl, tagOf(befehl), befehl.bis),
  PlanProjekt: (befehl) => checkEnde(befehl, befehl.beginn, befehl.ende),
  BeginErprobung: checkDauer,
  ProlongErprobung: checkProlong,
  StartProjekt: (befehl) => checkEnde(befehl, tagOf(befehl), befehl.ende),
  MakeRegelangebot: nothing,
  ExtendProjekt: checkAusweitung,
  AdaptProjekt: nothing,
  CompleteProjekt: nothing,
  EndProjekt: nothing,
  MergeProjekt: (befehl, sache) => checkNach(befehl, befehl.nach, sache),
  ReopenProjekt: nothing,
}
