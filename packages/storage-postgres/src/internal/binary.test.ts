import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freshDatabase, type Server, startPostgres } from "../../../../scripts/postgres.mjs"
import { withClient } from "../../test/sql.js"
import { bigintArray, integerArray, textArray } from "./binary.js"

let server: Server
let url: string
beforeAll(async () => {
  server = await startPostgres()
  url = await freshDatabase(server)
}, 60_000)
afterAll(() => server.stop(), 60_000)

/** What the server reads from an array that is bound, as JSON. */
const readBack = (type: string, array: Buffer): Promise<unknown> =>
  withClient(url, async (client) => (await client.query<{ json: string }>(`SELECT array_to_json($1::${type})::text AS json`, [array])).rows.map(({ json }): unknown => JSON.parse(json))[0])

describe("arrays in the binary form of PostgreSQL", () => {
  it("texts come back as they are, whatever an array literal would take for its own", async () => {
    const texts = ["", "NULL", '{"a":"\\\\ \\""}', "a,b}{", "ü€😀", "'; DROP TABLE x --", "\t\n", "x".repeat(100_000)]
    expect(await readBack("text[]", textArray(texts))).toEqual(texts)
  })

  it("whole numbers come back to the last digit, and null stays null", async () => {
    expect(await readBack("integer[]", integerArray([0, 1, -1, 2_147_483_647]))).toEqual([0, 1, -1, 2_147_483_647])
    expect(await readBack("bigint[]", bigintArray([0, null, Number.MAX_SAFE_INTEGER]))).toEqual([0, null, Number.MAX_SAFE_INTEGER])
  })

  it("an array without elements has none", async () => {
    expect(await Promise.all([readBack("text[]", textArray([])), readBack("integer[]", integerArray([])), readBack("bigint[]", bigintArray([]))])).toEqual([[], [], []])
  })
})
