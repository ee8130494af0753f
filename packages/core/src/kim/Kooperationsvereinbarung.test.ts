import { describe, expect, it } from "vitest"
import { kimOf, smallKim } from "../../test/anyKim.js"
import { forAll } from "../../test/seeded.js"
import * as Dauer from "../kernel/Dauer.js"
import * as Id from "../kernel/Id.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import { foerderluecken } from "./foerderluecken.js"
import type { Kim } from "./Kim.js"
import * as Kooperationsvereinbarung from "./Kooperationsvereinbarung.js"
import { vereinbarungenAt, vereinbarungenEndingWithin } from "./vereinbarungenAt.js"

const day = (text: string): Stichtag.Stichtag => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number)
  return Stichtag.make(year, month, date)
}
const kim = kimOf(smallKim())
const withTerms = (terms: object): Kim => ({ ...kim, vereinbarungen: kim.vereinbarungen.map((one) => ({ ...one, ...terms })) })
const without = (...keys: ReadonlyArray<string>): Kim => ({
  ...kim,
  vereinbarungen: kim.vereinbarungen.map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => !keys.includes(key))) as typeof one),
})
const quelle = kim.stellen[0]?.quelle

describe("the last day for a notice (§§ 187, 188 BGB)", () => {
  it.each([
    // A period of three months that begins on 30 September ends on 30 December, in time for the end of the year.
    ["2023-12-31", { months: 3 }, "2023-09-30"],
    // February is short: a period that begins on any of 28 to 30 November ends on 28 February.
    ["2023-02-28", { months: 3 }, "2022-11-30"],
    ["2024-02-29", { months: 3 }, "2023-11-30"],
    ["2024-02-28", { months: 3 }, "2023-11-28"],
    ["2023-06-30", { months: 6 }, "2022-12-31"],
    ["2023-07-31", { months: 1 }, "2023-06-30"],
    ["2023-12-31", { weeks: 4 }, "2023-12-03"],
    ["2024-02-29", { years: 1 }, "2023-02-28"],
  ])("for the end of %s with a period of %o is %s", (end, frist, last) => {
    const laufzeit = Zeitraum.zwischen(day("2020-01-01"), day(end))
    expect(Kooperationsvereinbarung.lastNoticeAt({ laufzeit, kuendigungsfrist: Dauer.make(frist) }, day("2021-01-01"))).toBe(last)
  })

  it("is there only with an end and a period, and not after a notice", () => {
    const kuendigungsfrist = Dauer.make({ months: 3 })
    expect(Kooperationsvereinbarung.lastNoticeAt({ kuendigungsfrist }, day("2021-01-01"))).toBeUndefined()
    expect(Kooperationsvereinbarung.lastNoticeAt({ laufzeit: Zeitraum.jahr(2021) }, day("2021-01-01"))).toBeUndefined()
  })
})

