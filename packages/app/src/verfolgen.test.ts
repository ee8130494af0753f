import { EventStore, type Entry, type KeyRing, makeMemory, memoryKeyRing } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { seeded } from "../../core/test/seeded.js"
import { angabe, befehle, errorOf, ids, oeffne, spiele, storeWith, vermerk } from "../test/stadt.js"
import { onStore } from "../test/kept.js"
import type { TeilhabeError } from "./openTeilhabe.js"

const headOf = (memory: Parameters<typeof onStore>[0]): Promise<number> => onStore(memory, (store) => store.readAll({ after: 0, limit: 10_000 })).then(({ position }) => position)

const loeschen = {
  _tag: "EraseDaten", personen: [ids.hauptperson], datenarten: ["ressourcen"], grundlage: { art: "verlangen" }, vermerk: vermerk(200),
} as const

describe("a subscription", () => {
  it("hands out every entry in order, none twice and none left out, whoever writes", async () => {
    const memory = makeMemory()
    const [writer, reader] = [await oeffne({}, memory), await oeffne({}, memory)]
    await spiele(writer, "f-1", 3)
    const seen: Array<number> = []
    const subscription = reader.subscribe({ after: 0 }, async ({ position }) => {
      await Promise.resolve()
      seen.push(position)
    })
    await Promise.all([spiele(writer, "f-2", 10), spiele(reader, "f-3", 10)])
    await writer.faelle.erase("f-1", { rule: "r", by: "cm-1", trotzdem: true })
    const head = await headOf(memory)
    await subscription.whenAt(head)
    expect(subscription.position()).toBe(head)
    expect(seen.at(-1)).toBe(24)
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b))
    expect(seen.length).toBeGreaterThanOrEqual(21)
    subscription.close()
    expect(await subscription.ended).toBeUndefined()
  })

  it("goes on from a position", async () => {
    const teilhabe = await oeffne()
    await spiele(teilhabe, "f-1", 10)
    const seen: Array<number> = []
    const subscription = teilhabe.subscribe({ after: 7 }, ({ position }) => seen.push(position))
    await subscription.whenAt(10)
    expect(seen).toEqual([8, 9, 10])
    await teilhabe.close()
    expect(await subscription.ended).toBeUndefined()
    expect((await errorOf(subscription.whenAt(11))).reason).toBe("closed")
  })

  it("ends with the entry named where the taker throws, and nothing else does", async () => {
    const teilhabe = await oeffne()
    const subscription = teilhabe.subscribe({ after: 0, name: "The index" }, ({ position }) => {
      if (position === 2) throw new Error("no room in the index")
    })
    const waiting = errorOf(subscription.whenAt(3))
    await spiele(teilhabe, "f-1", 5)
    const error = await subscription.ended
    expect(error).toMatchObject({ reason: "host", message: 'The index stopped at the position 2 ("fall/f-1"), as what takes the entries threw: no room in the index' })
    expect(await waiting).toBe(error)
    expect(subscription.position()).toBe(1)
    expect(await teilhabe.faelle.events("f-1")).toHaveLength(5)
  })

  it("may close the whole from inside", async () => {
    const teilhabe = await oeffne()
    await spiele(teilhabe, "f-1", 3)
    let seen = 0
    const subscription = teilhabe.subscribe({ after: 0 }, async () => {
      seen += 1
      // It waits for this function, which waits for it.
      await teilhabe.close({ within: 20 })
    })
    expect(await subscription.ended).toBeUndefined()
    await teilhabe.close()
    await new Promise((later) => setTimeout(later, 20))
    expect(seen).toBe(1)
  })

  it("waits where the store does not answer, and misses nothing", async () => {
    const memory = makeMemory()
    await spiele(await oeffne({}, memory), "f-1", 4)
    let failures = 0
    const storage = storeWith(memory, (store) => ({
      ...store,
      readAll: (options) => Effect.suspend(() => (failures-- > 0 ? Effect.fail(new EventStore.EventStoreError({ reason: "connection", message: "gone" })) : store.readAll(options))),
    }))
    const seen: Array<number> = []
    const teilhabe = await oeffne({ storage })
    failures = 2
    const subscription = teilhabe.subscribe({ after: 0 }, ({ position }) => seen.push(position))
    await subscription.whenAt(4)
    expect(seen).toEqual([1, 2, 3, 4])
    await teilhabe.close()
  })

  it("ends where the store is broken for good", async () => {
    const memory = makeMemory()
    const corrupt = Effect.fail(new EventStore.EventStoreError({ reason: "corrupt", message: "the file is torn" }))
    let isTorn = false
    const teilhabe = await oeffne({ storage: storeWith(memory, (store) => ({ ...store, readAll: (options) => Effect.suspend(() => (isTorn ? corrupt : store.readAll(options))) })) })
    isTorn = true
    expect(await teilhabe.subscribe({ after: 0 }, () => undefined).ended).toMatchObject({ reason: "storage", message: "the file is torn" })
  })

  it("is waited for by closing, when it has an entry in hand", async () => {
    const teilhabe = await oeffne()
    await spiele(teilhabe, "f-1", 2)
    const written: Array<number> = []
    const subscription = teilhabe.subscribe({ after: 0 }, async ({ position }) => {
      await new Promise((later) => setTimeout(later, 30))
      written.push(position)
    })
    await new Promise((later) => setTimeout(later, 5))
    await teilhabe.close()
    expect(written).toEqual([1])
    expect(subscription.position()).toBe(1)
  })

  it("tells its end to whoever asked to be told, with the error and without", async () => {
    const teilhabe = await oeffne()
    await spiele(teilhabe, "f-1", 1)
    const ends: Array<string | undefined> = []
    const onEnd = (error: TeilhabeError | undefined): number => ends.push(error?.reason)
    await teilhabe.subscribe({ after: 0, onEnd }, () => { throw new Error("no room") }).ended
    const other = teilhabe.subscribe({ after: 0, onEnd }, () => undefined)
    other.close()
    await other.ended
    expect(ends).toEqual(["host", undefined])
  })

  it("waits for no place that is none", async () => {
    const subscription = (await oeffne()).subscribe({ after: 0 }, () => undefined)
    for (const place of [undefined, Number.NaN, -1, 0.5, "1", Infinity]) expect((await errorOf(subscription.whenAt(place as number))).message).toMatch(/whenAt needs a position: a whole number from 0 on/u)
    await subscription.whenAt(0)
  })

  it("needs a position and a function", async () => {
    const teilhabe = await oeffne()
    for (const after of [-1, 0.5, "0", undefined, Number.NaN]) expect((await errorOf(() => teilhabe.subscribe({ after: after as number }, () => undefined))).reason).toBe("request")
    expect((await errorOf(() => teilhabe.subscribe({ after: 0 }, undefined as never))).message).toContain("needs onEntry, a function")
    expect((await errorOf(() => teilhabe.subscribe({ after: 0, onEnd: 1 as never }, () => undefined))).message).toContain("needs onEnd, a function")
    for (const options of [undefined, 5]) expect((await errorOf(() => teilhabe.subscribe(options as never, () => undefined))).message).toContain("needs an object with after")
  })
})

