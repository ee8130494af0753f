import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { anyMesswert } from "../../test/anyMesswert.js"
import { ergebnis, fortschreibung, marl, operand, statistiken } from "../../test/ergebnisse.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Raum from "../kernel/Raum.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import type { Ergebnis } from "./Ergebnis.js"
import { veraenderung } from "./veraenderung.js"

const change = (a: Ergebnis, b: Ergebnis) => veraenderung(a, b, { statistiken })

const numbers = (from: number | Messwert.Messwert, to: number | Messwert.Messwert) =>
  Result.getOrThrow(change(ergebnis(2018, from), ergebnis(2019, to)))

const refusals = (a: Ergebnis, b: Ergebnis): ReadonlyArray<string> =>
  Result.match(change(a, b), {
    onSuccess: () => [],
    onFailure: (findings) => findings.map(({ code, details }) => `${code} ${String(details["was"] ?? details["ab"] ?? "")}`.trim()),
  })

describe("veraenderung", () => {
  it("tells the change in the unit and in percent of the earlier value", () => {
    expect(numbers(200, 250)).toMatchObject({ absolut: Messwert.exakt(50), einheit: "Personen", prozent: Messwert.exakt(25) })
    expect(numbers(250, 200)).toMatchObject({ absolut: Messwert.exakt(-50), prozent: Messwert.exakt(-20) })
    expect(numbers(200, 0).prozent).toEqual(Messwert.exakt(-100))
  })

  it("calls the difference of percents Prozentpunkte", () => {
    const [a, b] = [ergebnis(2018, 10, { einheit: "Prozent" }), ergebnis(2019, 12, { einheit: "Prozent" })]
    expect(Result.getOrThrow(change(a, b))).toMatchObject({ absolut: Messwert.exakt(2), einheit: "Prozentpunkte", prozent: Messwert.exakt(20) })
  })

  it("keeps the interval of rounded numbers", () => {
    const five = { basis: 5, ganzzahlig: true }
    const found = numbers(Messwert.gerundet(100, five), Messwert.gerundet(150, five))
    expect(found.absolut).toMatchObject({ wert: 50, von: 46, bis: 54 })
    expect(Messwert.getIntervall(found.prozent)).toEqual({ von: expect.closeTo(100 * (148 / 102) - 100, 10), bis: expect.closeTo(100 * (152 / 98) - 100, 10) })
    const fall = numbers(Messwert.gerundet(150, five), Messwert.gerundet(100, five))
    expect(Messwert.getIntervall(fall.prozent)).toEqual({ von: expect.closeTo(100 * (98 / 152) - 100, 10), bis: expect.closeTo(100 * (102 / 148) - 100, 10) })
  })

  it.each([
    ["from 0", 0, 60, "undefiniert"],
    ["from 0 to 0", 0, 0, "undefiniert"],
    ["from a number that may be 0", Messwert.gerundet(0, { basis: 5, ganzzahlig: true, nichtNegativ: true }), 60, "undefiniert"],
    ["from below to above 0", -40, 60, "nicht-sinnvoll"],
    ["from above to below 0", 60, -40, "nicht-sinnvoll"],
    ["from below 0 to below 0", -40, -60, "nicht-sinnvoll"],
  ])("knows no percent %s, and says why", (_, from, to, grund) => {
    const found = numbers(from, to)
    expect(found.prozent).toEqual({ _tag: "Fehlend", grund })
    expect(Messwert.isZahl(found.absolut)).toBe(true)
  })

  it("carries the reason of an absent value", () => {
    const found = numbers(Messwert.fehlend("geheim"), 0)
    expect([found.absolut, found.prozent]).toEqual([Messwert.fehlend("geheim"), Messwert.fehlend("geheim")])
  })

  it("stops at a declared break of the numbers it rests on, and only there", () => {
    expect(refusals(ergebnis(2021, 1), ergebnis(2022, 2))).toEqual(["indikator/BreakBetween 2022-01-01"])
    expect(refusals(ergebnis(2019, 1), ergebnis(2023, 2))).toEqual(["indikator/BreakBetween 2022-01-01"])
    expect(refusals(ergebnis(2022, 1), ergebnis(2023, 2))).toEqual([])
    // The break of 2016 is one of the moves, not of the population.
    expect(refusals(ergebnis(2015, 1), ergebnis(2021, 2))).toEqual([])
    const zuzuege = { groesse: "zuzuege" }
    expect(refusals(ergebnis(2015, 1, {}, zuzuege), ergebnis(2021, 2, {}, zuzuege))).toEqual(["indikator/BreakBetween 2016-01-01"])
    const register = { statistik: "melderegister" }
    expect(refusals(ergebnis(2021, 1, {}, register), ergebnis(2022, 2, {}, register))).toEqual([])
  })

  it("a break on the very day of the later number counts, one on the earlier day is past", () => {
    const day = (year: number, month: number, date: number) => ({ zeit: Zeitraum.tag(Stichtag.make(year, month, date)) })
    expect(refusals(ergebnis(2021, 1, {}, day(2021, 1, 1)), ergebnis(2022, 2, {}, day(2022, 1, 1)))).toEqual(["indikator/BreakBetween 2022-01-01"])
    expect(refusals(ergebnis(2022, 1, {}, day(2022, 1, 1)), ergebnis(2023, 2, {}, day(2023, 1, 1)))).toEqual([])
  })

  it("finds a break of any number in the formula", () => {
    const anteil = (jahr: number): Ergebnis => {
      const wert = Messwert.exakt(jahr)
      const nenner = operand(jahr, wert)
      return ergebnis(jahr, wert, { rechnung: { art: "quotient", wert, zaehler: operand(jahr, wert, { groesse: "auslaender", statistik: "melderegister" }), nenner, je: 100 } })
    }
    expect(refusals(anteil(2021), anteil(2022))).toEqual(["indikator/BreakBetween 2022-01-01"])
    expect(refusals(anteil(2019), anteil(2020))).toEqual([])
  })

  const later = (part: Partial<Ergebnis>) => refusals(ergebnis(2018, 1), ergebnis(2019, 2, part))
  it.each([
    ["indikator", { indikator: "1.2" }], ["variante", { variante: "anteil" }], ["einheit", { einheit: "Fälle" }],
    ["raum", { raum: Raum.make("05562", "Marl") }], ["gruppe", { gruppe: { geschlecht: "w" } }],
    ["kennzeichen", { kennzeichen: ["andere-ebene" as const] }],
  ])("refuses results that differ in %s", (was, part) => {
    expect(later(part)).toEqual([`indikator/NotComparable ${was}`])
  })

  it("lets results differ in what is no matter of meaning", () => {
    expect(later({ kennzeichen: ["eingeschraenkt"], titel: "Anders", raum: Raum.make("05562024", "Marl, Stadt") })).toEqual([])
  })

  it.each([
    ["statistik", { statistik: "melderegister" }], ["groesse", { groesse: "auslaender" }], ["definition", { definitionen: { alter: "neu" }, koordinate: { alter: "ALT000B15" } }],
    ["zeitbezug", { zeit: Zeitraum.jahresdurchschnitt(2019) }], ["zeitbezug", { zeit: Zeitraum.tag(Stichtag.make(2019, 6, 30)) }],
  ])("refuses numbers that differ in %s", (was, gelesen) => {
    expect(refusals(ergebnis(2018, 1), ergebnis(2019, 2, {}, gelesen))).toEqual([`indikator/NotComparable ${was}`])
  })

  it("does not mind the definition of a Merkmal by which nobody selects", () => {
    const by = (version: string) => ({ definitionen: { migrationsstatus: version } })
    expect(refusals(ergebnis(2018, 1, {}, by("nrw-2011")), ergebnis(2019, 2, {}, by("destatis-2023")))).toEqual([])
  })

  it("stops at a break of single keys for those keys alone", () => {
    const schule = { brueche: [{ ab: Stichtag.make(2013, 1, 1), grund: "Nur eine Zeile.", quelle: "Beispiel", schluessel: { schulabschluss: ["BILABS14"] } }] }
    const of = (key: string) => {
      const cell = { koordinate: { schulabschluss: key } }
      return Result.isSuccess(veraenderung(ergebnis(2012, 1, {}, cell), ergebnis(2013, 2, {}, cell), { statistiken: [{ ...fortschreibung, ...schule }] }))
    }
    expect([of("BILABS14"), of("BILABS11")]).toEqual([false, true])
  })

  it("takes what was not read for absent, not for another way of counting", () => {
    const wert = Messwert.fehlend("nicht-erhoben")
    const gap = ergebnis(2018, wert, { rechnung: { art: "luecke", wert, groesse: "bevoelkerung", warum: "fehlt" } })
    expect(Result.getOrThrow(change(gap, ergebnis(2019, 2, { kennzeichen: ["mischung"] }))).absolut).toEqual(wert)
  })

  it("refuses the wrong order, one year twice, and one number under two years", () => {
    expect(refusals(ergebnis(2019, 1), ergebnis(2018, 2))).toEqual(["indikator/TimeOutOfOrder"])
    expect(refusals(ergebnis(2019, 1), ergebnis(2019, 2))).toEqual(["indikator/TimeOutOfOrder"])
    const same = { zeit: Zeitraum.tag(Stichtag.make(2018, 12, 31)), raum: marl }
    expect(refusals(ergebnis(2018, 1, {}, same), ergebnis(2019, 1, {}, same))).toEqual(["indikator/TimeOutOfOrder"])
  })

  it("refuses statistics whose breaks nobody gave, and names the nearest", () => {
    const unknown = { statistik: "melderegistr" }
    const found = Result.flip(change(ergebnis(2018, 1, {}, unknown), ergebnis(2019, 2, {}, unknown)))
    expect(Result.getOrThrow(found)).toMatchObject([{ code: "indikator/StatistikNotGiven", nearest: "melderegister" }])
  })

  it("gives all findings at once", () => {
    expect(refusals(ergebnis(2021, 1), ergebnis(2022, 2, { variante: "x" }, { statistik: "neu" })).length).toBeGreaterThan(2)
  })
})

describe("properties", () => {
  it("no pair of values gives anything but a number or a reason, and a reason survives", () => {
    forAll(500, (chance) => {
      const [a, b] = [anyMesswert(chance), anyMesswert(chance)]
      const { absolut, prozent } = numbers(a, b)
      for (const one of [absolut, prozent]) if (Messwert.isZahl(one)) expect(Number.isFinite(one.wert)).toBe(true)
      expect(Messwert.isFehlend(a) || Messwert.isFehlend(b) ? Messwert.isFehlend(absolut) && Messwert.isFehlend(prozent) : true).toBe(true)
    })
  })

  it("the earlier value and the change give the later value", () => {
    forAll(300, (chance) => {
      const [a, b] = [Messwert.exakt(chance.int(1, 9999)), Messwert.exakt(chance.int(0, 9999))]
      const { absolut, prozent } = numbers(a, b)
      expect(Messwert.add(a, absolut)).toEqual(b)
      expect(Messwert.getWert(Messwert.add(a, Messwert.divide(Messwert.multiply(a, prozent), Messwert.exakt(100))))).toBeCloseTo(b.wert, 8)
    })
  })
})
