import { EventStore, type KeyRing, dumpMemory, makeMemory, memoryKeyRing } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import * as beispielfall from "../../../core/test/faelle/beispielfall.js"
import { angabe, errorOf, ids, oeffne, spiele, storeWith, vermerk } from "../../test/stadt.js"
import { onStore, readSnapshot } from "../../test/kept.js"
import { FORMAT } from "./fallspeicher.js"

const { tag } = beispielfall

const loeschen = { _tag: "EraseDaten", personen: [ids.hauptperson], datenarten: ["ressourcen"], grundlage: { art: "verlangen" }, vermerk: vermerk(200) } as const

/** Counts the events that are read of streams. */
const counting = (memory: ReturnType<typeof makeMemory>) => {
  const counted = { events: 0 }
  const storage = storeWith(memory, (store) => ({
    ...store,
    read: (stream, options) => Effect.tap(store.read(stream, options), ({ events }) => Effect.sync(() => void (counted.events += events.length))),
  }))
  return { counted, storage }
}

describe("the state of a case", () => {
  it("is kept every so many events, and makes replay short in another process", async () => {
    const memory = makeMemory()
    await spiele(await oeffne({ snapshotEvery: 10 }, memory), "f-1")
    expect(await readSnapshot(memory, "fall/f-1")).toMatchObject({ version: 20, revision: 0, format: FORMAT })
    const { counted, storage } = counting(memory)
    const { faelle } = await oeffne({ storage, snapshotEvery: 10 })
    expect((await faelle.state("f-1")).phase).toBe("abgeschlossen")
    // The last one of those that the kept state was made of is looked at too.
    expect(counted.events).toBe(7)
    await faelle.state("f-1")
    expect(counted.events).toBe(8)
  })

  it("is kept every 200 events where nothing is said, and never where 0 is", async () => {
    const memory = makeMemory()
    const { faelle } = await oeffne({}, memory)
    await spiele({ faelle }, "f-1", 1)
    for (let at = 2; at <= 200; at += 1) await faelle.handle("f-1", angabe(`x-${at}`))
    expect((await readSnapshot(memory, "fall/f-1"))?.version).toBe(200)
    const other = makeMemory()
    await spiele(await oeffne({ snapshotEvery: 0 }, other), "f-1")
    expect(await readSnapshot(other, "fall/f-1")).toBeUndefined()
  })

  it("is built from the events where what is kept is of another form", async () => {
    const memory = makeMemory()
    await spiele(await oeffne({ snapshotEvery: 0 }, memory), "f-1")
    await onStore(memory, (store) => store.saveSnapshot({ stream: "fall/f-1", version: 26, revision: 0, format: "fall/0", data: { phase: "aufnahme" } }))
    const { faelle } = await oeffne({}, memory)
    expect((await faelle.state("f-1")).phase).toBe("abgeschlossen")
    await (await oeffne({ snapshotEvery: 5 }, memory)).faelle.state("f-1")
    expect(await readSnapshot(memory, "fall/f-1")).toMatchObject({ version: 26, format: FORMAT })
  })

  it("is of the form that its name says: raise FORMAT and put the new number here where core makes something else of the same events", () => {
    const states = beispielfall.befehle.map((_, at) => beispielfall.spiele(beispielfall.befehle.slice(0, at + 1)).fall)
    const sum = [...JSON.stringify(states)].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5)
    expect({ FORMAT, sum }).toEqual({ FORMAT: "fall/1", sum: 3712463123 })
  })

  it("holds no word that was erased by somebody else, in memory or kept", async () => {
    const memory = makeMemory()
    const [one, two] = [await oeffne({ snapshotEvery: 2 }, memory), await oeffne({ snapshotEvery: 2 }, memory)]
    await spiele(one, "f-1")
    expect(JSON.stringify(await two.faelle.state("f-1"))).toContain("Lernt gern")
    await one.faelle.handle("f-1", loeschen)
    expect(JSON.stringify(await two.faelle.state("f-1"))).not.toContain("Lernt gern")
    expect(await two.faelle.state("f-1")).toEqual(await one.faelle.state("f-1"))
    expect(new TextDecoder().decode(dumpMemory(memory))).not.toContain("Lernt gern")
  })

  it("is that of the rewritten events where somebody rewrote them and appended nothing", async () => {
    const memory = makeMemory()
    const { faelle } = await oeffne({ snapshotEvery: 2 }, memory)
    await spiele({ faelle }, "f-1", 6)
    expect((await faelle.state("f-1")).wunsch).toBe("Besser Deutsch können")
    const data = (await faelle.events("f-1")).map((ereignis) => (ereignis._tag === "FallOpened" ? { ...ereignis, wunsch: "[gelöscht]" } : ereignis))
    await onStore(memory, (store) => store.rewrite({ stream: "fall/f-1", expected: 6, data, append: [], on: tag(300), rule: "r", by: ids.fallfuehrung }))
    expect((await faelle.state("f-1")).wunsch).toBe("[gelöscht]")
    expect((await faelle.handle("f-1", angabe("x-1"))).fall.wunsch).toBe("[gelöscht]")
  })

  it("brings back no word that somebody else erased while words of another kind were being erased", async () => {
    const memory = makeMemory()
    const wiped = (data: unknown): unknown => JSON.parse(JSON.stringify(data).replaceAll("Besser Deutsch können", "[gelöscht]"))
    let foreign = 0
    const storage = storeWith(memory, (store) => ({
      ...store,
      rewrite: (request) => Effect.gen(function* () {
        foreign += 1
        const { events } = yield* store.read("fall/f-1")
        if (foreign === 1) yield* store.rewrite({ ...request, data: events.map(({ data }) => wiped(data)), append: [] })
        return yield* store.rewrite(request)
      }),
    }))
    const { faelle } = await oeffne({ storage })
    await spiele({ faelle }, "f-1")
    await faelle.handle("f-1", loeschen)
    expect(foreign).toBe(2)
    expect(JSON.stringify(await faelle.events("f-1"))).not.toMatch(/Besser Deutsch|Lernt gern/u)
  })

  it("is read in pages, all of one revision: rewritten between two pages, it is read from the beginning", async () => {
    const memory = makeMemory()
    await spiele(await oeffne({ snapshotEvery: 0 }, memory), "f-1")
    let pages = 0
    const storage = storeWith(memory, (store) => ({
      ...store,
      read: (stream, options) => Effect.gen(function* () {
        pages += 1
        const page = yield* store.read(stream, { ...options, limit: 10 })
        if (pages !== 1) return page
        const { events } = yield* store.read(stream)
        const data = events.map(({ data: one }): unknown => JSON.parse(JSON.stringify(one).replaceAll("Lernt gern", "[gelöscht]").replaceAll("Besser Deutsch können", "[gelöscht]")))
        yield* store.rewrite({ stream, expected: 26, data, append: [], on: tag(300), rule: "r", by: ids.fallfuehrung })
        return page
      }),
    }))
    const { faelle } = await oeffne({ storage, snapshotEvery: 0 })
    const fall = await faelle.state("f-1")
    expect(pages).toBe(5)
    expect(JSON.stringify(fall)).not.toMatch(/Lernt gern|Besser Deutsch/u)
    expect(fall.version).toBe(26)
  })

  it("is that of the store where an older backup was put back", async () => {
    const [now, backup] = [makeMemory(), makeMemory()]
    await spiele(await oeffne({}, now), "f-1", 8)
    await spiele(await oeffne({}, backup), "f-1", 3)
    let isRestored = false
    const { faelle } = await oeffne({ storage: storeWith(now, (store) => ({ ...store, read: (...asked) => Effect.suspend(() => (isRestored ? Effect.promise(() => onStore(backup, (older) => older.read(...asked))) : store.read(...asked))) })) })
    expect((await faelle.state("f-1")).version).toBe(8)
    isRestored = true
    expect((await faelle.state("f-1")).version).toBe(3)
  })

  it("that cannot be kept keeps nobody from working", async () => {
    const memory = makeMemory()
    const full = Effect.fail(new EventStore.EventStoreError({ reason: "full", message: "no room left" }))
    const { faelle } = await oeffne({ snapshotEvery: 1, storage: storeWith(memory, (store) => ({ ...store, saveSnapshot: () => full })) })
    await spiele({ faelle }, "f-1", 5)
    expect(await faelle.events("f-1")).toHaveLength(5)
  })

  it("tells the place of what was stored, which whoever follows can wait for", async () => {
    const memory = makeMemory()
    const teilhabe = await oeffne({}, memory)
    await spiele(teilhabe, "f-1")
    const { position, version } = await teilhabe.faelle.handle("f-1", loeschen, { id: "weg" })
    const last = await onStore(memory, (store) => store.readAll())
    expect(position).toBe(last.position)
    expect(version).toBe(27)
    expect((await teilhabe.faelle.handle("f-1", loeschen, { id: "weg" })).position).toBe(position)
  })
})

