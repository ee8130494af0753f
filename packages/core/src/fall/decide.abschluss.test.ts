import { describe, expect, it } from "vitest"
import { befehle, bisVor, fallIn, handlungsziel, ids, refused, spiele, tag, vermerk, zustimmungen } from "../../test/faelle/beispielfall.js"
import { abandon, after, breakOff, close, codeOf, consent, endMeasures, evaluate, offer, opened, reopen, review, settle } from "../../test/faelle/verlaufbefehle.js"
import * as Zweck from "../datenschutz/Zweck.js"
import * as Id from "../kernel/Id.js"
import type { Befehl } from "./Befehl.js"
import * as Kennung from "./Kennung.js"
import * as Phase from "./Phase.js"

describe("the end", () => {
  const evaluation = after(fallIn("monitoring"), review("evaluation"))
  const ready = after(evaluation, ...endMeasures(125), settle(125), evaluate(126))

  it("comes when the case was evaluated, every goal settled, and nothing runs", () => {
    expect(after(ready, close(127))).toMatchObject({ phase: "abgeschlossen", abschluss: { art: "evaluiert", am: tag(127), bericht: "Abschluss" } })
  })

  it("does not come before an evaluation since the case came to it the last time", () => {
    expect(refused(close(127), after(evaluation, ...endMeasures(125), settle(125)))).toMatchObject({ _tag: "fall/EvaluationMissing", details: { seit: tag(121) } })
    const beispiel = spiele(befehle).fall
    const aufs = befehle.flatMap((befehl): ReadonlyArray<Befehl> => {
      if (befehl._tag === "AgreeZielvereinbarung" || befehl._tag === "BeginMonitoring") return [{ ...befehl, vermerk: vermerk(300) }]
      if (befehl._tag === "AgreeHilfeplan") return [{ ...befehl, vermerk: vermerk(300), naechstePruefung: tag(310) }]
      return befehl._tag === "CompleteMonitoring" ? [{ ...befehl, vermerk: vermerk(310) }] : []
    })
    const neu = { ...handlungsziel, id: Kennung.handlungsziel("h-2"), bis: tag(400) }
    const eigen = { id: Kennung.massnahme("ma-3"), handlungsziel: neu.id, wortlaut: "Allein zum Amt", bis: tag(350), beruehrt: [], art: "eigenaktivitaet", person: ids.hauptperson } as const
    const wieder: ReadonlyArray<Befehl> = [
      reopen(290),
      { _tag: "CompleteBestandsaufnahme", ohne: [{ teil: "biografie", grund: "g" }, { teil: "schwaeche", grund: "g" }, { teil: "hilfe", grund: "g" }], vermerk: vermerk(291) },
      { _tag: "FormulateHandlungsziel", ziel: neu, vermerk: vermerk(292) },
      ...aufs.slice(0, 1),
      { _tag: "PlanMassnahme", massnahme: eigen, vermerk: vermerk(300) },
      ...aufs.slice(1, 3),
      { _tag: "DropMassnahme", massnahme: eigen.id, grund: "erledigt", vermerk: vermerk(301) },
      { _tag: "SettleHandlungsziel", handlungsziel: neu.id, ausgang: "erreicht", vermerk: vermerk(302) },
      ...aufs.slice(3),
    ]
    const zweiteEvaluation = after(beispiel, ...wieder)
    expect(opened(zweiteEvaluation).evaluationen).toHaveLength(1)
    expect(codeOf(zweiteEvaluation, close(311))).toBe("fall/EvaluationMissing")
    expect(after(zweiteEvaluation, evaluate(311), close(311)).phase).toBe("abgeschlossen")
  })

  it("does not come while a goal, a measure or a hand-over is open, and says which", () => {
    const [first, second] = endMeasures(125)
    if (first === undefined || second === undefined) throw new Error("two measures end")
    expect(refused(close(127), after(evaluation, first, second, evaluate(126)))).toMatchObject({ _tag: "fall/ZieleOpen", details: { ziele: ids.handlung } })
    expect(refused(close(127), after(evaluation, first, settle(125), evaluate(126)))).toMatchObject({ _tag: "fall/MassnahmenOpen", details: { massnahmen: ids.eigenaktivitaet } })
    expect(refused(close(127), after(ready, offer(126)))).toMatchObject({ _tag: "fall/UebergabeOpen", details: { uebergabe: "u-1", frist: tag(156) } })
  })

  it("takes a goal that was given up as settled", () => {
    const abandoned = after(evaluation, ...endMeasures(125), abandon({ ebene: "rahmenziel", id: ids.rahmen }, 125), evaluate(126))
    expect(after(abandoned, close(127)).phase).toBe("abgeschlossen")
  })

  it("lets a measure that never began be dropped at the evaluation", () => {
    const [erster] = endMeasures(125)
    if (erster === undefined) throw new Error("two measures end")
    const geplant = bisVor("StartMassnahme")
    const here = after(geplant, { _tag: "BeginMonitoring", vermerk: vermerk(40) }, review("evaluation", {}, 41))
    const dropped = [ids.leistung, ids.eigenaktivitaet].map((massnahme): Befehl => ({ _tag: "DropMassnahme", massnahme, grund: "nicht begonnen", vermerk: vermerk(42) }))
    expect(after(here, ...dropped, settle(42), evaluate(42), close(43)).phase).toBe("abgeschlossen")
  })

  it("takes a lesson for a Handlungsfeld of the Konzept only", () => {
    const lehren = [{ handlungsfeld: Id.make("raumfahrt"), art: "angebot" }] as const
    const befehl = evaluate(126)
    const fremd = befehl._tag === "RecordEvaluation" ? { ...befehl, evaluation: { ...befehl.evaluation, lehren } } : befehl
    expect(refused(fremd, evaluation)).toMatchObject({ _tag: "fall/HandlungsfeldNotFound", details: { handlungsfeld: "raumfahrt" } })
  })

  it("ends the purposes that belong to the case in every consent, for good", () => {
    const closed = opened(after(ready, consent(126), close(127)))
    expect(closed.einwilligungen.map(({ beendet }) => beendet)).toEqual([Zweck.fallgebunden])
    expect(opened(after(closed, reopen(200))).einwilligungen).toEqual(closed.einwilligungen)
    expect(opened(after(closed, reopen(200), breakOff(201))).einwilligungen.map(({ beendet }) => beendet)).toEqual([Zweck.fallgebunden])
  })
})

