import { describe, expect, test } from "vitest"
import { contrast, luminance } from "../../test/contrast.js"
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
  test("no two of twenty kinds share colour and shape", () => {
    expect(new Set(kinds.map(({ colour, shape }) => colour + shape)).size).toBe(20)
  })
})
