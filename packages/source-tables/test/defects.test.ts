import { describe, expect, it } from "vitest"
import { Meldung, meldungText } from "../src/index.js"
import { bytesOf, genesisMapping, genesisText, latin1, read, sdgMapping, sdgText, wideMapping, wideText } from "./fixtures.js"

type Edit = (text: string) => string

const swap = (from: string, to: string): Edit => (text) => {
  if (!text.includes(from)) throw new Error(`the fixture does not hold ${from}`)
  return text.replace(from, to)
}

/** What is done to a good table, and the finding that has to name it: code, line, column, nearest. */
const genesis: ReadonlyArray<readonly [string, Edit, string, number, number, string?]> = [
  ["the file of another table", swap("99999-01-01-4", "99999-01-02-4"), "tabelle/WrongTable", 1, 1],
  ["an empty file", () => "", "tabelle/FileEmpty", 1, 1],
  ["a file cut off in its head", (text) => text.split("\n").slice(0, 4).join("\n"), "tabelle/HeadTooShort", 4, 1],
  ["a head with one line more", swap(";;;;Personen;", "noch eine Zeile;;;;;;\n;;;;Personen;"), "tabelle/HeadUnexpected", 4, 1],
  ["a column that nobody knows", swap("weiblich", "weiblch"), "tabelle/ColumnUnknown", 5, 15, "weiblich"],
  ["a column that is gone", (text) => text.split("\n").map((line, at) => (at > 2 && at < 12 ? line.slice(0, line.lastIndexOf(";")) : line)).join("\n"), "tabelle/ColumnMissing", 4, 1],
  ["a column twice", swap(";;;;Insgesamt;weiblich;", ";;;;weiblich;weiblich;"), "tabelle/ColumnTwice", 6, 12],
  ["a label that nobody knows", swap("0;16;  Beispielland;Kurse", "0;16;  Beispielland;Kurs"), "tabelle/LabelUnknown", 8, 30, "Kurse"],
  ["a key of an area with a letter", swap("2020;16099;", "2020;16O99;"), "tabelle/RaumUnknown", 10, 12],
  ["a key of an area without its 0", swap("2020;16099;", "2020;5562;"), "tabelle/RaumUnknown", 10, 12],
  ["a key that has another name", swap("2021;16;  Beispielland", "2021;16;  Beispiellandd"), "tabelle/RaumNameContradicted", 12, 1],
  ["a day that is none", swap("31.12.2021", "31.13.2021"), "tabelle/ZeitUnreadable", 12, 1],
  ["a day in another form", swap("31.12.2021", "2021-12-31"), "tabelle/ZeitUnreadable", 12, 1],
  ["a field too few", swap(";120;61;50,8", ";120;61"), "tabelle/TooFewFields", 8, 42],
  ["a field too many", swap(";120;61;50,8", ";120;61;50,8;9"), "tabelle/TooManyFields", 8, 48],
  ["an empty line", swap("\n31.12.2021", "\n\n31.12.2021"), "tabelle/LineEmpty", 12, 1],
  ["an empty cell that nothing explains", swap(";120;61;", ";;61;"), "tabelle/CellEmpty", 8, 36],
  ["a sign that nobody knows", swap(";120;61;", ";120;?;"), "tabelle/SignUnknown", 8, 40],
  ["a decimal point in a table with commas", swap("50,8", "50.8"), "tabelle/SignUnknown", 8, 43],
  ["a number with a unit", swap("50,8", "50,8 %"), "tabelle/SignUnknown", 8, 43],
  ["a number that begins with 0", swap(";120;61;", ";0120;61;"), "tabelle/SignUnknown", 8, 36],
  ["a number with a mark of revision", swap(";120;61;", ";120 r;61;"), "tabelle/NumberRevised", 8, 36],
  ["points between thousands", swap(";120;61;", ";1.120;61;"), "tabelle/NumberUnusual", 8, 36],
  ["decimals where whole things are counted", swap(";120;61;", ";120,5;61;"), "tabelle/NumberUnusual", 8, 36],
  ["two decimals where one is declared", swap("50,8", "50,80"), "tabelle/NumberUnusual", 8, 43],
  ["another dash", swap(";-;0;.", ";–;0;."), "tabelle/NumberUnusual", 9, 53],
  ["blanks around a number", swap(";120;61;", "; 120;61;"), "tabelle/NumberUnusual", 8, 36],
  ["a cell twice with another value", swap("31.12.2021;16;", "31.12.2020;16;"), "tabelle/CellContradicted", 12, 5],
  ["a cell twice with the same value", swap("31.12.2021;16;  Beispielland;Kurse;130;(66);-", "31.12.2020;16;  Beispielland;Kurse;120;61;50,8"), "tabelle/CellTwice", 12, 5],
  ["a file without its foot", (text) => text.slice(0, text.indexOf("__________")), "tabelle/FootMissing", 13, 1],
  ["a foot without a day", swap("Stand: 01.02.2022 / 10:00:00", ""), "tabelle/StandMissing", 13, 1],
  ["a label in quotation marks that it does not need", swap("31.12.2021;16;", "31.12.2021;\"16\";"), "tabelle/PrintDiffers", 12, 12],
  ["a quotation mark that stays open", (text) => text.slice(0, text.indexOf("__________")).replace("31.12.2021;16;", "31.12.2021;\"16;"), "tabelle/QuoteOpen", 12, 1],
]

