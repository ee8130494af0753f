import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import * as Zeitmerkmal from "./Zeitmerkmal.js"

const why = (schluessel: string): string => {
  const read = Zeitmerkmal.parse(schluessel)
  return Result.isFailure(read) ? read.failure.message : ""
}

describe("the key of a time", () => {
  it.each([
    ["2015-12-31", Zeitraum.tag(Stichtag.make(2015, 12, 31))],
    ["2015-06", Zeitraum.monat(2015, 6)],
    ["2015-Q4", Zeitraum.quartal(2015, 4)],
    ["2015", Zeitraum.jahr(2015)],
    ["2015/16", Zeitraum.schuljahr(2015)],
    ["1999/00", Zeitraum.schuljahr(1999)],
    ["2015-jd", Zeitraum.jahresdurchschnitt(2015)],
    ["2015-08-01/2016-02-29", Zeitraum.zwischen(Stichtag.make(2015, 8, 1), Stichtag.make(2016, 2, 29))],
    ["2016-02-01/..", Zeitraum.abDem(Stichtag.make(2016, 2, 1))],
  ])("%s is written and read", (key, zeit) => {
    expect(Zeitmerkmal.keyOf(zeit)).toBe(key)
    expect(Zeitmerkmal.parse(key)).toEqual(Result.succeed(zeit))
  })

  it("tells the mean of a year from the year", () => {
    expect(Zeitmerkmal.parse("2015-jd")).not.toEqual(Zeitmerkmal.parse("2015"))
  })

  it.each([
    ["2015-06-jd", "before -jd stands a year"],
    ["2015/16-jd", "before -jd stands a year"],
    ["-jd", "before -jd stands a year"],
    ["1799-jd", "from 1800 to 2999"],
    ["3000-jd", "from 1800 to 2999"],
    ["1799", "from 1800 to 2999"],
    ["2015-JD", "the form is unknown"],
    ["31.12.2015", "did you mean 2015-12-31?"],
    ["2015-02-29", "the calendar has no day 2015-02-29"],
    ["2015/17", "so write 2015/16"],
    ["insgesamt", "the form is unknown"],
    ["", "the form is unknown"],
  ])("%j is refused: %s", (key, reason) => {
    expect(why(key)).toContain(reason)
    expect(why(key)).toContain("2015-jd (the mean of a year)")
    expect(why(key).match(/Accepted forms/gu)).toHaveLength(1)
  })
})

describe("the Merkmal zeit", () => {
  it("puts the times in order, each once, and never adds them up", () => {
    const { id, liste } = Zeitmerkmal.make([Zeitraum.jahr(2016), Zeitraum.jahr(2015), Zeitraum.jahresdurchschnitt(2015), Zeitraum.jahr(2015)])
    expect(id).toBe("zeit")
    expect(liste.auspraegungen.map(({ schluessel }) => schluessel)).toEqual(["2015", "2015-jd", "2016"])
    expect(liste.auspraegungen.every(({ gliederung }) => gliederung === "darunter")).toBe(true)
  })
})

const anyZeit = ({ int, pick }: Seeded): Zeitraum.Zeitraum => {
  const [jahr, von] = [int(1800, 2998), Stichtag.make(int(1800, 2990), int(1, 12), int(1, 28))]
  return pick([
    () => Zeitraum.tag(von),
    () => Zeitraum.monat(jahr, int(1, 12)),
    () => Zeitraum.quartal(jahr, int(1, 4)),
    () => Zeitraum.jahr(jahr),
    () => Zeitraum.schuljahr(jahr),
    () => Zeitraum.jahresdurchschnitt(jahr),
    () => Zeitraum.zwischen(von, Stichtag.addDays(von, int(0, 2000))),
    () => Zeitraum.abDem(von),
  ])()
}

describe("properties", () => {
  it("a time is read back from its key, of whatever kind", () => {
    forAll(1000, (chance) => {
      const zeit = anyZeit(chance)
      expect(Zeitmerkmal.parse(Zeitmerkmal.keyOf(zeit))).toEqual(Result.succeed(zeit))
    })
  })

  it("times that differ have keys that differ", () => {
    forAll(1000, (chance) => {
      const [a, b] = [anyZeit(chance), anyZeit(chance)]
      expect(Zeitmerkmal.keyOf(a) === Zeitmerkmal.keyOf(b)).toBe(Zeitraum.compare(a, b) === 0)
    })
  })
})