describe("breaking off", () => {
  const phases = Phase.uebergaenge.flatMap(({ befehl, von }) => (befehl === "BreakOffFall" ? [von] : []))

  it.each(phases)("is free in the phase %s, and leaves goals and measures as they were", (phase) => {
    const before = fallIn(phase)
    const ended = after(before, { _tag: "BreakOffFall", grund: "kein-kontakt", notiz: "Drei Briefe", vermerk: vermerk(400) })
    expect(ended).toMatchObject({ phase: "abgeschlossen", abschluss: { art: "abgebrochen", am: tag(400), grund: "kein-kontakt", notiz: "Drei Briefe" } })
    const { massnahmen, ziele } = opened(before)
    expect(ended).toMatchObject({ massnahmen, ziele })
    for (const gone of ["zielvereinbarung", "hilfeplan", "naechstePruefung", "ohne"]) expect(Object.keys(ended)).not.toContain(gone)
  })

  it("keeps the agreements as ones of the past, takes an open hand-over back and ends the purposes of the case", () => {
    const monitoring = fallIn("monitoring")
    const ended = opened(after(monitoring, consent(121), offer(122), breakOff(130)))
    expect(ended.fruehereVereinbarungen).toEqual([monitoring.zielvereinbarung, monitoring.hilfeplan])
    expect(ended.uebergaben).toMatchObject([{ stand: "zurueckgezogen", beendetAm: tag(130) }])
    expect(ended.einwilligungen.map(({ beendet }) => beendet)).toEqual([Zweck.fallgebunden])
  })

  it("after one consultation the purposes of the case end too", () => {
    const kriterien = befehle.flatMap((befehl) => (befehl._tag === "DecideAufnahme" ? [befehl] : []))
    const beraten = after(fallIn("aufnahme"), consent(1), offer(2), ...kriterien.map((befehl): Befehl => ({ ...befehl, ergebnis: "einzelberatung" })))
    expect(beraten).toMatchObject({ phase: "beraten", einwilligungen: [{ beendet: Zweck.fallgebunden }], uebergaben: [{ stand: "zurueckgezogen", beendetAm: tag(7) }] })
  })
})

