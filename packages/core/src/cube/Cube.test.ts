import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { answers, anyCount, anyCube, anyTable, everyKoordinate, geschlecht, herkunft, jahre, merkmale } from "../../test/anyCube.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Raum from "../kernel/Raum.js"
import * as Raummerkmal from "../merkmal/Raummerkmal.js"
import { INSGESAMT } from "../merkmal/Codeliste.js"
import * as Geschlecht from "../merkmal/Geschlecht.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Cube from "./Cube.js"

const { exakt, fehlend } = Messwert
const merged = (a: Cube.Cube, b: Cube.Cube): Cube.Cube => Result.getOrThrow(Cube.merge(a, b))
const rolled = (cube: Cube.Cube, id: string): Cube.Cube => Result.getOrThrow(Cube.rollUp(cube, id, { lueckenhaft: true }))
const count = (zellen: Readonly<Record<string, number>>): Cube.Cube =>
  Cube.make([herkunft], "null", Object.entries(zellen).map(([key, wert]) => ({ koordinate: { herkunft: key }, wert: exakt(wert) })))
const table = (zellen: Readonly<Record<string, Messwert.Messwert>>): Cube.Cube =>
  Cube.make([herkunft], "unbekannt", Object.entries(zellen).map(([key, wert]) => ({ koordinate: { herkunft: key }, wert })))

describe("a count of rows", () => {
  const gezaehlt = count({ pl: 3, it: 4, tr: 5, asien: 6 })

  it("answers every total of davon groups", () => {
    expect(Cube.get(gezaehlt, {})).toEqual(exakt(18))
    expect(Cube.get(gezaehlt, { herkunft: "europa" })).toEqual(exakt(12))
    expect(Cube.get(gezaehlt, { herkunft: "eu" })).toEqual(exakt(7))
  })

  it("knows nothing of groups picked out of the whole", () => {
    expect(Cube.get(gezaehlt, { herkunft: "sy" })).toEqual(fehlend("unbekannt"))
    expect(Cube.get(gezaehlt, { herkunft: "asyl" })).toEqual(fehlend("unbekannt"))
    expect(Cube.has(gezaehlt, { herkunft: "asyl" })).toBe(false)
    expect(Cube.has(gezaehlt, { herkunft: "tr" })).toBe(true)
  })

  it("has no cell for a group that is divided or picked out", () => {
    for (const key of ["europa", "eu", "sy", "asyl", INSGESAMT]) expect(() => count({ [key]: 1 })).toThrow("undivided groups only")
  })

  it("counts by years and makes no total of them", () => {
    const zwei = Cube.make([jahre], "null", [{ koordinate: { jahre: "2020" }, wert: exakt(7) }, { koordinate: { jahre: "2021" }, wert: exakt(8) }])
    expect(Cube.get(zwei, { jahre: "2021" })).toEqual(exakt(8))
    expect(Cube.get(zwei, {})).toEqual(fehlend("unbekannt"))
    expect(Cube.get(Cube.slice(zwei, { jahre: INSGESAMT }), {})).toEqual(fehlend("unbekannt"))
  })

  it("is 0 everywhere where no row was counted", () => {
    for (const answer of answers(Cube.empty(merkmale))) expect(answer).toEqual(exakt(0))
  })

  it("stays a count of somebody where a slice holds nobody", () => {
    const nurMaenner = Cube.make([geschlecht, jahre], "null", [{ koordinate: { geschlecht: "m", jahre: "2020" }, wert: exakt(7) }])
    const frauen = Cube.slice(nurMaenner, { geschlecht: "w" })
    expect(Cube.get(frauen, { jahre: "2020" })).toEqual(exakt(0))
    expect(Cube.get(frauen, {})).toEqual(fehlend("unbekannt"))
  })
})

describe("equals", () => {
  const none = (of: ReadonlyArray<Merkmal.Merkmal>, koordinate: Merkmal.Koordinate): Cube.Cube => Cube.make(of, "null", [{ koordinate, wert: exakt(0) }])

  it("takes a stored 0 for nobody, unless a total over years tells the two apart", () => {
    expect(Cube.equals(none([geschlecht], { geschlecht: "w" }), Cube.empty([geschlecht]))).toBe(true)
    expect(Cube.equals(none([jahre], { jahre: "2020" }), Cube.empty([jahre]))).toBe(false)
  })
})

