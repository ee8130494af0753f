import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { forAll, implies, type Seeded } from "../../test/seeded.js"
import * as Dauer from "./Dauer.js"
import * as Stichtag from "./Stichtag.js"
import * as Zeitraum from "./Zeitraum.js"

const decode = Schema.decodeUnknownResult(Zeitraum.Zeitraum)
const read = (value: unknown) => decode(value, { errors: "all", onExcessProperty: "error" })
const message = (value: unknown): string => {
  const result = read(value)
  return Result.isFailure(result) ? result.failure.message : ""
}
const tag = (text: string): Stichtag.Stichtag => Result.getOrThrow(Stichtag.parse(text))

const span = (chance: Seeded): Zeitraum.Zeitraum => {
  const year = chance.int(1801, 2990)
  const von = Stichtag.make(year, chance.int(1, 12), chance.int(1, 28))
  const days = chance.int(1, 3000)
  return chance.pick([
    () => Zeitraum.tag(von),
    () => Zeitraum.monat(year, chance.int(1, 12)),
    () => Zeitraum.quartal(year, chance.int(1, 4)),
    () => Zeitraum.jahr(year),
    () => Zeitraum.schuljahr(year),
    () => Zeitraum.jahresdurchschnitt(year),
    () => Zeitraum.zwischen(von, Stichtag.addDauer(von, Dauer.make({ days }))),
    () => Zeitraum.abDem(von),
  ])()
}

