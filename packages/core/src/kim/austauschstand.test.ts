import { describe, expect, it } from "vitest"
import { kimOf, smallKim } from "../../test/anyKim.js"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Pflicht from "../gremienarbeit/Pflicht.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { austauschstand } from "./austauschstand.js"
import { austauschtermine } from "./austauschtermine.js"
import type { Kim } from "./Kim.js"

const kim = kimOf(smallKim())
const tag = (text: string): Stichtag.Stichtag => text as Stichtag.Stichtag
// Due on 2022-02-28, 2022-03-31, 2022-04-30.
const noted = (...tage: ReadonlyArray<string>): Kim => ({ ...kim, austauschpflichten: kim.austauschpflichten.map((pflicht) => ({ ...pflicht, stattgefunden: tage.map(tag) })) })
const quartal = Zeitraum.zwischen(tag("2022-02-01"), tag("2022-04-30"))
const tell = (data: Kim, stichtag: string, zeit = quartal) => austauschstand(data, zeit, tag(stichtag)).map(({ am, erfuelltAm, stand }) => [am, stand, erfuelltAm ?? ""].join(" ").trim())

describe("austauschstand", () => {
  it("takes the first day of each span, the first and the last day of a span with it", () => {
    expect(tell(noted("2022-03-20", "2022-03-31", "2022-01-31", "2022-04-01"), "2022-05-01")).toEqual(["2022-02-28 erfuellt 2022-01-31", "2022-03-31 erfuellt 2022-03-20", "2022-04-30 erfuellt 2022-04-01"])
    expect(tell(noted("2022-03-31"), "2022-05-01")).toEqual(["2022-02-28 versaeumt", "2022-03-31 erfuellt 2022-03-31", "2022-04-30 versaeumt"])
  })

  it("is open on the last day and missed from the day after", () => {
    expect(tell(kim, "2022-03-31")).toEqual(["2022-02-28 versaeumt", "2022-03-31 offen", "2022-04-30 offen"])
    expect(tell(kim, "2022-04-01")).toEqual(["2022-02-28 versaeumt", "2022-03-31 versaeumt", "2022-04-30 offen"])
  })

  it("is done late by a second exchange in the span that follows, and each day counts once", () => {
    const data = noted("2022-03-05", "2022-03-20", "2022-03-20")
    expect(tell(data, "2022-05-01")).toEqual(["2022-02-28 verspaetet-erfuellt 2022-03-20", "2022-03-31 erfuellt 2022-03-05", "2022-04-30 versaeumt"])
    expect(tell(data, "2022-03-19")).toEqual(["2022-02-28 versaeumt", "2022-03-31 erfuellt 2022-03-05", "2022-04-30 offen"])
    expect(tell(noted("2022-03-20", "2022-03-20"), "2022-05-01")[0]).toBe("2022-02-28 versaeumt")
  })

  it("does not count what was before the duty began", () => {
    expect(tell(noted("2022-01-30"), "2022-03-01")[0]).toBe("2022-02-28 versaeumt")
  })

  it("reads the days, and none where none are noted", () => {
    expect(kim.austauschpflichten[0]?.stattgefunden).toEqual([])
    const [pflicht] = smallKim().austauschpflichten
    expect(kimOf({ ...smallKim(), austauschpflichten: [{ ...pflicht, stattgefunden: ["2022-02-10"] }] }).austauschpflichten[0]?.stattgefunden).toEqual(["2022-02-10"])
  })

  it("refuses a time without an end", () => {
    expect(() => austauschstand(kim, Zeitraum.abDem(tag("2022-01-01")), tag("2022-01-01"))).toThrow(RangeError)
  })
})

describe("properties", () => {
  const BEGINN = Stichtag.make(2022, 1, 31)
  const anyDay = (chance: Seeded): Stichtag.Stichtag => Stichtag.addDays(BEGINN, chance.int(0, 400))
  const anyNoted = (chance: Seeded): Kim => noted(...Array.from({ length: chance.int(0, 16) }, () => anyDay(chance)))
  const zeit = Zeitraum.zwischen(BEGINN, Stichtag.addDays(BEGINN, 400))

  it("has the days that are due, counts no day twice, and stands as the calendar of duties says", () => {
    forAll(150, (chance) => {
      const [data, stichtag] = [anyNoted(chance), anyDay(chance)]
      const staende = austauschstand(data, zeit, stichtag)
      expect(staende.map(({ am, herkunft, pflicht }) => ({ pflicht, am, herkunft }))).toEqual(austauschtermine(data, zeit))
      const counted = staende.flatMap(({ erfuelltAm }) => erfuelltAm ?? [])
      expect(new Set(counted).size).toBe(counted.length)
      for (const { am, erfuelltAm, stand } of staende) {
        const vorgabe = { id: am, art: "austausch", titel: { de: "Austausch" }, am, wer: [], herkunft: "konzept", ...(erfuelltAm === undefined ? {} : { erfuelltAm }) } as const
        expect(Pflicht.asOf(vorgabe as Pflicht.Vorgabe, stichtag).stand).toBe(stand)
      }
    })
  })

  it("does not look ahead, and what is done stays done by the same day", () => {
    forAll(150, (chance) => {
      const data = anyNoted(chance)
      const [early, late] = [anyDay(chance), anyDay(chance)].sort() as [Stichtag.Stichtag, Stichtag.Stichtag]
      const then = noted(...(data.austauschpflichten[0]?.stattgefunden ?? []).filter((day) => day <= early))
      const before = austauschstand(data, zeit, early)
      expect(austauschstand(then, zeit, early)).toEqual(before)
      const after = austauschstand(data, zeit, late)
      for (const [index, one] of before.entries()) if (one.erfuelltAm !== undefined) expect(after[index]).toEqual(one)
    })
  })

  it("is the same in two times side by side as in both together", () => {
    forAll(100, (chance) => {
      const [data, stichtag, middle] = [anyNoted(chance), anyDay(chance), Stichtag.addDays(BEGINN, chance.int(1, 390))]
      const both = [Zeitraum.zwischen(BEGINN, middle), Zeitraum.zwischen(Stichtag.addDays(middle, 1), Stichtag.addDays(BEGINN, 400))]
      expect(both.flatMap((one) => austauschstand(data, one, stichtag))).toEqual(austauschstand(data, zeit, stichtag))
    })
  })
})
