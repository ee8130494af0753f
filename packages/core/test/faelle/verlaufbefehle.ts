/** Commands on the way of the invented case, for the tests of Monitoring, evaluation, the end and hand-overs. */
import * as Schluessel from "../../src/datenschutz/Kennung.js"
import type { Befehl } from "../../src/fall/Befehl.js"
import type { Eroeffnet, Fall } from "../../src/fall/Fall.js"
import type { Folge, Ueberpruefung } from "../../src/fall/Ueberpruefung.js"
import type { Stufe } from "../../src/fall/Ziel.js"
import * as Id from "../../src/kernel/Id.js"
import { ids, refused, spiele, tag, vermerk, zustimmungen } from "./beispielfall.js"

/** Rates the Handlungsziel of the example, so many days after the opening. */
export const rate = (stufe: Stufe, nach: number): Befehl => ({ _tag: "RateHandlungsziel", handlungsziel: ids.handlung, stufe, gemeinsam: true, vermerk: vermerk(nach) })

/** Settles the Handlungsziel of the example. */
export const settle = (nach: number): Befehl => ({ _tag: "SettleHandlungsziel", handlungsziel: ids.handlung, ausgang: "teilweise", vermerk: vermerk(nach) })

/** Gives a goal up. */
export const abandon = (ziel: Extract<Befehl, { readonly _tag: "AbandonZiel" }>["ziel"], nach: number): Befehl => ({ _tag: "AbandonZiel", ziel, grund: "Andere Pläne", vermerk: vermerk(nach) })

/** The Handlungsziel of the example goes as planned. */
export const imPlan = { handlungsziel: ids.handlung, lage: "im-plan" } as const

/** Completes a review in which the Handlungsziel of the example is still open. */
export const review = (folge: Folge, mehr: Partial<Ueberpruefung> = {}, nach = 121): Extract<Befehl, { readonly _tag: "CompleteMonitoring" }> => ({
  _tag: "CompleteMonitoring", ueberpruefung: { ziele: [imPlan], folge, grund: "Stand besprochen", ...(folge === "evaluation" ? {} : { naechste: tag(200) }), ...mehr }, vermerk: vermerk(nach),
})

/** Ends both measures of the example. */
export const endMeasures = (nach: number): ReadonlyArray<Befehl> =>
  [ids.leistung, ids.eigenaktivitaet].map((massnahme) => ({ _tag: "EndMassnahme", massnahme, stand: "erbracht", vermerk: vermerk(nach) }))

/** Records an evaluation without lessons. */
export const evaluate = (nach: number): Befehl => ({
  _tag: "RecordEvaluation", vermerk: vermerk(nach),
  evaluation: { vorgehen: "v", kommunikation: "k", zeitmanagement: "z", effektivitaet: "e", effizienz: "e", lehren: [], beruehrt: [] },
})

/** Closes the case. */
export const close = (nach: number): Befehl => ({ _tag: "CloseFall", bericht: "Abschluss", vermerk: vermerk(nach) })

/** Breaks the case off. */
export const breakOff = (nach: number): Befehl => ({ _tag: "BreakOffFall", grund: "umzug", vermerk: vermerk(nach) })

/** Takes the case up again. */
export const reopen = (nach: number): Befehl => ({ _tag: "ReopenFall", grund: "Neue Lage", zustimmungen, vermerk: vermerk(nach) })

/** The Hauptperson consents that her goals are shown to another Träger, to find help and to count. */
export const consent = (nach: number): Befehl => ({
  _tag: "GiveEinwilligung", vermerk: vermerk(nach),
  einwilligung: {
    id: Schluessel.einwilligung("e-1"), person: ids.hauptperson, erteiltVon: ids.hauptperson, datenarten: ["ziele"], besondere: [], empfaenger: [ids.anderer],
    zwecke: ["vermittlung", "statistik"], richtung: "abgeben", von: tag(nach), bis: tag(900), form: { art: "schriftlich" }, belehrt: true,
  },
})

/** Offers the case to the other case manager of the same Träger. */
export const offer = (nach: number): Befehl => ({
  _tag: "OfferUebergabe", vermerk: vermerk(nach),
  uebergabe: { id: Id.make("u-1"), an: { traeger: ids.traeger, fallfuehrung: ids.vertretung, vertretung: [] }, grund: "Elternzeit", frist: tag(nach + 30) },
})

/** The case after commands that go through. */
export const after = (from: Fall, ...folge: ReadonlyArray<Befehl>): Fall => spiele(folge, from).fall

/** The case, which was opened. */
export const opened = (fall: Fall): Eroeffnet => {
  if (fall.phase === "neu") throw new Error("the case was not opened")
  return fall
}

/** The code by which a command is refused. */
export const codeOf = (from: Fall, befehl: Befehl): string => refused(befehl, from)._tag
