import { Fassungen } from "@teilhabe/core/fortschreibung"
import { Id, Stichtag } from "@teilhabe/core/kernel"
import { EventStore, makeMemory, memoryKeyRing } from "@teilhabe/core/ports"
import { ampel, standAt } from "@teilhabe/core/projektverlauf"
import { sqliteStorage } from "@teilhabe/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { konzept, oeffneOrt, tag, weg } from "../test/jahre.js"
import { onStore, readSnapshot } from "../test/kept.js"
import { errorOf, storeWith } from "../test/stadt.js"
import type { Teilhabe } from "./openTeilhabe.js"

const P = "patenschaft"
const vermerk = (am: string) => ({ von: "stelle-1", am, zweck: "steuerung" as const })
const start = { _tag: "StartProjekt", projekt: P, vermerk: vermerk("2020-07-01") } as const
const meilenstein = (id: string, am = "2020-08-01") => ({ _tag: "SetMeilenstein", projekt: P, meilenstein: id, titel: { de: "Räume gefunden" }, bis: "2020-12-31", vermerk: vermerk(am) }) as const

const geh = async ({ projekte }: Pick<Teilhabe, "projekte">, count = weg.length): Promise<void> => {
  for (const befehl of weg.slice(0, count)) await projekte.handle(P, befehl)
}

describe("a Projekt", () => {
  it("stands as the Konzept has it until something is noted, and then as core says, on every day", async () => {
    const { projekte } = await oeffneOrt()
    expect(await projekte.state(P)).toEqual({ lage: "vorgesehen" })
    expect(await projekte.history(P)).toEqual([])
    await geh({ projekte })
    const ereignisse = (await projekte.history(P)).map(({ ereignis }) => ereignis)
    expect(ereignisse).toHaveLength(weg.length)
    expect((await projekte.history(P)).map(({ position, version }) => [version, position])).toEqual(weg.map((_, at) => [at + 1, at + 1]))
    for (const day of [49, 50, 57, 66, 72, 400]) {
      const stichtag = tag(day)
      const stand = await projekte.state(P, { asOf: stichtag })
      expect(stand).toEqual(standAt(ereignisse, stichtag))
      expect(await projekte.ampel(P, stichtag)).toEqual(ampel(konzept.projekte.find(({ id }) => id === P), stand, konzept, stichtag))
    }
    expect(await projekte.state(P)).toEqual(standAt(ereignisse, tag(400)))
    expect((await projekte.state(P)).lage).toBe("zusammengefuehrt")
  })

  it("that there is not is named, and one that is over tells why it takes nothing more", async () => {
    const { projekte } = await oeffneOrt()
    for (const call of [() => projekte.state("patin"), () => projekte.history("patin"), () => projekte.ampel("patin", "2021-01-01"), () => projekte.state("patin", { asOf: "2021-01-01" })]) expect((await errorOf(call)).reason).toBe("not-found")
    expect(await errorOf(projekte.handle("patin", { ...start, projekt: "patin" }))).toMatchObject({ reason: "ablehnung", ablehnung: { _tag: "projektverlauf/ProjektNotFound" } })
    await projekte.handle(P, start)
    expect(await errorOf(projekte.handle(P, { ...start, vermerk: vermerk("2020-07-02") }))).toMatchObject({ reason: "ablehnung", ablehnung: { _tag: "projektverlauf/NotInLage", details: { lage: "laufend" } } })
    expect((await errorOf(projekte.handle(P, { ...meilenstein("m-1"), vermerk: vermerk("2027-01-16") }))).ablehnung?._tag).toBe("projektverlauf/VermerkInFuture")
    expect(await projekte.history(P)).toHaveLength(1)
  })

  it("takes no command of a wrong form, nor one of another Projekt, and quotes nothing of it", async () => {
    const { projekte } = await oeffneOrt()
    const error = await errorOf(projekte.handle(P, { ...start, geheim: "geheim", vermerk: { ...start.vermerk, am: "gestern" } } as never))
    expect(error).toMatchObject({ reason: "decode" })
    expect(error.findings?.map(({ code, path: at }) => `${code} ${at.join(".")}`)).toEqual(["projektverlauf/KeyUnknown geheim", "projektverlauf/ValueInvalid vermerk.am"])
    expect(error.message).not.toMatch(/geheim|gestern/u)
    expect((await errorOf(projekte.handle("jobmesse", start))).reason).toBe("request")
    expect((await errorOf(projekte.handle("Patenschaft!", start))).reason).toBe("request")
    expect((await errorOf(projekte.state(P, { asOf: "1.1.2021" }))).reason).toBe("request")
    expect((await errorOf(projekte.ampel(P, 7 as never))).reason).toBe("request")
    expect(await projekte.list()).toHaveLength(konzept.projekte.length)
  })
})

