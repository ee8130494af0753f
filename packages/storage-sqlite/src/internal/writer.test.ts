import type { StoreRequest } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { describe, expect, it } from "vitest"
import { freshFile, request, withStore } from "../../test/datei.js"
import { check } from "../check.js"
import { appendJob } from "./append.js"
import { connect } from "./driver.js"
import { compile } from "./statements.js"
import { makeWriter } from "./writer.js"

/** A writer on a file of its own, and how many transactions it has begun. */
const writing = async () => {
  const datei = freshFile()
  await withStore(datei, (store) => store.append([request("fall/1", 0, {}), request("fall/2", 0, {})]))
  const connection = connect(datei)
  const sql = compile(connection)
  let begun = 0
  const beginWrite = { ...sql.beginWrite, run: (values: Parameters<typeof sql.beginWrite.run>[0]) => {
    begun += 1
    return sql.beginWrite.run(values)
  } }
  const writer = makeWriter({ name: "test", file: datei, patience: 200, sql: { ...sql, beginWrite }, wrote: () => undefined })
  const send = (one: StoreRequest.AppendRequest) => writer.submit(() => appendJob(sql, [one]))
  const append = (...args: Parameters<typeof request>) => send(request(...args))
  return { datei, append, send, begun: () => begun, close: () => { connection.close() } }
}

const several = (count: number): ReadonlyArray<unknown> => Array.from({ length: count }, (_, at) => ({ at }))

describe("a lone writer", () => {
  it("is served at once after its first turn, and lets others in the process go on now and then", async () => {
    const { append, close } = await writing()
    let atOnce = 0
    for (let at = 0; at < 20; at += 1) {
      // What was not served at once before is written by then.
      await Effect.runPromise(Effect.sleep(10))
      await Effect.runPromise(append(`neu/${at}`, 0, {}))
      if (Exit.isSuccess(Effect.runSyncExit(append(`gleich/${at}`, 0, {})))) atOnce += 1
    }
    expect(atOnce).toBeGreaterThan(5)
    let turns = 0
    const ticking = setInterval(() => { turns += 1 }, 1)
    const started = performance.now()
    for (let version = 1; performance.now() - started < 300; version += 1) await Effect.runPromise(append("fall/1", version, {}))
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(5)
    close()
  })
})

describe("several at once", () => {
  it("are written together, also right after a lone one", async () => {
    const { append, begun, close } = await writing()
    await Effect.runPromise(append("fall/1", 1, {}))
    const answers = await Effect.runPromise(Effect.all(Array.from({ length: 100 }, (_, at) => append(`neu/${at}`, 0, {})), { concurrency: "unbounded" }))
    expect(answers.map(({ from }) => from)).toEqual(Array.from({ length: 100 }, (_, at) => at + 4))
    // The first of them may have been taken for a lone one.
    expect(begun()).toBeLessThanOrEqual(2)
    close()
  })

  it("do not take each other with them where an id of one is taken", async () => {
    const { append, close, datei, send } = await writing()
    const taken = request("fall/3", 0, ...several(32))
    const outcomes = await Effect.runPromise(Effect.all([
      append("fall/1", 1, ...several(30)),
      // Its last id stands elsewhere, which shows after the first 31 are added.
      send({ ...taken, events: [...taken.events.slice(0, 31), ...request("fall/2", 0, {}).events] }),
      append("fall/2", 1, ...several(7)),
      append("fall/1", 0, {}),
    ].map(Effect.result), { concurrency: "unbounded" }))
    expect(outcomes.map((outcome) => (outcome._tag === "Success" ? [outcome.success.repeated, ...outcome.success.versions] : outcome.failure.reason))).toEqual([[false, 31], "duplicate", [false, 8], [true, 1]])
    close()
    expect(await Effect.runPromise(check({ datei }))).toEqual([])
  })
})

describe("an append of many events", () => {
  it.each([1, 4, 5, 6, 24, 25, 26, 31, 100])("of %i has each at its place", async (count) => {
    const datei = freshFile()
    await withStore(datei, (store) => Effect.gen(function* () {
      yield* store.append([request("fall/1", 0, {})])
      expect(yield* store.append([request("fall/2", 0, ...several(count)), request("fall/3", 0, {})])).toEqual({ from: 2, to: count + 2, versions: [count, 1], repeated: false })
      const { events } = yield* store.read("fall/2")
      expect(events.map(({ data, id, position, version }) => [data, id, position, version])).toEqual(Array.from({ length: count }, (_, at) => [{ at }, `fall/2-${at + 1}`, at + 2, at + 1]))
    }))
    expect(await Effect.runPromise(check({ datei }))).toEqual([])
  })

  it("of which one is known leaves nothing of the others, whether it comes alone or not", async () => {
    const { append, close, datei } = await writing()
    await Effect.runPromise(append("fall/1", 1, {}))
    const known = request("fall/2", 1, ...several(30))
    const twice = [...known.events.slice(0, 29), { id: "fall/1-1", type: "Noted", schema: 1, data: {} }]
    await withStore(datei, (store) => Effect.gen(function* () {
      yield* store.append([request("fall/3", 0, {})])
      for (const turn of [0, 1]) {
        expect((yield* Effect.flip(store.append([{ ...known, events: twice }]))).reason, String(turn)).toBe("duplicate")
        expect((yield* store.read("fall/2")).version).toBe(1)
      }
    }))
    close()
    expect(await Effect.runPromise(check({ datei }))).toEqual([])
  })
})
