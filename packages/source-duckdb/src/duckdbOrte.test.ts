import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { tmpdir } from "node:os"
import path from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"
import { Cube, Spaltentabelle, type Zaehlfrage } from "@teilhabe/core/cube"
import { Messwert, Stichtag } from "@teilhabe/core/kernel"
import { Altersgruppensatz, Codeliste, Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { appendSpalten } from "./appendSpalten.js"
import { duckdbSource, type Duckdboptionen, type Tabellenort } from "./duckdbSource.js"
import { writeParquet } from "./writeParquet.js"

let folder = ""
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), "duckdb-")) })
afterAll(() => rm(folder, { recursive: true }))
const at = (file: string): string => path.join(folder, file)

const counting = (ort: Tabellenort, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>, optionen: Duckdboptionen = {}) =>
  Effect.provide(Effect.flatMap(CubeSource.CubeSource, (source) => source.count(fragen)), duckdbSource(ort, optionen))
const count = async (ort: Tabellenort, frage: Zaehlfrage.Zaehlfrage, optionen: Duckdboptionen = {}): Promise<Cube.Auszaehlung> => {
  const [answer] = await Effect.runPromise(counting(ort, [frage], optionen))
  if (answer === undefined) throw new Error("no answer")
  return answer
}
const failure = (ort: Tabellenort, frage: Zaehlfrage.Zaehlfrage, optionen: Duckdboptionen = {}) => Effect.runPromise(Effect.flip(counting(ort, [frage], optionen)))

const cellsOf = ({ cube }: Cube.Auszaehlung) => Cube.zellen(cube).map(({ koordinate, wert }) => [...Object.values(koordinate), Messwert.getWert(wert)])
const geschlecht = Merkmal.make("geschlecht", Geschlecht.liste)
const bezirk = Merkmal.make("bezirk", Codeliste.make({ id: "bezirk", titel: "Bezirk", quelle: "made up", auspraegungen: ["1", "01", "2"].map((schluessel) => ({ schluessel, name: `B ${schluessel}` })) }))
const bySex: Zaehlfrage.Zaehlfrage = { merkmale: [{ merkmal: geschlecht, lesart: { art: "spalte", spalte: "sex" } }] }
const byBezirk: Zaehlfrage.Zaehlfrage = { merkmale: [{ merkmal: bezirk, lesart: { art: "spalte", spalte: "bezirk" } }] }

const database = async (file: string, ...statements: ReadonlyArray<string>): Promise<string> => {
  const instance = await DuckDBInstance.create(at(file))
  const connection = await instance.connect()
  for (const one of statements) await connection.run(one)
  connection.closeSync()
  instance.closeSync()
  return at(file)
}

