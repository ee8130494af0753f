import type * as Fall from "../../Fall.js"
import { replace } from "../kopie.js"
import { enter } from "../phasenwechsel.js"
import { endFall } from "../zweckende.js"
import type { Evolvers } from "./evolver.js"

/** A case that is being worked on. */
type Offen = Exclude<Fall.Eroeffnet, Fall.Beraten | Fall.Abgeschlossen>

/** What every phase holds, and what only some do. */
interface Weit extends Fall.Akte {
  readonly phase: Offen["phase"]
  readonly aufnahme?: Fall.Aufnahmeentscheidung<"case-management">
  readonly ohne?: Fall.Erhoben["ohne"]
  readonly zielvereinbarung?: Fall.Zielvereinbarung
  readonly hilfeplan?: Fall.Hilfeplan
  readonly naechstePruefung?: Fall.Geplant["naechstePruefung"]
}

// What was agreed stays in the case as an agreement of the past.
const toAkte = (fall: Offen): Fall.Akte & Pick<Weit, "aufnahme"> => {
  const weit: Weit = fall
  const { hilfeplan, naechstePruefung: _naechste, ohne: _ohne, phase: _phase, zielvereinbarung, ...akte } = weit
  const vereinbarungen = [zielvereinbarung, hilfeplan].filter((vereinbarung) => vereinbarung !== undefined)
  return vereinbarungen.length === 0 ? akte : { ...akte, fruehereVereinbarungen: [...akte.fruehereVereinbarungen, ...vereinbarungen] }
}

const isOffen = (fall: Fall.Fall): fall is Offen => fall.phase !== "neu" && fall.phase !== "beraten" && fall.phase !== "abgeschlossen"

const end = (fall: Offen, abschluss: Fall.Abgeschlossen["abschluss"]): Fall.Abgeschlossen => ({
  ...toAkte(fall),
  ...endFall(fall, abschluss.am),
  ...enter(fall, "abgeschlossen", abschluss.am),
  abschluss,
})

/** Takes a case with a Hilfeplan back to the Bestandsaufnahme; what was agreed becomes an agreement of the past. */
export const backToBestandsaufnahme = (fall: Fall.InMonitoring | Fall.InEvaluation, am: Fall.Phasenzeit["von"]): Fall.InBestandsaufnahme => ({
  ...toAkte(fall),
  aufnahme: fall.aufnahme,
  ...enter(fall, "bestandsaufnahme", am),
})

const reopen = (fall: Fall.Beraten | Fall.Abgeschlossen, am: Fall.Phasenzeit["von"]): Fall.InAufnahme | Fall.InBestandsaufnahme => {
  if (fall.phase === "beraten") {
    const { aufnahme: _aufnahme, ...akte } = fall
    return { ...akte, ...enter(fall, "aufnahme", am) }
  }
  const { abschluss: _abschluss, aufnahme, ...akte } = fall
  return aufnahme === undefined ? { ...akte, ...enter(fall, "aufnahme", am) } : { ...akte, aufnahme, ...enter(fall, "bestandsaufnahme", am) }
}

/** How evaluation, the end and a new beginning change a case. */
export const abschluss: Evolvers<"EvaluationRecorded" | "FallReturned" | "FallClosed" | "FallBrokenOff" | "FallReopened"> = {
  EvaluationRecorded: (fall, { evaluation, vermerk: { am } }) =>
    fall.phase === "evaluation" ? replace(fall, { evaluationen: [...fall.evaluationen, { ...evaluation, am }] }) : fall,
  FallReturned: (fall, { vermerk: { am } }) => (fall.phase === "evaluation" ? backToBestandsaufnahme(fall, am) : fall),
  FallClosed: (fall, { bericht, vermerk: { am } }) => (fall.phase === "evaluation" ? end(fall, { art: "evaluiert", am, bericht }) : fall),
  FallBrokenOff: (fall, { grund, notiz, vermerk: { am } }) =>
    isOffen(fall) ? end(fall, { art: "abgebrochen", am, grund, ...(notiz === undefined ? {} : { notiz }) }) : fall,
  FallReopened: (fall, { vermerk: { am } }) => (fall.phase === "beraten" || fall.phase === "abgeschlossen" ? reopen(fall, am) : fall),
}