describe("the same request", () => {
  it("gives the first outcome for every kind of command, also in another process and after all that came later", async () => {
    const memory = makeMemory()
    const first = await oeffneOrt({}, memory)
    const outcomes = []
    for (const [at, befehl] of weg.entries()) outcomes.push(await first.projekte.handle(P, befehl, { id: `r-${at}` }))
    const second = await oeffneOrt({ clock: () => "2027-06-01" }, memory)
    for (const [at, befehl] of weg.entries()) expect(await second.projekte.handle(P, befehl, { id: `r-${at}` })).toEqual(outcomes[at])
    expect(await first.projekte.history(P)).toHaveLength(weg.length)
  })

  it("is no other command: neither another word, nor another day, nor another name with the same keys", async () => {
    const { projekte } = await oeffneOrt({ ids: () => "immer" })
    await projekte.handle(P, start, { id: "r" })
    const others = [{ ...start, vermerk: vermerk("2020-07-02") }, { ...start, ende: "2021-01-01" }, { ...start, _tag: "MakeRegelangebot" }, meilenstein("m-1")] as const
    for (const other of others) expect(await errorOf(projekte.handle(P, other, { id: "r" }))).toMatchObject({ reason: "duplicate", message: expect.stringContaining('the Projekt "patenschaft"') as string })
    await projekte.handle(P, meilenstein("m-1"))
    expect((await errorOf(projekte.handle(P, meilenstein("m-2")))).reason).toBe("host")
    expect(await projekte.history(P)).toHaveLength(2)
  })

  it("is settled after an answer that got lost", async () => {
    const memory = makeMemory()
    let left = 1
    const lost = Effect.fail(new EventStore.EventStoreError({ reason: "connection", message: "no answer came" }))
    const { projekte } = await oeffneOrt({ storage: storeWith(memory, (store) => ({ ...store, append: (all) => Effect.flatMap(store.append(all), (done) => (left-- > 0 ? lost : Effect.succeed(done))) })) })
    expect(await errorOf(projekte.handle(P, start, { id: "r" }))).toMatchObject({ reason: "storage", storage: "connection" })
    expect((await projekte.handle(P, start, { id: "r" })).version).toBe(1)
  })
})