describe("a projection", () => {
  const byType = { name: "by type", initial: () => new Map<string, number>(), apply: (counts: Map<string, number>, entry: Entry.Entry) => counts.set(entry._tag, (counts.get(entry._tag) ?? 0) + 1) }

  it("holds what was there and what comes, tombstones and rewrites too, and is the same built anew", async () => {
    const memory = makeMemory()
    const teilhabe = await oeffne({}, memory)
    await spiele(teilhabe, "f-1")
    const projection = teilhabe.projection(byType)
    await spiele(teilhabe, "f-2", 2)
    await teilhabe.faelle.handle("f-1", loeschen)
    await teilhabe.faelle.erase("f-2", { rule: "r", by: "cm-1", trotzdem: true })
    await projection.whenAt(await headOf(memory))
    expect(projection.state().get("Rewrite")).toBe(1)
    expect(projection.state().get("Tombstone")).toBe(1)
    await projection.rebuild()
    expect([...projection.state()].toSorted()).toEqual([["Event", 27], ["Rewrite", 1], ["Tombstone", 1]])
    expect(projection.position()).toBe(await headOf(memory))
  })

  it("that stopped tells so whenever it is asked, and can be built anew", async () => {
    const teilhabe = await oeffne()
    let isBroken = true
    const projection = teilhabe.projection({
      name: "counts", initial: () => 0,
      apply: (count, { position }) => {
        if (isBroken && position === 2) throw new Error("a slip")
        return count + 1
      },
    })
    await spiele(teilhabe, "f-1", 3)
    expect(await projection.ended()).toMatchObject({ reason: "host", message: expect.stringContaining('The projection "counts" stopped at the position 2') as string })
    expect((await errorOf(() => projection.state())).message).toContain("a slip")
    isBroken = false
    await projection.rebuild()
    await projection.whenAt(3)
    expect(projection.state()).toBe(3)
    projection.close()
    await projection.ended()
    expect((await errorOf(() => projection.state())).reason).toBe("closed")
  })

  it("that was closed is not built again, nor one whose city was closed", async () => {
    for (const count of [0, 3]) {
      const teilhabe = await oeffne()
      await spiele(teilhabe, "f-1", count)
      const [one, two] = [teilhabe.projection(byType), teilhabe.projection(byType)]
      await two.whenAt(count)
      one.close()
      expect((await errorOf(one.rebuild())).reason).toBe("closed")
      await teilhabe.close()
      expect((await errorOf(two.rebuild())).reason).toBe("closed")
      expect((await errorOf(() => two.state())).reason).toBe("closed")
    }
  })

  it("needs functions", async () => {
    const teilhabe = await oeffne()
    expect((await errorOf(() => teilhabe.projection({ name: "x", initial: 0, apply: () => 0 } as never))).message).toContain("needs initial, a function")
  })
})

