/** Several openings of one place, waiting for changes, and many writers. */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { type EventStoreCheck, atStore } from "../check.js"
import { erasure } from "../erasing.js"
import { holds, refused, same, show } from "../expectation.js"
import { type Run, type Store, entriesIn, event, eventsIn, eventsOf, idsOf, within, write } from "../opening.js"
import type { Place } from "../../place.js"

/** Uses a second opening, where the manifest says that there may be one and it sees what the first wrote. */
const beside = (place: Place, first: Store, use: (second: Store) => Run): Run =>
  Effect.gen(function* () {
    if (!first.manifest.shared) return
    yield* write(first, "sharing/anchor", "any", [event("anchor")])
    yield* within(place, (second) =>
      Effect.gen(function* () {
        // A store that lies about `shared` is found by the check of just that.
        if ((yield* second.read("sharing/anchor")).version > 0) yield* use(second)
      }),
    )
  })

/** Two programs of a city work on the same files, or they may not; a host has to know which. */
const seen = atStore(
  "openings: two see each other's events at once, or not at all, as `shared` of the manifest says",
  "`shared` of the manifest; a second opening of a place that is not shared may also be refused",
  Effect.fnUntraced(function* (first, place) {
    yield* write(first, "sharing/a", 0, eventsOf("a", 2))
    const crossing = within(place, (second) =>
      Effect.gen(function* () {
        const there = yield* eventsIn(second, "sharing/a")
        yield* write(second, "sharing/b", 0, eventsOf("b", 1))
        return [idsOf(there), idsOf(yield* eventsIn(first, "sharing/b"))]
      }),
    )
    const result = yield* Effect.result(crossing)
    const expected = first.manifest.shared ? [["a-1", "a-2"], ["b-1"]] : [[], []]
    if (Result.isFailure(result) && !first.manifest.shared) return
    same(Result.isSuccess(result) ? result.success : `refused: ${result.failure.message}`, expected, `what the second opening sees of the first, and the first of the second, with shared: ${first.manifest.shared}`)
  }),
)

/** What an opening remembers is wrong as soon as another one writes. */
const rules = atStore(
  "openings: versions, known ids and erasures hold for each of them",
  "whether anything is kept in the memory of an opening: heads of streams, ids, tombstones, snapshots",
  Effect.fnUntraced(function* (first, place) {
    yield* beside(place, first, Effect.fnUntraced(function* (second) {
      yield* write(first, "sharing/a", 0, eventsOf("a", 1))
      yield* write(second, "sharing/a", 1, [event("a-2")])
      yield* Effect.result(write(first, "sharing/a", 1, [event("late")]))
      const versions = (yield* eventsIn(first, "sharing/a")).map(({ version }) => version)
      same(versions, versions.map((_, at) => at + 1), "the versions of a stream to which both openings appended at version 1")
      same((yield* write(first, "sharing/a", "any", [event("a-2")])).repeated, true, "`repeated` of what the other opening appended")
      same(yield* second.loadSnapshot("sharing/a"), undefined, "the snapshot before one is kept")
      yield* first.saveSnapshot({ stream: "sharing/a", version: 2, revision: 0, format: "f/1", data: 2 })
      same((yield* second.loadSnapshot("sharing/a"))?.version, 2, "the version of the snapshot that the other opening kept")
      yield* second.erase({ stream: "sharing/a", expected: "any", ...erasure })
      yield* refused(write(first, "sharing/a", "any", [event("ghost")]), "erased", "appending to a stream that the other opening erased")
    }))
  }),
)

/** What the port allows, and something for a busy machine. */
const PATIENCE = 5_000

/** One waits, the other writes. */
const requireWoken = (waiting: Store, writing: Store, id: string, what: string): Run =>
  Effect.gen(function* () {
    const position = (yield* entriesIn(waiting)).at(-1)?.position ?? 0
    const fiber = yield* Effect.forkChild(waiting.awaitChange(position), { startImmediately: true })
    yield* Effect.sleep(20)
    yield* write(writing, "sharing/waited", "any", [event(id)])
    const woken = yield* Effect.timeoutOption(Fiber.join(fiber), PATIENCE)
    yield* Fiber.interrupt(fiber)
    holds(Option.isSome(woken), what, "`awaitChange` to come back within a second", () => `it had not after ${PATIENCE / 1000} s`)
  })

