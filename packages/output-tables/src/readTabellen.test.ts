import type { Datentabelle } from "@teilhabe/core/bericht"
import { Messwert } from "@teilhabe/core/kernel"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { bericht, erfunden, jederWert, quote } from "../test/beispiel.js"
import { type Paketdatei, readTabellen } from "./readTabellen.js"
import { renderTabellen } from "./renderTabellen.js"
import type { Tabellenform } from "./Tabellenform.js"

const FORMS: ReadonlyArray<Tabellenform> = ["rfc4180", "deutsch"]

const back = async (form: Tabellenform, ...tabellen: ReadonlyArray<Datentabelle.Datentabelle>) =>
  Result.getOrThrowWith(await readTabellen(await renderTabellen(bericht(...tabellen), { form })), (findings) => new Error(findings.map(({ message }) => message).join("\n")))

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)

/** The package of two tables with one file changed. */
const changed = async (end: string, change: (text: string) => string | Uint8Array | undefined, form: Tabellenform = "rfc4180"): Promise<ReadonlyArray<Paketdatei>> =>
  (await renderTabellen(bericht(quote, erfunden), { form })).flatMap((datei) => {
    if (!datei.path.endsWith(end)) return [datei]
    const result = change(textOf(datei.bytes))
    expect(result, "the change changes something").not.toBe(textOf(datei.bytes))
    if (result === undefined) return []
    return [{ ...datei, bytes: typeof result === "string" ? new TextEncoder().encode(result) : result }]
  })

/** What is found, as code and place. */
const found = async (files: ReadonlyArray<Paketdatei>): Promise<ReadonlyArray<string>> =>
  Result.match(await readTabellen(files), { onFailure: (findings) => findings, onSuccess: ({ findings }) => findings })
    .map(({ code, path }) => `${code.replace("datenpaket/", "")} ${path.join(" ")}`)

const swap = (from: string, to: string) => (text: string): string => text.replace(from, to)

describe.each(FORMS)("what was written as %s", (form) => {
  test("comes back equal, with every kind of value", async () => {
    expect(await back(form, quote, erfunden)).toEqual({ tabellen: [quote, erfunden], findings: [] })
  })
  test("comes back equal without rows, without a key and with ids that one file name would do for", async () => {
    const odd = ["a..b", "a_b", "a-b", "QUOTE"].map((id) => ({ ...quote, id, zeilen: [], schluessel: [] }))
    expect((await back(form, ...odd)).tabellen).toEqual(odd)
  })
})

