import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { befehl, konzept, nach, spiele, stadt, tag, vermerk, vorlagen as v, without } from "../../test/projekte/beispielprojekt.js"
import * as Spezifikation from "../ereignis/Spezifikation.js"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Ablehnung } from "./Ablehnung.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import { entscheider } from "./entscheider.js"
import * as Lage from "./Lage.js"
import type { Projektstand } from "./Projektstand.js"

const given = Spezifikation.of(stadt)

/** What happened before, noted day by day from day 10 on. */
const nacheinander = (...vorlagen: ReadonlyArray<(typeof v)[keyof typeof v]>) => spiele(vorlagen.map((one, at) => befehl(10 + at, one)))

const refusedOn = (stand: Projektstand, one: Befehl, umfeld = { konzept }): Ablehnung => Result.getOrThrow(Result.flip(decide(one, stand, umfeld)))

/** One way into each Lage. */
const bisLage: Readonly<Record<Lage.Lage, ReadonlyArray<(typeof v)[keyof typeof v]>>> = {
  vorgesehen: [], vorgemerkt: [v.bewilligen], "in-pruefung": [v.pruefen], geplant: [v.planen], "in-erprobung": [v.erproben], laufend: [v.beginnen],
  regelangebot: [v.beginnen, v.regelangebot], abgeschlossen: [v.beginnen, v.abschliessen], zusammengefuehrt: [v.zusammenfuehren], beendet: [v.beenden],
}

/** Written down apart from the code: who may go where from which Lage. */
const WEGE: Readonly<Partial<Record<Lage.Lage, Readonly<Record<string, Lage.Lage>>>>> = {
  vorgesehen: { CommissionPruefung: "in-pruefung", PlanProjekt: "geplant", BeginErprobung: "in-erprobung", StartProjekt: "laufend", EndProjekt: "beendet", MergeProjekt: "zusammengefuehrt" },
  vorgemerkt: { CommissionPruefung: "in-pruefung", PlanProjekt: "geplant", BeginErprobung: "in-erprobung", StartProjekt: "laufend", EndProjekt: "beendet", MergeProjekt: "zusammengefuehrt" },
  "in-pruefung": { PlanProjekt: "geplant", BeginErprobung: "in-erprobung", StartProjekt: "laufend", CompleteProjekt: "abgeschlossen", EndProjekt: "beendet", MergeProjekt: "zusammengefuehrt" },
  geplant: { CommissionPruefung: "in-pruefung", PlanProjekt: "geplant", BeginErprobung: "in-erprobung", StartProjekt: "laufend", EndProjekt: "beendet", MergeProjekt: "zusammengefuehrt" },
  "in-erprobung": { CommissionPruefung: "in-pruefung", StartProjekt: "laufend", MakeRegelangebot: "regelangebot", CompleteProjekt: "abgeschlossen", EndProjekt: "beendet", MergeProjekt: "zusammengefuehrt" },
  laufend: { CommissionPruefung: "in-pruefung", MakeRegelangebot: "regelangebot", CompleteProjekt: "abgeschlossen", EndProjekt: "beendet", MergeProjekt: "zusammengefuehrt" },
  regelangebot: { CommissionPruefung: "in-pruefung", CompleteProjekt: "abgeschlossen", EndProjekt: "beendet", MergeProjekt: "zusammengefuehrt" },
  abgeschlossen: { ReopenProjekt: "geplant" },
  beendet: { ReopenProjekt: "geplant" },
  zusammengefuehrt: { ReopenProjekt: "geplant" },
}

