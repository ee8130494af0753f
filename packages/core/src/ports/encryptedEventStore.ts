import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { EventPage, Rewrite, StoredEvent, Tombstone, Version } from "./Entry.js"
import { type EntryPage, EventStore, type EventStoreError } from "./EventStore.js"
import * as envelopes from "./internal/envelope.js"
import { ask, destroy, keyGone, type Ring } from "./internal/keys.js"
import { awaitOpened, envelopeOf, openEntries, openWith, placeOf, snapshotPlace } from "./internal/opening.js"
import { KeyRing } from "./KeyRing.js"
import type { Snapshot } from "./Snapshot.js"
import * as StoreFault from "./StoreFault.js"
import * as StoreForm from "./StoreForm.js"
import type { Appended, AppendRequest, EraseRequest, NewEvent, RewriteRequest } from "./StoreRequest.js"

type Store = EventStore["Service"]
type Answer<A> = Effect.Effect<A, EventStoreError>

/** Beyond the end of every stream, so that a page tells of the stream and carries no event. */
const BEYOND = 2_147_483_647

/** Of how many streams the revision is remembered. */
const REMEMBERED = 10_000

/** A store below, the keys, and the revisions that streams were last seen at. */
interface Below {
  readonly store: Store
  readonly ring: Ring
  readonly revisions: Map<string, number>
}

const look = ({ revisions, store }: Below, stream: string): Answer<EventPage> =>
  Effect.map(store.read(stream, { from: BEYOND, limit: 1 }), (page) => {
    if (revisions.size >= REMEMBERED) revisions.clear()
    revisions.set(stream, page.revision)
    return page
  })

const sealEvents = (key: Parameters<typeof envelopes.seal>[0], stream: string, events: ReadonlyArray<StoreForm.WrittenEvent>): Effect.Effect<ReadonlyArray<NewEvent>> =>
  Effect.map(
    Effect.promise(() => envelopes.seal(key, events.map((event) => ({ text: event.text, place: placeOf({ ...event, stream }) })))),
    (sealed) => events.map(({ id, schema, type }, at) => ({ id, type, schema, data: sealed[at] })),
  )

/** Whether a stream was rewritten since the revision that this layer named for it; what the caller named is not its business. */
const isOutdated = (below: Below, request: Pick<AppendRequest, "stream" | "revision">, named: number | undefined): Answer<boolean> =>
  request.revision === undefined ? Effect.map(look(below, request.stream), ({ revision }) => revision !== named) : Effect.succeed(false)

const append = (below: Below, requests: ReadonlyArray<AppendRequest>): Answer<Appended> =>
  Effect.gen(function* () {
    const { revisions, ring, store } = below
    const written = yield* StoreForm.attempt(() => {
      StoreForm.requireAppend(requests)
      return requests.map((request) => ({ ...request, events: StoreForm.writeEvents(request.stream, request.events) }))
    })
    for (;;) {
      // The revision first, then the key: a key that is current after a revision was seen is not destroyed before the next one.
      const named = written.map((request) => ({ ...request, revision: request.revision ?? revisions.get(request.stream) ?? 0 }))
      const sealed = yield* Effect.forEach(named, (request) =>
        Effect.gen(function* () {
          const key = yield* ask(request.stream, ring.current(request.stream))
          return { ...request, events: yield* sealEvents(key, request.stream, request.events) }
        }))
      const appended = yield* Effect.result(store.append(sealed))
      if (Result.isSuccess(appended)) return appended.success
      if (appended.failure.reason !== "conflict") return yield* Effect.fail(appended.failure)
      const outdated = yield* Effect.forEach(requests, (request, at) => isOutdated(below, request, named[at]?.revision))
      if (!outdated.includes(true)) return yield* Effect.fail(appended.failure)
    }
  })

const read = ({ ring, store }: Below, stream: string, options?: { readonly from?: Version; readonly limit?: number }): Answer<EventPage> =>
  Effect.gen(function* () {
    let page = yield* store.read(stream, options)
    for (;;) {
      const events = yield* openEntries<StoredEvent>(ring, page.events)
      const sealed = events.find(({ _tag }) => _tag === "Sealed")
      if (sealed === undefined) return { ...page, events: events.filter((event) => event._tag === "Event") }
      for (const { data, id } of page.events) if (!envelopes.isEnvelope(data)) yield* envelopeOf(stream, StoreForm.nameEvent(stream, id), data)
      const { revision, tombstone } = page
      page = yield* store.read(stream, options)
      // A rewrite or an erasure may have come after the page was read, and before its key was asked for.
      if (page.revision === revision && page.tombstone?.position === tombstone?.position) return yield* Effect.fail(keyGone(stream, StoreForm.nameEvent(stream, sealed.id)))
    }
  })

