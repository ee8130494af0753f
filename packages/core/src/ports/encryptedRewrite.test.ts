import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { describe, expect, it } from "vitest"
import { dataOf, erasure, event, failure, KANARIE, makeGate, type Ring, rewriteAs, run, type Store, textOf, write } from "../../test/schluesselspeicher.js"
import { EventStoreError } from "./EventStore.js"
import { KeyRingError } from "./KeyRing.js"
import { conflict } from "./StoreFault.js"

describe("a rewrite", () => {
  it("writes everything with a new key, and destroys the old one", () => run((store, { kept, memory, ring }) => Effect.gen(function* () {
    yield* write(store, "e-1")
    yield* write(store, "e-2")
    const old = yield* ring.current("s")
    const backup = textOf(memory)
    expect(yield* rewriteAs(store, 2, "leer", [event("e-3", "neu")])).toMatchObject({ _tag: "Rewrite", position: 3, version: 2 })
    expect(yield* dataOf(store)).toEqual(["leer", "leer", "neu"])
    expect(backup).toContain(old.id)
    expect(textOf(memory)).not.toContain(old.id)
    expect(kept.get("s")).toHaveLength(1)
    expect(yield* ring.find("s", old.id)).toBe(undefined)
  })))

  it("done again, when the answer was lost, changes nothing and loses no key", () => run((store, { kept }) => Effect.gen(function* () {
    yield* write(store, "e-1")
    const first = yield* rewriteAs(store, 1, "leer", [event("e-2", "neu")])
    expect(yield* rewriteAs(store, 1, "leer", [event("e-2", "neu")])).toEqual(first)
    expect(yield* dataOf(store)).toEqual(["leer", "neu"])
    expect(yield* write(store, "e-3")).toMatchObject({ versions: [3] })
    expect(yield* dataOf(store)).toHaveLength(3)
    expect(kept.get("s")?.length).toBeLessThanOrEqual(2)
  })))

  it("that the store refuses leaves all keys", () => run((store) => Effect.gen(function* () {
    yield* write(store, "e-1")
    expect(yield* failure(rewriteAs(store, 2))).toMatchObject({ reason: "conflict" })
    expect(yield* failure(store.rewrite({ ...erasure, stream: "t", expected: 0, data: [], append: [] }))).toMatchObject({ reason: "not-found" })
    yield* write(store, "e-2")
    expect(yield* failure(rewriteAs(store, 1))).toMatchObject({ reason: "conflict" })
    expect(yield* dataOf(store)).toHaveLength(2)
    yield* store.erase({ ...erasure, stream: "s", expected: "any" })
    expect(yield* failure(rewriteAs(store, 2))).toMatchObject({ reason: "erased" })
  })))

  it("whose end was cut off is finished by the next one", async () => {
    let cut = true
    const ring = (whole: Ring): Ring => ({ ...whole, destroy: (...args) => (cut ? Effect.fail(new KeyRingError({ message: "cut off" })) : whole.destroy(...args)) })
    await run((store, { kept }) => Effect.gen(function* () {
      yield* write(store, "e-1")
      expect(yield* failure(rewriteAs(store, 1))).toMatchObject({ reason: "key", message: expect.stringContaining("rewritten in the store") as unknown })
      expect(kept.get("s")).toHaveLength(2)
      expect(yield* dataOf(store)).toEqual(["leer"])
      cut = false
      yield* rewriteAs(store, 1, "leerer")
      expect(kept.get("s")).toHaveLength(1)
      expect(yield* dataOf(store)).toEqual(["leerer"])
    }), { ring })
  })
})

/** Does it, and then says that nobody knows. */
const unanswered = (error: EventStoreError) => <A>(call: Effect.Effect<A, EventStoreError>): Effect.Effect<A, EventStoreError> => Effect.andThen(call, Effect.fail(error))

