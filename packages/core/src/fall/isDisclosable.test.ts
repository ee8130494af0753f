import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { heute, markierterFall, personen } from "../../test/faelle/markierterFall.js"
import { anyAnfrage, anyEinwilligungen } from "../../test/faelle/zufallsanfrage.js"
import { forAll } from "../../test/seeded.js"
import type { Rolle } from "../datenschutz/Rolle.js"
import * as Stichtag from "../kernel/Stichtag.js"
import { isDisclosable } from "./isDisclosable.js"
import { mayDisclose } from "./mayDisclose.js"

describe("isDisclosable", () => {
  it("knows no role that nobody has", () => {
    forAll(1, (chance) => {
      const anfrage = { ...anyAnfrage(chance), rolle: "nachbarin" as Rolle }
      expect(() => isDisclosable(markierterFall, anfrage, heute)).toThrow(RangeError)
    })
  })
})

describe("properties", () => {
  it("says yes exactly where a leave would be given", () => {
    const answers = { true: 0, false: 0 }
    forAll(3000, (chance) => {
      const fall = {
        ...markierterFall,
        einwilligungen: anyEinwilligungen(chance, 12),
        eingeschraenkt: chance.int(1, 6) === 1 ? [{ person: chance.pick(personen), seit: heute, grund: "widerspruch" }] : [],
      }
      const anfrage = anyAnfrage(chance)
      const am = Stichtag.addDays(heute, chance.int(-1, 3))
      const answer = isDisclosable(fall, anfrage, am)
      answers[`${answer}`] += 1
      expect(answer).toBe(Result.isSuccess(mayDisclose(fall, anfrage, am)))
    })
    expect(Math.min(answers.true, answers.false)).toBeGreaterThan(300)
  })
})
