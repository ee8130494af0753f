import { Ablehnung } from "@teilhabe/core/ereignis"
import type { Befehl } from "@teilhabe/core/fall"
import { EventStore, makeMemory, type Memory } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { angabe, befehle, errorOf, ids, oeffne, spiele, storeWith, vermerk } from "../test/stadt.js"
import type { Befehlseingabe } from "./openTeilhabe.js"

const anfrage = {
  anfrage: { empfaenger: ids.fallfuehrung, rolle: "fallfuehrung", zweck: "fallarbeit", personen: [ids.hauptperson, ids.kind], datenarten: ["ziele"] },
  vermerk: vermerk(40),
} as const

/** A city whose first answer of `append` gets lost after it was stored. */
const losing = (memory: Memory) => {
  let left = 1
  const lost = Effect.fail(new EventStore.EventStoreError({ reason: "connection", message: "no answer came" }))
  return oeffne({ storage: storeWith(memory, (store) => EventStore.EventStore.of({
    ...store, append: (requests) => Effect.flatMap(store.append(requests), (done) => (left-- > 0 ? lost : Effect.succeed(done))),
  })) }, memory)
}

describe("the id of a request", () => {
  it("stands for one command: another one under it is refused, whether the rules would take it or not", async () => {
    const { faelle } = await oeffne()
    await faelle.handle("f-1", befehle[0] as Befehl.Befehl)
    await faelle.handle("f-1", angabe("x-1", "erste"), { id: "r" })
    const others: ReadonlyArray<Befehlseingabe> = [
      angabe("x-2", "zweite"), angabe("x-1", "zweite"),
      { _tag: "CloseFall", bericht: "b", vermerk: vermerk(300) },
      { _tag: "BreakOffFall", grund: "umzug", vermerk: vermerk(300) },
      { _tag: "EraseDaten", personen: [ids.hauptperson], datenarten: ["biografie"], grundlage: { art: "verlangen" }, vermerk: vermerk(300) },
    ]
    for (const other of others) {
      const error = await errorOf(faelle.handle("f-1", other, { id: "r" }))
      expect(error).toMatchObject({ reason: "duplicate", message: expect.stringContaining('The id "r" belongs to another request') as string })
      expect(error.message).not.toContain("zweite")
    }
    expect(await faelle.events("f-1")).toHaveLength(2)
    expect((await faelle.handle("f-1", angabe("x-1", "erste"), { id: "r" })).version).toBe(2)
  })

  it("still stands for its command when its words were wiped, and for no other", async () => {
    const { faelle } = await oeffne()
    await faelle.handle("f-1", befehle[0] as Befehl.Befehl)
    await faelle.handle("f-1", angabe("x-1", "erste"), { id: "r" })
    await faelle.handle("f-1", { _tag: "EraseDaten", personen: [ids.hauptperson], datenarten: ["biografie"], grundlage: { art: "verlangen" }, vermerk: vermerk(300) })
    expect((await faelle.handle("f-1", angabe("x-1", "erste"), { id: "r" })).ereignisse).toHaveLength(1)
    expect((await errorOf(faelle.handle("f-1", angabe("x-2", "erste"), { id: "r" }))).reason).toBe("duplicate")
    expect((await errorOf(faelle.handle("f-1", { ...angabe("x-1", "erste"), vermerk: vermerk(201) }, { id: "r" }))).reason).toBe("duplicate")
  })

  it("gives the first outcome also where the rule of the house or the clock fails by now", async () => {
    const memory = makeMemory()
    const first = await (await oeffne({}, memory)).faelle.handle("f-1", befehle[0] as Befehl.Befehl, { id: "r" })
    const broken = await oeffne({ hausregel: () => { throw new Error("down") } }, memory)
    expect(await broken.faelle.handle("f-1", befehle[0] as Befehl.Befehl, { id: "r" })).toEqual(first)
    expect((await errorOf(broken.faelle.handle("f-1", angabe("x-1")))).reason).toBe("host")
    expect((await errorOf(broken.faelle.handle("f-1", angabe("x-1"), { id: "new" }))).reason).toBe("host")
  })

  it("shows again without a second record where the answer got lost, by the same rules, and as the case is by now", async () => {
    const memory = makeMemory()
    await spiele(await oeffne({}, memory), "f-1", 14)
    const { faelle } = await losing(memory)
    expect((await errorOf(faelle.show("f-1", anfrage, { id: "blick" }))).reason).toBe("storage")
    const gezeigt = await faelle.show("f-1", anfrage, { id: "blick" })
    expect(gezeigt.sicht.ziele.handlung).toHaveLength(1)
    expect((await faelle.state("f-1")).protokoll).toEqual([gezeigt.ereignis])
    expect(await faelle.show("f-1", anfrage, { id: "blick" })).toEqual(gezeigt)
    const wider = { ...anfrage, anfrage: { ...anfrage.anfrage, datenarten: ["ziele", "identitaet"] } } as const
    expect((await errorOf(faelle.show("f-1", wider, { id: "blick" }))).reason).toBe("duplicate")
    const strict = await oeffne({ hausregel: ({ _tag }) => Ablehnung.make("haus/NotToday", _tag, "the office is closed", "another day") }, memory)
    expect((await errorOf(strict.faelle.show("f-1", anfrage, { id: "blick" }))).reason).toBe("ablehnung")
    expect((await faelle.state("f-1")).protokoll).toHaveLength(1)
  })

  it("tells a person again what is held on her, without a second record", async () => {
    const memory = makeMemory()
    await spiele(await oeffne({}, memory))
    const { faelle } = await losing(memory)
    const wunsch = { person: ids.hauptperson, vermerk: { ...vermerk(170), zweck: "auskunft" } } as const
    expect((await errorOf(faelle.auskunft("f-1", wunsch, { id: "a" }))).reason).toBe("storage")
    expect((await faelle.auskunft("f-1", wunsch, { id: "a" })).sicht.wunsch).toBe("Besser Deutsch können")
    expect((await faelle.events("f-1")).filter(({ _tag }) => _tag === "FallDisclosed")).toHaveLength(1)
    expect((await errorOf(faelle.auskunft("f-1", { ...wunsch, person: ids.kind, durch: ids.hauptperson }, { id: "a" }))).reason).toBe("duplicate")
  })
})

