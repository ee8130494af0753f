import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import * as Messwert from "../kernel/Messwert.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Geschlecht from "../merkmal/Geschlecht.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import * as Nationalitaet from "../merkmal/Nationalitaet.js"
import * as Cube from "./Cube.js"

const DATA = "../shared/data"
const isThere = existsSync(DATA)

/** Splits a table into rows; a field in quotes may hold the separator. */
const split = (file: string, by: string): ReadonlyArray<ReadonlyArray<string>> =>
  readFileSync(`${DATA}/${file}`, "utf8").replace(/^\uFEFF/u, "").split(/\r?\n/u).filter((line) => line !== "")
    .map((line) => [...line.matchAll(new RegExp(`(?:^|${by})(?:"([^"]*)"|([^${by}]*))`, "gu"))].map(([, quoted, plain]) => quoted ?? plain ?? ""))

const listOf = (id: string, keys: Iterable<string>, gliederung: Codeliste.Gliederung): Merkmal.Merkmal =>
  Merkmal.make(id, Codeliste.make({ id, titel: id, quelle: "made for this test", auspraegungen: [...new Set(keys)].map((key) => ({ schluessel: key, name: key, gliederung })) }))

const sex = Merkmal.make("geschlecht", Geschlecht.liste)
const nationality = Merkmal.make("nationalitaet", Nationalitaet.liste)

// Regionaldatenbank, table 12111-01-01-5, of 09.05.2011: 74,629 persons, of whom 69,634 German and 4,994 foreign.
describe("Castrop-Rauxel in the Zensus of 2011", () => {
  const zellen = Object.entries({ insgesamt: 74_629, NATD: 69_634, NATA: 4_994 }).map(([nationalitaet, wert]) => ({ koordinate: { nationalitaet }, wert: Messwert.exakt(wert) }))
  const cube = Cube.make([nationality], "unbekannt", zellen)

  it("differs by 1, which the source says may be", () => {
    expect(Cube.checkTotals(cube).findings).toHaveLength(1)
    expect(Cube.checkTotals(cube, { art: "abweichung", hoechstens: 3 }).findings).toEqual([])
  })
})

