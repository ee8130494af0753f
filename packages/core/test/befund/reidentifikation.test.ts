import { describe, expect, it } from "vitest"
import { bevoelkerung, pruefe } from "./reidentifikation.js"

describe("a Fallbericht of invented cases", () => {
  const lauf = pruefe(bevoelkerung(400))

  it("holds no name, birth date, address, day, key or word of origin, however the story spelled them", () => {
    expect(lauf.treffer.slice(0, 20)).toEqual([])
  })

  it("tells nothing that fewer cases than the threshold share, together with what was told before", () => {
    expect(lauf.zuSelten.slice(0, 20)).toEqual([])
  })

  it("is made for nearly every case that may be told of, and tells something", () => {
    expect(lauf.berichte).toBeGreaterThanOrEqual(380)
    expect(lauf.abgelehnt).toBeGreaterThan(0)
    expect(lauf.merkmale).toBeGreaterThan(3 * 380)
    expect(lauf.entfernt).toBeGreaterThan(30 * 380)
  })
})
