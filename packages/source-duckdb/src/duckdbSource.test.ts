import { DuckDBInstance } from "@duckdb/node-api"
import { type Cube, type Spaltentabelle, type Zaehlfrage } from "@teilhabe/core/cube"
import { CubeSource } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { describeProperties } from "../../core/test/quellproben.js"
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

describeProperties(count)

describe("cases that every source answers alike", () => {
  test.each(zaehlfaelle.map((fall) => [fall.name, fall] as const))("%s", async (_, { erwartet, frage, tabelle }) => {
    const [answer] = await count(tabelle, [frage])
    if (answer === undefined) throw new Error("no answer")
    expect(antwortOf(answer)).toEqual(geordnet(erwartet))
  })
})