const sdg: ReadonlyArray<readonly [string, Edit, string, number, number, string?]> = [
  ["a column with another name", swap("Units", "Unit"), "tabelle/ColumnUnknown", 1, 24, "Units"],
  ["a column that is missing", swap("Units", "Unit"), "tabelle/ColumnMissing", 1, 1],
  ["a unit that nobody knows", swap("Frauen,Prozent", "Frauen,Promille"), "tabelle/LabelUnknown", 4, 36],
  ["an area that nobody knows", swap("2021,\"Umland\"", "2021,\"Umlnd\""), "tabelle/LabelUnknown", 6, 6, "Umland"],
  ["a name and a key that contradict each other", swap("2021,\"Umland\",Insgesamt,Anzahl,K16098", "2021,\"Umland\",Insgesamt,Anzahl,K16099"), "tabelle/RaumContradicted", 6, 32],
  ["an area without its key", swap("2021,\"Umland\",Insgesamt,Anzahl,K16098", "2021,\"Umland\",Insgesamt,Anzahl,"), "tabelle/RaumContradicted", 6, 32],
  ["a number that is no multiple of the rounding base", swap("K16099,60", "K16099,61"), "tabelle/SignUnknown", 3, 50],
  ["a decimal comma, in quotation marks", swap("50.8474576271186", "\"50,8\""), "tabelle/SignUnknown", 4, 51],
  ["a year that is none", swap("2021,", "21,"), "tabelle/ZeitUnreadable", 6, 1],
  ["a text without the quotation marks of its column", swap("2021,\"Umland\"", "2021,Umland"), "tabelle/PrintDiffers", 6, 6],
]

describe("every defect is named with its line and column", () => {
  const check = async (text: string, mapping: string, datei: string, expected: ReadonlyArray<unknown>): Promise<void> => {
    const { meldungen } = await read(bytesOf(text), mapping, datei)
    expect(meldungen.map(({ finding, fundstelle }) => [finding.code, fundstelle.zeile, fundstelle.spalte, finding.nearest])).toContainEqual(expected)
  }

  it.each(genesis.map((one) => ({ name: one[0], one })))("$name (GENESIS)", async ({ one: [, edit, code, zeile, spalte, near] }) => {
    await check(edit(genesisText), genesisMapping, "a.csv", [code, zeile, spalte, near])
  })

  it.each(sdg.map((one) => ({ name: one[0], one })))("$name (Open SDG)", async ({ one: [, edit, code, zeile, spalte, near] }) => {
    await check(edit(sdgText), sdgMapping, "beispiel_1.csv", [code, zeile, spalte, near])
  })

  it("bytes in an encoding that the mapping does not declare", async () => {
    const { meldungen } = await read(latin1(sdgText.slice(1).replace("Umland", "Ümland")), sdgMapping)
    expect(meldungen.map(({ finding, fundstelle }) => [finding.code, fundstelle.zeile])).toEqual([["tabelle/EncodingUnknown", 5]])
  })

  it("UTF-8 that turns into something else further down, even where both are allowed", async () => {
    const bytes = Buffer.concat([bytesOf(genesisText), latin1("\n\u00FC\n")])
    const { meldungen } = await read(bytes, genesisMapping, "a.csv")
    expect(meldungen.map(({ finding }) => finding.code)).toContain("tabelle/EncodingUnknown")
  })

  it("a wide table whose file does not name its year", async () => {
    const { meldungen } = await read(bytesOf(wideText), wideMapping, "personen.csv")
    expect(meldungen.map(({ finding }) => finding.code)).toContain("tabelle/ZeitMissing")
  })

  it("more findings than anybody reads are counted", async () => {
    const { readDatensaetze } = await import("../src/index.js")
    const { mappingOf } = await import("./fixtures.js")
    const text = sdgText.replaceAll("Insgesamt", "Alle").replaceAll("Frauen", "Fraun")
    const { meldungen } = await readDatensaetze([bytesOf(text)], mappingOf(sdgMapping), { datei: "a.csv", hoechstens: 2 })
    expect(meldungen.map(({ finding }) => [finding.code, finding.details["anzahl"]])).toEqual([["tabelle/LabelUnknown", undefined], ["tabelle/LabelUnknown", undefined], ["tabelle/MoreFindings", 3]])
  })

  it("gives no cell of a line that has an unknown label, and all cells of the others", async () => {
    const { zellen } = await read(bytesOf(swap("0;16;  Beispielland;Kurse", "0;16;  Beispielland;Kurs")(genesisText)), genesisMapping, "a.csv")
    expect(zellen).toBe(12)
  })

  it("tells each in German, without a gap", async () => {
    for (const [, edit] of genesis) {
      const { meldungen } = await read(bytesOf(edit(genesisText)), genesisMapping, "a.csv")
      for (const one of meldungen) {
        expect(meldungText(one)).not.toMatch(/\{\w+\}|undefined/u)
        expect(Meldung.toText(one)).not.toMatch(/\{\w+\}|undefined/u)
      }
    }
  })
})
