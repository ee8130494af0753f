// The stores that the proofs run on: how to make a place, open it, and ask whether it is sound. A place is plain data, so that
// it can be handed to another process.
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import * as Effect from "effect/Effect"
import Database from "libsql"
import { freshDatabase, startPostgres } from "../postgres.mjs"
import { withStore } from "./open.mjs"
import { checkPostgres, DAMAGES } from "./soundness.mjs"

/** What SQLite itself says of a file. */
const integrityOf = (datei) => {
  const database = new Database(datei)
  try {
    return ["integrity_check", "foreign_key_check"].flatMap((pragma) => database.pragma(pragma)).map((row) => JSON.stringify(row)).filter((text) => text !== '{"integrity_check":"ok"}')
  } finally {
    database.close()
  }
}

/** A fault on purpose that no reader of the store sees, to see that the check of the file does. */
const orphan = (datei) => {
  const database = new Database(datei)
  try {
    database.exec("INSERT INTO stream (name) VALUES ('verwaist')")
  } finally {
    database.close()
  }
}

const sqlite = {
  layerOf: async ({ datei }) => (await import("@teilhabe/storage-sqlite")).sqliteStorage({ datei }),
  // What a host does with a file that it has open: looking at it must not let go of it.
  look: async ({ datei }, name) => {
    const { backup, check } = await import("@teilhabe/storage-sqlite")
    const copy = `${datei}.${name}`
    try {
      await Effect.runPromise(backup({ from: datei, to: copy }))
      return [...(await Effect.runPromise(check({ datei: copy }))), ...(await Effect.runPromise(check({ datei })))].map((one) => JSON.stringify(one))
    } finally {
      for (const end of ["", "-wal", "-shm"]) rmSync(`${copy}${end}`, { force: true })
    }
  },
  begin: async ({ base = tmpdir() } = {}) => {
    const folder = mkdtempSync(path.join(base, "teilhabe-sqlite-"))
    return {
      folder,
      place: async () => ({ adapter: "sqlite", datei: path.join(folder, `${randomBytes(4).toString("hex")}.sqlite`) }),
      settle: async () => {},
      check: async ({ datei }) => {
        const { check } = await import("@teilhabe/storage-sqlite")
        return [...integrityOf(datei), ...(await Effect.runPromise(check({ datei }))).map((one) => JSON.stringify(one))]
      },
      visit: (place) => sqlite.layerOf(place).then((layer) => withStore(layer, (store) => store.readAll({ limit: 1 }))),
      damage: ({ datei }, defect) => { if (defect === "orphan") orphan(datei) },
      stop: async ({ keep = false } = {}) => { if (!keep) rmSync(folder, { recursive: true, force: true }) },
    }
  },
}

/** Waits until nobody else is in the database: whatever a killed client had sent is stored or given up by then. */
const settled = async (url) => {
  const { Client } = await import("pg")
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (let at = 0; at < 1000; at += 1) {
      const { rows } = await client.query("SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'")
      if (rows[0].others === 0) return
      await sleep(20)
    }
    throw new Error("20 s after the writers were killed, the server still serves one of them")
  } finally {
    await client.end()
  }
}

const postgres = {
  look: async () => [],
  layerOf: async ({ url }) => (await import("@teilhabe/storage-postgres")).postgresStorage({ url, stadt: "05562020" }),
  begin: async ({ base = tmpdir(), settings = [] } = {}) => {
    const server = await startPostgres({ durable: true, base, settings })
    return {
      server,
      folder: server.folder,
      place: async () => {
        const url = await freshDatabase(server)
        await migrated(url)
        return { adapter: "postgres", url }
      },
      settle: ({ url }) => settled(url),
      check: ({ url }) => checkPostgres(url),
      visit: (place) => postgres.layerOf(place).then((layer) => withStore(layer, (store) => store.readAll({ limit: 1 }))),
      damage: ({ url }, defect) => DAMAGES[defect]?.(url),
      stop: async ({ keep = false } = {}) => { await (keep ? server.kill() : server.stop()) },
    }
  },
}

/** Makes the tables of a database. */
export const migrated = async (url) => {
  const { migrate } = await import("@teilhabe/storage-postgres")
  await migrate({ url })
}

export const adapters = { sqlite, postgres }

/** The layer of a place, in whatever process. */
export const layerOf = (place) => adapters[place.adapter].layerOf(place)

/** The adapter that a command names. */
export const adapterOf = (name) => {
  if (!Object.hasOwn(adapters, name)) throw new Error(`there is no adapter ${name}: ${Object.keys(adapters).join(", ")}`)
  return adapters[name]
}
