import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { befehle, bisPhase, fallIn, ids, refused, spiele, tag, umfeld, vermerk, zustimmungen } from "../../test/faelle/beispielfall.js"
import { abandon, after, breakOff, close, codeOf, consent, evaluate, imPlan, offer, opened, rate, reopen, review, settle } from "../../test/faelle/verlaufbefehle.js"
import { replay } from "../ereignis/Entscheider.js"
import * as Spezifikation from "../ereignis/Spezifikation.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Befehl } from "./Befehl.js"
import { decide } from "./decide.js"
import { entscheider } from "./entscheider.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Fall } from "./Fall.js"
import * as Kennung from "./Kennung.js"
import * as Phase from "./Phase.js"
import type { Folge } from "./Ueberpruefung.js"

const stadt = entscheider(umfeld)
const given = Spezifikation.of(stadt)

describe("the Monitoring", () => {
  it("begins while services are steered", () => {
    const before = bisPhase("leistungssteuerung")
    expect(given(before).when({ _tag: "BeginMonitoring", vermerk: vermerk(40) }).thenState(({ phase }) => phase === "monitoring")).toMatchObject({
      verlauf: [{}, {}, {}, {}, { phase: "leistungssteuerung", von: tag(35), bis: tag(40) }, { phase: "monitoring", von: tag(40) }],
    })
  })

  it("keeps every rating of a goal in order, also a correction on the same day", () => {
    const { ziele } = opened(after(fallIn("monitoring"), rate(-1, 121), rate(1, 121), rate(2, 130)))
    expect(ziele.handlung.map(({ bewertungen }) => bewertungen.map(({ am, stufe }) => [am, stufe]))).toEqual([[[tag(35), -2], [tag(121), -1], [tag(121), 1], [tag(130), 2]]])
  })

  it("rates no step of a person whose data may only be kept, and settles it", () => {
    const still = after(fallIn("monitoring"), { _tag: "RestrictVerarbeitung", person: ids.kind, grund: "widerspruch", vermerk: vermerk(121) })
    expect(refused(rate(1, 122), still)).toMatchObject({ _tag: "fall/VerarbeitungRestricted", details: { person: ids.kind } })
    expect(opened(after(still, settle(122))).ziele.handlung.map(({ ausgang }) => ausgang)).toEqual(["teilweise"])
  })

  it("rates and settles open goals only", () => {
    const monitoring = fallIn("monitoring")
    const unknown = { ...rate(1, 121), handlungsziel: Kennung.handlungsziel("h-9") } as Befehl
    expect(refused(unknown, monitoring)).toMatchObject({ _tag: "fall/HandlungszielNotFound", details: { handlungsziel: "h-9" } })
    const settled = after(monitoring, settle(121))
    expect(opened(settled).ziele.handlung.map(({ ausgang }) => ausgang)).toEqual(["teilweise"])
    for (const befehl of [rate(1, 122), settle(122)]) expect(codeOf(settled, befehl)).toBe("fall/ZielSettled")
    const levels = [{ ebene: "handlungsziel", id: ids.handlung }, { ebene: "rahmenziel", id: ids.rahmen }, { ebene: "mottoziel", id: ids.motto }] as const
    for (const ziel of levels) {
      const abandoned = after(monitoring, abandon(ziel, 121))
      for (const befehl of [rate(1, 122), settle(122)]) expect(codeOf(abandoned, befehl)).toBe("fall/ZielAbandoned")
    }
  })

  it("is complete when each open Handlungsziel is looked at once, and no other", () => {
    const monitoring = fallIn("monitoring")
    expect(refused(review("evaluation", { ziele: [] }), monitoring)).toMatchObject({ _tag: "fall/PruefungIncomplete", details: { fehlend: ids.handlung, fremd: "", doppelt: "" } })
    expect(refused(review("evaluation", { ziele: [imPlan, imPlan] }), monitoring)).toMatchObject({ _tag: "fall/PruefungIncomplete", details: { fehlend: "", fremd: "", doppelt: ids.handlung } })
    const settled = after(monitoring, settle(121))
    expect(refused(review("evaluation"), settled)).toMatchObject({ _tag: "fall/PruefungIncomplete", details: { fehlend: "", fremd: ids.handlung } })
    expect(after(settled, review("evaluation", { ziele: [] })).phase).toBe("evaluation")
  })

  it("keeps the review with its day, and what deviates with what is done about it", () => {
    const abweichung = { handlungsziel: ids.handlung, lage: "abweichung", abweichung: "Kurs fiel aus", gegenmassnahme: "Anderer Kurs", beruehrt: [] } as const
    const { ueberpruefungen } = opened(after(fallIn("monitoring"), review("leistungssteuerung", { ziele: [abweichung] })))
    expect(ueberpruefungen).toEqual([{ ziele: [abweichung], folge: "leistungssteuerung", grund: "Stand besprochen", naechste: tag(200), am: tag(121) }])
  })

  it("sets a next day even where the calendar ends", () => {
    const ende = Stichtag.make(2999, 12, 31)
    const befehl = review("leistungssteuerung", { naechste: ende })
    expect(after(fallIn("monitoring"), { ...befehl, vermerk: { ...befehl.vermerk, am: Stichtag.make(2999, 6, 1) } })).toMatchObject({ naechstePruefung: ende })
  })

  it("sets a next day, from the day itself to a year ahead; an evaluation alone needs none", () => {
    const monitoring = fallIn("monitoring")
    const { naechste: _naechste, ...ohne } = review("hilfeplanung").ueberpruefung
    expect(codeOf(monitoring, { ...review("hilfeplanung"), ueberpruefung: ohne })).toBe("fall/NaechstePruefungMissing")
    const tooFar = Stichtag.addDays(Stichtag.make(2026, 5, 14), 1)
    expect(tag(121)).toBe("2025-05-14")
    for (const naechste of [tag(120), tooFar]) {
      for (const folge of ["leistungssteuerung", "evaluation"] as const) expect(codeOf(monitoring, review(folge, { naechste }))).toBe("fall/FristInvalid")
    }
    for (const naechste of [tag(121), Stichtag.make(2026, 5, 14)]) expect(after(monitoring, review("leistungssteuerung", { naechste }))).toMatchObject({ naechstePruefung: naechste })
    expect(after(monitoring, review("evaluation"))).toMatchObject({ phase: "evaluation", naechstePruefung: tag(120) })
  })
})

