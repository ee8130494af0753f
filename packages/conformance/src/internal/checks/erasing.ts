/** Erasing a stream for good, and what is left of it. */
import type { Entry } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import type { Place } from "../../place.js"
import { canaryOf, requireGone, requireThere } from "../canary.js"
import { type EventStoreCheck, atPlace, atStore } from "../check.js"
import { erasure, laterErasure } from "../erasing.js"
import { holds, refused, same, show } from "../expectation.js"
import { type Store, dumpOf, entriesIn, event, eventsIn, eventsOf, idsOf, within, write } from "../opening.js"

const GONE = "erase/gone"

/** The stream to erase between two others, with a snapshot. */
const prepare = Effect.fnUntraced(function* (store: Store) {
  yield* write(store, "erase/before", 0, [event("before")])
  yield* write(store, GONE, 0, eventsOf("gone", 3))
  yield* write(store, "erase/after", 0, [event("after")])
  yield* store.saveSnapshot({ stream: GONE, version: 2, revision: 0, format: "gone/1", data: "state" })
})

/** A tombstone without its count, which the check of the positions holds against the order. */
const withoutCount = ({ events: _count, ...rest }: Entry.Tombstone): Omit<Entry.Tombstone, "events"> => rest

/** That something was erased, when and why is kept; what it said is not. */
const tombstone = atStore(
  "erasure: events and snapshot are gone, and a tombstone says when, under which rule and by whom",
  "`erase`, and what `read`, `readAll` and `loadSnapshot` give of an erased stream",
  Effect.fnUntraced(function* (store) {
    yield* prepare(store)
    const last = (yield* store.readAll()).position
    const given = yield* store.erase({ stream: GONE, expected: 3, ...erasure })
    same({ ...withoutCount(given), position: 0 }, { _tag: "Tombstone", position: 0, stream: GONE, ...erasure }, "the tombstone that `erase` gives")
    holds(given.position > last, "the position of the tombstone", `one after ${last}, which was the last`, () => `it is ${given.position}`)
    const page = yield* store.read(GONE)
    same([page.events, page.version, page.tombstone], [[], 3, given], "what `read` gives of the erased stream: events, version, tombstone")
    same(yield* store.loadSnapshot(GONE), undefined, "the snapshot of the erased stream")
    const entries = yield* entriesIn(store)
    same(idsOf(entries), ["before", "after"], "the events that are left in the order")
    same(entries.at(-1), given, "the last entry of the order, which is the tombstone")
  }),
)

/** A deletion run is repeated after a failure. */
const again = atStore(
  "erasure: erasing again gives the first tombstone",
  "`erase` of a stream that has a tombstone: nothing changes, whatever is expected",
  Effect.fnUntraced(function* (store) {
    yield* prepare(store)
    const first = yield* store.erase({ stream: GONE, expected: 3, ...erasure })
    const before = (yield* store.readAll()).position
    same(yield* store.erase({ stream: GONE, expected: 3, ...erasure }), first, "the tombstone of the same erasure again")
    same(yield* store.erase({ stream: GONE, expected: "any", ...laterErasure }), first, "the tombstone of another erasure of the same stream")
    same((yield* store.readAll()).position, before, "the last position after erasing again")
  }),
)

/** Somebody wrote meanwhile: whether it may still be erased is to be decided anew. */
const versions = atStore(
  "erasure: another version is refused, and so is a stream that nobody wrote",
  "whether `erase` compares `expected` in the transaction that erases",
  Effect.fnUntraced(function* (store) {
    yield* prepare(store)
    for (const expected of [0, 2, 4]) yield* refused(store.erase({ stream: GONE, expected, ...erasure }), "conflict", `erasing at version ${expected} a stream at version 3`)
    same(idsOf(yield* eventsIn(store, GONE)), ["gone-1", "gone-2", "gone-3"], "the stream after refused erasures")
    yield* refused(store.erase({ stream: "erase/nobody", expected: "any", ...erasure }), "not-found", "erasing a stream that nobody wrote")
    yield* store.erase({ stream: GONE, expected: "any", ...erasure })
    same((yield* store.read(GONE)).events, [], "the events after an erasure at any version")
  }),
)

