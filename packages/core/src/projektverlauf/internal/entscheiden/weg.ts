import * as Stichtag from "../../../kernel/Stichtag.js"
import type { Befehl } from "../../Befehl.js"
import { tagOf } from "../entwickeln/kern.js"
import { erprobungsende, LETZTES_JAHR, schluesselOf } from "../frist.js"
import { isBegonnen } from "../lagen.js"
import type { Projektstand } from "../../Projektstand.js"
import { checkEnde, checkGegeben } from "./gegeben.js"
import { type BefehlOf, type Einwand, type Handlers, refuse, type Sache } from "./handler.js"

const nothing = (): Einwand => undefined

const gegeben = (befehl: BefehlOf<"PlanProjekt" | "MergeProjekt">, { konzept }: Sache): Einwand => checkGegeben(befehl, konzept)

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

// What an earlier extension has added.
const weitereOf = (stand: Projektstand): ReadonlyArray<string> => (stand.lage === "vorgesehen" ? [] : [...stand.zielgruppen, ...stand.orte])

/** What is against a step on the way. */
export const weg: Handlers<
  | "CommissionPruefung" | "PlanProjekt" | "BeginErprobung" | "ProlongErprobung" | "StartProjekt" | "MakeRegelangebot" | "ExtendProjekt" | "AdaptProjekt"
  | "CompleteProjekt" | "EndProjekt" | "MergeProjekt" | "ReopenProjekt"
> = {
  CommissionPruefung: (befehl, sache) => checkAuftrag(befehl, sache) ?? checkEnde(befehl, tagOf(befehl), befehl.bis),
  PlanProjekt: gegeben,
  BeginErprobung: checkDauer,
  ProlongErprobung: checkProlong,
  StartProjekt: (befehl) => checkEnde(befehl, tagOf(befehl), befehl.ende),
  MakeRegelangebot: nothing,
  ExtendProjekt: (befehl, { konzept, stand }) => checkGegeben(befehl, konzept, weitereOf(stand)),
  AdaptProjekt: nothing,
  CompleteProjekt: nothing,
  EndProjekt: nothing,
  MergeProjekt: gegeben,
  ReopenProjekt: nothing,
}
