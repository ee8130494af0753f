import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { findMapping, meldungText, packagedMappings, parseMapping, tabellennummer } from "../src/index.js"
import { genesisMapping, mappingOf, sdgMapping, wideMapping } from "./fixtures.js"

const swap = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`the fixture does not hold ${from}`)
  return text.replace(from, to)
}

const findings = (text: string): ReadonlyArray<unknown> => {
  const result = parseMapping(text, { datei: "m.yaml" })
  return Result.isSuccess(result) ? [] : result.failure.map(({ finding, fundstelle }) => [finding.code, fundstelle.zeile, fundstelle.spalte, finding.nearest])
}

const mistakes: ReadonlyArray<readonly [string, string, string, string, readonly unknown[]]> = [
  ["a key that nobody knows", genesisMapping, "titelzeilen: 2", "titelzeile: 2", ["mapping/KeyUnknown", 7, 1, "titelzeilen"]],
  ["a format that nobody knows", genesisMapping, "format: genesis", "format: genesys", ["mapping/ValueInvalid", 3, 1, "genesis"]],
  ["a key that is missing", genesisMapping, "titel: Personen in Kursen\n", "", ["mapping/KeyMissing", 1, 1, undefined]],
  ["a number that is none", genesisMapping, "titelzeilen: 2", "titelzeilen: zwei", ["mapping/ValueInvalid", 7, 1, undefined]],
  ["a list that nobody knows", genesisMapping, "liste: geschlecht", "liste: geschlect", ["mapping/ListUnknown", 9, 17, "geschlecht"]],
  ["a key that a list does not have", genesisMapping, "geschlecht: w }", "geschlecht: W }", ["mapping/KeyOfListUnknown", 23, 78, "w"]],
  ["a Merkmal that is not described", genesisMapping, "- merkmal: kurs", "- merkmal: kurse", ["mapping/MerkmalUnknown", 19, 5, "kurs"]],
  ["a Datensatz that is not described", genesisMapping, "datensatz: quote }", "datensatz: quoten }", ["mapping/DatensatzUnknown", 24, 35, "quote"]],
  ["a column that says two things", genesisMapping, "- merkmal: kurs", "- { merkmal: kurs, frei: true }", ["mapping/RoleUnclear", 19, 5, undefined]],
  ["a label that stands for two keys", genesisMapping, "{ liste: geschlecht }", "{ liste: geschlecht, auch: { w: männlich } }", ["mapping/LabelTwice", 9, 44, undefined]],
  ["a table without the columns of its format", sdgMapping, "format: open-sdg", "format: spalten", ["mapping/PartMissing", 1, 1, undefined]],
  ["a table of columns that does not say who counted it", wideMapping, "herkunft: synthetisch\n", "", ["mapping/HerkunftMissing", 3, 1, undefined]],
  ["what is no YAML", wideMapping, "raum: \"16099\"", "raum: \"16099", ["mapping/Syntax", 16, 5, undefined]],
]

describe("mapping files", () => {
  it.each([genesisMapping, sdgMapping, wideMapping])("reads a good one", (text) => {
    expect(findings(text)).toEqual([])
  })

  it.each(mistakes.map(([name, text, from, to, expected]) => ({ name, text, from, to, expected })))("names $name with its place", ({ text, from, to, expected }) => {
    const found = findings(swap(text, from, to))
    if (expected[0] === "mapping/Syntax") expect(found.map((one) => Array.isArray(one) && one[0])).toContain("mapping/Syntax")
    else expect(found).toContainEqual(expected)
  })

  it("asks who counted a table of columns, with the three words and what each means", () => {
    const result = parseMapping(swap(wideMapping, "herkunft: synthetisch\n", ""))
    const texts = Result.isSuccess(result) ? [] : result.failure.map(meldungText)
    expect(texts).toEqual([expect.stringMatching(/Format spalten .*eigene-auszaehlung sind .*; veroeffentlicht ist, .*; synthetisch sind /u)])
  })

  it("reads a list that stands in a file of its own", () => {
    const listen = { "orte.yaml": "id: orte\ntitel: Orte\nquelle: erfunden\nwerte: { a: A-Dorf }\n" }
    const text = swap(genesisMapping, "merkmale:\n", "merkmale:\n  ort: { liste: orte }\n")
    expect(Result.isSuccess(parseMapping(text, { listen }))).toBe(true)
    expect(findings(text)).toContainEqual(["mapping/ListUnknown", 9, 10, undefined])
  })
})

describe("the mappings of the package", () => {
  it("are all in order, each for a table of its own", async () => {
    const mappings = await packagedMappings()
    expect(mappings.length).toBe(49)
    expect(new Set(mappings.map(({ angaben }) => angaben.tabelle)).size).toBe(49)
    const ids = mappings.flatMap(({ angaben }) => angaben.datensaetze.map(({ id }) => id))
    expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([])
  })

  it("are found by the number in the first line, else by the name of the file, and never by the columns", async () => {
    const mappings = await packagedMappings({ nur: ["12411-03-03-4", "lsn-1-1-1", "lsn-1-2-1"] })
    const found = (zeile: string, datei: string): string | undefined => findMapping(mappings, { zeile, datei })?.angaben.tabelle
    expect(found("GENESIS-Tabelle: 12411-03-03-4", "irgendwas.csv")).toBe("12411-03-03-4")
    expect(found("Year,Gebietseinheit,GeoCode,Value", "daten/indicator_1-2-1.csv")).toBe("lsn-1-2-1")
    expect(found("Year,Gebietseinheit,GeoCode,Value", "daten.csv")).toBeUndefined()
    expect(found("GENESIS-Tabelle: 12411-03-03-5", "indicator_1-2-1.csv")).toBeUndefined()
    expect(tabellennummer("\uFEFFGENESIS-Tabelle: AI002-1")).toBe("AI002-1")
    expect(mappingOf(wideMapping).angaben.format).toBe("spalten")
  })
})
