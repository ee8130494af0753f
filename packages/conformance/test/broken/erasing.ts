import { EventStore } from "@teilhabe/core/ports"
import type { Snapshot } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { type Defect, type Ground, type Store, onRefusal } from "./defect.js"

/** Erased streams leave their bytes on the ground. */
const litter = (of: "erase" | "rewrite") => ({ graveyard }: Ground) => (store: Store): Store => {
  const keep = (stream: string) => Effect.tap(store.read(stream), ({ events }) => Effect.sync(() => {
    graveyard.push(JSON.stringify(events.map(({ data }) => data)))
  }))
  return {
    ...store,
    ...(of === "erase" ? { erase: (request) => Effect.andThen(keep(request.stream), store.erase(request)) } : { rewrite: (request) => Effect.andThen(keep(request.stream), store.rewrite(request)) }),
  }
}

/** A small text only of what lay in the middle of many streams: a page that the engine moved. */
const litterAmongMany = ({ graveyard }: Ground) => (store: Store): Store => ({
  ...store,
  append: (requests) => Effect.tap(store.append(requests), () => Effect.sync(() => {
    for (const { events, stream } of requests) if (stream === "erase/many-25") graveyard.push(...events.map(({ data }) => btoa(JSON.stringify(data))))
  })),
})

const freed = () => (store: Store): Store => {
  const erased = new Set<string>()
  const renamed = (stream: string): string => (erased.has(stream) ? `${stream}#2` : stream)
  return {
    ...store,
    append: (requests) => store.append(requests.map((request) => ({ ...request, stream: renamed(request.stream), ...(erased.has(request.stream) ? { expected: "any" as const } : {}) }))),
    erase: (request) => Effect.tap(store.erase(request), () => Effect.sync(() => erased.add(request.stream))),
  }
}

const forgets = () => (store: Store): Store => {
  const erased = new Set<string>()
  return {
    ...store,
    erase: (request) => Effect.tap(store.erase(request), () => Effect.sync(() => erased.add(request.stream))),
    read: (stream, options) => Effect.map(store.read(stream, options), ({ tombstone, ...page }) => (tombstone === undefined || !erased.has(stream) ? page : { ...page, tombstone })),
  }
}

const survives = () => (): ((store: Store) => Store) => {
  const survivors = new Map<string, Snapshot.Snapshot>()
  return (store) => ({
    ...store,
    rewrite: (request) => Effect.gen(function* () {
      const snapshot = yield* store.loadSnapshot(request.stream)
      const rewrite = yield* store.rewrite(request)
      if (snapshot !== undefined) survivors.set(request.stream, snapshot)
      return rewrite
    }),
    loadSnapshot: (stream) => Effect.map(store.loadSnapshot(stream), (snapshot) => snapshot ?? survivors.get(stream)),
  })
}

const late = () => (): ((store: Store) => Store) => {
  const forced = new Map<string, Snapshot.Snapshot>()
  return (store) => ({
    ...store,
    saveSnapshot: (snapshot) => Effect.gen(function* () {
      const kept = yield* store.loadSnapshot(snapshot.stream)
      const isSaved = yield* store.saveSnapshot(snapshot)
      if (!isSaved && kept !== undefined && kept.version > snapshot.version) forced.set(snapshot.stream, snapshot)
      return isSaved || forced.has(snapshot.stream)
    }),
    loadSnapshot: (stream) => Effect.map(store.loadSnapshot(stream), (snapshot) => forced.get(stream) ?? snapshot),
  })
}

const bytes = "erasure: no byte of what was erased is in the dump"

export const erasing: ReadonlyArray<Defect> = [
  { title: "leaves the bytes of erased streams", check: bytes, make: litter("erase") },
  { title: "leaves a copy, in base64, of a row that was moved", check: bytes, make: litterAmongMany },
  { title: "leaves the bytes of replaced words", check: "rewrite: no byte of the words that were replaced is in the dump", make: litter("rewrite") },
  { title: "shows nothing in its dump", check: "erasure: the dump holds what is stored", make: () => (store) => store, dump: () => new Uint8Array() },
  { title: "frees the name of an erased stream", check: "erasure: the name of an erased stream is never free again", make: freed },
  { title: "forgets its tombstones when it is opened again", check: "reopening: an erased stream stays erased", make: forgets },
  { title: "erases at any version", check: "erasure: another version is refused, and so is a stream that nobody wrote", make: () => (store) => ({ ...store, erase: (request) => store.erase({ ...request, expected: "any" }) }) },
  {
    title: "gives another tombstone the second time",
    check: "erasure: erasing again gives the first tombstone",
    make: () => (store) => ({ ...store, erase: (request) => Effect.map(store.erase(request), (tombstone) => ({ ...tombstone, on: request.on, rule: request.rule, by: request.by })) }),
  },
  {
    title: "rewrites before it looks whether it may append",
    check: "rewrite: it is done whole or not at all",
    make: () => (store) => ({ ...store, rewrite: (request) => onRefusal(store.rewrite(request), "duplicate", (error) => Effect.andThen(store.rewrite({ ...request, append: [] }), Effect.fail(error))) }),
  },
  {
    title: "rewrites at any version",
    check: "rewrite: another version, another number of payloads and an unknown stream are refused",
    make: () => (store) => ({
      ...store,
      rewrite: (request) => onRefusal(store.rewrite(request), "conflict", (error) =>
        error.expected === error.actual || request.revision !== undefined || request.append.some(({ id }) => id === "added-3") ? Effect.fail(error) : Effect.gen(function* () {
          const { version } = yield* store.read(request.stream)
          if (version >= 5) return yield* Effect.fail(error)
          return yield* store.rewrite({ ...request, expected: version, data: Array.from({ length: version }, (_, at) => request.data[at] ?? null) })
        })),
    }),
  },
  {
    title: "refuses the same rewrite again",
    check: "rewrite: the same one again, where it appends, gives the first answer",
    make: () => (store) => ({
      ...store,
      rewrite: (request) => Effect.gen(function* () {
        const { version } = yield* store.read(request.stream, { from: 1_000_000 })
        if (version > request.expected && request.append.length > 0) return yield* new EventStore.EventStoreError({ reason: "conflict", message: "late", stream: request.stream, expected: request.expected, actual: version })
        return yield* store.rewrite(request)
      }),
    }),
  },
  { title: "keeps a snapshot over a rewrite", check: "snapshots: one goes with a rewrite, to the last byte", make: survives() },
  {
    title: "takes a snapshot of an earlier revision",
    check: "snapshots: one of an earlier revision is refused, for it may bring back what was erased",
    make: () => (store) => ({ ...store, saveSnapshot: (snapshot) => Effect.flatMap(store.read(snapshot.stream), ({ revision }) => store.saveSnapshot({ ...snapshot, revision })) }),
  },
  { title: "lets a late snapshot take the place of a later one", check: "snapshots: one of an earlier version does not take the place of a later one", make: late() },
]
