import { describe, expect, it } from "vitest"
import { A, A2, B, B2, bounds, liste, merkmal, revealed, tabelle } from "../../test/angriffstabellen.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Zuordnung from "../merkmal/Zuordnung.js"
import { attack } from "./attack.js"

describe("equations", () => {
  it("break a 3×3 table in which one cell and one complement are withheld", () => {
    const angriff = attack({ tabellen: [tabelle("t", [A, B], {
      "a1 b1": "x", "a1 b2": "x", "a1 b3": 20, "a1 -": 31, "a2 b1": 15, "a2 b2": 18, "a2 b3": 22, "a2 -": 55,
      "a3 b1": 12, "a3 b2": 25, "a3 b3": 30, "a3 -": 67, "- b1": 30, "- b2": 51, "- b3": 72, "- -": 153,
    })] })
    expect(revealed(angriff)).toEqual({ "a1 b1": 3, "a1 b2": 8 })
    expect(angriff.enthuellt[0]?.durch).toBe("gleichungen")
    expect(angriff.findings[0]).toMatchObject({ code: "geheimhaltung/ZelleEnthuellt", schwere: "fehler", path: ["tabellen", 0], details: { von: 3, bis: 3 } })
    expect(angriff.findings[0]?.message).toContain("withheld in t, is 3: it follows from (b b1) = (a a1, b b1) + (a a2, b b1) + (a a3, b b1)")
  })

  it("do not break a block of four, and narrow it as far as single sums do", () => {
    const angriff = attack({ tabellen: [tabelle("t", [A2, B2], { "a1 b1": "x", "a1 b2": "x", "a2 b1": "x", "a2 b2": "x", "a1 -": 5, "a2 -": 7, "- b1": 4, "- b2": 8 })] })
    expect(angriff).toMatchObject({ gesperrt: 4, enthuellt: [], findings: [], reichweite: { gleichungen: 4, programme: 0, grund: "es ist kein Löser angegeben" } })
    expect(bounds(angriff)).toEqual({ "a1 b1": [0, 4], "a1 b2": [1, 5], "a2 b1": [0, 4], "a2 b2": [3, 7] })
  })

  it("find what several sums give together, where no single one does", () => {
    // The sums of the rows a1 and a2 minus those of the columns b1 and b2 leave one cell.
    const angriff = attack({ tabellen: [tabelle("t", [A, B], {
      "a1 b1": "x", "a1 b2": "x", "a1 b3": 9, "a2 b1": "x", "a2 b2": "x", "a2 b3": "x", "a3 b1": 4, "a3 b2": 4, "a3 b3": "x",
      "a1 -": 29, "a2 -": 37, "a3 -": 15, "- b1": 24, "- b2": 26, "- b3": 31, "- -": 81,
    })] })
    expect(revealed(angriff)).toEqual({ "a2 b3": 15, "a3 b3": 7 })
  })

  it("carry over from one table to another that counts the same", () => {
    const erste = tabelle("erste", [A2, B2], { "a1 b1": "x", "a1 b2": "x", "a1 -": 5, "- b1": "?", "- b2": "?" })
    const zweite = tabelle("zweite", [B2, A2], { "b1 a1": 3 })
    expect(revealed(attack({ tabellen: [erste, zweite] }))).toEqual({ "a1 b1": 3, "a1 b2": 2 })
    expect(revealed(attack({ tabellen: [erste, { ...zweite, gegenstand: "haushalte" }] }))).toEqual({})
  })

  it("use a total that only another table states", () => {
    const nachA = tabelle("nach-a", [A2], { a1: "x", a2: 12 })
    const nachB = tabelle("nach-b", [B2], { b1: 8, b2: 6 })
    expect(revealed(attack({ tabellen: [nachA, nachB] }))).toEqual({ a1: 2 })
  })

  it("use last year's report: a cell that was told then, and whoever moved since", () => {
    const zeit = merkmal("zeit", ["2023", undefined, "darunter"], ["2024", undefined, "darunter"])
    const alt = tabelle("bericht-2023", [A2, zeit], { "a1 2023": "x", "a2 2023": 9, "- 2023": 11 })
    const neu = tabelle("bericht-2024", [A2, zeit], { "a1 2023": "x", "a2 2023": "x", "- 2023": 11, "a1 2024": 4, "a2 2024": "x" })
    expect(revealed(attack({ tabellen: [neu, alt] }))).toEqual({ "a1 2023": 2, "a2 2023": 9 })
    expect(revealed(attack({ tabellen: [neu] }))).toEqual({})
  })

  it("determine a cell in tables that contradict each other, and say so", () => {
    const angriff = attack({ tabellen: [tabelle("t", [A2], { a1: "x", a2: 12, "-": 15 }), tabelle("revidiert", [A2], { a2: 13 })] })
    expect(angriff.enthuellt.map(({ stelle: { koordinate } }) => koordinate)).toEqual([{ a: "a1" }])
    expect(angriff.findings.map(({ code, schwere }) => [code, schwere])).toContainEqual(["geheimhaltung/AngriffWiderspruch", "hinweis"])
    const negativ = attack({ tabellen: [tabelle("t", [A2], { a1: "x", a2: 12, "-": 10 })] })
    // What rests on the contradiction is no fact.
    expect(negativ.enthuellt).toEqual([])
    expect(bounds(negativ)).toEqual({ a1: [-Infinity, Infinity] })
    expect(negativ.findings[0]?.code).toBe("geheimhaltung/AngriffWiderspruch")
    expect(negativ.findings.map(({ code, schwere }) => [code, schwere])).toContainEqual(["geheimhaltung/AngriffWiderspruch", "fehler"])
  })
})

