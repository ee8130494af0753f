import { describe, expect, it } from "vitest"
import { anyKim, kimOf, smallKim } from "../../test/anyKim.js"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Kim } from "./Kim.js"
import { stellenplan, type Zeile } from "./stellenplan.js"
import { vakanzen } from "./vakanzen.js"

const kim = kimOf(smallKim())
const plan = (year: number, month: number, day: number) => stellenplan(kim, Stichtag.make(year, month, day))
const counts = ({ besetzt, stellen, unbekannt, unbesetzt }: Zeile) => [stellen, besetzt, unbesetzt, unbekannt]

describe("stellenplan", () => {
  it("counts filled, vacant and unknown apart, by Baustein and in all", () => {
    const { gesamt, zeilen } = plan(2022, 6, 30)
    expect(zeilen.map(({ baustein }) => baustein)).toEqual(["koordinierung", "case-management"])
    expect(zeilen.map(counts)).toEqual([[1, 1, 0, 0], [2, 0, 1, 1]])
    expect(counts(gesamt)).toEqual([3, 1, 1, 1])
  })

  it("adds up full-time equivalents that are said, and says for how many posts they are not", () => {
    expect(plan(2022, 6, 30).gesamt.umfang).toEqual({ summe: Messwert.exakt(1.5), mitAngabe: 2, ohneAngabe: 1 })
    const [first] = kim.stellen.slice(2)
    const none = stellenplan({ ...kim, stellen: first === undefined ? [] : [first] }, Stichtag.make(2024, 1, 1)).gesamt
    expect(none.umfang).toEqual({ summe: Messwert.fehlend("unbekannt"), mitAngabe: 0, ohneAngabe: 1 })
  })

  it("counts a post without a time of its own from the day of the document that tells of it", () => {
    expect(counts(plan(2022, 3, 21).gesamt)).toEqual([2, 0, 2, 0])
    expect(counts(plan(2022, 3, 22).gesamt)).toEqual([3, 0, 2, 1])
  })

  it("leaves open whether a post was there where its document is of a whole year or of no time", () => {
    const stellen = kim.stellen.slice(2)
    const year = { ...kim, stellen, dokumente: kim.dokumente.map((one) => ({ ...one, zeit: Zeitraum.jahr(2022) })) }
    const at = (data: Kim, month: number) => stellenplan(data, Stichtag.make(2022, month, 30)).gesamt
    expect([at(year, 6).stellen, at(year, 6).ungewiss]).toEqual([0, ["stelle-3"]])
    expect(stellenplan(year, Stichtag.make(2022, 12, 31)).gesamt.stellen).toBe(1)
    const undated = { ...kim, stellen, dokumente: kim.dokumente.map(({ id, titel }) => ({ id, titel })) }
    expect(at(undated, 6).ungewiss).toEqual(["stelle-3"])
  })

  it("names to whom a post is passed on, from the first day on", () => {
    const at = (year: number) => plan(year, 1, 1).gesamt.posten.find(({ stelle }) => stelle === "stelle-2")?.weitergeleitet
    expect(at(2023)).toEqual([{ an: "awo", gewiss: true }])
    expect(at(2022)).toEqual([])
  })

  it("keeps a post that nobody assigns on a line of its own", () => {
    const stellen = kim.stellen.map((stelle) => {
      const { baustein: _, ...rest } = stelle
      return rest
    })
    const { zeilen } = stellenplan({ ...kim, stellen }, Stichtag.make(2024, 1, 1))
    expect(zeilen.map(({ baustein, stellen: count }) => [baustein, count])).toEqual([["koordinierung", 0], ["case-management", 0], [undefined, 3]])
  })
})

describe("vakanzen", () => {
  it("follow from the times in which a post was filled, cut to the time asked for", () => {
    const { unbekannt, vakanzen: found } = vakanzen(kim, Zeitraum.jahr(2023))
    expect(found).toEqual([
      { stelle: "stelle-1", zeit: Zeitraum.zwischen(Stichtag.make(2023, 4, 1), Stichtag.make(2023, 6, 30)) },
      { stelle: "stelle-2", zeit: Zeitraum.zwischen(Stichtag.make(2023, 1, 1), Stichtag.make(2023, 12, 31)) },
    ])
    expect(unbekannt).toEqual(["stelle-3"])
  })

  it("begin with the post and not before it", () => {
    const [first] = vakanzen(kim, Zeitraum.zwischen(Stichtag.make(2020, 1, 1), Stichtag.make(2022, 12, 31))).vakanzen
    expect(first?.zeit).toEqual(Zeitraum.zwischen(Stichtag.make(2022, 1, 1), Stichtag.make(2022, 3, 31)))
  })

  it("are unknown in the year of the only document that tells of a post", () => {
    const year = { ...kim, stellen: kim.stellen.slice(2).map((one) => ({ ...one, besetzungen: [] })), dokumente: kim.dokumente.map((one) => ({ ...one, zeit: Zeitraum.jahr(2021) })) }
    const spring = Zeitraum.zwischen(Stichtag.make(2021, 3, 1), Stichtag.make(2021, 6, 30))
    expect(vakanzen(year, spring)).toEqual({ vakanzen: [], unbekannt: ["stelle-3"] })
    expect(stellenplan(year, Stichtag.make(2021, 4, 1)).gesamt.ungewiss).toEqual(["stelle-3"])
    expect(vakanzen(year, Zeitraum.jahr(2022)).unbekannt).toEqual([])
  })

  it("have no end where neither they nor the time asked for has one", () => {
    expect(vakanzen(kim, Zeitraum.abDem(Stichtag.make(2024, 5, 1))).vakanzen).toEqual([{ stelle: "stelle-2", zeit: Zeitraum.abDem(Stichtag.make(2024, 5, 1)) }])
  })
})

