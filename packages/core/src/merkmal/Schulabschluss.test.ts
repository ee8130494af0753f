import { describe, expect, it } from "vitest"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "./Codeliste.js"
import * as Schulabschluss from "./Schulabschluss.js"
import * as Zuordnung from "./Zuordnung.js"

/** Table 21111-02-06-4 of the Regionaldatenbank, school leavers of both sexes. */
const tabelle = [
  ["Deutschland 2015", 846_423, { BILABS11: 47_435, BILABS12: 139_952, BILABS13: 370_201, BILABS14D: 16_707, BILABS14: 973, BILABS15: 287_862 }],
  ["Nordrhein-Westfalen 2015", 207_106, { BILABS11: 11_054, BILABS12: 30_638, BILABS13: 85_485, BILABS14D: 6550, BILABS14: 40, BILABS15: 79_889 }],
  ["Kreis Recklinghausen 2015", 6926, { BILABS11: 478, BILABS12: 1103, BILABS13: 2980, BILABS14D: 160, BILABS14: 0, BILABS15: 2365 }],
  ["Deutschland 2012", 868_790, { BILABS11: 47_648, BILABS12: 157_498, BILABS13: 344_527, BILABS14: 13_945, BILABS15: 305_172 }],
] as const

describe("the certificates of all Länder", () => {
  it.each(tabelle)("add up to the published total without the school part of the Fachhochschulreife: %s", (_, insgesamt, zeile) => {
    const counts: Readonly<Record<string, number>> = zeile
    const sum = Codeliste.leaves(Schulabschluss.liste).reduce((total, { schluessel }) => total + (counts[schluessel] ?? 0), 0)
    expect(sum).toBe(insgesamt)
  })

  it("pick the school part out of the Mittlerer Abschluss, since 16.707 cannot be part of 973 with Fachhochschulreife", () => {
    expect(Codeliste.get(Schulabschluss.liste, "BILABS14D")).toMatchObject({ oberhalb: "BILABS13", gliederung: "darunter" })
  })
})

describe("who leaves without Hauptschulabschluss", () => {
  it("is told apart by certificate where a Land does so, and counted once", () => {
    const below = Codeliste.below(Schulabschluss.liste, "BILABS11")
    expect(below.map(({ schluessel, gliederung }) => [schluessel, gliederung])).toEqual([["ohne-abschluss", "darunter"], ["foerderschulabschluss", "darunter"]])
    expect(Codeliste.leaves(Schulabschluss.liste).map(({ schluessel }) => schluessel)).toEqual(["BILABS11", "BILABS12", "BILABS13", "BILABS14", "BILABS15"])
  })
})

describe("the names of Nordrhein-Westfalen", () => {
  const on = (name: string, jahr: number) => Codeliste.findByName(Schulabschluss.nrw, name, Stichtag.make(jahr, 10, 15))?.schluessel

  it("change in 2022, with the new name as successor of the old", () => {
    expect([on("Hauptschulabschluss", 2021), on("Erster Schulabschluss", 2021)]).toEqual(["HA9", undefined])
    expect([on("Hauptschulabschluss", 2022), on("Erster Schulabschluss", 2022)]).toEqual([undefined, "ESA"])
    expect([on("Hauptschulabschluss nach Klasse 10", 2021), on("Erweiterter Erster Schulabschluss", 2022)]).toEqual(["HA10", "EESA"])
    expect(Codeliste.get(Schulabschluss.nrw, "HA10").nachfolger).toEqual(["EESA"])
  })

  it("count alike under both names, and no day has both", () => {
    const renamed = Schulabschluss.nrw.auspraegungen.filter(({ nachfolger }) => nachfolger !== undefined)
    expect(renamed).toHaveLength(6)
    for (const { schluessel, gueltigBis, nachfolger = [] } of renamed) {
      for (const key of nachfolger) {
        const { gueltigAb } = Codeliste.get(Schulabschluss.nrw, key)
        expect(gueltigBis !== undefined && Stichtag.addDays(gueltigBis, 1)).toBe(gueltigAb)
        expect(Zuordnung.apply(Schulabschluss.zuBund, key)).toBe(Zuordnung.apply(Schulabschluss.zuBund, schluessel))
      }
    }
  })
})

describe("from Nordrhein-Westfalen to all Länder", () => {
  it.each([
    ["OA", "BILABS11"], ["FOEL", "BILABS11"], ["FOEG", "BILABS11"], ["ESA", "BILABS12"], ["EESA", "BILABS12"], ["HA9", "BILABS12"],
    ["MSA", "BILABS13"], ["MSA_Q", "BILABS13"], ["FHR_S", "BILABS13"], ["FHR", "BILABS14"], ["ABITUR", "BILABS15"],
  ])("%s counts as %s", (von, nach) => {
    expect(Zuordnung.apply(Schulabschluss.zuBund, von)).toBe(nach)
  })

  it("flags the courses with aims of their own, and no others", () => {
    const zieldifferent = Schulabschluss.nrw.auspraegungen.filter(({ schluessel }) => Schulabschluss.isZieldifferent(schluessel))
    const noted = [...Schulabschluss.zuBund.paare.values()].filter(({ anmerkung }) => anmerkung?.startsWith("Zieldifferent"))
    expect(zieldifferent.map(({ schluessel }) => schluessel)).toEqual(["FOEG", "FOEL"])
    expect(noted.map(({ von }) => von)).toEqual(["FOEG", "FOEL"])
    expect(() => Schulabschluss.isZieldifferent("FOE")).toThrow(RangeError)
  })
})
