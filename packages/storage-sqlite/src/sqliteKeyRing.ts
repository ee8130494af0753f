import { randomBytes, randomUUID } from "node:crypto"
import { type EventStore, KeyRing } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Connection, Row } from "./internal/driver.js"
import { fault } from "./internal/fault.js"
import { forget } from "./internal/forget.js"
import * as files from "./internal/open.js"
import { whenFree } from "./internal/patience.js"
import { RING } from "./internal/schema.js"
import { transaction } from "./internal/transaction.js"

/** Where the keys are, whose they are, and how long to wait for others. */
export interface SqliteKeyRingOptions {
  /** The path of the file: another one than that of the store, and not in its backups. Its folder has to be there. */
  readonly datei: string
  /** Whose keys they are, 1 to 200 code units: the key of the city, say. It is kept at the first opening, and another one is refused then. */
  readonly stadt: string
  /** How many milliseconds to wait for another process that holds the file; 10,000 where left out. */
  readonly patience?: number
}

// A key is of state 2 where it is the current one, 3 where a later one is, 9 where it was destroyed: its bytes are zeros then.
const SQL = {
  begin: "BEGIN IMMEDIATE",
  commit: "COMMIT",
  rollback: "ROLLBACK",
  truncate: files.TRUNCATE,
  stadt: "SELECT stadt FROM ring",
  claim: "INSERT OR IGNORE INTO ring (nr, stadt) VALUES (1, ?1)",
  current: "SELECT id, bytes FROM key WHERE stream = ?1 AND state = 2",
  find: "SELECT id, bytes FROM key WHERE stream = ?1 AND id = ?2 AND state < 5",
  retire: "UPDATE key SET state = 3 WHERE stream = ?1 AND state = 2",
  add: "INSERT INTO key (state, stream, id, bytes) VALUES (2, ?1, ?2, ?3)",
  destroyAll: "UPDATE key SET state = 9, bytes = zeroblob(length(bytes)) WHERE stream = ?1 AND state < 5",
  destroyBefore: `UPDATE key SET state = 9, bytes = zeroblob(length(bytes))
    WHERE stream = ?1 AND state < 5 AND nr < (SELECT k.nr FROM key k WHERE k.stream = ?1 AND k.id = ?2 AND k.state < 5)`,
} as const

const keyOf = (row: Row | undefined): KeyRing.Key | undefined => {
  if (row === undefined) return undefined
  const [id, bytes] = row
  return { id: String(id), bytes: bytes instanceof Uint8Array ? Uint8Array.from(bytes) : new Uint8Array() }
}

const compile = (connection: Connection) => {
  const of = (name: keyof typeof SQL) => connection.prepare(SQL[name])
  return {
    begin: of("begin"), commit: of("commit"), rollback: of("rollback"), truncate: of("truncate"), current: of("current"), find: of("find"),
    stadt: of("stadt"), claim: of("claim"), retire: of("retire"), add: of("add"), destroyAll: of("destroyAll"), destroyBefore: of("destroyBefore"),
  }
}

type Statements = ReturnType<typeof compile>

const writing = <A>(sql: Statements, run: () => A): A => transaction(sql.begin, sql, run)

const makeKey = (sql: Statements, stream: string): KeyRing.Key => {
  const key = { id: randomUUID(), bytes: Uint8Array.from(randomBytes(32)) }
  sql.retire.run([stream])
  sql.add.run([stream, key.id, key.bytes])
  return key
}

const stadtOf = (sql: Statements): unknown => sql.stadt.all([])[0]?.[0]

/**
 * Keeps whose keys they are, or refuses another one's. Streams of two stores may have one name, and then one key: who erases in the
 * one would destroy the key of the other.
 */
const claim = (sql: Statements, file: string, stadt: string): void => {
  if (stadtOf(sql) === undefined) writing(sql, () => sql.claim.run([stadt]))
  const known = stadtOf(sql)
  if (known !== stadt) throw fault("request", file, `it keeps the keys of ${JSON.stringify(known)} and not those of ${JSON.stringify(stadt)}: one key ring serves one store, so name another file. It was not touched`)
}

