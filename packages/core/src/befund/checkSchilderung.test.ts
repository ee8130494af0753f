import { describe, expect, it } from "vitest"
import { checkSchilderung } from "./checkSchilderung.js"

const codes = (text: string): ReadonlyArray<string> => checkSchilderung(text).map(({ code }) => code)

describe("the check of a story", () => {
  it("says always that a person has to read it", () => {
    expect(codes("")).toEqual(["befund/SchilderungUnread"])
  })
  it("doubts numbers, initials, quotes and words of rare things", () => {
    expect(codes("Nach 14 Wochen")).toContain("befund/SchilderungNumber")
    expect(codes("Frau K. wartet")).toContain("befund/SchilderungInitial")
    expect(codes("Sie sagt: „Es reicht“")).toContain("befund/SchilderungQuote")
    expect(codes("die einzige Bäckerei")).toContain("befund/SchilderungRelation")
  })
  it("does not take abbreviations for initials", () => {
    expect(codes("Anträge, z. B. auf Wohngeld, u. a. m.")).toEqual(["befund/SchilderungUnread"])
  })
  it("names places and never words", () => {
    const text = "Geheimwort 17, „Geheimwort“"
    expect(JSON.stringify(checkSchilderung(text))).not.toMatch(/Geheimwort|17/u)
    expect(checkSchilderung(text).slice(1).map(({ path }) => path[1])).toEqual([11, 15, 26])
  })
})
