/**
 * A Steuerungsgruppe of Marl at work, day by day, for tests: commands with their days, and a sitting that was prepared and held.
 *
 * @module
 */
import { marl } from "@teilhabe/konzepte/marl"
import { gemacht } from "../src/befund/internal/gemacht.js"
import type { Fallbericht } from "../src/befund/Fallbericht.js"
import * as Entscheider from "../src/ereignis/Entscheider.js"
import * as Spezifikation from "../src/ereignis/Spezifikation.js"
import type { Befehl } from "../src/gremienarbeit/Befehl.js"
import { entscheider } from "../src/gremienarbeit/entscheider.js"
import type { Ereignis } from "../src/gremienarbeit/Ereignis.js"
import type { Gremienstand } from "../src/gremienarbeit/Gremienstand.js"
import * as Id from "../src/kernel/Id.js"
import * as Stichtag from "../src/kernel/Stichtag.js"
import * as Text from "../src/kernel/Text.js"
import type { Finding } from "../src/kernel/Finding.js"
import * as Result from "effect/Result"
import { expect } from "vitest"
import type { Ablehnung, Code } from "../src/gremienarbeit/Ablehnung.js"

export const GRUPPE = Id.make("steuerungsgruppe-wohnen")
export const RAT = Id.make("integrationsrat")
export const PROJEKT = Id.make("wohnen-mieterqualifizierung")

export const tag = (text: string): Stichtag.Stichtag => Result.getOrThrow(Stichtag.parse(text))
export const am = (text: string) => ({ von: Id.make("integrationsbeauftragter"), am: tag(text), zweck: "gremienarbeit" as const })

export const stadt = entscheider({ konzept: marl })
export const expectGiven = Spezifikation.of(stadt)

type Rest<T extends Befehl["_tag"]> = Partial<Extract<Befehl, { readonly _tag: T }>>
const of = <T extends Befehl["_tag"]>(vorgabe: Extract<Befehl, { readonly _tag: T }>, rest: Rest<T>): Extract<Befehl, { readonly _tag: T }> => ({ ...vorgabe, ...rest })

const S = Id.make("wohnen-1")
const wo = { gremium: GRUPPE, sitzung: S }
export const TAG = tag("2026-03-26")

/** The commands of one sitting, each on its day, to be changed by a test. */
export const befehl = {
  ansetzen: (rest: Rest<"ScheduleSitzung"> = {}) => of({ _tag: "ScheduleSitzung", ...wo, tag: TAG, vermerk: am("2026-03-02") }, rest),
  verlegen: (rest: Rest<"MoveSitzung"> = {}) => of({ _tag: "MoveSitzung", ...wo, tag: tag("2026-04-16"), grund: "Der Saal ist belegt", vermerk: am("2026-03-20") }, rest),
  absagen: (rest: Rest<"CancelSitzung"> = {}) => of({ _tag: "CancelSitzung", ...wo, grund: "Kein Thema", vermerk: am("2026-03-20") }, rest),
  punkt: (rest: Rest<"AddTagesordnungspunkt"> = {}) => of({ _tag: "AddTagesordnungspunkt", ...wo, vermerk: am("2026-03-03"), punkt: {
    id: Id.make("top-1"), titel: Text.make("Wartezeit auf Beratung"), anlass: { art: "befund", befund: Id.make("befund-1") }, handlungsfelder: [Id.make("wohnen")], projekte: [PROJEKT],
  } }, rest),
  zweiterPunkt: () => of({ _tag: "AddTagesordnungspunkt", ...wo, vermerk: am("2026-03-03"), punkt: {
    id: Id.make("top-2"), titel: Text.make("Verschiedenes"), anlass: { art: "regel" }, handlungsfelder: [Id.make("arbeiten"), Id.make("bildung")], projekte: [],
  } }, {}),
  streichen: (rest: Rest<"RemoveTagesordnungspunkt"> = {}) => of({ _tag: "RemoveTagesordnungspunkt", ...wo, top: Id.make("top-1"), grund: "Später", vermerk: am("2026-03-20") }, rest),
  ermitteln: (rest: Rest<"IdentifyBeteiligte"> = {}) => of({ _tag: "IdentifyBeteiligte", ...wo, wer: Id.make("jobcenter-marl"), stelle: Id.make("jobcenter-marl"), vermerk: am("2026-03-04") }, rest),
  niemand: (wer = "abteilung-auslaenderwesen") => of({ _tag: "IdentifyBeteiligte", ...wo, wer: Id.make(wer), niemand: "Die Stelle ist nicht besetzt", vermerk: am("2026-03-05") }, {}),
  einladen: (rest: Rest<"InviteBeteiligte"> = {}) => of({ _tag: "InviteBeteiligte", ...wo, wer: RAT, als: "festes-mitglied", vermerk: am("2026-03-06") }, rest),
  abhalten: (rest: Rest<"HoldSitzung"> = {}) => of({ _tag: "HoldSitzung", ...wo, anwesend: [RAT], vermerk: am("2026-03-26") }, rest),
  protokollieren: (rest: Rest<"WriteProtokoll"> = {}) => of({ _tag: "WriteProtokoll", ...wo, vermerk: am("2026-03-30") }, rest),
  genehmigen: (rest: Rest<"ApproveProtokoll"> = {}) => of({ _tag: "ApproveProtokoll", ...wo, vermerk: am("2026-04-20") }, rest),
  beschliessen: (rest: Rest<"TakeBeschluss"> = {}) => of({ _tag: "TakeBeschluss", ...wo, vermerk: am("2026-03-27"), beschluss: {
    id: Id.make("b-1"), top: Id.make("top-1"), titel: Text.make("Projekt beginnen"), wirkungen: [{ art: "projekt", auftrag: { _tag: "StartProjekt", projekt: PROJEKT } }],
  } }, rest),
  aufheben: (rest: Rest<"RevokeBeschluss"> = {}) => of({ _tag: "RevokeBeschluss", ...wo, beschluss: Id.make("b-1"), grund: "Die Mittel fehlen", vermerk: am("2026-03-28") }, rest),
  hoeren: (bericht: Fallbericht, rest: Rest<"HearFallbericht"> = {}) => of({ _tag: "HearFallbericht", ...wo, top: Id.make("top-1"), bericht, vermerk: am("2026-03-27") }, rest),
}

