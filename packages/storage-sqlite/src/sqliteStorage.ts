import { EventStore, StoreFault, StoreForm } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { appendJob } from "./internal/append.js"
import { eraseJob, rewriteJob } from "./internal/erase.js"
import { forget } from "./internal/forget.js"
import * as files from "./internal/open.js"
import { whenFree } from "./internal/patience.js"
import { readOrder, readStream, together } from "./internal/read.js"
import { STORE } from "./internal/schema.js"
import { load, snapshotJob } from "./internal/snapshot.js"
import { compile } from "./internal/statements.js"
import { makeWatch } from "./internal/watch.js"
import { makeWriter } from "./internal/writer.js"

/** Where the file is, and how long to wait for others. */
export interface SqliteOptions {
  /** The path of the file, on a disk of this machine; made where there is none, for this account alone. Its folder has to be there. */
  readonly datei: string
  /** How many milliseconds to wait for another process that holds the file, before `busy`; 10,000 where left out. */
  readonly patience?: number
}

const manifest: EventStore.Manifest = { name: "@teilhabe/storage-sqlite", durable: true, shared: true }

/** How many milliseconds others are waited for where nothing is said. */
const PATIENCE = 10_000

/** From this many entries on, a page is worth a turn for others in the process. */
const LONG = 100

const yieldAfter = <A extends { readonly entries: ReadonlyArray<unknown> } | { readonly events: ReadonlyArray<unknown> }>(page: A): Effect.Effect<A> =>
  ("entries" in page ? page.entries : page.events).length < LONG ? Effect.succeed(page) : Effect.as(Effect.yieldNow, page)

/**
 * Lets the log be emptied after an erasure, and where one is refused since it was done before: what was left unfinished then is
 * finished now, whatever the caller makes of the refusal.
 */
const finisher = (forgetting: Effect.Effect<void, EventStore.EventStoreError>) => {
  let isUnfinished = false
  const finish = Effect.suspend(() => {
    isUnfinished = true
    return Effect.map(forgetting, () => { isUnfinished = false })
  })
  const isSettled = ({ reason }: EventStore.EventStoreError): boolean => reason === "duplicate" || reason === "erased" || (reason === "conflict" && isUnfinished)
  return <A>(erasure: Effect.Effect<A, EventStore.EventStoreError>): Effect.Effect<A, EventStore.EventStoreError> =>
    erasure.pipe(Effect.tap(() => finish), Effect.tapError((error) => (isSettled(error) ? finish : Effect.void)))
}

/** How many pages the log holds before it is taken into the file: 16 MiB. Pages that many appends change are written into it once then. */
const LOG = 4000

const opened = ({ connection, file }: files.Opened, patience: number) => {
  let isOpen = true
  connection.exec(`PRAGMA wal_autocheckpoint = ${LOG}`)
  const sql = compile(connection)
  const watch = makeWatch(manifest.name, file, sql)
  const writer = makeWriter({ name: manifest.name, file, patience, sql, wrote: watch.wake })
  const reading = <A>(run: () => A): Effect.Effect<A, EventStore.EventStoreError> =>
    whenFree(file, patience, () => {
      if (!isOpen) throw StoreFault.closed(manifest.name)
      return run()
    })
  const finishing = finisher(forget(file, patience, sql.truncate))
  const store = EventStore.EventStore.of({
    manifest,
    append: (requests) => writer.submit(() => appendJob(sql, requests)),
    read: (stream, options) => Effect.flatMap(reading(() => {
      const { from, limit } = StoreForm.requireRead(stream, options)
      return readStream(sql, stream, from, limit)
    }), yieldAfter),
    readAll: (options) => Effect.flatMap(reading(() => {
      const { after, limit } = StoreForm.requireReadAll(options)
      return readOrder(sql, after, limit)
    }), yieldAfter),
    awaitChange: (after) => Effect.flatMap(reading(() => StoreForm.requireReadAll({ after })), () => watch.until(after)),
    erase: (request) => finishing(writer.submit(() => eraseJob(sql, request))),
    rewrite: (request) => finishing(writer.submit(() => rewriteJob(sql, request))),
    saveSnapshot: (snapshot) => writer.submit(() => snapshotJob(sql, snapshot)),
    loadSnapshot: (stream) => reading(() => {
      StoreForm.requireStream(stream)
      return together(sql, () => load(sql, stream))
    }),
  })
  const close = Effect.sync(() => {
    isOpen = false
    writer.close()
    watch.close()
    files.close({ connection, file })
  })
  return { store, close }
}

/**
 * Opens one SQLite file as the store of a whole city: several processes may have it open, and what was acknowledged is on the disk.
 *
 * Fails with `schema` where the file is another program's or a newer version's, and leaves it untouched.
 *
 * @example
 * ```ts
 * import { mkdtemp } from "node:fs/promises"
 * import { tmpdir } from "node:os"
 * import path from "node:path"
 * import { EventStore } from "@teilhabe/core/ports"
 * import { sqliteStorage } from "@teilhabe/storage-sqlite"
 * import * as Effect from "effect/Effect"
 *
 * const datei = path.join(await mkdtemp(path.join(tmpdir(), "teilhabe-")), "stadt.db")
 * const program = Effect.gen(function* () {
 *   const store = yield* EventStore.EventStore
 *   return yield* store.append([{ stream: "fall/17", expected: 0, events: [{ id: "e-1", type: "FallOpened", schema: 1, data: {} }] }])
 * })
 * await Effect.runPromise(Effect.provide(program, sqliteStorage({ datei }))) // => { from: 1, to: 1, versions: [1], repeated: false }
 * // The same call again finds what was stored, in another run too.
 * await Effect.runPromise(Effect.provide(program, sqliteStorage({ datei }))) // => { from: 1, to: 1, versions: [1], repeated: true }
 * ```
 */
export const sqliteStorage = ({ datei, patience = PATIENCE }: SqliteOptions): Layer.Layer<EventStore.EventStore, EventStore.EventStoreError> =>
  Layer.effect(EventStore.EventStore, Effect.map(
    Effect.acquireRelease(Effect.map(files.open(datei, STORE, patience), (file) => opened(file, patience)), ({ close }) => close),
    ({ store }) => store,
  ))
