/**
 * What the suites ask of an adapter: how to make an empty place, and how to see what is kept there.
 *
 * @module
 */
import type { EventStore } from "@teilhabe/core/ports"
import type * as Layer from "effect/Layer"

/** A place that an adapter keeps its events in: a file, a database, a memory. */
export interface Place {
  /** Opens the place anew each time it is built; closed with its scope. */
  readonly layer: Layer.Layer<EventStore.EventStore, EventStore.EventStoreError>
  /**
   * Every byte that the adapter keeps at the place, for the search for what was erased: the file with whatever lies beside it, or the
   * tables. It is asked for while the place is open and when it is closed, and must not compress.
   */
  readonly dump: () => Promise<Uint8Array>
  /** Takes the place away, open or closed. */
  readonly remove: () => Promise<void>
}

/** An adapter to test. */
export interface Adapter {
  /** Makes an empty place of its own. */
  readonly prepare: () => Promise<Place>
}
