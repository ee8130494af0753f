import { describe, expect, it } from "vitest"
import { zahlenImText } from "./zahlenImText.js"

const round = (wert: number): number => Math.round(wert * 1e4) / 1e4

const told = (text: string): string => zahlenImText(text).map(({ art, bis, von }) => `${round(von) === round(bis) ? round(von) : `${round(von)}..${round(bis)}`}${art === "prozent" ? " %" : ""}`).join(", ")

describe("the numbers of a German text", () => {
  it.each([
    ["In Süd leben 2 Menschen.", "2"],
    ["Es sind 10.543, also mehr als 9\u202F000.", "10543, 9000"],
    ["3 von 14 Fällen", "3, 14, 21.4286 %"],
    ["zwischen 2 und 4, 5 bis 9 oder 11–12", "2, 4, 5..9, 11..12"],
    ["12,5 % der Fälle", "12.45..12.55 %"],
    ["rund 7 Prozent", "6.5..7.5 %"],
    ["\uFF12 Kinder und 1\u00AD2 Frauen", "2, 12"],
    ["ein Mittel von 3,25", ""],
    ["5,2 ‰ und 3 Promille", "0.515..0.525 %, 0.25..0.35 %"],
    ["auf 1.000 Einwohner 5,2", "1000, 0.515..0.525 %"],
    ["ein Anteil von 0,005", "0.45..0.55 %"],
    ["Süd,Ausländer,2", "2"],
    ["2 Jahreskarten, 2 jahrelang Geduldete, zwo Gäste, ein Ehepaar", "2, 2, 2, 2"],
  ])("reads the digits of „%s“", (text, numbers) => expect(told(text)).toBe(numbers))

  it.each([
    ["Zwei Männer, dreizehn Frauen, einundzwanzig Kinder", "2, 13, 21"],
    ["siebzehn, sechzehn, dreißig, hundert, zweihundertfünf", "17, 16, 30, 100, 205"],
    ["nur einer, keine der Familien, niemand", "1, 0, 0"],
    ["eine Person, beide Kinder, die einzige Familie", "1, 2, 1"],
    ["mit den zwölf Fällen", "12"],
  ])("reads the words of „%s“", (text, numbers) => expect(told(text)).toBe(numbers))

  it.each([
    "am 31.12.2024 und am 2. März", "bis 2024-12-31", "nach § 3 und Nr. 2, Kapitel 4", "Indikator 1.1.1 und 2.1", "3 bis 6 Jahre, 12 Monate, unter 3-Jährige, 14 Uhr",
    "ein Projekt für eine gute Nachbarschaft", "kein Beschluss, ein Termin", "im Verein, einmal, allein",
  ])("finds nobody counted in „%s“", (text) => expect(told(text)).toBe(""))

  it("takes bare numbers for percentages where the heading says so", () => {
    expect(zahlenImText("50", 100)).toEqual([{ art: "prozent", von: 49.5, bis: 50.5 }])
  })
})
