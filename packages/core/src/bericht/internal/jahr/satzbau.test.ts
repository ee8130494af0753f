import { describe, expect, it } from "vitest"
import { anzahl, artikel, benannt, einige, fuerwort, gezaehlt, kurz, verb } from "./satzbau.js"

const NOMEN = {
  m: { genus: "m", singular: "Beschluss", plural: "Beschlüsse" },
  f: { genus: "f", singular: "Frist", plural: "Fristen" },
  n: { genus: "n", singular: "Projekt", plural: "Projekte" },
} as const

const KASUS = ["nominativ", "akkusativ", "dativ", "genitiv"] as const

const said = (count: number | undefined): ReadonlyArray<string> =>
  (["m", "f", "n"] as const).flatMap((genus) => KASUS.map((kasus) => anzahl(count, NOMEN[genus], kasus)))

describe("German counts", () => {
  it.each([
    [0, ["kein Beschluss", "keinen Beschluss", "keinem Beschluss", "keines Beschlusses", "keine Frist", "keine Frist", "keiner Frist", "keiner Frist", "kein Projekt", "kein Projekt", "keinem Projekt", "keines Projekts"]],
    [1, ["ein Beschluss", "einen Beschluss", "einem Beschluss", "eines Beschlusses", "eine Frist", "eine Frist", "einer Frist", "einer Frist", "ein Projekt", "ein Projekt", "einem Projekt", "eines Projekts"]],
    [2, ["zwei Beschlüsse", "zwei Beschlüsse", "zwei Beschlüssen", "zweier Beschlüsse", "zwei Fristen", "zwei Fristen", "zwei Fristen", "zweier Fristen", "zwei Projekte", "zwei Projekte", "zwei Projekten", "zweier Projekte"]],
    [11, ["elf Beschlüsse", "elf Beschlüsse", "elf Beschlüssen", "von elf Beschlüssen", "elf Fristen", "elf Fristen", "elf Fristen", "von elf Fristen", "elf Projekte", "elf Projekte", "elf Projekten", "von elf Projekten"]],
    [12, ["zwölf Beschlüsse", "zwölf Beschlüsse", "zwölf Beschlüssen", "von zwölf Beschlüssen", "zwölf Fristen", "zwölf Fristen", "zwölf Fristen", "von zwölf Fristen", "zwölf Projekte", "zwölf Projekte", "zwölf Projekten", "von zwölf Projekten"]],
    [13, ["13 Beschlüsse", "13 Beschlüsse", "13 Beschlüssen", "von 13 Beschlüssen", "13 Fristen", "13 Fristen", "13 Fristen", "von 13 Fristen", "13 Projekte", "13 Projekte", "13 Projekten", "von 13 Projekten"]],
    [1000, ["1.000 Beschlüsse", "1.000 Beschlüsse", "1.000 Beschlüssen", "von 1.000 Beschlüssen", "1.000 Fristen", "1.000 Fristen", "1.000 Fristen", "von 1.000 Fristen", "1.000 Projekte", "1.000 Projekte", "1.000 Projekten", "von 1.000 Projekten"]],
    [undefined, ["eine unbekannte Zahl von Beschlüssen", "eine unbekannte Zahl von Beschlüssen", "einer unbekannten Zahl von Beschlüssen", "einer unbekannten Zahl von Beschlüssen", "eine unbekannte Zahl von Fristen", "eine unbekannte Zahl von Fristen", "einer unbekannten Zahl von Fristen", "einer unbekannten Zahl von Fristen", "eine unbekannte Zahl von Projekten", "eine unbekannte Zahl von Projekten", "einer unbekannten Zahl von Projekten", "einer unbekannten Zahl von Projekten"]],
  ] as const)("say %s in four cases and three genders", (count, forms) => {
    expect(said(count)).toEqual(forms)
  })

  it.each([
    [0, "keiner keinen keinem keines / keine keine keiner keiner / keines keines keinem keines"],
    [1, "einer einen einem eines / eine eine einer einer / eines eines einem eines"],
    [2, "zwei zwei zwei zweier / zwei zwei zwei zweier / zwei zwei zwei zweier"],
    [12, "zwölf zwölf zwölf von zwölf / zwölf zwölf zwölf von zwölf / zwölf zwölf zwölf von zwölf"],
    [1000, "1.000 1.000 1.000 von 1.000 / 1.000 1.000 1.000 von 1.000 / 1.000 1.000 1.000 von 1.000"],
  ])("stand for their noun: %i", (count, forms) => {
    expect((["m", "f", "n"] as const).map((genus) => KASUS.map((kasus) => fuerwort(count, genus, kasus)).join(" ")).join(" / ")).toBe(forms)
  })

  it("agree with the verb, an unknown number in the singular", () => {
    expect([0, 1, 2, 13, undefined].map((count) => verb(count, "steht", "stehen"))).toEqual(["steht", "steht", "stehen", "stehen", "steht"])
  })

  it("lead to where they are explained, with the number alone as the link", () => {
    expect(gezaehlt(2, NOMEN.n, "farben", "dativ")).toEqual([{ _tag: "Zahl", text: "zwei", anker: "farben" }, " Projekten"])
    expect(gezaehlt(13, NOMEN.n, "farben", "genitiv")).toEqual(["von ", { _tag: "Zahl", text: "13", anker: "farben" }, " Projekten"])
  })
})

