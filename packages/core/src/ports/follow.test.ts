import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { TestClock } from "effect/testing"
import { describe, expect, it } from "vitest"
import { seeded } from "../../test/seeded.js"
import type { Entry } from "./Entry.js"
import { EventStore, EventStoreError } from "./EventStore.js"
import { follow } from "./follow.js"
import { KeyRingError } from "./KeyRing.js"
import { memoryEventStore } from "./memoryEventStore.js"

type Store = EventStore["Service"]

const withStore = <A, E>(test: (store: Store) => Effect.Effect<A, E>): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.flatMap(EventStore, test), memoryEventStore()))

const write = (store: Store, from: number, to: number) =>
  store.append([{ stream: "s", expected: "any", events: Array.from({ length: to - from + 1 }, (_, at) => ({ id: `e-${from + at}`, type: "T", schema: 1, data: from + at })) }])

const positions = (entries: ReadonlyArray<Entry>): ReadonlyArray<number> => entries.map(({ position }) => position)
const upTo = (last: number): ReadonlyArray<number> => Array.from({ length: last }, (_, at) => at + 1)
const away = (reason: EventStoreError["reason"]) => new EventStoreError({ reason, message: "away" })

/** Follows until so many positions came, and gives them. */
const gather = (store: Store, count: number, options: { readonly after?: number; readonly limit?: number } = {}) => {
  const seen: Array<number> = []
  const onPage = ({ entries }: { readonly entries: ReadonlyArray<Entry> }) => {
    expect(entries.length).toBeGreaterThan(0)
    seen.push(...positions(entries))
    return seen.length >= count ? Effect.fail("enough" as const) : Effect.void
  }
  return Effect.as(Effect.flip(follow(store, { ...options, onPage })), seen)
}

describe("following a store", () => {
  it("gives what is there, from a position on, in pages of the size asked for", () => withStore((store) => Effect.gen(function* () {
    yield* write(store, 1, 7)
    expect(yield* gather(store, 7, { limit: 3 })).toEqual(upTo(7))
    expect(yield* gather(store, 2, { after: 5 })).toEqual([6, 7])
  })))

  it("waits for what is not there yet", () => withStore((store) => Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(gather(store, 4))
    yield* Effect.yieldNow
    yield* write(store, 1, 1)
    yield* Effect.yieldNow
    yield* write(store, 2, 4)
    expect(yield* Fiber.join(fiber)).toEqual(upTo(4))
  })))

  it("takes a page again that was not taken whole, in the next run only", () => withStore((store) => Effect.gen(function* () {
    yield* write(store, 1, 2)
    expect(yield* Effect.flip(follow(store, { onPage: () => Effect.fail("broken") }))).toBe("broken")
    expect(yield* gather(store, 2)).toEqual([1, 2])
  })))

  it("ends when it is interrupted, while it waits", () => withStore((store) => Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(follow(store, { onPage: () => Effect.void }))
    yield* Effect.yieldNow
    yield* Fiber.interrupt(fiber)
    expect(Exit.hasInterrupts(yield* Fiber.await(fiber))).toBe(true)
  })))

  it("ends with what does not pass", () => withStore((store) => Effect.gen(function* () {
    const closed = { ...store, readAll: () => Effect.fail(away("closed")) }
    expect(yield* Effect.flip(follow(closed, { onPage: () => Effect.void }))).toMatchObject({ reason: "closed" })
    expect(yield* Effect.flip(follow(store, { after: -1, onPage: () => Effect.void }))).toMatchObject({ reason: "request" })
  })))

  it("waits for a key ring that does not answer, and ends where a key is gone", () => withStore((store) => Effect.gen(function* () {
    yield* write(store, 1, 2)
    const failures = [new KeyRingError({ message: "the key server timed out" }), undefined].map((cause) => new EventStoreError({ reason: "key", message: "no key", ...(cause && { cause }) }))
    const [mute, gone] = failures
    const fails = (error: EventStoreError | undefined) => {
      let left = 1
      return { ...store, readAll: () => Effect.suspend(() => (error !== undefined && left-- > 0 ? Effect.fail(error) : store.readAll())) }
    }
    expect(yield* gather(fails(mute), 2)).toEqual([1, 2])
    expect(yield* Effect.flip(follow(fails(gone), { onPage: () => Effect.void }))).toMatchObject({ reason: "key" })
  })))

  it("asks again after longer and longer pauses where the store does not answer", () => withStore((store) => Effect.gen(function* () {
    let asked = 0
    const mute = { ...store, readAll: () => Effect.suspend(() => { asked += 1; return Effect.fail(away("connection")) }) }
    const fiber = yield* Effect.forkChild(follow(mute, { onPage: () => Effect.void }))
    const after: Array<number> = []
    for (const pause of [0, 100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]) {
      yield* TestClock.adjust(pause)
      after.push(asked)
    }
    expect(after).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    yield* Fiber.interrupt(fiber)
  }).pipe(Effect.provide(TestClock.layer()))))
})

describe("properties", () => {
  it("no entry is left out and none comes twice, whatever the store answers in between", () => withStore((store) => Effect.gen(function* () {
    const chance = seeded(17)
    const moody: Store = {
      ...store,
      readAll: (options) => Effect.suspend(() => (chance.int(0, 2) === 0 ? Effect.fail(away(chance.pick(["busy", "connection"]))) : store.readAll(options))),
      awaitChange: (after) => Effect.suspend(() => (chance.int(0, 2) === 0 ? Effect.fail(away("connection")) : chance.bool() ? Effect.void : store.awaitChange(after))),
    }
    const fiber = yield* Effect.forkChild(gather(moody, 200, { limit: 7 }))
    for (let next = 1; next <= 200;) {
      const to = Math.min(200, next + chance.int(0, 20))
      yield* write(store, next, to)
      yield* TestClock.adjust(chance.int(0, 300))
      next = to + 1
    }
    for (let round = 0; round < 200; round += 1) yield* TestClock.adjust(10_000)
    expect(yield* Fiber.join(fiber)).toEqual(upTo(200))
  }).pipe(Effect.provide(TestClock.layer()))))
})
