import { describe, expect, it } from "vitest"
import { anyTable, geschlecht, herkunft } from "../../test/anyCube.js"
import { forAll } from "../../test/seeded.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Zeitraum from "../kernel/Zeitraum.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Zeitmerkmal from "../merkmal/Zeitmerkmal.js"
import * as Cube from "./Cube.js"

const { exakt, fehlend } = Messwert
const rund = (wert: number): Messwert.Messwert => Messwert.gerundet(wert, { basis: 5, ganzzahlig: true })
const table = (zellen: Readonly<Record<string, Messwert.Messwert | number>>): Cube.Cube =>
  Cube.make([herkunft], "unbekannt", Object.entries(zellen).map(([key, wert]) => ({ koordinate: { herkunft: key }, wert: typeof wert === "number" ? exakt(wert) : wert })))
const sexes = (insgesamt: number, m: number, w: number): Cube.Cube =>
  Cube.make([geschlecht], "unbekannt", Object.entries({ insgesamt, m, w }).map(([key, wert]) => ({ koordinate: { geschlecht: key }, wert: exakt(wert) })))
const codes = (cube: Cube.Cube, toleranz?: Parameters<typeof Cube.checkTotals>[1]): ReadonlyArray<string> =>
  Cube.checkTotals(cube, toleranz).findings.map(({ code, path }) => `${code} ${path.join()}`)

