import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { forAll } from "../../test/seeded.js"
import * as Altersgruppe from "./Altersgruppe.js"
import * as Altersgruppensatz from "./Altersgruppensatz.js"
import * as Codeliste from "./Codeliste.js"
import * as Zuordnung from "./Zuordnung.js"

const { ALTERSJAHRE, ALTX01, ALTX04, ALTX20, ALTX21, ALTX28, ALT007, ALT033, BA_ARBEITSLOSE, BA_ELB, ZENSUS_2011, ZENSUS_2011_JAHRZEHNTE } = Altersgruppensatz

const saetze = [ALTERSJAHRE, ALTX01, ALTX04, ALTX20, ALTX21, ALTX28, ALT007, ALT033, BA_ARBEITSLOSE, BA_ELB, ZENSUS_2011, ZENSUS_2011_JAHRZEHNTE]

const satz = (...gruppen: ReadonlyArray<Altersgruppe.Altersgruppe>): Altersgruppensatz.Altersgruppensatz =>
  Altersgruppensatz.make({ id: "probe", titel: "Probe", quelle: "erfunden", gruppen })

describe("the named sets", () => {
  it.each([
    ["ALTX20", ALTX20, 17],
    ["ALTX21", ALTX21, 21],
    ["ALTX01", ALTX01, 6],
    ["ALTX04", ALTX04, 4],
    ["ALT007", ALT007, 7],
    ["ALTX28", ALTX28, 6],
    ["ALT033", ALT033, 3],
    ["Zensus 2011", ZENSUS_2011, 11],
    ["Zensus 2011 by ten years", ZENSUS_2011_JAHRZEHNTE, 9],
    ["BA ELB", BA_ELB, 4],
    ["BA unemployed", BA_ARBEITSLOSE, 3],
    ["single years", ALTERSJAHRE, 91],
  ])("%s has its number of bands", (_, named, count) => {
    expect(Altersgruppensatz.make(named).gruppen).toHaveLength(count)
  })

  it("prints the heads of table 12411-03-03-4", () => {
    const names = Altersgruppensatz.toListe(ALTX21).auspraegungen.map(({ name }) => name)
    expect(names.slice(0, 7)).toEqual([
      "unter 3 Jahre", "3 bis unter 6 Jahre", "6 bis unter 10 Jahre", "10 bis unter 15 Jahre", "15 bis unter 18 Jahre",
      "18 bis unter 20 Jahre", "20 bis unter 25 Jahre",
    ])
    expect(names.at(-1)).toBe("90 Jahre und mehr")
  })

  it("are disjoint and exhaustive, but for the unemployed", () => {
    const odd = saetze.filter((one) => !Altersgruppensatz.disjoint(one) || !Altersgruppensatz.exhaustive(one))
    expect(odd).toEqual([BA_ARBEITSLOSE])
  })
})

describe("davon or darunter", () => {
  it("adds up bands that are disjoint and exhaustive", () => {
    expect(Codeliste.leaves(Altersgruppensatz.toListe(ALT033))).toHaveLength(3)
  })

  it.each([
    ["overlap", satz({ von: 0, bis: 20 }, { von: 15 })],
    ["leave a gap", satz({ von: 0, bis: 15 }, { von: 18 })],
    ["end too early", satz({ von: 0, bis: 15 }, { von: 15, bis: 18 })],
    ["begin too late", satz({ von: 15, bis: 18 }, { von: 18 })],
  ])("never adds up bands that %s", (_, one) => {
    expect(Codeliste.leaves(Altersgruppensatz.toListe(one))).toEqual([])
  })

  it("puts a band below the smallest that holds it", () => {
    const { auspraegungen } = Altersgruppensatz.toListe(satz({ von: 0, bis: 30 }, { von: 15, bis: 25 }, { von: 15, bis: 20 }))
    expect(auspraegungen.map(({ oberhalb }) => oberhalb)).toEqual([undefined, "ALT000B30", "ALT015B25"])
  })

  it("finds the bands of a list by the words of a table", () => {
    const liste = Altersgruppensatz.toListe(ALTERSJAHRE)
    expect(Codeliste.findByName(liste, "unter 1 Jahr")?.schluessel).toBe("ALT000")
    expect(Codeliste.findByName(liste, "17 Jahre")?.schluessel).toBe("ALT017")
    expect(Codeliste.findByName(liste, "90 und älter")?.schluessel).toBe("ALT090UM")
  })

  it.each([[[], "no bands"], [[{ von: 3 }, { von: 3 }], "twice"], [[{ von: 0 }], "a total is no band"]])("refuses %j", (gruppen, why) => {
    expect(() => satz(...gruppen)).toThrow(why)
  })
})

