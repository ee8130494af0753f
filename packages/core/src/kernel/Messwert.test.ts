import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { anyMesswert, anyNumber } from "../../test/anyMesswert.js"
import { forAll, implies } from "../../test/seeded.js"
import * as Messwert from "./Messwert.js"

const decode = (value: unknown) =>
  Schema.decodeUnknownResult(Messwert.Messwert)(value, { errors: "all", onExcessProperty: "error" })

describe("Messwert, made", () => {
  it("knows one zero only", () => {
    expect(Object.is(Messwert.exakt(-0).wert, 0)).toBe(true)
    expect(Object.is(Messwert.gerundet(-0, { basis: 5 }).wert, 0)).toBe(true)
    expect(Object.is(Messwert.negate(Messwert.exakt(0)), -0)).toBe(false)
    expect(Messwert.negate(Messwert.exakt(0))).toEqual(Messwert.exakt(0))
  })

  it.each([Number.NaN, Infinity, -Infinity])("refuses %s everywhere", (number) => {
    for (const make of [
      () => Messwert.exakt(number),
      () => Messwert.gerundet(number, { basis: 5 }),
      () => Messwert.gerundet(5, { basis: number }),
      () => Messwert.intervall(number, 1),
      () => Messwert.intervall(0, number),
      () => Messwert.scale(Messwert.exakt(1), number),
    ]) expect(make).toThrow(RangeError)
  })

  it.each([
    [25, { basis: 5, ganzzahlig: true }, 23, 27],
    [0, { basis: 5, ganzzahlig: true, nichtNegativ: true }, 0, 2],
    [0, { basis: 5, ganzzahlig: true }, -2, 2],
    [-45, { basis: 5, ganzzahlig: true }, -47, -43],
    [30, { basis: 10, ganzzahlig: true }, 25, 35],
    [9, { basis: 3, ganzzahlig: true }, 8, 10],
    [7, { basis: 1, ganzzahlig: true }, 7, 7],
    [25, { basis: 5 }, 22.5, 27.5],
    [34.2, { basis: 0.1 }, 34.15, 34.25],
    [0.3, { basis: 0.1 }, 0.25, 0.35],
    [0, { basis: 0.1, nichtNegativ: true }, 0, 0.05],
    [12_000, { basis: 1000 }, 11_500, 12_500],
    [1.7e308, { basis: 1e307 }, 1.65e308, 1.75e308],
  ])("%d rounded by %j lies between %d and %d", (wert, rundung, von, bis) => {
    expect(Messwert.gerundet(wert, rundung)).toEqual({ _tag: "Gerundet", wert, von, bis, basis: rundung.basis })
  })

  it.each([
    [23, { basis: 5 }, "no multiple"],
    [0.15, { basis: 0.1 }, "no multiple"],
    [5, { basis: 0 }, "above 0"],
    [5, { basis: -5 }, "above 0"],
    [1, { basis: 0.5, ganzzahlig: true }, "whole base"],
    [-5, { basis: 5, nichtNegativ: true }, "not to be negative"],
    [Number.MAX_VALUE, { basis: Number.MAX_VALUE }, "too large"],
  ])("says why %d cannot be rounded by %j", (wert, rundung, why) => {
    expect(() => Messwert.gerundet(wert, rundung)).toThrow(why)
  })

  it("tells a rounded zero from an exact one", () => {
    const zero = Messwert.gerundet(0, { basis: 1, nichtNegativ: true })
    expect(Messwert.equals(zero, Messwert.exakt(0))).toBe(false)
    expect(Messwert.compare(zero, Messwert.exakt(0))).toBe("unentschieden")
  })

  it("takes an interval of one point as exact and refuses one the wrong way round", () => {
    expect(Messwert.intervall(3, 3)).toEqual(Messwert.exakt(3))
    expect(Messwert.intervall(-Number.MAX_VALUE, Number.MAX_VALUE).wert).toBe(0)
    expect(() => Messwert.intervall(2, 1)).toThrow(RangeError)
  })

  it("puts brackets on numbers only", () => {
    expect(Messwert.markEingeschraenkt(Messwert.fehlend("geheim"))).toEqual({ _tag: "Fehlend", grund: "geheim" })
    expect(Messwert.markEingeschraenkt(Messwert.exakt(1)).eingeschraenkt).toBe(true)
  })
})