describe("the loops back", () => {
  const monitoring = fallIn("monitoring")
  const loop = (folge: Folge): Record<string, unknown> => ({ ...after(monitoring, review(folge)) })
  const agreed = { zielvereinbarung: monitoring.zielvereinbarung, hilfeplan: monitoring.hilfeplan }

  it("to the Leistungssteuerung keep both agreements and set the next day", () => {
    expect(loop("leistungssteuerung")).toMatchObject({ ...agreed, phase: "leistungssteuerung", naechstePruefung: tag(200), fruehereVereinbarungen: [] })
  })

  it("to the Hilfeplanung keep the Zielvereinbarung and make the Hilfeplan one of the past", () => {
    const fall = loop("hilfeplanung")
    expect(fall).toMatchObject({ phase: "hilfeplanung", zielvereinbarung: agreed.zielvereinbarung, fruehereVereinbarungen: [agreed.hilfeplan], ohne: monitoring.ohne })
    expect(Object.keys(fall)).not.toEqual(expect.arrayContaining(["hilfeplan"]))
    expect(Object.keys(fall)).not.toEqual(expect.arrayContaining(["naechstePruefung"]))
  })

  it.each(["zielvereinbarung", "bestandsaufnahme"] as const)("to the phase %s make both agreements ones of the past", (folge) => {
    const fall = loop(folge)
    expect(fall).toMatchObject({ phase: folge, fruehereVereinbarungen: [agreed.zielvereinbarung, agreed.hilfeplan], aufnahme: monitoring.aufnahme })
    const keys = Object.keys(fall)
    for (const gone of ["zielvereinbarung", "hilfeplan", "naechstePruefung"]) expect(keys).not.toContain(gone)
    expect(keys.includes("ohne")).toBe(folge === "zielvereinbarung")
  })

  it("from the evaluation lead to the Bestandsaufnahme in the same way", () => {
    const fall = after(monitoring, review("evaluation"), { _tag: "ReturnFromEvaluation", grund: "Neuer Bedarf", vermerk: vermerk(130) })
    expect(fall).toMatchObject({ phase: "bestandsaufnahme", fruehereVereinbarungen: [agreed.zielvereinbarung, agreed.hilfeplan] })
    expect(Object.keys(fall)).not.toContain("ohne")
  })

  it.each(["hilfeplanung", "zielvereinbarung", "bestandsaufnahme"] as const)("to the phase %s lose no goal, measure, finding or rating", (folge) => {
    const { bestand, massnahmen, ziele } = opened(after(monitoring, review(folge)))
    expect({ bestand, massnahmen, ziele }).toEqual({ bestand: monitoring.bestand, massnahmen: monitoring.massnahmen, ziele: monitoring.ziele })
  })

  it("taken twice keep the agreements of both rounds, in order", () => {
    const wieder: ReadonlyArray<Befehl> = [
      { _tag: "AgreeHilfeplan", zustimmungen, naechstePruefung: tag(200), vermerk: vermerk(131) },
      { _tag: "BeginMonitoring", vermerk: vermerk(140) },
    ]
    const { fruehereVereinbarungen } = opened(after(monitoring, review("hilfeplanung"), ...wieder, review("bestandsaufnahme", { naechste: tag(300) }, 141)))
    expect(fruehereVereinbarungen.map(({ am, art, fassung }) => [art, fassung, am])).toEqual([
      ["hilfeplan", 1, tag(35)], ["zielvereinbarung", 1, tag(28)], ["hilfeplan", 2, tag(131)],
    ])
  })

  it("let the number of the agreements count on", () => {
    const again: ReadonlyArray<Befehl> = [
      { _tag: "AgreeZielvereinbarung", zustimmungen, vermerk: vermerk(130) },
      { _tag: "AgreeHilfeplan", zustimmungen, naechstePruefung: tag(200), vermerk: vermerk(131) },
    ]
    expect(after(monitoring, review("zielvereinbarung"), ...again)).toMatchObject({ zielvereinbarung: { fassung: 2 }, hilfeplan: { fassung: 2 } })
    expect(after(monitoring, review("hilfeplanung"), ...again.slice(1))).toMatchObject({ zielvereinbarung: { fassung: 1 }, hilfeplan: { fassung: 2 } })
  })
})

