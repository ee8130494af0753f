import { Ablehnung } from "@teilhabe/core/ereignis"
import type { Befehl } from "@teilhabe/core/fall"
import { Dauer, Id } from "@teilhabe/core/kernel"
import { dumpMemory, EventStore, makeMemory, memoryEventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import * as beispielfall from "../../core/test/faelle/beispielfall.js"
import { angabe, befehle, errorOf, ids, oeffne, spiele, storeWith, vermerk } from "../test/stadt.js"
import type { Befehlseingabe } from "./openTeilhabe.js"

const loeschen: Befehlseingabe = {
  _tag: "EraseDaten", personen: [ids.hauptperson], datenarten: ["biografie"], grundlage: { art: "verlangen" }, vermerk: { ...vermerk(700) },
}

const anfrage = {
  anfrage: { empfaenger: ids.fallfuehrung, rolle: "fallfuehrung", zweck: "fallarbeit", personen: [ids.hauptperson, ids.kind], datenarten: ["ziele"] },
  vermerk: vermerk(40),
} as const

describe("commands", () => {
  it("lead to what core decides, from the opening to the end", async () => {
    const { faelle } = await oeffne()
    for (const befehl of befehle.slice(0, -1)) await faelle.handle("f-1", befehl)
    const { fall, ereignisse, version } = await faelle.handle("f-1", befehle.at(-1) ?? { _tag: "?" } as never)
    const whole = beispielfall.spiele(befehle)
    expect(fall).toEqual(whole.fall)
    expect(ereignisse).toEqual(whole.ereignisse.slice(-1))
    expect(version).toBe(whole.ereignisse.length)
    expect(await faelle.events("f-1")).toEqual(whole.ereignisse)
    expect(await faelle.state("f-1")).toEqual(whole.fall)
  })

  it("are refused with the refusal of core, and nothing is stored", async () => {
    const { faelle } = await oeffne()
    await faelle.handle("f-1", befehle[0] as Befehl.Befehl)
    const error = await errorOf(faelle.handle("f-1", { _tag: "CloseFall", bericht: "zu früh", vermerk: vermerk(1) }))
    expect(error).toMatchObject({ reason: "ablehnung", ablehnung: { _tag: "fall/NotInPhase", befehl: "CloseFall" } })
    expect(error.message).not.toContain("zu früh")
    expect(await faelle.events("f-1")).toHaveLength(1)
  })

  it("that are none are told with their places, and nothing of them is quoted", async () => {
    const { faelle } = await oeffne()
    const error = await errorOf(faelle.handle("f-1", { _tag: "CloseFall", bericht: 5, geheim: "Krankheit", vermerk: { von: "cm-1", am: "gestern", zweck: "fallarbeit" } } as unknown as Befehlseingabe))
    expect(error.reason).toBe("decode")
    expect(error.findings?.map(({ path }) => path.join("."))).toEqual(["geheim", "bericht", "vermerk.am"])
    expect(error.message).not.toMatch(/Krankheit|gestern/u)
  })

  it("of a later day than that of the clock are refused", async () => {
    const { faelle } = await oeffne({ clock: () => "2025-01-12" })
    expect((await errorOf(faelle.handle("f-1", befehle[0] as Befehl.Befehl))).ablehnung?._tag).toBe("fall/VermerkInFuture")
  })

  it("open a case under its own id only", async () => {
    const { faelle } = await oeffne()
    const error = await errorOf(faelle.handle("f-2", befehle[0] as Befehl.Befehl))
    expect(error).toMatchObject({ reason: "request", message: expect.stringContaining('opens the case "f-1" and was handed in for "f-2"') as string })
    expect((await errorOf(faelle.handle("Frau Müller", befehle[0] as Befehl.Befehl))).reason).toBe("request")
  })

  it("follow the rule of the house too, also for what is shown", async () => {
    const hausregel = ({ _tag }: Befehl.Befehl) => (_tag === "RecordAngabe" || _tag === "DiscloseFall" ? Ablehnung.make("haus/NotToday", _tag, "the office is closed", "another day") : undefined)
    const { faelle } = await oeffne({ hausregel })
    await faelle.handle("f-1", befehle[0] as Befehl.Befehl)
    expect((await errorOf(faelle.handle("f-1", befehle[1] as Befehl.Befehl))).ablehnung?._tag).toBe("haus/NotToday")
    expect((await errorOf(faelle.show("f-1", anfrage))).ablehnung?._tag).toBe("haus/NotToday")
    const async = await oeffne({ hausregel: (async () => undefined) as never })
    expect((await errorOf(async.faelle.handle("f-1", befehle[0] as Befehl.Befehl))).message).toContain("no Promise")
  })

  it("given the same id get the first outcome, also when it would be refused now or lead to something else", async () => {
    const { faelle } = await oeffne()
    const first = await faelle.handle("f-1", befehle[0] as Befehl.Befehl, { id: "r-1" })
    expect(await faelle.handle("f-1", befehle[0] as Befehl.Befehl, { id: "r-1" })).toEqual(first)
    await spiele({ faelle }, "f-1", 0)
    for (const befehl of befehle.slice(1, 15)) await faelle.handle("f-1", befehl)
    const rated = await faelle.handle("f-1", { _tag: "RateHandlungsziel", handlungsziel: ids.handlung, stufe: 0, gemeinsam: true, vermerk: vermerk(36) }, { id: "r-2" })
    await faelle.handle("f-1", { _tag: "RateHandlungsziel", handlungsziel: ids.handlung, stufe: 1, gemeinsam: true, vermerk: vermerk(37) })
    const again = await faelle.handle("f-1", { _tag: "RateHandlungsziel", handlungsziel: ids.handlung, stufe: 0, gemeinsam: true, vermerk: vermerk(36) }, { id: "r-2" })
    expect(again).toEqual(rated)
    expect(await faelle.handle("f-1", befehle[0] as Befehl.Befehl, { id: "r-1" })).toEqual(first)
    expect(await faelle.events("f-1")).toHaveLength(17)
  })

  it("given an id of another case are refused", async () => {
    const { faelle } = await oeffne()
    await faelle.handle("f-1", befehle[0] as Befehl.Befehl, { id: "r-1" })
    const other = { ...befehle[0], fall: "f-2" } as Befehlseingabe
    expect((await errorOf(faelle.handle("f-2", other, { id: "r-1" }))).reason).toBe("duplicate")
    expect((await errorOf(faelle.handle("f-2", other, { id: "" }))).reason).toBe("request")
    expect((await errorOf(faelle.state("f-2"))).reason).toBe("not-found")
  })

  it("of many callers at once are all in, none lost, in one process and in several", async () => {
    const memory = makeMemory()
    const openings = await Promise.all([1, 2, 3, 4].map(() => oeffne({ snapshotEvery: 7 }, memory)))
    const [first] = openings
    await first?.faelle.handle("f-1", befehle[0] as Befehl.Befehl)
    const done = await Promise.all(openings.flatMap(({ faelle }, at) => Array.from({ length: 20 }, (_, n) => faelle.handle("f-1", angabe(`x-${at}-${n}`)))))
    expect(new Set(done.map(({ version }) => version)).size).toBe(80)
    const [one, ...others] = await Promise.all(openings.map(({ faelle }) => faelle.state("f-1")))
    expect(one?.angaben).toHaveLength(80)
    for (const other of others) expect(other).toEqual(one)
  })

  it("cannot be changed by a host that writes into what it was given", async () => {
    const { faelle } = await oeffne()
    await spiele({ faelle }, "f-1", 3)
    const fall = await faelle.state("f-1")
    expect(() => (fall.angaben as Array<unknown>).push(1)).toThrow(TypeError)
  })
})

describe("what is shown", () => {
  it("is stored before the view is given, and says who saw what", async () => {
    const { faelle } = await oeffne()
    await spiele({ faelle }, "f-1", 14)
    const { ereignis, sicht } = await faelle.show("f-1", anfrage)
    expect(sicht.ziele.handlung).toHaveLength(1)
    expect(ereignis).toMatchObject({ _tag: "FallDisclosed", anfrage: { empfaenger: ids.fallfuehrung } })
    expect((await faelle.events("f-1")).at(-1)).toEqual(ereignis)
    expect((await faelle.state("f-1")).protokoll).toEqual([ereignis])
  })

  it("is nothing where it may not be shown, and nothing is stored", async () => {
    const { faelle } = await oeffne()
    await spiele({ faelle }, "f-1", 14)
    const fremd = { ...anfrage, anfrage: { ...anfrage.anfrage, empfaenger: "fremde", rolle: "leistungserbringer", zweck: "vermittlung" }, vermerk: { ...vermerk(40), zweck: "vermittlung" } } as const
    expect((await errorOf(faelle.show("f-1", fremd))).ablehnung?._tag).toBe("fall/NotDisclosable")
    expect(await faelle.events("f-1")).toHaveLength(14)
  })

  it("is not given where it could not be stored", async () => {
    const memory = makeMemory()
    await spiele(await oeffne({}, memory), "f-1", 14)
    const full = Effect.fail(new EventStore.EventStoreError({ reason: "full", message: "no room left" }))
    const { faelle } = await oeffne({ storage: storeWith(memory, (store) => ({ ...store, append: () => full })) })
    expect(await errorOf(faelle.show("f-1", anfrage))).toMatchObject({ reason: "storage", message: "no room left", cause: { reason: "full" } })
  })

  it("to the person is everything, with the terms of the classes", async () => {
    const klasse = { id: Id.make("akte"), titel: "Akte", datenarten: ["identitaet"], frist: Dauer.make({ years: 6 }), beginn: "fallabschluss", quelle: "Dienstanweisung" } as const
    const { faelle } = await oeffne({ loeschklassen: [klasse] })
    await spiele({ faelle })
    const gesagt = await faelle.auskunft("f-1", { person: ids.hauptperson, vermerk: { ...vermerk(170), zweck: "auskunft" } })
    expect(gesagt.sicht.wunsch).toBe("Besser Deutsch können")
    expect(gesagt.loeschposten.map(({ datenart }) => datenart)).toEqual(["identitaet"])
    expect((await faelle.events("f-1")).at(-1)).toMatchObject({ _tag: "FallDisclosed", grundlage: { art: "auskunft" } })
    expect((await errorOf(faelle.auskunft("f-1", { person: "Frau Müller", vermerk: vermerk(170) }))).reason).toBe("request")
  })
})

describe("what is erased", () => {
  it("by kinds goes from the stored events in the same step, and the case is as core says", async () => {
    const memory = makeMemory()
    const { faelle } = await oeffne({ snapshotEvery: 2 }, memory)
    await spiele({ faelle })
    const memoryBefore = new TextDecoder().decode(dumpMemory(memory))
    expect(memoryBefore).toContain("Lernt gern")
    const { fall, ereignisse } = await faelle.handle("f-1", { ...loeschen, datenarten: ["ressourcen", "bedarf"] } as Befehlseingabe, { id: "weg" })
    expect(ereignisse.map(({ _tag }) => _tag)).toEqual(["DatenErased"])
    const kept = new TextDecoder().decode(dumpMemory(memory))
    expect(kept).not.toContain("Lernt gern")
    expect(kept).not.toContain("Braucht einen Kurs")
    expect(await faelle.state("f-1")).toEqual(fall)
    const fresh = await oeffne({ snapshotEvery: 0 }, memory)
    expect(await fresh.faelle.state("f-1")).toEqual(fall)
    expect(await faelle.handle("f-1", { ...loeschen, datenarten: ["ressourcen", "bedarf"] } as Befehlseingabe, { id: "weg" })).toMatchObject({ ereignisse })
  })

  it("as a whole leaves a tombstone, and nothing but refusals", async () => {
    const memory = makeMemory()
    const { faelle } = await oeffne({ snapshotEvery: 2 }, memory)
    await spiele({ faelle })
    const tombstone = await faelle.erase("f-1", { rule: "akte-abgelegt", by: "cm-1" })
    expect(tombstone).toMatchObject({ stream: "fall/f-1", events: 26, on: "2027-01-15", rule: "akte-abgelegt", by: "cm-1" })
    expect(await faelle.erase("f-1", { rule: "noch-mal", by: "cm-2" })).toEqual(tombstone)
    for (const call of [() => faelle.state("f-1"), () => faelle.events("f-1"), () => faelle.handle("f-1", befehle[0] as Befehl.Befehl), () => faelle.show("f-1", anfrage)]) {
      expect((await errorOf(call)).reason).toBe("erased")
    }
    expect(await faelle.list()).toEqual([])
    expect(new TextDecoder().decode(dumpMemory(memory))).not.toContain("Lernt gern")
    expect((await errorOf(faelle.erase("f-9", { rule: "r", by: "cm-1" }))).reason).toBe("not-found")
    expect((await errorOf(faelle.erase("f-1", { rule: "r", by: "Frau Müller" }))).reason).toBe("request")
  })

  it("only at the version that was looked at, where one is given", async () => {
    const { faelle } = await oeffne()
    await spiele({ faelle }, "f-1", 3)
    expect((await errorOf(faelle.erase("f-1", { rule: "r", by: "cm-1", version: 2 }))).reason).toBe("conflict")
    expect(await faelle.erase("f-1", { rule: "r", by: "cm-1", version: 3, trotzdem: true })).toMatchObject({ events: 3 })
  })
})

describe("questions about cases", () => {
  it("list all cases with their phases, and what was opened elsewhere meanwhile", async () => {
    const memory = makeMemory()
    const [one, two] = [await oeffne({}, memory), await oeffne({}, memory)]
    await spiele(one, "f-2", 1)
    await spiele(one, "f-1")
    expect(await two.faelle.list()).toEqual([{ fall: "f-1", phase: "abgeschlossen" }, { fall: "f-2", phase: "aufnahme" }])
    await spiele(one, "f-3", 4)
    await two.faelle.handle("f-2", befehle[3] as Befehl.Befehl)
    expect((await two.faelle.list()).map((zeile) => "phase" in zeile && zeile.phase)).toEqual(["abgeschlossen", "bestandsaufnahme", "bestandsaufnahme"])
  })

  it("tell a case as it was known on a day", async () => {
    const { faelle } = await oeffne()
    await spiele({ faelle })
    expect((await faelle.asOf("f-1", "2025-01-12")).phase).toBe("neu")
    expect((await faelle.asOf("f-1", "2025-01-13")).phase).toBe("aufnahme")
    expect((await faelle.asOf("f-1", "2025-02-20")).phase).toBe("leistungssteuerung")
    expect(await faelle.asOf("f-1", "2027-01-01")).toEqual(await faelle.state("f-1"))
    expect((await errorOf(faelle.asOf("f-1", "1.1.2027"))).reason).toBe("request")
    expect((await errorOf(faelle.asOf("f-9", "2027-01-01"))).reason).toBe("not-found")
  })

  it("tell what is due, in one case or in all, the earliest first", async () => {
    const { faelle } = await oeffne()
    for (const id of ["f-2", "f-1"]) await spiele({ faelle }, id, 18)
    const due = await faelle.wiedervorlagen("2025-05-01", { bis: "2025-12-31" })
    const days = due.map((one) => "am" in one && String(one.am))
    expect(days).toEqual(days.toSorted())
    expect(new Set(due.map(({ fall }) => fall))).toEqual(new Set(["f-1", "f-2"]))
    expect((await faelle.wiedervorlagen("2025-05-01", { bis: "2025-12-31", fall: "f-1" })).length * 2).toBe(due.length)
    expect(await faelle.wiedervorlagen("2025-01-20")).toEqual([])
  })

  it("tell what has to be deleted, in one case or in all", async () => {
    const { faelle } = await oeffne()
    await spiele({ faelle })
    const [plan] = await faelle.loeschplan("2033-01-01")
    expect(plan?.fall).toBe("f-1")
    expect(plan !== undefined && "findings" in plan && plan.findings.map(({ code }) => code)).toContain("fall/LoeschklasseMissing")
    expect(await faelle.loeschplan("2033-01-01", { fall: "f-1" })).toEqual([plan])
    expect((await errorOf(faelle.loeschplan("2033-01-01", { fall: "f-9" }))).reason).toBe("not-found")
  })

  it("say which stored event cannot be read", async () => {
    const memory = makeMemory()
    const raw = memoryEventStore(memory)
    const { faelle } = await oeffne({}, memory)
    await spiele({ faelle }, "f-1", 2)
    const append = (schema: number, data: unknown, id: string) => Effect.runPromise(Effect.provide(Effect.flatMap(EventStore.EventStore, (store) =>
      store.append([{ stream: "fall/f-1", expected: "any", events: [{ id, type: "FallOpened", schema, data }] }])), raw))
    await append(1, { _tag: "Unsinn" }, "u-1")
    expect(await errorOf(faelle.state("f-1"))).toMatchObject({ reason: "unreadable", message: expect.stringMatching(/event 3 of the stream "fall\/f-1"/u) as string })
    expect((await errorOf(faelle.handle("f-1", angabe("x")))).reason).toBe("unreadable")
  })
})