describe("Messwert, compared", () => {
  const [three, four, about] = [Messwert.exakt(3), Messwert.exakt(4), Messwert.intervall(2, 5)]
  it.each([
    [three, four, "kleiner"], [four, three, "groesser"], [three, three, "gleich"], [three, about, "unentschieden"],
    [about, about, "unentschieden"], [Messwert.intervall(1, 2), Messwert.intervall(2, 3), "unentschieden"],
    [Messwert.intervall(1, 2), three, "kleiner"], [Messwert.fehlend("geheim"), three, "nicht-vergleichbar"],
    [Messwert.fehlend("geheim"), Messwert.fehlend("geheim"), "nicht-vergleichbar"],
  ])("%j and %j: %s", (a, b, vergleich) => {
    expect(Messwert.compare(a, b)).toBe(vergleich)
  })

  it("finds a contradiction only where the intervals part", () => {
    expect(Messwert.isCompatible(about, Messwert.exakt(5))).toBe(true)
    expect(Messwert.isCompatible(about, Messwert.exakt(6))).toBe(false)
    expect(Messwert.isCompatible(Messwert.fehlend("unbekannt"), three)).toBe(true)
  })

  it("an absent value can be no number", () => {
    for (const grund of Messwert.gruende) for (const n of [0, 1, Number.NaN]) expect(Messwert.within(Messwert.fehlend(grund), n)).toBe(false)
    expect(Messwert.within(Messwert.exakt(0), Number.NaN)).toBe(false)
  })
})

describe("Messwert, decoded", () => {
  it.each([
    [0, { _tag: "Exakt", wert: 0 }],
    [-0, { _tag: "Exakt", wert: 0 }],
    [{ wert: 12, eingeschraenkt: true }, { _tag: "Exakt", wert: 12, eingeschraenkt: true }],
    [{ wert: 25, basis: 5, ganzzahlig: true }, { _tag: "Gerundet", wert: 25, von: 23, bis: 27, basis: 5 }],
    [{ wert: 0, basis: 5, nichtNegativ: true }, { _tag: "Gerundet", wert: 0, von: 0, bis: 2.5, basis: 5 }],
    [{ fehlt: "nicht-erhoben" }, { _tag: "Fehlend", grund: "nicht-erhoben" }],
    [{ fehlt: "gesperrt", sperrung: "sekundaer" }, { _tag: "Fehlend", grund: "gesperrt", sperrung: "sekundaer" }],
    [{ _tag: "Exakt", wert: -0 }, { _tag: "Exakt", wert: 0 }],
  ])("reads %j", (value, expected) => {
    expect(decode(value)).toEqual(Result.succeed(expected))
    const read = Result.getOrThrow(decode(value))
    expect(Object.is(Messwert.getWert(read), -0)).toBe(false)
  })

  it.each([
    null, undefined, "", "0", "5", Number.NaN, Infinity, [], {}, { wert: null }, { wert: "5" }, { wert: 23, basis: 5 }, { wert: 25, basis: 0 },
    { wert: 1, nichtNegativ: true }, { wert: Number.MAX_VALUE, basis: Number.MAX_VALUE }, { wert: 1, fehlt: "geheim" }, { wert: 1, sperrung: "primaer" }, { sperrung: "primaer" },
    { _tag: "Gerundet", wert: 3, von: 2, bis: 4, basis: 5 }, { fehlt: "weiß nicht" }, { fehlt: null }, { fehlt: "geheim", sperrung: "primaer" },
    { fehlt: "geheim", wert: 5 }, { _tag: "Fehlend", grund: "geheim", sperrung: "primaer" }, { _tag: "Fehlend", grund: "gesperrt", sperrung: "tertiaer" },
    { _tag: "Gerundet", wert: 3, von: 4, bis: 5 }, { _tag: "Gerundet", wert: 3, von: 2, bis: Infinity }, { _tag: "Gerundet", wert: 3, von: 2, bis: 4, basis: -1 },
    { _tag: "Exakt", wert: null }, { _tag: "Exakt", wert: Number.NaN }, { _tag: "Exakt" }, { _tag: "Exakt", wert: 1, eingeschraenkt: false },
  ])("refuses %j", (value) => {
    expect(Result.isFailure(decode(value))).toBe(true)
  })

  it("every reason is known to the schema", () => {
    for (const grund of Messwert.gruende) expect(decode({ fehlt: grund })).toEqual(Result.succeed(Messwert.fehlend(grund)))
    expect(Messwert.gruende).toHaveLength(9)
  })
})