describe("what was done without an answer", () => {
  const lost = unanswered(new EventStoreError({ reason: "connection", message: "the line is cut" }))

  it("a rewrite takes the old key along, and again where the same call comes after somebody else wrote", async () => {
    let keeps = true
    const ring = (whole: Ring): Ring => ({ ...whole, destroy: (...args) => (keeps ? Effect.fail(new KeyRingError({ message: "away" })) : whole.destroy(...args)) })
    await run((store, { kept, ring: keys }) => Effect.gen(function* () {
      yield* write(store, "e-1")
      const old = yield* keys.current("s")
      expect(yield* failure(rewriteAs(store, 1, "leer", [event("e-2")]))).toMatchObject({ reason: "key" })
      yield* write(store, "e-3")
      expect(kept.get("s")).toHaveLength(2)
      keeps = false
      expect(yield* rewriteAs(store, 1, "leer", [event("e-2")])).toMatchObject({ position: 2, version: 1 })
      expect(yield* keys.find("s", old.id)).toBe(undefined)
      expect(yield* dataOf(store)).toHaveLength(3)
    }), { ring })
    await run((store, { kept, ring: keys }) => Effect.gen(function* () {
      yield* write(store, "e-1")
      const old = yield* keys.current("s")
      expect(yield* failure(rewriteAs(store, 1))).toMatchObject({ reason: "connection" })
      expect(yield* keys.find("s", old.id)).toBe(undefined)
      expect(kept.get("s")).toHaveLength(1)
    }), { store: (plain) => ({ ...plain, rewrite: (request) => lost(plain.rewrite(request)) }) })
  })

  it("an erasure takes all keys along", () => run((store, { kept }) => Effect.gen(function* () {
    yield* write(store, "e-1")
    expect(yield* failure(store.erase({ ...erasure, stream: "s", expected: 1 }))).toMatchObject({ reason: "connection" })
    expect(kept.get("s") ?? []).toHaveLength(0)
  }), { store: (plain) => ({ ...plain, erase: (request) => lost(plain.erase(request)) }) }))

  it("an interrupted rewrite that was stored takes the old key along", async () => {
    const gate = makeGate()
    await run((store, { ring }) => Effect.gen(function* () {
      yield* write(store, "e-1")
      const old = yield* ring.current("s")
      gate.arm()
      const cut = yield* Effect.forkChild(rewriteAs(store, 1))
      yield* gate.arrived
      yield* Fiber.interrupt(cut)
      expect(yield* dataOf(store)).toEqual(["leer"])
      expect(yield* ring.find("s", old.id)).toBe(undefined)
    }), { store: (plain) => ({ ...plain, rewrite: (request) => Effect.tap(plain.rewrite(request), () => gate.pass) }) })
  })
})

const gated = (gate: ReturnType<typeof makeGate>, name: "append" | "rewrite") => (store: Store): Store =>
  name === "append"
    ? { ...store, append: (requests) => Effect.andThen(gate.pass, store.append(requests)) }
    : { ...store, rewrite: (request) => Effect.andThen(gate.pass, store.rewrite(request)) }

