import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { fallIn, ids, tag, vermerk } from "../../test/faelle/beispielfall.js"
import { opened } from "../../test/faelle/verlaufbefehle.js"
import { fallgebunden } from "../datenschutz/Zweck.js"
import * as Schluessel from "../datenschutz/Kennung.js"
import type { Ereignis } from "./Ereignis.js"
import { evolve } from "./evolve.js"
import type { Eroeffnet, Fall } from "./Fall.js"
import { mayDisclose } from "./mayDisclose.js"

const given = (am = 20): Ereignis => ({
  _tag: "EinwilligungGiven", vermerk: vermerk(am),
  einwilligung: {
    id: Schluessel.einwilligung("e-1"), person: ids.hauptperson, erteiltVon: ids.hauptperson, datenarten: ["ziele"], besondere: [], empfaenger: [ids.anderer], zwecke: ["konferenz", "statistik"],
    richtung: "abgeben", von: tag(am), bis: tag(900), form: { art: "schriftlich" }, belehrt: true,
  },
})
const withdrawn = (am = 30): Ereignis => ({ _tag: "EinwilligungWithdrawn", einwilligung: Schluessel.einwilligung("e-1"), durch: ids.hauptperson, vermerk: vermerk(am) })
const disputed = (am: number): Ereignis => ({ _tag: "VerarbeitungRestricted", person: ids.kind, grund: "widerspruch", vermerk: vermerk(am) })
const happen = (...ereignisse: ReadonlyArray<Ereignis>): Eroeffnet => opened(ereignisse.reduce<Fall>(evolve, fallIn("aufnahme")))
const may = (fall: Eroeffnet, nach: number): boolean =>
  Result.isSuccess(mayDisclose(fall, { empfaenger: ids.anderer, rolle: "konferenz", zweck: "konferenz", personen: [ids.hauptperson], datenarten: ["ziele"] }, tag(nach)))

describe("an event that comes after one of a later day", () => {
  it("does not turn back the day up to which the case has come", () => {
    const fall = happen(given(), withdrawn(30), disputed(25))
    expect(fall.zuletzt).toBe(tag(30))
    expect([25, 29, 30, 40].map((nach) => may(fall, nach))).toEqual([false, false, false, false])
  })

  it("does not bring a consent into force that was withdrawn before", () => {
    for (const fall of [happen(withdrawn(30), given()), happen(withdrawn(10), given()), happen(withdrawn(30), withdrawn(31), given())]) {
      expect(fall.einwilligungen).toHaveLength(1)
      for (let nach = 0; nach < 60; nach += 1) expect(may(fall, nach)).toBe(false)
    }
    expect(may(happen(given()), 40)).toBe(true)
  })

  it("changes nothing twice: the same withdrawal of a consent that nobody knows leaves the case as it is", () => {
    const fall = happen(withdrawn())
    expect(evolve(fall, withdrawn(40))).toBe(fall)
    expect(JSON.parse(JSON.stringify(fall))).toEqual(fall)
  })

  it("does not bring back purposes that ended with the case: a consent of before its end is over for them", () => {
    const closed: Ereignis = { _tag: "FallBrokenOff", grund: "umzug", vermerk: vermerk(50) }
    expect(happen(closed, given(20)).einwilligungen[0]?.beendet).toEqual(fallgebunden)
    expect(happen(closed, given(51)).einwilligungen[0]?.beendet).toEqual([])
  })
})

describe("the purposes that end with a case", () => {
  it("are copied into each case, and nobody who reads one can change them for all", () => {
    const fall = happen(given(), { _tag: "FallBrokenOff", grund: "umzug", vermerk: vermerk(50) })
    expect(fall.einwilligungen[0]?.beendet).not.toBe(fallgebunden)
    expect(Object.isFrozen(fallgebunden)).toBe(true)
  })
})
