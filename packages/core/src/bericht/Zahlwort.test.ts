import { describe, expect, it } from "vitest"
import * as Zahlwort from "./Zahlwort.js"

const projekt = { genus: "n", singular: "Projekt", plural: "Projekte" } as const
const akteur = { genus: "m", singular: "Akteur", plural: "Akteure" } as const
const frist = { genus: "f", singular: "Frist", plural: "Fristen" } as const

describe("Zahlwort", () => {
  it("writes words up to twelve and figures above", () => {
    expect([0, 1, 2, 12, 13, 1000].map(Zahlwort.toText)).toEqual(["null", "eins", "zwei", "zwölf", "13", "1.000"])
  })

  it.each([
    [0, projekt, "nominativ", "kein Projekt"],
    [0, akteur, "akkusativ", "keinen Akteur"],
    [0, frist, "dativ", "keiner Frist"],
    [1, akteur, "nominativ", "ein Akteur"],
    [1, akteur, "akkusativ", "einen Akteur"],
    [1, akteur, "dativ", "einem Akteur"],
    [1, frist, "akkusativ", "eine Frist"],
    [1, projekt, "dativ", "einem Projekt"],
    [2, projekt, "nominativ", "zwei Projekte"],
    [2, projekt, "dativ", "zwei Projekten"],
    [13, akteur, "dativ", "13 Akteuren"],
    [13, frist, "dativ", "13 Fristen"],
  ] as const)("counts %i %o in the %s", (count, nomen, kasus, text) => {
    expect(Zahlwort.anzahl(count, nomen, kasus)).toBe(text)
  })
})
