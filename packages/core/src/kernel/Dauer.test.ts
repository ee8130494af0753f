import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { forAll } from "../../test/seeded.js"
import * as Dauer from "./Dauer.js"

const is = Schema.is(Dauer.Dauer)

describe("Dauer", () => {
  it.each(["P10M", "P5Y", "P1Y6M", "P2W", "P90D", "P1Y2M3W4D", "P200Y", "P2400M", "P73000D"])("takes %s", (text) => {
    expect(Dauer.parse(text)).toEqual(Result.succeed(text))
  })

  it.each(["", "P", "10M", "P0D", "P0Y0M", "P1.5Y", "P-1M", "PT5M", "P1DT1H", "P1M1Y", "p1m", "P1M ", "P100000D", "P01Y", "P0Y6M", "P201Y", "P199Y13M", "P99999D", "P99999Y"])(
    "refuses %j",
    (text) => {
      const read = Dauer.parse(text)
      expect(Result.isFailure(read) && read.failure._tag).toBe("kernel/DauerInvalid")
      expect(is(text)).toBe(false)
    },
  )

  it("names accepted forms where it refuses", () => {
    const read = Dauer.parse("10 Monate")
    expect(Result.isFailure(read) && read.failure.message).toContain("P10M")
  })

  it("speaks German with singular and plural", () => {
    const text = (parts: Partial<Dauer.Parts>) => Dauer.toText(Dauer.make(parts))
    expect(text({ months: 10 })).toBe("10 Monate")
    expect(text({ years: 1 })).toBe("1 Jahr")
    expect(text({ years: 5, months: 6 })).toBe("5 Jahre und 6 Monate")
    expect(text({ years: 1, months: 1, weeks: 1, days: 1 })).toBe("1 Jahr, 1 Monat, 1 Woche und 1 Tag")
    expect(text({ weeks: 2, days: 3 })).toBe("2 Wochen und 3 Tage")
  })

  it("refuses parts that are negative, broken or all 0", () => {
    for (const parts of [{}, { days: 0 }, { days: -1 }, { months: 1.5 }, { years: Number.NaN }, { years: Infinity }]) {
      expect(() => Dauer.make(parts)).toThrow(RangeError)
    }
  })

  it("multiplies by whole numbers above 0 only", () => {
    expect(Dauer.times(Dauer.make({ years: 1, months: 6 }), 2)).toBe("P2Y12M")
    for (const n of [0, -1, 0.5, Number.NaN]) expect(() => Dauer.times(Dauer.make({ days: 1 }), n)).toThrow(RangeError)
  })

  describe("properties", () => {
    it("is made of its parts", () => {
      forAll(500, ({ int }) => {
        const parts = { years: int(0, 9), months: int(0, 30), weeks: int(0, 9), days: int(1, 90) }
        expect(Dauer.parts(Dauer.make(parts))).toEqual(parts)
      })
    })
  })
})