describe("the way of a Projekt", () => {
  it.each(Lage.all)("from %s leads where it is written down, and nowhere else", (lage) => {
    const steps = Lage.uebergaenge.filter(({ von }) => von === lage).map(({ befehl: name, nach: to }) => [name, to])
    expect(Object.fromEntries(steps)).toEqual(WEGE[lage] ?? {})
  })

  it("is steered in a Lage that takes it", () => {
    const offen = Lage.all.filter((lage) => !Lage.isEnded(lage))
    expect({ neu: Lage.findVon("SetMeilenstein"), fristen: Lage.findVon("DeferFrist"), weiter: Lage.findVon("ProlongErprobung"), mehr: Lage.findVon("ExtendProjekt"), anders: Lage.findVon("AdaptProjekt") }).toEqual({
      neu: offen, fristen: offen, weiter: ["in-erprobung"], mehr: ["geplant", "in-erprobung", "laufend", "regelangebot"], anders: ["in-pruefung", "geplant", "in-erprobung", "laufend", "regelangebot"],
    })
    for (const one of ["ReachMeilenstein", "MeetFrist", "GrantMittel", "SpendMittel", "RecordKennzahl", "AssessProjekt"] as const) expect(Lage.findVon(one)).toEqual(Lage.all)
  })

  it("leads each command from the Lagen of the table to the Lage of the table, and from no other", () => {
    for (const vorlage of Object.values(v)) {
      for (const lage of Lage.all) {
        const stand = nach(...bisLage[lage].map((one, at) => befehl(10 + at, one)))
        expect(stand.lage).toBe(lage)
        const decided = decide(befehl(20, vorlage), stand, { konzept })
        const place = `${vorlage._tag} in ${lage}`
        if (!Lage.findVon(vorlage._tag).includes(lage)) expect(Result.isFailure(decided) ? decided.failure._tag : "taken", place).toBe("projektverlauf/NotInLage")
        else if (Result.isFailure(decided)) expect(decided.failure._tag, place).not.toBe("projektverlauf/NotInLage")
        else {
          const after = decided.success.reduce(stadt.evolve, stand)
          const [step] = Lage.uebergaenge.filter(({ befehl: name, von }) => name === vorlage._tag && von === lage)
          expect(after.lage, place).toBe(step?.nach ?? (lage === "vorgesehen" ? "vorgemerkt" : lage))
        }
      }
    }
  })

  it("begins with a trial that ends the day before the same day ten months later", () => {
    const erproben = befehl(10, v.erproben)
    given([]).when(erproben).then([{ ...erproben, _tag: "ErprobungBegun" } as never])
    expect(given([]).when(erproben).thenState(({ lage }) => lage === "in-erprobung")).toMatchObject({ seit: "2020-06-10", bis: "2021-04-09", dauer: "P10M", version: 1 })
  })

  it("goes from the plan through the trial to the Regelangebot, and keeps every step with its day, its note and its decision", () => {
    const beschluss = Id.make("beschluss-7")
    const stand = nach(befehl(10, v.planen), befehl(40, { ...v.erproben, am: tag(38), beschluss }), befehl(400, v.beginnen), befehl(420, v.regelangebot))
    expect(stand).toMatchObject({
      lage: "regelangebot", version: 4, zuletzt: tag(420), plan: { beginn: tag(40), ende: tag(400) },
      weg: [{ lage: "geplant", seit: tag(10) }, { lage: "in-erprobung", seit: tag(38), notiert: tag(40), beschluss }, { lage: "laufend", seit: tag(400) }, { lage: "regelangebot", seit: tag(420) }],
    })
    expect(Object.keys(stand)).not.toContain("bis")
    expect(Object.keys(stand)).not.toContain("ende")
  })

  it("counts a Projekt of which money was noted first as on its way since the day it says, and not as merely on the list", () => {
    const stand = nach(befehl(50, v.bewilligen), befehl(60, { ...v.beginnen, am: tag(20) }))
    expect(stand).toMatchObject({ lage: "laufend", seit: tag(20), weg: [{ lage: "laufend", seit: tag(20), notiert: tag(60) }], mittel: [{ id: "landesmittel" }] })
    expect(nach(befehl(50, v.bewilligen), befehl(60, v.beginnen))).toMatchObject({ weg: [{ lage: "vorgemerkt" }, { lage: "laufend" }] })
  })

  it("goes on with a new plan where it was ended, or merged by mistake", () => {
    expect(nach(befehl(10, v.planen), befehl(11, v.beenden), befehl(12, v.wiederaufnehmen))).not.toHaveProperty("plan")
    expect(nach(befehl(10, v.beenden), befehl(11, v.wiederaufnehmen)).lage).toBe("geplant")
    given(nacheinander(v.zusammenfuehren)).when(befehl(20, v.wiederaufnehmen)).thenState((stand) => stand.lage === "geplant" && !("nach" in stand))
  })

  it("says what would be needed where a command has no place", () => {
    const refusal = given(nacheinander(v.beginnen)).when(befehl(20, v.wiederaufnehmen)).thenRefused("projektverlauf/NotInLage")
    expect(refusal.details).toEqual({ projekt: "patenschaft", lage: "laufend", erlaubt: "abgeschlossen, zusammengefuehrt, beendet" })
    expect(refusal.needed).toMatch(/abgeschlossen, zusammengefuehrt, beendet; laufend is left by .*MakeRegelangebot/u)
    expect(given(nacheinander(v.zusammenfuehren)).when(befehl(20, v.beginnen)).thenRefused("projektverlauf/NotInLage").needed).toMatch(/; zusammengefuehrt is left by ReopenProjekt$/u)
  })

  it("keeps an adaptation with its day and its decision, and the state it was made in", () => {
    const beschluss = Id.make("beschluss-2")
    expect(nach(befehl(10, v.beginnen), befehl(30, { ...v.anpassen, am: tag(25), beschluss }))).toMatchObject({ lage: "laufend", seit: tag(10), anpassungen: [{ was: v.anpassen.was, am: tag(25), beschluss }] })
  })
})

