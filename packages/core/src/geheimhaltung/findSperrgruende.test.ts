import { describe, expect, it } from "vitest"
import { geschlecht, herkunft } from "../../test/anyCube.js"
import { forAll } from "../../test/seeded.js"
import * as Cube from "../cube/Cube.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Koordinate } from "../merkmal/Merkmal.js"
import { findSperrgruende, type Primaersperrung } from "./findSperrgruende.js"
import type { Geheimhaltungsregel } from "./Geheimhaltungsregel.js"
import { isGeheimeQuote } from "./isGeheimeQuote.js"
import { regeln } from "./regeln.js"
import type { Tabelle } from "./Tabelle.js"

const { bundesagentur, stadtStreng } = regeln

type Werte = Readonly<Record<string, number | Messwert.Messwert>>

const cubeOf = (id: string, werte: Werte, ungenannt: Cube.Ungenannt = "null"): Cube.Cube =>
  Cube.make([id === "geschlecht" ? geschlecht : herkunft], ungenannt, Object.entries(werte).map(([key, wert]) =>
    ({ koordinate: { [id]: key }, wert: typeof wert === "number" ? Messwert.exakt(wert) : wert })))

const tabelle = (id: string, werte: Werte, ungenannt?: Cube.Ungenannt): Tabelle =>
  ({ id: "t", gegenstand: "personen", cube: cubeOf(id, werte, ungenannt) })

const keysOf = (found: ReadonlyArray<Primaersperrung>): Readonly<Record<string, ReadonlyArray<string>>> =>
  Object.fromEntries(found.map(({ koordinate, gruende }) => [Object.values(koordinate)[0] ?? "insgesamt", gruende]))

describe("The threshold", () => {
  it.each([
    [3, "offen", ["1", "2"]],
    [5, "offen", ["1", "2", "3", "4"]],
    [3, "geheim", ["0", "1", "2"]],
  ] as const)("of %i, zeros %s, keeps %j", (schwelle, nullen, geheim) => {
    const regel: Geheimhaltungsregel = { ...bundesagentur, schwelle, nullen }
    const kept = [0, 1, 2, 3, 4, 5, 6].filter((wert) => "m" in keysOf(findSperrgruende(tabelle("geschlecht", { m: wert, w: 10 }), regel)))
    expect(kept.map(String)).toEqual(geheim)
  })

  it("holds for totals as for their parts", () => {
    expect(keysOf(findSperrgruende(tabelle("herkunft", { pl: 1, it: 0, asien: 9 }), bundesagentur)))
      .toEqual({ europa: ["schwelle"], eu: ["schwelle"], pl: ["schwelle"] })
  })

  it("wants as much room as there are secret values, or what the rule says", () => {
    const spanne = (regel: Geheimhaltungsregel) => findSperrgruende(tabelle("geschlecht", { m: 1, w: 9 }), regel)[0]?.spanne
    expect([spanne(bundesagentur), spanne({ ...bundesagentur, nullen: "geheim" }), spanne({ ...bundesagentur, spanne: 7 })]).toEqual([2, 3, 7])
  })

  it("is held to the cells that the table publishes", () => {
    const all = tabelle("geschlecht", { m: 1, w: 2 })
    expect(findSperrgruende({ ...all, zellen: [{ geschlecht: "w" }] }, bundesagentur).map(({ koordinate }) => koordinate)).toEqual([{ geschlecht: "w" }])
  })

  it("is held to the carriers where the table names them", () => {
    const personen = tabelle("geschlecht", { m: 7, w: 7 })
    const haushalte = cubeOf("geschlecht", { m: 1, w: 3, insgesamt: 4 }, "unbekannt")
    expect(keysOf(findSperrgruende({ ...personen, traeger: haushalte }, bundesagentur))).toEqual({ m: ["traeger"] })
  })

  it("keeps a sum that nobody stands behind as a zero, and one whose carriers are unknown", () => {
    const euro = tabelle("geschlecht", { m: 0.5, w: 0 }, "unbekannt")
    const streng = { ...bundesagentur, nullen: "geheim" } as const
    expect(keysOf(findSperrgruende({ ...euro, traeger: cubeOf("geschlecht", { w: 0 }, "unbekannt") }, streng))).toEqual({ m: ["traeger"], w: ["null"] })
  })

  it.each([
    [-3, ["traeger"]], [2.5, ["traeger"]], [1000.5, ["traeger"]],
    [Messwert.gerundet(5, { basis: 5, ganzzahlig: true }), undefined],
    [Messwert.intervall(1, 2), ["schwelle"]],
    [Messwert.intervall(1, 3), undefined],
    [Messwert.fehlend("geheim"), undefined],
  ])("deals with %j, which is no whole count", (wert, gruende) => {
    expect(keysOf(findSperrgruende(tabelle("geschlecht", { m: wert }, "unbekannt"), bundesagentur))["m"]).toEqual(gruende)
  })
})