describe("merge", () => {
  it("names the Merkmal and the key in which two cubes differ", () => {
    const other = Merkmal.make("geschlecht", Geschlecht.liste)
    expect(Cube.merge(Cube.empty([geschlecht]), Cube.empty([other]))).toEqual(Result.fail(expect.objectContaining({ _tag: "cube/MerkmaleDiffer", merkmal: "geschlecht" })))
    expect(Cube.merge(Cube.empty([geschlecht]), Cube.empty([geschlecht, jahre]))).toEqual(Result.fail(expect.objectContaining({ merkmal: "jahre" })))
    const kleiner = Merkmal.make("herkunft", { ...herkunft.liste, auspraegungen: herkunft.liste.auspraegungen.slice(0, -1) })
    const difference = Cube.merge(Cube.empty([herkunft]), Cube.empty([kleiner]))
    expect(Result.isFailure(difference) ? difference.failure.message : "").toContain("asyl (Asylherkunftsländer)")
  })

  it("says what helps for areas, for other lists and for a Merkmal of one cube alone", () => {
    const why = (a: Merkmal.Merkmal, b: ReadonlyArray<Merkmal.Merkmal>): string => {
      const result = Cube.merge(Cube.empty([a]), Cube.empty(b))
      return Result.isFailure(result) ? result.failure.message : ""
    }
    const raum = (key: string): Merkmal.Merkmal => Raummerkmal.make([Raum.make(key, key)])
    expect(why(raum("05562024"), [raum("05562020")])).toContain('slice "raum" in both')
    expect(why(geschlecht, [{ ...herkunft, id: "geschlecht" }])).toContain("rollUpTo")
    expect(why(geschlecht, [geschlecht, jahre])).toContain("slice it, or roll it up")
    const fewer = Merkmal.make("herkunft", { ...herkunft.liste, auspraegungen: herkunft.liste.auspraegungen.filter(({ schluessel }) => schluessel !== "it") })
    expect(why(herkunft, [fewer])).toContain('slice "herkunft" in both')
    expect(Result.isSuccess(Cube.merge(Cube.slice(Cube.empty([herkunft]), { herkunft: "pl" }), Cube.slice(Cube.empty([fewer]), { herkunft: "pl" })))).toBe(true)
    const sliced = [raum("05562024"), raum("05562020")].map((one) =>
      Cube.slice(Cube.make([one], "unbekannt", [{ koordinate: { raum: one.liste.auspraegungen[0]?.schluessel ?? "" }, wert: exakt(3) }]), { raum: one.liste.auspraegungen[0]?.schluessel ?? "" }))
    expect(Cube.get(merged(sliced[0] ?? Cube.empty([]), sliced[1] ?? Cube.empty([])), {})).toEqual(exakt(6))
  })

  it("adds what a count holds to the cells that a table states", () => {
    const both = merged(count({ pl: 3, it: 4 }), table({ eu: exakt(100), tr: exakt(10) }))
    expect(Cube.get(both, { herkunft: "eu" })).toEqual(exakt(107))
    expect(Cube.get(both, { herkunft: "tr" })).toEqual(exakt(10))
    expect(Cube.get(both, { herkunft: "pl" })).toEqual(fehlend("unbekannt"))
  })

  it("keeps the stronger reason where only one table states a cell", () => {
    const both = merged(table({ pl: fehlend("geheim"), it: exakt(1) }), table({ tr: exakt(2) }))
    expect(Cube.get(both, { herkunft: "pl" })).toEqual(fehlend("geheim"))
    expect(Cube.get(both, { herkunft: "it" })).toEqual(fehlend("unbekannt"))
    expect(Cube.has(both, { herkunft: "it" })).toBe(false)
  })
})

describe("rollUp", () => {
  it("adds the parts up and leaves the printed total alone", () => {
    const tabelle = table({ [INSGESAMT]: exakt(74_629), europa: exakt(69_634), asien: exakt(4_994), asyl: exakt(9) })
    expect(Cube.get(rolled(tabelle, "herkunft"), {})).toEqual(exakt(74_628))
    expect(Cube.get(Cube.slice(tabelle, { herkunft: INSGESAMT }), {})).toEqual(exakt(74_629))
  })

  it("takes no part for 0 that a table does not state", () => {
    expect(Cube.get(rolled(table({ europa: exakt(5), tr: exakt(1) }), "herkunft"), {})).toEqual(fehlend("unbekannt"))
    expect(Cube.get(rolled(table({ europa: exakt(5), asien: fehlend("geheim") }), "herkunft"), {})).toEqual(fehlend("geheim"))
  })

  it("refuses groups that are picked out of the whole, and names them", () => {
    for (const cube of [Cube.empty([jahre]), Cube.make([jahre], "unbekannt", [])]) {
      const refused = Cube.rollUp(cube, "jahre")
      expect(refused).toEqual(Result.fail(expect.objectContaining({ _tag: "cube/GruppenNotAdditive", merkmal: "jahre", gruppen: ["2020", "2021"] })))
    }
    expect(() => Cube.rollUp(Cube.empty([jahre]), "jahr")).toThrow("jahre")
  })
})

