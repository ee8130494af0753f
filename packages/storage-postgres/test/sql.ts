import { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { Client } from "pg"
import { type PostgresOptions, postgresStorage } from "../src/postgresStorage.js"

/** The store, as a test uses it. */
export type Store = EventStore.EventStore["Service"]

/** Runs something with an open store. */
export const withStore = <A>(options: PostgresOptions, run: (store: Store) => Effect.Effect<A, EventStore.EventStoreError>): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.flatMap(EventStore.EventStore, run), postgresStorage(options)))

/** Gives the reason why a store cannot be opened, or does not do something. */
export const reasonOf = (options: PostgresOptions, run: (store: Store) => Effect.Effect<unknown, EventStore.EventStoreError> = () => Effect.void): Promise<EventStore.Reason> =>
  Effect.runPromise(Effect.map(Effect.flip(Effect.provide(Effect.flatMap(EventStore.EventStore, run), postgresStorage(options))), ({ reason }) => reason))

/** An event of no consequence. */
export const event = (id: string, data: unknown = {}) => ({ id, type: "FallOpened", schema: 1, data })

/** Connects, runs something, and closes. */
export const withClient = async <A>(url: string, run: (client: Client) => Promise<A>): Promise<A> => {
  const client = new Client({ connectionString: url })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Gives the code with which the server refuses a statement, or what it answered. */
export const codeOf = async (client: Client, sql: string, values: ReadonlyArray<unknown> = []): Promise<unknown> => {
  try {
    return (await client.query(sql, [...values])).rows
  } catch (error) {
    return (error as { readonly code?: string }).code
  }
}

/** The same address for another account. */
export const as = (url: string, account: string): string => {
  const address = new URL(url)
  address.username = account
  return address.href
}
