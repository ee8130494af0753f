import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { anyFehlend, anyMesswert, anyNumber, anyZahl } from "../../../test/anyMesswert.js"
import { forAll, implies, type Seeded } from "../../../test/seeded.js"
import * as Messwert from "../Messwert.js"
import * as Bruch from "./bruch.js"

type M = Messwert.Messwert
const { add, anteil, divide, exakt, fehlend, mean, multiply, negate, scale, subtract, sum } = Messwert
const accepted = Schema.is(Messwert.Messwert)

const isLimited = (messwert: M): boolean => Messwert.isZahl(messwert) && messwert.eingeschraenkt === true

/** Numbers of few digits, whose results need no rounding. */
const modest = (chance: Seeded): M =>
  chance.pick<() => M>([
    () => exakt(chance.int(-1000, 1000)),
    () => exakt(chance.int(-9999, 9999) / 100),
    () => Messwert.gerundet(chance.int(-20, 20) * 5, { basis: 5, ganzzahlig: true }),
    () => Messwert.gerundet(chance.int(-99, 99) / 10, { basis: 0.1 }),
    () => anyFehlend(chance),
  ])()

/** A true number that may lie behind a value, and the value. */
const withTruth = (chance: Seeded): { readonly messwert: Messwert.Zahl; readonly truth: number } => {
  const [a, b, c] = [0, 0, 0].map(() => chance.int(-3000, 3000)).sort((x, y) => x - y) as [number, number, number]
  return chance.int(0, 3) === 0
    ? { messwert: exakt(b / 1000), truth: b / 1000 }
    : { messwert: Messwert.intervall(a / 1000, c / 1000), truth: chance.pick([a, b, c]) / 1000 }
}

const contains = (messwert: M, { p, q }: Bruch.Bruch): boolean => {
  const interval = Messwert.getIntervall(messwert)
  if (interval === undefined) return false
  const [von, bis] = [Bruch.fromNumber(interval.von), Bruch.fromNumber(interval.bis)]
  return von.p * q <= p * von.q && p * bis.q <= bis.p * q
}

describe("arithmetic", () => {
  it("adds three values rounded to 5 with at most 6 between them and the truth", () => {
    const parts = [10, 20, 25].map((wert) => Messwert.gerundet(wert, { basis: 5, ganzzahlig: true }))
    expect(sum(parts)).toEqual({ _tag: "Gerundet", wert: 55, von: 49, bis: 61 })
  })

  it("forgets the base once it calculates", () => {
    const five = Messwert.gerundet(5, { basis: 5 })
    for (const result of [add(five, exakt(0)), negate(five), scale(five, 2), sum([five]), mean([five])]) expect(result).not.toHaveProperty("basis")
  })

  it("is undefined where the denominator is 0 or may be", () => {
    const perhaps = Messwert.gerundet(0, { basis: 5, ganzzahlig: true, nichtNegativ: true })
    for (const zero of [exakt(0), perhaps, Messwert.intervall(-1, 1), Messwert.intervall(-1, 0)]) {
      expect(divide(exakt(1), zero)).toEqual(fehlend("undefiniert"))
      expect(anteil(exakt(0), zero)).toEqual(fehlend("undefiniert"))
      expect(anteil(fehlend("geheim"), zero)).toEqual(fehlend("geheim"))
    }
  })

  it("is undefined where no finite number can hold the result", () => {
    const huge = exakt(Number.MAX_VALUE)
    for (const result of [add(huge, huge), multiply(huge, huge), divide(huge, exakt(0.1)), scale(huge, -2), anteil(huge, exakt(1))]) {
      expect(result).toEqual(fehlend("undefiniert"))
    }
    expect(mean([huge, huge])).toEqual(huge)
  })

  it("never takes a tiny result for nothing", () => {
    const tiny = multiply(exakt(1e-200), exakt(1e-200))
    expect(tiny).toEqual({ _tag: "Gerundet", wert: 0, von: 0, bis: Number.MIN_VALUE })
    expect(Messwert.equals(tiny, exakt(0))).toBe(false)
  })

  it("counts nothing as 0 that nobody counted", () => {
    expect(sum([])).toEqual(fehlend("undefiniert"))
    expect(mean([])).toEqual(fehlend("undefiniert"))
    for (const grund of Messwert.gruende) {
      const absent = fehlend(grund)
      for (const result of [multiply(exakt(0), absent), add(exakt(0), absent), scale(absent, 0), subtract(absent, absent), divide(exakt(0), absent), mean([absent, exakt(1)])]) {
        expect(result).toEqual(absent)
      }
    }
  })

  it("keeps the first reason of the published order", () => {
    expect(add(fehlend("unbekannt"), Messwert.gesperrt("sekundaer"))).toEqual(Messwert.gesperrt("sekundaer"))
    expect(add(Messwert.gesperrt("sekundaer"), Messwert.gesperrt("primaer"))).toEqual(Messwert.gesperrt("primaer"))
    expect(add(fehlend("gesperrt"), Messwert.gesperrt("sekundaer"))).toEqual(Messwert.gesperrt("sekundaer"))
    expect(sum([fehlend("unbekannt"), exakt(1), fehlend("undefiniert"), fehlend("geheim")])).toEqual(fehlend("geheim"))
  })

  it("calculates with decimals as people do", () => {
    expect(sum([0.1, 0.2, 0.3].map(exakt))).toEqual(exakt(0.6))
    expect(multiply(exakt(1.1), exakt(1.1))).toEqual(exakt(1.21))
    expect(anteil(exakt(7), exakt(100))).toEqual(exakt(7))
    expect(anteil(exakt(1), exakt(3))).toEqual(exakt(100 / 3))
  })
})