describe("lists and mappings", () => {
  it("go up and down a hierarchy", () => {
    const raum = merkmal("raum", "kreis", ["stadt", "kreis"], ["land", "kreis"], "rest")
    expect(revealed(attack({ tabellen: [tabelle("t", [raum], { "-": 50, rest: 20, kreis: "?", stadt: 26, land: "x" })] }))).toEqual({ land: 4 })
  })

  it("meet where two hierarchies lie over the same parts", () => {
    const parts = ["s1", "s2", "s3", "s4"]
    const nord = Merkmal.make("raum", liste("bezirke", ["n", "s", ["s1", "n"], ["s2", "n"], ["s3", "s"], ["s4", "s"]]))
    const ost = Merkmal.make("raum", liste("ufer", ["o", "w", ["s1", "o"], ["s3", "o"], ["s2", "w"], ["s4", "w"]]))
    const bezirke = tabelle("bezirke", [nord], Object.fromEntries([...parts.map((key) => [key, "x"]), ["n", 10], ["s", 12]]))
    const ufer = tabelle("ufer", [ost], { o: 9, w: 13, s1: "x", s4: 7 })
    expect(revealed(attack({ tabellen: [bezirke, ufer] }))).toEqual({ s1: 4, s2: 6, s3: 5, s4: 7 })
    expect(revealed(attack({ tabellen: [bezirke] }))).toEqual({})
  })

  it("never add up darunter groups, which are no more than the whole", () => {
    const raum = merkmal("raum", ["x", undefined, "darunter"], ["y", undefined, "darunter"])
    const angriff = attack({ tabellen: [tabelle("t", [raum], { "-": 2, x: "x", y: 2 })] })
    expect(bounds(angriff)).toEqual({ x: [0, 2] })
    expect(revealed(attack({ tabellen: [tabelle("t", [raum], { "-": 0, x: "x" })] }))).toEqual({ x: 0 })
  })

  it("take bands of ages apart at their ends, in one list and over two", () => {
    const jung = merkmal("alter", ["ALT015B20", undefined, "darunter"], ["ALT015B25", undefined, "darunter"], ["ALT020B25", undefined, "darunter"])
    expect(revealed(attack({ tabellen: [tabelle("t", [jung], { ALT015B20: "x", ALT015B25: 9, ALT020B25: 7 })] }))).toEqual({ ALT015B20: 2 })
    const grob = merkmal("alter", "ALT000B18", "ALT018UM")
    const fein = merkmal("alter", "ALT000B15", "ALT015B18", "ALT018B65", "ALT065UM")
    const tabellen = [tabelle("grob", [grob], { ALT000B18: 20, ALT018UM: 100 }), tabelle("fein", [fein], { ALT000B15: 18, ALT015B18: "x", ALT018B65: "x", ALT065UM: "x" })]
    expect(revealed(attack({ tabellen }))).toEqual({ ALT015B18: 2 })
    const quer = merkmal("alter", ["ALT000B15", undefined, "darunter"], ["ALT010B25", undefined, "darunter"])
    expect(bounds(attack({ tabellen: [tabelle("quer", [quer], { ALT000B15: 3, ALT010B25: "x", "-": 10 })] }))).toEqual({ ALT010B25: [0, 10] })
  })

  it("use a mapping from one list to another", () => {
    const staaten = liste("staaten", ["fr", "es", "tr"])
    const erdteile = liste("erdteile", ["eu", "as"])
    const zuordnung = Zuordnung.makeOrThrow(staaten, erdteile, [{ von: "fr", nach: "eu" }, { von: "es", nach: "eu" }, { von: "tr", nach: "as" }])
    const tabellen = [tabelle("staaten", [Merkmal.make("herkunft", staaten)], { fr: "x", es: 8, tr: "x" }), tabelle("erdteile", [Merkmal.make("herkunft", erdteile)], { eu: 9 })]
    expect(revealed(attack({ tabellen, zuordnungen: [zuordnung] }))).toEqual({ fr: 1 })
    expect(revealed(attack({ tabellen }))).toEqual({})
  })
})

