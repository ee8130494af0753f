import { EventStore, isEncrypted } from "@teilhabe/core/ports"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { TeilhabeError } from "./TeilhabeError.js"

type Store = EventStore.EventStore["Service"]

/** How many entries are looked at in one step; the first one that is an event decides. */
const LIMIT = 20

/** Whether the first event that is there is encrypted; nothing where there is none. */
const isFirstEncrypted = (store: Store): Effect.Effect<boolean | undefined, EventStore.EventStoreError> =>
  Effect.gen(function* () {
    for (let after = 0; ;) {
      const page = yield* store.readAll({ after, limit: LIMIT })
      const first = page.entries.find(({ _tag }) => _tag === "Event")
      if (first?._tag === "Event") return isEncrypted(first.data)
      if (page.end) return undefined
      after = page.position
    }
  })

const without = "The store holds encrypted events: give openTeilhabe the keys that it was written with. Without them words would be stored in plain beside what is encrypted, for good, as backups have them too"

const withKeys =
  "The store holds events in plain, and openTeilhabe was given keys: leave keys out, or copy the events to a new store that is opened with keys. What was once stored in plain stays so in its backups"

/**
 * Refuses a store that was written the other way, before anything is written to it: encrypted and opened without keys, or in plain and opened
 * with keys.
 */
export const requireSameForm = (storage: Layer.Layer<EventStore.EventStore, EventStore.EventStoreError>, hasKeys: boolean): Layer.Layer<EventStore.EventStore, EventStore.EventStoreError | TeilhabeError> =>
  Layer.effect(EventStore.EventStore, Effect.gen(function* () {
    // A host without types may hand in a Layer of something else.
    const store = Context.getOrUndefined(yield* Effect.context<never>(), EventStore.EventStore)
    if (store === undefined) return yield* Effect.fail(new TeilhabeError("request", "openTeilhabe needs storage: the Layer that it was given makes no EventStore"))
    const encrypted = yield* isFirstEncrypted(store)
    if (encrypted !== undefined && encrypted !== hasKeys) return yield* Effect.fail(new TeilhabeError("request", hasKeys ? withKeys : without))
    return store
  })).pipe(Layer.provide(storage))