describe("an examination", () => {
  it("is ordered before a Projekt has begun, and afterwards only where the Konzept orders it", () => {
    const refusal = given(nacheinander(v.beginnen)).when(befehl(20, v.pruefen)).thenRefused("projektverlauf/PruefungNotOrdered")
    expect(refusal.details).toEqual({ projekt: "patenschaft", lage: "laufend" })
    const begonnen = nach(befehl(10, v.beginnen, "wohnpass"))
    expect(Result.isSuccess(decide(befehl(20, v.pruefen, "wohnpass"), begonnen, { konzept }))).toBe(true)
  })

  it("has a last day that does not lie before its first", () => {
    const refusal = given([]).when(befehl(10, { ...v.pruefen, bis: tag(9) })).thenRefused("projektverlauf/TagInvalid")
    expect(refusal.details).toMatchObject({ bis: tag(9), ab: tag(10) })
    given([]).when(befehl(10, { ...v.pruefen, bis: tag(10) })).thenState(({ lage }) => lage === "in-pruefung")
  })
})

describe("days", () => {
  it("of a plan and of what runs do not end before they begin", () => {
    given([]).when(befehl(10, { ...v.planen, ende: tag(39) })).thenRefused("projektverlauf/TagInvalid")
    given([]).when(befehl(10, { _tag: "PlanProjekt", ende: tag(5) })).thenState(({ lage }) => lage === "geplant")
    given([]).when(befehl(10, { ...v.beginnen, am: tag(5), ende: tag(4) })).thenRefused("projektverlauf/TagInvalid")
    expect(given([]).when(befehl(10, { ...v.beginnen, am: tag(5), ende: tag(5) })).thenState(({ lage }) => lage === "laufend")).toMatchObject({ ende: tag(5) })
  })

  it("of a trial end on the calendar", () => {
    const spaet = { ...vermerk(1), am: Stichtag.make(2900, 1, 1) }
    expect(given([]).when({ ...befehl(1, { ...v.erproben, dauer: Dauer.make({ years: 150 }) }), vermerk: spaet }).thenRefused("projektverlauf/TagInvalid").details).toMatchObject({ ab: "2900-01-01" })
  })

  it("of a trial that goes on are later than the end that holds now, also after it was put off", () => {
    const erprobt = nacheinander(v.erproben)
    const [ende, danach] = [Stichtag.make(2021, 4, 9), Stichtag.make(2021, 4, 10)]
    expect(given(erprobt).when(befehl(20, { ...v.verlaengern, bis: ende })).thenRefused("projektverlauf/TagNotLater")).toMatchObject({ details: { bis: ende, bisher: ende }, needed: `a day from ${danach} on` })
    const stand = given(erprobt).when(befehl(20, { ...v.verlaengern, bis: danach })).thenState(({ lage }) => lage === "in-erprobung")
    expect(stand).toMatchObject({ bis: danach, seit: tag(10), dauer: "P10M", verschiebungen: [{ frist: "erprobungsende/2021-04-09", bis: danach, grund: v.verlaengern.grund, notiert: tag(20) }] })
    const verschoben = [...erprobt, ...spiele([befehl(20, { ...v.verschieben, frist: "erprobungsende/2021-04-09" as never, bis: tag(500) })], nach(befehl(10, v.erproben)))]
    expect(verschoben.reduce(stadt.evolve, stadt.initial)).toMatchObject({ lage: "in-erprobung", bis: tag(500) })
    given(verschoben).when(befehl(21, { ...v.verlaengern, bis: tag(500) })).thenRefused("projektverlauf/TagNotLater")
    given(verschoben).when(befehl(21, { ...v.verlaengern, bis: tag(501) })).thenState((one) => one.lage === "in-erprobung" && one.bis === tag(501))
  })

  it("from which something holds are not later than the note, and not before the present step", () => {
    expect(given([]).when(befehl(10, { ...v.beginnen, am: tag(10) })).thenState(({ lage }) => lage === "laufend")).toMatchObject({ seit: tag(10) })
    expect(given([]).when(befehl(10, { ...v.beginnen, am: tag(11) })).thenRefused("projektverlauf/AmInvalid").details).toMatchObject({ am: tag(11), bis: tag(10) })
    const laufend = spiele([befehl(10, { ...v.beginnen, am: tag(8) })])
    for (const one of [v.regelangebot, v.anpassen, v.ausweiten, v.beenden]) {
      expect(given(laufend).when(befehl(20, { ...one, am: tag(7) })).thenRefused("projektverlauf/AmInvalid").details).toMatchObject({ am: tag(7), ab: tag(8) })
      given(laufend).when(befehl(20, { ...one, am: tag(8) })).thenState(({ lage }) => lage !== "vorgesehen")
    }
    given(laufend).when(befehl(20, { ...v.bewilligen, am: tag(2) })).thenState((stand) => stand.lage === "laufend" && stand.mittel.length === 1)
  })

  it("of notes never go back", () => {
    expect(given(nacheinander(v.beginnen)).when(befehl(9, v.regelangebot)).thenRefused("projektverlauf/VermerkTooEarly").details).toMatchObject({ am: tag(9), zuletzt: tag(10) })
    given(nacheinander(v.beginnen)).when(befehl(10, v.regelangebot)).thenState(({ lage }) => lage === "regelangebot")
  })

  it("of notes have come where the host gives the day, and a slip of before does not block", () => {
    const heute = Spezifikation.of(entscheider({ konzept, heute: tag(30) }))
    expect(heute([]).when(befehl(31, v.beginnen)).thenRefused("projektverlauf/VermerkInFuture").details).toMatchObject({ am: tag(31), heute: tag(30) })
    heute([]).when(befehl(30, v.beginnen)).thenState(({ lage }) => lage === "laufend")
    const verschrieben = spiele([befehl(3000, v.bewilligen)])
    heute(verschrieben).when(befehl(30, v.aendern)).thenState((stand) => stand.lage === "vorgemerkt" && stand.zuletzt === tag(30))
    heute(verschrieben).when(befehl(29, v.aendern)).thenRefused("projektverlauf/VermerkTooEarly")
  })
})