/** A list on a screen follows what others enter. */
const waiting = atStore(
  "waiting: awaitChange comes back when something was appended, by another opening too",
  "the subscription, or the asking again once a second; it must not miss what was stored between reading and waiting",
  Effect.fnUntraced(function* (store, place) {
    yield* requireWoken(store, store, "own", "an append of the same opening")
    const there = yield* Effect.timeoutOption(store.awaitChange(0), PATIENCE)
    holds(Option.isSome(there), "waiting for what is there already", "`awaitChange` to come back at once", () => `it had not after ${PATIENCE / 1000} s`)
    yield* beside(place, store, (second) => requireWoken(store, second, "other", "an append of another opening"))
  }),
)

/** So many fibers that write, and so many appends of each. */
const WRITERS = 8
const APPENDS = 12

/** Appends at the version that was read until it is stored, or too often. */
const insist = (store: Store, stream: string, id: string): Run =>
  Effect.gen(function* () {
    for (let attempt = 0; attempt < 500; attempt += 1) {
      const { version } = yield* store.read(stream, { from: 1_000_000 })
      const result = yield* Effect.result(write(store, stream, version, [event(id, version)]))
      if (Result.isSuccess(result)) return
      if (result.failure.reason !== "conflict" && result.failure.reason !== "busy") return yield* Effect.fail(result.failure)
    }
  })

/** Reads on from each position, as a projection does, until so many events were met or none comes any more. */
const follow = (store: Store, expected: number): Run<ReadonlyArray<string>> =>
  Effect.gen(function* () {
    const found: Array<string> = []
    let after = 0
    for (let turn = 0; turn < 20_000 && found.length < expected; turn += 1) {
      const page = yield* store.readAll({ after })
      found.push(...idsOf(page.entries))
      after = page.position
      yield* page.entries.length > 0 ? Effect.yieldNow : Effect.sleep(1)
      if (turn > 2_000 && page.entries.length === 0) break
    }
    return found
  })

/** Eight writers, each with the next of the openings, on four streams. */
const writeAll = (stores: ReadonlyArray<Store>): Run<unknown> =>
  Effect.forEach(Array.from({ length: WRITERS }, (_, at) => at), (writer) =>
    Effect.forEach(Array.from({ length: APPENDS }, (_, at) => at), (turn) => {
      const store = stores[writer % stores.length]
      return store === undefined ? Effect.void : insist(store, `sharing/w-${writer % 4}`, `w-${writer}-${turn}`)
    }), { concurrency: "unbounded" })

/** Writes and reads at once, and compares what the reader met with what stands there at the end. */
const requireFollowed = (stores: ReadonlyArray<Store>, reader: Store): Run =>
  Effect.gen(function* () {
    const earlier = (yield* entriesIn(reader)).length
    const fiber = yield* Effect.forkChild(follow(reader, earlier + WRITERS * APPENDS))
    yield* writeAll(stores)
    const all = idsOf(yield* entriesIn(reader))
    // What a reader has not got by now, it passed by: ten seconds are enough for a hundred events.
    const found = Option.getOrElse(yield* Effect.timeoutOption(Fiber.join(fiber), 10_000), () => undefined)
    yield* Fiber.interrupt(fiber)
    same(new Set(all).size, earlier + WRITERS * APPENDS, "how many different events there are after all were acknowledged")
    holds(found !== undefined && show(found) === show(all) && found.join() === all.join(), "a reader that follows the order while 8 writers append", "every event once, in the order in which it stands at the end", () => `it met ${found === undefined ? "too few events and passed others by" : `${found.length} of ${all.length}, or in another order`}: an event appeared at or before a position that was read`)
  })

/** This is the promise that makes the order one that readers can trust. */
const writers = atStore(
  "many writers: all that was acknowledged is there once, and nothing appears behind a reader",
  "whether positions are given in the order in which transactions become readable: one lock, over connections and processes too, until the commit",
  Effect.fnUntraced(function* (store, place) {
    let isDone = false
    yield* beside(place, store, (second) => {
      isDone = true
      return requireFollowed([store, second], second)
    })
    if (!isDone) yield* requireFollowed([store], store)
  }),
)

/** Several at once. */
export const sharing: ReadonlyArray<EventStoreCheck> = [seen, rules, waiting, writers]