describe("checkTotals", () => {
  it("names total, sum and difference where they do not agree", () => {
    const [first] = Cube.checkTotals(sexes(74_629, 36_065, 38_563)).findings
    expect(first).toMatchObject({
      code: "cube/TotalMismatch", path: ["geschlecht=insgesamt"],
      details: { insgesamt: "74629", summe: "74628", differenz: "-1", toleranz: "keine" },
    })
  })

  it("agrees within the tolerance of the source and not beyond", () => {
    const drei = { art: "abweichung", hoechstens: 3 } as const
    expect(codes(sexes(100, 50, 47), drei)).toEqual([])
    expect(codes(sexes(100, 50, 53), drei)).toEqual([])
    expect(codes(sexes(100, 50, 46), drei)).toHaveLength(1)
    expect(codes(sexes(100, 50, 54), drei)).toHaveLength(1)
  })

  it("lets numbers rounded to 5 miss their total by 2 each", () => {
    const fuenf = { art: "gerundet", basis: 5 } as const
    expect(codes(sexes(8265, 4160, 4100), fuenf)).toEqual([])
    expect(codes(sexes(8265, 4160, 4095), fuenf)).toHaveLength(1)
    expect(codes(table({ insgesamt: rund(60), europa: rund(10), asien: rund(45) }))).toEqual([])
    expect(codes(table({ insgesamt: rund(60), europa: rund(10), asien: rund(40) }))).toHaveLength(1)
  })

  it("lets parts fall short of the total where cases without an answer stand in it alone, and never exceed it", () => {
    const ohne = { art: "ohne-angabe" } as const
    expect(codes(sexes(100, 50, 40), ohne)).toEqual([])
    expect(codes(sexes(100, 50, 51), ohne)).toHaveLength(1)
  })

  it("takes several tolerances at once: rounded to 5, with cases without an answer in the total alone", () => {
    const beide = [{ art: "gerundet", basis: 5 }, { art: "ohne-angabe" }] as const
    expect(codes(sexes(100, 50, 30), beide)).toEqual([])
    expect(codes(sexes(100, 50, 55), beide)).toEqual([])
    expect(codes(sexes(100, 50, 60), beide)).toHaveLength(1)
    expect(codes(sexes(100, 60, 55), [])).toHaveLength(1)
    const [first] = Cube.checkTotals(sexes(100, 50, 60), beide).findings
    expect(first?.details["toleranz"]).toBe("auf 5 gerundet; Fälle ohne Angabe nur im Ganzen")
  })

  it("lets a table in thousands miss its total by a half each, and one of other than whole cases by half its base", () => {
    expect(codes(sexes(101, 50, 50), { art: "gerundet", basis: 1 })).toEqual([])
    expect(codes(sexes(102, 50, 50), { art: "gerundet", basis: 1 })).toHaveLength(1)
    expect(codes(sexes(107, 50, 50), { art: "gerundet", basis: 5 })).toHaveLength(1)
    expect(codes(sexes(107, 50, 50), { art: "gerundet", basis: 5, ganzzahlig: false })).toEqual([])
  })

  it("bounds the cases without an answer by a share of the total", () => {
    const zwei = { art: "ohne-angabe", hoechstensProzent: 2 } as const
    expect(codes(sexes(100, 50, 48), zwei)).toEqual([])
    expect(codes(sexes(100, 50, 47), zwei)).toHaveLength(1)
    expect(codes(sexes(100, 50, 51), zwei)).toHaveLength(1)
  })

  it("lets no key that was out of use explain a shortfall", () => {
    const liste = Codeliste.make({ id: "staaten", titel: "Staaten", quelle: "made up", auspraegungen: [
      { schluessel: "120", name: "Jugoslawien", gueltigBis: Stichtag.make(1992, 4, 26) }, { schluessel: "163", name: "Türkei" },
    ] })
    const at = (jahr: number): Cube.Cube => Cube.make([Merkmal.make("staat", liste), Zeitmerkmal.make([Zeitraum.jahr(jahr)])], "unbekannt",
      [["insgesamt", 9], ["163", 7]].map(([staat, wert]) => ({ koordinate: { zeit: String(jahr), staat: String(staat) }, wert: exakt(Number(wert)) })))
    expect([2020, 1985].map((jahr) => Cube.checkTotals(at(jahr)).findings.map(({ schwere }) => schwere))).toEqual([["fehler"], ["warnung"]])
    const both = Cube.make([Merkmal.make("staat", liste), Zeitmerkmal.make([Zeitraum.jahr(1985), Zeitraum.jahr(2020)])], "unbekannt",
      [...Cube.zellen(at(1985)), ...Cube.zellen(at(2020)), { koordinate: { staat: "120", zeit: "1985" }, wert: exakt(2) }])
    expect(Cube.checkTotals(both)).toMatchObject({ geprueft: 2, abweichend: 1, ausgelassen: { "teil-fehlt": 0 } })
  })

  it("asks of a balance alone that no picked group exceeds the whole, row by row or as declared", () => {
    const rows = (w: number): Cube.Cube => Cube.make([geschlecht, herkunft], "unbekannt",
      ([["m", "insgesamt", 5], ["m", "asyl", 7], ["w", "insgesamt", w]] as const).map(([sex, key, wert]) => ({ koordinate: { geschlecht: sex, herkunft: key }, wert: exakt(wert) })))
    expect(codes(rows(-4))).toEqual(["cube/PartExceedsWhole geschlecht=m,herkunft=asyl"])
    expect(Cube.checkTotals(rows(4), undefined, { saldo: true }).findings).toEqual([])
  })

  it("checks every level of a list and every Merkmal", () => {
    const found = codes(table({ insgesamt: 20, europa: 12, eu: 7, pl: 3, it: 5, tr: 5, asien: 9 }))
    expect(found).toEqual(["cube/TotalMismatch herkunft=insgesamt", "cube/TotalMismatch herkunft=eu"])
  })

  it("never adds up groups picked out of the whole, and none of them may exceed it", () => {
    expect(codes(table({ insgesamt: 20, europa: 12, asien: 8, asyl: 19, sy: 8 }))).toEqual([])
    expect(codes(table({ insgesamt: 20, europa: 12, asien: 8, asyl: 21, sy: 9 }))).toEqual(["cube/PartExceedsWhole herkunft=asyl", "cube/PartExceedsWhole herkunft=sy"])
    expect(codes(table({ asien: 5, sy: 7 }), { art: "gerundet", basis: 5 })).toEqual([])
    expect(codes(table({ asien: 5, sy: 10 }), { art: "gerundet", basis: 5 })).toHaveLength(1)
    expect(codes(table({ insgesamt: 3, europa: 12, asien: -9, asyl: 5 }))).toEqual([])
  })

  it("counts what it could not check, by reason", () => {
    const pruefung = Cube.checkTotals(table({ insgesamt: fehlend("geheim"), europa: 12, asien: 8, eu: 5, tr: 7, pl: 1, it: fehlend("geheim") }))
    expect(pruefung).toMatchObject({ geprueft: 1, abweichend: 0, ausgelassen: { "insgesamt-fehlt": 1, "teil-fehlt": 1, "kein-zaehlwert": 0 } })
  })

  it("warns where groups that the table prints nowhere may explain a shortfall, and alarms at an excess", () => {
    const said = (europa: number): unknown => Cube.checkTotals(table({ europa, eu: 5 })).findings.map(({ schwere, details }) => [schwere, details["ungenannt"]])
    expect([said(12), said(5), said(4)]).toEqual([[["warnung", "Türkei"]], [], [["fehler", "Türkei"]]])
  })

  it("takes a group that is not stated in one row for absent there, and not for 0", () => {
    const zellen = [["m", "europa", 5], ["m", "asien", 5], ["m", "insgesamt", 10], ["w", "europa", 7], ["w", "insgesamt", 9]] as const
    const cube = Cube.make([geschlecht, herkunft], "unbekannt", zellen.map(([sex, key, wert]) => ({ koordinate: { geschlecht: sex, herkunft: key }, wert: exakt(wert) })))
    expect(Cube.checkTotals(cube)).toMatchObject({ geprueft: 1, abweichend: 0, ausgelassen: { "teil-fehlt": 1 } })
  })
})