describe("narrowing", () => {
  it("finds both cells of a sum of 0, and of 2 where each holds at least 1", () => {
    const two = (sum: number, mindestens: 0 | 1) => attack({ tabellen: [tabelle("t", [A], { a1: "x", a2: "x", a3: 10, "-": 10 + sum }, { mindestens })] })
    expect(revealed(two(0, 0))).toEqual({ a1: 0, a2: 0 })
    expect(revealed(two(2, 1))).toEqual({ a1: 1, a2: 1 })
    expect(bounds(two(2, 0))).toEqual({ a1: [0, 2], a2: [0, 2] })
    expect(bounds(two(1, 0))).toEqual({ a1: [0, 1], a2: [0, 1] })
  })

  it("counts a cell as found that is known more closely than the rule wants", () => {
    const tabellen = [tabelle("t", [A], { a1: "x", a2: "x", a3: 10, "-": 12 })]
    expect(revealed(attack({ tabellen }, { spanne: () => 2 }))).toEqual({})
    expect(attack({ tabellen }, { spanne: ({ koordinate }) => (koordinate["a"] === "a1" ? 3 : 2) }).enthuellt.map(({ stelle: { koordinate } }) => koordinate)).toEqual([{ a: "a1" }])
  })

  it("goes back to the equations with what it found", () => {
    const angriff = attack({ tabellen: [tabelle("t", [A, B], { "a1 b1": "x", "a1 b2": "x", "a1 -": 2, "a2 b1": "x", "a3 b1": 7, "- b1": 12 }, { mindestens: 1 })] })
    expect(revealed(angriff)).toEqual({ "a1 b1": 1, "a1 b2": 1, "a2 b1": 4 })
  })

  it("reads rounded numbers as intervals", () => {
    const angriff = attack({ tabellen: [tabelle("t", [A], { a1: "x", a2: "10±2", a3: "5±2", "-": "15±2" })] })
    expect(bounds(angriff)).toEqual({ a1: [0, 6] })
    expect(revealed(attack({ tabellen: [tabelle("t", [A], { a1: "x", a2: "10±2", a3: "5±2", "-": 11 })] }))).toEqual({ a1: 0 })
  })

  it("leaves sums of money their fractions", () => {
    const angriff = attack({ tabellen: [tabelle("t", [A2], { a1: "x", a2: "10±0.25", "-": 12 }, { ganzzahlig: false })] })
    expect(bounds(angriff)).toEqual({ a1: [1.75, 2.25] })
    expect(angriff.enthuellt).toHaveLength(1)
  })
})
