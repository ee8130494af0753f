/**
 * An event id stands for one event, for good.
 *
 * The calls here expect `any` version, so that a store which compares versions too early fails in the checks of conflicts alone.
 */
import * as Effect from "effect/Effect"
import { type EventStoreCheck, atPlace, atStore } from "../check.js"
import { holds, refused, same } from "../expectation.js"
import { event, eventsIn, eventsOf, idsOf, within, write } from "../opening.js"

/** One call over two streams. */
const TWO = [
  { stream: "same/a", expected: "any", events: eventsOf("a", 2) },
  { stream: "same/b", expected: "any", events: eventsOf("b", 1) },
] as const

/** The network loses answers, not only questions. */
const once = atStore(
  "idempotency: the same append again is stored once",
  "whether known ids are looked up in the transaction that writes, and how a unique key that is hit is answered",
  Effect.fnUntraced(function* (store) {
    for (let turn = 0; turn < 3; turn += 1) yield* store.append(TWO)
    same(idsOf(yield* eventsIn(store, "same/a")), ["a-1", "a-2"], "a stream after the same append three times")
    yield* Effect.forEach([1, 2, 3, 4], () => write(store, "same/c", "any", eventsOf("c", 2)), { concurrency: "unbounded" })
    same(idsOf(yield* eventsIn(store, "same/c")), ["c-1", "c-2"], "a stream after the same append four times at once")
  }),
)

/** Whoever asks again gets what was lost, and not something like it. */
const firstAnswer = atStore(
  "idempotency: the same append again gives the first answer, as repeated",
  "from where the positions and versions of a repeated append are taken: from the stored events, and not from the head",
  Effect.fnUntraced(function* (store) {
    const first = yield* store.append(TWO)
    same(first.repeated, false, "`repeated` of the first append")
    yield* store.append([{ stream: "same/a", expected: "any", events: eventsOf("more", 2) }])
    const again = yield* store.append(TWO)
    if ((yield* store.read("same/a")).version !== 4) return
    same(again, { ...first, repeated: true }, "the answer to the same append again, after others came")
    const otherWords = yield* write(store, "same/b", "any", [event("b-1", "other words")])
    same(otherWords.repeated, true, "`repeated` where an id is known and the payload is another: it is not compared")
    same((yield* eventsIn(store, "same/b")).map(({ data }) => data), [{ id: "b-1" }], "the payload, which stays the first")
  }),
)

/** One id for two events is a slip of the host, which has to be seen. */
const otherwise = atStore(
  "idempotency: an id that is known otherwise is refused by name",
  "the comparison with what is stored: same streams, same order, one after the other, all of the call",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "same/a", 0, eventsOf("a", 3))
    yield* write(store, "same/b", 0, eventsOf("b", 1))
    const cases = [
      ["a known id in another stream", "same/new", [event("a-1")], "a-1"],
      ["a known id after new ones", "same/b", [event("b-2"), event("b-1")], "b-1"],
      ["a known id before new ones", "same/a", [event("a-3"), event("a-4")], "a-3"],
      ["known ids in another order", "same/a", [event("a-2"), event("a-1")], "a-"],
      ["known ids that do not follow each other", "same/a", [event("a-1"), event("a-3")], "a-"],
      ["one id twice in a call", "same/new", [event("twin"), event("twin")], "twin"],
    ] as const
    for (const [what, stream, events, named] of cases) {
      const { message } = yield* refused(write(store, stream, "any", events), "duplicate", what)
      holds(message.includes(`"${named}`), `the message for ${what}`, `the id in quotes, "${named}…`, () => `it is: ${message}`)
    }
    same((yield* store.read("same/new")).version, 0, "the version of a stream to which only refused appends went")
    same((yield* store.read("same/a")).version, 3, "the version of the stream whose ids were known")
  }),
)

/** The answer may be asked for after a restart. */
const reopened = atPlace(
  "idempotency: what another opening appended is known",
  "where known ids are kept: in the place, and not in the memory of an opening",
  Effect.fnUntraced(function* (place) {
    yield* within(place, (store) => store.append(TWO))
    yield* within(place, (store) =>
      Effect.gen(function* () {
        if ((yield* store.read("same/a")).version === 0) return
        same((yield* store.append(TWO)).repeated, true, "`repeated` of the same append again, after closing and opening")
      }),
    )
  }),
)

/** The same again. */
export const idempotency: ReadonlyArray<EventStoreCheck> = [once, firstAnswer, otherwise, reopened]
