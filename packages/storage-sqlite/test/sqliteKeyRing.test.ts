import { KeyRing } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { sqliteKeyRing } from "../src/sqliteKeyRing.js"
import { bytesOf, freshFile, withStore } from "./datei.js"

const withRing = <A, E>(datei: string, run: (ring: KeyRing.KeyRing["Service"]) => Effect.Effect<A, E>): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.flatMap(KeyRing.KeyRing, run), sqliteKeyRing({ datei, patience: 5000 })))

describe("the key ring", () => {
  it("gives the same key to whoever asks, in several openings at once, and 32 bytes of it", async () => {
    const datei = freshFile()
    const keys = await Promise.all(Array.from({ length: 6 }, () => withRing(datei, (ring) => ring.current("fall/1"))))
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1)
    expect(new Set(keys.map(({ bytes }) => Buffer.from(bytes).toString("hex"))).size).toBe(1)
    expect(keys[0]?.bytes).toHaveLength(32)
    expect((await withRing(datei, (ring) => ring.current("fall/2"))).id).not.toBe(keys[0]?.id)
  })

  it("renews, finds the earlier, and destroys those made before one, or all", async () => {
    await withRing(freshFile(), (ring) => Effect.gen(function* () {
      const [first, second, third] = [yield* ring.current("fall/1"), yield* ring.renew("fall/1"), yield* ring.renew("fall/1")]
      expect((yield* ring.current("fall/1")).id).toBe(third.id)
      expect((yield* ring.find("fall/1", first.id))?.bytes).toEqual(first.bytes)
      expect(yield* ring.find("fall/2", first.id)).toBeUndefined()
      yield* ring.destroy("fall/1", "not-there")
      expect((yield* ring.find("fall/1", first.id))?.id).toBe(first.id)
      yield* ring.destroy("fall/1", second.id)
      expect(yield* ring.find("fall/1", first.id)).toBeUndefined()
      expect((yield* ring.find("fall/1", second.id))?.id).toBe(second.id)
      yield* ring.destroy("fall/1")
      expect(yield* ring.find("fall/1", third.id)).toBeUndefined()
      expect((yield* ring.current("fall/1")).id).not.toBe(third.id)
    }))
  })

  it("keeps no byte of a key that was destroyed, among many", async () => {
    const datei = freshFile()
    await withRing(datei, (ring) => Effect.gen(function* () {
      const keys = new Map<string, Buffer>()
      for (let at = 0; at < 300; at += 1) keys.set(`fall/${(at * 7) % 300}`, Buffer.from((yield* ring.current(`fall/${(at * 7) % 300}`)).bytes))
      const gone: Array<Buffer> = []
      for (const [stream, bytes] of [...keys].slice(0, 120)) {
        expect(bytesOf(datei).includes(bytes)).toBe(true)
        yield* ring.destroy(stream)
        gone.push(bytes)
        const left = bytesOf(datei)
        for (const one of gone) expect(left.includes(one.subarray(0, 16)) || left.includes(one.subarray(16))).toBe(false)
      }
    }))
  }, 30_000)

  it("is a file of its own: a store is refused, and so is a key ring as a store", async () => {
    const [store, ring] = [freshFile(), freshFile()]
    await withStore(store, () => Effect.void)
    await withRing(ring, (keys) => keys.current("fall/1"))
    expect(await withRing(store, () => Effect.void).catch((error: unknown) => error)).toMatchObject({ _tag: "ports/KeyRingError", message: expect.stringContaining("not a key ring") })
    expect(await withStore(ring, () => Effect.void).catch((error: unknown) => error)).toMatchObject({ reason: "schema" })
  })
})
