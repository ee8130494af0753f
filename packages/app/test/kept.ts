/**
 * Looks at what a memory keeps beside its events.
 *
 * @module
 */
import { EventStore, type Memory, memoryEventStore, type Snapshot } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"

/** Runs something on the store of a memory. */
export const onStore = <A>(memory: Memory, use: (store: EventStore.EventStore["Service"]) => Effect.Effect<A, EventStore.EventStoreError>): Promise<A> =>
  Effect.runPromise(Effect.flatMap(EventStore.EventStore, use).pipe(Effect.provide(memoryEventStore(memory))))

/** The state that is kept of a stream. */
export const readSnapshot = (memory: Memory, stream: string): Promise<Snapshot.Snapshot | undefined> => onStore(memory, (store) => store.loadSnapshot(stream))
