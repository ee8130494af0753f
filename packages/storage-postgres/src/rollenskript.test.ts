import { Id, Stichtag } from "@teilhabe/core/kernel"
import * as Effect from "effect/Effect"
import type { Client } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freshDatabase, type Server, startPostgres } from "../../../scripts/postgres.mjs"
import { as, codeOf, event, reasonOf, withClient, withStore } from "../test/sql.js"
import { migrate } from "./migrate.js"
import { rollenskript } from "./rollenskript.js"

let server: Server
let url: string
const tag = (name: string): string => `${name}_${new URL(url).pathname.slice(3)}`
const erasure = { on: Stichtag.make(2026, 3, 1), rule: "akte-abgelegt", by: Id.make("archiv") }

const [A, B] = [{ stadt: "a", rolle: "rolle_a" }, { stadt: "b", rolle: "rolle_b" }]

beforeAll(async () => {
  server = await startPostgres()
  url = await freshDatabase(server)
  await withClient(url, async (client) => {
    await client.query(`CREATE ROLE ${tag("besitzer")} NOLOGIN`)
    await migrate({ url, besitzer: tag("besitzer") })
    for (const { rolle, stadt } of [A, B, A]) await client.query(rollenskript({ stadt, rolle: tag(rolle) }))
  })
  for (const { rolle, stadt } of [A, B]) {
    await withStore({ url: as(url, tag(rolle)), stadt }, (store) => Effect.andThen(
      store.append([{ stream: `geheim-${stadt}`, expected: 0, events: [event(`id-${stadt}`, { wort: `wort-${stadt}` })] }]),
      store.saveSnapshot({ stream: `geheim-${stadt}`, version: 1, revision: 0, format: "f/1", data: `stand-${stadt}` }),
    ))
  }
}, 60_000)
afterAll(() => server.stop(), 60_000)

/** Runs SQL as the account of city A, with the numbers of both cities as the owner knows them. */
const asA = async <A>(run: (client: Client, b: number) => Promise<A>): Promise<A> => {
  const { rows } = await withClient(url, (client) => client.query<{ nr: number }>("SELECT nr FROM teilhabe.stadt WHERE key = 'b'"))
  return withClient(as(url, tag("rolle_a")), (client) => run(client, rows[0]?.nr ?? 0))
}

const DENIED = "42501"
const CALLS: ReadonlyArray<readonly [string, string]> = [
  ["append_one", "SELECT teilhabe.append_one($1, 'geheim-b', NULL, NULL, 'x', 'T', 1, '{}')"],
  ["append", "SELECT teilhabe.append($1, '{geheim-b,y}', '{NULL,0}', '{NULL,NULL}', '{1,1}', '{x,y}', '{T,T}', '{1,1}', '{1,1}')"],
  ["erase", "SELECT teilhabe.erase($1, 'geheim-b', NULL, '2026-03-01', 'r', 'x')"],
  ["rewrite", "SELECT teilhabe.rewrite($1, 'geheim-b', 1, NULL, '2026-03-01', 'r', 'x', '{1}', '{}', '{}', '{}', '{}')"],
  ["save_snapshot", "SELECT teilhabe.save_snapshot($1, 'geheim-b', 1, 0, 'f', '1')"],
]

describe("the account of a city, by the port", () => {
  it("opens its own city and no other", async () => {
    const other = as(url, tag("rolle_a"))
    expect(await reasonOf({ url: other, stadt: "b" })).toBe("permission")
    expect(await reasonOf({ url: other, stadt: "nobody" })).toBe("permission")
    expect(await withStore({ url: other, stadt: "a", migrate: true }, () => Effect.succeed("nothing to migrate"))).toBe("nothing to migrate")
  })

  it("sees its own entries alone, in positions of its own", async () => {
    const entries = await withStore({ url: as(url, tag("rolle_a")), stadt: "a" }, (store) => Effect.map(store.readAll(), (page) => page.entries))
    expect(entries).toMatchObject([{ position: 1, stream: "geheim-a" }])
  })

  it("may do all that the port promises", async () => {
    const done = await withStore({ url: as(url, tag("rolle_a")), stadt: "a" }, (store) => Effect.gen(function* () {
      yield* store.append([{ stream: "s", expected: 0, events: [event("s-1"), event("s-2")] }])
      yield* store.rewrite({ ...erasure, stream: "s", expected: 2, data: [1, 2], append: [event("s-3")] })
      yield* store.saveSnapshot({ stream: "s", version: 3, revision: 1, format: "f", data: 1 })
      const kept = yield* store.loadSnapshot("s")
      const tombstone = yield* store.erase({ ...erasure, stream: "s", expected: 3 })
      yield* store.awaitChange(0)
      return [kept?.version, tombstone.events]
    }))
    expect(done).toEqual([3, 3])
  })
})