describe("withTotals", () => {
  it("adds totals level by level and leaves what is stated", () => {
    const cube = Cube.withTotals(table({ pl: 3, it: 4, tr: 5, asien: 6, europa: 13 }), "herkunft")
    expect(["eu", "europa", "insgesamt"].map((key) => Messwert.getWert(Cube.get(cube, { herkunft: key })))).toEqual([7, 13, 19])
  })

  it("adds none where a part is not stated or withheld", () => {
    expect(Cube.has(Cube.withTotals(table({ europa: 3 }), "herkunft"), {})).toBe(false)
    expect(Cube.has(Cube.withTotals(table({ europa: 3, asien: fehlend("geheim") }), "herkunft"), {})).toBe(false)
  })
})

describe("withRest", () => {
  const rest = (zellen: Readonly<Record<string, Messwert.Messwert | number>>, toleranz?: Parameters<typeof Cube.withRest>[3]): Cube.MitRest =>
    Cube.withRest(table(zellen), "herkunft", "asien", toleranz)
  const value = ({ cube }: Cube.MitRest): Messwert.Messwert => Cube.get(cube, { herkunft: "asien" })

  it("keeps intervals, and nobody is fewer than none", () => {
    expect(value(rest({ insgesamt: rund(20), europa: rund(15) }))).toEqual({ _tag: "Gerundet", wert: 5, von: 1, bis: 9 })
    expect(value(rest({ insgesamt: 3, europa: 5 }, { art: "abweichung", hoechstens: 3 }))).toEqual({ _tag: "Gerundet", wert: 0, von: 0, bis: 1 })
    expect(value(rest({ insgesamt: 20, europa: 15 }, { art: "ohne-angabe" }))).toEqual({ _tag: "Gerundet", wert: 5, von: 0, bis: 5 })
    expect(value(rest({ insgesamt: 20, europa: 15 }, { art: "gerundet", basis: 5 }))).toEqual({ _tag: "Gerundet", wert: 5, von: 1, bis: 9 })
  })

  it("gives a balance the rest that it has, below 0 too", () => {
    const saldo = (insgesamt: number, toleranz?: Parameters<typeof Cube.withRest>[3]): Messwert.Messwert =>
      value(Cube.withRest(table({ insgesamt, europa: 5 }), "herkunft", "asien", toleranz, { saldo: true }))
    expect(saldo(3)).toEqual(exakt(-2))
    expect(saldo(3, { art: "abweichung", hoechstens: 3 })).toEqual({ _tag: "Gerundet", wert: -2, von: -5, bis: 1 })
    expect(saldo(3, { art: "ohne-angabe" })).toEqual(fehlend("unbekannt"))
  })

  it("takes a rest for no more than what is left beside a bounded number of cases without an answer", () => {
    expect(value(rest({ insgesamt: 20, europa: 15 }, { art: "ohne-angabe", hoechstensProzent: 10 }))).toEqual({ _tag: "Gerundet", wert: 5, von: 3, bis: 5 })
    expect(value(rest({ insgesamt: 20, europa: 15 }, [{ art: "gerundet", basis: 5 }, { art: "ohne-angabe" }]))).toEqual({ _tag: "Gerundet", wert: 5, von: 0, bis: 9 })
  })

  it("tells a rest below 0 and leaves the cell unknown", () => {
    const negative = rest({ insgesamt: 3, europa: 5 })
    expect(negative.findings).toMatchObject([{ code: "cube/RestNegative", path: ["herkunft=asien"], details: { insgesamt: "3", rest: "-2" } }])
    expect(value(negative)).toEqual(fehlend("unbekannt"))
    expect(rest({ insgesamt: 3, europa: 7 }, { art: "abweichung", hoechstens: 3 }).findings).toHaveLength(1)
  })

  it("overwrites no stated part, guesses nothing, and passes a reason on", () => {
    expect(value(rest({ insgesamt: 20, europa: 15, asien: 4 }))).toEqual(exakt(4))
    expect(value(rest({ insgesamt: 20, europa: 15, asien: fehlend("geheim") }))).toEqual(fehlend("geheim"))
    expect(value(rest({ insgesamt: 20 }))).toEqual(fehlend("unbekannt"))
    expect(value(rest({ insgesamt: 20, europa: fehlend("geheim") }))).toEqual(fehlend("geheim"))
    expect(() => Cube.withRest(table({}), "herkunft", "asyl")).toThrow("picked out")
  })
})