const requireStadt = (file: string, stadt: string): string => {
  if (typeof stadt === "string" && stadt !== "" && stadt.length <= 200 && !/[\0\p{Surrogate}]/u.test(stadt)) return stadt
  throw fault("request", file, `stadt is ${JSON.stringify(stadt)?.slice(0, 200)}: it has to be 1 to 200 code units of well-formed text without U+0000`)
}

const toRingError = ({ cause, message }: EventStore.EventStoreError): KeyRing.KeyRingError => new KeyRing.KeyRingError({ message, ...(cause === undefined ? {} : { cause }) })

const opened = ({ connection, file }: files.Opened, sql: Statements, patience: number) => {
  let isOpen = true
  const asking = <A>(run: () => A): Effect.Effect<A, KeyRing.KeyRingError> => Effect.suspend(() =>
    isOpen ? Effect.mapError(whenFree(file, patience, run), toRingError) : Effect.fail(new KeyRing.KeyRingError({ message: `The key ring ${JSON.stringify(file)} was closed: open it again.` })))
  const ring = KeyRing.KeyRing.of({
    current: (stream) => asking(() => keyOf(sql.current.all([stream])[0]) ?? writing(sql, () => keyOf(sql.current.all([stream])[0]) ?? makeKey(sql, stream))),
    find: (stream, id) => asking(() => keyOf(sql.find.all([stream, id])[0])),
    renew: (stream) => asking(() => writing(sql, () => makeKey(sql, stream))),
    destroy: (stream, before) => Effect.andThen(
      asking(() => { void (before === undefined ? sql.destroyAll.run([stream]) : sql.destroyBefore.run([stream, before])) }),
      Effect.mapError(forget(file, patience, sql.truncate), toRingError),
    ),
  })
  const close = Effect.sync(() => {
    isOpen = false
    files.close({ connection, file })
  })
  return { ring, close }
}

const open = ({ datei, patience = 10_000, stadt }: SqliteKeyRingOptions) => Effect.gen(function* () {
  yield* whenFree(String(datei), 0, () => requireStadt(String(datei), stadt))
  const file = yield* files.open(datei, RING, patience)
  return yield* whenFree(file.file, patience, () => {
    const sql = compile(file.connection)
    claim(sql, file.file, stadt)
    return opened(file, sql, patience)
  }).pipe(Effect.onError(() => Effect.sync(() => { files.close(file) })))
})

/**
 * Opens one SQLite file as the host's key ring for one store; several processes may have it open, and whoever asks for the key of a stream gets the same.
 *
 * Each store has a ring of its own, as a key is found by the name of its stream: the ring of another `stadt` is refused.
 *
 * What is destroyed is overwritten in the file and in its log. Keep the file apart from the store and from its backups: whoever has a
 * copy of both can read what was erased.
 *
 * @example
 * ```ts
 * import { mkdtemp } from "node:fs/promises"
 * import { tmpdir } from "node:os"
 * import path from "node:path"
 * import { KeyRing } from "@teilhabe/core/ports"
 * import { sqliteKeyRing } from "@teilhabe/storage-sqlite"
 * import * as Effect from "effect/Effect"
 *
 * const datei = path.join(await mkdtemp(path.join(tmpdir(), "teilhabe-")), "schluessel.db")
 * const program = Effect.gen(function* () {
 *   const ring = yield* KeyRing.KeyRing
 *   const { bytes, id } = yield* ring.current("fall/17")
 *   yield* ring.destroy("fall/17")
 *   return [bytes.length, yield* ring.find("fall/17", id)]
 * })
 * await Effect.runPromise(Effect.provide(program, sqliteKeyRing({ datei, stadt: "05562024" }))) // => [32, undefined]
 * ```
 */
export const sqliteKeyRing = (options: SqliteKeyRingOptions): Layer.Layer<KeyRing.KeyRing, KeyRing.KeyRingError> =>
  Layer.effect(KeyRing.KeyRing, Effect.map(
    Effect.acquireRelease(Effect.mapError(open(options), toRingError), ({ close }) => close),
    ({ ring }) => ring,
  ))
