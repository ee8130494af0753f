import { describe, expect, it } from "vitest"
import { kreis, marl, tabelle, type Zeile } from "../../test/kleineTabellen.js"
import type { Datensatz } from "../cube/Datensatz.js"
import * as Altersgruppe from "../merkmal/Altersgruppe.js"
import * as Altersgruppensatz from "../merkmal/Altersgruppensatz.js"
import { checkAbdeckung } from "./checkAbdeckung.js"
import { definitionen, indikatoren } from "./definitionen.js"

const BANDS = Altersgruppensatz.ALTX20.gruppen.map(Altersgruppe.keyOf)

/** Residents of the Kreis by age, nationality and sex, one table a year; the town has totals only. */
const bevoelkerung = (jahr: number): ReadonlyArray<Datensatz> => {
  const zeit = `${jahr}-12-31`
  const cells = ["*", ...BANDS].flatMap((alter) => ["*", "NATD", "NATA"].flatMap((n) => ["*", "m", "w"].map((g): Zeile => ["05562", zeit, alter, n, g, 100])))
  return [
    tabelle({ id: `kreis-${jahr}` }, ["raum", "zeit", "alter", "nationalitaet", "geschlecht"], cells),
    tabelle({ id: `stadt-${jahr}` }, ["raum", "zeit"], [["05562024", zeit, 900]]),
  ]
}

/** Tables that no figure can use, as a city that gives all it has will bring them. */
const beifang = (count: number): ReadonlyArray<Datensatz> =>
  Array.from({ length: count }, (_, nr) =>
    tabelle({ id: `b-${nr}`, groesse: ["svb-wohnort", "kita-kinder", "bevoelkerung"][nr % 3] ?? "", statistik: "azr" }, ["raum", "zeit"], [["05562024", "1999-12-31", 1]]))

/** The least processor time of several reports, in milliseconds: what else the machine does is not counted. */
const fastest = (daten: ReadonlyArray<Datensatz>, hoechstensJahreZurueck: number): number => {
  const taken = Array.from({ length: 6 }, () => {
    const start = process.cpuUsage()
    checkAbdeckung({ indikatoren, definitionen, daten, raum: marl, jahr: 2015, weitereRaeume: [kreis], hoechstensJahreZurueck })
    const { system, user } = process.cpuUsage(start)
    return (system + user) / 1000
  })
  return Math.min(...taken)
}

describe("a coverage report", () => {
  it("does not grow with tables that answer for nothing, nor with years that have none", () => {
    const useful = [2011, 2012, 2013, 2014, 2015].flatMap(bevoelkerung)
    fastest(useful, 5)
    const plain = fastest(useful, 5)
    const [tables, years] = [fastest([...useful, ...beifang(200)], 5), fastest(useful, 40)]
    console.info("ms of processor time: plain, 200 more tables, 40 years back:", plain, tables, years)
    expect(plain).toBeLessThan(1000)
    expect(tables / plain).toBeLessThan(8)
    expect(years / plain).toBeLessThan(8)
  })
})
