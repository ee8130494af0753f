import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { dataOf, erasure, event, failure, KANARIE, type Ring, rewriteAs, run, type Store, textOf, write } from "../../test/schluesselspeicher.js"
import type { StoredEvent } from "./Entry.js"
import type { EventStoreError } from "./EventStore.js"
import { isEncrypted } from "./isEncrypted.js"
import { type Key, KeyRingError } from "./KeyRing.js"

describe("a store with keys", () => {
  it("gives back what was written, and keeps no word of it", () => run((store, { memory }) => Effect.gen(function* () {
    yield* write(store, "e-1")
    yield* store.append([{ stream: "s", expected: 1, events: [event("e-2", "ä\0\ud800")] }, { stream: "t", expected: 0, events: [event("e-3")] }])
    expect(yield* store.saveSnapshot({ stream: "s", version: 2, revision: 0, format: "f/1", data: { name: KANARIE } })).toBe(true)
    expect(yield* dataOf(store)).toEqual([{ name: KANARIE }, "ä\0\ud800"])
    expect((yield* store.loadSnapshot("s"))?.data).toEqual({ name: KANARIE })
    expect((yield* store.readAll()).entries.map((entry) => entry._tag === "Event" && entry.data)).toEqual([{ name: KANARIE }, "ä\0\ud800", { name: KANARIE }])
    expect(textOf(memory)).not.toContain(KANARIE)
    expect(textOf(memory)).not.toContain(btoa(KANARIE).slice(0, 12))
    expect(store.manifest).toMatchObject({ durable: false, shared: false })
  })))

  it("closes the same payload differently each time, and answers the same append the same way", () => run((store, { plain }) => Effect.gen(function* () {
    const first = yield* write(store, "e-1", "gleich")
    yield* write(store, "e-2", "gleich")
    expect(yield* write(store, "e-1", "gleich")).toEqual({ ...first, repeated: true })
    const stored = (yield* plain.read("s")).events.map(({ data }) => data as { readonly iv: string; readonly ct: string })
    expect(new Set(stored.map(({ ct }) => ct)).size).toBe(2)
    expect(new Set(stored.map(({ iv }) => iv)).size).toBe(2)
  })))

  it("refuses by the plain payload, and sends nothing", () => run((store, { kept }) => Effect.gen(function* () {
    expect(yield* failure(write(store, "e-1", { a: [1, Number.NaN] }))).toMatchObject({ reason: "request", message: expect.stringContaining("data.a[1]") as unknown })
    expect(yield* failure(store.append([]))).toMatchObject({ reason: "request" })
    expect(yield* failure(rewriteAs(store, 1, [undefined]))).toMatchObject({ reason: "request" })
    expect(yield* failure(store.saveSnapshot({ stream: "s", version: 1, revision: 0, format: "f", data: -0 }))).toMatchObject({ reason: "request" })
    expect(kept.size).toBe(0)
  })))

  it("takes 64 MiB of plain JSON, and no byte more", { timeout: 60_000 }, () => run((store) => Effect.gen(function* () {
    const most = "x".repeat(64 * 1024 * 1024 - 2)
    yield* write(store, "e-1", most)
    expect((yield* dataOf(store))[0] === most).toBe(true)
    expect(yield* failure(write(store, "e-2", `${most}x`))).toMatchObject({ reason: "request" })
  })))

  it("reads nothing that was stored in plain", () => run((store, { plain }) => Effect.gen(function* () {
    yield* write(plain, "e-1")
    yield* plain.saveSnapshot({ stream: "s", version: 1, revision: 0, format: "f", data: 1 })
    for (const refused of [store.read("s"), store.loadSnapshot("s")]) {
      const { message, reason } = yield* failure<unknown, EventStoreError>(refused)
      expect(reason).toBe("key")
      expect(message).toContain("in plain")
      expect(message).not.toContain(KANARIE)
    }
  })))

  it("tells in the order that something was stored in plain, and gives the other streams", () => run((store, { plain }) => Effect.gen(function* () {
    yield* write(store, "e-1", "offen", "t")
    yield* write(plain, "e-2")
    expect((yield* store.readAll()).entries).toEqual([
      { _tag: "Event", position: 1, stream: "t", version: 1, ...event("e-1", "offen") },
      { _tag: "Sealed", position: 2, stream: "s", version: 1, id: "e-2", type: "Opened", schema: 1 },
    ])
    expect((yield* plain.readAll()).entries.map((entry) => entry._tag === "Event" && isEncrypted(entry.data))).toEqual([true, false])
  })))
})

