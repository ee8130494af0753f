import { Cube } from "@teilhabe/core/cube"
import { Messwert } from "@teilhabe/core/kernel"
import { Altersgruppe, Merkmal } from "@teilhabe/core/merkmal"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { marlZahlen } from "../src/marlZahlen.js"

const value = (id: string, koordinate: Merkmal.Koordinate): Messwert.Messwert => {
  const datensatz = marlZahlen.find((one) => one.id === id)
  if (datensatz === undefined) throw new Error(`no Datensatz ${id}`)
  return Cube.get(datensatz.cube, koordinate)
}

describe("Marl's figures", () => {
  test("are of Marl and of Kreis Recklinghausen and of no other area", () => {
    const areas = marlZahlen.flatMap(({ cube }) => Merkmal.get(cube.merkmale, "raum").liste.auspraegungen)
    expect(new Set(areas.map(({ schluessel, name }) => `${schluessel} ${name}`))).toEqual(
      new Set(["05562 Recklinghausen", "05562024 Marl"]),
    )
  })

  test("name the table, the day of the table and the licence of every official figure", () => {
    for (const { fundstelle } of marlZahlen.filter(({ id }) => !id.startsWith("konzept-"))) {
      expect(fundstelle.tabelle).toMatch(/^Regionaldatenbank Deutschland, Tabelle \S+/u)
      expect(fundstelle.stand).toMatch(/^\d{2}\.\d{2}\.201[78]$/u)
      expect(fundstelle.lizenz).toContain("dl-de/by-2-0")
    }
  })

  test("give people able to work from 15 on, and nobody below, by their first band of age", () => {
    const alter = Merkmal.get(marlZahlen.find(({ id }) => id === "elb")?.cube.merkmale ?? [], "alter").liste
    expect(Altersgruppe.fill(alter, Altersgruppe.make(15, 25))).toEqual(Result.succeed(["ALT000B25"]))
    expect(Result.isFailure(Altersgruppe.fill(alter, Altersgruppe.make(0, 25)))).toBe(true)
  })

  test("hold the two counts that the Konzept itself states", () => {
    const at = { zeit: "2019-06-30", raum: "05562024" }
    expect(value("konzept-staatsangehoerigkeit", { ...at, staatsangehoerigkeit: "154" })).toEqual(Messwert.exakt(797))
    expect(value("konzept-staatsangehoerigkeit", { ...at, staatsangehoerigkeit: "125" })).toEqual(Messwert.exakt(120))
  })

  test("give the share of foreigners in the Kreis that the Regionalatlas prints: 9.6 % on 31 December 2015", () => {
    const id = "fortschreibung-bevoelkerung-alter-nationalitaet"
    const at = { zeit: "2015-12-31", raum: "05562" }
    const share = Messwert.anteil(value(id, { ...at, nationalitaet: "NATA" }), value(id, at))
    expect(Messwert.getWert(share)).toBeCloseTo(9.62, 2)
    expect(Messwert.isCompatible(share, value("regionalatlas-auslaenderanteil", at))).toBe(true)
  })
})
