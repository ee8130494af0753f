import { expectTypeOf, test } from "vitest"
import type { EinwilligungId, PersonId } from "../datenschutz/Kennung.js"
import type { Ereignis } from "./Ereignis.js"
import type { Befehl, BefehlIn } from "./Befehl.js"
import { decide } from "./decide.js"
import { disclose } from "./disclose.js"
import { evolve } from "./evolve.js"
import type * as Fall from "./Fall.js"
import type { FallId, HandlungszielId, MottozielId, RahmenzielId } from "./Kennung.js"
import { mayDisclose } from "./mayDisclose.js"
import type { Erlaubnis } from "./Offenlegung.js"
import type { Umfeld } from "./Umfeld.js"
import type { Mottoziel, Rahmenziel } from "./Ziel.js"
import { zielerreichung, zielerreichungOf } from "./zielerreichung.js"

type Named<T extends Befehl["_tag"]> = Extract<Befehl, { readonly _tag: T }>

declare const offen: Named<"OpenFall">
declare const rate: Named<"RateHandlungsziel">
declare const agreeHilfeplan: Named<"AgreeHilfeplan">
declare const agreeZiele: Named<"AgreeZielvereinbarung">
declare const plan: Named<"PlanMassnahme">
declare const close: Named<"CloseFall">
declare const monitoring: Named<"CompleteMonitoring">
declare const formulate: Named<"FormulateHandlungsziel">
declare const settle: Named<"SettleHandlungsziel">
declare const offer: Named<"OfferUebergabe">
declare const breakOff: Named<"BreakOffFall">
declare const reopen: Named<"ReopenFall">
declare const withdraw: Named<"WithdrawEinwilligung">
declare const show: Named<"DiscloseFall">
declare const admit: Named<"DecideAufnahme">

declare const neu: Fall.Neu
declare const inAufnahme: Fall.InAufnahme
declare const beraten: Fall.Beraten
declare const inBestandsaufnahme: Fall.InBestandsaufnahme
declare const inZielvereinbarung: Fall.InZielvereinbarung
declare const inHilfeplanung: Fall.InHilfeplanung
declare const inLeistungssteuerung: Fall.InLeistungssteuerung
declare const inMonitoring: Fall.InMonitoring
declare const inEvaluation: Fall.InEvaluation
declare const abgeschlossen: Fall.Abgeschlossen
declare const fall: Fall.Fall
declare const umfeld: Umfeld

declare const motto: MottozielId
declare const rahmen: RahmenzielId
declare const handlung: HandlungszielId
declare const person: PersonId
declare const einwilligung: EinwilligungId
declare const fallId: FallId

test("nothing happens in a case that was not opened", () => {
  // @ts-expect-error a case that was not opened takes OpenFall alone
  void decide(rate, neu, umfeld)
})

test("a case is opened once", () => {
  // @ts-expect-error it is in the Aufnahme already
  void decide(offen, inAufnahme, umfeld)
})

test("no phase beyond the Aufnahme without its decision", () => {
  // @ts-expect-error goals come after the Aufnahme
  void decide(formulate, inAufnahme, umfeld)
})

test("the Aufnahme is decided in the Aufnahme", () => {
  // @ts-expect-error it was decided
  void decide(admit, inBestandsaufnahme, umfeld)
})

test("there is no plan before the goals are agreed", () => {
  // @ts-expect-error in the Zielvereinbarung the goals are still open
  void decide(agreeHilfeplan, inZielvereinbarung, umfeld)
})

test("no measure is planned before the goals are agreed", () => {
  // @ts-expect-error measures belong to the Hilfeplanung
  void decide(plan, inZielvereinbarung, umfeld)
})

test("goals are formulated before the plan is made", () => {
  // @ts-expect-error a new goal needs the loop back to the Zielvereinbarung
  void decide(formulate, inHilfeplanung, umfeld)
})

test("goals are agreed once in their phase", () => {
  // @ts-expect-error they are agreed
  void decide(agreeZiele, inHilfeplanung, umfeld)
})

