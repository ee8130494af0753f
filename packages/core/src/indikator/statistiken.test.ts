import { operanden } from "./Ausdruck.js"
import { describe, expect, test } from "vitest"
import { definitionen } from "./definitionen.js"
import { findStatistik, statistiken } from "./statistiken.js"

const read = definitionen.flatMap(({ formel }) => operanden(formel).map(({ groesse }) => groesse))

describe("the statistics", () => {
  test("are those that definitions may name", () => {
    expect(statistiken.map(({ id }) => id).toSorted()).toEqual([
      "arbeitsmarktstatistik", "azr", "berufsschulstatistik", "beschaeftigungsstatistik", "bevoelkerungsfortschreibung",
      "einbuergerungsstatistik", "grundsicherungsstatistik", "kjh-statistik", "melderegister", "mikrozensus", "regionalatlas",
      "schulstatistik", "sozialberichterstattung", "wanderungsstatistik", "zensus-2011", "zensus-2022",
    ])
  })

  test("break where their keepers say so", () => {
    const breaks = statistiken.flatMap(({ id, brueche }) => (brueche.length === 0 ? [] : [[id, brueche.map(({ ab }) => ab)]]))
    expect(Object.fromEntries(breaks)).toEqual({
      "bevoelkerungsfortschreibung": ["2011-01-01", "2022-01-01"],
      azr: ["2016-01-01"],
      mikrozensus: ["2011-01-01", "2017-01-01", "2020-01-01"],
      wanderungsstatistik: ["2008-01-01", "2012-01-01", "2016-01-01"],
      einbuergerungsstatistik: ["1999-08-01", "2018-01-01"],
      grundsicherungsstatistik: ["2016-01-01"],
      sozialberichterstattung: ["2016-01-01"],
      schulstatistik: ["2013-01-01"],
      regionalatlas: ["2011-01-01", "2012-01-01", "2022-01-01", "2023-01-01"],
    })
  })

  test.each(statistiken.map((one) => [one.id, one] as const))("%s gives a German reason and a source for every break, in order", (_, { brueche }) => {
    expect(brueche.map(({ ab }) => ab)).toEqual(brueche.map(({ ab }) => ab).toSorted())
    for (const { grund, quelle, groessen = [] } of brueche) {
      expect(grund).toMatch(/\.$/u)
      expect(quelle).not.toBe("")
      for (const groesse of groessen) expect(read).toContain(groesse)
    }
  })

  test("that nobody knows are refused with the nearest name", () => {
    expect(() => findStatistik("mikrozenus")).toThrow(/did you mean "mikrozensus"/u)
  })
})