const readAll = ({ ring, store }: Below, options?: { readonly after?: number; readonly limit?: number }): Answer<EntryPage> => {
  const once = Effect.flatMap(store.readAll(options), (page) => Effect.map(openEntries(ring, page.entries), (entries) => ({ ...page, entries })))
  // Once more where something is sealed: it may have been rewritten while it was read.
  return Effect.flatMap(once, (page) => (page.entries.some(({ _tag }) => _tag === "Sealed") ? once : Effect.succeed(page)))
}

/** The events of a stream up to a version, without their payloads. */
const headsOf = (store: Store, stream: string, to: Version): Answer<ReadonlyArray<Omit<StoredEvent, "data">>> =>
  Effect.gen(function* () {
    const heads: Array<Omit<StoredEvent, "data">> = []
    while (heads.length < to) {
      const { events } = yield* store.read(stream, { from: heads.length + 1, limit: Math.min(StoreForm.PAGE.events, to - heads.length) })
      if (events.length === 0) break
      for (const { data: _, ...head } of events) heads.push(head)
    }
    return heads
  })

/** Destroys the keys from before the last rewrite: the first event has the key of it, and all events have that one or a later one. */
const destroyOld = ({ ring, store }: Below, stream: string): Answer<void> =>
  Effect.gen(function* () {
    const { events: [first], tombstone } = yield* store.read(stream, { limit: 1 })
    if (tombstone !== undefined) return yield* destroy(ring, stream, "erased")
    if (first === undefined) return
    const { key } = yield* envelopeOf(stream, StoreForm.nameEvent(stream, first.id), first.data)
    return yield* destroy(ring, stream, "rewritten", key)
  })

/**
 * Runs what makes keys useless, and then destroys them; where it failed too, as it may have been done before or be done all the same: whoever
 * asks again after a lost answer is refused as somebody else came between, and the keys have to go then.
 */
const andDestroy = <A>(below: Below, stream: string, work: Answer<A>): Answer<A> =>
  Effect.uninterruptibleMask((restore) => Effect.gen(function* () {
    const exit = yield* Effect.exit(restore(work))
    if (Exit.isSuccess(exit)) {
      yield* destroyOld(below, stream)
      return exit.value
    }
    yield* Effect.ignore(destroyOld(below, stream))
    return yield* Effect.failCause(exit.cause)
  }))

const erase = (below: Below, request: EraseRequest): Answer<Tombstone> =>
  Effect.andThen(
    StoreForm.attempt(() => { StoreForm.requireErase(request) }),
    andDestroy(below, request.stream, below.store.erase(request)),
  )

interface WrittenRewrite {
  readonly texts: ReadonlyArray<string>
  readonly events: ReadonlyArray<StoreForm.WrittenEvent>
}

const writeRewrite = ({ append: events, data, stream }: RewriteRequest): WrittenRewrite => ({
  texts: data.map((payload, at) => StoreForm.writePayload(payload, `payload ${at + 1} of stream ${JSON.stringify(stream)}`)),
  events: StoreForm.writeEvents(stream, events),
})

/** Closes a rewrite with a new key. */
const sealRewrite = (below: Below, request: RewriteRequest, { events, texts }: WrittenRewrite): Answer<RewriteRequest> =>
  Effect.gen(function* () {
    const { expected, stream } = request
    const { revision, tombstone, version } = yield* look(below, stream)
    if (tombstone !== undefined) return yield* Effect.fail(StoreFault.erased(tombstone))
    if (version === 0) return yield* Effect.fail(StoreFault.notFound(stream))
    const heads = yield* headsOf(below.store, stream, expected)
    if (heads.length < expected) return yield* Effect.fail(StoreFault.conflict(stream, expected, version))
    const key = yield* ask(stream, below.ring.renew(stream))
    const data = yield* sealEvents(key, stream, heads.map((head, at) => ({ ...head, text: texts[at] ?? "" })))
    const appended = yield* sealEvents(key, stream, events)
    return { ...request, revision: request.revision ?? revision, data: data.map((event) => event.data), append: appended }
  })

