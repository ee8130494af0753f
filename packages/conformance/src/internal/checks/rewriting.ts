/** Other payloads in place of those of a stream. */
import type { StoreRequest } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { canaryOf, requireGone } from "../canary.js"
import { type EventStoreCheck, atPlace, atStore } from "../check.js"
import { erasure, laterErasure } from "../erasing.js"
import { granted, refused, same } from "../expectation.js"
import { type Store, dumpOf, entriesIn, event, eventsIn, eventsOf, idsOf, within, write } from "../opening.js"

const STREAM = "rewrite/a"

/** A rewrite of three events that appends two. */
const request = (over: Partial<StoreRequest.RewriteRequest> = {}): StoreRequest.RewriteRequest =>
  ({ stream: STREAM, expected: 3, data: [{ neu: 1 }, null, "drei"], append: [event("added-1"), event("added-2")], ...erasure, ...over })

/** A stream of three events, and another one. */
const prepare = Effect.fnUntraced(function* (store: Store) {
  yield* write(store, STREAM, 0, eventsOf("old", 3))
  yield* write(store, "rewrite/other", 0, [event("other")])
})

/** What was erased is gone, and what was not stays where it was. */
const payloads = atStore(
  "rewrite: other payloads stand in place of those stored, and ids, types, versions and positions stay",
  "`rewrite`: one payload per event, from version 1 on; the appended events come after the last",
  Effect.fnUntraced(function* (store) {
    yield* prepare(store)
    const before = yield* eventsIn(store, STREAM)
    yield* store.rewrite(request())
    const after = yield* eventsIn(store, STREAM)
    same(after.slice(0, 3), before.map((stored, at) => ({ ...stored, data: request().data[at] })), "the three events, with other payloads")
    same(after.slice(3).map(({ data, id, version }) => [id, version, data]), [["added-1", 4, { id: "added-1" }], ["added-2", 5, { id: "added-2" }]], "the appended events")
    const inOrder = (yield* entriesIn(store)).filter(({ _tag, stream }) => _tag === "Event" && stream === STREAM)
    same(inOrder, after, "the events of the stream in the one order, and read alone")
    same((yield* eventsIn(store, "rewrite/other")).map(({ data }) => data), [{ id: "other" }], "another stream")
  }),
)

/** Whoever built something from the stream reads on and learns that it has to be built anew. */
const entry = atStore(
  "rewrite: it is an entry of the order, before the events that it appends",
  "the position of the rewrite: the next one; those of the appended events follow",
  Effect.fnUntraced(function* (store) {
    yield* prepare(store)
    const last = (yield* store.readAll()).position
    const given = yield* store.rewrite(request())
    same({ ...given, position: 0 }, { _tag: "Rewrite", position: 0, stream: STREAM, version: 3, ...erasure }, "what `rewrite` gives")
    const [first, ...added] = yield* entriesIn(store, last)
    same(first, given, "the first entry after the rewrite")
    same(idsOf(added), ["added-1", "added-2"], "the entries behind it")
  }),
)

/** Half an erasure says that it is done. */
const whole = atStore(
  "rewrite: it is done whole or not at all",
  "whether payloads, entry, revision and appended events share one transaction, rolled back where one of them is refused",
  Effect.fnUntraced(function* (store) {
    yield* prepare(store)
    const before = [yield* entriesIn(store), yield* store.read(STREAM)]
    const result = yield* Effect.result(store.rewrite(request({ append: [event("added-1"), event("other")] })))
    if (Result.isSuccess(result)) return
    same([yield* entriesIn(store), yield* store.read(STREAM)], before, "order and stream after a rewrite that was refused for the id of an appended event")
  }),
)

/** Payloads for other events than those stored would say something that nobody decided. */
const refusals = atStore(
  "rewrite: another version, another number of payloads and an unknown stream are refused",
  "whether `expected` is compared in the transaction that rewrites, and `StoreForm.requireRewrite` is asked first",
  Effect.fnUntraced(function* (store) {
    yield* prepare(store)
    const before = [yield* entriesIn(store), yield* store.read(STREAM)]
    yield* refused(store.rewrite(request({ expected: 2, data: [1, 2] })), "conflict", "rewriting at version 2 a stream at version 3")
    yield* refused(store.rewrite(request({ expected: 4, data: [1, 2, 3, 4] })), "conflict", "rewriting at version 4 a stream at version 3")
    yield* refused(store.rewrite(request({ data: [1, 2] })), "request", "rewriting three events with two payloads")
    yield* refused(store.rewrite(request({ stream: "rewrite/nobody", expected: 1, data: [1] })), "not-found", "rewriting a stream that nobody wrote")
    same([yield* entriesIn(store), yield* store.read(STREAM)], before, "order and stream after refused rewrites")
    yield* refused(store.rewrite(request({ append: [event("other")] })), "duplicate", "rewriting and appending an id that is known")
  }),
)

/** The version does not move, so something else has to. */
const revision = atStore(
  "rewrite: the revision of the stream goes up by one",
  "`revision` of `read`, counted in the transaction that rewrites",
  Effect.fnUntraced(function* (store) {
    yield* prepare(store)
    same((yield* store.read(STREAM)).revision, 0, "the revision before a rewrite")
    yield* store.rewrite(request({ append: [] }))
    yield* store.rewrite(request({ append: [], data: [1, 2, 3] }))
    same((yield* store.read(STREAM)).revision, 2, "the revision after two rewrites that append nothing")
    same((yield* store.read("rewrite/other")).revision, 0, "the revision of another stream")
  }),
)

/** A lost answer is asked for again; the erasure must not be done twice with other words. */
const repeated = atStore(
  "rewrite: the same one again, where it appends, gives the first answer",
  "whether the ids of `append` are looked up before the version is compared",
  Effect.fnUntraced(function* (store) {
    yield* prepare(store)
    const first = yield* store.rewrite(request())
    const before = yield* store.read(STREAM)
    same(yield* granted(store.rewrite(request()), "the same rewrite again"), first, "the answer to the same rewrite again")
    same(yield* store.read(STREAM), before, "the stream after the same rewrite again")
    yield* store.rewrite(request({ expected: 5, data: [1, 2, 3, 4, 5], append: [event("added-3")], ...laterErasure }))
    const after = yield* store.read(STREAM)
    same(yield* granted(store.rewrite(request()), "the first rewrite again, after another one"), first, "the answer to the first rewrite again, after another one")
    same(yield* store.read(STREAM), after, "the stream after the first rewrite was asked for again")
  }),
)

/** What was said before the rewrite. */
const OLD = canaryOf("altes-wort")

/** The words were erased for a reason. */
const bytes = atPlace(
  "rewrite: no byte of the words that were replaced is in the dump",
  "what the engine leaves behind: free pages (secure delete), the write-ahead log, dead rows, the snapshot that was built from them",
  Effect.fnUntraced(function* (place) {
    const open = yield* within(place, (store) =>
      Effect.gen(function* () {
        yield* write(store, STREAM, 0, [event("old-1", { wort: OLD }), event("old-2", { wort: `${OLD} `.repeat(2_000) }), event("old-3")])
        yield* store.rewrite(request())
        return yield* dumpOf(place)
      }),
    )
    requireGone(open, [OLD], "the dump after the rewrite, with the place open")
    requireGone(yield* dumpOf(place), [OLD], "the dump after the rewrite, with the place closed")
  }),
)

/** Rewriting. */
export const rewriting: ReadonlyArray<EventStoreCheck> = [payloads, entry, whole, refusals, revision, repeated, bytes]
