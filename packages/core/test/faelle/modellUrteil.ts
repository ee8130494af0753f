/**
 * The oracle: what it says of a command, and how it goes on once the command was accepted.
 *
 * @module
 */
import * as Phase from "../../src/fall/Phase.js"
import type { Code } from "../../src/fall/Ablehnung.js"
import type { Befehl } from "../../src/fall/Befehl.js"
import type { Umfeld } from "../../src/fall/Umfeld.js"
import { type Modell, type Urteil, vielleicht } from "./modell.js"
import { regelnAufnahme } from "./modellAufnahme.js"
import { regelnMassnahmen, regelnZiele } from "./modellPlanung.js"
import { regelnEinwilligung, regelnOffenlegung } from "./modellRechte.js"
import { regelnRechtskreis, regelnUebergabe, regelnVerlauf } from "./modellVerlauf.js"

type AnyRegel = { readonly pruefe: (modell: Modell, befehl: Befehl, umfeld: Umfeld, urteil: Urteil) => void; readonly danach: (modell: Modell, befehl: Befehl) => void }

const regeln = {
  ...regelnAufnahme, ...regelnZiele, ...regelnMassnahmen, ...regelnVerlauf, ...regelnUebergabe, ...regelnRechtskreis, ...regelnEinwilligung, ...regelnOffenlegung,
} as unknown as Readonly<Record<Befehl["_tag"], AnyRegel>>

/** The names of all commands that the oracle knows. */
export const befehlsarten = Object.keys(regeln) as ReadonlyArray<Befehl["_tag"]>

const offen = ["aufnahme", "bestandsaufnahme", "zielvereinbarung", "hilfeplanung", "leistungssteuerung", "monitoring", "evaluation"]
const immer = [...offen, "beraten", "abgeschlossen"]
const geplant = offen.slice(1)

/** In which phases a command that does not change the phase has its place, by what it is for. */
const stehend: Readonly<Record<string, ReadonlyArray<string>>> = {
  AddPerson: offen, AmendPerson: immer, RecordAngabe: offen, RectifyAngabe: immer, DisputeAngabe: immer, RecordBestand: geplant, WithdrawBestand: geplant,
  FormulateMottoziel: ["zielvereinbarung"], FormulateRahmenziel: ["zielvereinbarung"], FormulateHandlungsziel: ["zielvereinbarung"],
  AbandonZiel: geplant, PlanMassnahme: ["hilfeplanung"], DropMassnahme: ["zielvereinbarung", "hilfeplanung", "leistungssteuerung", "monitoring", "evaluation"],
  RecordPassung: ["hilfeplanung", "leistungssteuerung", "monitoring"], RequestLeistung: ["leistungssteuerung", "monitoring"],
  StartMassnahme: ["leistungssteuerung", "monitoring"], EndMassnahme: ["leistungssteuerung", "monitoring", "evaluation"],
  RateHandlungsziel: ["leistungssteuerung", "monitoring", "evaluation"], SettleHandlungsziel: ["monitoring", "evaluation"],
  RecordEvaluation: ["evaluation"], OfferUebergabe: offen, AcceptUebergabe: offen, DeclineUebergabe: offen, WithdrawUebergabe: offen,
  RecordRechtskreis: offen, AmendRechtskreis: immer, StartCheckliste: offen, CompleteSchritt: offen, GiveEinwilligung: immer,
  WithdrawEinwilligung: immer, RestrictVerarbeitung: immer, LiftEinschraenkung: immer, DiscloseFall: immer, RecordUebermittlung: immer,
  HoldKonferenz: offen, IssueFallbericht: immer, EraseDaten: immer,
}

/** The phases in which a command has its place: those it leads out of, and those it leaves as they are. */
export const phasenVon = (befehl: Befehl["_tag"]): ReadonlyArray<string> =>
  stehend[befehl] ?? Phase.uebergaenge.filter((weg) => weg.befehl === befehl).map(({ von }) => von)

/** What the rules say of a command in a case. */
export const beurteile = (modell: Modell, befehl: Befehl, umfeld: Umfeld): Urteil => {
  const nur = (code: Code): Urteil => ({ verstoesse: new Set([code]), offen: new Set() })
  if (!phasenVon(befehl._tag).includes(modell.phase)) {
    return nur(modell.phase === "neu" ? "fall/NotOpened" : befehl._tag === "OpenFall" ? "fall/AlreadyOpened" : "fall/NotInPhase")
  }
  if (modell.phase !== "neu" && befehl.vermerk.am < modell.zuletzt) return nur("fall/VermerkTooEarly")
  if (umfeld.heute !== undefined && befehl.vermerk.am > umfeld.heute) return nur("fall/VermerkInFuture")
  const urteil: Urteil = { verstoesse: new Set(), offen: new Set() }
  regeln[befehl._tag].pruefe(modell, befehl, umfeld, urteil)
  vielleicht(urteil, modell.eingeschraenkt.size > 0 && planend.has(befehl._tag), "fall/VerarbeitungRestricted")
  return urteil
}

// Whether planning for somebody uses data of hers that may only be kept, the rules leave open.
const planend: ReadonlySet<string> = new Set([
  "FormulateMottoziel", "FormulateRahmenziel", "FormulateHandlungsziel", "PlanMassnahme", "RecordPassung", "RequestLeistung", "StartMassnahme",
])

/** Goes on after a command that was accepted with so many events. */
export const gehWeiter = (modell: Modell, befehl: Befehl, ereignisse: number): void => {
  regeln[befehl._tag].danach(modell, befehl)
  modell.zuletzt = befehl.vermerk.am
  modell.version += ereignisse
}
