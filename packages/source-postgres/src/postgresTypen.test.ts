import { Cube, type Zaehlfrage } from "@teilhabe/core/cube"
import { Messwert, Stichtag } from "@teilhabe/core/kernel"
import { Altersgruppensatz, Codeliste, Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startPool } from "../test/startPool.js"
import { dialekt } from "./internal/dialekt.js"
import { postgresSource, type Tabellenname } from "./postgresSource.js"

let pool: Pool
let end: () => Promise<void>
beforeAll(async () => { ({ end, pool } = await startPool()) })
afterAll(() => end())

const count = async (tabelle: string | Tabellenname, frage: Zaehlfrage.Zaehlfrage): Promise<Cube.Auszaehlung> => {
  const asked = Effect.flatMap(CubeSource.CubeSource, (source) => source.count([frage]))
  const [answer] = await Effect.runPromise(Effect.provide(asked, postgresSource({ pool, ...(typeof tabelle === "string" ? { tabelle } : tabelle) })))
  if (answer === undefined) throw new Error("no answer")
  return answer
}
const cellsOf = ({ cube }: Cube.Auszaehlung) => Object.fromEntries(Cube.zellen(cube).map(({ koordinate, wert }) => [Object.values(koordinate).join(" "), Messwert.getWert(wert)]))
const keys = (...schluessel: ReadonlyArray<string>): Merkmal.Merkmal =>
  Merkmal.make("k", Codeliste.make({ id: "k", titel: "K", quelle: "made up", auspraegungen: [...schluessel.map((one) => ({ schluessel: one, name: one || "empty" })), { schluessel: "fehlt", name: "fehlt", art: "fehlt" as const }] }))
const by = (merkmal: Merkmal.Merkmal, filter?: Zaehlfrage.Bedingung): Zaehlfrage.Zaehlfrage =>
  ({ merkmale: [{ merkmal, lesart: { art: "spalte", spalte: "k" } }], ...(filter === undefined ? {} : { filter }) })

describe("keys that differ stay apart", () => {
  test.each([
    ["a collation without case", `k text COLLATE ohne_fall`],
    ["citext", `k citext`],
    ["a domain over citext", `k ohne_fall_text`],
    ["varchar with a collation without case", `k varchar(9) COLLATE ohne_fall`],
  ])("%s", async (_, spalte) => {
    await pool.query(`CREATE EXTENSION IF NOT EXISTS citext`)
    await pool.query(`CREATE COLLATION IF NOT EXISTS ohne_fall (provider = icu, locale = 'und-u-ks-level2', deterministic = false)`)
    await pool.query(`DROP DOMAIN IF EXISTS ohne_fall_text CASCADE; CREATE DOMAIN ohne_fall_text AS citext`)
    await pool.query(`DROP TABLE IF EXISTS faelle; CREATE TABLE faelle (${spalte}); INSERT INTO faelle VALUES ('a'), ('A'), ('a'), (NULL), ('b')`)
    expect(await count("faelle", by(keys("a", "A", "b")))).toMatchObject({ gezaehlt: 5, ohneAngabe: { k: 1 }, unbekannt: { k: 0 } })
    expect(cellsOf(await count("faelle", by(keys("a", "A", "b"))))).toEqual({ a: 2, A: 1, b: 1, fehlt: 1 })
    expect(cellsOf(await count("faelle", by(keys("a", "A", "b"), { art: "in", spalte: "k", schluessel: ["a"] })))).toEqual({ a: 2 })
  })

  test("char has no blanks at its end, an enum its labels, a whole number no leading zeros", async () => {
    await pool.query(`CREATE TYPE sex AS ENUM ('w', 'W'); CREATE TABLE arten AS SELECT * FROM (VALUES ('a'::char(3), 'w'::sex, 7::smallint), ('a', 'W', -7), (NULL, NULL, NULL)) v(c, e, z)`)
    const read = (spalte: string, merkmal: Merkmal.Merkmal, schluessel: string) =>
      count("arten", { merkmale: [{ merkmal, lesart: { art: "spalte", spalte } }], filter: { art: "nicht", teil: { art: "in", spalte, schluessel: [schluessel, "'", "zz"] } } })
    expect(cellsOf(await read("c", keys("a"), "a "))).toEqual({ a: 2 })
    expect(cellsOf(await read("c", keys("a"), "a"))).toEqual({})
    expect(cellsOf(await read("e", keys("w", "W"), "w"))).toEqual({ W: 1 })
    expect(cellsOf(await read("z", keys("7", "-7"), "7"))).toEqual({ "-7": 1 })
    expect(cellsOf(await read("z", keys("7", "-7"), "07"))).toEqual({ "7": 1, "-7": 1 })
    expect(cellsOf(await read("z", keys("7", "-7"), "9".repeat(30)))).toEqual({ "7": 1, "-7": 1 })
  })

  test("a key that PostgreSQL cannot hold is in no row: half of a character is not its replacement", async () => {
    await pool.query(`CREATE TABLE ersatz AS SELECT '\uFFFD' AS k`)
    expect((await count("ersatz", by(keys("a"), { art: "in", spalte: "k", schluessel: ["\uD800", "\u0000"] }))).gezaehlt).toBe(0)
    expect((await count("ersatz", by(keys("a"), { art: "nicht", teil: { art: "in", spalte: "k", schluessel: ["\uD800"] } }))).gezaehlt).toBe(1)
    expect((await count("ersatz", by(keys("a"), { art: "in", spalte: "k", schluessel: ["\uFFFD"] }))).gezaehlt).toBe(1)
  })
})

