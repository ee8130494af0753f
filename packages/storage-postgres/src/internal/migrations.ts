import type { ClientBase } from "pg"
import { EventStore } from "@teilhabe/core/ports"
import { appending } from "./appending.js"
import { erasing } from "./erasing.js"
import { quoteName } from "./quote.js"
import { rights } from "./rights.js"
import { tables } from "./tables.js"

/** What leads from one version of the schema to the next; the quoted name of the schema comes in. */
export type Step = (schema: string) => string

/** The steps from nothing to what this program reads and writes: version 1 is after the first. Append, and never change one that was released. */
export const STEPS: ReadonlyArray<Step> = [(s) => [tables(s), appending(s), erasing(s), `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${s} FROM PUBLIC;`].join("\n")]

const wrong = (message: string): EventStore.EventStoreError => new EventStore.EventStoreError({ reason: "schema", message })

/** Reads the version of the schema; undefined where there is none. */
export const readVersion = async (client: ClientBase, schema: string): Promise<number | undefined> => {
  // A name that was looked up before it was there may be remembered as missing; the catalog itself is read anew.
  const found = await client.query("SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = 'migration'", [schema])
  if (found.rowCount === 0) return undefined
  const { rows } = await client.query<{ version: number | null }>(`SELECT pg_catalog.max(version) AS version FROM ${quoteName(schema)}.migration`)
  return rows[0]?.version ?? undefined
}

/** Throws where the schema is of another version than ours. */
export const requireVersion = (version: number | undefined, schema: string): void => {
  const named = `the schema ${JSON.stringify(schema)}`
  if (version === undefined) throw wrong(`${named} holds no store of Teilhabe: run migrate({ url, schema }) with the account of its owner, or check the name of the database`)
  if (version < STEPS.length) throw wrong(`${named} is of version ${version}, and this program needs ${STEPS.length}: run migrate({ url, schema }) with the account of its owner`)
  if (version > STEPS.length) throw wrong(`${named} is of version ${version}, and this program knows ${STEPS.length}: install a newer @teilhabe/storage-postgres. Nothing was changed`)
}

const requireUtf8 = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query<{ server_encoding: string }>("SHOW server_encoding")
  const found = rows[0]?.server_encoding
  if (found !== "UTF8") throw wrong(`the database is encoded as ${found}: make one with ENCODING 'UTF8', as others cannot hold every name`)
}

/** An account of a city keeps its rights where a step brought new functions. */
const renewRights = async (client: ClientBase, s: string): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(`SELECT DISTINCT p.rolname AS name FROM ${s}.stadt c JOIN pg_catalog.pg_roles p ON p.rolname = ANY (c.rollen)`)
  for (const { name } of rows) for (const one of rights(s, quoteName(name))) await client.query(one)
}

/** Others who start at the same time wait here, and then find everything done. An account of a city can take no lock of a table that stops it. */
const waitForOthers = async (client: ClientBase, schema: string, isThere: boolean): Promise<void> => {
  if (isThere) await client.query(`LOCK TABLE ${quoteName(schema)}.migration IN SHARE ROW EXCLUSIVE MODE`)
  else await client.query("SELECT pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended($1, 0))", [`teilhabe migration ${schema}`])
}

/** It waits for nobody for ever. */
const LIMIT = "SELECT pg_catalog.set_config('lock_timeout', '30s', true) WHERE pg_catalog.current_setting('lock_timeout') = '0'"

const advance = async (client: ClientBase, { besitzer, schema }: { readonly schema: string; readonly besitzer: string | undefined }, steps: ReadonlyArray<Step>): Promise<void> => {
  const s = quoteName(schema)
  const found = await readVersion(client, schema)
  if (found === undefined || found < steps.length) await waitForOthers(client, schema, found !== undefined)
  const version = (await readVersion(client, schema)) ?? 0
  if (version > steps.length) requireVersion(version, schema)
  if (version >= steps.length) return
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${s}${besitzer === undefined ? "" : ` AUTHORIZATION ${quoteName(besitzer)}`}`)
  if (besitzer !== undefined) await client.query(`SET LOCAL ROLE ${quoteName(besitzer)}`)
  for (const [at, step] of steps.slice(version).entries()) {
    await client.query(step(s))
    await client.query(`INSERT INTO ${s}.migration (version) VALUES ($1)`, [version + at + 1])
  }
  await renewRights(client, s)
}

/** Brings a schema to the version after the last of these steps, in one transaction. */
export const runSteps = async (client: ClientBase, place: { readonly schema: string; readonly besitzer: string | undefined }, steps: ReadonlyArray<Step> = STEPS): Promise<void> => {
  await requireUtf8(client)
  await client.query("BEGIN ISOLATION LEVEL READ COMMITTED")
  try {
    await client.query("SET LOCAL search_path = pg_catalog, pg_temp")
    await client.query(LIMIT)
    await advance(client, place, steps)
    await client.query("COMMIT")
  } catch (cause) {
    // A connection that is gone has rolled back by itself.
    await client.query("ROLLBACK").catch(() => undefined)
    throw cause
  }
}
