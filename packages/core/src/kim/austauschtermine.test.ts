import { describe, expect, it } from "vitest"
import { kimOf, smallKim } from "../../test/anyKim.js"
import { forAll } from "../../test/seeded.js"
import * as Dauer from "../kernel/Dauer.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { austauschtermine } from "./austauschtermine.js"
import type { Austauschpflicht } from "./Austauschpflicht.js"
import type { Kim } from "./Kim.js"

const kim = kimOf(smallKim())
const [base] = kim.austauschpflichten
if (base === undefined) throw new Error("smallKim has a duty to exchange")
const { rhythmus: _rhythmus, zeit: _zeit, ...bare } = base
const withPflicht = (pflicht: Partial<Austauschpflicht>, dokument = "plan"): Kim =>
  ({ ...kim, austauschpflichten: [{ ...bare, quelle: { ...bare.quelle, dokument: dokument as typeof bare.id }, ...pflicht }] })
const days = (data: Kim, from: Stichtag.Stichtag, to: Stichtag.Stichtag) => austauschtermine(data, Zeitraum.zwischen(from, to)).map(({ am, herkunft }) => `${am} ${herkunft}`)

describe("austauschtermine", () => {
  it("are counted from the first day, so that the 31st comes back after a short month", () => {
    expect(days(kim, Stichtag.make(2022, 1, 1), Stichtag.make(2022, 4, 30))).toEqual(["2022-02-28 quelle", "2022-03-31 quelle", "2022-04-30 quelle"])
  })

  it("are assumed once a year where no interval is said, from the document on", () => {
    for (const pflicht of [{}, { rhythmus: "regelmaessig" } as const]) {
      expect(days(withPflicht(pflicht), Stichtag.make(2022, 1, 1), Stichtag.make(2024, 6, 30))).toEqual(["2023-03-22 annahme", "2024-03-22 annahme"])
    }
  })

  it("follow the calendar where neither a first day nor the day of the document is said", () => {
    const quarterly = withPflicht({ rhythmus: Dauer.make({ months: 3 }) }, "undatiert")
    expect(days(quarterly, Stichtag.make(2024, 1, 1), Stichtag.make(2024, 12, 31))).toEqual(["2024-03-31 annahme", "2024-06-30 annahme", "2024-09-30 annahme", "2024-12-31 annahme"])
  })

  it("are none where need decides, and none after the duty has ended", () => {
    expect(days(withPflicht({ rhythmus: "nach-bedarf" }), Stichtag.make(2022, 1, 1), Stichtag.make(2030, 1, 1))).toEqual([])
    const ended = withPflicht({ rhythmus: Dauer.make({ months: 1 }), zeit: Zeitraum.zwischen(Stichtag.make(2022, 1, 1), Stichtag.make(2022, 3, 15)) })
    expect(days(ended, Stichtag.make(2022, 1, 1), Stichtag.make(2023, 1, 1))).toEqual(["2022-02-01 quelle", "2022-03-01 quelle"])
  })

  it("refuse a time without an end, and one beyond the calendar", () => {
    expect(() => austauschtermine(kim, Zeitraum.abDem(Stichtag.make(2022, 1, 1)))).toThrow(RangeError)
    expect(() => austauschtermine(kim, Zeitraum.jahr(2800))).toThrow(RangeError)
  })
})

describe("properties", () => {
  it("the days of two times side by side are those of both together", () => {
    forAll(150, (chance) => {
      const rhythmus = chance.pick([undefined, Dauer.make({ months: chance.int(1, 18) }), Dauer.make({ weeks: chance.int(1, 60) })])
      const data = withPflicht({ ...(rhythmus === undefined ? {} : { rhythmus }), ...(chance.bool() ? { zeit: Zeitraum.abDem(Stichtag.make(chance.int(2015, 2024), 1, 31)) } : {}) }, chance.pick(["plan", "undatiert"]))
      const from = Stichtag.make(chance.int(2015, 2024), chance.int(1, 12), 1)
      const middle = Stichtag.addDays(from, chance.int(0, 700))
      const to = Stichtag.addDays(middle, chance.int(1, 700))
      expect([...days(data, from, middle), ...days(data, Stichtag.addDays(middle, 1), to)]).toEqual(days(data, from, to))
    })
  })
})
