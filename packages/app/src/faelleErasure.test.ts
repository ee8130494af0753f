import { dumpMemory, EventStore, KeyRing, makeMemory, memoryEventStore, memoryKeyRing } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import { onStore } from "../test/kept.js"
import { errorOf, ids, oeffne, spiele, storeWith, vermerk } from "../test/stadt.js"
import type { Befehlseingabe } from "./openTeilhabe.js"

const loeschen: Befehlseingabe = {
  _tag: "EraseDaten", personen: [ids.hauptperson], datenarten: ["ressourcen", "bedarf"], grundlage: { art: "verlangen" }, vermerk: vermerk(700),
}

/** A key ring that does not destroy for a number of times, and the ids of the keys that it has of the case. */
const brokenRing = () => {
  const kept: NonNullable<Parameters<typeof memoryKeyRing>[0]> = new Map()
  const state = { failing: 0 }
  const away = Effect.fail(new KeyRing.KeyRingError({ message: "the ring does not answer" }))
  const layer = Layer.effect(KeyRing.KeyRing, Effect.map(KeyRing.KeyRing, (ring) => KeyRing.KeyRing.of({
    ...ring, destroy: (stream, before) => Effect.suspend(() => (state.failing-- > 0 ? away : ring.destroy(stream, before))),
  }))).pipe(Layer.provide(memoryKeyRing(kept)))
  return { state, layer, ids: () => (kept.get("fall/f-1") ?? []).map(({ id }) => id) }
}

describe("an erasure of words that was stored and stopped before its end", () => {
  const again = {
    "asked for again with its id": async ({ faelle }: Awaited<ReturnType<typeof oeffne>>) => {
      expect((await faelle.handle("f-1", loeschen, { id: "weg" })).ereignisse.map(({ _tag }) => _tag)).toEqual(["DatenErased"])
    },
    "asked for again without its id": async ({ faelle }: Awaited<ReturnType<typeof oeffne>>) => {
      expect((await errorOf(faelle.handle("f-1", loeschen))).ablehnung?._tag).toBe("fall/NothingToErase")
    },
  }

  for (const [how, ask] of Object.entries(again)) {
    for (const later of [0, 1]) {
      it(`destroys the old keys where ${how}, ${later} notes later`, async () => {
        const [memory, ring] = [makeMemory(), brokenRing()]
        const first = await oeffne({ keys: ring.layer }, memory)
        await spiele(first)
        const old = ring.ids()
        ring.state.failing = 1
        expect(await errorOf(first.faelle.handle("f-1", loeschen, { id: "weg" }))).toMatchObject({ reason: "storage", cause: { reason: "key" } })
        expect(ring.ids()).toEqual(expect.arrayContaining(old))
        // As after a crash: another opening knows nothing of the first.
        const teilhabe = await oeffne({ keys: ring.layer }, memory)
        for (let at = 0; at < later; at += 1) await teilhabe.faelle.handle("f-1", { _tag: "RestrictVerarbeitung", person: ids.kind, grund: "widerspruch", vermerk: vermerk(700) })
        const before = await teilhabe.faelle.events("f-1")
        await ask(teilhabe)
        expect(ring.ids().filter((id) => old.includes(id))).toEqual([])
        expect(await teilhabe.faelle.events("f-1")).toEqual(before)
        expect(await (await oeffne({ keys: ring.layer }, memory)).faelle.events("f-1")).toEqual(before)
      })
    }
  }

  it("stays unfinished, and says so, as long as the keys cannot be destroyed", async () => {
    const ring = brokenRing()
    const { faelle } = await oeffne({ keys: ring.layer })
    await spiele({ faelle })
    ring.state.failing = 3
    for (let at = 0; at < 3; at += 1) {
      expect(await errorOf(faelle.handle("f-1", loeschen, { id: "weg" }))).toMatchObject({ reason: "storage", cause: { reason: "key" } })
    }
    expect((await faelle.handle("f-1", loeschen, { id: "weg" })).ereignisse).toHaveLength(1)
  })

  it("is sent to the store again where the store had it, and could not empty its log", async () => {
    for (const later of [0, 1]) {
      const memory = makeMemory()
      const first = await oeffne({}, memory)
      await spiele(first)
      let [asked, failing] = [0, 1]
      const gone = Effect.fail(new EventStore.EventStoreError({ reason: "connection", message: "the bytes are still in the log" }))
      const { faelle } = await oeffne({ storage: storeWith(memory, (store) => EventStore.EventStore.of({
        ...store, rewrite: (request) => Effect.flatMap(store.rewrite(request), (done) => {
          asked += 1
          return failing-- > 0 ? gone : Effect.succeed(done)
        }),
      })) })
      expect(await errorOf(faelle.handle("f-1", loeschen, { id: "weg" }))).toMatchObject({ reason: "storage", cause: { reason: "connection" } })
      for (let at = 0; at < later; at += 1) await first.faelle.handle("f-1", { _tag: "RestrictVerarbeitung", person: ids.kind, grund: "widerspruch", vermerk: vermerk(700) })
      await faelle.handle("f-1", loeschen, { id: "weg" })
      expect(asked).toBe(2)
      expect(new TextDecoder().decode(dumpMemory(memory))).not.toContain("Lernt gern")
    }
  })

  it("ends too where the events were copied into another store", async () => {
    const [memory, copy] = [makeMemory(), makeMemory()]
    const first = await oeffne({}, memory)
    await spiele(first)
    await first.faelle.handle("f-1", loeschen, { id: "weg" })
    await Effect.runPromise(Effect.gen(function* () {
      const { events } = yield* Effect.flatMap(EventStore.EventStore, (store) => store.read("fall/f-1")).pipe(Effect.provide(memoryEventStore(memory)))
      yield* Effect.flatMap(EventStore.EventStore, (store) => store.append([{ stream: "fall/f-1", expected: 0, events: events.map(({ data, id, schema, type }) => ({ id, type, schema, data })) }]))
        .pipe(Effect.provide(memoryEventStore(copy)))
    }))
    const { faelle } = await oeffne({}, copy)
    expect((await faelle.handle("f-1", loeschen, { id: "weg" })).ereignisse).toHaveLength(1)
  })
})

