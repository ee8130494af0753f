/**
 * Versions, positions, and the one order of all streams.
 *
 * Positions themselves are looked at in one check alone; the others compare them with each other.
 */
import * as Effect from "effect/Effect"
import { type EventStoreCheck, atStore } from "../check.js"
import { erasure } from "../erasing.js"
import { holds, same, show } from "../expectation.js"
import { type Run, type Store, entriesIn, event, eventsIn, eventsOf, idsOf, write } from "../opening.js"

/** Whoever expects a version has to be able to count. */
const versions = atStore(
  "order: the versions of a stream are 1, 2, 3 in the order of the appends",
  "how a version is given, and by what `read` sorts",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "order/a", 0, eventsOf("a", 3))
    yield* write(store, "order/b", 0, eventsOf("b", 2))
    const { versions: answered } = yield* store.append([
      { stream: "order/a", expected: 3, events: eventsOf("a-later", 2) },
      { stream: "order/b", expected: 2, events: eventsOf("b-later", 1) },
    ])
    same(answered, [5, 3], "the versions that `append` answers, in the order of the call")
    const page = yield* store.read("order/a")
    same(page.version, 5, "the version of the stream when it is read")
    same(page.events.map(({ version }) => version), [1, 2, 3, 4, 5], "the versions of the events")
    same(idsOf(page.events), ["a-1", "a-2", "a-3", "a-later-1", "a-later-2"], "the ids in the order of their versions")
  }),
)

/** A new file begins by being read. */
const nobody = atStore(
  "order: a stream that nobody wrote is empty, at version 0",
  "`read` and `loadSnapshot` of a name without a row",
  Effect.fnUntraced(function* (store) {
    const page = yield* store.read("order/nobody")
    same(page, { events: [], version: 0, revision: 0 }, "the page of a stream that nobody wrote")
    same(yield* store.loadSnapshot("order/nobody"), undefined, "its snapshot")
    same(yield* store.readAll(), { entries: [], position: 0, end: true }, "the page of the order of an empty store")
  }),
)

/** Projections are built from this one order. */
const together = atStore(
  "order: all streams read together come in the order of the appends",
  "by what `readAll` sorts, and the `from` and `to` that `append` answers",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "order/z", 0, eventsOf("z", 2))
    yield* write(store, "order/a", 0, eventsOf("a", 1))
    const both = yield* store.append([
      { stream: "order/z", expected: 2, events: eventsOf("z-later", 2) },
      { stream: "order/b", expected: 0, events: eventsOf("b", 1) },
    ])
    const entries = yield* entriesIn(store)
    same(idsOf(entries), ["z-1", "z-2", "a-1", "z-later-1", "z-later-2", "b-1"], "the ids in the one order")
    const positionOf = (id: string): number | undefined => entries.find((entry) => entry._tag === "Event" && entry.id === id)?.position
    same([both.from, both.to], [positionOf("z-later-1"), positionOf("b-1")], "`from` and `to` of an append over two streams")
    const alone = yield* eventsIn(store, "order/z")
    same(entries.filter(({ stream }) => stream === "order/z"), alone, "the events of a stream read in the order, and read alone")
  }),
)

/** What is there, what was erased, and the last position have to agree. */
const requireNoGap = (store: Store): Run =>
  Effect.gen(function* () {
    const entries = yield* entriesIn(store)
    const erased = entries.reduce((sum, entry) => sum + (entry._tag === "Tombstone" ? entry.events : 0), 0)
    const last = entries.at(-1)?.position ?? 0
    holds(entries.length + erased === last, "positions without a gap", `the ${entries.length} entries and the ${erased} erased events that the tombstones count to add up to the last position`, () => `that is ${last}`)
  })

/** A gap cannot be told from an entry that is still to come, so a reader would wait for it, or pass it by. */
const noGap = atStore(
  "order: positions have no gap, and what tombstones count adds up",
  "how a position is given (a database sequence leaves gaps where something fails), and `events` of the tombstone",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "order/a", 0, eventsOf("a", 3))
    yield* Effect.result(write(store, "order/a", 0, [event("refused")]))
    yield* Effect.result(write(store, "order/c", 0, [event("a-2")]))
    yield* Effect.forEach([1, 2, 3, 4], (writer) => write(store, `order/w-${writer}`, 0, eventsOf(`w-${writer}`, 2)), { concurrency: "unbounded" })
    const positions = (yield* entriesIn(store)).map(({ position }) => position)
    const expected = positions.map((_, at) => at + 1)
    holds(show(positions) === show(expected), "positions before anything is erased", show(expected), () => `they are ${show(positions)}`)
    yield* store.rewrite({ stream: "order/w-1", expected: 2, data: [1, 2], append: [event("after")], ...erasure })
    yield* store.erase({ stream: "order/a", expected: "any", ...erasure })
    yield* write(store, "order/d", 0, [event("d")])
    yield* requireNoGap(store)
  }),
)

/** Order within a stream and over all of them. */
export const order: ReadonlyArray<EventStoreCheck> = [versions, nobody, together, noGap]
