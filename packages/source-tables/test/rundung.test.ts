import { Cube } from "@teilhabe/core/cube"
import { Messwert } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { packagedMappings, parseMapping } from "../src/index.js"
import { bytesOf, print, read } from "./fixtures.js"

/** Published rates of a place that does not exist: a share, and a balance that may lie below 0. */
const text = `GENESIS-Tabelle: 99999-02-01-4
Erfundene Raten;;;;
;;;Anteil;Saldo
;;;Prozent;Anzahl
2020;16;Beispielland;5,3;-0,7
2021;16;Beispielland;0,0;0,0
2022;16;Beispielland;(12,0);-0,0
2023;16;Beispielland;-;12,4
2024;16;Beispielland;x;.
__________
Stand: 01.02.2025 / 10:00:00
`

const mapping = `tabelle: 99999-02-01-4
titel: Erfundene Raten
format: genesis
fundstelle: { herausgeber: Amt für Beispiele }
herkunft: synthetisch
titelzeilen: 1
vorspalten: [{ zeit: { art: jahr } }, { raum: schluessel }, { raum: name }]
kopf: [{ frei: true }, { frei: true }]
spalten:
  - { kopf: [Anteil, Prozent], datensatz: anteil }
  - { kopf: [Saldo, Anzahl], datensatz: saldo }
datensaetze:
  - id: anteil
    titel: Anteil
    groesse: anteil
    einheit: Prozent
    statistik: erfunden
    nachkommastellen: 1
    rundung: { basis: 0.1, nichtNegativ: true }
  - id: saldo
    titel: Saldo
    groesse: saldo
    einheit: je 10.000
    statistik: erfunden
    nachkommastellen: 1
    rundung: { basis: 0.1 }
`

const swap = (from: string, to: string, within: string): string => {
  if (!within.includes(from)) throw new Error(`the fixture does not hold ${from}`)
  return within.replace(from, to)
}

const wertOf = async (id: string, zeit: string, of = mapping): Promise<Messwert.Messwert | undefined> => {
  const { datensaetze, meldungen } = await read(bytesOf(text), of, "raten.csv")
  expect(meldungen).toEqual([])
  const found = datensaetze.find((one) => one.id === id)
  return found === undefined ? undefined : Cube.get(found.cube, { zeit, raum: "16" })
}

describe("published rates", () => {
  it("are known to half of their last digit", async () => {
    expect(await wertOf("anteil", "2020")).toEqual({ _tag: "Gerundet", wert: 5.3, von: 5.25, bis: 5.35, basis: 0.1 })
    expect(await wertOf("anteil", "2022")).toEqual({ _tag: "Gerundet", wert: 12, von: 11.95, bis: 12.05, basis: 0.1, eingeschraenkt: true })
    expect(await wertOf("saldo", "2020")).toEqual({ _tag: "Gerundet", wert: -0.7, von: -0.75, bis: -0.65, basis: 0.1 })
  })

  it("that are rounded to 0 lie below 0 only where the quantity can, and above it never under a minus", async () => {
    expect(await wertOf("anteil", "2021")).toEqual({ _tag: "Gerundet", wert: 0, von: 0, bis: 0.05, basis: 0.1 })
    expect(await wertOf("saldo", "2021")).toEqual({ _tag: "Gerundet", wert: 0, von: -0.05, bis: 0.05, basis: 0.1 })
    expect(await wertOf("saldo", "2022")).toEqual({ _tag: "Gerundet", wert: 0, von: -0.05, bis: 0, basis: 0.1 })
  })

  it("leave the signs as they are: nothing present is no rounded number", async () => {
    expect(await wertOf("anteil", "2023")).toEqual(Messwert.exakt(0))
    expect(await wertOf("anteil", "2024")).toMatchObject({ _tag: "Fehlend" })
  })

  it("are exact only where the mapping says nothing of rounding", async () => {
    expect(await wertOf("saldo", "2020", swap("    rundung: { basis: 0.1 }\n", "", mapping))).toEqual(Messwert.exakt(-0.7))
  })

  it.each([1, 7, 4096])("are printed as they stood, in pieces of %i bytes", async (size) => {
    expect(Buffer.from(await print(bytesOf(text), mapping, "raten.csv", size)).toString()).toBe(text)
  })

  it("below 0 are refused in a quantity that cannot be negative, and so is a 0 with a minus", async () => {
    const wrong = swap("2020;16;Beispielland;5,3", "2020;16;Beispielland;-5,3", swap("2021;16;Beispielland;0,0", "2021;16;Beispielland;-0,0", text))
    const { meldungen } = await read(bytesOf(wrong), mapping, "raten.csv")
    expect(meldungen.map(({ finding, fundstelle }) => [finding.code, fundstelle.zeile])).toEqual([["tabelle/SignUnknown", 5], ["tabelle/NumberUnusual", 6]])
  })

  it("that are no multiple of the base are refused", async () => {
    const { meldungen } = await read(bytesOf(text), mapping.replaceAll("basis: 0.1", "basis: 0.5"), "raten.csv")
    expect(meldungen.map(({ finding, fundstelle }) => [finding.code, fundstelle.zeile])).toEqual([
      ["tabelle/SignUnknown", 5], ["tabelle/SignUnknown", 5], ["tabelle/SignUnknown", 8],
    ])
  })
})

