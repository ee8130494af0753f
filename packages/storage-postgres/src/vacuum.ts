import type { Client } from "pg"
import { EventStore } from "@teilhabe/core/ports"
import { administer } from "./internal/administer.js"
import { requireSchema } from "./internal/place.js"
import { quoteName } from "./internal/quote.js"

/** Which tables to clear. */
export interface VacuumOptions {
  /** A connection string of the account that owns the schema. */
  readonly url: string
  /** `teilhabe` where left out. */
  readonly schema?: string
}

const TABLES = ["entry", "snapshot", "stream"] as const

/** How often a table is tried that others use, and how long each try waits, in milliseconds: meanwhile everybody else waits behind it. */
const TRIES = 3
const WAIT = 2000
const PAUSE = 500

const pause = (): Promise<void> => new Promise((done) => { setTimeout(done, PAUSE) })

const failed = (reason: EventStore.Reason, message: string): EventStore.EventStoreError => new EventStore.EventStoreError({ reason, message })

const isLocked = (cause: unknown): boolean => typeof cause === "object" && cause !== null && "code" in cause && cause.code === "55P03"

/** Writes a table anew, or gives up where others keep using it. */
const clear = async (client: Client, table: string): Promise<void> => {
  for (let left = TRIES; ; left -= 1) {
    try {
      await client.query(`VACUUM (FULL, ANALYZE) ${table}`)
      return
    } catch (cause) {
      if (!isLocked(cause)) throw cause
      if (left === 1) throw failed("busy", `${table} is in use, by a dump or another long transaction, so that it could not be written anew: run vacuum again when that is over`)
    }
    await pause()
  }
}

interface Written {
  readonly node: string
  /** Whether rows that were deleted before a transaction may still be in the file. */
  readonly late: boolean
}

/** Looks which file a table has, and up to which transaction dead rows were left out when it was written: PostgreSQL keeps that as the age of what is frozen. */
const look = async (client: Client, table: string, since: string): Promise<Written> => {
  const { rows } = await client.query<Written>(
    "SELECT pg_catalog.pg_relation_filenode(c.oid)::text AS node, pg_catalog.age(c.relfrozenxid) > pg_catalog.age($2::xid) AS late FROM pg_catalog.pg_class c WHERE c.oid = $1::regclass", [table, since])
  return rows[0] ?? { node: "", late: true }
}

/** Who keeps old rows alive, as far as this account may see it. */
const HOLDERS = `SELECT pg_catalog.format('process %s of %s since %s', pid, usename, xact_start) AS who FROM pg_catalog.pg_stat_activity
    WHERE pid <> pg_catalog.pg_backend_pid() AND greatest(pg_catalog.age(backend_xmin), pg_catalog.age(backend_xid)) >= pg_catalog.age($1::xid)
  UNION ALL SELECT pg_catalog.format('prepared transaction %s', gid) FROM pg_catalog.pg_prepared_xacts WHERE pg_catalog.age(transaction) >= pg_catalog.age($1::xid)
  UNION ALL SELECT pg_catalog.format('replication slot %s', slot_name) FROM pg_catalog.pg_replication_slots WHERE pg_catalog.age(xmin) >= pg_catalog.age($1::xid)
  UNION ALL SELECT 'a transaction' WHERE pg_catalog.age(pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot())::xid) >= pg_catalog.age($1::xid)`

const HIDDEN = "a transaction, a replica or a replication slot that this account may not see"

const holders = async (client: Client, since: string): Promise<ReadonlyArray<string>> =>
  (await client.query<{ who: string }>(HOLDERS, [since])).rows.map(({ who }) => who)

/** Lets short transactions end that were there before. */
const waitForShort = async (client: Client, since: string): Promise<void> => {
  for (let left = WAIT; left > 0 && (await holders(client, since)).length > 0; left -= PAUSE) await pause()
}

/**
 * Writes the tables anew, so that the bytes of erased events are in none of their files any more.
 *
 * Nobody can write or read meanwhile: run it at night. The log of the server (WAL), its archive and backups keep what they have:
 * encryption with a key per stream reaches those. Rejects with an `EventStoreError`: `busy` where a table is in use, or where somebody
 * with an older view of the database keeps erased rows in the files; `permission` where the account may not.
 *
 * @example
 * ```ts
 * import { vacuum } from "@teilhabe/storage-postgres"
 *
 * const reason = await vacuum({ url: "postgres://owner@127.0.0.1:1/teilhabe" }).catch((error) => error.reason) // no server is there
 * reason // => "connection"
 * ```
 */
export const vacuum = async ({ schema, url }: VacuumOptions): Promise<void> => {
  const s = quoteName(requireSchema(schema))
  await administer(url, async (client) => {
    await client.query(`SET lock_timeout = ${WAIT}`)
    const { rows } = await client.query<{ since: string }>("SELECT pg_catalog.pg_current_xact_id()::xid::text AS since")
    const since = rows[0]?.since ?? ""
    await waitForShort(client, since)
    for (const name of TABLES) {
      const table = `${s}.${name}`
      const before = await look(client, table, since)
      await clear(client, table)
      const now = await look(client, table, since)
      if (now.node === before.node) throw failed("permission", `the server did not write ${table} anew, as this account may not: run vacuum with the account that owns the schema`)
      if (now.late) throw failed("busy", `rows that were erased may still be in the file of ${table}, as somebody may still read them: ${(await holders(client, since)).join(", ") || HIDDEN}. Run vacuum again when that is over`)
    }
  })
}