describe("an extension", () => {
  it("adds groups and places that are new to the Projekt", () => {
    expect(given(nacheinander(v.beginnen)).when(befehl(20, v.ausweiten)).thenState(({ lage }) => lage === "laufend")).toMatchObject({ zielgruppen: ["alle"], orte: ["rathaus"] })
  })

  it("of nothing, of what is unknown, of what is there already and of what is named twice is refused, naming it", () => {
    const refused = (zielgruppen: ReadonlyArray<string>, orte: ReadonlyArray<string>, events = nacheinander(v.beginnen)) => (code: string) =>
      given(events).when(befehl(20, { ...v.ausweiten, zielgruppen: zielgruppen.map(Id.make), orte: orte.map(Id.make) })).thenRefused(`projektverlauf/${code}`).details
    refused([], [])("AusweitungEmpty")
    expect(refused(["gefluechtet"], [])("ZielgruppeNotFound")).toEqual({ projekt: "patenschaft", zielgruppe: "gefluechtet", nearest: "gefluechtete" })
    expect(refused([], ["rathaus-2"])("OrtNotFound")).toEqual({ projekt: "patenschaft", ort: "rathaus-2", nearest: "rathaus" })
    expect(refused(["alle", "gefluechtete"], ["buero"])("AusweitungKnown")).toMatchObject({ schon: "gefluechtete, buero" })
    expect(refused(["alle"], [], nacheinander(v.beginnen, v.ausweiten))("AusweitungKnown")).toMatchObject({ schon: "alle" })
    expect(refused(["alle", "alle"], [])("AusweitungKnown")).toMatchObject({ schon: "alle" })
  })
})