describe("where the rows are", () => {
  test("CSV files: a key keeps its leading zeros, an empty field is no answer, quoted or not, days and weights are read", async () => {
    await writeFile(at("a.csv"), 'sex;bezirk;geboren;w\nw;01;2000-02-29;0.1\nm;1;2010-01-01;0.2\n;01;;1\n"";2;1980-05-05;2\n')
    await writeFile(at("b'; --.csv"), "w;sex;geboren;bezirk\n3;w;1999-12-31;01\n")
    const ort: Tabellenort = { art: "csv", dateien: [at("a.csv"), at("b'; --.csv")], trennzeichen: ";" }
    expect(cellsOf(await count(ort, byBezirk))).toEqual([["1", 1], ["01", 3], ["2", 1]])
    expect((await count(ort, bySex)).ohneAngabe).toEqual({ geschlecht: 2 })
    const alter = Merkmal.make("alter", Altersgruppensatz.toListe(Altersgruppensatz.ALTX01))
    const weighed = await count(ort, { merkmale: [{ merkmal: alter, lesart: { art: "alter", spalte: "geboren", stichtag: Stichtag.make(2018, 2, 28) } }], gewicht: "w" })
    expect(cellsOf(weighed)).toEqual([["ALT000B18", 0.3], ["ALT018B25", 3], ["ALT030B50", 2]])
    expect(weighed.nichtGezaehlt).toBe(1)
    const together = await Effect.runPromise(counting(ort, [byBezirk, bySex, { merkmale: [] }]))
    expect(together.map(({ gezaehlt }) => gezaehlt)).toEqual([5, 5, 5])
    expect(together.slice(0, 2)).toEqual([await count(ort, byBezirk), await count(ort, bySex)])
  })

  test("Parquet files, as writeParquet writes them, several by a pattern", async () => {
    const { make, schluesselspalte } = Spaltentabelle
    await writeParquet(make({ sex: schluesselspalte(["w", "m", undefined]) }), at("p1.parquet"))
    await writeParquet(make({ sex: schluesselspalte(["w", "d"]) }), at("p2.parquet"))
    expect(cellsOf(await count({ art: "parquet", dateien: [at("p*.parquet")] }, bySex, { speicher: "1GB", threads: 1 }))).toEqual([["m", 1], ["w", 2], ["d", 1], ["unbekannt", 1]])
  })

  test("a view of a database file; whole numbers are keys without leading zeros, of a time its day counts", async () => {
    const datei = await database("stadt.db", 'CREATE SCHEMA "s""x"', 'CREATE VIEW "s""x"."v""; --" AS SELECT 1::TINYINT AS bezirk, TIMESTAMP \'2000-01-02 23:59:59\' AS t UNION ALL SELECT 2, NULL')
    const ort: Tabellenort = { art: "datenbank", datei, schema: 's"x', tabelle: 'v"; --' }
    expect(cellsOf(await count(ort, byBezirk))).toEqual([["1", 1], ["2", 1]])
    const day = Stichtag.make(2000, 1, 2)
    expect((await count(ort, { ...byBezirk, filter: { art: "zwischen", spalte: "t", von: day, bis: day } })).gezaehlt).toBe(1)
    expect((await count(ort, { ...byBezirk, filter: { art: "in", spalte: "bezirk", schluessel: ["01", "2"] } })).gezaehlt).toBe(1)
  })

  test("weights are added up exactly, of DECIMAL and of thirds alike, whatever the order", async () => {
    const datei = await database("gewichte.db", "CREATE TABLE t AS SELECT 'w' AS sex, CAST(0.001 AS DECIMAL(9, 3)) AS d, 1.0::DOUBLE / 3 AS drittel, 0.1::DOUBLE AS zehntel, 1e15::DOUBLE + 0.25 AS gross FROM range(30000)")
    const sum = async (gewicht: string) => (await count({ art: "datenbank", datei, tabelle: "t" }, { ...bySex, gewicht })).cube.inhalt.get("w")
    expect(await sum("d")).toEqual(Messwert.exakt(30))
    expect(await sum("zehntel")).toEqual(Messwert.exakt(3000))
    expect(await sum("drittel")).toEqual(Messwert.exakt(Number("9999.999999999999")))
    // 1e15 + 0.25 is written as 1000000000000000.2.
    expect(await sum("gross")).toEqual(Messwert.exakt(Number("30000000000000006000")))
  })

  test("a million different unknown answers are counted, and the first of them by text are listed", async () => {
    const datei = await database("viele.db", "CREATE TABLE t AS SELECT 'x' || (i % 200000) AS sex FROM range(300000) r(i)")
    const { findings, gezaehlt, unbekannt } = await count({ art: "datenbank", datei, tabelle: "t" }, { ...bySex, hoechstens: 2 })
    expect([gezaehlt, unbekannt]).toEqual([300_000, { geschlecht: 300_000 }])
    expect(findings.map(({ details }) => [details["wert"], details["anzahl"]])).toEqual([["x0", 2], ["x1", 2]])
  })
})

