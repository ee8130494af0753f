import type { EventStore } from "@teilhabe/core/ports"
import type * as Layer from "effect/Layer"

/** Where the file is. */
export interface SqliteOptions {
  /** The path of the file; made where there is none. */
  readonly datei: string
}

/** Opens a file as a store. NOT BUILT YET. */
export const sqliteStorage = (options: SqliteOptions): Layer.Layer<EventStore.EventStore, EventStore.EventStoreError> => { throw new Error(`not built yet ${options.datei}`) }