describe("days", () => {
  const stichtag = Stichtag.make(2023, 2, 28)
  const alter: Zaehlfrage.Zaehlmerkmal = { merkmal: Merkmal.make("alter", Altersgruppensatz.toListe(Altersgruppensatz.ALTX01)), lesart: { art: "alter", spalte: "k", stichtag } }
  const inBaendern = { ...alter, merkmal: Merkmal.make("alter", Codeliste.make({ id: "b", titel: "b", quelle: "made up", auspraegungen: [{ schluessel: "ALT018B65", name: "18" }, { schluessel: "fehlt", name: "fehlt", art: "fehlt" }] })) }

  test.each([
    ["date", ["infinity", "-infinity", "0044-03-15 BC", "0001-01-01", "1799-12-31", "3000-01-01", "5874897-12-31"]],
    ["timestamp", ["infinity", "-infinity", "0044-03-15 12:00 BC", "3000-01-01 00:00", "294276-12-31"]],
  ])("%s: what no Stichtag can be is no answer", async (typ, keine) => {
    await pool.query(`DROP TABLE IF EXISTS tage; CREATE TABLE tage (k ${typ})`)
    for (const tag of [...keine, null, "2010-01-01", "2005-02-28", "2005-03-01"]) await pool.query(`INSERT INTO tage VALUES ($1)`, [tag])
    const fehlt = keine.length + 1
    expect((await count("tage", { merkmale: [], filter: { art: "fehlt", spalte: "k" } })).gezaehlt).toBe(fehlt)
    expect((await count("tage", { merkmale: [], filter: { art: "zwischen", spalte: "k" } })).gezaehlt).toBe(3)
    expect((await count("tage", { merkmale: [], filter: { art: "alter", spalte: "k", stichtag, unter: 18 } })).gezaehlt).toBe(2)
    expect(cellsOf(await count("tage", { merkmale: [inBaendern] }))).toEqual({ ALT018B65: 1, fehlt: fehlt + 2 })
    const mitGewicht = await count("tage", { merkmale: [inBaendern], filter: { art: "fehlt", spalte: "k" } })
    expect(mitGewicht).toMatchObject({ gezaehlt: fehlt, unbekannt: { alter: 0 } })
  })

  test("of a time its day; a time with a zone has none", async () => {
    await pool.query(`CREATE TABLE zeiten AS SELECT TIMESTAMP '2005-02-28 23:59:59.999' AS k, TIMESTAMPTZ '2005-02-28 23:59+00' AS z`)
    expect((await count("zeiten", { merkmale: [], filter: { art: "alter", spalte: "k", stichtag, von: 18 } })).gezaehlt).toBe(1)
    await expect(count("zeiten", { merkmale: [], filter: { art: "fehlt", spalte: "z" } })).rejects.toMatchObject({ reason: "question", message: expect.stringContaining("it is timestamp with time zone: cast it in a view") })
  })

  test("a text as YYYY-MM-DD, and no other, whatever DateStyle is", async () => {
    await pool.query(`CREATE TABLE texttage AS SELECT unnest(ARRAY['2005-02-28', '2005-03-01', '0001-02-28', '0000-02-29', NULL]) AS k`)
    expect(cellsOf(await count("texttage", { merkmale: [inBaendern] }))).toEqual({ ALT018B65: 1, fehlt: 4 })
    for (const bad of ["28.02.2005", "today", "2005-02-30", "2005-2-3", "infinity", "", "2005-02-28\n"]) {
      await pool.query(`DROP TABLE IF EXISTS schlecht; CREATE TABLE schlecht (k text)`)
      await pool.query(`INSERT INTO schlecht VALUES ($1)`, [bad])
      await expect(count("schlecht", { merkmale: [alter] })).rejects.toMatchObject({ reason: "data", message: expect.stringMatching(/YYYY-MM-DD/u) })
    }
  })

  test("the month is odd where the calendar says so, every day from 1800 to 2999", async () => {
    const { texte } = dialekt.ungeraderMonat({ texte: ["tag"], werte: [] })
    const { rows } = await pool.query(`SELECT count(*)::int AS tage, count(*) FILTER (WHERE ${texte.join("")} = extract(month FROM tag)::int % 2)::int AS gleich
      FROM (SELECT DATE '1800-01-01' + i AS tag FROM generate_series(0, DATE '2999-12-31' - DATE '1800-01-01') i) t`)
    expect(rows).toEqual([{ tage: 438_291, gleich: 438_291 }])
  })
})