describe("Dominance", () => {
  const firms = (werte: Werte, beitraege: ReadonlyArray<number>): Tabelle => ({
    ...tabelle("geschlecht", werte, "unbekannt"),
    traeger: cubeOf("geschlecht", { m: 10 }, "unbekannt"),
    beitraege: beitraege.map((wert) => cubeOf("geschlecht", { m: wert }, "unbekannt")),
  })
  const found = (dominanz: NonNullable<Geheimhaltungsregel["dominanz"]>, X: number, ...beitraege: ReadonlyArray<number>) =>
    findSperrgruende(firms({ m: X }, beitraege), { ...bundesagentur, dominanz }).map(({ gruende, spanne }) => [gruende, spanne])

  it("of the n largest is more than k percent, and wants the sum large enough, to each side", () => {
    expect(found([{ art: "nk", n: 2, k: 80 }], 100, 60, 20)).toEqual([])
    // 90 are 80 percent of 112.5, so 12.5 lack.
    expect(found([{ art: "nk", n: 2, k: 80 }], 100, 60, 30)).toEqual([[["dominanz"], 25]])
  })

  it("lets the second largest guess the largest to within p percent", () => {
    // What remains, 10, is not under 10 percent of 100; with 9 it is.
    expect(found([{ art: "p", p: 10 }], 160, 100, 50)).toEqual([])
    expect(found([{ art: "p", p: 10 }], 159, 100, 50)).toEqual([[["dominanz"], 2]])
    expect(found([{ art: "p", p: 10 }], 150, 100, 50)).toEqual([[["dominanz"], 20]])
  })

  it("counts what everybody knows beforehand", () => {
    expect(found([{ art: "pq", p: 10, q: 50 }], 170, 100, 50)).toEqual([])
    expect(found([{ art: "pq", p: 10, q: 50 }], 165, 100, 50)).toEqual([[["dominanz"], 10]])
  })

  it("is decided in decimals, not in the fractions of a machine", () => {
    expect(found([{ art: "p", p: 10 }], 0.66, 0.6, 0)).toEqual([])
    expect(found([{ art: "p", p: 10 }], 0.33, 0.3, 0)).toEqual([])
  })

  it("takes the widest span of several rules", () => {
    expect(found([{ art: "p", p: 10 }, { art: "nk", n: 1, k: 50 }], 150, 100, 50)).toEqual([[["dominanz"], 100]])
  })

  it("is feared where the contributions that it needs are not known", () => {
    expect(found([{ art: "nk", n: 2, k: 80 }], 100, 10)).toEqual([[["dominanz"], 2]])
    expect(found([{ art: "nk", n: 2, k: 80 }], 0)).toEqual([])
  })

  it("is no matter of counts of persons", () => {
    expect(findSperrgruende(tabelle("geschlecht", { m: 9, w: 9 }), { ...bundesagentur, dominanz: [{ art: "p", p: 10 }] })).toEqual([])
  })
})