describe("an erasure of words", () => {
  it("is refused where an event has a key that would be lost, and nothing is changed", async () => {
    const memory = makeMemory()
    const { faelle } = await oeffne({}, memory)
    await spiele({ faelle })
    const { events } = await onStore(memory, (store) => store.read("fall/f-1"))
    const data = events.map(({ data: payload }, at) => (at === 4 ? { ...(payload as object), vermerk: { ...(payload as { readonly vermerk: object }).vermerk, neu: "later" } } : payload))
    await onStore(memory, (store) => store.rewrite({ stream: "fall/f-1", expected: 26, data, append: [], on: vermerk(1).am, rule: "r", by: ids.fallfuehrung }))
    expect(await errorOf(faelle.handle("f-1", loeschen))).toMatchObject({ reason: "unreadable", message: expect.stringContaining("event 5") as string })
    const kept = new TextDecoder().decode(dumpMemory(memory))
    expect(kept).toContain("Lernt gern")
    expect(kept).toContain("later")
  })

  it("gives a case without words that somebody else wiped while it was decided", async () => {
    const memory = makeMemory()
    const other = await oeffne({}, memory)
    await spiele(other)
    let armed = 0
    const { faelle } = await oeffne({ snapshotEvery: 0, storage: storeWith(memory, (store) => EventStore.EventStore.of({
      ...store, read: (name, options) => Effect.gen(function* () {
        const page = yield* store.read(name, options)
        armed -= 1
        if (armed !== 0) return page
        const { events } = yield* store.read(name)
        const data = events.map((event) => JSON.parse(JSON.stringify(event.data).replaceAll("Besser Deutsch können", "[gelöscht]")) as unknown)
        yield* store.rewrite({ stream: name, expected: events.length, data, append: [], on: vermerk(1).am, rule: "r", by: ids.fallfuehrung })
        return page
      }),
    })) })
    armed = 1
    const { fall } = await faelle.handle("f-1", loeschen)
    expect(JSON.stringify(fall)).not.toContain("Besser Deutsch")
    expect(fall).toEqual(await faelle.state("f-1"))
  })
})
