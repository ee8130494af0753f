import { describe, expect, it } from "vitest"
import { alle, definition, geschlecht, kreis, operand, recklinghausen2015 } from "../../test/kleineTabellen.js"
import * as Messwert from "../kernel/Messwert.js"
import { evaluate } from "./evaluate.js"

const codes = (auswertung: ReturnType<typeof evaluate>) => auswertung.findings.map(({ code }) => code.replace("indikator/", ""))
const wert = (auswertung: ReturnType<typeof evaluate>) => auswertung.ergebnisse[0]?.wert
const fragt = { raum: kreis, jahr: 2015 }

describe("evaluate, absent and awkward values", () => {
  const ask = (gesamt: number | Messwert.Messwert, teil: number | Messwert.Messwert, rest = {}) =>
    evaluate(definition(rest), { daten: [alle("a", "melderegister", 2015, gesamt, teil)], ...fragt })

  it("is undefined for a denominator of 0, never 0 and never Infinity", () => {
    expect(wert(ask(0, 0))).toEqual(Messwert.fehlend("undefiniert"))
    expect(wert(ask(Messwert.gerundet(0, { basis: 5 }), 0))).toEqual(Messwert.fehlend("undefiniert"))
    expect(wert(ask(10, 0))).toEqual(Messwert.exakt(0))
  })

  it.each(Messwert.gruende)("keeps the reason %s of a missing numerator and of a missing denominator", (grund) => {
    expect(wert(ask(1000, Messwert.fehlend(grund)))).toEqual(Messwert.fehlend(grund))
    expect(wert(ask(Messwert.fehlend(grund), 10))).toEqual(Messwert.fehlend(grund))
  })

  it("lets a quote pass 100 and calls an anteil above 100 an error of the data", () => {
    expect([wert(ask(100, 105, { mass: "quote" })), codes(ask(100, 105, { mass: "quote" }))]).toEqual([Messwert.exakt(105), []])
    expect([wert(ask(100, 105)), codes(ask(100, 105))]).toEqual([Messwert.exakt(105), ["AnteilAboveWhole"]])
    const rounded = Messwert.gerundet(100, { basis: 5, ganzzahlig: true })
    expect(codes(ask(99, rounded))).toEqual([])
  })

  it("keeps a share of rounded numbers between 0 and 100, a rate as wide as it is", () => {
    const ten = Messwert.gerundet(10, { basis: 5 })
    expect(wert(ask(ten, ten))).toMatchObject({ wert: 100, bis: 100 })
    expect(Messwert.getIntervall(wert(ask(ten, ten)) ?? Messwert.fehlend("unbekannt"))?.von).toBeCloseTo(60)
    expect(Messwert.getIntervall(wert(ask(ten, ten, { mass: "quote" })) ?? Messwert.fehlend("unbekannt"))?.bis).toBeGreaterThan(150)
  })

  it("calls a count below 0 an error of the data, a balance below 0 none", () => {
    const formel = { art: "differenz", von: operand({ fest: { nationalitaet: "NATA" } }), minus: operand() } as const
    expect([wert(ask(200, 100, { formel, mass: "anzahl", einheit: "Personen" })), codes(ask(200, 100, { formel, mass: "anzahl", einheit: "Personen" }))]).toEqual([Messwert.exakt(-100), ["ValueBelowZero"]])
    expect(codes(ask(200, 100, { formel, mass: "saldo", einheit: "Personen" }))).toEqual([])
    expect(codes(ask(100, Messwert.gerundet(98, { basis: 2 }), { formel, mass: "anzahl", einheit: "Personen" }))).toEqual(["ValueBelowZero"])
    expect(codes(ask(100, Messwert.intervall(98, 102), { formel, mass: "anzahl", einheit: "Personen" }))).toEqual([])
  })

  it("gives no rate below the denominator that the keepers of the statistics want", () => {
    const least = { mindestnenner: { wert: 1000, grund: "unsicher", quelle: "BA" } }
    expect([wert(ask(999, 10, least)), codes(ask(999, 10, least))]).toEqual([Messwert.fehlend("unsicher"), ["NennerTooSmall"]])
    expect(wert(ask(1000, 10, least))).toEqual(Messwert.exakt(1))
    expect(wert(ask(Messwert.intervall(990, 1010), 10, least))).toEqual(Messwert.fehlend("unsicher"))
  })

  it("flags what is limited in reliability", () => {
    expect(ask(1000, Messwert.markEingeschraenkt(Messwert.exakt(10))).ergebnisse[0]?.kennzeichen).toEqual(["eingeschraenkt"])
  })

  it("says for which groups a number is missing, once", () => {
    const anzahl = definition({ mass: "anzahl", formel: operand({ nach: ["geschlecht"] }), gliederung: [{ merkmal: geschlecht, schluessel: ["m", "w"] }] })
    const { findings } = evaluate(anzahl, { daten: [], ...fragt })
    expect(findings.map(({ details }) => details["gruppen"])).toEqual(["männlich; weiblich"])
  })
})

describe("evaluate, slips", () => {
  const angabe = { daten: [recklinghausen2015], ...fragt }
  const slip = (definitionOf: unknown, rest: Readonly<Record<string, unknown>>) => () => Reflect.apply(evaluate, undefined, [definitionOf, { ...angabe, ...rest }])

  it.each([
    ["the number of a figure for its definition", "1.1.1", {}, /findDefinition\("1\.1\.1"\)/u],
    ["a reading that was not found", undefined, {}, /not undefined/u],
    ["an area by its key", definition(), { raum: "05562" }, /Raum\.make/u],
    ["one table for a list of them", definition(), { daten: recklinghausen2015 }, /daten: \[datensatz\]/u],
    ["a year in quotes", definition(), { jahr: "2015" }, /not "2015"/u],
    ["a year that is no number", definition(), { jahr: Number.NaN }, /not NaN/u],
    ["half a year", definition(), { jahr: 2015.5 }, /not 2015\.5/u],
    ["no year", definition(), { jahr: undefined }, /not undefined/u],
  ])("says what to write instead of %s", (_, asked, rest, message) => {
    expect(slip(asked, rest)).toThrow(RangeError)
    expect(slip(asked, rest)).toThrow(message)
  })
})