describe("the end of an agreement", () => {
  const um = (parts: Partial<Dauer.Parts>) => ({ um: Dauer.make(parts), stillschweigend: true })

  it("moves by its own extension, counted from the first term", () => {
    const laufzeit = Zeitraum.zwischen(day("2023-01-01"), day("2023-01-30"))
    const ends = ["2023-01-30", "2023-01-31", "2023-03-01", "2023-03-31"].map((on) => Kooperationsvereinbarung.endAt({ laufzeit, verlaengerung: um({ months: 1 }) }, day(on)))
    // From the 31st: the term that begins there ends with February, the next on the 30th of March, then on the 30th of April.
    expect(ends).toEqual(["2023-01-30", "2023-02-28", "2023-03-30", "2023-04-30"])
  })

  it("stays where the extension has to be agreed", () => {
    const verlaengerung = { um: Dauer.make({ years: 1 }), stillschweigend: false }
    expect(Kooperationsvereinbarung.endAt({ laufzeit: Zeitraum.jahr(2023), verlaengerung }, day("2025-01-01"))).toBe("2023-12-31")
  })

  it("is that of a notice from the day on which it was given", () => {
    const data = withTerms({ kuendigung: { am: day("2024-09-01"), zum: day("2024-12-31"), quelle } })
    expect(vereinbarungenAt(data, day("2024-08-31"))).toEqual([{ vereinbarung: "vereinbarung", stand: "gilt", bis: "2024-12-31", verlaengertSich: true, kuendbarBis: "2024-09-30" }])
    expect(vereinbarungenAt(data, day("2024-09-01"))).toEqual([{ vereinbarung: "vereinbarung", stand: "gilt", bis: "2024-12-31", verlaengertSich: false }])
    expect(vereinbarungenAt(data, day("2025-01-01"))).toEqual([])
  })

  it("is not put off by a notice, and what is over is not revived by one", () => {
    const laufzeit = Zeitraum.jahr(2020)
    const end = (am: string, zum: string, on: string, more = {}) => Kooperationsvereinbarung.endAt({ laufzeit, kuendigung: { am: day(am), zum: day(zum), quelle: kim.dokumente as never }, ...more }, day(on))
    expect(end("2021-05-01", "2021-12-31", "2021-06-01")).toBe("2020-12-31")
    expect(end("2020-05-01", "2035-12-31", "2020-06-01")).toBe("2020-12-31")
    expect(end("2020-05-01", "2020-09-30", "2020-06-01")).toBe("2020-09-30")
    expect(end("2020-12-15", "2021-12-31", "2021-06-01", { verlaengerung: um({ years: 1 }) })).toBe("2021-12-31")
    const over = withTerms({ laufzeit, verlaengerung: { um: Dauer.make({ years: 1 }), stillschweigend: false }, kuendigung: { am: day("2021-05-01"), zum: day("2021-12-31"), quelle } })
    expect([vereinbarungenAt(over, day("2021-03-01")), vereinbarungenAt(over, day("2021-06-01"))]).toEqual([[], []])
  })

  it("is not calculated beyond the calendar", () => {
    expect(() => Kooperationsvereinbarung.endAt({}, day("2800-01-01"))).toThrow(RangeError)
  })
})

describe("vereinbarungenAt", () => {
  it("does not know an agreement before its first day", () => {
    expect(vereinbarungenAt(kim, day("2022-12-31"))).toEqual([])
  })

  it("takes the signing where no term is said, and the document where no signing is", () => {
    const stand = (data: Kim, on: string) => vereinbarungenAt(data, day(on)).map((one) => one.stand)
    const signed = without("laufzeit", "verlaengerung")
    expect([stand(signed, "2022-12-14"), stand(signed, "2022-12-15")]).toEqual([[], ["gilt"]])
    const told = without("laufzeit", "verlaengerung", "unterzeichnung")
    expect([stand(told, "2022-03-21"), stand(told, "2022-03-22")]).toEqual([[], ["gilt"]])
    expect(stand({ ...told, dokumente: told.dokumente.map(({ id, titel }) => ({ id, titel })) }, "2024-01-01")).toEqual(["ungewiss"])
  })

  it("names what ends within some months, with what has to be done before", () => {
    expect(vereinbarungenEndingWithin(kim, day("2024-06-30"), 5)).toEqual([])
    expect(vereinbarungenEndingWithin(kim, day("2024-06-30"), 7)).toEqual([{ vereinbarung: "vereinbarung", stand: "gilt", bis: "2024-12-31", verlaengertSich: true, kuendbarBis: "2024-09-30" }])
  })
})