describe("names in a sentence", () => {
  it.each([
    ["Steuerungsgruppe Wohnen", "die Steuerungsgruppe Wohnen", "der Steuerungsgruppe Wohnen", "der Steuerungsgruppe Wohnen"],
    ["Integrationsrat der Stadt Marl", "der Integrationsrat der Stadt Marl", "dem Integrationsrat der Stadt Marl", "des Integrationsrats der Stadt Marl"],
    ["Amt für Arbeit und Soziales", "das Amt für Arbeit und Soziales", "dem Amt für Arbeit und Soziales", "des Amts für Arbeit und Soziales"],
    ["Runder Tisch Integration", "der Runde Tisch Integration", "dem Runden Tisch Integration", "des Runden Tischs Integration"],
    ["Die Steuerungsgruppe", "die Steuerungsgruppe", "der Steuerungsgruppe", "der Steuerungsgruppe"],
    ["Runde Tische", "das Gremium „Runde Tische“", "dem Gremium „Runde Tische“", "des Gremiums „Runde Tische“"],
    ["Sozial- und Gesundheitsausschuss", "das Gremium „Sozial- und Gesundheitsausschuss“", "dem Gremium „Sozial- und Gesundheitsausschuss“", "des Gremiums „Sozial- und Gesundheitsausschuss“"],
    ["Integrationsbeauftragter", "das Gremium „Integrationsbeauftragter“", "dem Gremium „Integrationsbeauftragter“", "des Gremiums „Integrationsbeauftragter“"],
    ["“; DROP", "das Gremium „‘; DROP“", "dem Gremium „‘; DROP“", "des Gremiums „‘; DROP“"],
  ])("%s", (titel, nominativ, dativ, genitiv) => {
    expect([benannt(titel), benannt(titel, "dativ"), benannt(titel, "genitiv")]).toEqual([nominativ, dativ, genitiv])
  })

  it("has an article in each case", () => {
    expect((["m", "f", "n"] as const).map((genus) => KASUS.map((kasus) => artikel(genus, kasus)).join(" "))).toEqual(["der den dem des", "die die der der", "das das dem des"])
  })

  it("names some, and says how many it does not name", () => {
    expect([einige(["A", "B"], 2), einige(["A", "B", "C"], 2), einige(["A", "B", "C", "D"], 2)]).toEqual(["A; B", "A; B; C", "A; B und zwei weitere"])
  })

  it("cuts a text of ten thousand characters at a length that can be read", () => {
    expect(Array.from(kurz("x".repeat(10_000)))).toHaveLength(160)
    expect(kurz(" a \n b ")).toBe("a b")
  })
})