describe("what is wrong in a package is named with file, row and column", () => {
  const csv = "daten/quote.csv"
  test.each([
    ["a number with the other decimal sign", swap("34.5", "\"34,5\""), ["DecimalSignWrong daten/quote.csv 2 wert"]],
    ["words for a number", swap("34.5", "viele"), ["NumberInvalid daten/quote.csv 2 wert"]],
    ["a number with a unit, a base or no end", (text: string) => text.replace("34.5", "0x10").replace(",0,exakt", ",1e999,exakt"), ["NumberInvalid daten/quote.csv 2 wert", "NumberInvalid daten/quote.csv 4 wert"]],
    ["a year, a day and a status that are none", (text: string) => text.replace("2023,", "23,").replace("2023-03-01", "1.3.2023").replace("folgt-spaeter", "folgt-später"),
      ["YearInvalid daten/quote.csv 2 jahr", "DayInvalid daten/quote.csv 2 stand", "StatusUnknown daten/quote.csv 3 wert_status"]],
    ["a number where a reason stands", swap(",,folgt-spaeter", ",0,folgt-spaeter"), ["PartUnexpected daten/quote.csv 3 wert"]],
    ["an exact value without its number", swap("34.5,exakt", ",exakt"), ["PartMissing daten/quote.csv 2 wert"]],
    ["no word on reliability", swap("exakt,,,,nein", "exakt,,,,vielleicht"), ["FlagInvalid daten/quote.csv 2 wert_eingeschraenkt"]],
    ["a row too long and a row too short", (text: string) => text.replace("wie gemeldet", "wie,gemeldet").replace("\"a;b,c \"\"d\"\"\",", ""),
      ["RowOfWrongLength daten/quote.csv 2", "RowOfWrongLength daten/quote.csv 4"]],
    ["a missing and an unknown column", swap("anmerkung", "anmerkungen"), ["ColumnUnknown daten/quote.csv 1 anmerkungen", "ColumnMissing daten/quote.csv 1 anmerkung"]],
    ["a column twice", swap("stand", "jahr"), ["ColumnDoubled daten/quote.csv 1 jahr", "ColumnMissing daten/quote.csv 1 stand"]],
    ["a key twice", swap("05562024,2024", "05562024,2023"), ["KeyDoubled daten/quote.csv 3"]],
    ["a mark that does not close, and a fault before it", (text: string) => text.replace("34.5", "x").replace("\"\"d\"\"\"", "\"\"d"), ["NumberInvalid daten/quote.csv 2 wert", "QuoteBroken daten/quote.csv 4"]],
    ["a mark inside a cell without marks", swap("wie gemeldet", "wie \"gemeldet\""), ["QuoteBroken daten/quote.csv 2"]],
    ["another herkunft than the description says", swap("veroeffentlicht", "erfunden"), ["HerkunftWrong daten/quote.csv 2 datenherkunft"]],
    ["an escape that is none", swap("wie gemeldet", "\\u{ZZ}"), ["EscapeUnknown daten/quote.csv 2 anmerkung"]],
    ["the other separator", (text: string) => text.replaceAll(",", ";"), ["DelimiterWrong daten/quote.csv 1"]],
    ["nothing", () => "", ["HeaderMissing daten/quote.csv"]],
    ["no file", () => undefined, ["FileMissing daten/quote.csv"]],
    ["bytes of Windows-1252", () => Uint8Array.from([0x46, 0xe4, 0x6c, 0x6c, 0x65]), ["EncodingWrong daten/quote.csv"]],
  ])("%s", async (_, change, expected) => {
    const files = await changed(csv, change)
    const codes = await found(files)
    expect([...codes].sort()).toEqual([...expected].sort())
    expect(Result.isFailure(await readTabellen(files))).toBe(true)
  })
  test("ends of an interval that do not hold the value", async () => {
    expect(await found(await changed("faelle.csv", swap("25,gerundet,23", "25,gerundet,26")))).toEqual(["IntervalInvalid daten/faelle.csv 9 wert"])
  })
  test("a description that is no JSON, none of ours, or says two things", async () => {
    expect(await found(await changed("datapackage.json", () => "{"))).toEqual(["DescriptorUnreadable datapackage.json"])
    expect(await found(await changed("datapackage.json", () => "{}"))).toEqual(["DescriptorInvalid datapackage.json"])
    expect(await found(await changed("datapackage.json", () => undefined))).toEqual(["DescriptorMissing datapackage.json"])
    expect(await found(await changed("datapackage.json", swap("\"type\": \"year\"", "\"type\": \"string\""))))
      .toEqual(["DescriptorContradicts datapackage.json resources[0].schema.fields.1.type"])
    expect(await found(await changed("datapackage.json", swap("\"art\": \"jahr\"", "\"art\": \"zahl\"")))).toContain("DescriptorInvalid datapackage.json resources[0]")
  })
  test("the message says what, where, why and what to do, and the nearest known word", async () => {
    const result = await readTabellen(await changed(csv, swap("folgt-spaeter", "folgt-speater")))
    const [finding] = Result.isFailure(result) ? result.failure : []
    expect(finding?.message).toMatch(/^daten\/quote\.csv, row 3, column "wert_status": "folgt-speater" is no status; known: exakt, /u)
    expect(finding?.nearest).toBe("folgt-spaeter")
  })
})

describe("a file that is wrong throughout", () => {
  const time = async (files: ReadonlyArray<Paketdatei>): Promise<readonly [number, number]> => {
    const from = performance.now()
    const result = await readTabellen(files)
    return [Result.isFailure(result) ? result.failure.reduce((sum, { message }) => sum + message.length, 0) : 0, performance.now() - from]
  }
  test("is told in little time and few words: a header without end, and rows without end", async () => {
    const header = await changed("quote.csv", () => Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(","))
    const [length, ms] = await time(header)
    expect([length < 100_000, ms < 2000]).toEqual([true, true])
    const rows = await changed("quote.csv", (text) => text + "x,\r\n".repeat(5000))
    expect((await found(rows)).length).toBe(1001)
    expect(await found(rows)).toContain("FindingsTooMany daten/quote.csv")
  })
})

