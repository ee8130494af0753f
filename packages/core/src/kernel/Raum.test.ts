import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { forAll, implies } from "../../test/seeded.js"
import * as Ags from "./Ags.js"
import * as Raum from "./Raum.js"

const failure = (text: string): Ags.AgsInvalid => {
  const read = Ags.parse(text)
  if (Result.isSuccess(read)) throw new Error(`${text} was taken`)
  return read.failure
}
const decode = (value: unknown) =>
  Schema.decodeUnknownResult(Raum.Raum)(value, { errors: "all", onExcessProperty: "error" })

const marl = Raum.make("05562024", "Marl")
const recklinghausen = Raum.make("05562", "Recklinghausen")
const muenster = Raum.make("055", "Münster")
const nrw = Raum.make("05", "Nordrhein-Westfalen")
const huels = Raum.sozialraum("05562024", "huels", "Hüls")

describe("Raum", () => {
  it("knows where Marl lies", () => {
    expect(Ags.kreis(marl.ags)).toBe("05562")
    expect(Ags.regierungsbezirk(marl.ags)).toBe("055")
    expect(Ags.land(marl.ags)).toBe("05")
    expect(Ags.landName(marl.ags)).toBe("Nordrhein-Westfalen")
    const chain = [huels, marl, recklinghausen, muenster, nrw]
    expect(chain.map(Raum.ebene)).toEqual(["Sozialraum", "Gemeinde", "Kreis", "Regierungsbezirk", "Land"])
    chain.forEach((inner, i) => chain.forEach((outer, o) => expect(Raum.isWithin(inner, outer)).toBe(i <= o)))
  })

  it.each([
    ["5562024", "05562024", "leading zero"],
    ["5562", "05562", "leading zero"],
    ["5", "05", "leading zero"],
    ["055620024024", "05562024", "ARS"],
    ["55620024024", "05562024", "without its leading zero"],
    ["05 5 62 024", "05562024", "without gaps"],
  ])("asks of %s whether %s is meant", (text, nearest, why) => {
    expect(failure(text)).toMatchObject({ _tag: "kernel/AgsInvalid", text, nearest })
    expect(failure(text).message).toContain(why)
    expect(failure(text).message).toContain(nearest)
  })

  it.each(["", "00", "17", "99999999", "0556", "055620", "Marl", "05562024x", "٠٥"])("refuses %j without a guess", (text) => {
    expect(failure(text)).not.toHaveProperty("nearest")
  })

  it("explains that a number loses its leading zero", () => {
    const read = Schema.decodeUnknownResult(Ags.Ags)(5562024)
    expect(Result.isFailure(read) && read.failure.message).toContain("put it in quotes")
  })

  it("takes a kreisfreie Stadt as Gemeinde and Kreis at once", () => {
    const [stadt, kreis] = [Raum.make("05112000", "Duisburg"), Raum.make("05112", "Duisburg")]
    expect(Ags.isKreisfrei(stadt.ags)).toBe(true)
    expect(Ags.isKreisfrei(marl.ags)).toBe(false)
    expect([Raum.isWithin(stadt, kreis), Raum.isWithin(kreis, stadt)]).toEqual([true, true])
    expect(Raum.isWithin(marl, stadt)).toBe(false)
  })

  it("takes Berlin as Gemeinde, Kreis and Land at once, and Bremen not", () => {
    const berlin = ["11000000", "11000", "110", "11"].map((ags) => Raum.make(ags, "Berlin"))
    for (const a of berlin) for (const b of berlin) expect(Raum.isWithin(a, b)).toBe(true)
    expect(Ags.regierungsbezirk(Raum.make("11000000", "Berlin").ags)).toBeUndefined()
    expect(Raum.isWithin(Raum.make("04", "Bremen"), Raum.make("04011000", "Bremen"))).toBe(false)
  })

  it("names all sixteen Länder", () => {
    expect(Object.keys(Ags.landNames)).toHaveLength(16)
    expect(Ags.landNames["10"]).toBe("Saarland")
  })

  it("reads the short forms and what it reads itself", () => {
    expect(decode({ ags: "05562024", name: "Marl" })).toEqual(Result.succeed(marl))
    expect(decode({ gemeinde: "05562024", id: "huels", name: "Hüls" })).toEqual(Result.succeed(huels))
    for (const raum of [huels, marl, recklinghausen, muenster, nrw]) {
      expect(decode(raum)).toEqual(Result.succeed(raum))
      expect(Schema.encodeSync(Raum.Raum)(raum)).toEqual(raum)
    }
  })

  it.each([
    { _tag: "Kreis", ags: "05562024", name: "Marl" },
    { ags: 5562024, name: "Marl" },
    { ags: "05562024", name: " " },
    { ags: "05562024" },
    { gemeinde: "05562", id: "huels", name: "Hüls" },
    { gemeinde: "05562024", id: "Hüls", name: "Hüls" },
    { ags: "05562024", name: "Marl", kreis: "05562" },
    "05562024",
  ])("refuses %j", (value) => {
    expect(Result.isFailure(decode(value))).toBe(true)
  })

  it("throws where code names no area", () => {
    for (const make of [() => Raum.make("5562024", "Marl"), () => Raum.make("05562024", ""), () => Raum.sozialraum("05562", "a", "A")]) {
      expect(make).toThrow(RangeError)
    }
  })

  describe("properties", () => {
    it("lying within is reflexive and transitive", () => {
      const two = (number: number): string => String(number).padStart(2, "0")
      forAll(1000, ({ int, pick }) => {
        const gemeinde = `${two(int(1, 16))}${int(0, 2)}${two(int(0, 2))}${pick(["000", "024"])}`
        const [a, b, c] = [0, 1, 2].map(() => Raum.make(gemeinde.slice(0, pick([2, 3, 5, 8])), "Ort")) as [Raum.Raum, Raum.Raum, Raum.Raum]
        expect(Raum.isWithin(a, a)).toBe(true)
        expect(implies(Raum.isWithin(a, b) && Raum.isWithin(b, c), () => Raum.isWithin(a, c))).toBe(true)
      })
    })
  })
})