describe("a merger", () => {
  it("goes to another Projekt of the Konzept", () => {
    expect(given(nacheinander(v.beginnen)).when(befehl(20, v.zusammenfuehren)).thenState(({ lage }) => lage === "zusammengefuehrt")).toMatchObject({ nach: "jobmesse" })
    given([]).when(befehl(20, { ...v.zusammenfuehren, nach: Id.make("patenschaft") })).thenRefused("projektverlauf/MergeToSelf")
    expect(given([]).when(befehl(20, { ...v.zusammenfuehren, nach: Id.make("jobmessen") })).thenRefused("projektverlauf/ProjektNotFound").details).toMatchObject({ projekt: "jobmessen", nearest: "jobmesse" })
  })
})

describe("the Projekt of a command", () => {
  it("is one of the Konzept in force, the nearest one is named", () => {
    expect(refusedOn({ lage: "vorgesehen" }, befehl(10, v.beginnen, "patenschaften"))).toMatchObject({ _tag: "projektverlauf/ProjektNotFound", details: { projekt: "patenschaften", nearest: "patenschaft" } })
  })

  it("is the one whose events were read", () => {
    expect(refusedOn(nach(befehl(10, v.beginnen)), befehl(20, v.beginnen, "jobmesse"))).toMatchObject({ _tag: "projektverlauf/ProjektMismatch", details: { projekt: "jobmesse", anderes: "patenschaft" } })
  })

  it("that a new Fassung has dropped is still brought to its end and accounted for, and not steered on", () => {
    const umfeld = { konzept: without("patenschaft") }
    const stand = nach(befehl(10, v.beginnen), befehl(11, v.bewilligen))
    for (const one of [v.abschliessen, v.beenden, v.zusammenfuehren, v.ausgeben, v.zaehlen, v.bewerten]) expect(Result.isSuccess(decide(befehl(20, one), stand, umfeld)), one._tag).toBe(true)
    for (const one of [v.regelangebot, v.ausweiten, v.anpassen, v.bewilligen, v.meilenstein, v.verschieben, v.erfuellen]) expect(refusedOn(stand, befehl(20, one), umfeld)._tag).toBe("projektverlauf/ProjektNotFound")
    expect(refusedOn({ lage: "vorgesehen" }, befehl(20, v.beenden), umfeld)._tag).toBe("projektverlauf/ProjektNotFound")
  })
})

describe("a command that was not read", () => {
  it("is a slip of the program, and a key that it does not have comes into no event", () => {
    const slip = (one: unknown) => () => decide(one as Befehl, { lage: "vorgesehen" }, { konzept })
    expect(slip({ ...befehl(10, v.beginnen), _tag: "StartProject" })).toThrow(/did you mean StartProjekt\?/u)
    expect(slip({ _tag: "StartProjekt", projekt: "patenschaft" })).toThrow(/has no vermerk/u)
    given([]).when({ ...befehl(10, v.beginnen), fremd: "wort" } as unknown as Befehl).then([{ _tag: "ProjektStarted", projekt: Id.make("patenschaft"), vermerk: vermerk(10) }])
  })
})
