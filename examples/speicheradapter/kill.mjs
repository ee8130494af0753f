// Kills a writer again and again, and looks whether what it was told is there: all of it, once, in order.
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { journalStorage } from "./dist/src/journalStorage.js"

const ROUNDS = 20
const [, , datei] = process.argv

/** Writes until it is killed, and tells each answer. */
const writer = Effect.gen(function* () {
  const store = yield* EventStore.EventStore
  for (let at = 0; ; at += 1) {
    const { to } = yield* store.append([{ stream: "fall/1", expected: "any", events: [{ id: `${process.pid}-${Date.now()}-${at}`, type: "Noted", schema: 1, data: "x".repeat(300) }] }])
    process.stdout.write(`${to}\n`)
    yield* Effect.promise(() => new Promise(setImmediate))
  }
})

/** Every position that the journal holds. */
const positions = Effect.gen(function* () {
  const store = yield* EventStore.EventStore
  const all = []
  for (let page = yield* store.readAll(); ; page = yield* store.readAll({ after: page.position })) {
    all.push(...page.entries.map(({ position }) => position))
    if (page.end) return all
  }
})

const round = async (file, wait) => {
  const child = spawn(process.execPath, [import.meta.filename, file], { stdio: ["ignore", "pipe", "inherit"] })
  let told = ""
  child.stdout.on("data", (text) => {
    if (told === "") setTimeout(() => child.kill("SIGKILL"), wait)
    told += text
  })
  await new Promise((resolve) => child.on("close", resolve))
  return Math.max(0, ...told.split("\n").slice(0, -1).map(Number))
}

if (datei !== undefined) await Effect.runPromise(Effect.provide(writer, journalStorage({ datei })))

const folder = mkdtempSync(path.join(tmpdir(), "journal-kill-"))
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))
const file = path.join(folder, "stadt.journal")
let there = []
for (let at = 0; at < ROUNDS; at += 1) {
  const acknowledged = await round(file, (at * 7) % 50)
  const before = there.length
  there = await Effect.runPromise(Effect.provide(positions, journalStorage({ datei: file })))
  const isWhole = there.length >= acknowledged && acknowledged > before && there.every((position, index) => position === index + 1)
  if (!isWhole) throw new Error(`round ${at + 1}: acknowledged up to ${acknowledged}, there are ${there.length}`)
}
console.log(`${ROUNDS} times killed: ${there.length} events, every acknowledged one is there, once and in order`)
