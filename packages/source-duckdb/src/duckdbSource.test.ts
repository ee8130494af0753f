import { DuckDBInstance } from "@duckdb/node-api"
import { type Cube, countSpalten, type Spaltentabelle, type Zaehlfrage } from "@teilhabe/core/cube"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { anyTabelle, anyZaehlfrage } from "../../core/test/anyZaehlfrage.js"
import { rowsOf, vergleichbar, zaehleZeilen } from "../../core/test/referenz.js"
import { seeded } from "../../core/test/seeded.js"
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
  test.each([1, 2, 3, 4, 5, 6])("random questions to a random table have the answers of the process, draw %i", async (seed) => {
    const chance = seeded(1000 + seed)
    const tabelle = anyTabelle(chance, chance.int(20, 60))
    const drawn = Array.from({ length: 60 }, () => ({ ...anyZaehlfrage(chance), hoechstens: 1000 }))
    const expected = Result.getOrThrow(countSpalten(tabelle, drawn))
    const counted = await count(tabelle, drawn)
    expect(counted.map(vergleichbar)).toEqual(expected.map(vergleichbar))
  })

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
