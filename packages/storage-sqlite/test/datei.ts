import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Id, Stichtag } from "@teilhabe/core/kernel"
import { EventStore, type StoreRequest } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { afterAll } from "vitest"
import { connect, type Connection } from "../src/internal/driver.js"
import { sqliteStorage } from "../src/sqliteStorage.js"

const folder = mkdtempSync(path.join(tmpdir(), "sqlite-"))
afterAll(() => { rmSync(folder, { recursive: true }) })
let count = 0

/** A path in a folder of this test file, where nothing is yet. */
export const freshFile = (name = "stadt.db"): string => path.join(folder, `${(count += 1)}-${name}`)

/** Every byte of a file and of what lies beside it. Only where no other process has it open: reading it lets go the locks of SQLite. */
export const bytesOf = (datei: string): Buffer =>
  Buffer.concat(["", "-wal", "-shm", "-journal"].map((end) => datei + end).filter((file) => existsSync(file)).map((file) => readFileSync(file)))

/** Runs something with a store that is opened for it. */
export const withStore = <A, E>(datei: string, run: (store: EventStore.EventStore["Service"]) => Effect.Effect<A, E>, patience = 300): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.flatMap(EventStore.EventStore, run), sqliteStorage({ datei, patience })))

/** The error with which a file cannot be opened. */
export const refusal = (datei: string, patience = 300): Promise<EventStore.EventStoreError> =>
  Effect.runPromise(Effect.flip(Effect.provide(Effect.asVoid(EventStore.EventStore), sqliteStorage({ datei, patience }))))

/** Changes a file behind the back of the store. */
export const tamper = (datei: string, run: (connection: Connection) => void): void => {
  const connection = connect(datei)
  try {
    connection.exec("PRAGMA foreign_keys = OFF")
    run(connection)
  } finally {
    connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all([])
    connection.close()
  }
}

/** An erasure by the archive. */
export const erasure = { on: Stichtag.make(2026, 3, 1), rule: "akte-abgelegt", by: Id.make("archiv") }

/** An append of payloads to one stream, whose ids are made of its name and their version. */
export const request = (stream: string, expected: number, ...payloads: ReadonlyArray<unknown>): StoreRequest.AppendRequest => ({
  stream, expected, events: payloads.map((data, at) => ({ id: `${stream}-${expected + at + 1}`, type: "Noted", schema: 1, data })),
})
