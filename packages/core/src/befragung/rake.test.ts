import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { bogen, codesOf, erhebung, quote, rand, zufall } from "../../test/befragungBeispiel.js"
import { forAll, type Seeded } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import type { Bogen } from "./Bogen.js"
import * as Gewichtung from "./Gewichtung.js"
import { rake } from "./rake.js"
import type { Rand } from "./Rand.js"

// 2 × 2 respondents: jung/alt by m/w, as many as said.
const menge = (...anzahlen: readonly [number, number, number, number]): ReadonlyArray<Bogen> =>
  ["jung m", "jung w", "alt m", "alt w"].flatMap((key, at) => Array.from({ length: anzahlen[at] ?? 0 }, (_, index) => {
    const [alter = "", geschlecht = ""] = key.split(" ")
    return bogen(`${key} ${index}`, {}, { alter, geschlecht })
  }))

const alter = rand("alter", { jung: 400, alt: 600 })
const geschlecht = rand("geschlecht", { m: 480, w: 520 })
const sumOf = (gewichtung: Gewichtung.Gewichtung, boegen: ReadonlyArray<Bogen>, merkmal: string, key: string): number =>
  boegen.filter(({ merkmale }) => merkmale[merkmal] === key).reduce((sum, { id }) => sum + (gewichtung.gewichte.get(id) ?? Number.NaN), 0)

describe("rake", () => {
  it("is post-stratification with one margin: persons by respondents in each category, in one turn", () => {
    const gewichtung = Result.getOrThrow(rake(erhebung(quote, menge(5, 5, 10, 20)), [alter]))
    expect([gewichtung.gewichte.get("jung m 0"), gewichtung.gewichte.get("alt w 0"), gewichtung.umlaeufe]).toEqual([40, 20, 1])
  })

  it("takes a number rounded to 0 for none: a slip with somebody there, and nothing to weight without", () => {
    const rounded = { ...alter, werte: { ...alter.werte, kind: Messwert.gerundet(0, { basis: 5 }) } }
    expect(Result.isSuccess(rake(erhebung(quote, menge(5, 5, 10, 20)), [rounded]))).toBe(true)
    expect(codesOf(rake(erhebung(quote, [...menge(5, 5, 10, 20), bogen("k", {}, { alter: "kind" })]), [rounded]))).toEqual(["RandZero"])
  })

  it("keeps the odds ratio of the sample, which marks the one solution of raking", () => {
    const boegen = menge(5, 8, 10, 4)
    const gewichtung = Result.getOrThrow(rake(erhebung(quote, boegen), [alter, geschlecht]))
    const cell = (key: string, anzahl: number) => anzahl * (gewichtung.gewichte.get(`${key} 0`) ?? Number.NaN)
    expect((cell("jung m", 5) * cell("alt w", 4)) / (cell("jung w", 8) * cell("alt m", 10))).toBeCloseTo((5 * 4) / (8 * 10), 9)
  })

  it("starts from the weights by which the sample was drawn", () => {
    const boegen = menge(2, 2, 2, 2).map((one, at) => ({ ...one, gewicht: at % 2 === 0 ? 1 : 3 }))
    const { gewichte } = Result.getOrThrow(rake(erhebung(zufall(1000), boegen), [alter]))
    expect([gewichte.get("jung m 0"), gewichte.get("jung m 1")]).toEqual([50, 150])
  })

  it("holds a stated trim and the margins at once, and publishes what it held back", () => {
    const boegen = menge(2, 18, 20, 60)
    const frei = Result.getOrThrow(rake(erhebung(quote, boegen), [alter, geschlecht]))
    const gewichtung = Result.getOrThrow(rake(erhebung(quote, boegen), [alter, geschlecht], { trimmung: { untere: 0.1, obere: 2.2, bezug: "mittel" } }))
    expect(Math.max(...frei.gewichte.values())).toBeGreaterThan(22)
    expect(Math.max(...gewichtung.gewichte.values())).toBeLessThanOrEqual(22 + 1e-9)
    expect([gewichtung.trimmung?.von, gewichtung.trimmung?.bis].map((one) => one?.toFixed(9))).toEqual(["1.000000000", "22.000000000"])
    expect(gewichtung.trimmung?.oben).toBeGreaterThan(0)
    for (const [merkmal, key, ziel] of [["alter", "jung", 400], ["geschlecht", "m", 480]] as const) expect(sumOf(gewichtung, boegen, merkmal, key)).toBeCloseTo(ziel, 5)
    expect(gewichtung.effektiv.effektiv).toBeGreaterThan(frei.effektiv.effektiv)
    expect(Gewichtung.toText(gewichtung)).toContain("vom 0,10- bis zum 2,20-Fachen des Mittels (getrimmt:")
    const median = Result.getOrThrow(rake(erhebung(quote, boegen), [alter, geschlecht], { trimmung: { untere: 0.05, obere: 6, bezug: "median" } }))
    expect(median.trimmung?.bis).toBeLessThan(60)
  })

  it.each<readonly [string, ReadonlyArray<Rand>, ReadonlyArray<string>]>([
    ["a category of which nobody answered", [rand("alter", { jung: 300, alt: 600, kind: 100 })], ["RandWithoutAnswer"]],
    ["margins with different totals", [alter, rand("geschlecht", { m: 480, w: 530 })], ["RaenderContradict"]],
    ["a number below 0", [rand("alter", { jung: -1, alt: 600 })], ["RandNegative"]],
    ["an absent number", [{ ...alter, werte: { ...alter.werte, alt: Messwert.fehlend("geheim") } }], ["RandValueAbsent"]],
    ["nobody where somebody answered", [rand("alter", { jung: 0, alt: 600 })], ["RandZero"]],
    ["respondents that are in no category", [rand("alter", { alt: 600 })], ["RandKeyUnknown"]],
    ["a margin that is there twice", [alter, alter], ["RandTwice"]],
    ["no margin at all", [], ["RandLacking"]],
  ])("is refused for %s", (_, raender, codes) => {
    expect(codesOf(rake(erhebung(quote, menge(5, 5, 5, 5)), raender))).toEqual(codes)
  })

  it("does not converge where empty cells stand against the margins, and says so", () => {
    expect(codesOf(rake(erhebung(quote, menge(5, 0, 5, 5)), [rand("alter", { jung: 500, alt: 500 }), rand("geschlecht", { m: 400, w: 600 })], { hoechstens: 50 }))).toEqual(["RakingNotConverged"])
    expect(codesOf(rake(erhebung(quote, menge(1, 1, 50, 50)), [rand("alter", { jung: 500, alt: 500 })], { trimmung: { untere: 0.2, obere: 3, bezug: "mittel" } }))).toEqual(["TrimmungUnreachable"])
    expect(() => rake(erhebung(quote, menge(1, 1, 1, 1)), [alter], { trimmung: { untere: 1.2, obere: 3, bezug: "mittel" } })).toThrow("leaves no room")
  })

  it("takes rounded margins whose totals may be one, and a category of nobody", () => {
    const rounded = (werte: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(werte).map(([key, wert]) => [key, Messwert.gerundet(wert, { basis: 10, ganzzahlig: true })]))
    const raender = [{ ...alter, werte: { ...alter.werte, kind: Messwert.exakt(0) } }, { ...geschlecht, werte: rounded({ m: 480, w: 530 }) }]
    expect(Result.getOrThrow(rake(erhebung(quote, menge(5, 5, 5, 5)), raender)).umfang).toBe(1000)
  })
})

