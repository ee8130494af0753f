import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { afterEach, describe, expect, it } from "vitest"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Dauer from "./Dauer.js"
import * as Stichtag from "./Stichtag.js"

const tag = (text: string): Stichtag.Stichtag => Result.getOrThrow(Stichtag.parse(text))
const dauer = (text: string): Dauer.Dauer => Result.getOrThrow(Dauer.parse(text))
const anyDay = ({ int }: Seeded): Stichtag.Stichtag => Stichtag.make(int(1850, 2900), int(1, 12), int(1, 28))

describe("Stichtag", () => {
  it.each(["1800-01-01", "2999-12-31", "2020-02-29", "2000-02-29", "2011-12-30"])("takes %s", (text) => {
    expect(Stichtag.parse(text)).toEqual(Result.succeed(text))
  })

  it.each([
    "", "2019-02-29", "1900-02-29", "2020-02-30", "2020-04-31", "2020-13-01", "2020-00-10", "2020-01-00", "1799-12-31",
    "3000-01-01", "2020-1-1", "20200101", "2020-01-01T00:00:00Z", " 2020-01-01", "2020-01-01\n", "٢٠٢٠-٠١-٠١",
  ])("refuses %j", (text) => {
    expect(Result.isFailure(Stichtag.parse(text))).toBe(true)
    expect(Schema.is(Stichtag.Stichtag)(text)).toBe(false)
  })

  it("says what a German date is to be written as", () => {
    const read = Stichtag.parse("3.6.2020")
    expect(Result.isFailure(read) && read.failure).toMatchObject({ _tag: "kernel/StichtagInvalid", text: "3.6.2020" })
    expect(Result.isFailure(read) && read.failure.message).toContain("did you mean 2020-06-03?")
  })

  it("throws where code names a day that does not exist", () => {
    for (const [year, month, day] of [[2019, 2, 29], [2020, 0, 1], [2020, 1.5, 1], [20, 1, 1], [Number.NaN, 1, 1]] as const) {
      expect(() => Stichtag.make(year, month, day)).toThrow(RangeError)
    }
  })

  it.each([
    ["2020-01-31", "P1M", "2020-02-29"],
    ["2019-01-31", "P1M", "2019-02-28"],
    ["2020-02-29", "P1Y", "2021-02-28"],
    ["2020-02-29", "P4Y", "2024-02-29"],
    ["2020-08-31", "P10M", "2021-06-30"],
    ["2020-12-31", "P1D", "2021-01-01"],
    ["2020-02-27", "P1W", "2020-03-05"],
    ["2020-01-30", "P1M1D", "2020-03-01"],
    ["2015-08-01", "P5Y6M", "2021-02-01"],
  ])("%s plus %s is %s", (from, span, to) => {
    expect(Stichtag.addDauer(tag(from), dauer(span))).toBe(to)
  })

  it("subtracts by the same rules", () => {
    expect(Stichtag.subtractDauer(tag("2020-03-31"), dauer("P1M"))).toBe("2020-02-29")
    expect(Stichtag.subtractDauer(tag("2021-01-01"), dauer("P1D"))).toBe("2020-12-31")
  })

  it("keeps the end of the month in a rhythm counted from its first date", () => {
    const first = tag("2020-01-31")
    const dates = [1, 2, 3].map((n) => Stichtag.addDauer(first, Dauer.times(dauer("P1M"), n)))
    expect(dates).toEqual(["2020-02-29", "2020-03-31", "2020-04-30"])
  })

  it("throws where a sum leaves the calendar that it knows", () => {
    expect(() => Stichtag.addDauer(tag("2999-12-31"), dauer("P1D"))).toThrow(RangeError)
    expect(() => Stichtag.subtractDauer(tag("1800-01-01"), dauer("P1D"))).toThrow(RangeError)
    expect(() => Stichtag.addDauer(tag("2820-01-01"), dauer("P200Y"))).toThrow(RangeError)
    expect(() => Stichtag.addDauer(tag("2020-01-01"), dauer("P1D"), 1e9)).toThrow(RangeError)
  })

  it("finds the earliest and the latest", () => {
    const days = [tag("2020-06-30"), tag("2019-12-31"), tag("2021-01-01")] as const
    expect([Stichtag.min(...days), Stichtag.max(...days)]).toEqual(["2019-12-31", "2021-01-01"])
  })

  describe("in every time zone", () => {
    const before = process.env["TZ"]
    afterEach(() => {
      if (before === undefined) delete process.env["TZ"]
      else process.env["TZ"] = before
    })

    // Apia had no 30 December 2011, São Paulo no midnight on 4 November 2018, Lord Howe shifts by half an hour.
    it.each([
      ["Pacific/Apia", "2011-12-29"], ["America/Sao_Paulo", "2018-11-03"], ["Europe/Berlin", "2020-03-28"],
      ["Pacific/Kiritimati", "1994-12-30"], ["Australia/Lord_Howe", "2020-10-03"], ["Asia/Kathmandu", "1985-12-31"], ["UTC", "2020-02-28"],
    ])("no day is lost or doubled in %s", (zone, start) => {
      process.env["TZ"] = zone
      expect(new Date().getTimezoneOffset() === 0).toBe(zone === "UTC")
      let day = tag(start)
      const seen = [day]
      for (let n = 1; n <= 4; n += 1) {
        expect(Stichtag.addDauer(tag(start), Dauer.make({ days: n }))).toBe(Stichtag.addDauer(day, dauer("P1D")))
        expect(Stichtag.diffInDays(tag(start), (day = Stichtag.addDauer(day, dauer("P1D"))))).toBe(n)
        seen.push(day)
      }
      process.env["TZ"] = "UTC"
      expect(seen).toEqual(seen.map((_, n) => new Date(Date.parse(start) + n * 86_400_000).toISOString().slice(0, 10)))
      process.env["TZ"] = zone
      expect(Stichtag.parse("2011-12-30")).toEqual(Result.succeed("2011-12-30"))
    })
  })

  describe("properties", () => {
    it("counts back the days that were added", () => {
      forAll(1000, (chance) => {
        const day = anyDay(chance)
        const days = chance.int(1, 20_000)
        const later = Stichtag.addDauer(day, Dauer.make({ days }))
        expect(Stichtag.diffInDays(day, later)).toBe(days)
        expect(Stichtag.subtractDauer(later, Dauer.make({ days }))).toBe(day)
        expect(Stichtag.isBefore(day, later) && Stichtag.isAfter(later, day)).toBe(true)
      })
    })

    it("adding never moves a later day before an earlier one", () => {
      forAll(1000, (chance) => {
        const [a, b] = [anyDay(chance), anyDay(chance)].sort(Stichtag.compare) as [Stichtag.Stichtag, Stichtag.Stichtag]
        const span = Dauer.make({ years: chance.int(0, 9), months: chance.int(1, 30), days: chance.int(0, 40) })
        expect(Stichtag.addDauer(a, span) <= Stichtag.addDauer(b, span)).toBe(true)
      })
    })

    it("orders as the days count", () => {
      forAll(1000, (chance) => {
        const [a, b] = [anyDay(chance), anyDay(chance)]
        expect(Stichtag.compare(a, b)).toBe(Math.sign(Stichtag.diffInDays(b, a)) + 0)
        expect(Stichtag.jahr(a)).toBe(Number(Stichtag.toText(a).slice(6)))
      })
    })
  })
})
