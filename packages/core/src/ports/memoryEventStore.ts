import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Entry, EventPage, Position, StoredEvent, Version } from "./Entry.js"
import { type EntryPage, EventStore, type EventStoreError, type Manifest } from "./EventStore.js"
import * as decide from "./internal/decide.js"
import * as memories from "./internal/memory.js"
import type { Snapshot } from "./Snapshot.js"
import * as StoreFault from "./StoreFault.js"
import * as StoreForm from "./StoreForm.js"

const manifest: Manifest = { name: "@teilhabe/core/ports memory", durable: false, shared: false }

/** What a store in memory keeps. Look at it by `dumpMemory` alone. */
export type Memory = memories.Memory

/**
 * Makes an empty memory, for a test that opens a store twice on it or looks at what is kept.
 *
 * @example
 * ```ts
 * import { dumpMemory, makeMemory } from "@teilhabe/core/ports"
 *
 * new TextDecoder().decode(dumpMemory(makeMemory())) // => '{"position":0,"entries":[],"streams":[]}'
 * ```
 */
export const makeMemory = (): Memory => memories.make()

/**
 * Writes every byte that a memory keeps, as JSON in UTF-8.
 *
 * @example
 * ```ts
 * import { dumpMemory, makeMemory } from "@teilhabe/core/ports"
 *
 * dumpMemory(makeMemory()).length // => 40
 * ```
 */
export const dumpMemory = (memory: Memory): Uint8Array => memories.dump(memory)

const toEvent = ({ text, ...event }: memories.KeptEvent): StoredEvent =>
  ({ ...event, data: StoreForm.readPayload(text, StoreForm.nameEvent(event.stream, event.id)) })

const sizes = function* (kept: ReadonlyArray<memories.Kept>, from: number): Generator<number> {
  for (let at = from; at < kept.length; at += 1) {
    const entry = kept[at]
    yield entry?._tag === "Event" ? entry.text.length : 0
  }
}

const page = <A extends memories.Kept>(kept: ReadonlyArray<A>, from: number, limit: number): ReadonlyArray<A> =>
  kept.slice(from, from + StoreForm.pageEnd(sizes(kept, from), limit))

const read = (memory: Memory, stream: string, options?: { readonly from?: Version; readonly limit?: number }): EventPage => {
  const { from, limit } = StoreForm.requireRead(stream, options)
  const { revision, tombstone, version } = memory.heads.get(stream) ?? { version: 0, revision: 0 }
  const events = page(memory.events.get(stream) ?? [], from - 1, limit).map(toEvent)
  const next = from + events.length
  return {
    events, version, revision,
    ...(events.length > 0 && next <= version ? { next } : {}),
    ...(tombstone === undefined ? {} : { tombstone }),
  }
}

const readAll = (memory: Memory, options?: { readonly after?: Position; readonly limit?: number }): EntryPage => {
  const { after, limit } = StoreForm.requireReadAll(options)
  if (after > memory.position) throw StoreFault.ahead(after, memory.position)
  const kept = page(memory.entries, memories.indexAfter(memory.entries, after), limit)
  const entries = kept.map((entry): Entry => (entry._tag === "Event" ? toEvent(entry) : entry))
  const position = entries.at(-1)?.position ?? after
  return { entries, position, end: position >= (memory.entries.at(-1)?.position ?? 0) }
}

const loadSnapshot = (memory: Memory, stream: string): Snapshot | undefined => {
  StoreForm.requireStream(stream)
  const kept = memory.heads.get(stream)?.snapshot
  if (kept === undefined) return undefined
  const { text, ...snapshot } = kept
  return { ...snapshot, data: StoreForm.readPayload(text, `snapshot of stream ${JSON.stringify(stream)}`) }
}

/** One opening of a memory, and those who wait by it. */
interface Opening {
  readonly memory: Memory
  readonly waiting: Set<() => void>
  isOpen: boolean
}

const attempt = <A>(opening: Opening, run: (memory: Memory) => A): Effect.Effect<A, EventStoreError> =>
  StoreForm.attempt(() => {
    if (!opening.isOpen) throw StoreFault.closed(manifest.name)
    return run(opening.memory)
  })

const settle = <A>(opening: Opening, decided: (memory: Memory) => decide.Decision<A>): Effect.Effect<A, EventStoreError> =>
  attempt(opening, (memory) => {
    const { answer, change } = decided(memory)
    if (change !== undefined) memories.apply(memory, change)
    return answer
  })

const awaitChange = (opening: Opening, after: Position): Effect.Effect<void, EventStoreError> =>
  Effect.callback((resume) => {
    const { memory, waiting } = opening
    const leave = (): void => {
      memory.waiting.delete(wake)
      waiting.delete(wake)
    }
    const wake = (): void => {
      if (opening.isOpen && memory.position <= after) return
      leave()
      resume(attempt(opening, () => undefined))
    }
    memory.waiting.add(wake)
    waiting.add(wake)
    wake()
    return Effect.sync(leave)
  })

const storeOf = (opening: Opening) => EventStore.of({
  manifest,
  append: (requests) => settle(opening, (memory) => decide.append(memory, requests)),
  read: (stream, options) => attempt(opening, (memory) => read(memory, stream, options)),
  readAll: (options) => attempt(opening, (memory) => readAll(memory, options)),
  awaitChange: (after) => Effect.andThen(attempt(opening, () => StoreForm.requireReadAll({ after })), awaitChange(opening, after)),
  erase: (request) => settle(opening, (memory) => decide.erase(memory, request)),
  rewrite: (request) => settle(opening, (memory) => decide.rewrite(memory, request)),
  saveSnapshot: (snapshot) => settle(opening, (memory) => decide.saveSnapshot(memory, snapshot)),
  loadSnapshot: (stream) => attempt(opening, (memory) => loadSnapshot(memory, stream)),
})

const close = (opening: Opening): Effect.Effect<void> =>
  Effect.sync(() => {
    opening.isOpen = false
    for (const wake of opening.waiting) wake()
  })

/**
 * Keeps events in memory: for tests, for trying out, and as the measure of other stores. What is kept is gone with the memory.
 *
 * @example
 * ```ts
 * import { EventStore, memoryEventStore } from "@teilhabe/core/ports"
 * import * as Effect from "effect/Effect"
 *
 * const program = Effect.gen(function* () {
 *   const store = yield* EventStore.EventStore
 *   yield* store.append([{ stream: "fall/17", expected: 0, events: [{ id: "e-1", type: "FallOpened", schema: 1, data: { anlass: "umzug" } }] }])
 *   const { events, version } = yield* store.read("fall/17")
 *   return [version, events[0]?.data]
 * })
 * await Effect.runPromise(Effect.provide(program, memoryEventStore())) // => [1, { anlass: "umzug" }]
 * ```
 */
export const memoryEventStore = (memory?: Memory): Layer.Layer<EventStore> =>
  Layer.effect(EventStore, Effect.map(
    Effect.acquireRelease(Effect.sync((): Opening => ({ memory: memory ?? makeMemory(), waiting: new Set(), isOpen: true })), close),
    storeOf,
  ))
