import { EventStore, makeMemory } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { onStore } from "../../test/kept.js"
import { angabe, errorOf, oeffne, spiele, storeWith } from "../../test/stadt.js"
import { FORMAT } from "./fallspeicher.js"

type Store = EventStore.EventStore["Service"]

/** A store on one memory, which is another one as soon as it is told so. */
const switched = (from: ReturnType<typeof makeMemory>, to: ReturnType<typeof makeMemory>) => {
  const now = { isOther: false }
  const storage = storeWith(from, (store) => ({ ...store, read: (...asked) => Effect.suspend(() => (now.isOther ? Effect.promise(() => onStore(to, (other) => other.read(...asked))) : store.read(...asked))) }))
  return { now, storage }
}

/** A store whose answers to `read` are held back while it is told so. */
const held = (memory: ReturnType<typeof makeMemory>) => {
  const gate = { isShut: false, open: (): void => undefined }
  const wait = (): Promise<void> => new Promise((done) => { gate.open = done })
  const read = (store: Store): Store["read"] => (...asked) => Effect.flatMap(store.read(...asked), (page) => (gate.isShut ? Effect.as(Effect.promise(wait), page) : Effect.succeed(page)))
  return { gate, storage: storeWith(memory, (store) => ({ ...store, read: read(store) })) }
}

const pause = (): Promise<void> => new Promise((later) => { setTimeout(later, 10) })

describe("a state that is held or kept", () => {
  it("is not believed on another history of the same length", async () => {
    const [lost, restored] = [makeMemory(), makeMemory()]
    await spiele(await oeffne({}, lost), "f-1", 3)
    const other = await oeffne({}, restored)
    await spiele(other, "f-1", 2)
    await other.faelle.handle("f-1", angabe("x-1", "eine andere Notiz"))
    const { now, storage } = switched(lost, restored)
    const { faelle } = await oeffne({ storage })
    await faelle.state("f-1")
    now.isOther = true
    expect(JSON.stringify(await faelle.state("f-1"))).toContain("eine andere Notiz")
  })

  it("is not believed there either where it was written and never read", async () => {
    const [lost, restored] = [makeMemory(), makeMemory()]
    const other = await oeffne({}, restored)
    await spiele(other, "f-1", 2)
    await other.faelle.handle("f-1", angabe("x-1", "eine andere Notiz"))
    const { now, storage } = switched(lost, restored)
    const { faelle } = await oeffne({ storage })
    await spiele({ faelle }, "f-1", 3)
    now.isOther = true
    expect(JSON.stringify(await faelle.state("f-1"))).toContain("eine andere Notiz")
  })

  it.each([{ phase: "aufnahme" }, { phase: "neu" }, null, "x", { phase: "aufnahme", fall: "f-2", personen: [], version: 3 }, { phase: "aufnahme", fall: "f-1", personen: [], version: 2 }, { phase: "anderswo", fall: "f-1", personen: [], version: 3 }])("is built from the events where what is kept is no state of it: %j", async (data) => {
    const memory = makeMemory()
    const writer = await oeffne({ snapshotEvery: 0 }, memory)
    await spiele(writer, "f-1", 3)
    await onStore(memory, (store) => store.saveSnapshot({ stream: "fall/f-1", version: 3, revision: 0, format: FORMAT, data }))
    const { faelle } = await oeffne({}, memory)
    expect(await faelle.state("f-1")).toEqual(await writer.faelle.state("f-1"))
    expect(await faelle.loeschplan("2030-01-01")).toEqual(await writer.faelle.loeschplan("2030-01-01"))
  })

  it("is tried to be kept once, and again when as many events have come", async () => {
    let tried = 0
    const denied = Effect.suspend(() => { tried += 1; return Effect.fail(new EventStore.EventStoreError({ reason: "permission", message: "no" })) })
    const { faelle } = await oeffne({ snapshotEvery: 5, storage: storeWith(makeMemory(), (store) => ({ ...store, saveSnapshot: () => denied })) })
    await spiele({ faelle }, "f-1", 12)
    for (let at = 0; at < 10; at += 1) await faelle.state("f-1")
    expect(tried).toBe(2)
  })

  it("does not come back after an erasure, nor does an answer from before it", async () => {
    const memory = makeMemory()
    await spiele(await oeffne({ snapshotEvery: 0 }, memory), "f-1", 6)
    const { gate, storage } = held(memory)
    const { faelle } = await oeffne({ storage, snapshotEvery: 0 })
    for (const ask of [() => faelle.state("f-1"), () => faelle.events("f-1")]) {
      gate.isShut = true
      const late = errorOf(ask())
      await pause()
      gate.isShut = false
      await faelle.erase("f-1", { rule: "r", by: "cm-1", trotzdem: true })
      gate.open()
      expect((await late).reason).toBe("erased")
    }
    expect(await faelle.list()).toEqual([])
  })

  it("stays where somebody goes through more cases than there is room for", async () => {
    const memory = makeMemory()
    const writer = await oeffne({}, memory)
    for (let at = 1; at <= 30; at += 1) await spiele(writer, `f-${at}`, 4)
    let read = 0
    const storage = storeWith(memory, (store) => ({ ...store, read: (...asked) => Effect.tap(store.read(...asked), ({ events }) => Effect.sync(() => void (read += events.length))) }))
    const { faelle } = await oeffne({ storage, cache: 20 })
    await faelle.list()
    read = 0
    await faelle.loeschplan("2026-01-01")
    // One event of each of the twenty that are held, and all four of the ten that are not.
    expect(read).toBe(20 + 10 * 4)
  })
})