describe("with keys of the host", () => {
  const encrypted = () => {
    const memory = makeMemory()
    const keys = new Map<string, ReadonlyArray<KeyRing.Key>>()
    return { memory, keys, open: () => oeffne({ keys: memoryKeyRing(keys), snapshotEvery: 3 }, memory) }
  }

  it("no word is in the store, and each opening reads them", async () => {
    const { memory, open } = encrypted()
    await spiele(await open(), "f-1")
    const bytes = new TextDecoder().decode(dumpMemory(memory))
    for (const word of ["Lernt gern", "Besser Deutsch", "wunsch"]) expect(bytes).not.toContain(word)
    const { faelle } = await open()
    expect((await faelle.state("f-1")).wunsch).toBe("Besser Deutsch können")
    expect(await faelle.events("f-1")).toHaveLength(26)
  })

  it("an erased case cannot be read from a backup either, and the list goes on", async () => {
    const { keys, open } = encrypted()
    const teilhabe = await open()
    await spiele(teilhabe, "f-1", 4)
    await spiele(teilhabe, "f-2", 4)
    await teilhabe.faelle.erase("f-1", { rule: "akte-abgelegt", by: "cm-1", trotzdem: true })
    expect([...keys].flatMap(([stream, all]) => (all.length > 0 ? [stream] : []))).toEqual(["fall/f-2"])
    expect(await (await open()).faelle.list()).toEqual([{ fall: "f-2", phase: "bestandsaufnahme" }])
    // The key of f-2 is lost: the store says so of the case, and so does the list.
    keys.clear()
    expect(await errorOf((await open()).faelle.state("f-2"))).toMatchObject({ reason: "storage", cause: { reason: "key" } })
    expect(await (await open()).faelle.list()).toMatchObject([{ fall: "f-2", unlesbar: { reason: "storage", storage: "key" } }])
  })

  it("words that were erased are gone, and the case is the same as without keys", async () => {
    const { memory, open } = encrypted()
    const teilhabe = await open()
    await spiele(teilhabe, "f-1")
    const { fall } = await teilhabe.faelle.handle("f-1", loeschen)
    const plain = await oeffne()
    await spiele(plain, "f-1")
    expect((await plain.faelle.handle("f-1", loeschen)).fall).toEqual(fall)
    expect(await (await open()).faelle.state("f-1")).toEqual(fall)
    expect(await (await open()).faelle.events("f-1")).toEqual(await plain.faelle.events("f-1"))
    expect((await onStore(memory, (store) => store.read("fall/f-1"))).revision).toBe(1)
  })
})
