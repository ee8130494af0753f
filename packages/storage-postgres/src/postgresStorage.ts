/**
 * Keeps the streams of a city in PostgreSQL.
 *
 * @module
 */
import { EventStore, StoreForm } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { type Connections, makeConnections, type Patience } from "./internal/connections.js"
import { makeListener, type Listener } from "./internal/listener.js"
import { readVersion, requireVersion } from "./internal/migrations.js"
import { requireOptions, type Place } from "./internal/place.js"
import * as reading from "./internal/reading.js"
import { type Call, check, explain, MANIFEST, query, type Session } from "./internal/session.js"
import { statementsOf } from "./internal/statements.js"
import * as writing from "./internal/writing.js"
import { migrate } from "./migrate.js"

/** Where the server is, which city, and how long to wait. */
export interface PostgresOptions {
  /** A connection string: `postgres://user@host:5432/database`. */
  readonly url: string
  /** The city whose streams these are, by its AGS or another key of the host, 1 to 200 code units. */
  readonly stadt: string
  /** The schema that holds the tables; `teilhabe` where left out. */
  readonly schema?: string
  /** Brings the schema to the version of this program first, for set-ups with one account: `migrate` says what it needs. */
  readonly migrate?: boolean
  /** How many connections the store opens at most, one for listening aside; 8 where left out. */
  readonly connections?: number
  /** How long things may take, in milliseconds: the lock of the city 10,000, a statement 60,000, a connection 10,000 where left out. */
  readonly patience?: Partial<Patience>
}

/** How long a subscriber waits at most before it looks by itself, in milliseconds. */
const LOOK = 500

const awaitChange = (session: Session, listener: Listener, after: number): Call<void> =>
  Effect.gen(function* () {
    yield* check(session, () => StoreForm.requireReadAll({ after }))
    for (;;) {
      const turn = listener.turn()
      yield* check(session, () => undefined)
      if ((yield* reading.head(session)) > after) return
      yield* listener.next(turn, LOOK)
    }
  })

const missing = ({ schema, stadt }: Place): EventStore.EventStoreError =>
  new EventStore.EventStoreError({
    reason: "permission",
    message: `the city ${JSON.stringify(stadt)} is not in the schema ${JSON.stringify(schema)}, or not for this account: let the owner run rollenskript({ schema, stadt, rolle }), or check the key of the city`,
  })

/** Looks whether the schema is ours, with a connection of its own. */
const lookAt = (connections: Connections, { schema, where }: Place): Call<void> =>
  Effect.catch(Effect.tryPromise({
    try: async () => {
      const client = await connections.connect()
      await readVersion(client, schema).then((version) => requireVersion(version, schema)).finally(() => client.end())
    },
    catch: (cause) => ({ cause }),
  }), explain(where))

const open = Effect.fnUntraced(function* (options: PostgresOptions): Effect.fn.Return<EventStore.EventStore["Service"], EventStore.EventStoreError, Scope.Scope> {
  const place = yield* StoreForm.attempt(() => requireOptions(options))
  if (options.migrate === true) yield* Effect.catch(Effect.tryPromise({ try: () => migrate({ url: options.url, schema: place.schema }), catch: (cause) => ({ cause }) }), explain(place.where))
  let isOpen = true
  const connections = yield* Effect.acquireRelease(Effect.sync(() => makeConnections(place)), (one) => Effect.promise(() => one.close()))
  yield* lookAt(connections, place)
  const statements = statementsOf(place.schema)
  const isReady = (): boolean => isOpen
  const [row] = yield* query({ connections, statements, nr: 0, isOpen: isReady }, place.where, statements.open, [place.stadt])
  const [nr, channel] = (row ?? []) as readonly [number | null, string]
  if (nr === null) return yield* Effect.fail(missing(place))
  const session: Session = { connections, statements, nr, isOpen: isReady }
  const listener = yield* Effect.acquireRelease(Effect.sync(() => makeListener({ connections, schema: place.schema, channel, nr })), (one) => Effect.promise(() => {
    isOpen = false
    return one.close()
  }))
  return EventStore.EventStore.of({
    manifest: MANIFEST,
    append: (requests) => writing.append(session, requests),
    read: (stream, range) => reading.read(session, stream, range),
    readAll: (range) => reading.readAll(session, range),
    awaitChange: (after) => awaitChange(session, listener, after),
    erase: (request) => writing.erase(session, request),
    rewrite: (request) => writing.rewrite(session, request),
    saveSnapshot: (snapshot) => writing.saveSnapshot(session, snapshot),
    loadSnapshot: (stream) => reading.loadSnapshot(session, stream),
  })
})

/**
 * Opens one city of a database as a store.
 *
 * The version of the schema is looked at and never changed, unless `migrate` is asked for; the account needs no more than
 * `rollenskript` gives it. A connection that is lost is opened again by the next call.
 *
 * @example
 * ```ts
 * import { EventStore } from "@teilhabe/core/ports"
 * import { postgresStorage } from "@teilhabe/storage-postgres"
 * import * as Effect from "effect/Effect"
 *
 * const layer = postgresStorage({ url: "postgres://stadt_marl@127.0.0.1:1/teilhabe", stadt: "05562024" })
 * const reading = Effect.flatMap(EventStore.EventStore, (store) => store.read("fall/17"))
 * const error = await Effect.runPromise(Effect.flip(Effect.provide(reading, layer))) // no server is there
 * error.reason // => "connection"
 * ```
 */
export const postgresStorage = (options: PostgresOptions): Layer.Layer<EventStore.EventStore, EventStore.EventStoreError> =>
  Layer.effect(EventStore.EventStore, open(options))