describe("a key that is gone", () => {
  it("leaves nothing to read: the order says that something was there", () => run((store, { ring }) => Effect.gen(function* () {
    yield* write(store, "e-1")
    yield* write(store, "e-2", "offen", "t")
    yield* store.saveSnapshot({ stream: "s", version: 1, revision: 0, format: "f", data: 1 })
    yield* ring.destroy("s")
    expect(yield* failure(store.read("s"))).toMatchObject({ reason: "key", message: expect.stringContaining("destroyed") as unknown })
    expect(yield* store.loadSnapshot("s")).toBe(undefined)
    expect((yield* store.readAll()).entries).toEqual([
      { _tag: "Sealed", position: 1, stream: "s", version: 1, id: "e-1", type: "Opened", schema: 1 },
      { _tag: "Event", position: 2, stream: "t", version: 1, ...event("e-2", "offen") },
    ])
  })))

  it("goes with an erasure, also with a second one where the first could not destroy it", async () => {
    let isBroken = true
    const ring = (whole: Ring): Ring => ({ ...whole, destroy: (...args) => (isBroken ? Effect.fail(new KeyRingError({ message: "no answer" })) : whole.destroy(...args)) })
    await run((store, { kept }) => Effect.gen(function* () {
      yield* write(store, "e-1")
      const request = { ...erasure, stream: "s", expected: "any" } as const
      expect(yield* failure(store.erase(request))).toMatchObject({ reason: "key", message: expect.stringContaining("erased in the store") as unknown })
      expect(kept.size).toBe(1)
      isBroken = false
      expect(yield* store.erase(request)).toMatchObject({ _tag: "Tombstone", position: 2, events: 1 })
      expect(kept.size).toBe(0)
      expect(yield* failure(write(store, "e-2"))).toMatchObject({ reason: "erased" })
    }), { ring })
  })

  it("is not destroyed by an erasure that is refused", () => run((store) => Effect.gen(function* () {
    yield* write(store, "e-1")
    expect(yield* failure(store.erase({ ...erasure, stream: "s", expected: 7 }))).toMatchObject({ reason: "conflict" })
    expect(yield* dataOf(store)).toEqual([{ name: KANARIE }])
  })))
})

describe("a key ring", () => {
  it("that does not answer, or gives no key, is an error of reason key", async () => {
    const failing = { current: () => Effect.fail(new KeyRingError({ message: "away" })) }
    const short = { current: () => Effect.succeed({ id: "k", bytes: new Uint8Array(16) }) }
    const unnamed = { current: () => Effect.succeed({ id: "", bytes: new Uint8Array(32) }) }
    for (const bent of [failing, short, unnamed]) {
      await run((store, { memory }) => Effect.gen(function* () {
        expect(yield* failure(write(store, "e-1"))).toMatchObject({ reason: "key" })
        expect(memory.position).toBe(0)
      }), { ring: (ring) => ({ ...ring, ...bent }) })
    }
  })
})

/** Puts other stored payloads in place of the ones that are there. */
const bent = (change: (stored: StoredEvent) => StoredEvent) => (store: Store): Store => ({
  ...store,
  read: (...args) => Effect.map(store.read(...args), (page) => ({ ...page, events: page.events.map(change) })),
})

describe("a changed envelope", () => {
  it.each<readonly [string, Partial<StoredEvent>]>([["stream", { stream: "t" }], ["id", { id: "e-2" }], ["type", { type: "Closed" }], ["schema", { schema: 2 }]])("does not open in another %s", async (_, other) => {
    await run((store, { kept }) => Effect.gen(function* () {
      yield* write(store, "e-1")
      const keys: ReadonlyArray<Key> = kept.get("s") ?? []
      kept.set("t", keys)
      expect(yield* failure(store.read("s"))).toMatchObject({ reason: "corrupt" })
    }), { store: bent((stored) => ({ ...stored, ...other })) })
  })

  it.each([["version", { version: 2 }], ["revision", { revision: 7 }], ["format", { format: "g" }]])("of a snapshot does not open with another %s", async (_, other) => {
    await run((store) => Effect.gen(function* () {
      yield* write(store, "e-1")
      yield* store.saveSnapshot({ stream: "s", version: 1, revision: 0, format: "f", data: KANARIE })
      expect(yield* failure(store.loadSnapshot("s"))).toMatchObject({ reason: "corrupt" })
    }), { store: (store) => ({ ...store, loadSnapshot: (stream) => Effect.map(store.loadSnapshot(stream), (kept) => (kept === undefined ? kept : { ...kept, ...other })) }) })
  })

  it("is refused whichever bit of it is turned", { timeout: 60_000 }, async () => {
    let turn = (text: string): string => text
    const change = (stored: StoredEvent): StoredEvent => {
      try {
        return { ...stored, data: JSON.parse(turn(JSON.stringify(stored.data))) as unknown }
      } catch {
        return { ...stored, data: "no JSON" }
      }
    }
    await run((store, { plain }) => Effect.gen(function* () {
      for (const [at, data] of [KANARIE, "x", "xy"].entries()) yield* write(store, `e-${at}`, data, `s-${at}`)
      for (const stream of ["s-0", "s-1", "s-2"]) {
        const stored = JSON.stringify((yield* plain.read(stream)).events[0]?.data)
        const bytes = new TextEncoder().encode(stored)
        for (let bit = 0; bit < bytes.length * 8; bit += 1) {
          turn = () => {
            const turned = bytes.slice()
            turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
            return new TextDecoder().decode(turned)
          }
          const { reason } = yield* failure(store.read(stream))
          expect(["corrupt", "key"]).toContain(reason)
        }
      }
    }), { store: bent(change) })
  })
})