const anyDay = (chance: Seeded): Stichtag.Stichtag => Stichtag.make(chance.int(2020, 2027), chance.int(1, 12), chance.int(1, 28))

/** What had begun by a day: everything that begins later is taken out, and what ends later has no end yet. */
const knownOn = (whole: Kim, day: Stichtag.Stichtag): Kim => {
  const open = <T extends { readonly zeit?: Zeitraum.Zeitraum }>(it: T): T =>
    it.zeit?.bis === undefined || it.zeit.bis <= day ? it : { ...it, zeit: Zeitraum.abDem(it.zeit.von) }
  const begun = ({ quelle, zeit }: { readonly zeit?: Zeitraum.Zeitraum; readonly quelle: { readonly dokument: string } }): boolean =>
    (zeit?.von ?? whole.dokumente.find(({ id }) => id === quelle.dokument)?.zeit?.von ?? day) <= day
  return {
    ...whole,
    stellen: whole.stellen.filter(begun).map((stelle) => ({
      ...open(stelle),
      weiterleitungen: stelle.weiterleitungen.filter(begun).map(open),
      ...(stelle.besetzungen === undefined ? {} : { besetzungen: stelle.besetzungen.filter(begun).map(open) }),
    })),
  }
}

describe("properties", () => {
  it("filled, vacant and unknown make up all posts, and the lines the total", () => {
    forAll(150, (chance) => {
      const data = anyKim(chance)
      const { gesamt, zeilen } = stellenplan(data, anyDay(chance))
      for (const zeile of [...zeilen, gesamt]) {
        expect(zeile.besetzt + zeile.unbesetzt + zeile.unbekannt).toBe(zeile.stellen)
        expect(zeile.umfang.mitAngabe + zeile.umfang.ohneAngabe).toBe(zeile.stellen)
        expect(Messwert.isFehlend(zeile.umfang.summe)).toBe(zeile.umfang.mitAngabe === 0)
      }
      const sum = (key: "stellen" | "besetzt" | "unbesetzt" | "unbekannt"): number => zeilen.reduce((total, zeile) => total + zeile[key], 0)
      expect([sum("stellen"), sum("besetzt"), sum("unbesetzt"), sum("unbekannt")]).toEqual(counts(gesamt))
      const figures = zeilen.map(({ umfang }) => Messwert.getWert(umfang.summe) ?? 0)
      expect(figures.reduce((total, figure) => total + figure, 0)).toBe(Messwert.getWert(gesamt.umfang.summe) ?? 0)
      expect(gesamt.stellen + gesamt.ungewiss.length).toBeLessThanOrEqual(data.stellen.length)
    })
  })

  it("a plan as of a day never looks ahead", () => {
    forAll(150, (chance) => {
      const data = anyKim(chance)
      const day = anyDay(chance)
      expect(stellenplan(data, day)).toEqual(stellenplan(knownOn(data, day), day))
    })
  })

  it("a post is vacant in the plan exactly on the days of a vacancy", () => {
    forAll(100, (chance) => {
      const data = anyKim(chance)
      const day = anyDay(chance)
      const vacant = stellenplan(data, day).gesamt.posten.filter(({ besetzung }) => besetzung === "unbesetzt").map(({ stelle }) => stelle)
      expect(vakanzen(data, Zeitraum.tag(day)).unbekannt).toEqual(expect.arrayContaining([...stellenplan(data, day).gesamt.ungewiss]))
      expect(vakanzen(data, Zeitraum.tag(day)).vakanzen.map(({ stelle }) => stelle)).toEqual(vacant)
      const long = vakanzen(data, Zeitraum.zwischen(Stichtag.make(2019, 1, 1), Stichtag.make(2029, 1, 1))).vakanzen
      expect(long.filter(({ zeit }) => Zeitraum.contains(zeit, day)).map(({ stelle }) => stelle)).toEqual(vacant)
    })
  })
})
