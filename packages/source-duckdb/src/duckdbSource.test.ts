import { DuckDBInstance } from "@duckdb/node-api"
import type { Cube, Spaltentabelle, Zaehlfrage } from "@teilhabe/core/cube"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { rowsOf, vergleichbar, zaehleZeilen } from "../../core/test/referenz.js"
import { fragen, persons } from "../../core/test/zaehlbatterie.js"
import { antwortOf, geordnet, zaehlfaelle } from "../../core/test/zaehlfaelle.js"
import { appendSpalten } from "./appendSpalten.js"
import { duckdbSource } from "./duckdbSource.js"

let connection: Awaited<ReturnType<DuckDBInstance["connect"]>>
beforeAll(async () => { connection = await (await DuckDBInstance.create(":memory:")).connect() })
afterAll(() => connection.closeSync())

let tables = 0
const count = async (tabelle: Spaltentabelle.Spaltentabelle, fragen: ReadonlyArray<Zaehlfrage.Zaehlfrage>): Promise<ReadonlyArray<Cube.Auszaehlung>> => {
  tables += 1
  const name = `t"${tables}`
  await appendSpalten(connection, tabelle, { tabelle: name })
  const asked = Effect.flatMap(CubeSource.CubeSource, (source) => source.count(fragen))
  return Effect.runPromise(Effect.provide(asked, duckdbSource({ art: "verbindung", connection, tabelle: name })))
}

describe("properties", () => {
  test.each([1, 2, 3])("the source counts what reading the rows one by one counts, for table %i", async (seed) => {
    const tabelle = persons(400, seed)
    const rows = rowsOf(tabelle)
    const counted = await count(tabelle, fragen)
    for (const [at, frage] of fragen.entries()) {
      const expected = zaehleZeilen(rows, frage)
      const got = counted[at]
      if (got === undefined) throw new Error("no answer")
      expect(vergleichbar(got), `question ${at}`).toEqual(vergleichbar(expected))
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