describe("weights", () => {
  const sum = async (typ: string, ...werte: ReadonlyArray<string | null>) => {
    await pool.query(`DROP TABLE IF EXISTS gewichte; CREATE TABLE gewichte (g ${typ})`)
    await pool.query(`INSERT INTO gewichte SELECT CAST(t AS ${typ}) FROM unnest($1::text[]) t`, [werte])
    const answer = await count("gewichte", { merkmale: [], gewicht: "g" })
    return [Object.values(cellsOf(answer))[0], answer.gezaehlt, answer.nichtGezaehlt, answer.findings.map(({ details }) => `${String(details["wert"])} ${String(details["anzahl"])}`).sort()]
  }

  test.each([
    ["numeric", ["0.1", "0.2", "1e30", "-1", "NaN", "Infinity", "-Infinity", null], [1e30, 3, 5, ["-1 1", "-Infinity 1", "Infinity 1", "NaN 2"]]],
    ["numeric(12,6)", ["0.100001", "0.200002", "999999.999999"], [1_000_000.300002, 3, 0, []]],
    ["double precision", ["0.1", "0.2", "1e-7", "-0", "-1", "NaN", "Infinity", "-Infinity", null], [0.300_000_1, 4, 5, ["-1 1", "-Infinity 1", "Infinity 1", "NaN 2"]]],
    ["double precision", ["1e308", "1e-320", "123456789.5"], [1e308, 3, 0, []]],
    ["real", ["0.5", "0.25"], [0.75, 2, 0, []]],
    ["bigint", ["9007199254740993", "1", "-5"], [9_007_199_254_740_994, 2, 1, ["-5 1"]]],
    ["integer", ["2147483647", "2147483647"], [4_294_967_294, 2, 0, []]],
    ["text", ["0.1", "0.2", null], [0.3, 2, 1, ["NaN 1"]]],
  ] as const)("%s", async (typ, werte, erwartet) => {
    expect(await sum(typ, ...werte)).toEqual(erwartet)
  })

  test("where the session shows fewer digits, no weight loses one", async () => {
    await pool.query(`CREATE TABLE ziffern AS SELECT 0.30000000000000004::double precision AS g`)
    const short = new Pool({ connectionString: `${pool.options.connectionString ?? ""}?options=-c%20extra_float_digits%3D-10` })
    const asked = Effect.flatMap(CubeSource.CubeSource, (source) => source.count([{ merkmale: [], gewicht: "g" }]))
    const [answer] = await Effect.runPromise(Effect.provide(asked, postgresSource({ pool: short, tabelle: "ziffern" })))
    await short.end()
    expect(answer && Object.values(cellsOf(answer))).toEqual([0.300_000_000_000_000_04])
  })
})

describe("tables", () => {
  const sex = Merkmal.make("geschlecht", Geschlecht.liste)

  test("a view, a materialized view, a table of any schema, and names that have to be quoted", async () => {
    await pool.query(`CREATE SCHEMA "S "" x"; CREATE TABLE "S "" x"."Tabelle; --" ("Sex ?$1" text); INSERT INTO "S "" x"."Tabelle; --" VALUES ('w'), ('m'), ('w')`)
    await pool.query(`CREATE VIEW sicht AS SELECT "Sex ?$1" AS k FROM "S "" x"."Tabelle; --"; CREATE MATERIALIZED VIEW gemerkt AS SELECT * FROM sicht`)
    const lesart = { art: "spalte", spalte: "Sex ?$1" } as const
    expect(cellsOf(await count({ schema: 'S " x', tabelle: "Tabelle; --" }, { merkmale: [{ merkmal: sex, lesart }] }))).toEqual({ w: 2, m: 1 })
    expect(cellsOf(await count("sicht", by(sex)))).toEqual({ w: 2, m: 1 })
    expect(cellsOf(await count("gemerkt", by(sex)))).toEqual({ w: 2, m: 1 })
  })
})
