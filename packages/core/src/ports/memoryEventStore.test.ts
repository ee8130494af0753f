import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import { describe, expect, it } from "vitest"
import { seeded } from "../../test/seeded.js"
import { walk } from "../../test/speicherlauf.js"
import { make as id } from "../kernel/Id.js"
import { make as day } from "../kernel/Stichtag.js"
import { encryptedEventStore } from "./encryptedEventStore.js"
import { EventStore } from "./EventStore.js"
import { dumpMemory, makeMemory, memoryEventStore } from "./memoryEventStore.js"
import { memoryKeyRing } from "./memoryKeyRing.js"

type Store = EventStore["Service"]

const withStore = <A, E>(test: (store: Store) => Effect.Effect<A, E>, layer: Layer.Layer<EventStore> = memoryEventStore()): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.flatMap(EventStore, test), layer))

const event = (eventId: string, data: unknown = {}) => ({ id: eventId, type: "Opened", schema: 1, data })
const erasure = { on: day(2026, 3, 1), rule: "akte-abgelegt", by: id("archiv") }
const write = (store: Store, eventId: string, data?: unknown) => store.append([{ stream: "s", expected: "any", events: [event(eventId, data)] }])

describe("a store in memory", () => {
  it("gives back what was appended, and the same answer to the same append", () => withStore((store) => Effect.gen(function* () {
    const request = { stream: "s", expected: 0, events: [event("e-1", { a: [null, "\ud800"] })] }
    const first = yield* store.append([request])
    expect(first).toEqual({ from: 1, to: 1, versions: [1], repeated: false })
    expect(yield* store.append([request])).toEqual({ ...first, repeated: true })
    expect(yield* store.read("s")).toEqual({ events: [{ _tag: "Event", stream: "s", position: 1, version: 1, ...request.events[0] }], version: 1, revision: 0 })
  })))

  it("keeps its own copy of what it was given, and gives out another", () => withStore((store) => Effect.gen(function* () {
    const data = { a: 1 }
    yield* write(store, "e-1", data)
    data.a = 2
    const read = (yield* store.read("s")).events.map((stored) => stored.data as { a: number })
    expect(read).toEqual([{ a: 1 }])
    for (const given of read) given.a = 3
    expect((yield* store.read("s")).events[0]?.data).toEqual({ a: 1 })
  })))

  it("refuses a form before anything else, and stores nothing of it", () => withStore((store) => Effect.gen(function* () {
    const mixed = [{ stream: "s", expected: 0, events: [event("e-1")] }, { stream: "t", expected: 0, events: [event("e-2", Number.NaN)] }]
    expect(yield* Effect.flip(store.append(mixed))).toMatchObject({ reason: "request", message: expect.stringContaining('event "e-2" of stream "t"') as unknown })
    expect(yield* store.readAll()).toEqual({ entries: [], position: 0, end: true })
    expect(yield* Effect.flip(store.awaitChange(-1))).toMatchObject({ reason: "request" })
    expect(yield* Effect.flip(store.loadSnapshot(""))).toMatchObject({ reason: "request" })
  })))

  it("ends a page after 8 MiB, and says that there is more", () => withStore((store) => Effect.gen(function* () {
    for (const at of [1, 2, 3]) yield* write(store, `e-${at}`, "x".repeat(5_000_000))
    const page = yield* store.readAll()
    expect([page.entries.length, page.position, page.end]).toEqual([1, 1, false])
    expect((yield* store.read("s")).next).toBe(2)
    expect(yield* store.readAll({ after: 2 })).toMatchObject({ position: 3, end: true })
    expect((yield* store.read("s", { from: 3 })).next).toBe(undefined)
  })))

  it("keeps no byte of what was erased", async () => {
    const memory = makeMemory()
    const text = (): string => new TextDecoder().decode(dumpMemory(memory))
    await withStore((store) => Effect.gen(function* () {
      yield* write(store, "e-geheim", "vertraulich")
      yield* store.saveSnapshot({ stream: "s", version: 1, revision: 0, format: "f", data: "abbild" })
      expect(["e-geheim", "vertraulich", "abbild"].filter((word) => text().includes(word))).toHaveLength(3)
      yield* store.rewrite({ ...erasure, stream: "s", expected: 1, data: ["leer"], append: [] })
      expect(["e-geheim", "vertraulich", "abbild"].filter((word) => text().includes(word))).toEqual(["e-geheim"])
      yield* store.erase({ ...erasure, stream: "s", expected: 1 })
      expect(["e-geheim", "leer"].filter((word) => text().includes(word))).toEqual([])
    }), memoryEventStore(memory))
  })

  it("takes a rewrite for done only where it is the same one", () => withStore((store) => Effect.gen(function* () {
    yield* write(store, "e-1")
    const request = { ...erasure, stream: "s", expected: 1, data: [0], append: [event("e-2"), event("e-3")] }
    const done = yield* store.rewrite(request)
    expect(yield* store.rewrite(request)).toEqual(done)
    expect(yield* Effect.flip(store.rewrite({ ...request, expected: 2, data: [0, 0], append: [event("e-2")] }))).toMatchObject({ reason: "duplicate" })
    expect(yield* Effect.flip(store.rewrite({ ...request, append: [event("e-3")] }))).toMatchObject({ reason: "duplicate" })
    yield* write(store, "e-4")
    // Somebody else came between: the lost answer is the same all the same.
    expect(yield* store.rewrite(request)).toEqual(done)
  })))

  it("lets many write at once", () => withStore((store) => Effect.gen(function* () {
    const writers = Array.from({ length: 200 }, (_, at) => store.append([{ stream: `s-${at % 4}`, expected: "any", events: [event(`e-${at}`)] }]))
    const appended = yield* Effect.all(writers, { concurrency: "unbounded" })
    expect(appended.map(({ from }) => from).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1))
    expect((yield* store.read("s-3")).version).toBe(50)
  })))
})

