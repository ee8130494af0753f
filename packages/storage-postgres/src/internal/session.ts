import { EventStore, StoreFault, StoreForm } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import type { Connections } from "./connections.js"
import type { Row, Statement, Value } from "./exchange.js"
import { toPortError } from "./failure.js"
import type { Statements } from "./statements.js"

/** What the adapter says of itself. */
export const MANIFEST: EventStore.Manifest = { name: "@teilhabe/storage-postgres", durable: true, shared: true }

/** An open store. */
export interface Session {
  readonly connections: Connections
  readonly statements: Statements
  /** The number of the city in the database. */
  readonly nr: number
  readonly isOpen: () => boolean
}

/** What a call of the port is. */
export type Call<A> = Effect.Effect<A, EventStore.EventStoreError>

/** A fault of the driver, before it is known what it means. */
export interface Fault {
  readonly cause: unknown
}

/** Asks the server; who is broken off comes back when it is settled whether it happened. */
export const ask = ({ connections }: Session, statement: Statement, values: ReadonlyArray<Value>): Effect.Effect<ReadonlyArray<Row>, Fault> =>
  Effect.callback((resume) => {
    const stop = connections.start(statement, values, (cause, rows) => resume(rows === undefined ? Effect.fail({ cause }) : Effect.succeed(rows)))
    return Effect.promise(stop)
  })

const isEventStoreError = (error: unknown): error is EventStore.EventStoreError => error instanceof EventStore.EventStoreError

/** Says what a fault means to the caller; a slip of ours is a defect. */
export const explain = (where: string) => ({ cause }: Fault): Call<never> => {
  const error = toPortError(cause, where)
  return isEventStoreError(error) ? Effect.fail(error) : Effect.die(error)
}

/** Asks the server, with faults explained. */
export const query = (session: Session, where: string, statement: Statement, values: ReadonlyArray<Value>): Call<ReadonlyArray<Row>> =>
  Effect.catch(ask(session, statement, values), explain(where))

/** Checks a call of the port before anything is sent. */
export const check = <A>(session: Session, run: () => A): Call<A> =>
  StoreForm.attempt(() => {
    if (!session.isOpen()) throw StoreFault.closed(MANIFEST.name)
    return run()
  })

/** How much text a call may send at once. */
const TEXT = 256 * 1024 * 1024

/** Throws where a call is more than one message to the server holds. */
export const requireSize = (where: string, texts: ReadonlyArray<string>): void => {
  if (texts.reduce((sum, text) => sum + text.length, 0) > TEXT) {
    throw StoreFault.request(`${where}: the payloads of the call have more than 256 MiB together: make several calls`)
  }
}

/** A call that others overtook again and again. */
export const overtaken = (where: string): EventStore.EventStoreError =>
  new EventStore.EventStoreError({ reason: "busy", message: `${where}: others changed the same streams again and again meanwhile; nothing happened. Try again.` })
