import type { EventStore } from "@teilhabe/core/ports"
import type * as Layer from "effect/Layer"

/** Where the server is, and which city. */
export interface PostgresOptions {
  /** A connection string: `postgres://user@host:5432/database`. */
  readonly url: string
  /** The city whose streams these are, by its AGS or another key of the host. */
  readonly stadt: string
}

/** Opens one city of a database as a store. NOT BUILT YET. */
export const postgresStorage = (options: PostgresOptions): Layer.Layer<EventStore.EventStore, EventStore.EventStoreError> => { throw new Error(`not built yet ${options.url}`) }
