import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Messwert from "../kernel/Messwert.js"
import * as Kennzahl from "./Kennzahl.js"

const decode = (value: unknown) => Schema.decodeUnknownResult(Kennzahl.Kennzahl)(value, { errors: "all", onExcessProperty: "error" })

const authored = { id: "kurse-2021", titel: "Kurse", projekt: "sprachkurse", zeitraum: 2021, quelle: { kapitel: "Bericht" } }

describe("Kennzahl", () => {
  it.each([
    ["teilnehmende", "Personen"], ["stunden", "Stunden"], ["personal", "Vollzeitäquivalente"], ["geld", "Euro"],
  ])("%s is counted in %s", (art, einheit) => {
    expect(Result.getOrThrow(decode({ ...authored, art, wert: 12, ziel: 20 }))).toMatchObject({ art, einheit, wert: Messwert.exakt(12), ziel: Messwert.exakt(20) })
  })

  it("takes a true 0 as a number, and an absent value with its reason", () => {
    expect(Result.getOrThrow(decode({ ...authored, art: "teilnehmende", wert: 0 }))).toMatchObject({ wert: Messwert.exakt(0) })
    expect(Result.getOrThrow(decode({ ...authored, art: "stunden", wert: { fehlt: "nicht-erhoben" } }))).toMatchObject({ wert: Messwert.fehlend("nicht-erhoben") })
  })

  it("takes half an hour, and a number that its source rounded to 0", () => {
    expect(Result.getOrThrow(decode({ ...authored, art: "stunden", wert: 2.5 }))).toMatchObject({ wert: Messwert.exakt(2.5) })
    expect(Result.getOrThrow(decode({ ...authored, art: "teilnehmende", wert: { wert: 0, basis: 5 } }))).toMatchObject({ wert: { wert: 0 } })
  })

  it("tells persons from Teilnahmen", () => {
    expect(Result.getOrThrow(decode({ ...authored, art: "teilnehmende", einheit: "Teilnahmen", wert: 90 }))).toMatchObject({ einheit: "Teilnahmen" })
  })

  it("tells whether something was reached in a word, not in a number", () => {
    const found = Result.getOrThrow(decode({ ...authored, art: "erreicht", stand: "teilweise" }))
    expect(Kennzahl.isGezaehlt(found)).toBe(false)
  })

  it.each([
    ["below 0", { art: "teilnehmende", wert: -1 }], ["rounded below 0", { art: "stunden", wert: { wert: -5, basis: 5 } }], ["half a person", { art: "teilnehmende", wert: 2.5 }],
    ["a percent", { art: "teilnehmende", einheit: "Prozent", wert: 3 }], ["reached by a number", { art: "erreicht", wert: 1 }],
    ["without a value", { art: "geld" }], ["a target below 0", { art: "geld", wert: 1, ziel: -1 }],
    ["an effect", { art: "teilnehmende", wert: 3, wirkung: 0.5 }], ["an Indikator", { art: "teilnehmende", wert: 3, indikator: "3.2" }],
  ])("refuses %s", (_, part) => {
    expect(Result.isFailure(decode({ ...authored, ...part }))).toBe(true)
  })
})