describe("an append beside a rewrite", () => {
  it.each(["any", 1] as const)("that was closed with the old key and comes after it is closed anew (expected: %s)", async (expected) => {
    const gate = makeGate()
    await run((store, { kept }) => Effect.gen(function* () {
      yield* write(store, "e-1")
      gate.arm()
      const late = yield* Effect.forkChild(store.append([{ stream: "s", expected, events: [event("e-2", "spät")] }]))
      yield* gate.arrived
      yield* rewriteAs(store, 1)
      yield* gate.open
      expect(yield* Fiber.join(late)).toMatchObject({ versions: [2], repeated: false })
      expect(yield* dataOf(store)).toEqual(["leer", "spät"])
      expect(kept.get("s")).toHaveLength(1)
    }), { store: gated(gate, "append") })
  })

  it("that comes before it makes it fail, and loses nothing", async () => {
    const gate = makeGate()
    await run((store) => Effect.gen(function* () {
      yield* write(store, "e-1")
      gate.arm()
      const slow = yield* Effect.forkChild(failure(rewriteAs(store, 1)))
      yield* gate.arrived
      yield* write(store, "e-2", "früh")
      yield* gate.open
      expect(yield* Fiber.join(slow)).toMatchObject({ reason: "conflict", expected: 1, actual: 2 })
      expect(yield* dataOf(store)).toEqual([{ name: KANARIE }, "früh"])
    }), { store: gated(gate, "rewrite") })
  })

  it("between its storing and its destroying is closed with the new key", async () => {
    const gate = makeGate()
    const ring = (whole: Ring): Ring => ({ ...whole, destroy: (...args) => Effect.andThen(gate.pass, whole.destroy(...args)) })
    await run((store) => Effect.gen(function* () {
      yield* write(store, "e-1")
      gate.arm()
      const slow = yield* Effect.forkChild(rewriteAs(store, 1))
      yield* gate.arrived
      yield* write(store, "e-2", "dazwischen")
      yield* gate.open
      yield* Fiber.join(slow)
      expect(yield* dataOf(store)).toEqual(["leer", "dazwischen"])
    }), { ring })
  })

  it("says so where the writer named the revision itself", () => run((store) => Effect.gen(function* () {
    yield* write(store, "e-1")
    yield* rewriteAs(store, 1)
    expect(yield* failure(store.append([{ stream: "s", expected: 1, revision: 0, events: [event("e-2")] }]))).toMatchObject({ reason: "conflict", expected: 0, actual: 1 })
    expect(yield* store.append([{ stream: "s", expected: 1, revision: 1, events: [event("e-2")] }])).toMatchObject({ versions: [2] })
  })))

  it("passes on a conflict of versions", () => run((store) => Effect.gen(function* () {
    yield* write(store, "e-1")
    expect((yield* failure(store.append([{ stream: "s", expected: 4, events: [event("e-2")] }]))).message).toBe(conflict("s", 4, 1).message)
  })))
})

describe("two rewrites at once", () => {
  it("end one after the other, and the keys of the later stay", async () => {
    const gate = makeGate()
    await run((store, { kept }) => Effect.gen(function* () {
      yield* write(store, "e-1")
      gate.arm()
      const slow = yield* Effect.forkChild(rewriteAs(store, 1, "langsam"))
      yield* gate.arrived
      yield* rewriteAs(store, 1, "schnell")
      yield* gate.open
      expect(yield* Fiber.join(slow)).toMatchObject({ position: 3 })
      expect(yield* dataOf(store)).toEqual(["langsam"])
      expect(kept.get("s")).toHaveLength(1)
    }), { store: gated(gate, "rewrite") })
  })

  it("leave a key that was made later, and what was written with it", async () => {
    const gate = makeGate()
    const ring = (whole: Ring): Ring => ({ ...whole, destroy: (...args) => Effect.andThen(gate.pass, whole.destroy(...args)) })
    await run((store, { ring: other }) => Effect.gen(function* () {
      yield* write(store, "e-1")
      gate.arm()
      const fast = yield* Effect.forkChild(rewriteAs(store, 1, "schnell"))
      yield* gate.arrived
      // Another rewrite begins, and is refused later.
      yield* other.renew("s")
      yield* write(store, "e-2", "danach")
      yield* gate.open
      yield* Fiber.join(fast)
      expect(yield* dataOf(store)).toEqual(["schnell", "danach"])
    }), { ring })
  })
})

describe("a reader beside a rewrite", () => {
  it("that asks for a key just destroyed reads again", async () => {
    for (const look of [(store: Store) => store.read("s"), (store: Store) => Effect.map(store.readAll(), ({ entries }) => ({ events: entries.filter(({ _tag }) => _tag !== "Rewrite") }))]) {
      const gate = makeGate()
      const ring = (whole: Ring): Ring => ({ ...whole, find: (...args) => Effect.andThen(gate.pass, whole.find(...args)) })
      await run((store) => Effect.gen(function* () {
        yield* write(store, "e-1")
        gate.arm()
        const slow = yield* Effect.forkChild(look(store))
        yield* gate.arrived
        yield* rewriteAs(store, 1)
        yield* gate.open
        expect((yield* Fiber.join(slow)).events).toMatchObject([{ data: "leer" }])
      }), { ring })
    }
  })
})
