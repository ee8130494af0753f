import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { befehle, bisPhase, fallIn, handlungsziel, ids, spiele, tag, umfeld, vermerk } from "../../test/faelle/beispielfall.js"
import { abandon, breakOff, consent, imPlan, offer, opened, reopen, review } from "../../test/faelle/verlaufbefehle.js"
import { forAll } from "../../test/seeded.js"
import * as Ablehnung from "../ereignis/Ablehnung.js"
import { type Entscheider, handle, replay, replayUntil } from "../ereignis/Entscheider.js"
import * as Spezifikation from "../ereignis/Spezifikation.js"
import * as Id from "../kernel/Id.js"
import type { Befehl } from "./Befehl.js"
import { entscheider } from "./entscheider.js"
import { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Fall } from "./Fall.js"
import * as Kennung from "./Kennung.js"

const stadt = entscheider(umfeld)

/** The example with both loops back, a hand-over, a consent, a goal that is given up, and a new beginning. */
const { ereignisse: verschlungen } = spiele([
  consent(121), offer(122), { _tag: "DeclineUebergabe", uebergabe: Id.make("u-1"), grund: "Kein Platz", vermerk: vermerk(123) },
  review("leistungssteuerung", {}, 124), { _tag: "BeginMonitoring", vermerk: vermerk(125) },
  review("bestandsaufnahme", { ziele: [imPlan] }, 126), abandon({ ebene: "mottoziel", id: ids.motto }, 127),
  breakOff(130), reopen(140), breakOff(150),
], fallIn("monitoring"))

type Weg = readonly [name: string, ereignisse: ReadonlyArray<Ereignis>]

const ganze: readonly [Weg, Weg, Weg] = [
  ["the straight way", spiele(befehle).ereignisse],
  ["the winding way", [...bisPhase("monitoring"), ...verschlungen]],
  ["one consultation", bisPhase("beraten")],
]

const statesOf = (ereignisse: ReadonlyArray<Ereignis>): ReadonlyArray<Fall> => ereignisse.map((_, index) => replay(stadt, ereignisse.slice(0, index + 1)))

describe("a case", () => {
  it("counts its events and knows the day of the last one", () => {
    for (const [, ereignisse] of ganze) {
      expect(replay(stadt, ereignisse)).toMatchObject({ version: ereignisse.length, zuletzt: ereignisse.at(-1)?.vermerk.am })
    }
  })

  it("is known as it stood at the end of any day", () => {
    const [[, gerade]] = ganze
    expect(replayUntil(stadt, gerade, tag(27)).phase).toBe("zielvereinbarung")
    expect(replayUntil(stadt, gerade, tag(28)).phase).toBe("hilfeplanung")
  })

  it("loses nothing behind a note with a slip of the pen in its day: that one is known with the next", () => {
    const [[, gerade]] = ganze
    const at = gerade.findLastIndex(({ vermerk: { am } }) => am <= tag(28)) - 1
    const verschrieben = gerade.map((ereignis, place) => (place === at ? { ...ereignis, vermerk: { ...ereignis.vermerk, am: tag(90_000) } } : ereignis))
    expect(replayUntil(stadt, verschrieben, tag(28))).toMatchObject({ phase: "hilfeplanung", version: at + 2 })
    expect(replayUntil(stadt, verschrieben.slice(0, at + 1), tag(28))).toMatchObject({ version: at })
  })

  it("takes no command with a note that is older than the last event", () => {
    const refusal = Result.flip(stadt.decide(review("hilfeplanung", {}, 119), fallIn("monitoring")))
    expect(Result.getOrThrow(refusal)).toMatchObject({ _tag: "fall/VermerkTooEarly", details: { am: tag(119), zuletzt: tag(120) } })
  })

  it("stands still on an event that it does not know", () => {
    const fall = fallIn("monitoring")
    for (const _tag of ["Unheard", "toString", "__proto__"]) expect(evolve(fall, { _tag, vermerk: vermerk(900) } as unknown as Ereignis)).toBe(fall)
  })

  it("that was not opened stands still on whatever happens to it, and one that was is not opened twice", () => {
    const neu: Fall = { phase: "neu" }
    for (const [, ereignisse] of ganze) {
      for (const ereignis of ereignisse.slice(1)) expect(evolve(neu, ereignis)).toBe(neu)
      const [first] = ereignisse
      const last = replay(stadt, ereignisse)
      if (first !== undefined) expect(evolve(last, first)).toBe(last)
    }
  })

  it("takes a rule of the house around the rules of the method", () => {
    const hausregel: Entscheider<Befehl, Fall, Ereignis, Ablehnung.Ablehnung> = {
      ...stadt,
      decide: (befehl, fall) =>
        befehl._tag === "FormulateHandlungsziel" && fall.phase === "zielvereinbarung" && fall.ziele.handlung.length >= 1
          ? Result.fail(Ablehnung.make("haus/TooManyHandlungsziele", befehl._tag, "there is one Handlungsziel", "the one that is there to be settled first"))
          : stadt.decide(befehl, fall),
    }
    const formuliert = bisPhase("hilfeplanung").slice(0, -1)
    const zweites: Befehl = { _tag: "FormulateHandlungsziel", ziel: { ...handlungsziel, id: Kennung.handlungsziel("h-2") }, vermerk: vermerk(28) }
    expect(Spezifikation.of(hausregel)(formuliert).when(zweites).thenRefused("haus/TooManyHandlungsziele").befehl).toBe("FormulateHandlungsziel")
    expect(opened(Spezifikation.of(stadt)(formuliert).when(zweites).thenState(({ phase }) => phase === "zielvereinbarung")).ziele.handlung).toHaveLength(2)
  })
})

