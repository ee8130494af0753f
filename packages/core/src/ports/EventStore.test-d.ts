import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { expectTypeOf, test } from "vitest"
import { encryptedEventStore } from "./encryptedEventStore.js"
import type { Entry, StoredEvent } from "./Entry.js"
import type { EventStore, EventStoreError } from "./EventStore.js"
import { follow } from "./follow.js"
import type { KeyRing } from "./KeyRing.js"
import type { AppendRequest, EraseRequest } from "./StoreRequest.js"

declare const store: EventStore["Service"]
declare const entry: Entry
declare const append: AppendRequest

test("a store with keys needs a store and keys, and is a store", () => {
  expectTypeOf(encryptedEventStore).toEqualTypeOf<Layer.Layer<EventStore, never, EventStore | KeyRing>>()
})

test("an entry says what it is before it shows what it holds", () => {
  // @ts-expect-error a tombstone has no payload
  void entry.data
  if (entry._tag === "Event") expectTypeOf(entry).toEqualTypeOf<StoredEvent>()
  // @ts-expect-error of a sealed event nothing can be read
  if (entry._tag === "Sealed") void entry.data
})

test("an append says which version it expects", () => {
  // @ts-expect-error the expected version is missing
  void store.append([{ stream: "s", events: [] }])
  // @ts-expect-error a word is no version, but for any
  void store.append([{ stream: "s", expected: "last", events: [] }])
  // @ts-expect-error what is asked is not changed
  append.expected = 1
})

test("nothing is erased without a day, a rule and a person", () => {
  // @ts-expect-error the reason is missing
  void store.erase({ stream: "s", expected: "any" })
  // @ts-expect-error a text is no day
  const on: EraseRequest["on"] = "2026-03-01"
  void on
})

test("following never ends by itself, and fails as its taker does", () => {
  expectTypeOf(follow(store, { onPage: (): Effect.Effect<void, "broken"> => undefined as never })).toEqualTypeOf<Effect.Effect<never, "broken" | EventStoreError>>()
})
