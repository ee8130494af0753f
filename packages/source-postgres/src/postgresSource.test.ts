import type { Cube, Spaltentabelle, Zaehlfrage } from "@teilhabe/core/cube"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { freshDatabase, type Server, startPostgres } from "../../../scripts/postgres.mjs"
import { rowsOf, vergleichbar, zaehleZeilen } from "../../core/test/referenz.js"
import { fragen, persons } from "../../core/test/zaehlbatterie.js"
import { antwortOf, geordnet, zaehlfaelle } from "../../core/test/zaehlfaelle.js"
import { insertSpalten } from "./insertSpalten.js"
import { postgresSource } from "./postgresSource.js"

let server: Server
let pool: pg.Pool
beforeAll(async () => {
  server = await startPostgres()
  pool = new pg.Pool({ connectionString: await freshDatabase(server) })
})
afterAll(async () => {
  await pool.end()
  await server.stop()
})

let tables = 0
const count = async (tabelle: Spaltentabelle.Spaltentabelle, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<ReadonlyArray<Cube.Auszaehlung>> => {
  tables += 1
  const name = `t"${tables}`
  await insertSpalten(pool, tabelle, { tabelle: name })
  const asked = Effect.flatMap(CubeSource.CubeSource, (source) => source.count(fragen))
  return Effect.runPromise(Effect.provide(asked, postgresSource({ pool, tabelle: name })))
}

describe("properties", () => {
  test.each([1, 2, 3])("the source counts what reading the rows one by one counts, for table %i", async (seed) => {
    const tabelle = persons(400, seed)
    const rows = rowsOf(tabelle)
    const counted = await count(tabelle, fragen)
    expect(counted).toHaveLength(fragen.length)
    for (const [at, answer] of counted.entries()) {
      expect(vergleichbar(answer), `question ${at}`).toEqual(vergleichbar(zaehleZeilen(rows, fragen[at] ?? { merkmale: [] })))
    }
  })
})

describe("cases that every source answers alike", () => {
  test.each(zaehlfaelle.map((fall) => [fall.name, fall] as const))("%s", async (_, { erwartet, frage, tabelle }) => {
    const [answer] = await count(tabelle, [frage])
    if (answer === undefined) throw new Error("no answer")
    expect(antwortOf(answer)).toEqual(geordnet(erwartet))
  })
})