/** A new file under an old name would be taken for the old one. */
const name = atStore(
  "erasure: the name of an erased stream is never free again",
  "whether `append`, `rewrite` and `saveSnapshot` look for the tombstone in the transaction that writes",
  Effect.fnUntraced(function* (store) {
    yield* prepare(store)
    yield* store.erase({ stream: GONE, expected: 3, ...erasure })
    for (const expected of [0, 3, "any"] as const) {
      const { message } = yield* refused(write(store, GONE, expected, [event(`ghost-${expected}`)]), "erased", `appending at ${expected} to an erased stream`)
      holds(message.includes(erasure.on) && message.includes(erasure.rule), "the message for an erased stream", `the day ${erasure.on} and the rule ${erasure.rule}`, () => `it is: ${message}`)
    }
    const both = [{ stream: "erase/new", expected: 0, events: [event("new")] }, { stream: GONE, expected: 3, events: [event("ghost")] }] as const
    yield* refused(store.append(both), "erased", "appending to a new and to an erased stream in one call")
    same((yield* store.read("erase/new")).version, 0, "the version of the new stream of that call")
    yield* refused(store.rewrite({ stream: GONE, expected: 3, data: [1, 2, 3], append: [], ...erasure }), "erased", "rewriting an erased stream")
    const isKept = yield* store.saveSnapshot({ stream: GONE, version: 3, revision: 0, format: "gone/1", data: "state" })
    same([isKept, yield* store.loadSnapshot(GONE)], [false, undefined], "keeping a snapshot of an erased stream, and loading it")
  }),
)

/** What the events and the snapshot of the erased stream said. */
const WORDS = [canaryOf("ereignis"), canaryOf("stand")] as const

/** Writes what is to be erased: short and long, so that an engine that keeps long values elsewhere does so. */
const withCanaries = Effect.fnUntraced(function* (store: Store) {
  yield* write(store, "erase/stays", 0, [event("stays", canaryOf("bleibt"))])
  yield* write(store, GONE, 0, [event("word", { wort: WORDS[0] }), event("long", { wort: `${WORDS[0]} `.repeat(2_000) })])
  yield* store.saveSnapshot({ stream: GONE, version: 2, revision: 0, format: "gone/1", data: { wort: WORDS[1] } })
})

/** The numbers of thirty streams. */
const MANY = Array.from({ length: 30 }, (_, at) => at)

/** Many streams of many sizes lie mixed, so that an engine moves rows about; after each erasure no copy of any erased one may be left. */
const eraseAmongMany = (store: Store, place: Place) =>
  Effect.gen(function* () {
    for (const turn of [0, 1, 2, 3, 4]) {
      for (const at of MANY) yield* write(store, `erase/many-${at}`, turn, [event(`many-${at}-${turn}`, `${canaryOf(`strom-${at}`)} `.repeat(1 + ((at * 7 + turn * 11) % 40)))])
    }
    const words: Array<string> = []
    for (const at of MANY.filter((stream) => stream % 4 === 1).map((stream) => (stream * 17) % 30)) {
      yield* store.erase({ stream: `erase/many-${at}`, expected: "any", ...erasure })
      words.push(canaryOf(`strom-${at}`))
      requireGone(yield* dumpOf(place), words, `the dump after ${words.length} of 30 streams were erased, which had been written in turns`)
    }
  })

/** Erased means that nobody finds it, with any tool. */
const bytes = atPlace(
  "erasure: no byte of what was erased is in the dump",
  "what the engine leaves behind: free pages (secure delete), the write-ahead log, dead rows, indexes, caches, the snapshot",
  Effect.fnUntraced(function* (place) {
    const open = yield* within(place, (store) =>
      Effect.gen(function* () {
        yield* withCanaries(store)
        yield* store.erase({ stream: GONE, expected: 2, ...erasure })
        return yield* dumpOf(place)
      }),
    )
    requireGone(open, WORDS, "the dump after the erasure, with the place open")
    requireGone(yield* dumpOf(place), WORDS, "the dump after the erasure, with the place closed")
    yield* within(place, (store) => eraseAmongMany(store, place))
  }),
)

/** A dump that shows nothing would find nothing. */
const honest = atStore(
  "erasure: the dump holds what is stored",
  "the `dump` of the test file: all files or tables of the place, nothing compressed, asked for while the place is open",
  Effect.fnUntraced(function* (store, place) {
    yield* withCanaries(store)
    requireThere(yield* dumpOf(place), [...WORDS, canaryOf("bleibt")], "the dump before anything was erased")
  }),
)

/** An erasure that takes more than its stream is a loss. */
const others = atStore(
  "erasure: the other streams stay as they are",
  "the condition of the statement that deletes: the whole name, compared to the code unit",
  Effect.fnUntraced(function* (store) {
    const near = ["erase/gon", "erase/gone/", "erase/gone-2", "erase/gon_", "erase/gon%", "erase/%", "%"]
    yield* write(store, GONE, 0, eventsOf("gone", 2))
    for (const stream of near) {
      yield* write(store, stream, 0, [event(stream)])
      yield* store.saveSnapshot({ stream, version: 1, revision: 0, format: "near/1", data: stream })
    }
    yield* store.erase({ stream: GONE, expected: 2, ...erasure })
    for (const stream of near) {
      const { events } = yield* store.read(stream)
      same([idsOf(events), (yield* store.loadSnapshot(stream))?.data], [[stream], stream], `the stream ${show(stream)} after ${show(GONE)} was erased: its events and its snapshot`)
    }
  }),
)

/** Erasing. */
export const erasing: ReadonlyArray<EventStoreCheck> = [tombstone, again, versions, name, bytes, honest, others]
