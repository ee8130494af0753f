import { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freshDatabase, type Server, startPostgres } from "../../../scripts/postgres.mjs"
import { event, reasonOf, type Store, withClient, withStore } from "../test/sql.js"
import { migrate } from "./migrate.js"

let server: Server
beforeAll(async () => { server = await startPostgres() }, 60_000)
afterAll(() => server.stop(), 60_000)

const stadt = "05562024"
const fresh = async () => ({ url: await freshDatabase(server), stadt, migrate: true })
const put = (store: Store, id: string, stream = "fall/1") => store.append([{ stream, expected: "any", events: [event(id)] }])

/** Reads the order to its end. */
const positions = (store: Store): Effect.Effect<ReadonlyArray<number>, EventStore.EventStoreError> =>
  Effect.map(store.readAll(), ({ entries }) => entries.map(({ position }) => position))

describe("the one order", () => {
  it("a reader skips no event of a writer who has its position and has not committed yet", async () => {
    const options = await fresh()
    await withStore(options, (store) => Effect.gen(function* () {
      yield* put(store, "e-1")
      yield* Effect.promise(() => withClient(options.url, async (slow) => {
        await slow.query("BEGIN")
        const { rows } = await slow.query<{ answer: string }>("SELECT teilhabe.append_one(1, 'langsam', 0, NULL, 'e-2', 'T', 1, '{}') AS answer")
        expect(rows[0]?.answer).toBe("[2,1]")
        const fast = Effect.runFork(put(store, "e-3", "schnell"))
        await Effect.runPromise(Effect.sleep(200))
        // The fast one waits: what is seen now has no gap.
        expect(await Effect.runPromise(positions(store))).toEqual([1])
        await slow.query("COMMIT")
        expect((await Effect.runPromise(Fiber.join(fast))).from).toBe(3)
      }))
      expect(yield* positions(store)).toEqual([1, 2, 3])
    }))
  })

  it("a writer who gives up leaves no gap", async () => {
    const options = await fresh()
    await withStore(options, (store) => Effect.gen(function* () {
      yield* put(store, "e-1")
      yield* Effect.promise(() => withClient(options.url, async (client) => {
        await client.query("BEGIN")
        await client.query("SELECT teilhabe.append_one(1, 'langsam', 0, NULL, 'e-2', 'T', 1, '{}')")
        await client.query("ROLLBACK")
      }))
      expect((yield* put(store, "e-3")).from).toBe(2)
    }))
  })

  it("cities do not wait for each other, and one that waits too long is told busy", async () => {
    const options = { ...(await fresh()), patience: { lock: 200 } }
    await withStore(options, (store) => put(store, "e-1"))
    await withStore({ ...options, stadt: "05562" }, (store) => put(store, "e-1"))
    await withClient(options.url, async (slow) => {
      await slow.query("BEGIN")
      await slow.query("SELECT teilhabe.append_one(1, 'langsam', 0, NULL, 'e-2', 'T', 1, '{}')")
      expect(await withStore({ ...options, stadt: "05562" }, (store) => Effect.map(put(store, "e-2"), ({ from }) => from))).toBe(2)
      expect(await reasonOf(options, (store) => put(store, "e-3"))).toBe("busy")
      await slow.query("ROLLBACK")
    })
    expect(await withStore(options, positions)).toEqual([1])
  })

  it("readers that follow eight writers see every position once and in order", async () => {
    const options = await fresh()
    const total = 8 * 25
    const follow = (store: Store) => Effect.gen(function* () {
      const seen: Array<number> = []
      while (seen.length < total) {
        const after = seen.at(-1) ?? 0
        yield* store.awaitChange(after)
        seen.push(...(yield* store.readAll({ after, limit: 7 })).entries.map(({ position }) => position))
      }
      return seen
    })
    const writer = (name: number) => withStore(options, (store) => Effect.forEach(Array.from({ length: 25 }, (_, at) => at), (at) => put(store, `e-${name}-${at}`, `s/${(name + at) % 4}`)))
    await withStore(options, () => Effect.void)
    const [one, two] = await Promise.all([withStore(options, follow), withStore(options, follow), ...Array.from({ length: 8 }, (_, name) => writer(name))])
    expect(one).toEqual(Array.from({ length: total }, (_, at) => at + 1))
    expect(two).toEqual(one)
  })
})

