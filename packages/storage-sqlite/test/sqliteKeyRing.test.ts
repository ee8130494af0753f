import { existsSync, statSync } from "node:fs"
import { KeyRing } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { backup } from "../src/backup.js"
import { check } from "../src/check.js"
import { sqliteKeyRing } from "../src/sqliteKeyRing.js"
import { bytesOf, freshFile, tamper, withStore } from "./datei.js"

const withRing = <A, E>(datei: string, run: (ring: KeyRing.KeyRing["Service"]) => Effect.Effect<A, E>, stadt = "05562024"): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.flatMap(KeyRing.KeyRing, run), sqliteKeyRing({ datei, stadt, patience: 5000 })))

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
    expect(await withRing(store, () => Effect.void).catch((error: unknown) => error)).toMatchObject({ _tag: "ports/KeyRingError", message: expect.stringContaining("it is a store of @teilhabe/storage-sqlite and not a key ring") })
    expect(await withStore(ring, () => Effect.void).catch((error: unknown) => error)).toMatchObject({ reason: "schema", message: expect.stringContaining("it is a key ring of @teilhabe/storage-sqlite and not a store") })
  })

  it("is of one store: another name is refused, so that nobody destroys the keys of another city", async () => {
    const datei = freshFile()
    const { id } = await withRing(datei, (ring) => ring.current("fall/1"))
    expect(await withRing(datei, (ring) => ring.destroy("fall/1"), "05562020").catch((error: unknown) => error)).toMatchObject({
      _tag: "ports/KeyRingError", message: expect.stringMatching(/keeps the keys of "05562024" and not those of "05562020": one key ring serves one store/u),
    })
    expect((await withRing(datei, (ring) => ring.find("fall/1", id)))?.id).toBe(id)
    const names = await Promise.all(["a", "b", "a", "b"].map((stadt) => withRing(`${datei}-new`, () => Effect.succeed(stadt), stadt).catch(() => "refused")))
    expect(names.filter((name) => name === "refused")).toHaveLength(2)
  })

  it.each(["", "a\0b", "\ud800", "x".repeat(201), undefined as unknown as string, 7 as unknown as string])("refuses %j as the name of whose it is", async (stadt) => {
    const datei = freshFile()
    const error = await Effect.runPromise(Effect.flip(Effect.provide(Effect.asVoid(KeyRing.KeyRing), sqliteKeyRing({ datei, stadt }))))
    expect(error).toMatchObject({ _tag: "ports/KeyRingError", message: expect.stringContaining("stadt is") })
    expect(existsSync(datei)).toBe(false)
  })

  it("is copied while it is open; a key that was destroyed before is not in the copy", async () => {
    const [from, to] = [freshFile(), freshFile()]
    await withRing(from, (ring) => Effect.gen(function* () {
      const kept = yield* ring.current("fall/1")
      const gone = yield* ring.current("fall/2")
      yield* ring.destroy("fall/2")
      const copied = yield* backup({ from, to })
      expect(copied).toEqual({ datei: to, bytes: statSync(to).size })
      expect(bytesOf(to).includes(Buffer.from(kept.bytes))).toBe(true)
      expect(bytesOf(to).includes(Buffer.from(gone.bytes).subarray(0, 16))).toBe(false)
      const later = yield* ring.current("fall/3")
      const both = yield* Effect.promise(() => withRing(to, (copy) => Effect.all([copy.find("fall/1", kept.id), copy.find("fall/2", gone.id), copy.find("fall/3", later.id)])))
      expect(both.map((key) => key?.bytes)).toEqual([kept.bytes, undefined, undefined])
    }))
    expect(statSync(to).mode & 0o777).toBe(0o600)
  })

  it("keeps no byte of a key that was destroyed, of streams that renew theirs again and again, all in turn", async () => {
    const datei = freshFile()
    await withRing(datei, (ring) => Effect.gen(function* () {
      const gone: Array<Buffer> = []
      const kept = new Map<string, Array<KeyRing.Key>>()
      for (let at = 0; at < 400; at += 1) {
        const stream = `fall/${(at * 37) % 23}`
        const keys = [...kept.get(stream) ?? [], yield* ring.renew(stream)]
        if (at % 7 === 3) yield* ring.destroy(stream, keys.at(-1)?.id)
        if (at % 11 === 5) yield* ring.destroy(stream)
        const left = at % 11 === 5 ? [] : at % 7 === 3 ? keys.slice(-1) : keys
        gone.push(...keys.filter((key) => !left.includes(key)).map(({ bytes }) => Buffer.from(bytes)))
        kept.set(stream, left)
      }
      const bytes = bytesOf(datei)
      expect(gone.length).toBeGreaterThan(100)
      expect(gone.filter((one) => bytes.includes(one.subarray(0, 12)) || bytes.includes(one.subarray(20)))).toEqual([])
      expect([...kept.values()].flat().every((key) => bytes.includes(Buffer.from(key.bytes)))).toBe(true)
    }))
    expect(await Effect.runPromise(check({ datei }))).toEqual([])
  }, 30_000)

  it.each<readonly [code: string, sql: string, nr: number]>([
    ["KeyStateUnknown", "UPDATE key SET state = 4 WHERE nr = 1", 1],
    ["KeyDamaged", "UPDATE key SET bytes = zeroblob(32) WHERE nr = 2", 2],
    ["KeyDamaged", "UPDATE key SET bytes = x'17' WHERE nr = 2", 2],
    ["KeyNotBlank", "UPDATE key SET bytes = x'17' WHERE nr = 3", 3],
    ["KeyCurrentTwice", "DROP INDEX key_current; UPDATE key SET state = 2 WHERE nr = 1", 2],
    ["KeyTwice", "DROP INDEX key_id; UPDATE key SET id = (SELECT id FROM key WHERE nr = 1) WHERE nr = 2", 2],
  ])("is checked: %s", async (code, sql, nr) => {
    const datei = freshFile()
    await withRing(datei, (ring) => Effect.all([ring.current("fall/1"), ring.renew("fall/1"), ring.current("fall/2"), ring.destroy("fall/2")]))
    expect(await Effect.runPromise(check({ datei }))).toEqual([])
    tamper(datei, (connection) => { connection.exec(sql) })
    expect((await Effect.runPromise(check({ datei }))).map((finding) => [finding.code, ...finding.path])).toContainEqual([`storage-sqlite/${code}`, "key", nr])
  })
})
