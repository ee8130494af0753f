import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { answers, anyCount, anyTable, everyKoordinate, geschlecht, herkunft, jahre, merkmale } from "../../test/anyCube.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Raum from "../kernel/Raum.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Raummerkmal from "../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../merkmal/Zeitmerkmal.js"
import * as Zuordnung from "../merkmal/Zuordnung.js"
import * as Cube from "./Cube.js"

const { exakt, fehlend } = Messwert
const [nrw, kreis, marl, herten] = [Raum.make("05", "NRW"), Raum.make("05562", "Recklinghausen"), Raum.make("05562024", "Marl"), Raum.make("05562020", "Herten")]
const cells = (id: string, zellen: Readonly<Record<string, number>>): ReadonlyArray<Cube.Zelle> =>
  Object.entries(zellen).map(([key, wert]) => ({ koordinate: { [id]: key }, wert: exakt(wert) }))
const areas = (raeume: ReadonlyArray<Raum.Raum>, zellen: Readonly<Record<string, number>>): Cube.Cube =>
  Cube.make([Raummerkmal.make(raeume)], "unbekannt", cells("raum", zellen))
const message = (result: Result.Result<unknown, { readonly message: string }>): string => (Result.isFailure(result) ? result.failure.message : "")

describe("union", () => {
  it("puts towns and their Kreis together, each below the smallest area that holds it", () => {
    const both = Result.getOrThrow(Cube.union(areas([nrw, marl], { "05": 100, "05562024": 8 }), areas([nrw, kreis, herten], { "05562": 61, "05562020": 6 })))
    const above = new Map(both.merkmale[0]?.liste.auspraegungen.map(({ schluessel, oberhalb }) => [schluessel, oberhalb]))
    expect([above.get("05562024"), above.get("05562"), above.get("05")]).toEqual(["05562", "05", undefined])
    expect(above.get("05562020")).toBe("05562")
    expect(["05", "05562", "05562020", "05562024"].map((raum) => Messwert.getWert(Cube.get(both, { raum })))).toEqual([100, 61, 6, 8])
  })

  it("finds the Kreis between where both lists name the town", () => {
    const both = Result.getOrThrow(Cube.union(areas([nrw, marl], { "05562024": 8 }), areas([nrw, kreis, marl], { "05562": 61 })))
    expect(Codeliste.get((both.merkmale[0] as Merkmal.Merkmal).liste, "05562024").oberhalb).toBe("05562")
  })

  it("names each cell that both state differently", () => {
    const refused = Cube.union(areas([marl, herten], { "05562024": 8, "05562020": 6 }), areas([marl, herten], { "05562024": 9, "05562020": 6 }))
    expect(refused).toEqual(Result.fail(expect.objectContaining({ _tag: "cube/ZellenDiffer", findings: [expect.objectContaining({ path: ["raum=05562024"], details: { ort: "Raum: Marl", eins: "8", zwei: "9" } })] })))
  })

  it("keeps years in their order and makes no whole of complete lists of other areas", () => {
    const year = (jahr: number): Cube.Cube => Cube.make([Zeitmerkmal.make([Zeitraum.jahr(jahr)])], "unbekannt", cells("zeit", { [String(jahr)]: jahr }))
    const both = Result.getOrThrow(Cube.union(year(2021), year(2019)))
    expect(both.merkmale[0]?.liste.auspraegungen.map(({ schluessel }) => schluessel)).toEqual(["2019", "2021"])
    const whole = (raum: Raum.Raum, key: string): Cube.Cube => Cube.make([Raummerkmal.make([raum], { vollstaendig: true })], "unbekannt", cells("raum", { [key]: 5 }))
    const towns = Result.getOrThrow(Cube.union(whole(marl, "05562024"), whole(herten, "05562020")))
    expect(message(Cube.rollUp(towns, "raum"))).toContain("05562024, 05562020")
  })

  it("unites two counts over one Merkmal, and not over two at a time", () => {
    const counted = (jahr: number, raum: Raum.Raum): Cube.Cube => Cube.make([Zeitmerkmal.make([Zeitraum.jahr(jahr)]), Raummerkmal.make([raum])], "null",
      [{ koordinate: { zeit: String(jahr), raum: Raummerkmal.keyOf(raum) }, wert: exakt(jahr) }])
    const both = Result.getOrThrow(Cube.union(counted(2020, marl), counted(2021, marl)))
    expect(Cube.get(both, { zeit: "2020", raum: "05562024" })).toEqual(exakt(2020))
    expect(message(Cube.union(counted(2020, marl), counted(2021, herten)))).toContain("one Merkmal at a time")
    const nobody = Cube.empty(counted(2020, marl).merkmale)
    expect(message(Cube.union(counted(2020, marl), nobody))).toContain("one cube states 2020, the other 0")
  })

  it("does not unite other lists, nor a count with a table", () => {
    const fewer = Merkmal.make("herkunft", { ...herkunft.liste, auspraegungen: herkunft.liste.auspraegungen.slice(0, 2) })
    expect(message(Cube.union(Cube.make([herkunft], "unbekannt", []), Cube.make([fewer], "unbekannt", [])))).toContain("keys are in one list")
    expect(message(Cube.union(Cube.empty([herkunft]), Cube.make([herkunft], "unbekannt", [])))).toContain("published table")
  })
})