describe("a case that is taken up again", () => {
  const wieder = (changes: Partial<Extract<Befehl, { readonly _tag: "ReopenFall" }>>, nach = 300): Befehl => {
    const befehl = reopen(nach)
    return befehl._tag === "ReopenFall" ? { ...befehl, ...changes } : befehl
  }

  it.each(["beraten", "abgeschlossen"] as const)("needs the agreement of the Hauptperson, by somebody who may act for her (%s)", (phase) => {
    const [own, forChild] = zustimmungen
    const before = fallIn(phase)
    expect(refused(wieder({ zustimmungen: [forChild] }), before)).toMatchObject({ _tag: "fall/ZustimmungMissing", details: { personen: ids.hauptperson } })
    expect(codeOf(before, wieder({ zustimmungen: [{ ...own, erteiltVon: ids.kind }] }))).toBe("fall/VertretungInvalid")
    expect(codeOf(before, wieder({ zustimmungen: [{ ...own, erteiltVon: ids.partner }] }))).toBe("fall/PersonNotFound")
    expect(opened(after(before, wieder({ zustimmungen: [own] }))).phase).toBe(phase === "beraten" ? "aufnahme" : "bestandsaufnahme")
  })

  it("is not taken up where the Hauptperson has died, whoever agrees; after every other end it is", () => {
    for (const grund of ["wunsch-der-person", "kein-kontakt", "umzug", "andere-zustaendigkeit", "verstorben"] as const) {
      const ended = after(fallIn("monitoring"), { _tag: "BreakOffFall", grund, vermerk: vermerk(130) })
      if (grund === "verstorben") expect(refused(reopen(300), ended)).toMatchObject({ _tag: "fall/ReopenNotAllowed", details: { am: tag(130) } })
      else expect(opened(after(ended, reopen(300))).phase).toBe("bestandsaufnahme")
    }
  })

  it("goes back to the Aufnahme after one consultation", () => {
    const fall = after(fallIn("beraten"), reopen(100))
    expect(fall).toMatchObject({ phase: "aufnahme", verlauf: [{ phase: "aufnahme" }, { phase: "beraten", bis: tag(100) }, { phase: "aufnahme", von: tag(100) }] })
    expect(Object.keys(fall)).not.toContain("aufnahme")
  })

  it("goes back to the Bestandsaufnahme where Case Management was decided, and keeps everything", () => {
    const closed = spiele(befehle).fall
    const { abschluss: _abschluss, frueher: _frueher, phase: _phase, verlauf: _verlauf, version, zuletzt: _zuletzt, ...rest } = fallIn("abgeschlossen")
    const fall = after(closed, reopen(300))
    expect(fall).toMatchObject({ ...rest, phase: "bestandsaufnahme", zuletzt: tag(300), version: version + 1 })
    expect(Object.keys(fall)).not.toContain("abschluss")
  })

  it("goes back to the Aufnahme where nothing was decided yet", () => {
    const fall = after(fallIn("aufnahme"), breakOff(5), reopen(100))
    expect(fall.phase).toBe("aufnahme")
    for (const gone of ["aufnahme", "abschluss"]) expect(Object.keys(fall)).not.toContain(gone)
  })
})