describe("what cannot be counted is said in the error channel", () => {
  test.each<readonly [string, () => Tabellenort, string, RegExp]>([
    ["a file that is not there", () => ({ art: "parquet", dateien: [at("nope.parquet")] }), "data", /Parquet file ".*nope\.parquet".*check the path/u],
    ["a CSV file that is not there", () => ({ art: "csv", dateien: [at("nope.csv")] }), "data", /CSV file ".*nope\.csv".*check the path/u],
    ["no file", () => ({ art: "parquet", dateien: [] }), "question", /name at least one/u],
    ["a database that is not there", () => ({ art: "datenbank", datei: at("nope.db"), tabelle: "t" }), "data", /"t" of the database ".*nope\.db".*check the path/u],
    ["a table name with U+0000", () => ({ art: "datenbank", datei: at("nope.db"), tabelle: "a\u0000b" }), "question", /no name "a\\u0000b"/u],
  ])("%s", async (_, ort, reason, message) => {
    expect(await failure(ort(), bySex)).toMatchObject({ _tag: "ports/CubeSourceError", reason, message: expect.stringMatching(message) })
  })

  test("a file that is no Parquet, no database, or a table that is not there", async () => {
    await writeFile(at("text.txt"), "sex\nw\n".repeat(5000))
    expect(await failure({ art: "parquet", dateien: [at("text.txt")] }, bySex)).toMatchObject({ reason: "data", message: expect.stringMatching(/not what it is given as/u) })
    expect(await failure({ art: "datenbank", datei: at("text.txt"), tabelle: "t" }, bySex)).toMatchObject({ reason: "data" })
    const datei = await database("leer.db", "CREATE TABLE personen AS SELECT 'w' AS sex")
    expect(await failure({ art: "datenbank", datei, tabelle: "persoen" }, bySex)).toMatchObject({ reason: "data", message: expect.stringMatching(/names of table and schema/u) })
  })

  test("a question that does not fit, with all that is wrong with it and the nearest column", async () => {
    const datei = await database("typen.db", "CREATE TABLE t AS SELECT 'w' AS geschlecht, 1.5::DOUBLE AS w, DATE '2000-01-01' AS d, [1] AS l")
    const lesart = (spalte: string) => ({ merkmal: geschlecht, lesart: { art: "spalte" as const, spalte } })
    const { message, reason } = await failure({ art: "datenbank", datei, tabelle: "t" }, { merkmale: [lesart("gechlecht"), { ...lesart("l"), merkmal: bezirk }], filter: { art: "zwischen", spalte: "w" }, gewicht: "d" })
    expect(reason).toBe("question")
    expect(message).toContain('reads the column "gechlecht", which is not there; is it the one called "geschlecht"?')
    expect(message).toContain('bezirk reads the column "l" as keys, so it has to be VARCHAR, ENUM or a whole number; it is INTEGER[]: cast it in a view')
    expect(message).toContain('filter reads the column "w" as a day')
    expect(message).toContain('gewicht reads the column "d" as a number')
    const twice = await failure({ art: "datenbank", datei, tabelle: "t" }, { merkmale: [lesart("geschlecht"), lesart("geschlecht")] })
    expect(twice).toMatchObject({ reason: "question", message: expect.stringMatching(/is there twice/u) })
  })

  test("a text that is no day, with the text", async () => {
    await writeFile(at("tage.csv"), "geboren\n2000-01-01\n1.2.2000\n")
    const error = await failure({ art: "csv", dateien: [at("tage.csv")] }, { merkmale: [], filter: { art: "zwischen", spalte: "geboren", von: Stichtag.make(2000, 1, 1) } })
    expect(error).toMatchObject({ reason: "data", message: expect.stringMatching(/"1\.2\.2000".*YYYY-MM-DD/u) })
  })

  test("options that DuckDB does not take", async () => {
    expect(await failure({ art: "parquet", dateien: [at("p*.parquet")] }, bySex, { speicher: "lots" })).toMatchObject({ reason: "connection", message: expect.stringMatching(/`speicher`/u) })
  })

  test("a database that another process writes", async () => {
    const datei = await database("gesperrt.db", "CREATE TABLE t AS SELECT 'w' AS sex")
    const holding = `import { DuckDBInstance } from "@duckdb/node-api"; const one = await DuckDBInstance.create(process.argv[1]); await one.connect(); console.log("open"); setInterval(() => one, 1000)`
    const child = spawn(process.execPath, ["--input-type=module", "-e", holding, datei], { cwd: import.meta.dirname, stdio: ["ignore", "pipe", "inherit"] })
    try {
      await once(child.stdout, "data")
      expect(await failure({ art: "datenbank", datei, tabelle: "t" }, bySex)).toMatchObject({ reason: "connection", message: expect.stringMatching(/another process has the database open/u) })
    } finally {
      child.kill()
    }
  })
})

test("a database is opened for reading, and nothing is written into it or left open", async () => {
  const datei = await database("nur-lesen.db", "CREATE TABLE t AS SELECT 'w' AS sex")
  expect((await count({ art: "datenbank", datei, tabelle: "t" }, bySex)).gezaehlt).toBe(1)
  await database("nur-lesen.db", "INSERT INTO t VALUES ('m')")
  expect((await count({ art: "datenbank", datei, tabelle: "t" }, bySex)).gezaehlt).toBe(2)
})