describe("real tables, where the shared data are present", () => {
  it.skipIf(!isThere)("Konstanz 2025 holds 87,178 persons, 16 cells of 1 or 2, and 0 where nothing is printed", () => {
    const rows = split("konstanz/pyramide_2025.csv", ",").slice(1)
    const alter = listOf("alter", rows.map(([band = ""]) => band), "davon")
    const columns = [["NATA", "m"], ["NATA", "w"], ["NATD", "m"], ["NATD", "w"]] as const
    const zellen = rows.flatMap(([band = "", ...werte]) => columns.flatMap(([nationalitaet, geschlecht], at) =>
      werte[at] === undefined || werte[at] === "" ? [] : [{ koordinate: { alter: band, nationalitaet, geschlecht }, wert: Messwert.exakt(Number(werte[at])) }]))
    const cube = Cube.make([alter, nationality, sex], "null", zellen)
    expect(Cube.get(cube, {})).toEqual(Messwert.exakt(87_178))
    expect(Cube.zellen(cube).filter(({ wert }) => [1, 2].includes(Messwert.getWert(wert) ?? 0))).toHaveLength(16)
    expect(Cube.get(cube, { alter: "105", geschlecht: "m", nationalitaet: "NATA" })).toEqual(Messwert.exakt(0))
    const tallied = Cube.tally(zellen, [alter, nationality, sex], { alter: ({ koordinate }) => koordinate.alter, nationalitaet: ({ koordinate }) => koordinate.nationalitaet, geschlecht: ({ koordinate }) => koordinate.geschlecht }, { gewicht: ({ wert }) => wert.wert })
    expect(Cube.equals(tallied.cube, cube)).toBe(true)
  })

  const areasOf = (file: string): ReadonlyArray<ReadonlyArray<string>> => split(`regionalstatistik/${file}`, ";").filter(([key = ""]) => /^(?:DG|\d+)$/u.test(key))
  const named = ({ findings }: Cube.Summenpruefung): ReadonlyArray<string> =>
    [...new Set(findings.map(({ path }) => String(path.find((part) => String(part).startsWith("raum=")) ?? "").slice(5)))].sort()
  const drei = { art: "abweichung", hoechstens: 3 } as const

  it.skipIf(!isThere)("Zensus 2011 by nationality and sex: three of 19 areas differ, and none by more than the source allows", () => {
    const rows = areasOf("12111-01-01-5_00.csv")
    const columns = ["insgesamt", "NATD", "NATA"].flatMap((nationalitaet) => ["insgesamt", "m", "w"].map((geschlecht) => ({ nationalitaet, geschlecht })))
    const zellen = rows.flatMap(([key = "", , ...werte]) => columns.map((koordinate, at) => ({ koordinate: { raum: key, ...koordinate }, wert: Messwert.exakt(Number(werte[at])) })))
    const cube = Cube.make([listOf("raum", rows.map(([key = ""]) => key), "darunter"), nationality, sex], "unbekannt", zellen)
    const streng = Cube.checkTotals(cube)
    expect([rows.length, streng.geprueft]).toEqual([19, 19 * 6])
    expect(named(streng)).toEqual(["05", "05562004", "05562012"])
    expect(Cube.checkTotals(cube, drei).findings).toEqual([])
  })

  it.skipIf(!isThere)("Zensus 2011 by age: the bands miss the total in three of 19 areas, and never by more than the source allows", () => {
    const rows = areasOf("12111-02-01-5_00.csv")
    const columns = ["insgesamt", "m", "w", "NATD", "NATA"]
    const bands = Array.from({ length: 11 }, (_, at) => `b${at}`)
    const zellen = rows.flatMap(([key = "", , ...werte]) => ["insgesamt", ...bands].flatMap((alter, band) =>
      columns.map((spalte, at) => ({ koordinate: { raum: key, alter, spalte }, wert: Messwert.exakt(Number(werte[band * 5 + at])) }))))
    const cube = Cube.make([listOf("raum", rows.map(([key = ""]) => key), "darunter"), listOf("alter", bands, "davon"), listOf("spalte", columns.slice(1), "darunter")], "unbekannt", zellen)
    const streng = Cube.checkTotals(cube)
    expect(streng.findings.map(({ details }) => details["differenz"]).sort()).toEqual(["-1", "1", "1"])
    expect(Cube.checkTotals(cube, drei).findings).toEqual([])
  })

  it.skipIf(!isThere)("counts of the AZR rounded to 5: men and women agree with the total within the rounding", () => {
    const rows = split("niedersachsen/indicator_2-1-3.csv", ",").slice(1).filter((row) => row[4] === "Anzahl" && row[6] !== "")
    const [zeit, raum] = [listOf("zeit", rows.map(([jahr = ""]) => jahr), "darunter"), listOf("raum", rows.map((row) => row[5] ?? ""), "darunter")]
    const sexes: Readonly<Record<string, string>> = { "männlich": "m", weiblich: "w", insgesamt: "insgesamt" }
    const first = new Map(rows.filter((row) => row[3] === "zeitlich unbefristet").map((row) =>
      [row.slice(0, 6).join(), { koordinate: { zeit: row[0] ?? "", raum: row[5] ?? "", geschlecht: sexes[row[2] ?? ""] ?? "?" }, wert: Messwert.exakt(Number(row[6])) }]))
    const cube = Cube.dice(Cube.make([zeit, raum, sex], "unbekannt", first.values()), { geschlecht: ["m", "w"] }, { vollstaendig: true })
    const rounded = Cube.checkTotals(cube, { art: "gerundet", basis: 5 })
    expect([rounded.geprueft, rounded.abweichend]).toEqual([750, 0])
    expect(Cube.checkTotals(cube).abweichend).toBe(199)
  })
})
