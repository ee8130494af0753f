/** A table on one server, and the same rows hash-partitioned over two nodes that the server reaches by postgres_fdw. */
import type { Spaltentabelle } from "@teilhabe/core/cube"
import pg from "pg"
import { freshDatabase, type Server, startPostgres } from "../../../scripts/postgres.mjs"
import { insertSpalten } from "../src/insertSpalten.js"

export interface Verteilt {
  readonly pool: pg.Pool
  /** The address that the pool asks. */
  readonly url: string
  readonly knoten: ReadonlyArray<Server>
  readonly stop: () => Promise<void>
}

const SPALTEN = `SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'personen'::regclass AND attnum > 0 AND NOT attisdropped`

const inDatabase = async (url: string, ...statements: ReadonlyArray<string>): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const one of statements) await client.query(one)
  await client.end()
}

/** Starts three servers; `personen` has all rows, `verteilt` the same ones by the number of the row. */
export const startVerteilt = async (tabelle: Spaltentabelle.Spaltentabelle, settings: ReadonlyArray<string> = ["max_connections=40"]): Promise<Verteilt> => {
  const servers = await Promise.all([startPostgres({ settings }), startPostgres({ settings }), startPostgres({ settings })])
  const [main, ...knoten] = servers
  const url = await freshDatabase(main)
  const pool = new pg.Pool({ connectionString: url })
  await insertSpalten(pool, tabelle, { tabelle: "personen" })
  await pool.query(`ALTER TABLE personen ADD nr serial`)
  const columns = String((await pool.query<{ string_agg: string }>(SPALTEN)).rows[0]?.string_agg)
  await pool.query(`CREATE EXTENSION postgres_fdw; CREATE TABLE verteilt (${columns}) PARTITION BY HASH (nr)`)
  for (const [at, one] of knoten.entries()) {
    const address = await freshDatabase(one)
    await inDatabase(address, `CREATE TABLE personen (${columns})`)
    const { hostname, pathname, port } = new URL(address)
    await pool.query(`CREATE SERVER knoten_${at} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '${hostname}', port '${port}', dbname '${pathname.slice(1)}', async_capable 'true')`)
    await pool.query(`CREATE USER MAPPING FOR PUBLIC SERVER knoten_${at} OPTIONS (user 'postgres', password_required 'false')`)
    await pool.query(`CREATE FOREIGN TABLE verteilt_${at} PARTITION OF verteilt FOR VALUES WITH (MODULUS ${knoten.length}, REMAINDER ${at}) SERVER knoten_${at} OPTIONS (table_name 'personen', batch_size '1000')`)
  }
  await pool.query(`INSERT INTO verteilt SELECT * FROM personen`)
  await pool.query(`ANALYZE personen`)
  return {
    pool, url, knoten,
    stop: async () => {
      await pool.end()
      await Promise.all(servers.map((one) => one.stop()))
    },
  }
}
