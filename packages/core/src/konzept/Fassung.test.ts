import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import * as Fassung from "./Fassung.js"

const zeitraum = Schema.decodeUnknownSync(Zeitraum.Zeitraum)
const is = [undefined, {}] as const

describe("Fassung", () => {
  it.each([
    ["on its way with a Prozess alone", { prozess: {} }, "auf-dem-weg"],
    ["a draft once it says what integration means", { prozess: {}, integrationsbegriff: {} }, "entwurf"],
    ["a draft without a Prozess", {}, "entwurf"],
    ["adopted with a Beschluss, whatever else is missing", { prozess: {}, beschluss: {} }, "beschlossen"],
  ])("is %s", (_, konzept, expected) => {
    expect(Fassung.stand(konzept)).toBe(expected)
  })

  it.each([
    ["2020-03-31", "2020-03-31"],
    ["2020-02", "2020-02-29"],
    ["2020", "2020-12-31"],
    ["2019-05-09/2019-07-08", "2019-07-08"],
    ["2020-03-31/..", "2020-03-31"],
  ])("with a Beschluss of %s is in force from %s", (zeit, expected) => {
    expect(Fassung.gueltigAb({ beschluss: { zeit: zeitraum(zeit) } })).toBe(expected)
  })

  it("is in force from the day it names, before and after the Beschluss", () => {
    const beschluss = { zeit: zeitraum("2020-03-31") }
    for (const gueltigAb of [Stichtag.make(2019, 1, 1), Stichtag.make(2021, 1, 1)]) {
      expect(Fassung.gueltigAb({ beschluss, fassung: { nummer: 2, gueltigAb } })).toBe(gueltigAb)
    }
  })

  it("is not in force where nobody says so, and the first where nobody counts", () => {
    expect(Fassung.gueltigAb({ fassung: { nummer: 3 } })).toBeUndefined()
    expect([Fassung.nummer({}), Fassung.nummer({ fassung: { nummer: 3 } })]).toEqual([1, 3])
  })

  it.each([0, 1000, 1.5, "2"])("has no number %j", (nummer) => {
    expect(() => Schema.decodeUnknownSync(Fassung.Fassung)({ nummer })).toThrow(/Expected/u)
  })
})

describe("properties", () => {
  it("what a Konzept gains never takes it back", () => {
    const order = ["auf-dem-weg", "entwurf", "beschlossen"]
    for (const prozess of is) for (const integrationsbegriff of is) {
      const stand = Fassung.stand({ prozess, integrationsbegriff })
      for (const more of [{ integrationsbegriff: {} }, { beschluss: {} }]) {
        expect(order.indexOf(Fassung.stand({ prozess, integrationsbegriff, ...more }))).toBeGreaterThanOrEqual(order.indexOf(stand))
      }
    }
  })
})
