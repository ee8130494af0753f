import { describe, expect, it } from "vitest"
import { bevoelkerung, blinderFleck, pruefe, pruefeBefunde } from "./reidentifikation.js"

const alle = bevoelkerung(400)

describe("the search", () => {
  it("finds nearly all kinds of secrets in the stories themselves", () => {
    const { gefunden, gesucht } = blinderFleck(alle)
    expect(gefunden / gesucht).toBeGreaterThan(0.9)
  })
})

describe("a Fallbericht of invented cases", () => {
  const lauf = pruefe(alle)

  it("holds no name, birth date, address, day, key or word of origin, however the story spelled them", () => {
    expect(lauf.treffer.slice(0, 20)).toEqual([])
  })

  it("tells nothing that fewer cases than the threshold share, together with what was told before", () => {
    expect(lauf.zuSelten.slice(0, 20)).toEqual([])
  })

  it("is made for nearly every case that may be told of and did not end long ago, and tells something", () => {
    expect(lauf.berichte).toBeGreaterThanOrEqual(320)
    expect(lauf.abgelehnt).toBeGreaterThan(0)
    expect(lauf.merkmale).toBeGreaterThan(3 * 320)
    expect(lauf.entfernt).toBeGreaterThan(25 * 320)
  })
})

describe("Befunde of invented cases", () => {
  it("hold no key, name, birth date or address, and no number below the threshold", () => {
    const { befunde, genannt, treffer, zuKlein } = pruefeBefunde(alle)
    expect(treffer).toEqual([])
    expect(zuKlein).toBe(0)
    expect(genannt).toBeGreaterThan(20)
    expect(befunde).toBeGreaterThanOrEqual(genannt)
  })
})