test("no goal is rated before its measures begin", () => {
  // @ts-expect-error ratings begin with the Leistungssteuerung
  void decide(rate, inHilfeplanung, umfeld)
})

test("what became of a goal is settled in a review", () => {
  // @ts-expect-error while services are steered nothing is settled
  void decide(settle, inLeistungssteuerung, umfeld)
})

test("a review is completed in the Monitoring", () => {
  // @ts-expect-error it has not begun
  void decide(monitoring, inLeistungssteuerung, umfeld)
})

test("no case is closed without the evaluation", () => {
  // @ts-expect-error closing comes after the evaluation
  void decide(close, inMonitoring, umfeld)
})

test("a case that goes on is not taken up again", () => {
  // @ts-expect-error it never ended
  void decide(reopen, inEvaluation, umfeld)
})

test("what has ended cannot be broken off", () => {
  // @ts-expect-error after one consultation there is nothing to break off
  void decide(breakOff, beraten, umfeld)
})

test("what has ended cannot be handed over", () => {
  // @ts-expect-error it is nobody's any more
  void decide(offer, abgeschlossen, umfeld)
})

test("a command in a phase that takes it compiles, and where the phase is not known every command does", () => {
  expectTypeOf(decide(agreeHilfeplan, inHilfeplanung, umfeld)).toEqualTypeOf<ReturnType<typeof decide>>()
  expectTypeOf<BefehlIn<Fall.Fall>>().toEqualTypeOf<Befehl>()
  expectTypeOf<BefehlIn<Fall.Neu>["_tag"]>().toEqualTypeOf<"OpenFall">()
})

test("without its surroundings nothing is decided", () => {
  // @ts-expect-error the catalogue and the Handlungsfelder are missing
  void decide<Fall.Fall>(rate, fall)
})

test("a command is no event", () => {
  // @ts-expect-error it is a wish and has not happened
  void evolve(fall, rate)
})

test("an event is no command", () => {
  // @ts-expect-error what has happened is not decided again
  void decide<Fall.Fall>({ ...rate, _tag: "HandlungszielRated" }, fall, umfeld)
})

test("a case in the Zielvereinbarung has no Hilfeplan", () => {
  // @ts-expect-error it is still to be made
  void inZielvereinbarung.hilfeplan
})

test("a case in the Hilfeplanung has no next review", () => {
  // @ts-expect-error the first one comes with the plan
  void inHilfeplanung.naechstePruefung
})

test("a case in the Bestandsaufnahme has no agreed goals", () => {
  // @ts-expect-error those of earlier rounds are among the agreements of the past
  void inBestandsaufnahme.zielvereinbarung
})

test("a case that goes on has no end", () => {
  // @ts-expect-error it is still worked on
  void inEvaluation.abschluss
})

test("what a case holds is not read before asking whether it was opened", () => {
  // @ts-expect-error a case may be none yet
  void fall.ziele
})

test("after one consultation no Case Management was decided", () => {
  // @ts-expect-error the result is the other one
  const ergebnis: "case-management" = beraten.aufnahme.ergebnis
  expectTypeOf(ergebnis).toEqualTypeOf<"case-management">()
})

test("the phase of a case is not written over", () => {
  // @ts-expect-error a phase changes by an event alone
  inMonitoring.phase = "evaluation"
})

test("nobody adds to the goals of a case by hand", () => {
  // @ts-expect-error a goal comes by an event alone
  inMonitoring.ziele.handlung.push(inMonitoring.ziele.handlung[0])
})

test("nobody takes a line out of the record of disclosures", () => {
  // @ts-expect-error the record is read-only
  inMonitoring.protokoll = []
})

test("an event is not changed afterwards", () => {
  const ereignis: Extract<Ereignis, { readonly _tag: "HandlungszielRated" }> = { ...rate, _tag: "HandlungszielRated" }
  // @ts-expect-error what has happened stays
  ereignis.stufe = 2
})