describe("properties", () => {
  it("merging associates, whatever is absent, rounded or of either kind", () => {
    forAll(1500, (chance) => {
      const [a, b, c] = [anyCube(chance), anyCube(chance), anyCube(chance)]
      const [left, right] = [merged(merged(a, b), c), merged(a, merged(b, c))]
      expect(Cube.equals(left, right)).toBe(true)
      expect(answers(left)).toEqual(answers(right))
    })
  })

  it("merging commutes, and the count of no rows is neutral", () => {
    forAll(600, (chance) => {
      const [a, b] = [anyCube(chance), anyCube(chance)]
      expect(answers(merged(a, b))).toEqual(answers(merged(b, a)))
      expect(merged(a, Cube.empty(merkmale))).toEqual(a)
      expect(merged(Cube.empty(merkmale), a)).toEqual(a)
    })
  })

  it("merging adds at every coordinate, and a reason survives it", () => {
    forAll(600, (chance) => {
      const [a, b] = [anyCube(chance), anyCube(chance)]
      const both = merged(a, b)
      for (const koordinate of everyKoordinate(merkmale)) {
        const sum = Messwert.add(Cube.get(a, koordinate), Cube.get(b, koordinate))
        const { basis: _, ...found } = { basis: 0, ...Cube.get(both, koordinate) }
        expect(found).toEqual(sum)
      }
    })
  })

  it("rolling up commutes with merging", () => {
    forAll(600, (chance) => {
      const [a, b] = [anyCube(chance), anyCube(chance)]
      for (const id of ["herkunft", "geschlecht"]) {
        expect(answers(rolled(merged(a, b), id))).toEqual(answers(merged(rolled(a, id), rolled(b, id))))
      }
    })
  })

  it("rolling up in either order gives the same", () => {
    forAll(600, (chance) => {
      const cube = anyCube(chance)
      expect(answers(rolled(rolled(cube, "herkunft"), "geschlecht"))).toEqual(answers(rolled(rolled(cube, "geschlecht"), "herkunft")))
    })
  })

  it("a slice commutes with merging and answers as the whole cube does", () => {
    forAll(300, (chance) => {
      const [a, b] = [anyCube(chance), anyCube(chance)]
      for (const at of [{ herkunft: "eu" }, { geschlecht: "w" }, { jahre: INSGESAMT }, { herkunft: "asyl" }, { herkunft: INSGESAMT, jahre: "2020" }]) {
        const both = merged(a, b)
        expect(answers(Cube.slice(both, at))).toEqual(answers(merged(Cube.slice(a, at), Cube.slice(b, at))))
        const slice = Cube.slice(both, at)
        for (const koordinate of everyKoordinate(slice.merkmale)) expect(Cube.get(slice, koordinate)).toEqual(Cube.get(both, { ...koordinate, ...at }))
      }
    })
  })

  it("an absent part makes every total that holds it absent, with its reason or a stronger one", () => {
    forAll(400, (chance) => {
      const cube = anyCount(chance)
      for (const { koordinate, wert } of Cube.zellen(cube)) {
        if (Messwert.isZahl(wert)) continue
        const { jahre: jahr = "" } = koordinate
        const [total, up] = [Cube.get(cube, { jahre: jahr }), Cube.get(rolled(rolled(cube, "herkunft"), "geschlecht"), { jahre: jahr })]
        expect(up).toEqual(total)
        expect(Messwert.order(total, wert)).toBeLessThanOrEqual(0)
        expect(Messwert.isFehlend(total)).toBe(true)
      }
    })
  })

  it("cubes are equal exactly where they answer alike", () => {
    forAll(600, (chance) => {
      const [a, b] = [anyTable(chance, [geschlecht]), anyTable(chance, [geschlecht])]
      expect(Cube.equals(a, b)).toBe(answers(a).every((one, index) => Messwert.equals(one, answers(b)[index] ?? one)))
    })
  })
})
