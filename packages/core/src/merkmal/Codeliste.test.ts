import { describe, expect, it } from "vitest"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "./Codeliste.js"

const made = (...auspraegungen: ReadonlyArray<Codeliste.Auspraegung>): Codeliste.Codeliste =>
  Codeliste.make({ id: "probe", titel: "Probe", quelle: "erfunden", auspraegungen })

const keys = (found: ReadonlyArray<Codeliste.Auspraegung>): ReadonlyArray<string> => found.map(({ schluessel }) => schluessel)

const einwohner = made(
  { schluessel: "deutsche", name: "Deutsche" },
  { schluessel: "ohne-mh", name: "ohne Migrationshintergrund", oberhalb: "deutsche" },
  { schluessel: "mit-mh", name: "mit Migrationshintergrund", oberhalb: "deutsche" },
  { schluessel: "aussiedler", name: "Aussiedler", oberhalb: "mit-mh", gliederung: "darunter" },
  { schluessel: "spaetaussiedler", name: "Spätaussiedler", oberhalb: "aussiedler" },
  { schluessel: "eingebuergerte", name: "Eingebürgerte", oberhalb: "mit-mh", gliederung: "darunter" },
  { schluessel: "auslaender", name: "Ausländer" },
)

describe("a Codeliste, made", () => {
  it.each([
    ["holds a key twice", [{ schluessel: "a", name: "A" }, { schluessel: "a", name: "B" }]],
    ["is a total by its word", [{ schluessel: "insgesamt", name: "alle" }]],
    ["is a total by its word", [{ schluessel: "INSGESAMT1", name: "alle" }]],
    ["is a total by its word", [{ schluessel: "GESAMT", name: "alle" }]],
    ["is a total by its word", [{ schluessel: "a", name: " Insgesamt " }]],
    ["is a total by its word", [{ schluessel: "a", name: "alle", auch: ["Total"] }]],
    ["cannot be a key", [{ schluessel: "", name: "ohne Schlüssel" }]],
    ["cannot be a key", [{ schluessel: "", name: "leer" }]],
    ["cannot be a key", [{ schluessel: "a\u001Fb", name: "Trennzeichen" }]],
    ["refers to b, which is not in it", [{ schluessel: "a", name: "A", oberhalb: "b" }]],
    ["refers to b, which is not in it", [{ schluessel: "a", name: "A", nachfolger: ["b"] }]],
    ["run in a circle at a", [{ schluessel: "a", name: "A", oberhalb: "a" }]],
    ["run in a circle", [{ schluessel: "a", name: "A", oberhalb: "b" }, { schluessel: "b", name: "B", oberhalb: "a" }]],
  ])("refuses a list that %s", (why, auspraegungen) => {
    expect(() => made(...auspraegungen)).toThrow(RangeError)
    expect(() => made(...auspraegungen)).toThrow(why)
  })
})

describe("what is part of what", () => {
  it("adds up davon groups alone: darunter groups and all below them are left out", () => {
    expect(keys(Codeliste.leaves(einwohner))).toEqual(["ohne-mh", "mit-mh", "auslaender"])
  })

  it("gives a mapping every value that is not split up, darunter groups too", () => {
    expect(keys(Codeliste.lowest(einwohner))).toEqual(["ohne-mh", "mit-mh", "spaetaussiedler", "eingebuergerte", "auslaender"])
  })

  it("goes up and down", () => {
    expect(keys(Codeliste.below(einwohner))).toEqual(["deutsche", "auslaender"])
    expect(keys(Codeliste.below(einwohner, "mit-mh"))).toEqual(["aussiedler", "eingebuergerte"])
    expect(keys(Codeliste.below(einwohner, "auslaender"))).toEqual([])
    expect(keys(Codeliste.above(einwohner, "spaetaussiedler"))).toEqual(["aussiedler", "mit-mh", "deutsche"])
    expect(keys(Codeliste.above(einwohner, "fremd"))).toEqual([])
  })

  it("judges a value that was copied as the one in the list", () => {
    for (const one of einwohner.auspraegungen) {
      expect(Codeliste.isPart(einwohner, { ...one })).toBe(Codeliste.isPart(einwohner, one))
    }
    expect(Codeliste.isPart(einwohner, Codeliste.get(einwohner, "spaetaussiedler"))).toBe(false)
  })
})