describe("properties", () => {
  it("totals that were added agree with their parts, and change nothing that was stated", () => {
    forAll(300, (chance) => {
      const drawn = anyTable(chance, [herkunft, geschlecht])
      const cube = Cube.make(drawn.merkmale, "unbekannt", Cube.zellen(drawn).filter(({ koordinate }) => koordinate["geschlecht"] !== undefined))
      const both = Cube.withTotals(cube, "geschlecht")
      for (const { koordinate, wert } of Cube.zellen(cube)) expect(Cube.get(both, koordinate)).toEqual(wert)
      const added = Cube.zellen(both).filter(({ koordinate }) => koordinate["geschlecht"] === undefined)
      for (const { koordinate, wert } of added) {
        expect(wert).toEqual(Messwert.add(Cube.get(cube, { ...koordinate, geschlecht: "m" }), Cube.get(cube, { ...koordinate, geschlecht: "w" })))
      }
      expect(Cube.checkTotals(both).findings.filter(({ details }) => details["merkmal"] === "geschlecht")).toEqual([])
    })
  })

  it("a rest that was added makes the total agree", () => {
    forAll(300, ({ int }) => {
      const [europa, asien] = [int(0, 500), int(0, 500)]
      const { cube } = Cube.withRest(table({ insgesamt: europa + asien, europa }), "herkunft", "asien")
      expect(Cube.get(cube, { herkunft: "asien" })).toEqual(exakt(asien))
      expect(Cube.checkTotals(cube)).toMatchObject({ geprueft: 1, abweichend: 0 })
    })
  })

  it("no rounding by itself raises an alarm, and a larger difference does", () => {
    forAll(300, ({ int }) => {
      const [m, w] = [int(0, 400), int(0, 400)]
      const five = (wert: number): number => Math.round(wert / 5) * 5
      expect(codes(sexes(five(m + w), five(m), five(w)), { art: "gerundet", basis: 5 })).toEqual([])
      expect(codes(sexes(five(m + w) + 15, five(m), five(w)), { art: "gerundet", basis: 5 })).toHaveLength(1)
    })
  })
})