describe("a projection per stream", () => {
  it("forgets what was erased and tells rewritten streams anew", async () => {
    const memory = makeMemory()
    const teilhabe = await oeffne({}, memory)
    const words = teilhabe.streamProjection({ name: "words", prefix: "fall/", initial: () => "", apply: (text, { data }) => text + JSON.stringify(data) })
    await spiele(teilhabe, "f-1")
    await spiele(teilhabe, "f-2", 6)
    await words.whenAt(await headOf(memory))
    expect(words.state().get("fall/f-1")).toContain("Lernt gern")
    await teilhabe.faelle.handle("f-1", loeschen)
    await teilhabe.faelle.erase("f-2", { rule: "r", by: "cm-1", trotzdem: true })
    await words.whenAt(await headOf(memory))
    expect([...words.state().keys()]).toEqual(["fall/f-1"])
    expect(words.state().get("fall/f-1")).not.toContain("Lernt gern")
    expect(words.state().get("fall/f-1")).toContain("DatenErased")
  })

  it.each(["busy", "connection"] as const)("waits where the store is %s while words are being erased, and tells of the store where it is torn", async (reason) => {
    const memory = makeMemory()
    const writer = await oeffne({}, memory)
    await spiele(writer, "f-1")
    let failures: ReadonlyArray<EventStore.Reason> = []
    const storage = storeWith(memory, (store) => ({
      ...store,
      read: (...asked) => Effect.suspend(() => {
        const [next, ...others] = failures
        failures = others
        return next === undefined ? store.read(...asked) : Effect.fail(new EventStore.EventStoreError({ reason: next, message: `it is ${next}` }))
      }),
    }))
    const plan = { name: "words", prefix: "fall/", initial: () => "", apply: (text: string, { data }: Entry.StoredEvent) => text + JSON.stringify(data) }
    const words = (await oeffne({ storage }, memory)).streamProjection(plan)
    await words.whenAt(26)
    failures = [reason, reason]
    const { position } = await writer.faelle.handle("f-1", loeschen)
    await words.whenAt(position)
    expect(failures).toEqual([])
    expect(words.state().get("fall/f-1")).not.toContain("Lernt gern")
    failures = ["corrupt"]
    await writer.faelle.handle("f-1", { ...loeschen, datenarten: ["biografie"] })
    expect(await words.ended()).toMatchObject({ reason: "storage", storage: "corrupt", message: expect.stringMatching(/stopped at the position \d+ .*it is corrupt/u) as string })
  })

  it("does without a stream from where a key is gone, and tells nothing of what comes after it", async () => {
    const [memory, kept] = [makeMemory(), new Map<string, ReadonlyArray<KeyRing.Key>>()]
    const first = await oeffne({ keys: memoryKeyRing(kept) }, memory)
    await spiele(first, "f-1", 3)
    await spiele(first, "f-2", 1)
    kept.delete("fall/f-1")
    await onStore(memory, (store) => store.append([{ stream: "fall/f-2", expected: 1, events: [{ id: "plain", type: "T", schema: 1, data: {} }] }]))
    const second = await oeffne({ keys: memoryKeyRing(kept) }, memory)
    await spiele(second, "f-3", 1)
    const counts = second.streamProjection({ name: "counts", prefix: "fall/", initial: () => 0, apply: (count) => count + 1 })
    await counts.whenAt(6)
    expect([...counts.state()]).toEqual([["fall/f-3", 1]])
  })

  it("property: however it grew, it holds what its events say", async () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const chance = seeded(seed)
      const memory = makeMemory()
      const teilhabe = await oeffne({}, memory)
      const plan = { name: "all", prefix: "fall/", initial: () => [] as ReadonlyArray<unknown>, apply: (all: ReadonlyArray<unknown>, { data }: Entry.StoredEvent) => [...all, data] }
      const early = teilhabe.streamProjection(plan)
      for (let step = 1; step <= 60; step += 1) {
        const fallId = `f-${chance.int(1, 4)}`
        const drawn = chance.int(1, 20)
        const call = drawn === 1 ? teilhabe.faelle.erase(fallId, { rule: "r", by: "cm-1", trotzdem: true })
          : drawn < 4 ? teilhabe.faelle.handle(fallId, { ...loeschen, datenarten: ["biografie"], vermerk: vermerk(200) })
          : drawn < 8 ? spiele(teilhabe, fallId, 1) : teilhabe.faelle.handle(fallId, angabe(`x-${seed}-${step}`))
        await call.catch(() => undefined)
      }
      const head = await headOf(memory)
      const late = teilhabe.streamProjection(plan)
      await Promise.all([early.whenAt(head), late.whenAt(head)])
      const held = [...early.state().entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))
      expect(held, `seed ${seed}`).toEqual([...late.state().entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      for (const { fall } of await teilhabe.faelle.list()) expect(early.state().get(`fall/${fall}`), `seed ${seed}`).toEqual(await teilhabe.faelle.events(fall))
      expect(held.length).toBe((await teilhabe.faelle.list()).length)
    }
  })

  it("reads events of cases by their form", async () => {
    const teilhabe = await oeffne()
    await spiele(teilhabe, "f-1", 1)
    const read = teilhabe.projection({ name: "read", initial: () => [] as Array<string>, apply: (all, entry) => [...all, `${teilhabe.faelle.readEntry(entry)?.fall} ${teilhabe.faelle.readEntry(entry)?.ereignis._tag}`] })
    await read.whenAt(1)
    expect(read.state()).toEqual(["f-1 FallOpened"])
    expect(befehle).toHaveLength(26)
  })
})