/** What looks like a report and was not made. */
export const abschrift = (gremium: Id.Id = GRUPPE, findings: ReadonlyArray<Finding> = [], schwelle: unknown = 5): Fallbericht =>
  ({ gremium, merkmale: {}, schilderung: "Ein langer Weg.", frage: "Was tun?", ziele: [], pruefung: { schwelle, gleiche: "mindestens 5", vergroebert: [], entfernt: 0, findings } }) as unknown as Fallbericht

/** A stand-in for what only `Fallbericht.make` gives. */
export const fallbericht = (...angaben: Parameters<typeof abschrift>): Fallbericht => {
  const bericht = abschrift(...angaben)
  gemacht.add(bericht)
  return bericht
}

/** What happens on commands, each of which has to go through. */
export const events = (befehle: ReadonlyArray<Befehl>): ReadonlyArray<Ereignis> => {
  let stand: Gremienstand = stadt.initial
  return befehle.flatMap((one) => {
    const { ereignisse, zustand } = Result.getOrThrowWith(Entscheider.handle(stadt, stand, one), ({ message, _tag }) => new Error(`${_tag}: ${message}`))
    stand = zustand
    return ereignisse
  })
}

const jobcenter = befehl.einladen({ wer: Id.make("jobcenter-marl"), als: "vorab-zu-ermitteln" })
const vorbereitungen = [befehl.ansetzen(), befehl.punkt(), befehl.zweiterPunkt(), befehl.ermitteln(), befehl.niemand(), befehl.einladen(), jobcenter]

export const angesetzt = events([befehl.ansetzen()])
export const vorbereitet = events(vorbereitungen)
export const abgehalten = events([...vorbereitungen, befehl.abhalten()])
export const beschlossen = events([...vorbereitungen, befehl.abhalten(), befehl.beschliessen()])

/** Expects a command to be refused with a code that names it. */
export const expectRefused = (vorher: ReadonlyArray<Ereignis>, wunsch: Befehl, code: Code): Ablehnung => {
  const ablehnung = expectGiven(vorher).when(wunsch).thenRefused(code)
  expect(ablehnung.befehl).toBe(wunsch._tag)
  return ablehnung
}
/** What happens, as events without their note. */
export const said = (vorher: ReadonlyArray<Ereignis>, wunsch: Befehl): ReadonlyArray<string> => Result.getOrThrow(stadt.decide(wunsch, Entscheider.replay(stadt, vorher))).map(({ _tag }) => _tag)
