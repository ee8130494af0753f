import { Id, Stichtag } from "@teilhabe/core/kernel"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freshDatabase, type Server, startPostgres } from "../../../scripts/postgres.mjs"
import { as, event, type Store, withClient, withStore } from "../test/sql.js"
import type { PostgresOptions } from "./postgresStorage.js"
import { rollenskript } from "./rollenskript.js"
import { vacuum } from "./vacuum.js"

const stadt = "05562024"
let server: Server
// A setting of its own makes sure that the server is ours, to kill and to look into.
beforeAll(async () => { server = await startPostgres({ durable: true, settings: ["max_connections=40"] }) }, 60_000)
afterAll(() => server.stop(), 60_000)

/** Appends the same event until it is answered, as a host does that got no answer. */
const insist = (store: Store, id: string): Effect.Effect<boolean> =>
  Effect.catch(Effect.map(store.append([{ stream: "fall/1", expected: "any", events: [event(id)] }]), ({ repeated }) => repeated), (error) =>
    error.reason === "connection" || error.reason === "busy" ? Effect.andThen(Effect.sleep(50), insist(store, id)) : Effect.die(error))

describe("a server that is killed and started again", () => {
  it("has every event once, whoever asked again, and the open store works on", async () => {
    const options = { url: await freshDatabase(server), stadt, migrate: true }
    const ids = Array.from({ length: 120 }, (_, at) => `e-${at}`)
    const entries = await withStore(options, (store) => Effect.gen(function* () {
      const waiting = yield* Effect.forkChild(Effect.result(store.awaitChange(1_000_000)))
      const writing = yield* Effect.forkChild(Effect.forEach(ids, (id) => Effect.andThen(Effect.sleep(5), insist(store, id)), { concurrency: 3 }))
      yield* Effect.sleep(200)
      yield* Effect.promise(() => server.kill())
      yield* Effect.sleep(200)
      yield* Effect.promise(() => server.restart())
      yield* Fiber.join(writing)
      yield* Fiber.interrupt(waiting)
      return (yield* store.readAll({ limit: 500 })).entries
    }))
    expect(entries.map(({ position }) => position)).toEqual(ids.map((_, at) => at + 1))
    expect(entries.map((entry) => (entry._tag === "Event" ? entry.id : entry._tag)).sort()).toEqual([...ids].sort())
  })
})

/** Stores something and erases it. */
const eraseOne = (options: PostgresOptions, word: string): Promise<unknown> =>
  withStore(options, (store) => Effect.andThen(
    store.append([{ stream: "fall/1", expected: 0, events: [event("e-1", word)] }]),
    store.erase({ stream: "fall/1", expected: 1, on: Stichtag.make(2026, 3, 1), rule: "akte-abgelegt", by: Id.make("archiv") }),
  ))

/** Looks for bytes in the files that hold tables. */
const isInTables = (folder: string, word: string): boolean =>
  readdirSync(path.join(folder, "data", "base"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes(word))

describe("vacuum", () => {
  it("leaves no byte of an erased stream in the files of the tables", async () => {
    const options = { url: await freshDatabase(server), stadt, migrate: true }
    await withStore(options, (store) => Effect.gen(function* () {
      yield* store.append([{ stream: "fall/1", expected: 0, events: [event("e-1", "Geheimwort-eins")] }, { stream: "fall/2", expected: 0, events: [event("e-2", "Bleibwort-zwei")] }])
      yield* store.saveSnapshot({ stream: "fall/1", version: 1, revision: 0, format: "f/1", data: "Geheimwort-drei" })
      yield* store.erase({ stream: "fall/1", expected: 1, on: Stichtag.make(2026, 3, 1), rule: "akte-abgelegt", by: Id.make("archiv") })
    }))
    const checkpoint = () => withClient(options.url, (client) => client.query("CHECKPOINT"))
    const folder = server.folder ?? ""
    await checkpoint()
    // Without it they are there: the rows are gone, the bytes of the pages are not.
    expect(isInTables(folder, "Geheimwort")).toBe(true)
    await vacuum(options)
    await checkpoint()
    expect(isInTables(folder, "Geheimwort")).toBe(false)
    expect(isInTables(folder, "Bleibwort-zwei")).toBe(true)
    expect(await withStore(options, (store) => Effect.map(store.read("fall/2"), ({ events }) => events[0]?.data))).toBe("Bleibwort-zwei")
  })

  it("says who keeps erased rows in the files, and is done when they are gone", async () => {
    const options = { url: await freshDatabase(server), stadt, migrate: true }
    const folder = server.folder ?? ""
    await withClient(options.url, async (other) => {
      await other.query("CREATE TABLE public.anderes (a integer)")
      await other.query("BEGIN ISOLATION LEVEL REPEATABLE READ")
      await other.query("SELECT FROM public.anderes")
      await eraseOne(options, "Geheimwort-alt")
      await expect(vacuum(options)).rejects.toMatchObject({ reason: "busy", message: expect.stringMatching(/entry.*process \d+ of postgres since/u) })
      await other.query("COMMIT")
    })
    await vacuum(options)
    await withClient(options.url, (client) => client.query("CHECKPOINT"))
    expect(isInTables(folder, "Geheimwort-alt")).toBe(false)
  })

  it("is refused to an account that the server passes over with a warning", async () => {
    const options = { url: await freshDatabase(server), stadt, migrate: true }
    await eraseOne(options, "Geheimwort-fremd")
    const rolle = `rolle_${new URL(options.url).pathname.slice(3)}`
    await withClient(options.url, (client) => client.query(rollenskript({ stadt, rolle })))
    await expect(vacuum({ url: as(options.url, rolle) })).rejects.toMatchObject({ reason: "permission" })
  })

  it("lets others read where a dump keeps it waiting, and gives up", async () => {
    const options = { url: await freshDatabase(server), stadt, migrate: true, patience: { lock: 5000 } }
    await eraseOne(options, "Geheimwort")
    await withClient(options.url, async (dump) => {
      await dump.query("BEGIN")
      await dump.query("SELECT FROM teilhabe.entry")
      const clearing = vacuum(options).catch((error: { readonly reason: string }) => error.reason)
      for (let at = 0; at < 3; at += 1) expect(await withStore(options, (store) => Effect.map(store.readAll(), ({ position }) => position))).toBe(2)
      expect(await clearing).toBe("busy")
    })
  }, 60_000)
})