describe("handle", () => {
  it("takes no command that shows something: its answer holds the whole case", async () => {
    const { faelle } = await oeffne()
    await spiele({ faelle }, "f-1", 14)
    const error = await errorOf(faelle.handle("f-1", { _tag: "DiscloseFall", ...anfrage }))
    expect(error).toMatchObject({ reason: "request", message: expect.stringContaining("use show") as string })
    expect(await faelle.events("f-1")).toHaveLength(14)
  })
})

describe("a case that is erased as a whole", () => {
  it("stays while it is worked on, or somebody's data in it is restricted, unless the host says so", async () => {
    const { faelle } = await oeffne()
    await spiele({ faelle }, "f-1", 14)
    const wunsch = { rule: "akte-abgelegt", by: "cm-1" }
    expect(await errorOf(faelle.erase("f-1", wunsch))).toMatchObject({ reason: "ablehnung", ablehnung: { _tag: "fall/EraseNotAllowed" } })
    await spiele({ faelle }, "f-2")
    await faelle.handle("f-2", { _tag: "RestrictVerarbeitung", person: ids.kind, grund: "rechtsansprueche", vermerk: vermerk(700) })
    expect((await errorOf(faelle.erase("f-2", wunsch))).ablehnung?._tag).toBe("fall/VerarbeitungRestricted")
    expect((await errorOf(faelle.erase("f-2", { ...wunsch, trotzdem: "ja" as never }))).reason).toBe("request")
    expect((await faelle.list()).map(({ fall }) => fall)).toEqual(["f-1", "f-2"])
    expect(await faelle.erase("f-2", { ...wunsch, rule: "gerichtsbeschluss", trotzdem: true })).toMatchObject({ rule: "gerichtsbeschluss", events: 27 })
    expect(await faelle.erase("f-2", wunsch)).toMatchObject({ rule: "gerichtsbeschluss" })
  })

  it("is looked at again where data was restricted between the look and the erasure", async () => {
    const memory = makeMemory()
    const other = await oeffne({}, memory)
    await spiele(other)
    let armed = true
    const { faelle } = await oeffne({ storage: storeWith(memory, (store) => EventStore.EventStore.of({
      ...store, erase: (request) => Effect.flatMap(Effect.promise(async () => {
        if (armed) await other.faelle.handle("f-1", { _tag: "RestrictVerarbeitung", person: ids.kind, grund: "rechtsansprueche", vermerk: vermerk(700) })
        armed = false
      }), () => store.erase(request)),
    })) })
    expect((await errorOf(faelle.erase("f-1", { rule: "r", by: "cm-1" }))).ablehnung?._tag).toBe("fall/VerarbeitungRestricted")
    expect((await faelle.state("f-1")).eingeschraenkt).toHaveLength(1)
  })
})

describe("what is wrong with a call", () => {
  const name = "Vorname-17 Nachname-17"

  it("is told without the words that were handed in, as they may be about a person", async () => {
    const { faelle } = await oeffne()
    await faelle.handle("f-1", befehle[0] as Befehl.Befehl)
    const wrong: ReadonlyArray<() => Promise<unknown>> = [
      () => faelle.state(name), () => faelle.erase("f-1", { rule: "r", by: name, trotzdem: true }), () => faelle.auskunft("f-1", { person: name, vermerk: vermerk(1) }),
      () => faelle.auskunft("f-1", { person: ids.kind, durch: name, vermerk: vermerk(1) }), () => faelle.asOf("f-1", name),
      () => faelle.handle("f-1", { _tag: name } as never),
      () => faelle.handle("f-1", { _tag: "CloseFall", bericht: "b", vermerk: { ...vermerk(1), [name]: 1 }, [name]: 1 } as never),
    ]
    for (const call of wrong) {
      const error = await errorOf(call)
      expect(["request", "decode"]).toContain(error.reason)
      expect(error.message).not.toMatch(/Vorname|Nachname|vorname/u)
    }
    expect((await errorOf(faelle.state("frau mueller"))).message).toContain("of its 12 characters, the one at 5 does not fit")
    expect((await errorOf(faelle.state("f-"))).message).toContain("the one at 2")
    expect((await errorOf(faelle.handle("f-1", { _tag: "CloseFall", bericht: "b", vermerk: vermerk(1), falsch: 1 } as never))).findings?.map(({ path }) => path)).toEqual([["falsch"]])
  })

  it("is told of each argument that is no object, and is no slip of ours", async () => {
    const { faelle } = await oeffne()
    await faelle.handle("f-1", befehle[0] as Befehl.Befehl)
    const none = undefined as never
    for (const call of [
      () => faelle.auskunft("f-1", none), () => faelle.erase("f-1", none), () => faelle.show("f-1", none), () => faelle.handle("f-1", angabe("x"), null as never),
      () => faelle.handle("f-1", angabe("x"), { id: 7 } as never), () => faelle.show("f-1", anfrage, "id" as never), () => faelle.erase("f-1", { by: "cm-1" } as never),
      () => faelle.auskunft("f-1", { vermerk: vermerk(1) } as never),
    ]) expect((await errorOf(call)).reason).toBe("request")
    expect((await errorOf(faelle.handle("f-1", none))).reason).toBe("decode")
  })
})
