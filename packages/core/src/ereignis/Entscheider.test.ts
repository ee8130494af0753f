import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { forAll } from "../../test/seeded.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Entscheider from "./Entscheider.js"

interface Buchung { readonly um: number; readonly vermerk: { readonly am: Stichtag.Stichtag } }

const tag = (day: number): Stichtag.Stichtag => Stichtag.addDays(Stichtag.make(2026, 3, 1), day)

const buchung = (um: number, day = 0): Buchung => ({ um, vermerk: { am: tag(day) } })

/** An account that never falls below 0; a transfer of an even number is booked in two halves. */
const konto: Entscheider.Entscheider<Buchung, number, Buchung, string> = {
  initial: 0,
  decide: (befehl, stand) => {
    if (stand + befehl.um < 0) return Result.fail("nicht gedeckt")
    return Result.succeed(befehl.um % 2 === 0 ? [{ ...befehl, um: befehl.um / 2 }, { ...befehl, um: befehl.um / 2 }] : [befehl])
  },
  evolve: (stand, { um }) => stand + um,
}

describe("replaying", () => {
  it("nothing gives the state before anything happened, or the one of the snapshot", () => {
    expect(Entscheider.replay(konto, [])).toBe(0)
    expect(Entscheider.replay(konto, [], 17)).toBe(17)
  })

  it("takes events from any source that gives them in order", () => {
    const gelesen = function* () {
      yield buchung(3)
      yield buchung(4)
    }
    expect(Entscheider.replay(konto, gelesen())).toBe(7)
    expect(Entscheider.replay(konto, new Set([buchung(3), buchung(4)]), 10)).toBe(17)
  })

  it("until a day takes in what was noted on that day, and nothing of the day after", () => {
    const buchungen = [buchung(1, 1), buchung(10, 2), buchung(100, 2), buchung(1000, 3)]
    expect([0, 1, 2, 3].map((day) => Entscheider.replayUntil(konto, buchungen, tag(day)))).toEqual([0, 1, 111, 1111])
  })
})

describe("a slip of the pen in the day of a note", () => {
  it("swallows nothing that came after it, and is known with what came next", () => {
    const buchungen = [buchung(1, 1), buchung(10, 9000), buchung(100, 3), buchung(1000, 4)]
    expect([0, 1, 2, 3, 4].map((day) => Entscheider.replayUntil(konto, buchungen, tag(day)))).toEqual([0, 1, 1, 111, 1111])
    expect(Entscheider.replayUntil(konto, buchungen.slice(0, 2), tag(4))).toBe(1)
  })
})

describe("a command", () => {
  it("gives its events and the state after all of them", () => {
    expect(Entscheider.handle(konto, 5, buchung(4))).toEqual(Result.succeed({ ereignisse: [buchung(2), buchung(2)], zustand: 9 }))
  })

  it("that is refused gives the refusal alone", () => {
    expect(Entscheider.handle(konto, 5, buchung(-6))).toEqual(Result.fail("nicht gedeckt"))
  })
})

describe("properties", () => {
  it("a part and then the rest give what the whole gives", () => {
    forAll(200, (chance) => {
      const buchungen = Array.from({ length: chance.int(0, 30) }, () => buchung(chance.int(-9, 9)))
      const at = chance.int(0, buchungen.length)
      expect(Entscheider.replay(konto, buchungen.slice(at), Entscheider.replay(konto, buchungen.slice(0, at)))).toBe(Entscheider.replay(konto, buchungen))
    })
  })

  it("the state after a command is that of its events replayed", () => {
    forAll(200, (chance) => {
      const stand = chance.int(0, 20)
      const { ereignisse, zustand } = Result.getOrThrow(Entscheider.handle(konto, stand, buchung(chance.int(-stand, 9))))
      expect(zustand).toBe(Entscheider.replay(konto, ereignisse, stand))
    })
  })

  it("what is known on a later day holds what is known on an earlier one", () => {
    forAll(200, (chance) => {
      const buchungen = Array.from({ length: 10 }, (_, day) => buchung(chance.int(1, 9), day))
      const [frueh, spaet] = [chance.int(0, 5), chance.int(5, 10)]
      expect(Entscheider.replayUntil(konto, buchungen, tag(frueh))).toBeLessThanOrEqual(Entscheider.replayUntil(konto, buchungen, tag(spaet)))
    })
  })
})
