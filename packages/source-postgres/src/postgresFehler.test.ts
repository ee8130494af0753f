import { Spaltentabelle, type Zaehlfrage } from "@teilhabe/core/cube"
import { Codeliste, Geschlecht, Merkmal } from "@teilhabe/core/merkmal"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { Pool } from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { freshDatabase, type Server, startPostgres } from "../../../scripts/postgres.mjs"
import { explainZaehlfrage } from "./explainZaehlfrage.js"
import { insertSpalten } from "./insertSpalten.js"
import { type Postgresoptionen, postgresSource, type Tabellenort, type Verbindungsvorrat } from "./postgresSource.js"

let server: Server
let url = ""
let pool: Pool
beforeAll(async () => {
  // Not one that is given: it is killed in the end.
  server = await startPostgres({ settings: ["max_connections=40"] })
  url = await freshDatabase(server)
  pool = new Pool({ connectionString: url })
  pool.on("error", () => undefined)
  await pool.query(`CREATE TABLE personen (geschlecht text, w double precision, d date, l integer[], j jsonb); INSERT INTO personen (geschlecht) VALUES ('w'), ('m')`)
  await pool.query(`CREATE VIEW langsam AS SELECT geschlecht FROM personen WHERE pg_sleep(20) IS NOT NULL`)
})
afterAll(async () => {
  await pool.end()
  await server.stop()
})

const geschlecht = Merkmal.make("geschlecht", Geschlecht.liste)
const bySex: Zaehlfrage.Zaehlfrage = { merkmale: [{ merkmal: geschlecht, lesart: { art: "spalte", spalte: "geschlecht" } }] }
const counting = (ort: Tabellenort, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage> = [bySex], optionen: Postgresoptionen = {}) =>
  Effect.provide(Effect.flatMap(CubeSource.CubeSource, (source) => source.count(fragen)), postgresSource(ort, optionen))
const failure = (ort: Tabellenort, frage = bySex, optionen: Postgresoptionen = {}) => Effect.runPromise(Effect.flip(counting(ort, [frage], optionen)))
const elsewhere = (change: (address: URL) => void): string => {
  const address = new URL(url)
  change(address)
  return address.href
}
const asleep = async (): Promise<number> => Number((await pool.query(`SELECT count(*) AS n FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%langsam%' AND pid <> pg_backend_pid()`)).rows[0]?.n)
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < 100 && !(await isSo()); turn += 1) await new Promise((later) => { setTimeout(later, 50) })
}

