import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { forAll } from "../../test/seeded.js"
import * as Raum from "../kernel/Raum.js"
import * as Codeliste from "./Codeliste.js"
import * as Raummerkmal from "./Raummerkmal.js"
import * as Zuordnung from "./Zuordnung.js"

const liste = (id: string, ...auspraegungen: ReadonlyArray<Codeliste.Auspraegung>): Codeliste.Codeliste =>
  Codeliste.make({ id, titel: id === "fein" ? "Staaten" : "Erdteile", quelle: "erfunden", auspraegungen })

const fein = liste("fein", { schluessel: "125", name: "Bulgarien" }, { schluessel: "475", name: "Syrien" }, { schluessel: "163", name: "Türkei" })
const grob = liste("grob", { schluessel: "1", name: "Europa" }, { schluessel: "4", name: "Asien" })
const paare = [{ von: "125", nach: "1" }, { von: "475", nach: "4" }, { von: "163", nach: "1" }]

describe("a Zuordnung, made", () => {
  it("takes pairs that place every value", () => {
    const zuordnung = Zuordnung.makeOrThrow(fein, grob, paare)
    expect(Zuordnung.apply(zuordnung, "163")).toBe("1")
    expect(Zuordnung.parts(zuordnung, "1")).toEqual(["125", "163"])
    expect(Zuordnung.parts(zuordnung, "4")).toEqual(["475"])
  })

  it("says in both languages what has no place", () => {
    const read = Zuordnung.make(fein, grob, paare.slice(0, 1))
    expect(Result.isFailure(read) && read.failure).toEqual({
      _tag: "merkmal/ZuordnungInvalid",
      von: "fein",
      nach: "grob",
      ohnePlatz: ["475", "163"],
      unbekannt: [],
      message: "The list fein cannot be mapped onto grob: no place for 475, 163: add a pair for each",
      erklaerung: "„Staaten“ lässt sich „Erdteile“ nicht vollständig zuordnen (ohne Platz: „Syrien“, „Türkei“).",
    })
  })

  it.each([
    ["a key that the first list has not", [...paare, { von: "999", nach: "1" }], ["999"]],
    ["a key that the second list has not", [...paare.slice(1), { von: "125", nach: "9" }], ["9"]],
    ["a key with two places", [...paare, { von: "125", nach: "4" }], ["125"]],
  ])("refuses %s", (_, wrong, unbekannt) => {
    const read = Zuordnung.make(fein, grob, wrong)
    expect(Result.isFailure(read) && read.failure).toMatchObject({ ohnePlatz: [], unbekannt })
  })

  it("names five of many and counts the rest", () => {
    const viele = liste("fein", ...Array.from({ length: 8 }, (_, at) => ({ schluessel: `k${at}`, name: `Wert ${at}` })))
    const read = Zuordnung.make(viele, grob, [])
    expect(Result.isFailure(read) && read.failure.message).toContain("k0, k1, k2, k3, k4 (and 3 more)")
    expect(Result.isFailure(read) && read.failure.erklaerung).toContain("„Wert 4“ und 3 weitere")
  })

  it("throws where a key of another list is asked", () => {
    expect(() => Zuordnung.apply(Zuordnung.makeOrThrow(fein, grob, paare), "16")).toThrow(RangeError)
    expect(() => Zuordnung.makeOrThrow(fein, grob, [])).toThrow("no place for")
  })

  it("never adds up darunter groups", () => {
    const mit = liste("fein", ...fein.auspraegungen, { schluessel: "eu", name: "darunter EU", gliederung: "darunter" })
    const zuordnung = Zuordnung.makeOrThrow(mit, grob, [...paare, { von: "eu", nach: "1" }])
    expect(Zuordnung.apply(zuordnung, "eu")).toBe("1")
    expect(Zuordnung.parts(zuordnung, "1")).toEqual(["125", "163"])
  })
})

describe("along the hierarchy of a list", () => {
  const raeume = [
    Raum.make("05", "Nordrhein-Westfalen"), Raum.make("055", "Münster"), Raum.make("05562", "Recklinghausen"),
    Raum.make("05562024", "Marl"), Raum.make("05513", "Gelsenkirchen"), Raum.sozialraum("05562024", "huels", "Hüls"),
  ]
  const raum = Raummerkmal.make(raeume)

  it("goes to the top, or to a level below it", () => {
    const top = Zuordnung.alongHierarchy(raum.liste)
    const kreise = Zuordnung.alongHierarchy(raum.liste, 2)
    expect(raum.liste.auspraegungen.map(({ schluessel }) => Zuordnung.find(top, schluessel))).toEqual(["05", "05", "05", "05", "05", "05"])
    expect(raum.liste.auspraegungen.map(({ schluessel }) => Zuordnung.find(kreise, schluessel))).toEqual([
      undefined, undefined, "05562", "05562", "05513", "05562",
    ])
  })

  it("lets a branch that ends early stand for itself", () => {
    const tief = Zuordnung.alongHierarchy(raum.liste, 3)
    expect(Zuordnung.find(tief, "05513")).toBe("05513")
    expect(Zuordnung.find(tief, "05562024:huels")).toBe("05562024")
  })

  it("says by which group a key has no place", () => {
    expect(() => Zuordnung.apply(Zuordnung.alongHierarchy(raum.liste, 2), "05")).toThrow("map the values below it")
  })

  it("maps areas onto a level by their digits", () => {
    const onto = (ebene: "Kreis" | "Regierungsbezirk" | "Land") => Result.getOrThrow(Raummerkmal.zuordnung(raum, ebene))
    expect(Zuordnung.apply(onto("Kreis"), "05562024:huels")).toBe("05562")
    expect(Zuordnung.apply(onto("Regierungsbezirk"), "05513")).toBe("055")
    expect(Zuordnung.apply(onto("Land"), "05562024")).toBe("05")
    expect(onto("Kreis").nach.auspraegungen.map(({ name }) => name)).toEqual(["Recklinghausen", "Gelsenkirchen"])
  })

  it("says which area has no Kreis in the table", () => {
    const ohne = Raummerkmal.make([Raum.make("05562", "Recklinghausen"), Raum.make("05562024", "Marl"), Raum.make("05515000", "Münster")])
    const read = Raummerkmal.zuordnung(ohne, "Kreis")
    expect(Result.isFailure(read) && read.failure.ohnePlatz).toEqual(["05515000"])
    expect(Result.isFailure(read) && read.failure.erklaerung).toBe("„Raum“ lässt sich „Kreise“ nicht vollständig zuordnen (ohne Platz: „Münster“).")
  })
})

describe("properties", () => {
  it("along any hierarchy the parts are disjoint and are all the leaves", () => {
    forAll(300, (chance) => {
      const any = liste("fein", ...Array.from({ length: chance.int(1, 15) }, (_, at): Codeliste.Auspraegung => ({
        schluessel: `k${at}`, name: `Wert ${at}`,
        ...(at > 0 && chance.bool() ? { oberhalb: `k${chance.int(0, at - 1)}` } : {}),
        ...(chance.int(1, 4) === 1 ? { gliederung: "darunter" } : {}),
      })))
      const zuordnung = Zuordnung.alongHierarchy(any, chance.int(0, 3))
      const parts = zuordnung.nach.auspraegungen.flatMap(({ schluessel }) => Zuordnung.parts(zuordnung, schluessel))
      expect([...parts].sort()).toEqual(Codeliste.leaves(any).map(({ schluessel }) => schluessel).sort())
    })
  })
})