describe("dice", () => {
  const gezaehlt = Cube.make([herkunft], "null", cells("herkunft", { pl: 3, it: 4, tr: 5, asien: 6 }))

  it("keeps a group with all below it and no longer knows the whole", () => {
    const eu = Cube.dice(gezaehlt, { herkunft: ["eu", "asien"] })
    expect(Cube.get(eu, { herkunft: "eu" })).toEqual(exakt(7))
    expect(Cube.get(eu, { herkunft: "it" })).toEqual(exakt(4))
    expect(Cube.get(eu, {})).toEqual(fehlend("unbekannt"))
    expect(message(Cube.rollUp(eu, "herkunft"))).toContain("eu, asien")
    expect(() => Cube.get(eu, { herkunft: "tr" })).toThrow(RangeError)
  })

  it("knows the whole still where all top groups stay", () => {
    expect(Cube.get(Cube.dice(gezaehlt, { herkunft: ["europa", "asien"] }), {})).toEqual(exakt(18))
  })

  it("does not make 0 of the whole where the kept groups hold nobody", () => {
    const none = Cube.dice(Cube.make([herkunft], "null", cells("herkunft", { tr: 5 })), { herkunft: ["eu"] })
    expect(Cube.get(none, { herkunft: "eu" })).toEqual(exakt(0))
    expect(Cube.get(none, {})).toEqual(fehlend("unbekannt"))
    expect(Cube.get(Cube.dice(gezaehlt, { herkunft: [] }), {})).toEqual(fehlend("unbekannt"))
  })

  it("leaves a table its printed total, and takes the word of the caller for the whole", () => {
    const tabelle = Cube.make([herkunft], "unbekannt", [...cells("herkunft", { europa: 12, tr: 5 }), { koordinate: {}, wert: exakt(18) }])
    expect(Cube.get(Cube.dice(tabelle, { herkunft: ["tr"] }), {})).toEqual(exakt(18))
    const nurEuropa = Cube.dice(tabelle, { herkunft: ["europa"] }, { vollstaendig: true })
    expect(Result.map(Cube.rollUp(nurEuropa, "herkunft"), (cube) => Cube.get(cube, {}))).toEqual(Result.succeed(exakt(12)))
    expect(() => Cube.dice(gezaehlt, { herkunft: ["europa"] }, { vollstaendig: true })).toThrow("was counted too")
  })
})

