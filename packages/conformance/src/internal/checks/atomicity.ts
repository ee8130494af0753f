/**
 * All or nothing, for those who write, who read and who are interrupted.
 *
 * What is refused for which reason is looked at elsewhere: here a call that goes through says nothing.
 */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import { type EventStoreCheck, atStore } from "../check.js"
import { holds, show } from "../expectation.js"
import { entriesIn, event, eventsIn, eventsOf, idsOf, write } from "../opening.js"

/** A hand-over is written to two files or to none. */
const streams = atStore(
  "atomicity: an append over several streams is stored whole or not at all",
  "whether all requests of one call share one transaction, rolled back where any of them is refused",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "atom/taken", 0, eventsOf("taken", 2))
    const result = yield* Effect.result(store.append([
      { stream: "atom/first", expected: 0, events: eventsOf("first", 2) },
      { stream: "atom/taken", expected: 0, events: eventsOf("late", 1) },
      { stream: "atom/last", expected: 0, events: eventsOf("last", 1) },
    ]))
    if (Result.isSuccess(result)) return
    const left = [...(yield* eventsIn(store, "atom/first")), ...(yield* eventsIn(store, "atom/last"))]
    holds(left.length === 0, "an append over three streams that was refused for one of them", "nothing of it to be stored", () => `${show(idsOf(left))} are`)
  }),
)

/** Half an import is worse than none. */
const batch = atStore(
  "atomicity: a batch of events is stored whole or not at all",
  "whether all events of one request share one transaction, rolled back where one of them is refused",
  Effect.fnUntraced(function* (store) {
    yield* write(store, "atom/other", 0, [event("known")])
    const result = yield* Effect.result(write(store, "atom/batch", 0, [...eventsOf("batch", 50), event("known"), event("last")]))
    if (Result.isSuccess(result)) return
    const left = yield* eventsIn(store, "atom/batch")
    holds(left.length === 0, "a batch of 52 events that was refused for the 51st", "nothing of it to be stored", () => `${left.length} events are`)
  }),
)

/** A reader that acts on the first half acts on what nobody decided. */
const readers = atStore(
  "atomicity: no reader sees half of an append",
  "whether a reader can see the rows of a transaction that is not through",
  Effect.fnUntraced(function* (store) {
    const requests = (turn: number) => ["x", "y"].map((name) => ({ stream: `atom/${name}`, expected: turn * 3, events: eventsOf(`${name}-${turn}`, 3) }))
    const writer = yield* Effect.forkChild(Effect.forEach(Array.from({ length: 20 }, (_, turn) => turn), (turn) => store.append(requests(turn))))
    for (let reads = 0; reads < 40; reads += 1) {
      const ids = idsOf(yield* entriesIn(store))
      const whole = ids.length % 6 === 0
      holds(whole, "reading while appends of 6 events over two streams go on", "6, 12, 18, … events", () => `there were ${ids.length}, the last was ${show(ids.at(-1))}`)
      yield* Effect.yieldNow
    }
    yield* Fiber.join(writer)
  }),
)

/** A request is cancelled at any moment, by a browser that was closed. */
const interrupted = atStore(
  "atomicity: an interrupted append is whole or not there",
  "what happens to an open transaction when the fiber is interrupted: it is rolled back, or it goes through",
  Effect.fnUntraced(function* (store) {
    for (let turn = 0; turn < 12; turn += 1) {
      const fiber = yield* Effect.forkChild(store.append(["p", "q"].map((name) => ({ stream: `atom/${name}-${turn}`, expected: 0, events: eventsOf(`${name}-${turn}`, 4) }))))
      yield* turn < 6 ? Effect.forEach(Array.from({ length: turn }), () => Effect.yieldNow) : Effect.sleep(turn - 6)
      yield* Fiber.interrupt(fiber)
      const [p, q] = [yield* store.read(`atom/p-${turn}`), yield* store.read(`atom/q-${turn}`)]
      const counts = [p.events.length, q.events.length]
      holds(show(counts) === "[0,0]" || show(counts) === "[4,4]", "an interrupted append of 4 events to each of two streams", "all of it, or nothing", () => `${counts[0]} and ${counts[1]} are stored`)
    }
    yield* write(store, "atom/after", 0, [event("after")])
  }),
)

/** All or nothing. */
export const atomicity: ReadonlyArray<EventStoreCheck> = [streams, batch, readers, interrupted]
