import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { anyMesswert } from "../../test/anyMesswert.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "./Messwert.js"
import * as Tabellenzeichen from "./Tabellenzeichen.js"

const { ba, din55301, print } = Tabellenzeichen
const read = (text: string, dialekt?: Tabellenzeichen.Dialekt, rundung?: Messwert.Rundung) =>
  Result.getOrThrow(Tabellenzeichen.read(text, dialekt, rundung))
const failure = (text: string, rundung?: Messwert.Rundung): string => {
  const result = Tabellenzeichen.read(text, din55301, rundung)
  return Result.isFailure(result) ? result.failure.message : ""
}
const { exakt, fehlend, markEingeschraenkt } = Messwert

describe("Tabellenzeichen, read", () => {
  it.each([
    ["–", exakt(0)], ["-", exakt(0)], ["—", exakt(0)], ["−", exakt(0)], [" – ", exakt(0)],
    [".", fehlend("geheim")], ["/", fehlend("unsicher")], ["()", fehlend("unsicher")], ["( )", fehlend("unsicher")],
    ["x", fehlend("nicht-sinnvoll")], ["X", fehlend("nicht-sinnvoll")], ["...", fehlend("folgt-spaeter")], ["…", fehlend("folgt-spaeter")],
  ])("%j by DIN 55301", (text, messwert) => {
    expect(read(text)).toEqual(messwert)
  })

  it("knows the star and the point of the Bundesagentur", () => {
    expect(read("*", ba)).toEqual(fehlend("geheim"))
    expect(read(".", ba)).toEqual(fehlend("unbekannt"))
    expect(read("x", ba)).toEqual(fehlend("nicht-sinnvoll"))
    expect(Result.isFailure(Tabellenzeichen.read("*", din55301))).toBe(true)
  })

  it.each([
    ["1.234,5", 1234.5], ["1 234", 1234], ["1\u00A0234\u00A0567", 1_234_567], ["1\u202F234,25", 1234.25], ["1\u2009234", 1234],
    ["1.234", 1234], ["12345", 12345], ["0,5", 0.5], ["1,234", 1.234], ["-5", -5], ["−5", -5], ["–5", -5], ["+5", 5], ["-1.234,5", -1234.5],
    ["\u00A012 ", 12], ["999.999.999.999", 999_999_999_999],
  ])("%j as the number %d", (text, wert) => {
    expect(read(text)).toEqual(exakt(wert))
  })

  it("takes brackets as limited reliability", () => {
    expect(read("(12,3)")).toEqual(markEingeschraenkt(exakt(12.3)))
    expect(read("( 12 )")).toEqual(markEingeschraenkt(exakt(12)))
    expect(read("(–)")).toEqual(markEingeschraenkt(exakt(0)))
    expect(read("(0)")).toMatchObject({ _tag: "Gerundet", wert: 0, eingeschraenkt: true })
  })

  it("takes a printed 0 as more than nothing and less than half of its last digit", () => {
    expect(Messwert.getIntervall(read("0"))).toEqual({ von: 0, bis: 0.5 })
    expect(Messwert.getIntervall(read("0,0"))).toEqual({ von: 0, bis: 0.05 })
    expect(Messwert.getIntervall(read("-0,0"))).toEqual({ von: -0.05, bis: 0 })
    expect(Messwert.equals(read("0"), read("–"))).toBe(false)
  })

  it("takes the rounding that the source states", () => {
    const rundung = { basis: 5, ganzzahlig: true, nichtNegativ: true }
    expect(read("25", din55301, rundung)).toEqual({ _tag: "Gerundet", wert: 25, von: 23, bis: 27, basis: 5 })
    expect(read("0", din55301, rundung)).toEqual({ _tag: "Gerundet", wert: 0, von: 0, bis: 2, basis: 5 })
    expect(read("–", din55301, rundung)).toEqual(exakt(0))
    expect(failure("23", rundung)).toContain("no multiple")
    expect(failure("-5", rundung)).toContain("negative")
  })

  it.each([
    ["", "a blank says nothing"], ["  ", "a blank says nothing"], ["1.5", "decimal comma"], ["1234.56", "decimal comma"], ["0.500", "decimal comma"],
    ["05562024", "a key is not a number"], ["12 %", "unit"], ["12%", "unit"], ["k. A.", "Known signs"], ["n/a", "Known signs"], ["NaN", "Known signs"],
    ["Infinity", "Known signs"], ["1e5", "Known signs"], ["1.23.456", "Known signs"], ["1.234 567", "Known signs"], ["1,2,3", "Known signs"], [",5", "Known signs"],
    ["5,", "Known signs"], ["(5", "Known signs"], ["(/)", "Known signs"], ["((5))", "Known signs"], ["- 5", "Known signs"], ["1234567890123456", "15 digits"],
    ["٣", "Known signs"], ["0x10", "Known signs"], ["012", "begin with 0"], ["null", "Known signs"], ["..", "Known signs"], ["--", "Known signs"],
  ])("refuses %j and says why", (text, why) => {
    expect(failure(text)).toContain(why)
  })

  it("names the known signs and shows at most 40 characters of what it found", () => {
    expect(failure("k.A.")).toContain("– . / x ...")
    expect(failure("a".repeat(1_000_000)).length).toBeLessThan(300)
    expect(failure("1".repeat(100_000)).length).toBeLessThan(300)
  })
})

