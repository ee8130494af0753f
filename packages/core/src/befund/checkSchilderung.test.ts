import { describe, expect, it } from "vitest"
import { checkSchilderung } from "./checkSchilderung.js"
import { checkSprachen } from "./internal/schilderung/zweifel.js"

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
  it.each([
    "Die Tochter Quila kam.", "Ihr Mann Zorv arbeitet.", "ihr Bruder Xan", "Sie heißt Quila.", "eine Frau namens Quila", "die Ärztin Zorv half", "Dort wohnt die Nachbarin Quila.", "Zorvans wohnen unten.", "die Bäckerei Quilmaz", "das Quila-Gymnasium", "die Quilschule im Ort", "arbeitet bei Quilazon", "die Firma Quil GmbH", "Herr zum Quil kam", "Er arbeitet bei der Quila.", "die Kita Quilbogen", "genannt Quila",
  ])("doubts what may be a name: %s", (text) => expect(codes(text)).toContain("befund/SchilderungName"))
  it.each(["vor drei Wochen", "das vierte Kind", "am dienstags offenen Tor", "jeden Montag", "siebenundzwanzig Plätze", "hundert Euro"])("doubts days and numbers in words: %s", (text) =>
    expect(codes(text).some((code) => ["befund/SchilderungNumber", "befund/SchilderungDay"].includes(code))).toBe(true))
  it.each(["am markt", "hinter der Kirche", "wohnt in Quilstadt", "zog nach Quil"])("doubts places: %s", (text) => expect(codes(text)).toContain("befund/SchilderungPlace"))
  it.each(["QΔDJA kam", "Надя kam", "Qǫdja und Nаdja".replace("Qǫdja", "Quila"), "نادية kam"])("doubts words of other scripts: %s", (text) => expect(codes(text)).toContain("befund/SchilderungScript"))
  it("finds nothing more in what was taken out", () => {
    expect(codes("Frau [Name] wohnt in [Ort], ist [Alter] und spricht [Herkunft].")).toEqual(["befund/SchilderungUnread"])
  })
  it("warns of a language without German names", () => {
    expect(checkSprachen(["ar", "qqq", "zz-Latn"]).map(({ code, details }) => [code, details])).toEqual([["befund/SchilderungLanguage", { sprache: "qqq" }], ["befund/SchilderungLanguage", { sprache: "zz-Latn" }]])
  })
  it("names places and never words", () => {
    const text = "Geheimwort 17, „Geheimwort“"
    expect(JSON.stringify(checkSchilderung(text))).not.toMatch(/Geheimwort|17/u)
    expect(checkSchilderung(text).slice(1).map(({ path }) => path[1])).toEqual([11, 15, 26])
  })
})