describe("properties", () => {
  it.each(ganze)("%s: every event changes the case, and every state is plain data that a store can keep", (_, ereignisse) => {
    for (const fall of statesOf(ereignisse)) {
      expect(JSON.parse(JSON.stringify(fall))).toEqual(fall)
      expect(structuredClone(fall)).toEqual(fall)
    }
  })

  it.each(ganze)("%s: replaying a part and then the rest gives what replaying the whole does, also from a snapshot", (_, ereignisse) => {
    const whole = replay(stadt, ereignisse)
    for (let at = 0; at <= ereignisse.length; at += 1) {
      const snapshot = JSON.parse(JSON.stringify(replay(stadt, ereignisse.slice(0, at)))) as Fall
      expect(replay(stadt, ereignisse.slice(at), snapshot)).toEqual(whole)
    }
  })

  it.each(ganze)("%s: every event is written and read back as it is", (_, ereignisse) => {
    const read = Schema.decodeUnknownSync(Ereignis, { onExcessProperty: "error" })
    for (const ereignis of ereignisse) expect(read(JSON.parse(JSON.stringify(Schema.encodeSync(Ereignis)(ereignis))))).toEqual(ereignis)
  })

  it("events told twice or in a wrong order neither throw nor change what went before", () => {
    forAll(200, (chance) => {
      const [, ereignisse] = chance.pick(ganze)
      const [erstes, ...rest] = ereignisse
      if (erstes === undefined) return
      let fall = evolve({ phase: "neu" }, erstes)
      for (let step = 0; step < 40; step += 1) {
        const before = JSON.stringify(fall)
        const next = evolve(fall, rest[chance.int(0, rest.length - 1)] ?? erstes)
        expect(JSON.stringify(fall)).toBe(before)
        expect(opened(next).verlauf.at(-1)?.phase).toBe(next.phase)
        fall = next
      }
    })
  })

  it("a refused command changes nothing, and says what would be needed without a word of the case", () => {
    const pool = [...befehle, review("hilfeplanung"), breakOff(0), reopen(0)]
    for (const [, ereignisse] of ganze) {
      for (const fall of statesOf(ereignisse)) {
        for (const befehl of pool) {
          const before = JSON.stringify(fall)
          const ausgang = handle(stadt, fall, { ...befehl, vermerk: vermerk(200) })
          expect(JSON.stringify(fall)).toBe(before)
          if (Result.isSuccess(ausgang)) continue
          const { failure } = ausgang
          expect(failure.needed).not.toBe("")
          expect(failure.message).not.toBe("")
          expect(JSON.stringify(failure)).not.toMatch(/Deutsch|spreche|Kurs sein|einkaufen|Lernt gern/u)
        }
      }
    }
  })
})