describe("Tabellenzeichen, printed", () => {
  it.each([
    [0, 0, "–"], [0, 2, "–"], [1234.5, 1, "1.234,5"], [1234.5, 0, "1.235"], [-1234567, 0, "−1.234.567"], [999, 0, "999"], [1000, 0, "1.000"],
    [0.04, 1, "0,0"], [0.05, 1, "0,1"], [-0.04, 1, "−0,0"], [1.005, 2, "1,01"], [2.675, 2, "2,68"], [-2.5, 0, "−3"], [0.1, 3, "0,100"], [1e21, 0, "1.000.000.000.000.000.000.000"],
  ])("%d with %d decimals as %s", (wert, nachkommastellen, text) => {
    expect(print(exakt(wert), { nachkommastellen })).toBe(text)
  })

  it("shows a rounded 0 as 0 and brackets what is limited", () => {
    expect(print(Messwert.gerundet(0, { basis: 5 }), { nachkommastellen: 0 })).toBe("0")
    expect(print(markEingeschraenkt(exakt(12.3)), { nachkommastellen: 1 })).toBe("(12,3)")
    expect(print(markEingeschraenkt(exakt(0)), { nachkommastellen: 1 })).toBe("(–)")
  })

  it("has a sign for each of the nine reasons", () => {
    const signs = (dialekt: Tabellenzeichen.Dialekt) =>
      Object.fromEntries(Messwert.gruende.map((grund) => [grund, print(fehlend(grund), { dialekt, nachkommastellen: 0 })]))
    const shared = { "nicht-sinnvoll": "x", undefiniert: "x", "nicht-auf-dieser-ebene": ".", "nicht-erhoben": ".", unsicher: "/", "folgt-spaeter": "...", unbekannt: "." }
    expect(signs(din55301)).toEqual({ ...shared, gesperrt: ".", geheim: "." })
    expect(signs(ba)).toEqual({ ...shared, gesperrt: "*", geheim: "*" })
  })

  it("throws where decimals are no whole number from 0 to 15", () => {
    for (const nachkommastellen of [-1, 16, 1.5, Number.NaN]) expect(() => print(exakt(1), { nachkommastellen })).toThrow(RangeError)
  })
})

describe("properties", () => {
  it("a canonical sign prints as it was read", () => {
    for (const dialekt of [din55301, ba]) {
      for (const { zeichen, messwert } of dialekt.zeichen) {
        expect(read(zeichen, dialekt)).toEqual(messwert)
        expect(print(read(zeichen, dialekt), { dialekt, nachkommastellen: 0 })).toBe(zeichen)
      }
    }
    expect(print(read("0"), { nachkommastellen: 0 })).toBe("0")
  })

  it("a printed number reads back to the same number, a rounded one under the rounding of its source", () => {
    forAll(800, ({ int, bool }) => {
      const nachkommastellen = int(0, 4)
      const plain = exakt(Number(`${int(-9_999_999, 9_999_999)}e-${nachkommastellen}`))
      const number = bool() ? plain : markEingeschraenkt(plain)
      expect(read(print(number, { nachkommastellen }))).toEqual(number)
      const rundung = { basis: 5, ganzzahlig: bool(), nichtNegativ: true }
      const rounded = Messwert.gerundet(int(0, 10_000) * 5, rundung)
      expect(read(print(rounded, { nachkommastellen: 0 }), din55301, rundung)).toEqual(rounded)
    })
  })

  it("what is absent prints as a sign that reads as absent, and a number as a number", () => {
    forAll(800, (chance) => {
      const messwert = anyMesswert(chance)
      if (Math.abs(Messwert.getWert(messwert) ?? 0) > 1e12) return
      for (const dialekt of [din55301, ba]) {
        const text = print(messwert, { dialekt, nachkommastellen: chance.int(0, 2) })
        expect(Messwert.isFehlend(read(text, dialekt))).toBe(Messwert.isFehlend(messwert))
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/u)
      }
    })
  })

  it("no text crashes the reader or becomes NaN", () => {
    const signs = [..."0123456789.,-–−+()/x*… \u00A0%e"] as [string, ...string[]]
    forAll(2000, ({ int, pick }) => {
      const text = Array.from({ length: int(0, 8) }, () => pick(signs)).join("")
      const result = Tabellenzeichen.read(text)
      const wert = Result.isSuccess(result) ? Messwert.getWert(result.success) : undefined
      expect(wert === undefined || Number.isFinite(wert)).toBe(true)
    })
  })
})

describe("decimal points", () => {
  const datei = { ...Tabellenzeichen.din55301, dezimalzeichen: "." } as const
  it.each([["28.125", 28.125], ["-0.5", -0.5], ["1,234.5", 1234.5], ["1 234.5", 1234.5], ["12", 12]])("reads %s as %d where the file has them", (text, wert) => {
    expect(Tabellenzeichen.read(text, datei)).toEqual(Result.succeed({ _tag: "Exakt", wert }))
  })
  it.each([["0.392772977219167", 0.392772977219167], ["-0.0392772977219167", -0.0392772977219167]])("reads the share %s: the 0 before its 15 digits does not count", (text, wert) => {
    expect(Tabellenzeichen.read(text, datei)).toEqual(Result.succeed({ _tag: "Exakt", wert }))
    expect(Tabellenzeichen.read(text.replace(".", ","))).toEqual(Result.succeed({ _tag: "Exakt", wert }))
  })
  it.each(["0.3927729772191675", "10.00000000000001", "0.0100000000000000", `0.${"0".repeat(31)}`])("takes %s for a number only where it is no more exact than a number can be", (text) => {
    expect(Result.isSuccess(Tabellenzeichen.read(text, datei))).toBe(text === "0.0100000000000000")
  })
  it("refuses what the file cannot mean, and says how to read a point where it is none", () => {
    expect(Result.isFailure(Tabellenzeichen.read("1.234,5", datei))).toBe(true)
    const comma = Tabellenzeichen.read("53.12")
    expect(Result.isFailure(comma) && comma.failure.message).toContain('dezimalzeichen: "."')
  })
})
