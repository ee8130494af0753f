/** The expected version, and in which order a call is refused. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type EventStoreCheck, atStore } from "../check.js"
import { erasure } from "../erasing.js"
import { holds, reasonOf, refused, same, show } from "../expectation.js"
import { type Run, type Store, event, eventsIn, eventsOf, idsOf, write } from "../opening.js"

const STREAM = "conflict/a"

/** Reads the version and appends at it, until no other writer came between; at most so often as could ever be needed. */
const addOne = (store: Store, id: string): Run =>
  Effect.gen(function* () {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const { version } = yield* store.read(STREAM)
      yield* Effect.yieldNow
      const result = yield* Effect.result(write(store, STREAM, version, [event(id, { after: version })]))
      if (Result.isSuccess(result)) return
      if (result.failure.reason !== "conflict" && result.failure.reason !== "busy") return yield* Effect.fail(result.failure)
    }
  })

/** Two officers decide on the same state: the second has to learn of the first. */
const another = atStore(
  "conflict: an append at another version is refused and stores nothing, also between many writers",
  "whether the version is compared in the same transaction that writes, before anything else can",
  Effect.fnUntraced(function* (store) {
    yield* write(store, STREAM, 0, eventsOf("a", 2))
    for (const expected of [0, 1, 3, 1_000_000]) {
      yield* refused(write(store, STREAM, expected, [event(`late-${expected}`)]), "conflict", `appending at version ${expected} to a stream at version 2`)
    }
    yield* refused(write(store, "conflict/new", 1, [event("early")]), "conflict", "appending at version 1 to a stream that nobody wrote")
    const order = [["conflict/first", 0], [STREAM, 1], ["conflict/last", 0]] as const
    for (const turn of [0, 1, 2]) {
      const requests = [...order.slice(turn), ...order.slice(0, turn)].map(([stream, expected], at) => ({ stream, expected, events: [event(`over-${turn}-${at}`)] }))
      yield* refused(store.append(requests), "conflict", `appending over three streams, of which one is at another version: ${show(requests.map(({ stream }) => stream))}, and wrong is "${STREAM}"`)
    }
    same(idsOf(yield* eventsIn(store, STREAM)), ["a-1", "a-2"], "the stream after the refused appends")
    const writers = Array.from({ length: 8 }, (_, at) => at)
    yield* Effect.forEach(writers, (writer) => Effect.forEach([1, 2, 3], (turn) => addOne(store, `w-${writer}-${turn}`)), { concurrency: "unbounded" })
    const events = yield* eventsIn(store, STREAM)
    const lost = events.slice(2).filter(({ data, version }) => show(data) !== show({ after: version - 1 }))
    holds(lost.length === 0, "8 writers that append at the version they read", "each event to follow the version that its writer read", () => `${lost.length} do not, the first is ${show(lost[0])}: an update was lost`)
  }),
)

/** A program tells its user what happened meanwhile, and reads from there. */
const says = atStore(
  "conflict: the error says the stream, the expected version and the actual one",
  "the fields `stream`, `expected` and `actual` of the error",
  Effect.fnUntraced(function* (store) {
    yield* write(store, STREAM, 0, eventsOf("a", 3))
    const result = yield* Effect.result(write(store, STREAM, 1, [event("late")]))
    if (Result.isSuccess(result) || result.failure.reason !== "conflict") return
    const { actual, expected, message, stream } = result.failure
    same({ stream, expected, actual }, { stream: STREAM, expected: 1, actual: 3 }, "what the error of a conflict says")
    holds(message.includes(JSON.stringify(STREAM)), "the message of a conflict", `the stream in quotes, ${JSON.stringify(STREAM)}`, () => `it is: ${message}`)
  }),
)

/** Somebody who read before an erasure of parts must not write back what was erased. */
const revisions = atStore(
  "conflict: an append or a rewrite that names another revision is refused",
  "`revision` of the request, compared with that of the stream in the transaction that writes, after the version",
  Effect.fnUntraced(function* (store) {
    yield* write(store, STREAM, 0, eventsOf("a", 2))
    const rewrite = { stream: STREAM, expected: 2, data: [1, 2], append: [], ...erasure }
    const append = (revision: number, id: string) => store.append([{ stream: STREAM, expected: "any", revision, events: [event(id)] }])
    yield* store.append([{ stream: "conflict/new", expected: 0, revision: 0, events: [event("new")] }])
    yield* store.rewrite({ ...rewrite, revision: 0 })
    yield* refused(append(0, "late"), "conflict", "appending at revision 0 to a stream at revision 1")
    yield* refused(store.rewrite({ ...rewrite, data: [3, 4], revision: 0 }), "conflict", "rewriting at revision 0 a stream at revision 1")
    same((yield* eventsIn(store, STREAM)).map(({ data }) => data), [1, 2], "the stream after what was refused")
    yield* append(1, "in-time")
    same((yield* store.read(STREAM)).version, 3, "the version after an append at revision 1")
  }),
)

/** Protocols do not care what came before them. */
const anyVersion = atStore(
  "conflict: `any` and the right version are never in conflict",
  "how `expected: \"any\"` is told from a number",
  Effect.fnUntraced(function* (store) {
    yield* write(store, STREAM, "any", [event("a-1")])
    yield* write(store, STREAM, "any", [event("a-2")])
    yield* write(store, STREAM, 2, [event("a-3")])
    same((yield* store.read(STREAM)).version, 3, "the version after appends at `any`, `any` and 2")
  }),
)

/** An answer that was lost is asked for again with the version of then: it is no conflict. */
const sequence = atStore(
  "conflict: an erased stream is refused first, then a known id, then another version",
  "the order in which `append` looks: erased, known ids, versions",
  Effect.fnUntraced(function* (store) {
    yield* write(store, STREAM, 0, eventsOf("a", 2))
    yield* write(store, "conflict/gone", 0, eventsOf("gone", 1))
    const mixed = yield* reasonOf(write(store, STREAM, 7, [event("a-2"), event("a-3")]))
    holds(mixed !== "conflict", "a known id at another version", "the known id to be looked at before the version", () => "the reason was \"conflict\"")
    const again = yield* Effect.result(write(store, STREAM, 0, eventsOf("a", 2)))
    holds(Result.isSuccess(again), "the same append again, at the version it had", "an answer, as its ids are known", () => `it was refused: ${show(again)}`)
    yield* store.erase({ stream: "conflict/gone", expected: 1, ...erasure })
    if ((yield* reasonOf(write(store, "conflict/gone", "any", [event("ghost")]))) !== "erased") return
    yield* refused(write(store, "conflict/gone", 9, [event("late")]), "erased", "appending at another version to an erased stream")
    yield* refused(write(store, "conflict/gone", "any", [event("a-2")]), "erased", "appending a known id to an erased stream")
  }),
)

/** The expected version. */
export const conflict: ReadonlyArray<EventStoreCheck> = [another, says, revisions, anyVersion, sequence]
