/** Stores that are broken on purpose: the store in memory with one defect. */
import { type Entry, EventStore, dumpMemory, makeMemory, memoryEventStore } from "@teilhabe/core/ports"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import type { Adapter } from "../../src/place.js"

export type Store = EventStore.EventStore["Service"]
export type Append = Store["append"]

/** What a defect changes: the store of each opening, with a graveyard of bytes that the place forgot to clear. */
export interface Ground {
  readonly graveyard: Array<string>
  /** What the memory keeps, as text. */
  readonly kept: () => string
}

export interface Defect {
  readonly title: string
  /** The check that has to fail, and no other. */
  readonly check: string
  /** Called once per place; what it gives is called once per opening. */
  readonly make: (ground: Ground) => (store: Store) => Store
  /** `lasting` where left out: one memory for all openings of a place. `fleeting`: one for each opening. */
  readonly memory?: "lasting" | "fleeting"
  readonly staysOpen?: boolean
  /** Whether it shows only between two steps of the store, a few milliseconds apart. */
  readonly races?: boolean
  readonly dump?: (dump: Uint8Array) => Uint8Array
}

const manifest = { name: "memory", durable: true, shared: true }

/** A place whose openings share one memory that outlives them, changed by a defect. */
export const adapterOf = ({ dump = (bytes) => bytes, make, memory: kind = "lasting", staysOpen = false }: Omit<Defect, "title" | "check" | "races">): Adapter => ({
  prepare: async () => {
    let memory = makeMemory()
    const graveyard: Array<string> = []
    const change = make({ graveyard, kept: () => new TextDecoder().decode(dumpMemory(memory)) })
    const build = Effect.suspend(() => {
      if (kind === "fleeting") memory = makeMemory()
      const opened = Layer.fresh(memoryEventStore(memory))
      return staysOpen ? Effect.flatMap(Scope.make(), (scope) => Layer.buildWithScope(opened, scope)) : Layer.build(opened)
    })
    const layer = Layer.effect(EventStore.EventStore, Effect.map(build, (context) => change({ ...Context.get(context, EventStore.EventStore), manifest })))
    return {
      layer,
      dump: async () => dump(new TextEncoder().encode(new TextDecoder().decode(dumpMemory(memory)) + graveyard.join(" "))),
      remove: async () => undefined,
    }
  },
})

/** Changes every name of a stream that is asked for. */
export const renaming = (rename: (stream: string) => string) => (store: Store): Store => ({
  ...store,
  append: (requests) => store.append(requests.map((request) => ({ ...request, stream: rename(request.stream) }))),
  read: (stream, options) => store.read(rename(stream), options),
  erase: (request) => store.erase({ ...request, stream: rename(request.stream) }),
  rewrite: (request) => store.rewrite({ ...request, stream: rename(request.stream) }),
  saveSnapshot: (snapshot) => store.saveSnapshot({ ...snapshot, stream: rename(snapshot.stream) }),
  loadSnapshot: (stream) => store.loadSnapshot(rename(stream)),
})

/** Changes what is read: every entry, in streams and in the order. */
export const reading = (change: <A extends Entry.Entry>(entry: A) => A) => (store: Store): Store => ({
  ...store,
  read: (stream, options) => Effect.map(store.read(stream, options), ({ events, ...page }) => ({
    ...page, events: events.map(change), ...(page.tombstone === undefined ? {} : { tombstone: change(page.tombstone) }),
  })),
  readAll: (options) => Effect.map(store.readAll(options), (page) => ({ ...page, entries: page.entries.map(change) })),
  erase: (request) => Effect.map(store.erase(request), change),
  rewrite: (request) => Effect.map(store.rewrite(request), change),
})

/** Changes every payload that is read. */
export const readingData = (change: (data: unknown) => unknown): ((store: Store) => Store) =>
  reading((entry) => (entry._tag === "Event" ? { ...entry, data: change(entry.data) } : entry))

/** Changes every text in a value of JSON, and the value itself by `object`. */
export const mapText = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === "string") return change(value)
  if (Array.isArray(value)) return value.map((item) => mapText(item, change))
  if (typeof value !== "object" || value === null) return value
  const copy = Object.create(null) as Record<string, unknown>
  for (const [key, inner] of Object.entries(value)) copy[key] = mapText(inner, change)
  return copy
}

/** A refused call, looked at by its reason. */
export const onRefusal = <A>(
  call: Effect.Effect<A, EventStore.EventStoreError>,
  reason: EventStore.Reason,
  instead: (error: EventStore.EventStoreError) => Effect.Effect<A, EventStore.EventStoreError>,
): Effect.Effect<A, EventStore.EventStoreError> => Effect.catch(call, (error) => (error.reason === reason ? instead(error) : Effect.fail(error)))
