import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { forAll, implies } from "../../test/seeded.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "./Codeliste.js"
import * as Staatsangehoerigkeit from "./Staatsangehoerigkeit.js"
import * as Zuordnung from "./Zuordnung.js"

const { liste, isUnionsbuerger, isFreizuegig, isRankable, iso, kontinent } = Staatsangehoerigkeit
const keys = liste.auspraegungen.map(({ schluessel }) => schluessel)
const states = keys.filter((key) => kontinent(key) !== undefined)
const day = Stichtag.make

const catalogue = new URL("../../../../../shared/data/codelists/Nationalitaeten.json", import.meta.url)

interface Catalogue {
  readonly daten: ReadonlyArray<{ readonly historie: ReadonlyArray<{ readonly codeDEStatis: string; readonly iso2: string; readonly bezeichnung: string }> }>
}

const read = (): Catalogue => JSON.parse(readFileSync(catalogue, "utf8")) as Catalogue

describe("nationality", () => {
  it.each([
    ["125", "Bulgarien"], ["150", "Kosovo"], ["152", "Polen"], ["154", "Rumänien"], ["163", "Türkei"],
    ["164", "Tschechien"], ["166", "Ukraine"], ["170", "Serbien"], ["475", "Syrien"], ["000", "deutsch"],
  ])("has the key %s for %s", (key, name) => {
    expect(Codeliste.get(liste, key).name).toBe(name)
  })

  it("names the continent by the first digit of every state", () => {
    expect(states.every((key) => /^[1-5]\d\d$/u.test(key) && kontinent(key) === `${key[0] ?? ""}XX`)).toBe(true)
    expect(Codeliste.below(liste).map(({ schluessel }) => schluessel))
      .toEqual(["000", "1XX", "2XX", "3XX", "4XX", "5XX", "997", "998", "999"])
  })

  it("ranks states, and neither Germans, continents, stateless, unclear, unstated nor areas lumped together", () => {
    expect(keys.filter((key) => !isRankable(key)))
      .toEqual(["000", "1XX", "185", "2XX", "3XX", "4XX", "5XX", "997", "998", "999"])
    expect(isRankable("no such key")).toBe(false)
  })

  it("counts unstated as missing, stateless and unclear as a remainder", () => {
    expect(["997", "998", "999"].map((key) => Codeliste.get(liste, key).art)).toEqual(["rest", "rest", "fehlt"])
  })

  it("gives each state that is still there two ISO codes, no two the same, and former states none", () => {
    const former = states.filter((key) => Codeliste.get(liste, key).gueltigBis !== undefined)
    expect(former).toEqual(["120", "132", "133", "138", "159", "162", "276"])
    const none = states.filter((key) => iso(key) === undefined)
    expect(none).toEqual([...former, "185"].sort())
    const codes = states.flatMap((key) => iso(key) ?? [])
    expect(new Set(codes.map(({ alpha2 }) => alpha2)).size).toBe(codes.length)
    expect(codes.every(({ alpha2, alpha3 }) => /^[A-Z]{2}$/u.test(alpha2) && /^[A-Z]{3}$/u.test(alpha3))).toBe(true)
    expect([iso("150"), iso("000"), iso("1XX")]).toEqual([{ alpha2: "XK", alpha3: "XKX" }, { alpha2: "DE", alpha3: "DEU" }, undefined])
  })

  it("has no name twice but Jugoslawien, which finds its key by the day alone", () => {
    const names = liste.auspraegungen.flatMap(({ name, auch = [] }) => [name, ...auch])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual(["Jugoslawien"])
    const found = [undefined, day(1990, 12, 31), day(1995, 12, 31)].map((stichtag) => Codeliste.findByName(liste, "Jugoslawien", stichtag)?.schluessel)
    expect(found).toEqual([undefined, "120", "138"])
  })

  it("is grouped by continent as any list along its hierarchy", () => {
    const zuordnung = Zuordnung.alongHierarchy(liste)
    expect(["475", "163", "000", "997"].map((key) => Zuordnung.find(zuordnung, key))).toEqual(["4XX", "1XX", "000", "997"])
  })

  it("leads from Yugoslavia of 1991 to the seven states and their keys in between", () => {
    const reach = (key: string): ReadonlyArray<string> => {
      const next = Codeliste.get(liste, key).nachfolger ?? []
      return next.length === 0 ? [key] : next.flatMap(reach)
    }
    expect([...reach("120")].sort()).toEqual(["122", "130", "131", "140", "144", "150", "170"])
    expect(reach("159")).toHaveLength(15)
  })

  it("has no gap between what followed on Yugoslavia", () => {
    const chain = ["120", "138", "132", "133", "170"].map((key) => Codeliste.get(liste, key))
    chain.slice(1).forEach((one, at) => {
      expect(Stichtag.addDays(chain[at]?.gueltigBis ?? day(1900, 1, 1), 1)).toBe(one.gueltigAb)
    })
  })
})