describe("opening and closing", () => {
  it("a closed store refuses every call, and ends every waiting", () => Effect.runPromise(Effect.gen(function* () {
    const scope = yield* Scope.make()
    const store = yield* Layer.buildWithScope(memoryEventStore(), scope).pipe(Effect.map((context) => context.mapUnsafe.get(EventStore.key) as Store))
    const waiting = yield* Effect.forkChild(Effect.flip(store.awaitChange(0)))
    yield* Effect.yieldNow
    yield* Scope.close(scope, Exit.void)
    expect(yield* Fiber.join(waiting)).toMatchObject({ reason: "closed" })
    const calls: ReadonlyArray<Effect.Effect<unknown, { readonly reason: string }>> = [
      write(store, "e-1"), store.read("s"), store.readAll(), store.awaitChange(0), store.erase({ ...erasure, stream: "s", expected: "any" }),
      store.rewrite({ ...erasure, stream: "s", expected: 0, data: [], append: [] }), store.saveSnapshot({ stream: "s", version: 1, revision: 0, format: "f", data: 1 }), store.loadSnapshot("s"),
    ]
    for (const call of calls) expect(yield* Effect.flip(call)).toMatchObject({ reason: "closed" })
  })))

  it("the memory outlives the store; without one each store begins empty", async () => {
    const memory = makeMemory()
    await withStore((store) => write(store, "e-1"), memoryEventStore(memory))
    expect(await withStore((store) => store.readAll(), memoryEventStore(memory))).toMatchObject({ position: 1 })
    const layer = memoryEventStore()
    await withStore((store) => write(store, "e-1"), layer)
    expect(await withStore((store) => store.readAll(), layer)).toMatchObject({ position: 0 })
  })
})

describe("waiting for a change", () => {
  it("comes back at once where there is something, and otherwise when it is there", () => withStore((store) => Effect.gen(function* () {
    yield* write(store, "e-1")
    yield* store.awaitChange(0)
    const woken: Array<number> = []
    const fibers = yield* Effect.forEach([1, 2], (after) => Effect.forkChild(Effect.map(store.awaitChange(after), () => woken.push(after))))
    yield* Effect.yieldNow
    expect(woken).toEqual([])
    yield* write(store, "e-2")
    yield* Effect.yieldNow
    yield* Effect.yieldNow
    expect(woken).toEqual([1])
    yield* store.erase({ ...erasure, stream: "s", expected: 2 })
    for (const fiber of fibers) yield* Fiber.join(fiber)
    expect(woken).toEqual([1, 2])
  })))

  it("leaves nothing behind when it is interrupted", async () => {
    const memory = makeMemory()
    await withStore((store) => Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(store.awaitChange(0))
      yield* Effect.yieldNow
      expect(memory.waiting.size).toBe(1)
      yield* Fiber.interrupt(fiber)
      expect(memory.waiting.size).toBe(0)
    }), memoryEventStore(memory))
  })
})

const encrypted = (): Layer.Layer<EventStore> => Layer.provide(encryptedEventStore, Layer.merge(memoryEventStore(), memoryKeyRing()))

describe("properties", () => {
  it.each([["in memory", memoryEventStore, 40, 120, 3], ["with keys", encrypted, 8, 80, 0]] as const)("a store %s answers as its model, whatever is asked in whatever order", async (_, layer, runs, calls, least) => {
    const all: Record<string, number> = {}
    for (let run = 1; run <= runs; run += 1) {
      const { outcomes } = await withStore((store) => walk(store, seeded(run), calls), layer())
      for (const [name, count] of Object.entries(outcomes)) all[name] = (all[name] ?? 0) + count
    }
    // A walk that never comes to a refusal says nothing about it.
    const rare = [
      "Append done", "Append erased", "Append duplicate", "Append conflict", "Erase done", "Erase conflict", "Erase not-found",
      "Rewrite done", "Rewrite erased", "Rewrite not-found", "Rewrite conflict", "Rewrite duplicate", "Snapshot done",
    ].filter((name) => (all[name] ?? 0) < least)
    expect(rare).toEqual([])
  })
})
