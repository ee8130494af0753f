import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { ergebnis } from "../../test/ergebnisse.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import type { Ergebnis } from "./Ergebnis.js"
import { rangliste, vereinigung, type Rangfrage } from "./rangliste.js"

const land = Merkmal.make("land", Codeliste.make({
  id: "laender",
  titel: "Länder",
  quelle: "erfunden",
  auspraegungen: [
    { schluessel: "1", name: "Europa" },
    ...["121", "122", "123", "124"].map((schluessel) => ({ schluessel, name: `Land ${schluessel}`, oberhalb: "1" })),
    { schluessel: "eu", name: "Europäische Union", oberhalb: "1", gliederung: "darunter" },
    { schluessel: "421", name: "Land 421" },
    { schluessel: "998", name: "ungeklärt", art: "rest" },
    { schluessel: "999", name: "ohne Angabe", art: "fehlt" },
  ],
}))

const von = (key: string, wert: number | Messwert.Messwert, part: Partial<Ergebnis> = {}) =>
  ergebnis(2019, wert, { mass: "rangliste", gruppe: { land: key }, ...part })

const five = (wert: number) => Messwert.gerundet(wert, { basis: 5, ganzzahlig: true, nichtNegativ: true })

const rank = (ergebnisse: ReadonlyArray<Ergebnis>, frage: Partial<Rangfrage> = {}) =>
  Result.getOrThrow(rangliste(ergebnisse, { merkmal: land, plaetze: 2, ...frage }))

const places = (ergebnisse: ReadonlyArray<Ergebnis>, plaetze = 2) =>
  rank(ergebnisse, { plaetze }).plaetze.map(({ schluessel, rang }) => `${schluessel}: ${rang.von}–${rang.bis}`)