describe("foerderluecken", () => {
  it("begin on the day after the last grant and end with the agreement", () => {
    expect(foerderluecken(kim, day("2024-01-01"))).toEqual({
      luecken: [{ stelle: "stelle-2", vereinbarung: "vereinbarung", zeit: Zeitraum.zwischen(day("2024-07-01"), day("2024-12-31")) }],
      unbekannt: [],
    })
    expect(foerderluecken(kim, day("2023-05-01")).luecken).toEqual([])
  })

  it("are closed by a further grant from the day on which it is made", () => {
    const more = { titel: { de: "KIM" }, geber: [], zeit: Zeitraum.zwischen(day("2024-07-01"), day("2025-06-30")), bewilligt: day("2024-03-01"), ...(quelle === undefined ? {} : { quelle }) }
    const data = { ...kim, stellen: kim.stellen.map((one) => ({ ...one, foerderungen: [...one.foerderungen, more] })) } as Kim
    expect(foerderluecken(data, day("2024-02-29")).luecken).toHaveLength(1)
    expect(foerderluecken(data, day("2024-03-01")).luecken).toEqual([])
  })

  it("are none for a post that there is no more, and are counted once for two agreements", () => {
    const ended = { ...kim, stellen: kim.stellen.map((one) => ({ ...one, zeit: Zeitraum.zwischen(day("2022-01-01"), day("2023-12-31")) })) }
    expect(foerderluecken(ended, day("2024-01-01"))).toEqual({ luecken: [], unbekannt: [] })
    const bisMaerz = { ...kim, stellen: kim.stellen.map((one) => ({ ...one, zeit: Zeitraum.zwischen(day("2022-01-01"), day("2024-09-30")) })) }
    expect(foerderluecken(bisMaerz, day("2024-01-01")).luecken.map(({ zeit }) => zeit)).toEqual([Zeitraum.zwischen(day("2024-07-01"), day("2024-09-30"))])
    const twice = { ...kim, vereinbarungen: kim.vereinbarungen.flatMap((one) => [one, { ...one, id: Id.make("vereinbarung-2") }]) }
    expect(foerderluecken(twice, day("2024-01-01")).luecken).toEqual(foerderluecken(kim, day("2024-01-01")).luecken)
  })

  it("are unknown, and not none, where no time of a grant is said", () => {
    const timeless = kim.stellen.map((one) => ({ ...one, foerderungen: one.foerderungen.map(({ geber, quelle: from, titel }) => ({ geber, quelle: from, titel })) }))
    const data = { ...kim, stellen: timeless }
    expect(foerderluecken(data, day("2024-01-01"))).toEqual({ luecken: [], unbekannt: ["stelle-2"] })
  })
})

describe("properties", () => {
  it("an agreement that extends itself has its end on the day or after it, less than one extension later", () => {
    forAll(200, (chance) => {
      const von = Stichtag.make(chance.int(1990, 2030), chance.int(1, 12), chance.int(1, 28))
      const laufzeit = Zeitraum.zwischen(von, Stichtag.addDays(von, chance.int(0, 900)))
      const um = Dauer.make(chance.pick<Partial<Dauer.Parts>>([{ months: chance.int(1, 30) }, { years: chance.int(1, 5) }, { days: chance.int(1, 400) }, { weeks: 3, months: 1 }]))
      const on = Stichtag.addDays(von, chance.int(0, 20_000))
      const end = Kooperationsvereinbarung.endAt({ laufzeit, verlaengerung: { um, stillschweigend: true } }, on) ?? on
      expect(end >= on).toBe(true)
      // The end before it lies behind the day, or this is the first term.
      expect(end === laufzeit.bis || Stichtag.subtractDauer(end, um) <= Stichtag.addDays(on, 1)).toBe(true)
    })
  })

  it("the last day for a notice is in time and the next is not", () => {
    forAll(200, (chance) => {
      const laufzeit = Zeitraum.zwischen(day("2020-01-01"), Stichtag.make(chance.int(2021, 2029), chance.int(1, 12), chance.int(1, 28)))
      const kuendigungsfrist = Dauer.make(chance.pick([{ months: chance.int(1, 12) }, { weeks: chance.int(1, 12) }]))
      const last = Kooperationsvereinbarung.lastNoticeAt({ laufzeit, kuendigungsfrist }, day("2020-06-01"))
      if (last === undefined) throw new Error("an agreement with an end and a period has a last day for a notice")
      expect(Stichtag.addDauer(last, kuendigungsfrist) <= (laufzeit.bis ?? "")).toBe(true)
      expect(Stichtag.addDauer(Stichtag.addDays(last, 1), kuendigungsfrist) > (laufzeit.bis ?? "")).toBe(true)
    })
  })
})
