import { describe, expect, it } from "vitest"
import * as Id from "./Id.js"

describe("Id", () => {
  it.each(["a", "gemeinsam-wohnen", "1.1.2", "schacht-1-2", "a".repeat(80)])("takes %s", (text) => {
    expect(Id.make(text)).toBe(text)
  })

  it.each(["", "A", "ä", "a b", "-a", "a-", "a--b", "a..b", "a_b", "../etc", "__proto__", "<script>", "a\n", "a".repeat(81)])(
    "refuses %j",
    (text) => {
      expect(() => Id.make(text)).toThrow(RangeError)
    },
  )

  it("proposes an id that it takes itself", () => {
    for (const title of ["Förderung (Weiter-)Qualifizierung", "FuN – Familie & Nachbarschaft", "1/2", "…", "Ärzte-Weiß", "Ağaç", "x".repeat(500), "ß".repeat(90)]) {
      expect(Id.make(Id.suggest(title))).toBe(Id.suggest(title))
    }
  })

  it("says what to do", () => {
    expect(() => Id.make("Gemeinsam Wohnen")).toThrow('for example "gemeinsam-wohnen"')
  })
})