describe("the phases", () => {
  const others: ReadonlyArray<Befehl> = [
    ...befehle.flatMap((befehl): ReadonlyArray<Befehl> => (befehl._tag === "DecideAufnahme" ? [{ ...befehl, ergebnis: "einzelberatung" }] : [])),
    ...(["leistungssteuerung", "hilfeplanung", "zielvereinbarung", "bestandsaufnahme", "evaluation"] as const).flatMap((folge) => [review(folge), review(folge, { ziele: [] })]),
    { _tag: "ReturnFromEvaluation", grund: "Neuer Bedarf", vermerk: vermerk(0) },
    breakOff(0), reopen(0), rate(1, 0), settle(0), offer(0), consent(0), evaluate(0), close(0),
  ]
  const pool = [...befehle, ...others]
  const starts: ReadonlyArray<Fall> = [
    { phase: "neu" },
    ...(["aufnahme", "beraten", "bestandsaufnahme", "zielvereinbarung", "hilfeplanung", "leistungssteuerung", "monitoring", "evaluation", "abgeschlossen"] as const).map((phase) => fallIn(phase)),
    ...befehle.map((_, index) => spiele(befehle.slice(0, index)).fall),
    after(fallIn("aufnahme"), breakOff(5)),
  ]

  it("change by every step of the method, and by no other", () => {
    const steps = starts.flatMap((fall) => pool.flatMap((befehl) => {
      const now: Befehl = { ...befehl, vermerk: { ...befehl.vermerk, am: fall.phase === "neu" ? tag() : fall.zuletzt } }
      const ereignisse = Result.getOrElse(decide<Fall>(now, fall, umfeld), (): ReadonlyArray<Ereignis> => [])
      const { phase } = replay(stadt, ereignisse, fall)
      return phase === fall.phase ? [] : [`${fall.phase} ${befehl._tag} ${phase}`]
    }))
    expect([...new Set(steps)].sort()).toEqual(Phase.uebergaenge.map(({ befehl, nach, von }) => `${von} ${befehl} ${nach}`).sort())
  })

  it("follow each other in the record without a day between them, and the last one is that of the case", () => {
    let fall: Fall = { phase: "neu" }
    for (const ereignis of spiele([...befehle, reopen(300), breakOff(310), reopen(310)]).ereignisse) {
      fall = evolve(fall, ereignis)
      const { verlauf } = opened(fall)
      expect(verlauf.at(-1)).toEqual({ phase: fall.phase, von: verlauf.at(-1)?.von })
      verlauf.slice(1).forEach((zeit, index) => { expect(verlauf[index]?.bis).toBe(zeit.von) })
    }
  })
})
