import { describe, expect, it } from "vitest"
import { type Gleichung, resolve } from "./gleichung.js"

const equation = (koeffizienten: Readonly<Record<number, number>>, rechts: number): Gleichung =>
  ({ variablen: Object.keys(koeffizienten).map(Number), koeffizienten: Object.values(koeffizienten), rechts })

const found = (gleichungen: ReadonlyArray<Gleichung>): ReadonlyArray<readonly [number, number]> => [...resolve(gleichungen).bestimmt].sort(([a], [b]) => a - b)

describe("what equations determine", () => {
  it("finds what one equation or two say", () => {
    expect(found([equation({ 0: 1 }, 3)])).toEqual([[0, 3]])
    expect(found([equation({ 0: 1, 1: 1 }, 5), equation({ 0: 1, 1: -1 }, 1)])).toEqual([[0, 3], [1, 2]])
    expect(found([equation({ 0: 1, 1: 1 }, 5)])).toEqual([])
  })

  it("finds what follows from a sum although its parts do not", () => {
    expect(found([equation({ 0: 1, 1: 1 }, 5), equation({ 0: 1, 1: 1, 2: 1 }, 9)])).toEqual([[2, 4]])
    expect(found([equation({ 0: 1, 1: 1, 2: 1 }, 9), equation({ 0: 1, 1: 1, 3: 1 }, 9), equation({ 3: 1 }, 2)])).toEqual([[2, 2], [3, 2]])
  })

  it("leaves a 2×2 block open and finds nothing in it", () => {
    expect(found([equation({ 0: 1, 1: 1 }, 5), equation({ 2: 1, 3: 1 }, 7), equation({ 0: 1, 2: 1 }, 4), equation({ 1: 1, 3: 1 }, 8)])).toEqual([])
  })

  it("tells a contradiction, and determines all the same", () => {
    const solved = resolve([equation({ 0: 1 }, 3), equation({ 0: 1, 1: 1 }, 5), equation({ 1: 1 }, 9)])
    expect(solved.widerspruch).toBe(true)
    expect([...solved.bestimmt.keys()].sort()).toEqual([0, 1])
  })

  it("keeps coefficients that a prime divides apart from 0", () => {
    expect(found([equation({ 0: 67_108_859 }, 67_108_859), equation({ 1: 2, 2: 67_108_859 }, 1)])).toEqual([[0, 1]])
  })

  it("goes on with numbers of any size, and gives up where even the result is too large", () => {
    const large = 9_007_199_254_740_881
    expect(found([equation({ 0: large, 1: large - 2 }, 0), equation({ 0: large, 1: large - 2, 2: 1 }, 5)])).toEqual([[2, 5]])
    expect(resolve([equation({ 0: large, 1: 3, 2: 1 }, 0), equation({ 0: large - 60, 1: large - 88, 3: 1 }, 0), equation({ 0: 5, 1: 7, 2: 9, 3: 11 }, 0)]).abgebrochen).toBe(true)
  })
})

describe("properties", () => {
  /** The same by fractions of whole numbers of any size: brought to reduced form, a row with one entry determines it. */
  const oracle = (rows: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<number> => {
    const matrix = rows.map((row) => row.map(BigInt))
    const width = rows[0]?.length ?? 0
    let rank = 0
    for (let column = 0; column < width; column++) {
      const at = matrix.findIndex((row, index) => index >= rank && row[column] !== 0n)
      const pivot = matrix[at]
      if (pivot === undefined) continue
      matrix.splice(at, 1)
      matrix.splice(rank, 0, pivot)
      matrix.forEach((row, index) => {
        const factor = row[column] ?? 0n
        if (index !== rank && factor !== 0n) matrix[index] = row.map((value, place) => value * (pivot[column] ?? 1n) - (pivot[place] ?? 0n) * factor)
      })
      rank += 1
    }
    return matrix.flatMap((row) => {
      const places = row.flatMap((value, place) => (value === 0n ? [] : [place]))
      return places.length === 1 ? places : []
    }).sort((a, b) => a - b)
  }

  it("finds the same as exact fractions do, in 400 random systems", () => {
    let random = 4711
    const next = (below: number): number => { random = (random * 48_271) % 2_147_483_647; return random % below }
    let determined = 0
    for (let round = 0; round < 400; round++) {
      const width = 2 + next(8)
      const rows = Array.from({ length: 1 + next(8) }, () => Array.from({ length: width }, () => (next(3) === 0 ? next(5) - 2 : 0)))
      const solved = resolve(rows.map((row) => equation(Object.fromEntries(row.map((value, at) => [at, value])), row.reduce((sum, value, at) => sum + value * (at + 1), 0))))
      const expected = oracle(rows)
      expect([...solved.bestimmt.keys()].sort((a, b) => a - b)).toEqual(expected)
      for (const [at, value] of solved.bestimmt) expect(value).toBeCloseTo(at + 1, 9)
      expect(solved.widerspruch).toBe(false)
      determined += expected.length
    }
    expect(determined).toBeGreaterThan(300)
  })
})