test("there are five levels and no sixth", () => {
  // @ts-expect-error +2 is the highest
  const befehl: Named<"RateHandlungsziel"> = { ...rate, stufe: 3 }
  expectTypeOf(befehl).toEqualTypeOf<Named<"RateHandlungsziel">>()
})

test("a Rahmenziel is not rated", () => {
  // @ts-expect-error only Handlungsziele are
  const befehl: Named<"RateHandlungsziel"> = { ...rate, handlungsziel: rahmen }
  expectTypeOf(befehl).toEqualTypeOf<Named<"RateHandlungsziel">>()
})

test("a Handlungsziel serves no Mottoziel directly", () => {
  // @ts-expect-error a Rahmenziel stands between them
  const befehl: Named<"FormulateHandlungsziel"> = { ...formulate, ziel: { ...formulate.ziel, rahmenziel: motto } }
  expectTypeOf(befehl).toEqualTypeOf<Named<"FormulateHandlungsziel">>()
})

test("a Mottoziel is given up by its own key", () => {
  // @ts-expect-error the key is that of a Handlungsziel
  const befehl: Named<"AbandonZiel">["ziel"] = { ebene: "mottoziel", id: handlung }
  expectTypeOf(befehl).toEqualTypeOf<Named<"AbandonZiel">["ziel"]>()
})

test("a Mottoziel is never measured", () => {
  const mottoziel: Mottoziel = inMonitoring.ziele.motto[0] as Mottoziel
  // @ts-expect-error the score is that of a Rahmenziel
  void zielerreichungOf(inMonitoring.ziele, mottoziel)
  expectTypeOf(zielerreichungOf).parameter(1).toEqualTypeOf<Rahmenziel>()
})

test("a level that the scale does not have is in no score", () => {
  // @ts-expect-error 3 is no level
  void zielerreichung([{ gewicht: 1, stufe: 3 }])
})

test("a goal that was not rated has no level, which is not the same as 0 or nothing", () => {
  // @ts-expect-error what was not rated is left out
  void zielerreichung([{ gewicht: 1, stufe: undefined }])
})

test("a measure is planned for a Handlungsziel", () => {
  const { handlungsziel: _ziel, ...ohneZiel } = plan.massnahme as Extract<Named<"PlanMassnahme">["massnahme"], { readonly art: "eigenaktivitaet" }>
  // @ts-expect-error it serves nothing
  const befehl: Named<"PlanMassnahme"> = { ...plan, massnahme: ohneZiel }
  expectTypeOf(befehl).toEqualTypeOf<Named<"PlanMassnahme">>()
})

test("a service comes from somewhere", () => {
  const { aus: _aus, ...ohne } = plan.massnahme as Extract<Named<"PlanMassnahme">["massnahme"], { readonly art: "leistung" }>
  // @ts-expect-error an offer, the case manager, or what was found where nothing fitted
  const befehl: Named<"PlanMassnahme"> = { ...plan, massnahme: ohne }
  expectTypeOf(befehl).toEqualTypeOf<Named<"PlanMassnahme">>()
})

test("what the person does herself is done by nobody else", () => {
  // @ts-expect-error an Eigenaktivität has no provider
  const massnahme: Named<"PlanMassnahme">["massnahme"] = { id: plan.massnahme.id, handlungsziel: handlung, wortlaut: "x", bis: plan.massnahme.bis, beruehrt: [], art: "eigenaktivitaet", person, durch: offer.uebergabe.an.traeger }
  expectTypeOf(massnahme).toEqualTypeOf<Named<"PlanMassnahme">["massnahme"]>()
})

test("a plan is agreed by somebody", () => {
  // @ts-expect-error without an agreement there is no plan
  const befehl: Named<"AgreeHilfeplan"> = { ...agreeHilfeplan, zustimmungen: [] }
  expectTypeOf(befehl).toEqualTypeOf<Named<"AgreeHilfeplan">>()
})