const anySample = ({ int }: Seeded): ReadonlyArray<Bogen> => menge(int(1, 12), int(1, 12), int(1, 12), int(1, 12))

describe("properties", () => {
  it("weights meet the margins, are above 0, and do not depend on the order of the respondents", () => {
    forAll(80, (chance) => {
      const boegen = anySample(chance)
      const [jung, m] = [chance.int(100, 900), chance.int(100, 900)]
      const raender = [rand("alter", { jung, alt: 1000 - jung }), rand("geschlecht", { m, w: 1000 - m })]
      const gewichtung = Result.getOrThrow(rake(erhebung(quote, boegen), raender))
      expect(sumOf(gewichtung, boegen, "alter", "jung")).toBeCloseTo(jung, 5)
      expect(sumOf(gewichtung, boegen, "geschlecht", "w")).toBeCloseTo(1000 - m, 5)
      const turned = Result.getOrThrow(rake(erhebung(quote, [...boegen].reverse()), raender))
      for (const [id, gewicht] of gewichtung.gewichte) {
        expect(gewicht).toBeGreaterThan(0)
        expect(turned.gewichte.get(id)).toBeCloseTo(gewicht, 6)
      }
    })
  })

  it("a trim that is met holds for every weight, or nothing is given", () => {
    forAll(80, (chance) => {
      const boegen = anySample(chance)
      const trimmung: Gewichtung.Trimmung = { untere: chance.int(0, 8) / 10, obere: chance.int(12, 40) / 10, bezug: chance.bool() ? "mittel" : "median" }
      const result = rake(erhebung(quote, boegen), [alter, geschlecht], { trimmung, hoechstens: 100 })
      if (Result.isFailure(result)) {
        expect(result.failure.every(({ code }) => code === "befragung/TrimmungUnreachable" || code === "befragung/RakingNotConverged")).toBe(true)
        return
      }
      const { gewichte, trimmung: told } = result.success
      expect([...gewichte.values()].every((one) => one >= (told?.von ?? Infinity) && one <= (told?.bis ?? 0))).toBe(true)
      expect(sumOf(result.success, boegen, "geschlecht", "m")).toBeCloseTo(480, 5)
    })
  })
})