describe("A group of which all have one value", () => {
  const regel: Geheimhaltungsregel = { ...bundesagentur, gruppen: ["herkunft"] }

  it("is kept, with the zeros beside it and the groups above it that hold as many", () => {
    expect(keysOf(findSperrgruende(tabelle("herkunft", { pl: 20 }), regel)))
      .toEqual({ europa: ["gruppe"], eu: ["gruppe"], pl: ["gruppe"], it: ["gruppe"], tr: ["gruppe"], asien: ["gruppe"] })
  })

  it("is none where a second value holds somebody, or nobody is there", () => {
    expect(findSperrgruende(tabelle("herkunft", { pl: 20, it: 7 }), regel)).toEqual([])
    expect(findSperrgruende(tabelle("herkunft", { pl: 0 }), regel)).toEqual([])
  })

  it("is looked for within each combination of the other Merkmale", () => {
    const cube = Cube.make([geschlecht, herkunft], "null", [
      { koordinate: { geschlecht: "m", herkunft: "asien" }, wert: Messwert.exakt(20) },
      { koordinate: { geschlecht: "w", herkunft: "asien" }, wert: Messwert.exakt(5) },
      { koordinate: { geschlecht: "w", herkunft: "tr" }, wert: Messwert.exakt(5) },
    ])
    const found = findSperrgruende({ id: "t", gegenstand: "personen", cube }, regel)
    expect(new Set(found.map(({ koordinate }) => koordinate["geschlecht"]))).toEqual(new Set(["m"]))
    expect(found.length).toBe(6)
  })

  it("is found in a stated table by its total alone, and not where a part is unknown", () => {
    expect(keysOf(findSperrgruende(tabelle("herkunft", { insgesamt: 20, pl: 20, tr: 0 }, "unbekannt"), regel))).toEqual({ pl: ["gruppe"], tr: ["gruppe"] })
    expect(findSperrgruende(tabelle("herkunft", { pl: 20, tr: 0 }, "unbekannt"), regel)).toEqual([])
  })

  it("is none in a balance whose other parts cancel out", () => {
    expect(keysOf(findSperrgruende(tabelle("herkunft", { insgesamt: 20, pl: 20, it: 7, tr: -7, asien: 0 }, "unbekannt"), regel))).toEqual({ tr: ["traeger"] })
  })

  it("tells nothing where all lack an answer", () => {
    const merkmal = { ...herkunft, id: "herkunft", liste: { ...herkunft.liste, auspraegungen: [{ schluessel: "a", name: "A" }, { schluessel: "x", name: "unbekannt", art: "fehlt" as const }] } }
    const cube = Cube.make([merkmal], "null", [{ koordinate: { herkunft: "x" }, wert: Messwert.exakt(9) }])
    expect(findSperrgruende({ id: "t", gegenstand: "personen", cube }, regel)).toEqual([])
  })
})

describe("A secret rate", () => {
  it.each([
    [1, 100, true], [2, 100, true], [3, 100, false], [97, 100, false], [98, 100, true], [99, 100, true],
    [0, 100, false], [100, 100, false], [0, 2, true], [105, 100, false], [0, 0, false],
  ])("%i of %i: %s", (zaehler, nenner, geheim) => {
    expect(isGeheimeQuote(zaehler, nenner, bundesagentur)).toBe(geheim)
  })

  it("is 0 and 100 percent too where zeros or groups are kept", () => {
    for (const regel of [{ ...bundesagentur, nullen: "geheim" as const }, { ...bundesagentur, gruppen: ["herkunft"] }, stadtStreng]) {
      expect([isGeheimeQuote(0, 50, regel), isGeheimeQuote(50, 50, regel), isGeheimeQuote(25, 50, regel)]).toEqual([true, true, false])
    }
  })
})

describe("properties", () => {
  const anyTabelle = (int: (low: number, high: number) => number): Tabelle => {
    const zellen = ["m", "w"].flatMap((m) => ["pl", "it", "tr", "asien"].map((h) => ({ koordinate: { geschlecht: m, herkunft: h }, wert: Messwert.exakt(int(0, 1) * int(0, 9)) })))
    return { id: "t", gegenstand: "personen", cube: Cube.make([geschlecht, herkunft], "null", zellen) }
  }

  it("finds exactly the cells from 1 to one below the threshold, each once", () => {
    forAll(200, ({ int }) => {
      const one = anyTabelle(int)
      const schwelle = int(2, 6)
      const found = findSperrgruende(one, { ...bundesagentur, schwelle })
      const isSmall = (koordinate: Koordinate) => [1, 2, 3, 4, 5].filter((n) => n < schwelle).includes(Messwert.getWert(Cube.get(one.cube, koordinate)) ?? 0)
      expect(found.every(({ koordinate }) => isSmall(koordinate))).toBe(true)
      expect(found.length).toBe(["", "m", "w"].flatMap((m) => ["", "europa", "eu", "pl", "it", "tr", "asien"].map((h) => ({ ...m === "" ? {} : { geschlecht: m }, ...h === "" ? {} : { herkunft: h } }))).filter(isSmall).length)
    })
  })

  it("keeps more the stricter the rule is", () => {
    forAll(200, ({ int }) => {
      const one = anyTabelle(int)
      const mild = findSperrgruende(one, bundesagentur).map(({ koordinate }) => JSON.stringify(koordinate))
      const strict = new Set(findSperrgruende(one, { ...stadtStreng, gruppen: ["herkunft"] }).map(({ koordinate }) => JSON.stringify(koordinate)))
      expect(mild.every((key) => strict.has(key))).toBe(true)
    })
  })
})
