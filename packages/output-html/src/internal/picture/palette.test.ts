import { describe, expect, test } from "vitest"
import { BASE } from "../style/base.js"
import { INK, looks, QUIET, step, STEPS } from "./palette.js"

const light = (part: string): number => {
  const value = Number.parseInt(part, 16) / 255
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

const luminance = (colour: string): number => {
  const [, red = "", green = "", blue = ""] = /^#(..)(..)(..)$/u.exec(colour) ?? []
  return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
}

/** The ratio of WCAG 2.1 between two colours. */
const contrast = (a: string, b: string): number => {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

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
  test("the word that names a note can be read on it", () => {
    const pairs = [...BASE.matchAll(/--rand:(#\w{6});--ton:(#\w{6})/gu)]
    expect(pairs).toHaveLength(5)
    for (const [, ink = "", ground = ""] of pairs) expect(contrast(ink, ground), ink).toBeGreaterThanOrEqual(4.5)
  })
  test("more is darker", () => {
    const values = STEPS.map(luminance)
    expect(values).toEqual([...values].sort((a, b) => b - a))
  })
  test("no two of twenty kinds share colour and shape", () => {
    expect(new Set(kinds.map(({ colour, shape }) => colour + shape)).size).toBe(20)
  })
})
