import { EventStore, makeMemory, memoryEventStore, memoryKeyRing } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { errorOf, oeffne, optionen, spiele, storeWith } from "../test/stadt.js"
import { onStore } from "../test/kept.js"
import { openTeilhabe, type Optionen } from "./openTeilhabe.js"

const wrong = (more: Readonly<Record<string, unknown>>): Promise<unknown> => openTeilhabe({ ...optionen(), ...more } as unknown as Optionen)

describe("what a host without types may hand in by mistake", () => {
  it.each([
    ["no storage", { storage: undefined }, /needs storage: a Layer such as sqliteStorage.*given undefined/u],
    ["the function instead of what it makes", { storage: memoryEventStore }, /needs storage.*call the function that makes it/u],
    ["an address", { storage: "stadt.db" }, /needs storage.*type string/u],
    ["keys that are no Layer", { keys: () => undefined }, /needs keys: a Layer of a KeyRing/u],
    ["keys from a setting that is missing", { keys: undefined }, /needs keys: a Layer of a KeyRing; leave it out where nothing is to be encrypted; it was given undefined/u],
    ["a Konzept in its Result", { konzept: Result.succeed(optionen().konzept) }, /needs konzept.*decodeKonzept.*a Result/u],
    ["no Konzept", { konzept: undefined }, /needs konzept.*undefined/u],
    ["a day instead of a clock", { clock: "2026-01-01" }, /needs clock: a function that tells the day/u],
    ["a Layer instead of a clock", { clock: memoryEventStore() }, /needs clock.*a Layer/u],
    ["no ids", { ids: undefined }, /needs ids: a function/u],
    ["a Result of offers", { angebote: Result.succeed([]) }, /needs angebote.*decodeAngebotskatalog/u],
    ["a rule that is no function", { hausregel: "nie" }, /needs hausregel/u],
    ["half a snapshot", { snapshotEvery: 0.5 }, /needs snapshotEvery: a whole number/u],
  ])("is named: %s", async (_, more, message) => {
    const error = await errorOf(wrong(more))
    expect(error.reason).toBe("request")
    expect(error.message).toMatch(message)
  })

  it.each([
    ["a Date", () => new Date(0), /it gave a Date; a Date is a moment/u],
    ["a German day", () => "15.01.2027", /did you mean 2027-01-15/u],
    ["nothing", () => undefined, /it gave undefined/u],
    ["a clock that throws", () => { throw new Error("no battery") }, /The clock threw/u],
  ])("is told of the clock at once: %s", async (_, clock, message) => {
    const error = await errorOf(wrong({ clock }))
    expect(error.reason).toBe("host")
    expect(error.message).toMatch(message)
  })

  it("is told of ids that are no texts, and of ids that come twice, with nothing stored", async () => {
    const teilhabe = await oeffne({ ids: () => 7 as unknown as string })
    expect((await errorOf(spiele(teilhabe, "f-1", 1))).message).toMatch(/ids has to give a text.*it gave a value of type number/u)
    const always = await oeffne({ ids: () => "same" })
    const error = await errorOf(spiele(always, "f-1", 2))
    expect(error.reason).toBe("host")
    expect(error.message).toContain('ids gave "same", which it gave before')
    expect(await always.faelle.events("f-1")).toHaveLength(1)
  })

  it("is told that a Layer makes no EventStore", async () => {
    expect((await errorOf(wrong({ storage: Layer.empty }))).message).toContain("makes no EventStore")
  })
})

describe("opening", () => {
  it("is rejected with the error of the store where the store cannot be opened", async () => {
    const broken = Layer.effect(EventStore.EventStore, Effect.fail(new EventStore.EventStoreError({ reason: "schema", message: "The file is no store of ours" })))
    const error = await errorOf(wrong({ storage: broken }))
    expect(error).toMatchObject({ reason: "storage", message: "The file is no store of ours", cause: { reason: "schema" } })
  })
})

