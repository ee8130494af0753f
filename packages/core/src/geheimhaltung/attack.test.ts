import { describe, expect, it } from "vitest"
import * as Cube from "../cube/Cube.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Zuordnung from "../merkmal/Zuordnung.js"
import type { Angriff } from "./Angriff.js"
import { attack } from "./attack.js"
import type { VeroeffentlichteTabelle } from "./Veroeffentlichung.js"

type Teil = string | readonly [key: string, oberhalb: string] | readonly [key: string, oberhalb: string | undefined, "darunter"]

const liste = (id: string, teile: ReadonlyArray<Teil>): Codeliste.Codeliste =>
  Codeliste.make({
    id, titel: id, quelle: "erfunden",
    auspraegungen: teile.map((teil) => {
      const [schluessel, oberhalb, gliederung] = typeof teil === "string" ? [teil] : teil
      return { schluessel, name: `Wert ${schluessel}`, ...(oberhalb === undefined ? {} : { oberhalb }), ...(gliederung === undefined ? {} : { gliederung }) }
    }),
  })

const merkmal = (id: string, ...teile: ReadonlyArray<Teil>): Merkmal.Merkmal => Merkmal.make(id, liste(id, teile))

/** A value as printed: a number, `x` withheld, `?` not stated, `10±2` rounded. */
type Wert = number | "x" | "?" | `${number}±${number}`

const messwert = (wert: Wert): Messwert.Messwert => {
  if (typeof wert === "number") return Messwert.exakt(wert)
  if (wert === "x") return Messwert.fehlend("gesperrt")
  if (wert === "?") return Messwert.fehlend("unbekannt")
  const [middle = 0, off = 0] = wert.split("±").map(Number)
  return Messwert.intervall(middle - off, middle + off)
}

/** Cells are written as keys in the order of the Merkmale: `a i`, with `-` for the total. */
const tabelle = (
  id: string, merkmale: ReadonlyArray<Merkmal.Merkmal>, zellen: Readonly<Record<string, Wert>>, mehr: Partial<VeroeffentlichteTabelle> = {},
): VeroeffentlichteTabelle => ({
  id, gegenstand: "personen", quoten: [], mindestens: 0, ganzzahlig: true,
  cube: Cube.make(merkmale, "unbekannt", Object.entries(zellen).map(([name, wert]) => {
    const keys = name.split(" ")
    return { koordinate: Object.fromEntries(merkmale.map((one, at) => [one.id, keys[at] ?? "-"]).filter(([, key]) => key !== "-")), wert: messwert(wert) }
  })),
  ...mehr,
})

const stelle = (koordinate: Merkmal.Koordinate) => ({ gegenstand: "personen", koordinate })

const bounds = ({ schranken }: Angriff): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(schranken.map(({ stelle: { koordinate }, von, bis }) => [Object.values(koordinate).join(" "), [von, bis]]))

const revealed = ({ enthuellt }: Angriff): Readonly<Record<string, number>> =>
  Object.fromEntries(enthuellt.map(({ stelle: { koordinate }, von }) => [Object.values(koordinate).join(" "), von]))

const A = merkmal("a", "a1", "a2", "a3")
const B = merkmal("b", "b1", "b2", "b3")
const A2 = merkmal("a", "a1", "a2")
const B2 = merkmal("b", "b1", "b2")
const C2 = merkmal("c", "c1", "c2")

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