describe("what other programs make of the files is read with a warning", () => {
  test.each([
    ["a byte order mark too many", "rfc4180", (text: string) => `\uFEFF${text}`, "BomUnexpected daten/quote.csv"],
    ["a byte order mark too few", "deutsch", (text: string) => text.slice(1), "BomMissing daten/quote.csv"],
    ["lines that end with LF", "rfc4180", (text: string) => text.replaceAll("\r\n", "\n"), "LineEndWrong daten/quote.csv"],
    ["columns in another order", "rfc4180", (text: string) => text.split("\r\n").map((line) => line.replace(/^([^,]*),([^,]*)/u, "$2,$1")).join("\r\n"), "ColumnsMoved daten/quote.csv 1"],
  ] as const)("%s", async (_, form, change, expected) => {
    const result = await readTabellen(await changed("quote.csv", change, form))
    expect(Result.isSuccess(result) && result.success.tabellen).toEqual([quote, erfunden])
    expect(Result.isSuccess(result) && result.success.findings.map(({ code, path }) => `${code.replace("datenpaket/", "")} ${path.join(" ")}`)).toEqual([expected])
  })
  test("a file that nobody names", async () => {
    expect(await found([...await renderTabellen(bericht(quote)), { path: "musterstadt-2024-tabellen/x.csv", bytes: new Uint8Array() }])).toEqual(["FileUnknown x.csv"])
  })
})

const HOSTILE = [
  "", " ", "a\"b", "\"", "\"\"", "a,b;c", "a\nb", "a\r\nb", "a\rb", "\r", "\n", "\t=1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", " =1", "\u200F=1", "\uFF1D1", "'=1", "''=1", "'", "'n Abend",
  "\u202Eabc", "\u200F", "x".repeat(10_000), "05562024", "\0", "\0=1", "\uD800", "=\uDFFF", "\\u{0}", "\\u{}", "\\u{D800}", "\\\\u{5C}u{", "\\u{zz", "\u00E4", "a\u0308", "\uFEFF", "\uFEFFa",
  "insgesamt", "NaN", "null", "__proto__", "1,5", "1.5", "ja", "#N/A", "\u2028", "\u0085", "<script>", "😀",
]

describe("properties", () => {
  test.each(FORMS)("no text is lost or changed, whatever it holds, in any place (%s)", async (form) => {
    const spalten = [{ name: "nummer", titel: "N", art: "text" }, { name: "a", titel: "A", art: "text" }, { name: "m", titel: "M", art: "text", merkmal: "m" }, { name: "w", titel: "W", art: "messwert" }, { name: "z", titel: "Z", art: "text" }] as const
    const zeilen = HOSTILE.flatMap((text, at) => HOSTILE.slice(at % 5, at % 5 + 3).map((other, one) => [`${at}-${one}`, text, other, jederWert[at % jederWert.length], at % 7 === 0 ? undefined : text + other]))
    const tabelle: Datentabelle.Datentabelle = { ...erfunden, spalten, zeilen }
    expect((await back(form, tabelle)).tabellen[0]?.zeilen).toEqual(zeilen)
  })
  test.each(FORMS)("words of a table survive too (%s)", async (form) => {
    const tabellen = HOSTILE.map((text, at) => ({
      ...quote, id: `t${at}`, titel: text, beschreibung: text, quellen: [text, text], lizenz: text, indikator: text, anker: text, zeilen: [],
      spalten: quote.spalten.map((spalte) => ({ ...spalte, titel: text, beschreibung: text, einheit: text })),
    }))
    expect((await back(form, ...tabellen)).tabellen).toEqual(tabellen)
  })
  test("in the German form no cell of words begins as a spreadsheet begins a formula, and numbers stay numbers", async () => {
    const zeilen = HOSTILE.map((text, at) => [`${at}`, text])
    const spalten = [{ name: "nummer", titel: "N", art: "text" }, { name: "text", titel: "T", art: "text" }] as const
    const [, , datei] = await renderTabellen(bericht({ ...erfunden, spalten, zeilen }), { form: "deutsch" })
    const { parse } = await import("csv-parse/sync")
    const cells = parse(textOf(datei?.bytes), { delimiter: ";", bom: true }).flat()
    expect(cells.length).toBe(3 * (HOSTILE.length + 1))
    expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@]/u.test(cell) || /^[\t\r\n]/u.test(cell))).toEqual([])
    expect(cells).toContain("'=cmd|' /C calc'!A0")
    const [, , zahlen] = await renderTabellen(bericht(erfunden), { form: "deutsch" })
    expect(textOf(zahlen?.bytes)).toContain("\r\n1;-1234,5;exakt;")
    expect(Messwert.gruende.filter((grund) => !textOf(zahlen?.bytes).includes(`;;${grund};;;;;erfunden\r\n`))).toEqual([])
  })
})