describe("rollUpTo", () => {
  const grob = Codeliste.make({ id: "grob", titel: "Grob", quelle: "made up", auspraegungen: [
    { schluessel: "EU", name: "EU" }, { schluessel: "andere", name: "andere" }, { schluessel: "TR", name: "Türkei", oberhalb: "andere" }, { schluessel: "AS", name: "Asien", oberhalb: "andere" },
  ] })
  const paare = (pairs: Readonly<Record<string, string>>): Cube.Vergroeberung =>
    ({ nach: grob, paare: new Map(Object.entries(pairs).map(([von, nach]) => [von, { von, nach }])) })
  const alle = paare({ pl: "EU", it: "EU", tr: "TR", asien: "AS" })
  const gezaehlt = Cube.make([herkunft], "null", cells("herkunft", { pl: 3, it: 4, tr: 5, asien: 6 }))

  it("adds the finer groups up, and totals follow in the coarser list", () => {
    const cube = Result.getOrThrow(Cube.rollUpTo(gezaehlt, "herkunft", alle))
    expect(["EU", "andere", "insgesamt"].map((herkunftKey) => Messwert.getWert(Cube.get(cube, { herkunft: herkunftKey })))).toEqual([7, 11, 18])
  })

  it("takes a whole group along where the mapping names it alone", () => {
    const cube = Result.getOrThrow(Cube.rollUpTo(gezaehlt, "herkunft", paare({ eu: "EU", tr: "TR", asien: "AS" })))
    expect(Cube.get(cube, { herkunft: "EU" })).toEqual(exakt(7))
  })

  it("names the keys that hold a value and have no place, or none undivided", () => {
    expect(message(Cube.rollUpTo(gezaehlt, "herkunft", paare({ pl: "EU", it: "EU" })))).toContain("tr, asien")
    expect(message(Cube.rollUpTo(gezaehlt, "herkunft", paare({ pl: "EU", it: "EU", tr: "andere", asien: "AS" })))).toContain("tr")
    expect(Result.isSuccess(Cube.rollUpTo(Cube.empty([herkunft]), "herkunft", paare({ pl: "EU" })))).toBe(true)
  })

  it("adds up in a table what is stated alone, and keeps the printed total", () => {
    const tabelle = Cube.make([herkunft], "unbekannt", [...cells("herkunft", { pl: 3, it: 4, eu: 99, tr: 5, asyl: 2 }), { koordinate: {}, wert: exakt(18) }])
    const cube = Result.getOrThrow(Cube.rollUpTo(tabelle, "herkunft", alle))
    expect(Cube.zellen(cube)).toEqual([
      { koordinate: { herkunft: "EU" }, wert: exakt(7) }, { koordinate: { herkunft: "TR" }, wert: exakt(5) }, { koordinate: {}, wert: exakt(18) },
    ])
    const ohneItalien = Cube.make([herkunft], "unbekannt", cells("herkunft", { pl: 3, eu: 7 }))
    expect(Result.map(Cube.rollUpTo(ohneItalien, "herkunft", alle, { lueckenhaft: true }), (one) => Cube.get(one, { herkunft: "EU" }))).toEqual(Result.succeed(fehlend("unbekannt")))
  })

  it("never takes some towns for their Kreis, and takes all of them for it", () => {
    const some = Raummerkmal.make([marl, herten])
    const whole = Raummerkmal.make([marl, herten], { vollstaendig: true })
    const kreise = Raummerkmal.make([kreis], { vollstaendig: true }).liste
    const zuordnung = Zuordnung.makeOrThrow(whole.liste, kreise, ["05562024", "05562020"].map((von) => ({ von, nach: "05562" })))
    const zellen = cells("raum", { "05562024": 8, "05562020": 6 })
    expect(message(Cube.rollUpTo(Cube.make([some], "unbekannt", zellen), "raum", zuordnung))).toContain("05562024, 05562020")
    const summed = Cube.rollUpTo(Cube.make([whole], "unbekannt", zellen), "raum", zuordnung)
    expect(Result.map(summed, (cube) => Cube.get(cube, { raum: "05562" }))).toEqual(Result.succeed(exakt(14)))
  })
})

describe("join", () => {
  const alter = Merkmal.make("alter", Codeliste.make({ id: "alter", titel: "Alter", quelle: "made up", auspraegungen: [{ schluessel: "jung", name: "jung" }, { schluessel: "alt", name: "alt" }] }))
  const beschaeftigte = Cube.make([geschlecht], "unbekannt", cells("geschlecht", { m: 10, w: 6 }))
  const bevoelkerung = Cube.make([geschlecht, alter], "null", [["m", "jung", 15], ["m", "alt", 5], ["w", "jung", 24]].map(([sex, band, wert]) =>
    ({ koordinate: { geschlecht: String(sex), alter: String(band) }, wert: exakt(Number(wert)) })))

  it("combines over the Merkmale that both have, the others in total", () => {
    const quote = Result.getOrThrow(Cube.join(beschaeftigte, bevoelkerung, Messwert.anteil))
    expect(quote.merkmale.map(({ id }) => id)).toEqual(["geschlecht"])
    expect(Cube.get(quote, { geschlecht: "m" })).toEqual(exakt(50))
    expect(Cube.get(quote, { geschlecht: "w" })).toEqual(exakt(25))
    expect(Cube.get(quote, {})).toEqual(fehlend("unbekannt"))
  })

  it("states a cell of two counts, totals included, and the reason where there is nobody to divide by", () => {
    const frauen = Cube.make([geschlecht, alter], "null", [{ koordinate: { geschlecht: "w", alter: "alt" }, wert: exakt(6) }])
    const quote = Result.getOrThrow(Cube.join(frauen, bevoelkerung, Messwert.anteil))
    expect(Cube.get(quote, { geschlecht: "w" })).toEqual(exakt(25))
    expect(Cube.get(quote, { geschlecht: "w", alter: "alt" })).toEqual(fehlend("undefiniert"))
    expect(Cube.get(quote, { geschlecht: "m" })).toEqual(exakt(0))
  })

  it("keeps the areas and times that both know", () => {
    const quote = Result.getOrThrow(Cube.join(areas([marl, herten], { "05562024": 8, "05562020": 6 }), areas([kreis, marl], { "05562": 61, "05562024": 80 }), Messwert.anteil))
    expect(Cube.zellen(quote)).toEqual([{ koordinate: { raum: "05562024" }, wert: exakt(10) }])
    expect(message(Cube.join(Cube.empty([geschlecht]), Cube.empty([{ ...geschlecht, liste: alter.liste }]), Messwert.add))).toContain("geschlecht")
  })
})

