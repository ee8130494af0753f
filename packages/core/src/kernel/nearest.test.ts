import { describe, expect, it } from "vitest"
import { nearest } from "./nearest.js"

const LETTERS = "abcdef-"
const word = (seed: number): string =>
  Array.from({ length: 1 + (seed % 9) }, (_, index) => LETTERS[(seed * 31 + index * index * 7 + (seed >> index)) % LETTERS.length]).join("")

/** The textbook recursion, as an oracle. */
const plain = (a: string, b: string): number => {
  if (a === "" || b === "") return a.length + b.length
  const replaced = plain(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
  return Math.min(replaced, plain(a.slice(1), b) + 1, plain(a, b.slice(1)) + 1)
}

describe("nearest", () => {
  it.each([
    ["caritass", ["awo", "caritas"], "caritas"],
    ["caritas", ["caritas"], "caritas"],
    ["asb", ["awo"], undefined],
    ["asd", ["asb", "ase"], "asb"],
    ["", ["a"], undefined],
    ["f", ["m", "w", "d"], undefined],
    ["mm", ["m", "mn"], undefined],
    ["W", ["m", "w"], "w"],
    ["nata", ["NATD", "nath", "NATA"], "NATA"],
    ["x".repeat(1000), ["x"], undefined],
    ["a", [], undefined],
  ])("%s among %j is %s", (from, known, expected) => {
    expect(nearest(from, known)).toBe(expected)
  })
})

describe("properties", () => {
  it("finds a word of the least distance, and none where all are too far", () => {
    for (let seed = 1; seed < 120; seed++) {
      const from = word(seed).slice(0, 6)
      const known = [1, 2, 3, 4, 5].map((step) => word(seed * 13 + step * 101).slice(0, 6))
      const limit = from.length < 3 ? 0 : Math.floor(from.length / 3)
      const least = Math.min(...known.map((one) => plain(from, one)))
      const found = nearest(from, known)
      if (least > limit) expect(found).toBeUndefined()
      else expect(plain(from, found ?? "")).toBe(least)
    }
  })
})
