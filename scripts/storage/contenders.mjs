// Who takes part in bench-storage.mjs: our stores, the bare drivers at the same durability, Emmett's stores. Each contender appends one
// event (`single`) or a hundred in one step (`batch`), and has it on disk when the Promise is kept.
import { randomUUID } from "node:crypto"
import path from "node:path"
import Database from "libsql"
import { Client } from "pg"
import { layerOf } from "./adapters.mjs"
import { emmettOf } from "./emmett.mjs"
import { openStore } from "./open.mjs"

const BATCH = 100
const STREAMS = 10

/** About 300 bytes of JSON. */
const dataOf = (number) => ({ nummer: number, am: "2026-03-02", von: "stelle-17", text: "Beratung zur Anerkennung, Unterlagen angefordert, Wiedervorlage in vier Wochen. ".repeat(3) })

let number = 0
const next = () => ({ id: randomUUID(), data: dataOf((number += 1)) })
const hundred = () => Array.from({ length: BATCH }, next)

const ours = async (id, place) => {
  const store = await openStore(await layerOf(place))
  const versions = Array(STREAMS).fill(0)
  let turn = 0
  const append = async (events) => {
    const at = (turn = (turn + 1) % STREAMS)
    const done = await store.append([{ stream: `fall/${at}`, expected: versions[at], events: events.map((one) => ({ ...one, type: "Vermerkt", schema: 1 })) }])
    versions[at] = done.versions[0]
  }
  return { id, single: () => append([next()]), batch: () => append(hundred()), stop: () => store.close() }
}

/** libsql by hand: a table with a counted key and a unique id, the write-ahead log synced at every commit. */
const rawLibsql = async (file) => {
  const database = new Database(file)
  database.pragma("busy_timeout = 10000")
  database.pragma("journal_mode = WAL")
  database.pragma("synchronous = FULL")
  database.exec("CREATE TABLE ereignisse (position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, data TEXT NOT NULL) STRICT")
  const insert = database.prepare("INSERT INTO ereignisse (id, data) VALUES (?, ?)")
  const write = ({ id, data }) => insert.run(id, JSON.stringify(data))
  const begin = database.prepare("BEGIN IMMEDIATE")
  const commit = database.prepare("COMMIT")
  return {
    id: "libsql by hand",
    single: async () => { write(next()) },
    batch: async () => {
      begin.run()
      for (const one of hundred()) write(one)
      commit.run()
    },
    stop: async () => { database.close() },
  }
}

/** pg by hand: one prepared INSERT, and one of many rows. */
const rawPg = async (url) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query("CREATE TABLE von_hand (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL UNIQUE, data text NOT NULL)")
  return {
    id: "pg by hand",
    single: async () => {
      const { id, data } = next()
      await client.query({ name: "one", text: "INSERT INTO von_hand (id, data) VALUES ($1, $2)", values: [id, JSON.stringify(data)] })
    },
    batch: async () => {
      const events = hundred()
      await client.query({ name: "many", text: "INSERT INTO von_hand (id, data) SELECT * FROM unnest($1::text[], $2::text[])", values: [events.map(({ id }) => id), events.map(({ data }) => JSON.stringify(data))] })
    },
    stop: () => client.end(),
  }
}

const emmett = (id, store, stop) => {
  const versions = Array(STREAMS).fill(0n)
  let turn = 0
  const append = async (events) => {
    const at = (turn = (turn + 1) % STREAMS)
    const done = await store.appendToStream(`fall-${at}`, events.map(({ id: messageId, data }) => ({ type: "Vermerkt", data, metadata: { messageId } })), { expectedStreamVersion: versions[at] === 0n ? "STREAM_DOES_NOT_EXIST" : versions[at] })
    versions[at] = done.nextExpectedStreamVersion
  }
  return { id, single: () => append([next()]), batch: () => append(hundred()), stop }
}

const emmettSqlite = async (file, say) => {
  const { module, versions, why } = await emmettOf("sqlite")
  if (why !== undefined) return say(`Emmett's SQLite store takes no part: ${why}`)
  // One connection for all, which is faster: its pool opens the file anew for every append.
  const connection = module.sqliteConnection({ fileName: file })
  const store = module.getSQLiteEventStore({ fileName: file, connectionOptions: { singleton: true, connection }, schema: { autoMigration: "CreateOrUpdate" } })
  const [{ synchronous }] = await connection.query("PRAGMA synchronous")
  if (synchronous !== 2) return say(`Emmett's SQLite store takes no part: it runs with synchronous = ${synchronous}, not with FULL as the others`)
  say(`Emmett: ${versions}, WAL, synchronous = FULL, one connection`)
  return emmett("Emmett on SQLite", store, async () => { connection.close() })
}

const emmettPostgres = async (url, say) => {
  const { module, versions, why } = await emmettOf("postgresql")
  if (why !== undefined) return say(`Emmett's PostgreSQL store takes no part: ${why}`)
  say(`Emmett: ${versions}, the same server, its own pool`)
  const store = module.getPostgreSQLEventStore(url)
  await store.schema.migrate()
  return emmett("Emmett on PostgreSQL", store, () => store.close())
}

/** Ours, by hand, and Emmett's, each in a place of its own on the same disk or server. */
export const contendersOf = async (name, ground, { withEmmett, say }) => {
  const place = await ground.place()
  if (name === "sqlite") {
    const beside = (file) => path.join(ground.folder, file)
    return [await ours("storage-sqlite", place), await rawLibsql(beside("von-hand.sqlite")), withEmmett ? await emmettSqlite(beside("emmett.sqlite"), say) : undefined].filter(Boolean)
  }
  const other = await ground.place()
  return [await ours("storage-postgres", place), await rawPg(other.url), withEmmett ? await emmettPostgres(other.url, say) : undefined].filter(Boolean)
}
