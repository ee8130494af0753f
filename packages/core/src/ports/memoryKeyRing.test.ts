import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { KeyRing, type KeyRingError } from "./KeyRing.js"
import { type KeptKeys, memoryKeyRing } from "./memoryKeyRing.js"

const withRing = <A>(test: (ring: KeyRing["Service"]) => Effect.Effect<A, KeyRingError>, kept?: KeptKeys): A =>
  Effect.runSync(Effect.provide(Effect.flatMap(KeyRing, test), memoryKeyRing(kept)))

describe("a key ring in memory", () => {
  it("makes a key of 32 bytes once, for each stream another", () => withRing((ring) => Effect.gen(function* () {
    const keys = yield* Effect.all([ring.current("s"), ring.current("s"), ring.current("t")], { concurrency: "unbounded" })
    expect(keys[0]).toEqual(keys[1])
    expect(keys[0]?.bytes).toHaveLength(32)
    expect(keys[2]?.id).not.toBe(keys[0]?.id)
    expect(keys[2]?.bytes).not.toEqual(keys[0]?.bytes)
    expect(yield* ring.find("s", keys[2]?.id ?? "")).toBe(undefined)
  })))

  it("makes another one current, and keeps the earlier", () => withRing((ring) => Effect.gen(function* () {
    const first = yield* ring.current("s")
    const [second, third] = yield* Effect.all([ring.renew("s"), ring.renew("s")], { concurrency: "unbounded" })
    expect(new Set([first.id, second?.id, third?.id]).size).toBe(3)
    expect(yield* ring.current("s")).toEqual(third)
    expect(yield* ring.find("s", first.id)).toEqual(first)
  })))

  it("destroys what was made before a key, and keeps what was made after it", () => withRing((ring) => Effect.gen(function* () {
    const [first, second, third] = yield* Effect.all([ring.renew("s"), ring.renew("s"), ring.renew("s")])
    yield* ring.destroy("s", "unknown")
    expect(yield* ring.find("s", first.id)).toEqual(first)
    yield* ring.destroy("s", second.id)
    expect(yield* ring.find("s", first.id)).toBe(undefined)
    expect([yield* ring.find("s", second.id), yield* ring.current("s")]).toEqual([second, third])
  })))

  it("destroys all, overwrites what it kept, and nobody closes with zeros", () => {
    const kept: KeptKeys = new Map()
    withRing((ring) => Effect.gen(function* () {
      const given = yield* ring.current("s")
      const held = kept.get("s")?.[0]?.bytes
      expect(held).toEqual(given.bytes)
      yield* ring.destroy("s")
      yield* ring.destroy("s")
      expect(held).toEqual(new Uint8Array(32))
      expect(given.bytes).not.toEqual(new Uint8Array(32))
      expect(kept.size).toBe(0)
      expect((yield* ring.current("s")).id).not.toBe(given.id)
    }), kept)
  })
})
