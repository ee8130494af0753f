// What the store does when the disk refuses: the calls of Node fail on demand.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Id, Stichtag } from "@teilhabe/core/kernel"
import { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { journalStorage } from "../src/journalStorage.js"

type Call = "writeFileSync" | "fdatasyncSync" | "fsyncSync" | "ftruncateSync"
const failing = vi.hoisted(() => new Map<Call, string>())
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>()
  const refusing = (name: Call) => (...args: Array<never>) => {
    const code = failing.get(name)
    if (code !== undefined) throw Object.assign(new Error(code), { code, syscall: name })
    return (fs[name] as (...all: Array<never>) => unknown)(...args)
  }
  return { ...fs, writeFileSync: refusing("writeFileSync"), fdatasyncSync: refusing("fdatasyncSync"), fsyncSync: refusing("fsyncSync"), ftruncateSync: refusing("ftruncateSync") }
})

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "journal-"))
})
afterEach(() => {
  failing.clear()
  rmSync(folder, { recursive: true })
})

type Store = EventStore.EventStore["Service"]
const run = <A>(work: (store: Store) => Effect.Effect<A, EventStore.EventStoreError>) =>
  Effect.runPromise(Effect.provide(Effect.flatMap(EventStore.EventStore, work), journalStorage({ datei: path.join(folder, "stadt.journal") })))
const write = (store: Store, id: string) => store.append([{ stream: "fall/1", expected: "any", events: [{ id, type: "Noted", schema: 1, data: { id } }] }])
const erasure = { on: Stichtag.make(2026, 3, 1), rule: "akte-abgelegt", by: Id.make("archiv") }
const erase = (store: Store) => store.erase({ stream: "fall/1", expected: "any", ...erasure })
const reasonWhile = (calls: ReadonlyArray<readonly [Call, string]>, work: Effect.Effect<unknown, EventStore.EventStoreError>) =>
  Effect.suspend(() => {
    for (const [call, code] of calls) failing.set(call, code)
    return Effect.matchEffect(work, { onFailure: ({ reason }) => Effect.succeed(reason), onSuccess: () => Effect.die(new Error("It went through.")) })
  }).pipe(Effect.ensuring(Effect.sync(() => failing.clear())))
const kinds = () => run((store) => Effect.map(store.readAll(), ({ entries }) => entries.map((entry) => (entry._tag === "Event" ? entry.id : entry._tag))))

test.each(["writeFileSync", "fdatasyncSync"] as const)("a full disk at %s refuses the append, keeps nothing of it, and the store goes on", async (call) => {
  expect(await run((store) => Effect.gen(function* () {
    yield* write(store, "e-1")
    const reason = yield* reasonWhile([[call, "ENOSPC"]], write(store, "e-2"))
    const { from } = yield* write(store, "e-3")
    return [reason, from]
  }))).toEqual(["full", 2])
  expect(await kinds()).toEqual(["e-1", "e-3"])
})

test("a disk that does not answer closes the store; opened again it holds what was acknowledged", async () => {
  expect(await run((store) => Effect.gen(function* () {
    yield* write(store, "e-1")
    const first = yield* reasonWhile([["fdatasyncSync", "ENOSPC"], ["ftruncateSync", "EIO"]], write(store, "e-2"))
    return [first, yield* reasonWhile([], write(store, "e-3")), yield* reasonWhile([], store.read("fall/1"))]
  }))).toEqual(["connection", "closed", "closed"])
  expect((await kinds())[0]).toBe("e-1")
})

test("an erasure that a full disk stops leaves the stream as it was", async () => {
  expect(await run((store) => Effect.gen(function* () {
    yield* write(store, "e-1")
    const reason = yield* reasonWhile([["writeFileSync", "ENOSPC"]], erase(store))
    yield* write(store, "e-2")
    return reason
  }))).toBe("full")
  expect(await kinds()).toEqual(["e-1", "e-2"])
})

test("an erasure of which nobody knows whether its name is on disk closes the store, and can be asked for again", async () => {
  let calls = 0
  expect(await run((store) => Effect.gen(function* () {
    yield* write(store, "e-1")
    // The first sync is that of the new file, the second that of the folder, after the renaming.
    const reason = yield* reasonWhile([], Effect.suspend(() => {
      const get = failing.get.bind(failing)
      failing.get = (call) => (call === "fsyncSync" && (calls += 1) === 2 ? "EIO" : get(call))
      return erase(store)
    }))
    failing.get = Map.prototype.get.bind(failing)
    return [reason, yield* reasonWhile([], write(store, "e-2"))]
  }))).toEqual(["connection", "closed"])
  expect(await kinds()).toEqual(["Tombstone"])
  expect((await run(erase)).position).toBe(2)
})
