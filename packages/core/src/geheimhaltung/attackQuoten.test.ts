import { describe, expect, it } from "vitest"
import { A, A2, B2, C2, bounds, revealed, stelle, tabelle } from "../../test/angriffstabellen.js"
import * as Messwert from "../kernel/Messwert.js"
import type * as Merkmal from "../merkmal/Merkmal.js"
import { attack } from "./attack.js"

describe("rates", () => {
  const quote = (zaehler: Merkmal.Koordinate, nenner: Merkmal.Koordinate, wert: number, nachkommastellen = 1) =>
    ({ id: "q", zaehler: stelle(zaehler), nenner: stelle(nenner), nachkommastellen, wert: Messwert.exakt(wert) })

  it("give the numerator away, and with it the complement", () => {
    const nur = { a1: "x", a2: "x", "-": 9 } as const
    expect(revealed(attack({ tabellen: [tabelle("t", [A2], nur)] }))).toEqual({})
    expect(revealed(attack({ tabellen: [tabelle("t", [A2], nur, { quoten: [quote({ a: "a1" }, {}, 33.3)] })] }))).toEqual({ a1: 3, a2: 6 })
    expect(bounds(attack({ tabellen: [tabelle("t", [A2], { ...nur, "-": 900 }, { quoten: [quote({ a: "a1" }, {}, 33, 0)] })] })))
      .toEqual({ a1: [293, 301], a2: [599, 607] })
  })

  it("give the denominator away", () => {
    const angriff = attack({ tabellen: [tabelle("t", [A2], { a1: 30, a2: "x", "-": "x" }, { quoten: [quote({ a: "a1" }, {}, 90.9)] })] })
    expect(revealed(angriff)).toEqual({ a2: 3, "": 33 })
  })

  it("of 0 % and 100 % tell all of a small group", () => {
    const hundert = { a1: "x", a2: "x", "-": 40 } as const
    expect(revealed(attack({ tabellen: [tabelle("t", [A2], hundert, { quoten: [quote({ a: "a1" }, {}, 100, 0)] })] }))).toEqual({ a1: 40, a2: 0 })
  })

  it("bring two unknown numbers together", () => {
    const angriff = attack({ tabellen: [tabelle("t", [A2, B2], { "a1 b1": "x", "a1 -": "x", "a2 -": 90, "- -": 100 }, { quoten: [quote({ a: "a1", b: "b1" }, { a: "a1" }, 30, 0)] })] })
    expect(revealed(angriff)).toEqual({ "a1 b1": 3, "a1": 10 })
  })

  it("keep nothing from being worked out, in whichever order they name the Merkmale", () => {
    const zellen = { "a1 b1": "x", "a1 b2": 5, "a1 -": 8, "a2 b1": 6, "a2 b2": 7, "a2 -": 13, "- b1": 9, "- b2": 12, "- -": 21 } as const
    for (const zaehler of [{ a: "a2", b: "b1" }, { b: "b1", a: "a2" }]) {
      expect(revealed(attack({ tabellen: [tabelle("t", [A2, B2], zellen, { quoten: [quote(zaehler, { a: "a2" }, 46.2)] })] }))).toEqual({ "a1 b1": 3 })
    }
  })
})

describe("corrected numbers", () => {
  const bericht = (id: string, total: number) => tabelle(id, [A], { a1: "x", a2: "x", a3: 10, "-": total })

  it("bound cells by the newest total, and the finding says that it was tried", () => {
    const angriff = attack({ tabellen: [bericht("2023", 44), bericht("2024", 33)] })
    expect(bounds(angriff)).toEqual({ a1: [0, 23], a2: [0, 23] })
    expect(angriff).toMatchObject({ gesperrt: 2, enthuellt: [] })
    expect(angriff.findings.map(({ message, schwere }) => [schwere, message.includes("the newest and the oldest were tried")])).toEqual([["hinweis", true]])
  })

  it("give a cell away by the newest number as well as by the oldest", () => {
    expect(revealed(attack({ tabellen: [bericht("2023", 44), bericht("2024", 10)] }))).toEqual({ a1: 0, a2: 0 })
    expect(revealed(attack({ tabellen: [bericht("2023", 10), bericht("2024", 44)] }))).toEqual({ a1: 0, a2: 0 })
    const angriff = attack({ tabellen: [tabelle("2023", [A2], { a1: "x", a2: 12, "-": 44 }), tabelle("2024", [A2], { a1: "x", "-": 33 })] })
    expect(revealed(angriff)).toEqual({ a1: 21 })
    expect(angriff.findings.filter(({ code }) => code === "geheimhaltung/ZelleEnthuellt")).toHaveLength(1)
  })
})

describe("rates in tables of another thing", () => {
  const quote = (zaehler: Merkmal.Koordinate, nenner: Merkmal.Koordinate, wert: number) =>
    ({ id: "q", zaehler: { gegenstand: "kinder", koordinate: zaehler }, nenner: stelle(nenner), nachkommastellen: 1, wert: Messwert.exakt(wert) })
  const kinder = (...quoten: ReadonlyArray<ReturnType<typeof quote>>) => tabelle("k", [C2], { "-": 20 }, { gegenstand: "kinder", quoten })

  it("tell a total that no table of its own states", () => {
    // 20 children are 50.0 % of 40 persons, of whom 38 are told.
    const angriff = attack({ tabellen: [tabelle("t", [A2], { a1: 38, a2: "x" }), kinder(quote({}, {}, 50))] })
    expect(revealed(angriff)).toEqual({ a2: 2 })
  })

  it("tell the parts of a total by a Merkmal that no table of its own has", () => {
    // 20 and 20 children are 100.0 % and 50.0 % of the persons in c1 and c2: 60 in all.
    const viele = tabelle("k", [C2], { c1: 20, c2: 20 }, { gegenstand: "kinder", quoten: [quote({ c: "c1" }, { c: "c1" }, 100), quote({ c: "c2" }, { c: "c2" }, 50)] })
    expect(revealed(attack({ tabellen: [tabelle("t", [A2], { a1: 58, a2: "x" }), viele] }))).toEqual({ a2: 2 })
  })

  it("meet in a thing that no table states at all", () => {
    // 9 is 50.0 % and the withheld number 100.0 % of the same: 18.
    const beide = [
      tabelle("k", [C2], { "-": 9 }, { gegenstand: "kinder", quoten: [quote({}, {}, 50)] }),
      tabelle("h", [A2], { a1: "x" }, { gegenstand: "haushalte", quoten: [{ ...quote({}, {}, 100), zaehler: { gegenstand: "haushalte", koordinate: { a: "a1" } } }] }),
    ]
    expect(revealed(attack({ tabellen: beide }))).toEqual({ a1: 18 })
  })
})
