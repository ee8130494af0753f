import { describe, expect, test } from "vitest"
import { contrast, luminance } from "../../test/contrast.js"
import { distance, seenBy } from "../../test/sight.js"
import { INK, looks, QUIET, step, STEPS } from "./palette.js"

const kinds = [...looks(Array.from({ length: 20 }, (_, at) => `Art ${at}`)).values()]

describe("colours", () => {
  test("numbers and names can be read on their ground", () => {
    for (const count of [0, 1, 2, 3, 4, 5]) {
      const { fill, ink } = step(count, 5)
      expect(contrast(fill, ink), fill).toBeGreaterThanOrEqual(4.5)
    }
    for (const ground of ["#ffffff", "#f3f7f7", "#f6f8f8"]) {
      expect(contrast(INK, ground)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(QUIET, ground)).toBeGreaterThanOrEqual(4.5)
    }
  })
  test("marks stand out from their ground", () => {
    for (const { colour } of kinds) expect(contrast(colour, "#f3f7f7"), colour).toBeGreaterThanOrEqual(3)
  })
  test("more is darker", () => {
    const values = STEPS.map(luminance)
    expect(values).toEqual([...values].sort((a, b) => b - a))
  })
  test("the first three kinds differ for every sight, and whatever looks alike has another shape", () => {
    for (const sight of seenBy) {
      const apart = (a: number, b: number): number => distance(kinds[a]?.colour ?? "", kinds[b]?.colour ?? "", sight)
      expect(Math.min(apart(0, 1), apart(0, 2), apart(1, 2)), sight).toBeGreaterThan(20)
      for (let a = 0; a < 8; a += 1) {
        for (let b = a + 1; b < 20; b += 1) if (kinds[a]?.shape === kinds[b]?.shape) expect(apart(a, b), `${sight} ${a} ${b}`).toBeGreaterThan(8)
      }
    }
  })
  test("the steps from few to many differ for every sight, and in grey", () => {
    for (const sight of seenBy) STEPS.slice(1).forEach((colour, at) => expect(distance(colour, STEPS[at] ?? "", sight), sight).toBeGreaterThan(6))
    STEPS.slice(1).forEach((colour, at) => expect(contrast(colour, STEPS[at] ?? "")).toBeGreaterThan(1.15))
  })
  test("no two of twenty kinds share colour and shape", () => {
    expect(new Set(kinds.map(({ colour, shape }) => colour + shape)).size).toBe(20)
  })
})
