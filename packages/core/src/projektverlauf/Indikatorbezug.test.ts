import { describe, expect, it } from "vitest"
import * as Id from "../kernel/Id.js"
import * as Text from "../kernel/Text.js"
import * as Indikatorbezug from "./Indikatorbezug.js"

const bezug = (art: Indikatorbezug.Art): Indikatorbezug.Indikatorbezug => ({
  kennzahl: Id.make("kurse"), indikator: Id.make("3.2"), art, begruendung: Text.make("Beide betreffen Arbeit."),
})

describe("Indikatorbezug", () => {
  it.each(Indikatorbezug.Art.literals)("says %s without a word of cause", (art) => {
    const text = Indikatorbezug.toText(bezug(art), { kennzahl: "Kurse", indikator: "Beschäftigte" })
    expect(text).toContain("„Kurse“")
    expect(text).toContain("„Beschäftigte“")
    expect(text).toContain("Begründung: Beide betreffen Arbeit.")
    expect(text).not.toMatch(/dadurch|bewirk|wegen|führt|verursach|infolge|aufgrund|dank|deshalb|daher|senk|erhöh|verbesser|Wirkung/iu)
    expect(Indikatorbezug.findUrsache(text)).toBeUndefined()
  })

  it("says each kind of link in its own words", () => {
    const texts = Indikatorbezug.Art.literals.map((art) => Indikatorbezug.toText(bezug(art), { kennzahl: "a", indikator: "b" }))
    expect(new Set(texts).size).toBe(texts.length)
  })

  it.each([
    ["Dadurch sank die Quote.", "Dadurch"], ["Das bewirkte mehr Arbeit.", "bewirkte"], ["Wegen der Kurse stieg sie.", "Wegen"],
    ["Die Kurse führten zu mehr Arbeit.", "führten"], ["Aufgrund der Kurse", "Aufgrund"], ["Das hatte Auswirkungen.", "Auswirkungen"],
    ["Das Projekt senkte die Quote.", "senkte"], ["Dank der Kurse", "Dank"],
    ["Die Kurse führen zu mehr Arbeit.", "führen"], ["Die Kurse senken die Quote.", "senken"], ["Weil es Kurse gab, stieg sie.", "Weil"],
    ["Kurse steigern die Quote.", "steigern"], ["Die Kurse tragen dazu bei.", "tragen"], ["Die Kurse hatten zur Folge, dass sie stieg.", "zur Folge"],
    ["Ursache sind die Kurse.", "Ursache"], ["Sie sank durch die Kurse.", "sank"], ["Das hat zu mehr Arbeit geführt.", "geführt"],
  ])("finds the claim in: %s", (text, wort) => {
    expect(Indikatorbezug.findUrsache(text)).toBe(wort)
  })

  it.each(["Bewegungsangebote im Stadtteil.", "Die Führung des Vereins.", "Beide betreffen dieselbe Gruppe.", "Gedankenaustausch", "Wegeleitsystem", "Die Stadt führt die Kurse durch.", "Der Verein führt ein Café.", "Die Quote stieg im Jahr 2019."])("finds none in: %s", (text) => {
    expect(Indikatorbezug.findUrsache(text)).toBeUndefined()
  })
})
