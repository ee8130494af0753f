import { describe, expect, it } from "vitest"
import { anyNumber } from "../../../test/anyMesswert.js"
import { forAll, type Seeded } from "../../../test/seeded.js"
import * as Bruch from "./bruch.js"

const decimal = ({ int }: Seeded): number => Number(`${int(-99_999, 99_999)}e${int(-6, 3)}`)

describe("Bruch", () => {
  it.each([
    [0.1, 1n, 10n], [-2.5, -25n, 10n], [1e21, 10n ** 21n, 1n], [1.5e-7, 15n, 10n ** 8n], [-0, 0n, 1n], [2 ** 60, 1152921504606847000n, 1n],
  ])("takes %d as the decimal that it is written as", (number, p, q) => {
    expect(Bruch.fromNumber(number)).toEqual({ p, q })
  })

  it("adds and divides decimals as people do", () => {
    const sum = Bruch.sum([0.1, 0.2])
    expect(Bruch.nearest(sum)).toBe(0.3)
    expect([Bruch.below(sum), Bruch.above(sum)]).toEqual([0.3, 0.3])
    expect(Bruch.nearest(Bruch.divide(Bruch.fromNumber(0.3), Bruch.fromNumber(-0.1)))).toBe(-3)
  })

  it("encloses what no number is", () => {
    const third = { p: 1n, q: 3n }
    expect(Bruch.below(third)).toBe(0.3333333333333333)
    expect(Bruch.above(third)).toBeGreaterThan(0.3333333333333333)
    expect(Bruch.above({ p: -1n, q: 3n })).toBe(-0.3333333333333333)
    expect(Bruch.above({ p: 1n, q: 10n ** 400n })).toBe(Number.MIN_VALUE)
    expect(Bruch.below({ p: -1n, q: 10n ** 400n })).toBe(-Number.MIN_VALUE)
    expect(Bruch.nearest({ p: 10n ** 400n, q: 1n })).toBe(Infinity)
    expect(Bruch.nearest({ p: -(10n ** 400n), q: 1n })).toBe(-Infinity)
  })

  it("keeps a long sum of unlike decimals small", () => {
    const many = Array.from({ length: 5000 }, (_, n) => n / 10 ** (n % 5))
    expect(Bruch.sum(many).q).toBeLessThanOrEqual(10n ** 16n)
  })

  describe("properties", () => {
    it("a number comes back from its fraction", () => {
      forAll(800, (chance) => {
        const number = anyNumber(chance)
        const bruch = Bruch.fromNumber(number)
        expect([Bruch.nearest(bruch), Bruch.below(bruch), Bruch.above(bruch)]).toEqual([number, number, number])
      })
    })

    it("a quotient of counts is the nearest number and lies between its neighbours", () => {
      forAll(800, ({ int }) => {
        const [p, q] = [int(-1_000_000, 1_000_000), int(1, 1_000_000)]
        const bruch = Bruch.divide(Bruch.fromNumber(p), Bruch.fromNumber(q))
        expect(Bruch.nearest(bruch)).toBe(p / q + 0)
        expect(Bruch.compare(Bruch.fromNumber(Bruch.below(bruch)), bruch)).toBeLessThanOrEqual(0)
        expect(Bruch.compare(Bruch.fromNumber(Bruch.above(bruch)), bruch)).toBeGreaterThanOrEqual(0)
      })
    })

    it("sums do not depend on the order", () => {
      forAll(500, (chance) => {
        const numbers = Array.from({ length: chance.int(0, 12) }, () => decimal(chance))
        expect(Bruch.compare(Bruch.sum(numbers), Bruch.sum([...numbers].reverse()))).toBe(0)
      })
    })
  })
})
