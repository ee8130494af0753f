/** A table on one server, and the same rows hash-partitioned over two nodes that the server reaches by postgres_fdw. */
import type { Spaltentabelle } from "@teilhabe/core/cube"
import { Pool } from "pg"
import { freshDatabase, type Server, startPostgres } from "../../../scripts/postgres.mjs"
import { insertSpalten } from "../src/insertSpalten.js"

export interface Verteilt {
  readonly pool: Pool
  /** The address that the pool asks. */
  readonly url: string
  readonly knoten: ReadonlyArray<Server>
  /** Runs statements here and on every node. */
  readonly everywhere: (...statements: ReadonlyArray<string>) => Promise<void>
  /** Spreads the rows of a table with a column `nr` over the nodes. */
  readonly verteile: (tabelle: string, ziel: string) => Promise<void>
  readonly stop: () => Promise<void>
}

const SPALTEN = `SELECT string_agg(format('%I %s%s', attname, format_type(atttypid, atttypmod), CASE WHEN collname <> 'default' THEN ' COLLATE ' || quote_ident(collname) END), ', ' ORDER BY attnum) AS alle
  FROM pg_attribute LEFT JOIN pg_collation ON attcollation = pg_collation.oid WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`

const verteilung = (pool: Pool, knoten: ReadonlyArray<Pool>): Verteilt["verteile"] => async (tabelle, ziel) => {
  const columns = String((await pool.query<{ alle: string }>(SPALTEN, [tabelle])).rows[0]?.alle)
  await pool.query(`CREATE TABLE ${ziel} (${columns}) PARTITION BY HASH (nr)`)
  for (const [at, one] of knoten.entries()) {
    await one.query(`CREATE TABLE ${tabelle} (${columns})`)
    await pool.query(`CREATE FOREIGN TABLE ${ziel}_${at} PARTITION OF ${ziel} FOR VALUES WITH (MODULUS ${knoten.length}, REMAINDER ${at}) SERVER knoten_${at} OPTIONS (table_name '${tabelle}', batch_size '1000')`)
  }
  await pool.query(`INSERT INTO ${ziel} SELECT * FROM ${tabelle}`)
}

/** Starts three servers; `personen` has all rows, `verteilt` the same ones by the number of the row. */
export const startVerteilt = async (tabelle: Spaltentabelle.Spaltentabelle, settings: ReadonlyArray<string> = ["max_connections=40"]): Promise<Verteilt> => {
  // Not one that is given: nodes are killed.
  const servers = await Promise.all([startPostgres({ settings }), startPostgres({ settings }), startPostgres({ settings })])
  const [url = "", ...addresses] = await Promise.all(servers.map(freshDatabase))
  const pools = [url, ...addresses].map((connectionString) => new Pool({ connectionString }).on("error", () => undefined))
  const [pool = new Pool(), ...knoten] = pools
  await pool.query(`CREATE EXTENSION postgres_fdw`)
  for (const [at, address] of addresses.entries()) {
    const { hostname, pathname, port } = new URL(address)
    await pool.query(`CREATE SERVER knoten_${at} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '${hostname}', port '${port}', dbname '${pathname.slice(1)}', async_capable 'true')`)
    await pool.query(`CREATE USER MAPPING FOR PUBLIC SERVER knoten_${at} OPTIONS (user 'postgres', password_required 'false')`)
  }
  await insertSpalten(pool, tabelle, { tabelle: "personen" })
  await pool.query(`ALTER TABLE personen ADD nr serial`)
  const verteile = verteilung(pool, knoten)
  await verteile("personen", "verteilt")
  await pool.query(`ANALYZE personen`)
  return {
    pool, url, verteile,
    knoten: servers.slice(1),
    everywhere: async (...statements) => {
      for (const one of pools) for (const statement of statements) await one.query(statement)
    },
    stop: async () => {
      await Promise.all(pools.map((one) => one.end()))
      await Promise.all(servers.map((one) => one.stop()))
    },
  }
}