const rewrite = (below: Below, request: RewriteRequest): Answer<Rewrite> =>
  Effect.gen(function* () {
    const { stream } = request
    const written = yield* StoreForm.attempt(() => {
      StoreForm.requireRewrite(request)
      return writeRewrite(request)
    })
    for (;;) {
      const sealed = yield* sealRewrite(below, request, written)
      const answer = yield* Effect.result(andDestroy(below, stream, below.store.rewrite(sealed)))
      if (Result.isSuccess(answer)) return answer.success
      if (answer.failure.reason !== "conflict" || !(yield* isOutdated(below, request, sealed.revision))) return yield* Effect.fail(answer.failure)
    }
  })

const saveSnapshot = ({ ring, store }: Below, snapshot: Snapshot): Answer<boolean> =>
  Effect.gen(function* () {
    const text = yield* StoreForm.attempt(() => {
      StoreForm.requireSnapshot(snapshot)
      return StoreForm.writePayload(snapshot.data, nameSnapshot(snapshot.stream))
    })
    const key = yield* ask(snapshot.stream, ring.current(snapshot.stream))
    const [data] = yield* Effect.promise(() => envelopes.seal(key, [{ text, place: snapshotPlace(snapshot) }]))
    return yield* store.saveSnapshot({ ...snapshot, data })
  })

const nameSnapshot = (stream: string): string => `snapshot of stream ${JSON.stringify(stream)}`

const loadSnapshot = ({ ring, store }: Below, stream: string): Answer<Snapshot | undefined> =>
  Effect.gen(function* () {
    const kept = yield* store.loadSnapshot(stream)
    if (kept === undefined) return undefined
    const envelope = yield* envelopeOf(stream, nameSnapshot(stream), kept.data)
    const key = yield* ask(stream, ring.find(stream, envelope.key))
    if (key === undefined) return undefined
    const data = yield* awaitOpened(async () => openWith(await envelopes.take(key), envelope, snapshotPlace(kept), nameSnapshot(stream)))
    return { ...kept, data }
  })

/**
 * Closes every payload and every snapshot with the key of its stream before the store below sees it (AES-256-GCM, a new nonce each time).
 *
 * A payload opens only in the stream, under the id, the type and the schema that it was written for; stream names, ids, types and counts stay
 * readable. `erase` erases and then destroys the keys; `rewrite` writes with a new key and then destroys those before it. Where destroying
 * fails, the error has reason `key`, and the same call again destroys.
 *
 * What was stored in plain, by somebody without keys, is never given: `read` of its stream fails with `key`, and `readAll` tells of it as
 * `Sealed`, so that the other streams can still be read. `isEncrypted` tells the two apart in the store below.
 *
 * No acknowledged event is closed with a key that goes: an append says which revision of the stream it has seen, and asks for the key after
 * that. Keys are destroyed only after a rewrite was stored, which makes another revision. So an append with an older key either comes before
 * the rewrite, which then is refused as the version has changed, or after it, and is refused and done again with the new key. For the same
 * reason only keys older than that of the stored rewrite go: a later one may be in use by somebody who is writing.
 *
 * @example
 * ```ts
 * import { dumpMemory, encryptedEventStore, EventStore, makeMemory, memoryEventStore, memoryKeyRing } from "@teilhabe/core/ports"
 * import * as Effect from "effect/Effect"
 * import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
 *
 * const memory = makeMemory()
 * const layer = Layer.provide(encryptedEventStore, Layer.merge(memoryEventStore(memory), memoryKeyRing()))
 * const program = Effect.gen(function* () {
 *   const store = yield* EventStore.EventStore
 *   yield* store.append([{ stream: "fall/17", expected: 0, events: [{ id: "e-1", type: "FallOpened", schema: 1, data: "geheim" }] }])
 *   return (yield* store.read("fall/17")).events[0]?.data
 * })
 * await Effect.runPromise(Effect.provide(program, layer)) // => "geheim"
 * new TextDecoder().decode(dumpMemory(memory)).includes("geheim") // => false
 * ```
 */
export const encryptedEventStore: Layer.Layer<EventStore, never, EventStore | KeyRing> = Layer.effect(EventStore, Effect.gen(function* () {
  const store = yield* EventStore
  const below: Below = { store, ring: yield* KeyRing, revisions: new Map() }
  return EventStore.of({
    manifest: { ...store.manifest, name: `${store.manifest.name}, encrypted` },
    append: (requests) => append(below, requests),
    read: (stream, options) => read(below, stream, options),
    readAll: (options) => readAll(below, options),
    awaitChange: (after) => store.awaitChange(after),
    erase: (request) => erase(below, request),
    rewrite: (request) => rewrite(below, request),
    saveSnapshot: (snapshot) => saveSnapshot(below, snapshot),
    loadSnapshot: (stream) => loadSnapshot(below, stream),
  })
}))