describe("what cannot be counted is said in the error channel", () => {
  test.each<readonly [string, () => Tabellenort, string, RegExp]>([
    ["a port where nobody listens", () => ({ url: elsewhere((one) => { one.port = "1" }), tabelle: "personen" }), "connection", /on 127\.0\.0\.1:1: connect ECONNREFUSED.*check that the server runs/u],
    ["a database that is not there", () => ({ url: elsewhere((one) => { one.pathname = "/nope" }), tabelle: "personen" }), "connection", /database "nope" does not exist; check user, password and database/u],
    ["a role that is not there", () => ({ url: elsewhere((one) => { one.username = "niemand" }), tabelle: "personen" }), "connection", /role "niemand" does not exist; check user/u],
    ["an address that is none", () => ({ url: "here:there:5432", tabelle: "personen" }), "connection", /"personen" of an address: the address is no URL: give it as postgres:/u],
    ["a table that is not there", () => ({ url, tabelle: "persoen" }), "data", /"persoen" of the database.*there is no such table or view; check the names/u],
    ["a schema that is not there", () => ({ pool, tabelle: "personen", schema: "nope" }), "data", /"nope\.personen" of the pool: there is no such table/u],
    ["a name that PostgreSQL would cut off to that of another table", () => ({ pool, tabelle: "l".repeat(70) }), "data", /there is no such table/u],
    ["a sequence", () => ({ pool, tabelle: "folge" }), "data", /there is no such table or view/u],
    ["a table name with U+0000", () => ({ pool, tabelle: "a\u0000b" }), "question", /no name "a\\u0000b"/u],
    ["a table that the role may not read", () => ({ url: elsewhere((one) => { one.username = "fremd" }), tabelle: "personen" }), "data", /permission denied for table personen; grant the role.*SELECT/u],
  ])("%s", async (_, ort, reason, message) => {
    await pool.query(`CREATE SEQUENCE IF NOT EXISTS folge; CREATE TABLE IF NOT EXISTS ${"l".repeat(63)} (geschlecht text); DO $$ BEGIN CREATE ROLE fremd LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$`)
    expect(await failure(ort())).toMatchObject({ _tag: "ports/CubeSourceError", reason, message: expect.stringMatching(message) })
  })

  test("the password of an address is in no message", async () => {
    const { message } = await failure({ url: elsewhere((one) => { one.port = "1"; one.password = "geheim"; one.username = "wer" }), tabelle: "personen" })
    expect(message).not.toMatch(/geheim|wer@/u)
    for (const bad of ["postgres://wer:geheim@[", "wer:geheim@127.0.0.1/stadt"]) {
      await expect(explainZaehlfrage({ url: bad, tabelle: "personen" }, bySex)).rejects.toMatchObject({ reason: "connection", message: expect.not.stringMatching(/geheim/u) })
    }
  })

  test("a question that does not fit, with all that is wrong with it and the nearest column", async () => {
    const lesart = (spalte: string) => ({ merkmal: geschlecht, lesart: { art: "spalte" as const, spalte } })
    const bezirk = Merkmal.make("bezirk", Codeliste.make({ id: "b", titel: "b", quelle: "made up", auspraegungen: [{ schluessel: "1", name: "1" }] }))
    const { message, reason } = await failure({ pool, tabelle: "personen" }, { merkmale: [lesart("gechlecht"), { ...lesart("l"), merkmal: bezirk }], filter: { art: "und", teile: [{ art: "zwischen", spalte: "w" }, { art: "fehlt", spalte: "j" }] }, gewicht: "d" })
    expect(reason).toBe("question")
    expect(message).toContain('reads the column "gechlecht", which is not there; is it the one called "geschlecht"?')
    expect(message).toContain('bezirk reads the column "l" as keys, so it has to be text, varchar, char, citext, an enum or a whole number; it is integer[]: cast it in a view')
    expect(message).toContain('filter reads the column "w" as a day')
    expect(message).toContain('filter reads the column "j" as an answer')
    expect(message).toContain('gewicht reads the column "d" as a number')
  })

  test("options that are none", async () => {
    expect(await failure({ url, tabelle: "personen" }, bySex, { zeitlimit: 0.5 })).toMatchObject({ reason: "connection", message: expect.stringMatching(/`zeitlimit` is 0.5: give whole milliseconds/u) })
    expect(await failure({ url, tabelle: "personen" }, bySex, { verbindungen: 0 })).toMatchObject({ reason: "connection", message: expect.stringMatching(/`verbindungen` is 0/u) })
  })

  test("what cannot be written: a table that is there, a schema that is not, a name that is too long, no columns", async () => {
    const sex = Spaltentabelle.make({ sex: Spaltentabelle.schluesselspalte(["w"]) })
    await expect(insertSpalten(pool, sex, { tabelle: "personen" })).rejects.toMatchObject({ reason: "data", message: expect.stringMatching(/cannot write the table "personen".*already exists; choose another name/u) })
    await expect(insertSpalten(pool, sex, { schema: "nope", tabelle: "p" })).rejects.toMatchObject({ reason: "data", message: expect.stringMatching(/names of table and schema/u) })
    await expect(insertSpalten(pool, sex, { tabelle: "ä".repeat(32) })).rejects.toMatchObject({ reason: "data", message: expect.stringMatching(/cut off the name/u) })
    await expect(insertSpalten(pool, Spaltentabelle.make({}), { tabelle: "q" })).rejects.toThrow(RangeError)
  })
})

