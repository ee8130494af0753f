import { EventStore, makeMemory } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { onStore } from "../../test/kept.js"
import { errorOf, oeffne, spiele, storeWith } from "../../test/stadt.js"

const failing = (reason: EventStore.Reason) => Effect.fail(new EventStore.EventStoreError({ reason, message: `it is ${reason}` }))

describe("one case that cannot be read", () => {
  it("is told beside the others, by name and with the reason, until it can be read again", async () => {
    const memory = makeMemory()
    const { faelle } = await oeffne({}, memory)
    for (const fall of ["f-1", "f-2", "f-3"]) await spiele({ faelle }, fall, 4)
    expect(await faelle.list()).toHaveLength(3)
    const due = (await faelle.wiedervorlagen("2030-01-01")).length
    await onStore(memory, (store) => store.append([{ stream: "fall/f-2", expected: "any", events: [{ id: "newer", type: "FallOpened", schema: 2, data: {} }] }]))
    const unlesbar = { fall: "f-2", unlesbar: { reason: "unreadable" } }
    const { length } = await onStore(memory, (store) => store.readAll()).then(({ entries }) => entries)
    expect(length).toBe(13)
    for (const _ of [1, 2]) expect(await faelle.list()).toMatchObject([{ fall: "f-1", phase: "bestandsaufnahme" }, unlesbar, { fall: "f-3" }])
    const vorlagen = await faelle.wiedervorlagen("2030-01-01")
    expect(vorlagen[0]).toMatchObject(unlesbar)
    expect(vorlagen.length).toBe(1 + (due / 3) * 2)
    expect((await faelle.loeschplan("2030-01-01"))[0]).toMatchObject(unlesbar)
    expect((await errorOf(faelle.wiedervorlagen("2030-01-01", { fall: "f-2" }))).reason).toBe("unreadable")
    await faelle.erase("f-2", { rule: "r", by: "cm-1", trotzdem: true })
    expect((await faelle.list()).map(({ fall }) => fall)).toEqual(["f-1", "f-3"])
  })

  it("is left out where it was erased while the others were gone through", async () => {
    const memory = makeMemory()
    const writer = await oeffne({}, memory)
    await spiele(writer, "f-1", 4)
    await spiele(writer, "f-2", 4)
    let isArmed = false
    const { faelle } = await oeffne({
      cache: 0,
      storage: storeWith(memory, (store) => ({
        ...store,
        read: (stream, options) => Effect.suspend(() => {
          if (!isArmed || stream !== "fall/f-1") return store.read(stream, options)
          isArmed = false
          return Effect.flatMap(Effect.promise(() => writer.faelle.erase("f-2", { rule: "r", by: "cm-1", trotzdem: true })), () => store.read(stream, options))
        }),
      })),
    })
    await faelle.list()
    isArmed = true
    expect((await faelle.wiedervorlagen("2030-01-01")).map(({ fall }) => fall)).not.toContain("f-2")
    expect(isArmed).toBe(false)
    expect(await faelle.list()).toHaveLength(1)
  })

  it.each(["busy", "connection", "permission"] as const)("is not what a store is that cannot be read at all: %s", async (reason) => {
    const memory = makeMemory()
    await spiele(await oeffne({}, memory), "f-1", 4)
    const { faelle } = await oeffne({ storage: storeWith(memory, (store) => ({ ...store, read: () => failing(reason) })) })
    for (const ask of [faelle.list, () => faelle.wiedervorlagen("2030-01-01"), () => faelle.loeschplan("2030-01-01")]) expect(await errorOf(ask())).toMatchObject({ reason: "storage", storage: reason })
  })
})

describe("a store that was set back", () => {
  it("is listed as it is, and not as it was", async () => {
    const [now, backup] = [makeMemory(), makeMemory()]
    const writer = await oeffne({}, now)
    await spiele(writer, "f-1", 4)
    await spiele(writer, "f-2", 1)
    await spiele(await oeffne({}, backup), "f-1", 1)
    let isRestored = false
    const either = <A>(ask: (store: EventStore.EventStore["Service"]) => Effect.Effect<A, EventStore.EventStoreError>, store: EventStore.EventStore["Service"]) =>
      Effect.suspend(() => (isRestored ? Effect.tryPromise({ try: () => onStore(backup, ask), catch: (error) => error as EventStore.EventStoreError }) : ask(store)))
    const { faelle } = await oeffne({ storage: storeWith(now, (store) => ({
      ...store,
      read: (...asked) => either((one) => one.read(...asked), store),
      readAll: (options) => either((one) => Effect.flatMap(one.readAll({ after: 0 }), ({ position }) => ((options?.after ?? 0) > position ? failing("corrupt") : one.readAll(options))), store),
    })) })
    expect(await faelle.list()).toMatchObject([{ fall: "f-1", phase: "bestandsaufnahme" }, { fall: "f-2" }])
    isRestored = true
    expect(await faelle.list()).toEqual([{ fall: "f-1", phase: "aufnahme" }])
  })
})
