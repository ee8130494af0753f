import { describe, expect, it } from "vitest"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Rechtskreis from "../merkmal/Rechtskreis.js"
import * as Rechtskreiszeit from "./Rechtskreiszeit.js"

const day = (month: number, date: number) => Stichtag.make(2026, month, date)

describe("Rechtskreiszeit", () => {
  it("holds from its first to its last day", () => {
    const mai = { von: day(5, 1), bis: day(5, 31) }
    expect([day(4, 30), day(5, 1), day(5, 31), day(6, 1)].map((am) => Rechtskreiszeit.holdsOn(mai, am))).toEqual([false, true, true, false])
    expect(Rechtskreiszeit.holdsOn({ von: day(5, 1) }, Stichtag.make(2090, 1, 1))).toBe(true)
  })

  it("shares no day with a span that begins on the day after its last", () => {
    expect(Rechtskreiszeit.intersect({ von: day(5, 1), bis: day(5, 31) }, { von: day(6, 1) })).toBeUndefined()
    expect(Rechtskreiszeit.intersect({ von: day(5, 1), bis: day(6, 1) }, { von: day(6, 1) })).toEqual({ von: day(6, 1), bis: day(6, 1) })
    expect(Rechtskreiszeit.intersect({ von: day(5, 1) }, { von: day(6, 1) })).toEqual({ von: day(6, 1) })
  })

  it.each([
    ["asylblg", "sgb-ii", "§ 7 Abs. 1 Satz 2 Nr. 3 SGB II"],
    ["sgb-ii", "asylblg", "§ 7 Abs. 1 Satz 2 Nr. 3 SGB II"],
    ["sgb-xii", "asylblg", "§ 23 Abs. 2 SGB XII"],
    ["sgb-ii", "sgb-xii", undefined],
    ["asylblg", "sgb-viii", undefined],
    ["asylblg", "asylblg", undefined],
  ])("%s and %s on one day: %s", (a, b, quelle) => {
    expect(Rechtskreiszeit.findAusschluss({ rechtskreis: a, von: day(1, 1) }, { rechtskreis: b, von: day(3, 1) })?.quelle).toBe(quelle)
  })

  it("excludes nothing before the rule was there", () => {
    const alt = { von: Stichtag.make(1999, 1, 1), bis: Stichtag.make(2004, 12, 31) }
    expect(Rechtskreiszeit.findAusschluss({ rechtskreis: "asylblg", ...alt }, { rechtskreis: "sgb-ii", ...alt })).toBeUndefined()
  })

  it("names laws that the list has", () => {
    for (const key of [...Rechtskreiszeit.existenzsichernd, ...Rechtskreiszeit.ausschluesse.flatMap(({ rechtskreise }) => rechtskreise)]) {
      expect(Codeliste.find(Rechtskreis.liste, key)).toBeDefined()
    }
  })
})

const anySpanne = (chance: Seeded): Rechtskreiszeit.Spanne => {
  const von = Stichtag.addDays(day(1, 1), chance.int(0, 20))
  return chance.int(0, 3) === 0 ? { von } : { von, bis: Stichtag.addDays(von, chance.int(0, 10)) }
}

describe("properties", () => {
  it("two spans share exactly the days that both hold on", () => {
    forAll(1000, (chance) => {
      const [a, b] = [anySpanne(chance), anySpanne(chance)]
      const shared = Rechtskreiszeit.intersect(a, b)
      for (let index = 0; index < 45; index += 1) {
        const am = Stichtag.addDays(day(1, 1), index)
        expect(shared !== undefined && Rechtskreiszeit.holdsOn(shared, am)).toBe(Rechtskreiszeit.holdsOn(a, am) && Rechtskreiszeit.holdsOn(b, am))
      }
    })
  })
})