describe("the account of a city, by SQL of its own", () => {
  it("reads no row of another city", () => asA(async (client, b) => {
    for (const table of ["stream", "entry", "snapshot", "stadt"]) {
      const text = JSON.stringify(await codeOf(client, `SELECT t::text FROM teilhabe.${table} t`))
      expect(text, table).not.toMatch(/geheim-b|wort-b|stand-b|id-b|rolle_b/u)
    }
    expect(await codeOf(client, `SELECT * FROM teilhabe.entry WHERE stadt = ${b}`)).toEqual([])
    expect(await codeOf(client, "SELECT teilhabe.facts($1, '{geheim-b}', '{id-b}')::json->'streams' AS s", [b])).toEqual([{ s: [] }])
    expect(await codeOf(client, "SELECT * FROM teilhabe.open_stadt('b')")).toEqual([{ stadt: null, channel: null }])
  }))

  it("calls no function for another city", () => asA(async (client, b) => {
    for (const [name, sql] of CALLS) expect(await codeOf(client, sql, [b]), name).toBe(DENIED)
    // That they are refused for the city and for nothing else shows with its own.
    const own = await codeOf(client, "SELECT nr FROM teilhabe.stadt")
    expect(await codeOf(client, "SELECT teilhabe.append_one($1, 'mein', 0, NULL, 'mein-1', 'T', 1, '{}')", [(own as ReadonlyArray<{ nr: number }>)[0]?.nr])).toHaveLength(1)
  }))

  it("writes nothing by the functions that would leave a gap or half an event in its own order", () => asA(async (client) => {
    const own = (await codeOf(client, "SELECT nr FROM teilhabe.stadt")) as ReadonlyArray<{ readonly nr: number }>
    const before = await codeOf(client, "SELECT count(*) FROM teilhabe.entry")
    const half = [
      ["22023", "SELECT teilhabe.append_one($1, 'halb', NULL, NULL, 'h', 'T', 1, NULL)"],
      ["22023", "SELECT teilhabe.append_one($1, 'halb', NULL, NULL, NULL, 'T', 1, '{}')"],
      ["22023", "SELECT teilhabe.append($1, '{halb}', '{NULL}', '{NULL}', '{2}', '{h,i}', '{T,T}', '{1,1}', '{1}')"],
      ["22023", "SELECT teilhabe.append($1, '{halb}', '{NULL}', '{NULL}', '{5}', '{h,i}', '{T,T}', '{1,1}', '{1,1}')"],
      ["22023", "SELECT teilhabe.append($1, '{halb,ganz}', '{NULL,NULL}', '{NULL,NULL}', '{0,2}', '{h,i}', '{T,T}', '{1,1}', '{1,1}')"],
      ["22023", "SELECT teilhabe.erase($1, 'geheim-a', NULL, NULL, 'r', 'x')"],
      ["22023", "SELECT teilhabe.rewrite($1, 'geheim-a', 1, NULL, '2026-03-01', 'r', 'x', '{NULL}', '{}', '{}', '{}', '{}')"],
      ["22023", "SELECT teilhabe.rewrite($1, 'geheim-a', 1, NULL, '2026-03-01', 'r', 'x', '{}', '{}', '{}', '{}', '{}')"],
    ] as const
    for (const [code, sql] of half) expect(await codeOf(client, sql, [own[0]?.nr]), sql).toBe(code)
    expect(await codeOf(client, "SELECT count(*) FROM teilhabe.entry")).toEqual(before)
  }))

  it("changes no row itself, not even of its own city", () => asA(async (client) => {
    for (const table of ["stream", "entry", "snapshot", "stadt", "migration"]) {
      expect(await codeOf(client, `DELETE FROM teilhabe.${table}`), table).toBe(DENIED)
      expect(await codeOf(client, `TRUNCATE teilhabe.${table}`), table).toBe(DENIED)
      expect(await codeOf(client, `INSERT INTO teilhabe.${table} OVERRIDING SYSTEM VALUE SELECT * FROM teilhabe.${table}`), table).toBe(DENIED)
      expect(await codeOf(client, `ALTER TABLE teilhabe.${table} DISABLE ROW LEVEL SECURITY`), table).toBe(DENIED)
    }
    expect(await codeOf(client, "UPDATE teilhabe.stadt SET rollen = '{}'")).toBe(DENIED)
    expect(await codeOf(client, "SELECT * FROM teilhabe.stadt FOR UPDATE")).toBe(DENIED)
  }))

  it("takes on no other role, and a setting of its own helps nothing", () => asA(async (client, b) => {
    for (const role of [tag("besitzer"), tag("rolle_b"), "postgres"]) {
      expect(await codeOf(client, `SET ROLE ${role}`), role).toBe(DENIED)
      expect(await codeOf(client, `SET SESSION AUTHORIZATION ${role}`), role).toBe(DENIED)
    }
    await client.query("SET row_security = off")
    expect(await codeOf(client, "SELECT * FROM teilhabe.entry")).toBe(DENIED)
    for (const [name, sql] of CALLS) expect(await codeOf(client, sql, [b]), name).toBe(DENIED)
  }))

  it("makes nothing in the schema, and what it makes elsewhere shadows nothing", () => asA(async (client, b) => {
    expect(await codeOf(client, "CREATE TABLE teilhabe.x (a int)")).toBe(DENIED)
    expect(await codeOf(client, "CREATE FUNCTION teilhabe.own_staedte(int) RETURNS int LANGUAGE sql AS 'SELECT 1'")).toBe(DENIED)
    expect(await codeOf(client, "CREATE FUNCTION public.x() RETURNS int LANGUAGE sql AS 'SELECT 1'")).toBe(DENIED)
    await client.query("CREATE FUNCTION pg_temp.pg_has_role(name, name, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'")
    await client.query("CREATE FUNCTION pg_temp.yes(name, name) RETURNS boolean LANGUAGE sql AS 'SELECT true'")
    await client.query("CREATE OPERATOR pg_temp.= (LEFTARG = name, RIGHTARG = name, FUNCTION = pg_temp.yes)")
    await client.query("CREATE TEMP TABLE stadt (nr int, rollen name[], channel text, key text)")
    await client.query("SET search_path = pg_temp, teilhabe, pg_catalog")
    for (const [name, sql] of CALLS) expect(await codeOf(client, sql, [b]), name).toBe(DENIED)
    expect(JSON.stringify(await codeOf(client, "SELECT t::text FROM teilhabe.entry t"))).not.toContain("geheim-b")
  }))

  it("the same where everybody may make objects in public, as in older databases", async () => {
    await withClient(url, (client) => client.query("GRANT CREATE ON SCHEMA public TO PUBLIC"))
    await asA(async (client, b) => {
      await client.query("CREATE OR REPLACE FUNCTION public.pg_has_role(name, name, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'")
      await client.query("CREATE OR REPLACE FUNCTION public.yes(name, name) RETURNS boolean LANGUAGE sql AS 'SELECT true'")
      await client.query("CREATE OPERATOR public.= (LEFTARG = name, RIGHTARG = name, FUNCTION = public.yes)")
      await client.query("SET search_path = public, pg_catalog")
      for (const [name, sql] of CALLS) expect(await codeOf(client, sql, [b]), name).toBe(DENIED)
    })
    await withClient(url, (client) => client.query("REVOKE CREATE ON SCHEMA public FROM PUBLIC"))
  })

  it("learns nothing of another city from the planner, or from the channels it can name", async () => {
    await withClient(url, (client) => client.query("ANALYZE teilhabe.entry, teilhabe.stream, teilhabe.snapshot, teilhabe.stadt"))
    const { rows } = await withClient(url, (client) => client.query("SELECT s.tablename, s.attname FROM pg_stats s JOIN pg_attribute a ON a.attrelid = ('teilhabe.' || s.tablename)::regclass AND a.attname = s.attname WHERE s.schemaname = 'teilhabe' AND a.atttypid IN ('text'::regtype, 'name'::regtype, 'name[]'::regtype)"))
    expect(rows).toEqual([])
    const heard: Array<string> = []
    await asA(async (client) => {
      client.on("notification", ({ channel }) => heard.push(channel))
      const { rows: channels } = await client.query<{ channel: string }>("SELECT channel FROM teilhabe.stadt")
      for (const { channel } of channels) await client.query(`LISTEN "${channel}"`)
      await withStore({ url: as(url, tag("rolle_b")), stadt: "b" }, (store) => Effect.gen(function* () {
        yield* Effect.forkChild(store.awaitChange(1_000_000))
        yield* Effect.sleep(200)
        yield* store.append([{ stream: "noch-einer", expected: 0, events: [event("b-2")] }])
      }))
      await client.query("SELECT 1")
    })
    expect(heard).toEqual([])
  })
})

