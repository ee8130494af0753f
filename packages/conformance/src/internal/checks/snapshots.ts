/** The state of a stream, kept beside it. */
import type { Snapshot } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { canaryOf, requireGone } from "../canary.js"
import { type EventStoreCheck, atStore } from "../check.js"
import { erasure } from "../erasing.js"
import { same } from "../expectation.js"
import { type Store, dumpOf, eventsOf, write } from "../opening.js"

const STREAM = "snapshot/a"

/** A snapshot of version 2, or what is said instead. */
const snapshot = (over: Partial<Snapshot.Snapshot> = {}): Snapshot.Snapshot =>
  ({ stream: STREAM, version: 2, revision: 0, format: "stand/1", data: { stand: 2 }, ...over })

/** Replaces all three payloads. */
const rewrite = (store: Store) => store.rewrite({ stream: STREAM, expected: 3, data: [1, 2, 3], append: [], ...erasure })

/** A state that is read differently is a wrong state. */
const comesBack = atStore(
  "snapshots: one comes back as it was saved, in place of an earlier one",
  "`saveSnapshot` and `loadSnapshot`: all five fields",
  Effect.fnUntraced(function* (store) {
    yield* write(store, STREAM, 0, eventsOf("a", 3))
    same(yield* store.loadSnapshot(STREAM), undefined, "the snapshot of a stream that has none")
    const first = snapshot()
    const later = snapshot({ version: 3, format: "stand/2", data: [{ stand: 3 }, null] })
    same([yield* store.saveSnapshot(first), yield* store.loadSnapshot(STREAM)], [true, first], "the first snapshot, saved and loaded")
    same([yield* store.saveSnapshot(later), yield* store.loadSnapshot(STREAM)], [true, later], "a later snapshot, saved and loaded")
    same((yield* store.readAll()).entries.length, 3, "how many entries the order has: a snapshot is none")
  }),
)

/** Two programs keep the same state, and the slower one comes last. */
const laterWins = atStore(
  "snapshots: one of an earlier version does not take the place of a later one",
  "the comparison with the version that is kept, in the statement that writes",
  Effect.fnUntraced(function* (store) {
    yield* write(store, STREAM, 0, eventsOf("a", 3))
    yield* store.saveSnapshot(snapshot({ version: 3 }))
    same(yield* store.saveSnapshot(snapshot({ version: 1, data: "late" })), false, "saving one of version 1, where one of version 3 is kept")
    same(yield* store.loadSnapshot(STREAM), snapshot({ version: 3 }), "the snapshot that is kept")
  }),
)

/** A state built before an erasure holds what was erased. */
const stale = atStore(
  "snapshots: one of an earlier revision is refused, for it may bring back what was erased",
  "the comparison of `revision` with that of the stream, in the statement that writes",
  Effect.fnUntraced(function* (store) {
    yield* write(store, STREAM, 0, eventsOf("a", 3))
    yield* rewrite(store)
    const { revision } = yield* store.read(STREAM)
    for (const wrong of [revision - 1, revision + 1]) {
      same(yield* store.saveSnapshot(snapshot({ revision: wrong })), false, `saving one of revision ${wrong} where the stream is at revision ${revision}`)
    }
    same(yield* store.loadSnapshot(STREAM), undefined, "the snapshot that is kept")
    same(yield* store.saveSnapshot(snapshot({ revision })), true, `saving one of revision ${revision}`)
  }),
)

/** What the state said before the rewrite. */
const WORD = canaryOf("alter-stand")

/** It holds what was erased, too. */
const goes = atStore(
  "snapshots: one goes with a rewrite, to the last byte",
  "whether `rewrite` deletes the snapshot in its transaction",
  Effect.fnUntraced(function* (store, place) {
    yield* write(store, STREAM, 0, eventsOf("a", 3))
    yield* store.saveSnapshot(snapshot({ data: WORD }))
    yield* rewrite(store)
    same(yield* store.loadSnapshot(STREAM), undefined, "the snapshot after a rewrite")
    requireGone(yield* dumpOf(place), [WORD], "the dump after a rewrite")
  }),
)

/** A state of events that are not there was built from somewhere else. */
const ahead = atStore(
  "snapshots: one of a stream that nobody wrote, or ahead of it, is not kept",
  "the comparison of `version` with that of the stream",
  Effect.fnUntraced(function* (store) {
    yield* write(store, STREAM, 0, eventsOf("a", 3))
    same(yield* store.saveSnapshot(snapshot({ version: 4 })), false, "saving one of version 4 where the stream is at version 3")
    same(yield* store.saveSnapshot(snapshot({ stream: "snapshot/nobody" })), false, "saving one of a stream that nobody wrote")
    same([yield* store.loadSnapshot(STREAM), yield* store.loadSnapshot("snapshot/nobody")], [undefined, undefined], "the snapshots that are kept")
  }),
)

/** Snapshots. */
export const snapshots: ReadonlyArray<EventStoreCheck> = [comesBack, laterWins, stale, goes, ahead]