describe("waiting", () => {
  it("is woken by a sign of the server, long before it would look by itself", async () => {
    const options = await fresh()
    const waited = await withStore(options, (store) => Effect.gen(function* () {
      yield* put(store, "e-0")
      const times: Array<number> = []
      for (let at = 1; at <= 5; at += 1) {
        const fiber = yield* Effect.forkChild(store.awaitChange(at))
        yield* Effect.sleep(150)
        const begun = performance.now()
        yield* Effect.promise(() => withStore(options, (other) => Effect.tap(put(other, `e-${at}`), () => Effect.sync(() => times.push(performance.now())))))
        yield* Fiber.join(fiber)
        times[at - 1] = performance.now() - begun
      }
      return times
    }))
    expect(Math.min(...waited)).toBeLessThan(300)
    expect(Math.max(...waited)).toBeLessThan(1000)
  })

  it("nothing is sent where nobody listens", async () => {
    const options = await fresh()
    await withStore(options, (store) => put(store, "e-1"))
    const heard: Array<string> = []
    await withClient(options.url, async (client) => {
      client.on("notification", ({ channel }) => heard.push(channel))
      const { rows } = await client.query<{ channel: string; nr: number }>("SELECT channel, nr FROM teilhabe.stadt")
      await client.query(`LISTEN "${rows[0]?.channel}"`)
      await withStore(options, (store) => put(store, "e-2"))
      await client.query("SELECT 1")
      expect(heard).toEqual([])
      await withStore(options, (store) => Effect.gen(function* () {
        yield* Effect.forkChild(store.awaitChange(100))
        yield* Effect.sleep(300)
        yield* put(store, "e-3")
      }))
      await client.query("SELECT 1")
      expect(heard).toHaveLength(1)
    })
  })

  it("listens again where its connection was cut", async () => {
    const options = await fresh()
    await withStore(options, (store) => Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(store.awaitChange(0))
      yield* Effect.sleep(200)
      yield* Effect.promise(() => withClient(options.url, (client) => client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_advisory_lock_shared%' AND pid <> pg_backend_pid()")))
      yield* put(store, "e-1")
      yield* Fiber.join(fiber)
      // It listens by another connection than the one that was cut.
      const listening = () => withClient(options.url, async (client) => (await client.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")).rowCount)
      yield* Effect.sleep(500)
      expect(yield* Effect.promise(listening)).toBe(1)
    }))
  })
})

describe("interruption", () => {
  it("an append that is broken off while it waits is not there, and nobody is kept waiting by it", async () => {
    const options = await fresh()
    await withStore(options, (store) => Effect.gen(function* () {
      yield* put(store, "e-1")
      yield* Effect.promise(() => withClient(options.url, async (slow) => {
        await slow.query("BEGIN")
        await slow.query("SELECT teilhabe.append_one(1, 'langsam', 0, NULL, 'e-2', 'T', 1, '{}')")
        const fiber = Effect.runFork(put(store, "e-3"))
        await Effect.runPromise(Effect.sleep(100))
        const begun = performance.now()
        await Effect.runPromise(Fiber.interrupt(fiber))
        expect(performance.now() - begun).toBeLessThan(3000)
        await slow.query("COMMIT")
      }))
      expect(yield* positions(store)).toEqual([1, 2])
      expect((yield* store.read("fall/1")).version).toBe(1)
    }))
  })
})

describe("a connection", () => {
  it("that the server ends is told, and the next call opens another", async () => {
    const options = { ...(await fresh()), connections: 1 }
    await withStore(options, (store) => Effect.gen(function* () {
      yield* put(store, "e-1")
      const pending = yield* Effect.forkChild(Effect.promise(() => withClient(options.url, async (client) => {
        await client.query("BEGIN")
        await client.query("SELECT teilhabe.append_one(1, 'langsam', 0, NULL, 'e-x', 'T', 1, '{}')")
        await client.query("SELECT pg_sleep(0.3)")
        await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
        await client.query("ROLLBACK")
      })))
      yield* Effect.sleep(150)
      const reason = yield* Effect.catch(Effect.as(put(store, "e-2"), "none"), (error) => Effect.succeed(error.reason))
      expect(reason).toBe("connection")
      yield* Fiber.join(pending)
      const again = yield* put(store, "e-2")
      expect([again.from, again.repeated]).toEqual([2, false])
    }))
  })

  it("that the server ends while nobody uses it is replaced, and nobody is told", async () => {
    const options = await fresh()
    await withStore(options, (store) => Effect.gen(function* () {
      yield* Effect.all([1, 2, 3].map((at) => put(store, `e-${at}`, `fall/${at}`)), { concurrency: 3 })
      yield* Effect.promise(() => withClient(options.url, (client) => client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")))
      yield* Effect.sleep(200)
      expect((yield* put(store, "e-4")).from).toBe(4)
    }))
  })

  it("is not opened where one lies idle, and never more than allowed however many call", async () => {
    const options = { ...(await fresh()), connections: 2 }
    const count = () => withClient(options.url, async (client) => (await client.query("SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")).rowCount)
    await withStore(options, (store) => Effect.gen(function* () {
      for (let at = 0; at < 5; at += 1) yield* put(store, `e-${at}`)
      expect(yield* Effect.promise(count)).toBe(1)
      const all = yield* Effect.all(Array.from({ length: 30 }, (_, at) => put(store, `f-${at}`, `fall/${at}`)), { concurrency: 30 })
      expect(new Set(all.map(({ from }) => from)).size).toBe(30)
      expect(yield* Effect.promise(count)).toBe(2)
    }))
    // After it was closed none is left.
    expect(await count()).toBe(0)
  })

  it("a server that is not there, an account that is not known and one without rights have their reasons", async () => {
    const { url } = await fresh()
    await migrate({ url })
    expect(await reasonOf({ url: "postgres://postgres@127.0.0.1:1/x", stadt })).toBe("connection")
    expect(await reasonOf({ url: url.replace("postgres@", "niemand@"), stadt })).toBe("permission")
    await withClient(url, (client) => client.query("DROP ROLE IF EXISTS ohne_rechte").then(() => client.query("CREATE ROLE ohne_rechte LOGIN")))
    expect(await reasonOf({ url: url.replace("postgres@", "ohne_rechte@"), stadt })).toBe("permission")
    await withClient(url, (client) => client.query("DROP ROLE ohne_rechte"))
    expect(await reasonOf({ url: `${url}?options=-c%20default_transaction_read_only%3Don`, stadt }, (store) => put(store, "e-1"))).toBe("permission")
    expect(await reasonOf({ url, stadt, connections: 0 })).toBe("request")
  })
})