describe("opening a store that was written the other way", () => {
  it("is refused without keys where events are encrypted, with nothing written", async () => {
    const [memory, kept] = [makeMemory(), new Map()]
    const first = await oeffne({ keys: memoryKeyRing(kept) }, memory)
    await spiele(first, "f-1", 2)
    await first.faelle.erase("f-1", { rule: "r", by: "cm-1", trotzdem: true })
    await spiele(first, "f-2", 2)
    const error = await errorOf(oeffne({}, memory))
    expect(error).toMatchObject({ reason: "request", message: expect.stringMatching(/holds encrypted events: give openTeilhabe the keys/u) as string })
    expect(await (await oeffne({ keys: memoryKeyRing(kept) }, memory)).faelle.events("f-2")).toHaveLength(2)
  })

  it("is refused with keys where events are in plain", async () => {
    const memory = makeMemory()
    await spiele(await oeffne({}, memory), "f-1", 1)
    expect(await errorOf(oeffne({ keys: memoryKeyRing() }, memory))).toMatchObject({ reason: "request", message: expect.stringMatching(/holds events in plain/u) as string })
  })

  it("looks on where the store begins with what is erased", async () => {
    const memory = makeMemory()
    const first = await oeffne({}, memory)
    for (let at = 1; at <= 45; at += 1) {
      await spiele(first, `f-${at}`, 1)
      await first.faelle.erase(`f-${at}`, { rule: "r", by: "cm-1", trotzdem: true })
    }
    await spiele(first, "f-46", 1)
    expect((await errorOf(oeffne({ keys: memoryKeyRing() }, memory))).reason).toBe("request")
  })

  it("keeps nobody from the other cases where it was done before by another program", async () => {
    const [memory, kept] = [makeMemory(), new Map()]
    const { faelle, subscribe } = await oeffne({ keys: memoryKeyRing(kept) }, memory)
    await spiele({ faelle }, "f-1", 2)
    await onStore(memory, (store) => store.append([{ stream: "fall/f-2", expected: 0, events: [{ id: "plain", type: "FallOpened", schema: 1, data: {} }] }]))
    expect((await faelle.list()).map(({ fall }) => fall)).toContain("f-1")
    expect(await errorOf(faelle.state("f-2"))).toMatchObject({ reason: "storage", cause: { reason: "key" } })
    const seen: Array<string> = []
    await subscribe({ after: 0 }, ({ _tag }) => seen.push(_tag)).whenAt(3)
    expect(seen).toEqual(["Event", "Event", "Sealed"])
  })
})

describe("closing", () => {
  it("rejects whatever comes after it, also a second time, and waits for what is going on", async () => {
    const teilhabe = await oeffne()
    const going = spiele(teilhabe, "f-1", 1)
    const closing = teilhabe.close()
    await going
    await closing
    await teilhabe.close()
    for (const call of [() => teilhabe.faelle.state("f-1"), () => teilhabe.konzept.get(), () => teilhabe.bericht.konzeptbericht(), () => teilhabe.zahlen.register(), () => teilhabe.faelle.erase("f-1", { rule: "r", by: "x" })]) {
      expect((await errorOf(call)).reason).toBe("closed")
    }
    expect((await errorOf(() => teilhabe.subscribe({ after: 0 }, () => undefined))).reason).toBe("closed")
    expect((await errorOf(() => teilhabe.projection({ name: "p", initial: () => 0, apply: (n) => n }))).reason).toBe("closed")
  })

  it("calls off what a store does not answer to, in the time that it is given", async () => {
    const teilhabe = await oeffne({ storage: storeWith(makeMemory(), (store) => ({ ...store, read: () => Effect.never })) })
    const asked = errorOf(teilhabe.faelle.events("f-1"))
    await teilhabe.close({ within: 20 })
    expect(await asked).toMatchObject({ reason: "closed", message: expect.stringContaining("stored or it is not") as string })
    for (const within of [-1, Number.NaN, "1", null]) expect((await errorOf((await oeffne()).close({ within: within as number }))).message).toContain("close takes within")
  })

  it("stays quiet with many calls at once", async () => {
    const warnings: Array<string> = []
    const note = (warning: Error): number => warnings.push(warning.message)
    process.on("warning", note)
    const teilhabe = await oeffne()
    await Promise.all(Array.from({ length: 60 }, (_, at) => spiele(teilhabe, `f-${at}`, 2)))
    await teilhabe.close()
    await new Promise((later) => setTimeout(later, 5))
    process.off("warning", note)
    expect(warnings).toEqual([])
  })

  it("keeps what was acknowledged before", async () => {
    const memory = makeMemory()
    const first = await oeffne({}, memory)
    const results = Array.from({ length: 5 }, (_, at) => spiele(first, `f-${at}`, 3).then(() => true, () => false))
    await new Promise((later) => setTimeout(later, 1))
    await first.close()
    const whole = await Promise.all(results)
    const second = await oeffne({}, memory)
    for (const { fall } of await second.faelle.list()) expect((await second.faelle.events(fall)).length).toBeGreaterThan(0)
    for (const [at, done] of whole.entries()) if (done) expect(await second.faelle.events(`f-${at}`)).toHaveLength(3)
    await second.close()
  })
})