test("counts at the same time do not disturb each other", async () => {
  const datei = await database("gleichzeitig.db", "CREATE TABLE t AS SELECT 'w' AS sex FROM range(50000)")
  const both = Effect.flatMap(CubeSource.CubeSource, (source) => Effect.all(Array.from({ length: 5 }, () => source.count([bySex, bySex])), { concurrency: "unbounded" }))
  const answers = await Effect.runPromise(Effect.provide(both, duckdbSource({ art: "datenbank", datei, tabelle: "t" })))
  expect(answers.flat().map(({ gezaehlt }) => gezaehlt)).toEqual(Array.from({ length: 10 }, () => 50_000))
})

describe("a CSV file is read in one dialect, and every line of it", () => {
  const csv = async (file: string, text: string): Promise<Tabellenort> => {
    await writeFile(at(file), text)
    return { art: "csv", dateien: [at(file)] }
  }

  test.each([
    ["a line too short, and one too long", "sex,a\nw,1\nm\nw,1,2\n", /line 3 of ".*" has 1 field, the first line has 2 fields/u],
    ["a short line before all others", "sex,bezirk\nw\nm,2\n", /line 2 of ".*" has 1 field, the first line has 2 fields/u],
    ["lines of a title above the names", "Einwohner 2024\nStand heute\nsex,ort\nw,1\n", /line 3 of ".*" has 2 fields, the first line has 1 field; let the first line hold the names/u],
    ["a line too short far below", `sex,bezirk\n${"w,1\n".repeat(30_000)}m\n`, /line 30002 of ".*" has 1 field/u],
  ])("%s is told with its line", async (_, text, message) => {
    expect(await failure(await csv("lines.csv", text), bySex)).toMatchObject({ reason: "data", message: expect.stringMatching(message) })
  })

  test("quotation marks are read wherever they begin", async () => {
    const ort = await csv("late.csv", `bezirk,sex\n${"1,w\n".repeat(60_000)}"01","m"\n"2,5","m"\n`)
    expect(cellsOf(await count(ort, bySex))).toEqual([["m", 2], ["w", 60_000]])
    const answer = await count(ort, byBezirk)
    expect([cellsOf(answer), answer.nichtGezaehlt]).toEqual([[["1", 60_000], ["01", 1]], 1])
  })

  test("the sign between fields is that of the line of names, whatever the rows hold", async () => {
    expect(cellsOf(await count(await csv("sign.csv", "\uFEFFsex;bezirk\r\nw;1\r\nm;2\r\n"), bySex))).toEqual([["m", 1], ["w", 1]])
    expect(cellsOf(await count(await csv("tab.csv", 'sex\t"a,b,c"\n#w\t,,,\nm\t;\n'), bySex))).toEqual([["m", 1], ["unbekannt", 1]])
  })

  test.each(["ab;')", "", '"', "\n"])("a sign between fields that is none (%j) is a fault of the question", async (trennzeichen) => {
    const ort: Tabellenort = { art: "csv", dateien: [at("lines.csv")], trennzeichen }
    expect(await failure(ort, bySex)).toMatchObject({ reason: "question", message: expect.stringMatching(/`trennzeichen` is .*give the one sign/u) })
  })
})

describe("what cannot be written is said as what cannot be counted", () => {
  const sex = Spaltentabelle.make({ sex: Spaltentabelle.schluesselspalte(["w"]) })

  test("a table that is there already, a schema that is not, and no column", async () => {
    const instance = await DuckDBInstance.create(":memory:")
    const connection = await instance.connect()
    await appendSpalten(connection, sex, { tabelle: "p" })
    await expect(appendSpalten(connection, sex, { tabelle: "p" })).rejects.toMatchObject({ _tag: "ports/CubeSourceError", reason: "data", message: expect.stringMatching(/cannot write the table "p" of the connection.*choose another name/u) })
    await expect(appendSpalten(connection, sex, { schema: "nos", tabelle: "p" })).rejects.toMatchObject({ reason: "data", message: expect.stringMatching(/names of table and schema/u) })
    await expect(appendSpalten(connection, Spaltentabelle.make({}), { tabelle: "q" })).rejects.toThrow(RangeError)
    connection.closeSync()
    instance.closeSync()
  })

  test("a file in a folder that is not there, and no column", async () => {
    await expect(writeParquet(sex, at("nope/x.parquet"))).rejects.toMatchObject({ _tag: "ports/CubeSourceError", reason: "data", message: expect.stringMatching(/cannot write the Parquet file ".*x\.parquet".*check the path/u) })
    await expect(writeParquet(Spaltentabelle.make({}), at("x.parquet"))).rejects.toThrow(/would have no column/u)
  })
})
