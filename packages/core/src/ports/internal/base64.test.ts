import { describe, expect, it } from "vitest"
import { forAll } from "../../../test/seeded.js"
import { fromBase64, toBase64 } from "./base64.js"

describe("properties", () => {
  it("bytes are written as the platform writes them, and read back", () => {
    forAll(300, (chance) => {
      const bytes = Uint8Array.from({ length: chance.int(0, 50) }, () => chance.int(0, 255))
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"))
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    })
  })

  it("no two texts are the same bytes", () => {
    forAll(2000, (chance) => {
      const letters = ["A", "Q", "R", "+", "/", "=", " ", "-", "z", "\u00e4", "\n"] as const
      const text = Array.from({ length: chance.int(0, 8) }, () => chance.pick(letters)).join("")
      const bytes = fromBase64(text)
      expect(bytes === undefined || toBase64(bytes) === text).toBe(true)
    })
  })
})