describe("isCompatible", () => {
  it("takes three thirds for one, and a thousandth for a difference", () => {
    const third = Messwert.anteil(Messwert.exakt(1), Messwert.exakt(3))
    expect(Messwert.isCompatible(Messwert.sum([third, third, third]), Messwert.exakt(100))).toBe(true)
    expect(Messwert.isCompatible(Messwert.exakt(100.001), Messwert.exakt(100))).toBe(false)
    expect(Messwert.isCompatible(Messwert.exakt(84_001), Messwert.exakt(84_000))).toBe(false)
  })
})

describe("properties", () => {
  it("decoding is idempotent and encoding canonical", () => {
    forAll(1000, (chance) => {
      const messwert = anyMesswert(chance)
      expect(decode(messwert)).toEqual(Result.succeed(messwert))
      const encoded = Schema.encodeSync(Messwert.Messwert)(messwert)
      expect(encoded).toEqual(messwert)
      expect(decode(JSON.parse(JSON.stringify(encoded)))).toEqual(Result.succeed(messwert))
    })
  })

  it("the order is total: antisymmetric, transitive, and 0 for equal values only", () => {
    forAll(800, (chance) => {
      const [a, b, c] = [anyMesswert(chance), anyMesswert(chance), anyMesswert(chance)]
      expect(Messwert.order(a, b)).toBe(-Messwert.order(b, a) + 0)
      expect(implies(Messwert.order(a, b) <= 0 && Messwert.order(b, c) <= 0, () => Messwert.order(a, c) <= 0)).toBe(true)
      expect(Messwert.equals(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b))
      expect(implies(Messwert.isFehlend(a) && Messwert.isZahl(b), () => Messwert.order(a, b) === 1)).toBe(true)
    })
  })

  it("comparing is mutual and agrees with the intervals", () => {
    const turned = { kleiner: "groesser", groesser: "kleiner", gleich: "gleich", unentschieden: "unentschieden", "nicht-vergleichbar": "nicht-vergleichbar" }
    forAll(800, (chance) => {
      const [a, b] = [anyMesswert(chance), anyMesswert(chance)]
      expect(Messwert.compare(b, a)).toBe(turned[Messwert.compare(a, b)])
      expect(Messwert.isCompatible(b, a)).toBe(Messwert.isCompatible(a, b))
      const apart = ["kleiner", "groesser"].includes(Messwert.compare(a, b))
      // What is apart by no more than the last digit still fits; what meets always fits.
      if (!apart || !Messwert.isCompatible(a, b)) expect(Messwert.isCompatible(a, b)).toBe(!apart)
      const number = anyNumber(chance)
      if (Messwert.within(a, number)) expect(Messwert.isCompatible(a, Messwert.exakt(number))).toBe(true)
    })
  })
})