describe("several processes", () => {
  it("lose nothing between them", async () => {
    const memory = makeMemory()
    const openings = await Promise.all([1, 2, 3].map(() => oeffneOrt({ snapshotEvery: 5 }, memory)))
    await openings[0]?.projekte.handle(P, start)
    const done = await Promise.all(openings.flatMap(({ projekte }, at) => Array.from({ length: 10 }, (_, n) => projekte.handle(P, meilenstein(`m-${at}-${n}`)))))
    expect(new Set(done.map(({ version }) => version)).size).toBe(30)
    const [one, ...others] = await Promise.all(openings.map(({ projekte }) => projekte.state(P)))
    expect(one?.lage === "laufend" && one.meilensteine).toHaveLength(30)
    for (const other of others) expect(other).toEqual(one)
  })

  it("of which one begins anew read what is kept, and believe no other state", async () => {
    const memory = makeMemory()
    const first = await oeffneOrt({ snapshotEvery: 10 }, memory)
    await geh(first)
    expect(await readSnapshot(memory, "projekt/patenschaft")).toMatchObject({ format: "projekt/1", version: 20 })
    const stand = await first.projekte.state(P)
    expect(await (await oeffneOrt({}, memory)).projekte.state(P)).toEqual(stand)
    for (const data of [null, {}, { ...stand, version: 20, projekt: "jobmesse" }, { ...stand, version: 20, lage: "vorgesehen" }, { ...stand, version: 19 }, { ...stand, version: 20, weg: {} }]) {
      await onStore(memory, (store) => store.saveSnapshot({ stream: "projekt/patenschaft", version: 20, revision: 0, format: "projekt/1", data }))
      expect(await (await oeffneOrt({}, memory)).projekte.state(P)).toEqual(stand)
    }
  })

  it("do the same on a file, encrypted or not", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "teilhabe-projekte-"))
    try {
      for (const [name, more] of [["plain", {}], ["keys", { keys: memoryKeyRing(new Map()) }]] as const) {
        const open = () => oeffneOrt({ storage: sqliteStorage({ datei: path.join(folder, `${name}.db`) }), snapshotEvery: 4, ...more })
        const first = await open()
        await geh(first, 16)
        const [stand, events] = [await first.projekte.state(P), await first.projekte.history(P)]
        const beside = await open()
        expect(await beside.projekte.history(P)).toEqual(events)
        expect(await beside.projekte.handle(P, weg[16] as never, { id: "r" })).toMatchObject({ version: 17, zustand: { lage: "regelangebot" } })
        expect(await first.projekte.state(P, { asOf: tag(65) })).toEqual(stand)
        await Promise.all([first.close(), beside.close()])
        expect((await errorOf(first.projekte.state(P))).reason).toBe("closed")
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe("the Fassungen", () => {
  const zwei = { ...konzept, fassung: { nummer: 2, gueltigAb: Stichtag.make(2022, 1, 1) }, projekte: konzept.projekte.filter(({ id }) => id !== P) }
  const fassungen = Result.getOrThrow(Fassungen.make([{ konzept }, { konzept: zwei }]))

  it("decide by the day of the note, and name what the later one has dropped", async () => {
    const { projekte } = await oeffneOrt({ konzept: zwei, fassungen })
    expect(await projekte.state(P)).toEqual({ lage: "vorgesehen" })
    expect((await errorOf(projekte.handle(P, { ...start, vermerk: vermerk("2022-01-01") }))).ablehnung?._tag).toBe("projektverlauf/ProjektNotFound")
    expect((await projekte.handle(P, { ...start, vermerk: vermerk("2021-12-31") })).zustand.lage).toBe("laufend")
    expect((await projekte.ampel(P, "2021-12-31")).satz).toContain("„Patenschaft“")
    await projekte.handle(P, { ...meilenstein("m-1", "2021-12-31"), bis: "2022-01-31" })
    expect(await projekte.ampel(P, "2022-03-01")).toMatchObject({ farbe: "rot", satz: expect.stringContaining("„Patenschaft“") as string })
    expect((await errorOf((await oeffneOrt({ konzept: zwei })).projekte.state(P))).reason).toBe("not-found")
  })

  it("have to be Fassungen, with the Konzept among them", async () => {
    for (const wrong of [null, [], Result.succeed(fassungen), { alle: "" }]) expect((await errorOf(oeffneOrt({ fassungen: wrong as never }))).message).toContain("openTeilhabe needs fassungen")
    expect((await errorOf(oeffneOrt({ konzept: { ...zwei, fassung: { nummer: 3 } }, fassungen }))).message).toContain("there is no Fassung 3")
  })
})

describe("an entry of the store", () => {
  it("is read as the event of a Projekt, and as nothing where it is of something else", async () => {
    const teilhabe = await oeffneOrt()
    await teilhabe.projekte.handle(P, start)
    const seen: Array<unknown> = []
    await teilhabe.subscribe({ after: 0 }, (entry) => seen.push([teilhabe.projekte.readEntry(entry), teilhabe.gremien.readEntry(entry), teilhabe.faelle.readEntry(entry)])).whenAt(1)
    expect(seen).toEqual([[{ projekt: P, ereignis: { _tag: "ProjektStarted", projekt: Id.make(P), vermerk: start.vermerk } }, undefined, undefined]])
  })
})
