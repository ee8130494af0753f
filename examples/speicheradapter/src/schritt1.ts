// The first step of the guide: append and read, in memory. The rest comes when the kit asks for it.
import { type Entry, EventStore, StoreFault, StoreForm } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

// #region schritt1
const notYet = Effect.die(new Error("not there yet"))

export const schritt1 = (): Layer.Layer<EventStore.EventStore> =>
  Layer.sync(EventStore.EventStore, () => {
    const streams = new Map<string, ReadonlyArray<Entry.StoredEvent>>()
    let position = 0
    return EventStore.EventStore.of({
      manifest: { name: "schritt1", durable: false, shared: false },
      append: (requests) => StoreForm.attempt(() => {
        StoreForm.requireAppend(requests)
        const from = position + 1
        const versions = requests.map(({ events, expected, stream }) => {
          const stored = streams.get(stream) ?? []
          if (expected !== "any" && expected !== stored.length) throw StoreFault.conflict(stream, expected, stored.length)
          const added = events.map((event, at) => ({ _tag: "Event" as const, stream, version: stored.length + at + 1, position: (position += 1), ...event }))
          streams.set(stream, [...stored, ...added])
          return stored.length + added.length
        })
        return { from, to: position, versions, repeated: false }
      }),
      read: (stream, options) => StoreForm.attempt(() => {
        const { from, limit } = StoreForm.requireRead(stream, options)
        const stored = streams.get(stream) ?? []
        const events = stored.slice(from - 1, from - 1 + limit)
        const next = from + events.length
        return { events, version: stored.length, revision: 0, ...(events.length > 0 && next <= stored.length ? { next } : {}) }
      }),
      readAll: () => notYet, awaitChange: () => notYet, erase: () => notYet,
      rewrite: () => notYet, saveSnapshot: () => notYet, loadSnapshot: () => notYet,
    })
  })
// #endregion schritt1