describe("finding a value", () => {
  const staaten = made(
    { schluessel: "120", name: "Jugoslawien", gueltigBis: Stichtag.make(1992, 4, 26), nachfolger: ["138"] },
    { schluessel: "138", name: "Jugoslawien", auch: ["Serbien und Montenegro"], gueltigAb: Stichtag.make(1992, 4, 27) },
    { schluessel: "170", name: "Serbien", auch: ["Republik Serbien"] },
    { schluessel: "999", name: "sonstige", auch: ["Serbien"] },
  )

  it("names the nearest key where code slips", () => {
    expect(() => Codeliste.get(einwohner, "deutshe")).toThrow(`did you mean "deutsche"?`)
  })

  it("takes the name before the other names, and blanks around it do not count", () => {
    expect(Codeliste.findByName(staaten, " Serbien ")?.schluessel).toBe("170")
    expect(Codeliste.findByName(staaten, "Republik Serbien")?.schluessel).toBe("170")
    expect(Codeliste.findByName(staaten, "serbien")).toBeUndefined()
    expect(Codeliste.findByName(staaten, "")).toBeUndefined()
  })

  it("does not guess between two values of one name, unless the day decides", () => {
    expect(Codeliste.findByName(staaten, "Jugoslawien")).toBeUndefined()
    expect(Codeliste.findByName(staaten, "Jugoslawien", Stichtag.make(1990, 12, 31))?.schluessel).toBe("120")
    expect(Codeliste.findByName(staaten, "Jugoslawien", Stichtag.make(1995, 12, 31))?.schluessel).toBe("138")
  })

  it("finds nothing by a name that was not in use on the day", () => {
    expect(Codeliste.findByName(staaten, "Serbien und Montenegro", Stichtag.make(1990, 12, 31))).toBeUndefined()
  })
})

describe("validity", () => {
  const einmal = { gueltigAb: Stichtag.make(2011, 8, 1), gueltigBis: Stichtag.make(2022, 7, 31) }

  it.each([["2011-07-31", false], ["2011-08-01", true], ["2022-07-31", true], ["2022-08-01", false]])("on %s: %s, both ends included", (tag, valid) => {
    expect(Codeliste.isValidOn(einmal, Stichtag.make(Number(tag.slice(0, 4)), Number(tag.slice(5, 7)), Number(tag.slice(8))))).toBe(valid)
  })

  it("leaves nothing of a list that does not hold on the day", () => {
    const liste = Codeliste.make({ ...made({ schluessel: "a", name: "A" }), ...einmal })
    expect(Codeliste.validOn(liste, Stichtag.make(2010, 1, 1))).toEqual([])
    expect(keys(Codeliste.validOn(liste, Stichtag.make(2015, 1, 1)))).toEqual(["a"])
  })
})

const anyListe = (chance: Seeded): Codeliste.Codeliste =>
  made(...Array.from({ length: chance.int(1, 12) }, (_, at): Codeliste.Auspraegung => ({
    schluessel: `k${at}`,
    name: `Wert ${at}`,
    ...(at > 0 && chance.bool() ? { oberhalb: `k${chance.int(0, at - 1)}` } : {}),
    ...(chance.int(1, 4) === 1 ? { gliederung: "darunter" } : {}),
  })))

describe("properties", () => {
  it("no leaf lies above or below another leaf, so that none is added up twice", () => {
    forAll(500, (chance) => {
      const liste = anyListe(chance)
      const leaves = new Set(keys(Codeliste.leaves(liste)))
      for (const key of leaves) {
        expect(keys(Codeliste.above(liste, key)).some((above) => leaves.has(above))).toBe(false)
        expect(Codeliste.isPart(liste, Codeliste.get(liste, key))).toBe(true)
      }
    })
  })

  it("each value that may be added up is a leaf or is made up of leaves", () => {
    forAll(500, (chance) => {
      const liste = anyListe(chance)
      const leaves = Codeliste.leaves(liste)
      for (const one of liste.auspraegungen.filter((other) => Codeliste.isPart(liste, other))) {
        const own = leaves.filter(({ schluessel }) => schluessel === one.schluessel || keys(Codeliste.above(liste, schluessel)).includes(one.schluessel))
        expect(own.length).toBeGreaterThan(0)
      }
    })
  })

  it("each value has exactly one place: below its group, or at the top", () => {
    forAll(300, (chance) => {
      const liste = anyListe(chance)
      const places = [undefined, ...keys(liste.auspraegungen)].flatMap((key) => keys(Codeliste.below(liste, key)))
      expect([...places].sort()).toEqual([...keys(liste.auspraegungen)].sort())
    })
  })

  it("a list of thousands of keys is opened up once and asked fast", () => {
    const liste = made(...Array.from({ length: 3000 }, (_, at): Codeliste.Auspraegung => ({
      schluessel: String(at), name: `Wert ${at}`, ...(at >= 10 ? { oberhalb: String(Math.floor(at / 10)) } : {}),
    })))
    const leaves = Codeliste.leaves(liste)
    for (let time = 0; time < 1000; time += 1) {
      if (Codeliste.leaves(liste) !== leaves) throw new Error("opened up again")
    }
    // The keys 1 to 299 are split up.
    expect(leaves.length).toBe(2701)
  })
})