describe("citizenship of the Union", () => {
  const members = (stichtag: Stichtag.Stichtag): number => keys.filter((key) => isUnionsbuerger(key, stichtag)).length

  it.each([
    [day(1993, 10, 31), 0], [day(1993, 11, 1), 12], [day(1995, 1, 1), 15], [day(2004, 4, 30), 15], [day(2004, 5, 1), 25],
    [day(2006, 12, 31), 25], [day(2007, 1, 1), 27], [day(2013, 6, 30), 27], [day(2013, 7, 1), 28], [day(2020, 1, 31), 28],
    [day(2020, 2, 1), 27],
  ])("comes with the membership of so many states on %s: %i", (stichtag, count) => {
    expect(members(stichtag)).toBe(count)
  })

  it("ends for British nationals with membership, free movement with the transition period", () => {
    expect(isUnionsbuerger("168", day(2020, 1, 31))).toBe(true)
    expect([isUnionsbuerger("168", day(2020, 12, 31)), isFreizuegig("168", day(2020, 12, 31))]).toEqual([false, true])
    expect(isFreizuegig("168", day(2021, 1, 1))).toBe(false)
  })

  it("leaves Switzerland and the EEA out, which have free movement all the same", () => {
    const only = keys.filter((key) => isFreizuegig(key, day(2024, 12, 31)) && !isUnionsbuerger(key, day(2024, 12, 31)))
    expect(only).toEqual(["136", "141", "149", "158"])
  })
})

describe("properties", () => {
  it("who is a citizen of the Union moves freely, and neither has a key that is no state", () => {
    forAll(500, ({ pick, int }) => {
      const [first = "", ...rest] = keys
      const key = pick([first, ...rest])
      const stichtag = day(int(1950, 2030), int(1, 12), int(1, 28))
      const frei = isFreizuegig(key, stichtag)
      expect(implies(isUnionsbuerger(key, stichtag), () => frei)).toBe(true)
      expect(implies(frei, () => isRankable(key) || Staatsangehoerigkeit.isDeutsch(key))).toBe(true)
    })
  })
})

describe("the catalogue of the school ministry (where it is present)", () => {
  it.skipIf(!existsSync(catalogue))("has the same keys, and the same ISO codes for the states of today", () => {
    const entries = read().daten.flatMap(({ historie }) => historie)
    const theirs = [...new Set(entries.map(({ codeDEStatis }) => codeDEStatis))].sort()
    expect(keys.filter((key) => !key.endsWith("XX")).sort()).toEqual(theirs)
    expect(theirs).toHaveLength(212)
    const compared = entries.filter(({ codeDEStatis }) => iso(codeDEStatis) !== undefined)
    expect(compared).toHaveLength(201)
    expect(compared.filter(({ codeDEStatis, iso2 }) => iso(codeDEStatis)?.alpha2 !== iso2)).toEqual([])
  })
  it.skipIf(!existsSync(catalogue))("finds each of its names, Jugoslawien by the day alone", () => {
    const entries = read().daten.flatMap(({ historie }) => historie)
    const lost = entries.filter(({ codeDEStatis, bezeichnung }) => Codeliste.findByName(liste, bezeichnung)?.schluessel !== codeDEStatis)
    expect(lost.map(({ codeDEStatis, bezeichnung }) => [codeDEStatis, bezeichnung])).toEqual([["120", "Jugoslawien"], ["138", "Jugoslawien"]])
  })
})