describe("a count", () => {
  test("writes nothing, not even through a view that would", async () => {
    await pool.query(`CREATE TABLE spur (n integer); CREATE FUNCTION merke() RETURNS text LANGUAGE sql VOLATILE AS 'INSERT INTO spur VALUES (1); SELECT ''w''::text'; CREATE VIEW schreibt AS SELECT merke() AS geschlecht`)
    expect(await failure({ pool, tabelle: "schreibt" })).toMatchObject({ reason: "data", message: expect.stringMatching(/read-only transaction/u) })
    expect((await pool.query(`SELECT * FROM spur`)).rows).toEqual([])
  })

  test("sees one state of the table for all its questions", async () => {
    const changing: Verbindungsvorrat = {
      connect: async () => {
        const client = await pool.connect()
        return {
          query: async (anweisung) => {
            const answer = await client.query(anweisung)
            if (anweisung.text.startsWith("SELECT \"geschlecht\"")) await pool.query(`INSERT INTO stand VALUES ('w')`)
            return answer
          },
          release: (destroy) => client.release(destroy),
          on: (event, listener) => client.on(event, listener),
          off: (event, listener) => client.off(event, listener),
        }
      },
    }
    await pool.query(`CREATE TABLE stand AS SELECT 'w'::text AS geschlecht`)
    const answers = await Effect.runPromise(counting({ pool: changing, tabelle: "stand" }, [bySex, bySex, { ...bySex, filter: { art: "und", teile: [] } }]))
    expect(answers.map(({ gezaehlt, ausgelassen }) => [gezaehlt, ausgelassen])).toEqual([[1, 0], [1, 0], [1, 0]])
    expect((await pool.query(`SELECT count(*)::int AS n FROM stand`)).rows).toEqual([{ n: 4 }])
  })

  test("sees columns that came after the layer was built", async () => {
    await pool.query(`CREATE TABLE waechst AS SELECT 'w'::text AS geschlecht`)
    const late = Effect.gen(function* () {
      const source = yield* CubeSource.CubeSource
      yield* Effect.promise(() => pool.query(`ALTER TABLE waechst RENAME geschlecht TO sex`))
      return yield* Effect.flip(source.count([bySex]))
    })
    expect(await Effect.runPromise(Effect.provide(late, postgresSource({ pool, tabelle: "waechst" })))).toMatchObject({ reason: "question" })
  })

  test("ends when its time is over, and the pool is whole afterwards", async () => {
    expect(await failure({ pool, tabelle: "langsam" }, bySex, { zeitlimit: 200 })).toMatchObject({ reason: "connection", message: expect.stringMatching(/statement timeout; give it more time with `zeitlimit`/u) })
    expect(pool.idleCount).toBe(pool.totalCount)
    expect((await Effect.runPromise(counting({ pool, tabelle: "personen" })))[0]?.gezaehlt).toBe(2)
  })

  test.each([["an address", () => ({ url, tabelle: "langsam" })], ["a pool", () => ({ pool, tabelle: "langsam" })]] as const)("that is interrupted ends on the server too, by %s", async (_, ort) => {
    const fiber = Effect.runFork(counting(ort()))
    await until(async () => (await asleep()) === 1)
    expect(await asleep()).toBe(1)
    const begin = performance.now()
    await Effect.runPromise(Fiber.interrupt(fiber))
    await until(async () => (await asleep()) === 0)
    expect(await asleep()).toBe(0)
    expect(performance.now() - begin).toBeLessThan(5000)
    await until(async () => pool.idleCount === pool.totalCount)
    expect(pool.idleCount).toBe(pool.totalCount)
  })

  test("at the same time as others does not disturb them, however few connections there are", async () => {
    const both = Effect.flatMap(CubeSource.CubeSource, (source) => Effect.all(Array.from({ length: 8 }, () => source.count([bySex, bySex])), { concurrency: "unbounded" }))
    const answers = await Effect.runPromise(Effect.provide(both, postgresSource({ url, tabelle: "personen" }, { verbindungen: 1 })))
    expect(answers.flat().map(({ gezaehlt }) => gezaehlt)).toEqual(Array.from({ length: 16 }, () => 2))
  })

  test("whose server dies fails, and the process lives", async () => {
    const dying = Effect.runPromise(Effect.flip(counting({ url, tabelle: "langsam" })))
    await until(async () => (await asleep()) === 1)
    await server.kill()
    expect(await dying).toMatchObject({ reason: "connection", message: expect.stringMatching(/check that the server runs/u) })
    await server.restart()
    expect((await Effect.runPromise(counting({ url, tabelle: "personen" })))[0]?.gezaehlt).toBe(2)
  })
})