test("a deviation names what is done about it", () => {
  // @ts-expect-error the counter-measure is missing
  const ziele: Named<"CompleteMonitoring">["ueberpruefung"]["ziele"] = [{ handlungsziel: handlung, lage: "abweichung", abweichung: "x", beruehrt: [] }]
  expectTypeOf(ziele).toEqualTypeOf<Named<"CompleteMonitoring">["ueberpruefung"]["ziele"]>()
})

test("a key of a person is no key of a consent", () => {
  // @ts-expect-error the consent is meant, not the person
  const befehl: Named<"WithdrawEinwilligung"> = { ...withdraw, einwilligung: person }
  expectTypeOf(befehl).toEqualTypeOf<Named<"WithdrawEinwilligung">>()
})

test("a key of a consent is no key of a person", () => {
  // @ts-expect-error who withdraws is a person
  const befehl: Named<"WithdrawEinwilligung"> = { ...withdraw, durch: einwilligung }
  expectTypeOf(befehl).toEqualTypeOf<Named<"WithdrawEinwilligung">>()
})

test("a key of a case is no key of a goal", () => {
  // @ts-expect-error the goal is meant
  const befehl: Named<"SettleHandlungsziel"> = { ...settle, handlungsziel: fallId }
  expectTypeOf(befehl).toEqualTypeOf<Named<"SettleHandlungsziel">>()
})

test("every note says for what purpose", () => {
  const { zweck: _zweck, ...ohneZweck } = rate.vermerk
  // @ts-expect-error the purpose is missing
  const befehl: Named<"RateHandlungsziel"> = { ...rate, vermerk: ohneZweck }
  expectTypeOf(befehl).toEqualTypeOf<Named<"RateHandlungsziel">>()
})

test("curiosity is no purpose", () => {
  // @ts-expect-error the purposes are a list
  const befehl: Named<"RateHandlungsziel"> = { ...rate, vermerk: { ...rate.vermerk, zweck: "neugier" } }
  expectTypeOf(befehl).toEqualTypeOf<Named<"RateHandlungsziel">>()
})

test("nothing is shown of nobody", () => {
  // @ts-expect-error at least one person is named
  void mayDisclose(inMonitoring, { ...show.anfrage, personen: [] }, inMonitoring.zuletzt)
})

test("nobody gives himself a leave to show", () => {
  const { anfrage, vermerk } = show
  // @ts-expect-error the mark that only mayDisclose gives is not there
  const erlaubnis: Erlaubnis = { anfrage, grundlage: { art: "aufgabe" }, am: vermerk.am }
  expectTypeOf(erlaubnis).toEqualTypeOf<Erlaubnis>()
})

test("a case that was not opened shows nothing", () => {
  // @ts-expect-error there is nothing to show
  void disclose(neu, show, umfeld)
})

test("data of a person is noted with where it comes from", () => {
  // @ts-expect-error a third party is asked by a consent, which is named
  const herkunft: Named<"RecordAngabe">["angabe"]["herkunft"] = { art: "dritte", stelle: offer.uebergabe.an.traeger }
  expectTypeOf(herkunft).toEqualTypeOf<Named<"RecordAngabe">["angabe"]["herkunft"]>()
})

test("a special category is noted with a consent that names it", () => {
  // @ts-expect-error the consent is missing
  const angabe: Named<"RecordAngabe">["angabe"] = { id: offer.uebergabe.id, person, herkunft: { art: "person" }, feld: "besonders", datenart: "gesundheit", wert: "x" }
  expectTypeOf(angabe).toEqualTypeOf<Named<"RecordAngabe">["angabe"]>()
})

test("a field has its own kind of data", () => {
  // @ts-expect-error where somebody lives is who she is, and no part of her story
  const angabe: Named<"RecordAngabe">["angabe"] = { id: offer.uebergabe.id, person, herkunft: { art: "person" }, feld: "anschrift", datenart: "biografie", wert: "x" }
  expectTypeOf(angabe).toEqualTypeOf<Named<"RecordAngabe">["angabe"]>()
})
