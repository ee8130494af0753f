/** Closing, opening again, and several openings of one place, as the manifest says. */
import type { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { type EventStoreCheck, atPlace, atStore } from "../check.js"
import { erasure } from "../erasing.js"
import { holds, isSame, reasonOf, refused, same, show } from "../expectation.js"
import { type Run, type Store, entriesIn, event, eventsIn, eventsOf, idsOf, open, within, write } from "../opening.js"

const STREAM = "opening/a"

/** Every function of the port, called once. */
const calls = (store: Store): ReadonlyArray<readonly [string, Run<unknown>]> => [
  ["append", write(store, STREAM, "any", [event("late")])],
  ["read", store.read(STREAM)],
  ["readAll", store.readAll()],
  ["awaitChange", store.awaitChange(0)],
  ["erase", store.erase({ stream: STREAM, expected: "any", ...erasure })],
  ["rewrite", store.rewrite({ stream: STREAM, expected: 1, data: [1], append: [], ...erasure })],
  ["saveSnapshot", store.saveSnapshot({ stream: STREAM, version: 1, revision: 0, format: "f/1", data: 1 })],
  ["loadSnapshot", store.loadSnapshot(STREAM)],
]

/** Who keeps a store by mistake learns of it at once, and nobody waits for what never comes. */
const closed = atPlace(
  "closing: every call on a closed store is refused as closed",
  "the finalizer of the layer: it notes that the store is closed, and every function asks for that first",
  Effect.fnUntraced(function* (place) {
    const { close, store } = yield* open(place)
    yield* write(store, STREAM, 0, [event("a")])
    const waiting = yield* Effect.forkChild(Effect.result(store.awaitChange(1_000_000)), { startImmediately: true })
    yield* Effect.sleep(5)
    yield* close
    const ended = yield* Effect.timeoutOption(Fiber.await(waiting), 3_000)
    yield* Fiber.interrupt(waiting)
    holds(Option.isSome(ended), "`awaitChange` that waits while the store is closed", "an end", () => "it waited on for 3 s")
    for (const [what, call] of calls(store)) yield* refused(call, "closed", `\`${what}\` after the scope of the layer was closed`)
  }),
)

/** Repeats a call until it is refused; gives the reason. A store that does not notice its closing is found by the check before. */
const untilRefused = (call: (turn: number) => Run<unknown>): Effect.Effect<EventStore.Reason | undefined> =>
  Effect.gen(function* () {
    for (let turn = 0; turn < 300; turn += 1) {
      const reason = yield* reasonOf(call(turn))
      if (reason !== undefined) return reason
      yield* Effect.yieldNow
    }
    return undefined
  })

/** A host is stopped in the middle of its work; what it told its users to be stored has to be stored. */
const busy = atPlace(
  "closing: who reads or writes meanwhile gets an answer or `closed`, and what was acknowledged is there",
  "what the finalizer does with calls that are under way: they come to their end, or are refused; nothing hangs and nothing is a defect",
  Effect.fnUntraced(function* (place) {
    const { close, store } = yield* open(place)
    yield* write(store, "opening/anchor", 0, [event("anchor")])
    const acknowledged: Array<string> = []
    const writing = (writer: number) => untilRefused((turn) =>
      Effect.tap(write(store, `opening/w-${writer}`, "any", [event(`w-${writer}-${turn}`)]), () => Effect.sync(() => acknowledged.push(`w-${writer}-${turn}`))))
    const reading = untilRefused(() => store.readAll())
    const fibers = yield* Effect.forEach([writing(1), writing(2), writing(3), reading], (call) => Effect.forkChild(call))
    yield* Effect.sleep(5)
    yield* close
    for (const fiber of fibers) {
      const exit = yield* Fiber.await(fiber)
      if (!Exit.isSuccess(exit)) continue
      holds(exit.value === undefined || exit.value === "closed", "a call that was under way at the closing", "an answer, or reason \"closed\"", () => `the reason was "${exit.value}"`)
    }
    const found = new Set(yield* within(place, (later) => Effect.map(entriesIn(later), idsOf)))
    const lost = acknowledged.filter((id) => !found.has(id))
    holds(!found.has("anchor") || lost.length === 0, "opening again after closing under load", "every acknowledged event to be there", () => `${lost.length} of ${acknowledged.length} are missing, the first is ${show(lost[0])}`)
  }),
)

/** All that a store shows. */
const look = (store: Store) =>
  Effect.gen(function* () {
    return { entries: yield* entriesIn(store), page: yield* store.read(STREAM), snapshot: yield* store.loadSnapshot(STREAM) }
  })

/** Either statement is useful; the wrong one costs a city its files. */
const reopening = atPlace(
  "reopening: the place is found as it was left, or empty, as `durable` of the manifest says",
  "`durable` of the manifest: true where the place outlives its openings",
  Effect.fnUntraced(function* (place) {
    const [before, durable] = yield* within(place, (store) =>
      Effect.gen(function* () {
        yield* write(store, STREAM, 0, eventsOf("a", 3))
        yield* store.rewrite({ stream: STREAM, expected: 3, data: [1, 2, 3], append: [event("b")], ...erasure })
        yield* store.saveSnapshot({ stream: STREAM, version: 2, revision: 1, format: "f/1", data: { stand: 2 } })
        return [yield* look(store), store.manifest.durable] as const
      }),
    )
    const after = yield* within(place, look)
    if (!durable) return same(after.entries, [], "what a store that is not durable finds when it is opened again")
    holds(isSame(after, before), "opening a durable store again", show(before), () => `there was ${show(after)}`)
    const { from } = yield* within(place, (store) => write(store, STREAM, 4, [event("c")]))
    holds(from > (before.entries.at(-1)?.position ?? 0), "the first position after opening again", "one after the last", () => `it is ${from}`)
  }),
)

/** What was erased must not come back with a restart, and the name must not be given to somebody else. */
const staysErased = atPlace(
  "reopening: an erased stream stays erased",
  "whether the tombstone is stored in the transaction that erases",
  Effect.fnUntraced(function* (place) {
    const stone = yield* within(place, (store) =>
      Effect.gen(function* () {
        yield* write(store, "opening/anchor", 0, [event("anchor")])
        yield* write(store, STREAM, 0, eventsOf("a", 2))
        return yield* store.erase({ stream: STREAM, expected: 2, ...erasure })
      }),
    )
    yield* within(place, (store) =>
      Effect.gen(function* () {
        if ((yield* store.read("opening/anchor")).version === 0) return
        const { events, tombstone } = yield* store.read(STREAM)
        same([events, tombstone], [[], stone], "the events and the tombstone of the stream, after opening again")
        same((yield* entriesIn(store)).at(-1), stone, "the last entry of the order")
        same(yield* reasonOf(write(store, STREAM, "any", [event("ghost")])), "erased", "the reason for which an append to it is refused")
      }),
    )
  }),
)

/** Programs decide by the manifest, once. */
const meaning = atStore(
  "manifest: it says a name, `durable` and `shared`, and always the same",
  "`manifest`: a constant of the adapter",
  Effect.fnUntraced(function* (store, place) {
    const { durable, name, shared } = store.manifest
    holds(typeof name === "string" && name.trim() === name && name !== "", "`name` of the manifest", "the name of the package", () => `it is ${show(name)}`)
    same([typeof durable, typeof shared], ["boolean", "boolean"], "the types of `durable` and `shared`")
    yield* write(store, STREAM, 0, [event("a")])
    same({ ...store.manifest }, { name, durable, shared }, "the manifest after an append")
    const second = yield* Effect.result(within(place, (other) => Effect.succeed({ ...other.manifest })))
    if (Result.isSuccess(second)) same(second.success, { name, durable, shared }, "the manifest of a second opening")
    same((yield* eventsIn(store, STREAM)).length, 1, "the events after a second opening was closed")
  }),
)

/** Openings, one after the other. */
export const openings: ReadonlyArray<EventStoreCheck> = [closed, busy, reopening, staysErased, meaning]