describe("rangliste", () => {
  it("ranks the largest first, with shared places as 1, 2, 2, 4", () => {
    const all = [von("121", 5), von("124", 3), von("123", 5), von("122", 9)]
    expect(places(all, 4)).toEqual(["122: 1–1", "121: 2–3", "123: 2–3", "124: 4–4"])
  })

  it("keeps all who share the last place", () => {
    expect(places([von("124", 5), von("122", 9), von("123", 5), von("121", 5)])).toEqual(["122: 1–1", "121: 2–4", "123: 2–4", "124: 2–4"])
    expect(places([von("122", 9), von("123", 5), von("121", 4)])).toEqual(["122: 1–1", "123: 2–2"])
  })

  it("lets rounded values share a place where nobody can tell which is larger", () => {
    expect(places([von("121", five(25)), von("122", five(25)), von("123", five(30))])).toEqual(["123: 1–1", "121: 2–3", "122: 2–3"])
    expect(places([von("121", Messwert.intervall(10, 14)), von("122", Messwert.intervall(12, 16)), von("123", Messwert.intervall(15, 18))], 1))
      .toEqual(["123: 1–2", "122: 1–3"])
  })

  it("lets no group compete with those that it is made of, and no group that is picked out", () => {
    const all = [von("1", 100), von("121", 60), von("122", 40), von("eu", 90), von("421", 50)]
    expect(places(all, 9)).toEqual(["121: 1–1", "421: 2–2", "122: 3–3"])
    expect(places([von("1", 100), von("421", 50)], 9)).toEqual(["421: 1–1"])
  })

  it("keeps what is unclear out of the places and in the rest", () => {
    const all = [von("insgesamt", 200), von("121", 60), von("122", 50), von("123", 10), von("998", 70), von("999", 10)]
    const found = rank(all)
    expect(found.plaetze.map(({ name, anteil }) => [name, anteil])).toEqual([["Land 121", Messwert.exakt(30)], ["Land 122", Messwert.exakt(25)]])
    expect(found.rest).toEqual({ wert: Messwert.exakt(90), anteil: Messwert.exakt(45) })
    expect(found.nichtGereiht).toEqual([{ schluessel: "998", name: "ungeklärt", wert: Messwert.exakt(70) }, { schluessel: "999", name: "ohne Angabe", wert: Messwert.exakt(10) }])
  })

  it("takes the total as given, or from the result without the Merkmal, or as unknown", () => {
    const [a, b] = [von("121", 60), von("122", 40)]
    expect(rank([a, b], { gesamt: Messwert.exakt(120) }).rest.wert).toEqual(Messwert.exakt(20))
    expect(rank([a, b, ergebnis(2019, 150, { mass: "rangliste" })]).rest.wert).toEqual(Messwert.exakt(50))
    const found = rank([a, b])
    expect([found.rest.wert, found.plaetze[0]?.anteil, found.gesamt]).toEqual(Array.from({ length: 3 }, () => Messwert.fehlend("unbekannt")))
  })

  it("lists an absent value apart, never as 0, and still knows the rest", () => {
    const found = rank([von("121", 60), von("122", Messwert.fehlend("geheim")), von("123", 0)], { plaetze: 3, gesamt: Messwert.exakt(100) })
    expect(found.plaetze.map(({ schluessel }) => schluessel)).toEqual(["121", "123"])
    // Nobody knows whether 122 is first.
    expect(found.plaetze.map(({ rang }) => rang)).toEqual([{ von: 1, bis: 2 }, { von: 2, bis: 3 }])
    expect(found.ohneWert).toEqual([{ schluessel: "122", name: "Land 122", wert: Messwert.fehlend("geheim") }])
    expect(found.rest.wert).toEqual(Messwert.exakt(40))
  })

  it("has nobody on top where all are absent, and then the rest is all", () => {
    expect(rank([von("122", Messwert.fehlend("geheim"))], { gesamt: Messwert.exakt(9) })).toMatchObject({ plaetze: [], rest: { wert: Messwert.exakt(9) } })
  })

  it("ranks rates without shares and without a rest", () => {
    const found = rank([von("121", 60, { mass: "quote" }), von("122", 70, { mass: "quote" })], { gesamt: Messwert.exakt(65) })
    expect(found.plaetze.map(({ schluessel }) => schluessel)).toEqual(["122", "121"])
    expect([found.rest.wert, found.plaetze[0]?.anteil]).toEqual([Messwert.fehlend("nicht-sinnvoll"), Messwert.fehlend("nicht-sinnvoll")])
  })

  const codes = (ergebnisse: ReadonlyArray<Ergebnis>, gesamt?: Messwert.Messwert) =>
    Result.match(rangliste(ergebnisse, { merkmal: land, plaetze: 9, ...(gesamt === undefined ? {} : { gesamt }) }), { onSuccess: () => [], onFailure: (all) => all.map(({ code, nearest }) => `${code} ${nearest ?? ""}`.trim()) })

  it("refuses a key that is in no list, one that is doubled, and results that cannot be compared", () => {
    expect(codes([von("121", 1), von("125", 1)])).toEqual(["indikator/KeyUnknownInList 121"])
    expect(codes([von("121", 1), von("121", 2)])).toEqual(["indikator/GroupDoubled"])
    expect(codes([von("121", 1), von("122", 2, { jahr: 2018 })])).toEqual(["indikator/NotComparable"])
    expect(codes([von("121", 1), von("122", 2, { gruppe: { land: "122", geschlecht: "w" } })])).toEqual(["indikator/NotComparable"])
  })

  it("refuses places that are more than their total, beyond what rounding explains", () => {
    expect(codes([von("121", 60), von("122", 50)], Messwert.exakt(100))).toEqual(["indikator/PartsAboveTotal"])
    expect(codes([von("121", five(60)), von("122", five(45))], five(100))).toEqual([])
  })

  it("takes a wrong number of places as a slip", () => {
    for (const plaetze of [0, 1.5, Number.NaN]) expect(() => rank([von("121", 1)], { plaetze })).toThrow(RangeError)
  })

  it("takes a Merkmal that no result names, or its mere name, as a slip", () => {
    expect(() => rank([von("121", 1, { gruppe: { geschlecht: "w" } })])).toThrow(/No result names the Merkmal "land"; they name geschlecht/u)
    expect(() => Reflect.apply(rangliste, undefined, [[], { merkmal: "land", plaetze: 1 }])).toThrow(/not "land"/u)
  })

  it("has no places where only the total is there, and refuses where nothing is", () => {
    expect(rank([von("insgesamt", 9)])).toMatchObject({ jahr: 2019, plaetze: [], rest: { wert: Messwert.exakt(9) } })
    expect(codes([])).toEqual(["indikator/RanglisteEmpty"])
  })
})

describe("vereinigung", () => {
  it("keeps everybody who was ever on top, the latest year first", () => {
    const [old, recent] = [[2018, "123"], [2019, "121"]].map(([jahr, key]) => rank([von(String(key), 9, { jahr: Number(jahr) }), von("122", 5, { jahr: Number(jahr) })]))
    expect(vereinigung(old === undefined || recent === undefined ? [] : [old, recent]).map(({ schluessel }) => schluessel)).toEqual(["121", "122", "123"])
  })
})

describe("properties", () => {
  it("does not depend on the order of the results, and places and rest make up the total", () => {
    forAll(300, (chance) => {
      const keys = ["121", "122", "123", "124", "421"] as const
      const all = keys.map((key) => von(key, chance.bool() ? five(chance.int(0, 6) * 5) : chance.int(0, 30)))
      const frage = { gesamt: Messwert.exakt(400), plaetze: chance.int(1, 5) }
      const found = rank(all, frage)
      expect(rank([...all].reverse(), frage)).toEqual(found)
      expect(found.plaetze.length).toBeGreaterThanOrEqual(frage.plaetze)
      expect(Messwert.isCompatible(Messwert.sum([...found.plaetze.map(({ wert }) => wert), found.rest.wert]), found.gesamt)).toBe(true)
      for (const { rang } of found.plaetze) expect(rang.von).toBeLessThanOrEqual(rang.bis)
    })
  })
})
