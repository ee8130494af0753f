import { describe, expect, it } from "vitest"
import { A, A2, B2, C2, bounds, merkmal, revealed, stelle, tabelle, type Wert } from "../../test/angriffstabellen.js"
import type * as Merkmal from "../merkmal/Merkmal.js"
import { attack } from "./attack.js"

describe("joint cells", () => {
  it("bound a margin of two Merkmale by the other two margins", () => {
    // Whoever is in a1 b1 is in c1 or c2: with all of a1 in c1, none of a1 b1 is in c2.
    const ab = tabelle("ab", [A2, B2], { "a1 b1": 5, "a1 b2": 4, "a2 b1": 6, "a2 b2": 3 })
    const ac = tabelle("ac", [A2, C2], { "a1 c1": 9, "a1 c2": 0, "a2 c1": 2, "a2 c2": 7 })
    const bc = tabelle("bc", [B2, C2], { "b1 c1": "x", "b1 c2": "x", "b2 c1": "x", "b2 c2": "x" })
    expect(bounds(attack({ tabellen: [ab, ac, bc] }))).toEqual({ "b1 c1": [5, 7], "b1 c2": [4, 6], "b2 c1": [4, 6], "b2 c2": [1, 3] })
  })
})

describe("crossed darunter groups", () => {
  const D = (id: string): Merkmal.Merkmal => merkmal(id, [`${id}D`, undefined, "darunter"])

  it("have at least the persons in common that fit in no rest", () => {
    // Of 4 persons 3 are in each group, so that 2 are in both.
    expect(bounds(attack({ tabellen: [tabelle("t", [D("a"), D("b")], { "- -": 4, "aD -": 3, "- bD": 3, "aD bD": "x" })] }))).toEqual({ "aD bD": [2, 3] })
    expect(revealed(attack({ tabellen: [tabelle("t", [D("a"), D("b")], { "- -": 4, "aD -": 3, "- bD": 4, "aD bD": "x" })] }))).toEqual({ "aD bD": 3 })
  })

  it("know of no rest where nobody states the whole", () => {
    const angriff = attack({ tabellen: [tabelle("t", [D("a"), D("b")], { "aD bD": "x", "aD -": 3, "- bD": 3 })] })
    expect(bounds(angriff)).toEqual({ "aD bD": [0, 3] })
  })
})

describe("tables too large to be spanned", () => {
  const many = (id: string): Merkmal.Merkmal => merkmal(id, ...Array.from({ length: 120 }, (_, at) => `${id}${at}`))
  const weite = [many("a"), many("b"), many("c")]

  it("are attacked around the cells that they name, and the result says so", () => {
    // One row of one of three Merkmale: 120 cells, one of them withheld. All keys occur, so that none is left aside.
    const row = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`a${at} b${at} c${at}`, at === 7 ? "x" : 5] as const))
    const line = Object.fromEntries(Array.from({ length: 119 }, (_, at) => [`a${at < 7 ? at : at + 1} b7 c7`, 5] as const))
    const { enthuellt, reichweite } = attack({ tabellen: [tabelle("groß", weite, { ...row, ...line, "- b7 c7": 600, "- - -": 9000 })] })
    expect(enthuellt.map(({ stelle: { koordinate }, von, bis }) => [koordinate, von, bis])).toEqual([[{ a: "a7", b: "b7", c: "c7" }, 5, 5]])
    expect(reichweite.grund).toContain("personen: zu viele Zellen")
  })
})

describe("a target that no table withholds", () => {
  const ziele = ["a1", "a2", "a3"].map((a) => stelle({ a }))
  const spanne = (): number => 2

  it("is learned where the others of its sum are told, or where it is told itself", () => {
    const angriff = attack({ tabellen: [tabelle("t", [A2], { a2: 38, "-": 40 })] }, { ziele: [stelle({ a: "a1" }), stelle({ a: "a2" })] })
    expect(revealed(angriff)).toEqual({ a1: 2, a2: 38 })
    expect(angriff.findings[0]?.message).toContain("The cell personen: a a1, which is secret, is 2")
  })

  it("is unrounded by the totals over it", () => {
    const rund = (total: Wert) => attack({ tabellen: [tabelle("t", [A], { a1: "1±1", a2: "1±1", a3: "1±1", "-": total })] }, { ziele, spanne })
    expect(bounds(rund("8±2"))).toEqual({ a1: [2, 2], a2: [2, 2], a3: [2, 2] })
    expect(rund("8±2").enthuellt).toHaveLength(3)
    expect(rund("5±2").enthuellt).toEqual([])
  })

  it("counts as learned when it is known exactly, whatever span is asked for", () => {
    const angriff = attack({ tabellen: [tabelle("t", [A2], { a1: "x", a2: 12, "-": 15 })] }, { spanne: () => 0 })
    expect(revealed(angriff)).toEqual({ a1: 3 })
  })
})
