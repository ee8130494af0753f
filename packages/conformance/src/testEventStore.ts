import type { EventStore } from "@teilhabe/core/ports"
import type * as Layer from "effect/Layer"

/** A place that an adapter keeps its events in: a file, a database, a memory. */
export interface Place {
  /** Opens the place anew each time it is built; closed with its scope. */
  readonly layer: Layer.Layer<EventStore.EventStore, EventStore.EventStoreError>
  /** Every byte that the adapter keeps at the place, for the search for what was erased. */
  readonly dump: () => Promise<Uint8Array>
  readonly remove: () => Promise<void>
}

/** An adapter to test. */
export interface Adapter {
  /** Makes an empty place of its own. */
  readonly prepare: () => Promise<Place>
}

/** Describes the whole suite for an adapter. NOT BUILT YET. */
export const testEventStore = (name: string, adapter: Adapter): void => { throw new Error(`not built yet ${name}${String(adapter)}`) }
