import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freshDatabase, type Server, startPostgres } from "../../../scripts/postgres.mjs"
import { event, reasonOf, withClient, withStore } from "../test/sql.js"
import { runSteps, STEPS } from "./internal/migrations.js"
import { migrate } from "./migrate.js"
import { vacuum } from "./vacuum.js"

let server: Server
beforeAll(async () => { server = await startPostgres() }, 60_000)
afterAll(() => server.stop(), 60_000)

const stadt = "05562024"
const place = { schema: "teilhabe", besitzer: undefined }
const next = (s: string): string => `ALTER TABLE ${s}.entry ADD COLUMN length integer; UPDATE ${s}.entry SET length = octet_length(data); CREATE FUNCTION ${s}.answer() RETURNS integer LANGUAGE sql AS 'SELECT 42';`

const versions = (url: string): Promise<ReadonlyArray<number>> =>
  withClient(url, async (client) => (await client.query<{ version: number }>("SELECT version FROM teilhabe.migration ORDER BY version")).rows.map(({ version }) => version))

describe("migrate", () => {
  it("is done once where four hosts start at once on an empty database", async () => {
    const url = await freshDatabase(server)
    await Promise.all([1, 2, 3, 4].map(() => migrate({ url })))
    expect(await versions(url)).toEqual(STEPS.map((_, at) => at + 1))
    await migrate({ url })
    expect(await versions(url)).toEqual(STEPS.map((_, at) => at + 1))
  })

  it("four stores that migrate when they open write one order", async () => {
    const url = await freshDatabase(server)
    const all = await Promise.all([1, 2, 3, 4].map((at) =>
      withStore({ url, stadt, migrate: true }, (store) => store.append([{ stream: "fall/1", expected: "any", events: [event(`e-${at}`)] }]))))
    expect(all.map(({ from }) => from).sort()).toEqual([1, 2, 3, 4])
  })

  it("keeps what is stored where a later step follows, and only that step is run", async () => {
    const url = await freshDatabase(server)
    const words = { text: "Grüße \u0000 \ud800" }
    await withStore({ url, stadt, migrate: true }, (store) => store.append([{ stream: "fall/1", expected: 0, events: [event("e-1", words)] }]))
    await Promise.all([1, 2].map(() => withClient(url, (client) => runSteps(client, place, [...STEPS, next]))))
    const found = await withClient(url, (client) => client.query<{ data: string; length: number }>("SELECT data, length FROM teilhabe.entry"))
    expect(found.rows.map(({ data, length }) => [JSON.parse(data), length])).toEqual([[words, Buffer.byteLength(JSON.stringify(words))]])
    expect(await versions(url)).toEqual([1, 2])
  })

  it("an older program refuses a newer schema, to open and to migrate", async () => {
    const url = await freshDatabase(server)
    await withClient(url, (client) => runSteps(client, place, [...STEPS, next]))
    expect(await reasonOf({ url, stadt })).toBe("schema")
    expect(await reasonOf({ url, stadt, migrate: true })).toBe("schema")
    await expect(migrate({ url })).rejects.toMatchObject({ reason: "schema", message: expect.stringContaining("install a newer") })
  })

  it("a step that fails leaves the schema as it was", async () => {
    const url = await freshDatabase(server)
    await migrate({ url })
    const broken = (s: string): string => `DROP TABLE ${s}.entry; SELECT 1 / 0;`
    await expect(withClient(url, (client) => runSteps(client, place, [...STEPS, broken]))).rejects.toMatchObject({ code: "22012" })
    expect(await versions(url)).toEqual([1])
    expect(await withStore({ url, stadt }, (store) => Effect.map(store.readAll(), ({ entries }) => entries))).toEqual([])
  })

  it("is not kept waiting by whoever takes the lock that everybody can take, and by the owner only so long", async () => {
    const url = await freshDatabase(server)
    await migrate({ url })
    const again = () => withClient(`${url}?options=-c%20lock_timeout%3D300`, (client) => runSteps(client, place, [...STEPS, next]))
    await withClient(url, async (other) => {
      await other.query("SELECT pg_advisory_lock(hashtextextended('teilhabe migration teilhabe', 0))")
      await other.query("BEGIN")
      await other.query("LOCK TABLE teilhabe.migration IN SHARE MODE")
      await expect(again()).rejects.toMatchObject({ code: "55P03" })
      await other.query("COMMIT")
      await again()
    })
    expect(await versions(url)).toEqual([1, 2])
  })

  it("refuses an address with a part of a password behind the host, and one that is none, without showing it", async () => {
    for (const url of ["postgres://stadt:7/Kx9geheim@127.0.0.1:1/teilhabe", "postgres://stadt:7?Kx9geheim@127.0.0.1:1/teilhabe", "postgres://stadt:7#Kx9geheim@127.0.0.1:1/teilhabe", "postgres://geheim:%zz@[x/teilhabe", "postgres://a b:geheim@c d:x/teilhabe"]) {
      for (const one of [migrate({ url }), vacuum({ url }), withStore({ url, stadt }, () => Effect.void)]) {
        await expect(one, url).rejects.toMatchObject({ reason: "request", message: expect.not.stringMatching(/geheim/u) })
      }
    }
  })

  it("a store does not make a schema unless it is asked to, and says what to do", async () => {
    const url = await freshDatabase(server)
    expect(await reasonOf({ url, stadt })).toBe("schema")
    expect(await reasonOf({ url: url.replace(/\/t_\w+$/u, "/nobody_made_it"), stadt })).toBe("schema")
    expect(await reasonOf({ url, stadt, schema: "Teilhabe" })).toBe("request")
    expect(await reasonOf({ url, stadt: "\0" })).toBe("request")
  })

  it("a database that is not UTF-8 is refused", async () => {
    const name = new URL(await freshDatabase(server)).pathname.slice(1).replace("t_", "l_")
    await withClient(server.url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'LATIN1'`))
    const url = new URL(server.url)
    url.pathname = `/${name}`
    await expect(migrate({ url: url.href })).rejects.toMatchObject({ reason: "schema", message: expect.stringContaining("LATIN1") })
  })

  it("two schemas in one database are two stores", async () => {
    const url = await freshDatabase(server)
    const append = (schema: string) => withStore({ url, stadt, schema, migrate: true }, (store) => store.append([{ stream: "fall/1", expected: 0, events: [event("e-1")] }]))
    expect([(await append("probe")).from, (await append("echt")).from]).toEqual([1, 1])
  })
})