describe("properties", () => {
  it("no absent value becomes a number, and no number NaN or Infinity, in any sequence of operations", () => {
    forAll(1200, (chance) => {
      let value = anyMesswert(chance)
      for (let step = chance.int(1, 8); step > 0; step -= 1) {
        const [other, third] = [anyMesswert(chance), anyMesswert(chance)]
        const absent = Messwert.isFehlend(value)
        const many = [value, other, third]
        const next = chance.pick<() => readonly [M, ReadonlyArray<M>]>([
          () => [add(value, other), [value, other]], () => [subtract(value, other), [value, other]],
          () => [multiply(value, other), [value, other]], () => [divide(value, other), [value, other]],
          () => [divide(other, value), [value, other]], () => [anteil(value, other), [value, other]],
          () => [negate(value), [value]], () => [scale(value, anyNumber(chance)), [value]],
          () => [sum(many), many], () => [mean(many), many],
        ])()
        const [result, operands] = next
        expect(Messwert.isFehlend(result) || !absent).toBe(true)
        expect(implies(operands.some(Messwert.isFehlend), () => Messwert.isFehlend(result))).toBe(true)
        expect(implies(Messwert.isZahl(result), () => isLimited(result) === operands.some(isLimited))).toBe(true)
        expect({ result, accepted: accepted(result) }).toEqual({ result, accepted: true })
        value = result
      }
    })
  })

  it("the sum of rounded counts contains the true sum, whichever way ties go", () => {
    forAll(800, ({ int, pick }) => {
      const basis = pick([3, 5, 10, 100, 7])
      const truths = Array.from({ length: int(1, 20) }, () => int(0, 500))
      const tie = pick([Math.round, (x: number) => -Math.round(-x), (x: number) => (x % 1 === 0.5 ? 2 * Math.round(x / 2) : Math.round(x))])
      const rounded = truths.map((truth) => Messwert.gerundet(tie(truth / basis) * basis, { basis, ganzzahlig: true, nichtNegativ: true }))
      const all = sum(rounded)
      expect(Messwert.within(all, truths.reduce((a, b) => a + b, 0))).toBe(true)
      const interval = Messwert.getIntervall(all)
      expect((interval?.bis ?? 0) - (Messwert.getWert(all) ?? 0)).toBe(truths.length * Math.floor(basis / 2))
    })
  })

  it("every result contains the truth behind its operands", () => {
    forAll(800, (chance) => {
      const [a, b] = [withTruth(chance), withTruth(chance)]
      const [x, y] = [BigInt(Math.round(a.truth * 1000)), BigInt(Math.round(b.truth * 1000))]
      expect(contains(add(a.messwert, b.messwert), { p: x + y, q: 1000n })).toBe(true)
      expect(contains(subtract(a.messwert, b.messwert), { p: x - y, q: 1000n })).toBe(true)
      expect(contains(multiply(a.messwert, b.messwert), { p: x * y, q: 1_000_000n })).toBe(true)
      expect(contains(mean([a.messwert, b.messwert]), { p: x + y, q: 2000n })).toBe(true)
      const [quotient, share] = [divide(a.messwert, b.messwert), anteil(a.messwert, b.messwert)]
      const sign = y < 0n ? -1n : 1n
      expect(Messwert.isFehlend(quotient)).toBe(Messwert.within(b.messwert, 0))
      // Two exact operands have one exact quotient, which only the nearest number can stand for.
      expect(implies(quotient._tag === "Gerundet", () => contains(quotient, { p: x * sign, q: y * sign }))).toBe(true)
      expect(implies(share._tag === "Gerundet", () => contains(share, { p: 100n * x * sign, q: y * sign }))).toBe(true)
    })
  })

  it("adding and multiplying commute, whatever is absent", () => {
    forAll(800, (chance) => {
      const [a, b] = [anyMesswert(chance), anyMesswert(chance)]
      expect(add(a, b)).toEqual(add(b, a))
      expect(multiply(a, b)).toEqual(multiply(b, a))
      expect(subtract(a, b)).toEqual(negate(subtract(b, a)))
    })
  })

  it("adding associates, and a sum is adding one after the other", () => {
    forAll(800, (chance) => {
      const [a, b, c] = [modest(chance), modest(chance), modest(chance)]
      expect(add(add(a, b), c)).toEqual(add(a, add(b, c)))
      expect(sum([a, b, c])).toEqual(add(add(a, b), c))
      expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)))
    })
  })

  it("turning the sign twice changes nothing but the base, and nothing of interest is lost", () => {
    forAll(1000, (chance) => {
      const zahl = anyZahl(chance)
      const back = negate(negate(zahl))
      expect(Messwert.getIntervall(back)).toEqual(Messwert.getIntervall(zahl))
      expect(Messwert.getWert(back)).toBe(zahl.wert)
    })
  })

  it("knowing less never tells more: a wider operand gives a wider result", () => {
    forAll(800, (chance) => {
      const [a, b] = [withTruth(chance).messwert, withTruth(chance).messwert]
      const { von, bis } = Messwert.getIntervall(a) ?? { von: 0, bis: 0 }
      const wide = Messwert.intervall(von - chance.int(0, 5), bis + chance.int(0, 5))
      for (const operation of [add, subtract, multiply, divide, anteil]) {
        const [narrow, wider] = [Messwert.getIntervall(operation(a, b)), Messwert.getIntervall(operation(wide, b))]
        const encloses = narrow !== undefined && wider !== undefined && wider.von <= narrow.von && narrow.bis <= wider.bis
        expect(wider === undefined || encloses).toBe(true)
      }
    })
  })

  it("adding the same to two numbers keeps their order", () => {
    forAll(1000, ({ int }) => {
      const [a, b, c] = [exakt(int(-999, 999)), exakt(int(-999, 999)), exakt(int(-999, 999))]
      expect(Messwert.compare(add(a, c), add(b, c))).toBe(Messwert.compare(a, b))
    })
  })

  it("every result reads back from what it is written as", () => {
    forAll(500, (chance) => {
      const result = divide(anyMesswert(chance), anyMesswert(chance))
      expect(Schema.decodeUnknownResult(Messwert.Messwert)(JSON.parse(JSON.stringify(result)))).toEqual(Result.succeed(result))
    })
  })
})