describe("the base of a rounding", () => {
  const problems = (basis: string): ReadonlyArray<unknown> => {
    const result = parseMapping(swap("basis: 0.1, n", `basis: ${basis}, n`, mapping))
    return Result.isSuccess(result) ? [] : result.failure.map(({ finding, fundstelle }) => [finding.code, fundstelle.zeile])
  }

  it.each(["0.1", "0.01", "0.5", "1", "5", "10", "1000"])("may be %s", (basis) => {
    expect(problems(basis)).toEqual([])
  })

  it.each(["0", "0.0", "-1", "\"0,1\"", ".1", "1e-1", "zehn", "05"])("is not %s", (basis) => {
    expect(problems(basis)).toEqual([["mapping/ValueInvalid", 19]])
  })

  it("of whole things is a whole number", () => {
    const result = parseMapping(swap("nachkommastellen: 1", "ganzzahlig: true", mapping))
    expect(Result.isFailure(result) && result.failure.map(({ finding, fundstelle }) => [finding.code, fundstelle.zeile, fundstelle.spalte])).toEqual([["mapping/ValueInvalid", 19, 16]])
  })
})

describe("the mappings of the package", () => {
  it("say of every number that is printed with one decimal that it is rounded to a tenth, and which can lie below 0", async () => {
    const angaben = (await packagedMappings()).flatMap((one) => one.angaben.datensaetze)
    const rates = angaben.filter(({ nachkommastellen }) => nachkommastellen === 1)
    expect(rates.filter(({ rundung }) => rundung?.basis !== 0.1).map(({ id }) => id)).toEqual([])
    expect(rates.filter(({ rundung }) => rundung?.nichtNegativ === undefined).map(({ groesse }) => groesse)).toEqual([
      "bevoelkerungsveraenderung", "geburtensaldo-rate", "wanderungssaldo-rate", "wanderungssaldo-18-29-rate",
    ])
    expect(rates.length).toBe(23)
  })

  it("say of every count of the Zensus sample that it is rounded to 10, as of the counts rounded to 5 that none is negative", async () => {
    const rounded = (await packagedMappings()).flatMap((one) => one.angaben.datensaetze.flatMap(({ rundung, ganzzahlig, toleranz }) =>
      rundung === undefined || ganzzahlig === undefined ? [] : [[one.angaben.tabelle, rundung.basis, toleranz, rundung.nichtNegativ]]))
    const sample = ["07", "09", "10", "11"].map((number) => [`12111-${number}-01-4`, 10, { art: "gerundet", basis: 10 }, "true"])
    const azr = ["1-2-1", "2-1-3"].map((number) => [`lsn-${number}`, 5, { art: "gerundet", basis: 5 }, "true"])
    expect(rounded).toEqual([...sample, ...azr])
  })
})