describe("properties", () => {
  it("dicing to all top groups changes no answer that is left", () => {
    forAll(200, (chance) => {
      const cube = chance.bool() ? anyCount(chance) : anyTable(chance)
      const diced = Cube.dice(cube, { herkunft: ["europa", "asien"], jahre: ["2020", "2021"] })
      for (const koordinate of everyKoordinate(diced.merkmale)) expect(Cube.get(diced, koordinate)).toEqual(Cube.get(cube, koordinate))
    })
  })

  it("what is diced away is unknown or gone, and the rest answers as before", () => {
    forAll(200, (chance) => {
      const cube = anyCount(chance)
      const diced = Cube.dice(cube, { herkunft: ["eu"] })
      for (const koordinate of everyKoordinate(diced.merkmale)) {
        const isWhole = koordinate["herkunft"] === "insgesamt"
        const expected = isWhole && cube.inhalt.size > 0 ? fehlend("unbekannt") : Cube.get(cube, koordinate)
        expect(Cube.get(diced, koordinate)).toEqual(expected)
      }
    })
  })

  it("dicing commutes with merging counts", () => {
    forAll(200, (chance) => {
      const [a, b] = [anyCount(chance), anyCount(chance)]
      const cut = (cube: Cube.Cube): Cube.Cube => Cube.dice(cube, { herkunft: ["eu", "asien"] })
      expect(answers(cut(Result.getOrThrow(Cube.merge(a, b))))).toEqual(answers(Result.getOrThrow(Cube.merge(cut(a), cut(b)))))
    })
  })

  it("a union answers as each of its parts, and neither order nor repetition matters", () => {
    forAll(200, (chance) => {
      const whole = anyTable(chance)
      const [left, right] = [0, 1].map((side) => Cube.make(merkmale, "unbekannt", Cube.zellen(whole).filter((_, index) => index % 3 === 0 || index % 2 === side)))
      if (left === undefined || right === undefined) throw new Error("two halves")
      const both = Result.getOrThrow(Cube.union(left, right))
      expect(Cube.equals(both, whole)).toBe(true)
      expect(Cube.equals(Result.getOrThrow(Cube.union(right, left)), both)).toBe(true)
      expect(Cube.union(both, both)).toEqual(Result.succeed(both))
    })
  })

  it("a rate of a whole lies between the rates of its parts", () => {
    forAll(400, (chance) => {
      const cubes = [0, 1].map(() => Cube.make([geschlecht], "null", cells("geschlecht", { m: chance.int(1, 500), w: chance.int(1, 500) })))
      const [zaehler, nenner] = [cubes[0] ?? Cube.empty([geschlecht]), cubes[1] ?? Cube.empty([geschlecht])]
      const rate = Result.getOrThrow(Cube.join(zaehler, nenner, Messwert.anteil))
      const parts = ["m", "w"].map((key) => Messwert.getWert(Cube.get(rate, { geschlecht: key })) ?? Number.NaN)
      const whole = Messwert.getWert(Cube.get(rate, {})) ?? Number.NaN
      expect(Math.min(...parts) - 1e-9 <= whole && whole <= Math.max(...parts) + 1e-9).toBe(true)
    })
  })

  it("a join states what both cubes answer, wherever one of them states a table's cell or a count holds rows", () => {
    forAll(150, (chance) => {
      const a = chance.bool() ? anyCount(chance) : anyTable(chance)
      const b = chance.bool() ? anyCount(chance, [herkunft, geschlecht]) : anyTable(chance, [herkunft, geschlecht])
      const joined = Result.getOrThrow(Cube.join(a, b, Messwert.subtract))
      for (const koordinate of everyKoordinate(joined.merkmale)) {
        const [x, y] = [Cube.get(a, koordinate), Cube.get(b, koordinate)]
        if (Cube.has(joined, koordinate)) expect(Cube.get(joined, koordinate)).toEqual(Messwert.subtract(x, y))
        else expect(!Cube.has(a, koordinate) || !Cube.has(b, koordinate) || [x, y].every((one) => Messwert.equals(one, exakt(0)))).toBe(true)
      }
    })
  })

  it("rolling up to a coarser list keeps the total of every count", () => {
    forAll(200, (chance) => {
      const cube = anyCount(chance, [herkunft, jahre])
      const coarse = Result.getOrThrow(Cube.rollUpTo(cube, "herkunft", Zuordnung.alongHierarchy(herkunft.liste)))
      for (const jahr of ["2020", "2021"]) expect(Cube.get(coarse, { jahre: jahr })).toEqual(Cube.get(cube, { jahre: jahr }))
    })
  })
})
