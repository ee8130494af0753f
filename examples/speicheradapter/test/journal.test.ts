// What only this adapter knows of: its file. Everything else is in the kit.
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { hostname, tmpdir } from "node:os"
import path from "node:path"
import { Id, Stichtag } from "@teilhabe/core/kernel"
import { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { afterEach, beforeEach, expect, test } from "vitest"
import { journalStorage } from "../src/journalStorage.js"

let folder = ""
let datei = ""
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "journal-"))
  datei = path.join(folder, "stadt.journal")
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = <A>(work: (store: EventStore.EventStore["Service"]) => Effect.Effect<A, EventStore.EventStoreError>) =>
  Effect.runPromise(Effect.provide(Effect.flatMap(EventStore.EventStore, work), journalStorage({ datei })))
const reasonOf = (work: Promise<unknown>) => work.then(() => "none", (error) => (error instanceof EventStore.EventStoreError ? error.reason : error))
const write = (id: string) => run((store) => store.append([{ stream: "fall/1", expected: "any", events: [{ id, type: "Noted", schema: 1, data: { id } }] }]))
const ids = () => run((store) => Effect.map(store.read("fall/1"), ({ events }) => events.map(({ id }) => id)))

// #region torn
test("a line that was torn by a crash is cut, wherever it was torn", async () => {
  await write("e-1")
  const whole = readFileSync(datei)
  await write("e-2")
  const both = readFileSync(datei)
  for (let length = whole.length; length < both.length; length += 1) {
    writeFileSync(datei, both.subarray(0, length))
    expect(await ids()).toEqual(["e-1"])
    expect(readFileSync(datei)).toEqual(whole)
  }
  await write("e-3")
  expect(await ids()).toEqual(["e-1", "e-3"])
})
// #endregion torn

test("a line that was changed is named as damaged, and nothing is cut", async () => {
  await write("e-1")
  await write("e-2")
  const damaged = readFileSync(datei, "latin1").replace("e-1", "e-9")
  writeFileSync(datei, damaged, "latin1")
  expect(await reasonOf(ids())).toBe("corrupt")
  expect(readFileSync(datei, "latin1")).toBe(damaged)
  expect(existsSync(`${datei}.lock`)).toBe(false)
})

test("a file that is none of ours is refused, and left as it is", async () => {
  writeFileSync(datei, "Sehr geehrte Damen und Herren\n")
  expect(await reasonOf(ids())).toBe("corrupt")
  expect(readFileSync(datei, "utf8")).toBe("Sehr geehrte Damen und Herren\n")
})

test("a second opening is refused while the first is open", async () => {
  expect(await run(() => Effect.promise(() => reasonOf(ids())))).toBe("busy")
  expect(await ids()).toEqual([])
})

test("the lock of a process that is gone is taken over, that of another machine never", async () => {
  const gone = 2 ** 22 + 1 // more than any process has
  writeFileSync(`${datei}.lock`, `${hostname()} ${gone}`)
  expect(await ids()).toEqual([])
  writeFileSync(`${datei}.lock`, `elsewhere.invalid ${gone}`)
  expect(await reasonOf(ids())).toBe("busy")
})

test("a file left over by a crash while writing anew does not count", async () => {
  await write("e-1")
  appendFileSync(`${datei}.neu`, "half")
  const erasure = { on: Stichtag.make(2026, 3, 1), rule: "akte-abgelegt", by: Id.make("archiv") }
  await run((store) => store.erase({ stream: "fall/1", expected: 1, ...erasure }))
  expect(await ids()).toEqual([])
  expect(readFileSync(datei, "utf8")).not.toContain("e-1")
  expect(existsSync(`${datei}.neu`)).toBe(false)
})

test("a journal in a folder that is not there, or that may not be written, is refused", async () => {
  datei = path.join(folder, "nowhere", "stadt.journal")
  expect(await reasonOf(ids())).toBe("connection")
})