describe("Zeitraum", () => {
  it.each([
    ["2020-06-30", "tag", "2020-06-30", "2020-06-30", "30.06.2020"],
    ["2020-02", "monat", "2020-02-01", "2020-02-29", "Februar 2020"],
    ["2020-12", "monat", "2020-12-01", "2020-12-31", "Dezember 2020"],
    ["2020", "jahr", "2020-01-01", "2020-12-31", "2020"],
    [2020, "jahr", "2020-01-01", "2020-12-31", "2020"],
    ["2020-Q3", "quartal", "2020-07-01", "2020-09-30", "3. Quartal 2020"],
    ["2020-Q4", "quartal", "2020-10-01", "2020-12-31", "4. Quartal 2020"],
    ["2019/20", "schuljahr", "2019-08-01", "2020-07-31", "Schuljahr 2019/20"],
    ["1999/00", "schuljahr", "1999-08-01", "2000-07-31", "Schuljahr 1999/00"],
    ["2015-08-01/2016-02-29", "zeitraum", "2015-08-01", "2016-02-29", "01.08.2015 bis 29.02.2016"],
  ])("reads %s as %s", (form, art, von, bis, text) => {
    const zeitraum = Result.getOrThrow(read(form))
    expect(zeitraum).toEqual({ von, bis, art })
    expect(Zeitraum.toText(zeitraum)).toBe(text)
  })

  it("reads an open span", () => {
    const open = Result.getOrThrow(read("2016-02-01/.."))
    expect(open).toEqual({ von: "2016-02-01", art: "zeitraum" })
    expect(Zeitraum.toText(open)).toBe("ab 01.02.2016")
    expect(Zeitraum.days(open)).toBeUndefined()
  })

  it.each([
    "Juni 2020", "2020-13", "2020-00", "2020-Q5", "2019/21", "2019/2020", "2020-02-30", "2020-06-30/2020-06-01", "../2020-01-01",
    "2020-01-01/2020", "1799", "3000", 1799, 3000, 2020.5, Number.NaN, "", null, [], "2020 ", "2999/00",
  ])("refuses %j", (form) => {
    expect(Result.isFailure(read(form))).toBe(true)
  })

  it("names the accepted forms", () => {
    for (const form of ["Juni 2020", "2020-13", "2019/21", null]) expect(message(form)).toContain("2019/20 (a school year)")
    expect(message("2019/21")).toContain("write 2019/20")
    expect(Result.isFailure(Zeitraum.parse("2020-02-30")) && Zeitraum.parse("2020-02-30")).toMatchObject({
      failure: { _tag: "kernel/ZeitraumInvalid", text: "2020-02-30" },
    })
  })

  it.each([
    { von: "2020-01-01", bis: "2020-12-31", art: "monat" },
    { von: "2020-01-01", art: "jahr" },
    { von: "2020-01-01", bis: "2020-01-02", art: "tag" },
    { von: "2020-02-01", bis: "2020-04-30", art: "quartal" },
    { von: "2020-07-01", bis: "2021-06-30", art: "schuljahr" },
    { von: "2020-01-02", bis: "2020-12-31", art: "jahresdurchschnitt" },
    { von: "2020-02-01", bis: "2020-01-01", art: "zeitraum" },
    { von: "2020-02-30", art: "zeitraum" },
    { von: "2020-02-01", art: "woche" },
    { von: "2020-02-01", art: "zeitraum", ende: "2020-03-01" },
    { bis: "2020-02-01", art: "zeitraum" },
  ])("refuses the contradiction %j", (value) => {
    expect(Result.isFailure(read(value))).toBe(true)
  })

  it("says which days a kind runs from and to", () => {
    expect(message({ von: "2020-01-01", bis: "2020-12-31", art: "monat" })).toContain("a monat runs from 2020-01-01 to 2020-01-31")
  })

  it("throws where code turns a span around or names no month", () => {
    expect(() => Zeitraum.zwischen(tag("2020-02-01"), tag("2020-01-31"))).toThrow(RangeError)
    for (const make of [() => Zeitraum.monat(2020, 13), () => Zeitraum.monat(2020, 0), () => Zeitraum.quartal(2020, 5), () => Zeitraum.quartal(2020, 0), () => Zeitraum.schuljahr(2999), () => Zeitraum.jahr(1799), () => Zeitraum.monat(2020, 1.5)]) {
      expect(make).toThrow(RangeError)
    }
  })

  it("counts leap years", () => {
    expect([2019, 2020, 1900, 2000].map((year) => Zeitraum.days(Zeitraum.jahr(year)))).toEqual([365, 366, 365, 366])
    expect(Zeitraum.days(Zeitraum.schuljahr(2019))).toBe(366)
  })

  describe("properties", () => {
    it("decoding is idempotent and encoding canonical", () => {
      forAll(600, (chance) => {
        const zeitraum = span(chance)
        expect(read(zeitraum)).toEqual(Result.succeed(zeitraum))
        expect(Schema.encodeSync(Zeitraum.Zeitraum)(zeitraum)).toEqual(zeitraum)
      })
    })

    it("contains its own ends and nothing outside", () => {
      forAll(600, (chance) => {
        const zeitraum = span(chance)
        const day = Dauer.make({ days: 1 })
        expect(Zeitraum.contains(zeitraum, zeitraum.von)).toBe(true)
        expect(Zeitraum.contains(zeitraum, Stichtag.subtractDauer(zeitraum.von, day))).toBe(false)
        const { bis } = zeitraum
        const ends = bis === undefined ? [] : [bis, Stichtag.addDauer(bis, day)]
        expect(ends.map((end) => Zeitraum.contains(zeitraum, end))).toEqual(bis === undefined ? [] : [true, false])
      })
    })

    it("overlapping is mutual and follows from containing", () => {
      forAll(600, (chance) => {
        const [a, b] = [span(chance), span(chance)]
        expect(Zeitraum.overlaps(a, b)).toBe(Zeitraum.overlaps(b, a))
        expect(Zeitraum.overlaps(a, b)).toBe(Zeitraum.contains(a, b.von) || Zeitraum.contains(b, a.von))
        expect(implies(Zeitraum.containsZeitraum(a, b), () => Zeitraum.overlaps(a, b))).toBe(true)
        expect(Zeitraum.containsZeitraum(a, a)).toBe(true)
        expect(Zeitraum.compare(a, b)).toBe(-Zeitraum.compare(b, a) + 0)
        expect(Zeitraum.compare(a, a)).toBe(0)
      })
    })
  })
})
