import { describe, expect, test } from "vitest"
import { seeded } from "../../../core/test/seeded.js"
import { textWidth } from "../textWidth.js"
import { shorten, wrap } from "./measure.js"

test("a text that fits stays as it is", () => {
  expect(shorten("Wohnen", 100, 12)).toBe("Wohnen")
  expect(wrap("Gemeinsam wohnen", 200, 12, 2)).toEqual(["Gemeinsam wohnen"])
})

test("a text that does not fit breaks between words and says where it was cut", () => {
  expect(wrap("Stärkung des Ehrenamtes in der Stadt", 90, 12, 3)).toEqual(["Stärkung des", "Ehrenamtes in", "der Stadt"])
  expect(wrap("Stärkung des Ehrenamtes in der Stadt", 90, 12, 2).at(-1)).toMatch(/^Ehrenamtes.*…$/u)
})

test("a word too long for its line is cut, also where there are more lines", () => {
  const lines = wrap("Einwanderungsgeschichte und Zuwanderungsgeschichte", 100, 14, 2)
  expect(lines).toHaveLength(2)
  for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(100)
  expect(lines[0]).toMatch(/^Einwand.*…$/u)
})

describe("properties", () => {
  test("no line is wider than its place, and there are never more lines than wished", () => {
    const { int } = seeded(3)
    for (let round = 0; round < 500; round += 1) {
      const text = Array.from({ length: int(1, 12) }, () => "mW iäŁ語x".repeat(int(1, 4)).slice(0, int(1, 30))).join(" ")
      const lines = wrap(text, 120, 13, 3)
      expect(lines.length).toBeLessThanOrEqual(3)
      for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(120 + 13)
    }
  })
})