describe("from finer to coarser", () => {
  it.each([
    ["ALTX20", ALTX20, "ALTX01", ALTX01, true],
    ["ALTX21", ALTX21, "ALTX20", ALTX20, true],
    ["ALTX20", ALTX20, "ALT033", ALT033, false],
    ["ALTX01", ALTX01, "ALT007", ALT007, false],
    ["ALTX20", ALTX20, "BA ELB, who are at least 15", BA_ELB, false],
    ["BA ELB", BA_ELB, "people of every age", satz({ von: 0, bis: 50 }, { von: 50 }), false],
    ["ALT033, children under 14", ALT033, "ALTX01", ALTX01, false],
    ["BA ELB", BA_ELB, "coarser bands of the same people", { ...satz({ von: 15, bis: 50 }, { von: 50 }), umfang: { von: 15 } }, true],
    ["single years", ALTERSJAHRE, "ALTX21", ALTX21, true],
  ])("%s nests in %s: %s", (_, fein, __, grob, expected) => {
    expect(Altersgruppensatz.nests(fein, grob)).toBe(expected)
    expect(Result.isSuccess(Altersgruppensatz.zuordnung(fein, grob))).toBe(expected)
  })

  it("names the bands that do not nest", () => {
    const read = Altersgruppensatz.zuordnung(ZENSUS_2011, ALT007)
    expect(Result.isFailure(read) && read.failure).toMatchObject({
      _tag: "merkmal/AltersgruppenNotNested", fein: "zensus-2011", grob: "alt007", gruppen: ["ALT018B25", "ALT050B65"],
    })
  })

  it("says so where the people counted have other ages", () => {
    const read = Altersgruppensatz.zuordnung(ALT033, ALTX01)
    expect(Result.isFailure(read) && read.failure.message).toContain("people of other ages: alt033 those of 0 to under 14, altx01 those of 0 and more")
    expect(Altersgruppensatz.find(BA_ELB, 14)).toEqual([])
    expect(Altersgruppensatz.find(BA_ELB, 15)).toEqual(["ALT000B25"])
  })

  it("refuses bands that would have several places", () => {
    const read = Altersgruppensatz.zuordnung({ ...satz({ von: 15, bis: 20 }), umfang: { von: 15 } }, BA_ARBEITSLOSE)
    expect(Result.isFailure(read) && read.failure.gruppen).toEqual(["ALT015B20"])
    expect(Altersgruppensatz.nests({ ...satz({ von: 15, bis: 20 }), umfang: { von: 15 } }, BA_ARBEITSLOSE)).toBe(true)
  })
})

describe("properties", () => {
  const ages = Array.from({ length: 110 }, (_, age) => age)

  it("each age is in exactly one band where bands are davon groups", () => {
    for (const one of saetze.filter((other) => other !== BA_ARBEITSLOSE)) {
      const inside = ages.filter((age) => one.umfang === undefined || Altersgruppe.contains(one.umfang, age))
      expect(ages.flatMap((age) => Altersgruppensatz.find(one, age).map(() => age))).toEqual(inside)
    }
  })

  it("a set that nests maps totally, and each person lands in the band of the coarser set that holds the age", () => {
    const pairs = saetze.flatMap((fein) => saetze.filter((grob) => grob !== BA_ARBEITSLOSE).map((grob) => [fein, grob] as const))
    const nesting = pairs.flatMap(([fein, grob]) => {
      const read = Altersgruppensatz.zuordnung(fein, grob)
      expect(Result.isSuccess(read)).toBe(Altersgruppensatz.nests(fein, grob))
      return Result.isSuccess(read) ? [[fein, grob, read.success] as const] : []
    })
    expect(nesting.length).toBeGreaterThan(saetze.length)
    for (const [fein, grob, zuordnung] of nesting) {
      const own = ages.filter((age) => Altersgruppensatz.find(fein, age).length > 0)
      const lands = own.map((age) => Altersgruppensatz.find(fein, age).map((band) => Zuordnung.apply(zuordnung, band))[0])
      expect(lands).toEqual(own.map((age) => Altersgruppensatz.find(grob, age)[0]))
    }
  })

  it("bands are davon groups exactly where each age has one band, for any set", () => {
    const met = { davon: 0, darunter: 0 }
    forAll(500, (chance) => {
      const cuts = [...new Set(Array.from({ length: chance.int(1, 4) }, () => chance.int(1, 49)))].sort((a, b) => a - b)
      const whole = [0, ...cuts, 50].map((von, at) => Altersgruppe.make(von, [...cuts, 50][at]))
      const kept = whole.filter((_, at) => at > 0 ? chance.int(1, 8) > 1 : true)
      const one = satz(...kept, ...(chance.int(1, 4) === 1 ? [Altersgruppe.make(50, 60)] : []))
      const once = Array.from({ length: 110 }, (_, age) => Altersgruppensatz.find(one, age).length).every((count) => count === 1)
      expect(Codeliste.leaves(Altersgruppensatz.toListe(one)).length > 0).toBe(once)
      expect(Altersgruppensatz.disjoint(one) && Altersgruppensatz.exhaustive(one)).toBe(once)
      met[once ? "davon" : "darunter"] += 1
    })
    expect(Math.min(met.davon, met.darunter)).toBeGreaterThan(100)
  })
})