describe("the script", () => {
  it("refuses a member of the owner, who could use every city", async () => {
    await withClient(url, async (client) => {
      await client.query(`CREATE ROLE ${tag("mitglied")} LOGIN IN ROLE ${tag("besitzer")}`)
      expect(await codeOf(client, rollenskript({ stadt: "a", rolle: tag("mitglied") }))).toBe("P0001")
    })
  })

  it("refuses an account whose attributes, or those of a group of it, reach further than the rows of a city", async () => {
    await withClient(url, async (client) => {
      for (const what of ["BYPASSRLS", "CREATEROLE", "REPLICATION", "SUPERUSER", "IN ROLE pg_read_server_files"]) {
        const rolle = tag(`weit_${what.toLowerCase().replaceAll(" ", "_").slice(0, 10)}`)
        await client.query(`CREATE ROLE ${rolle} LOGIN ${what}`)
        expect(await codeOf(client, rollenskript({ stadt: "a", rolle })), what).toBe("P0001")
        await client.query("ROLLBACK")
        await client.query(`CREATE ROLE ${tag(`in_${rolle.slice(0, 15)}`)} LOGIN IN ROLE ${rolle}`)
        expect(await codeOf(client, rollenskript({ stadt: "a", rolle: tag(`in_${rolle.slice(0, 15)}`) })), what).toBe("P0001")
        await client.query("ROLLBACK")
      }
      expect((await client.query("SELECT FROM teilhabe.stadt WHERE array_to_string(rollen, ',') LIKE '%weit_%'")).rowCount).toBe(0)
    })
  })

  it("quotes whatever a key of a city holds", async () => {
    const stadt = String.raw`x'); DROP SCHEMA teilhabe CASCADE; -- \' ü`
    await withClient(url, (client) => client.query(rollenskript({ stadt, rolle: tag("rolle_c") })))
    expect(await withStore({ url: as(url, tag("rolle_c")), stadt }, (store) => Effect.map(store.readAll(), ({ position }) => position))).toBe(0)
    expect(() => rollenskript({ stadt: "a", rolle: "Rolle" })).toThrow(RangeError)
    expect(() => rollenskript({ stadt: "a\0", rolle: "r" })).toThrow("no key of a city")
  })

  it("an account keeps its rights after a later step", async () => {
    await migrate({ url, besitzer: tag("besitzer") })
    expect(await withStore({ url: as(url, tag("rolle_b")), stadt: "b" }, (store) => Effect.map(store.read("geheim-b"), ({ version }) => version))).toBe(1)
  })
})
