import { randomUUID } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs"
import path from "node:path"
import { umask } from "node:process"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { describe, expect, it } from "vitest"
import { backup } from "../src/backup.js"
import { check } from "../src/check.js"
import { freshFile, request, withStore } from "./datei.js"

describe("a backup", () => {
  it("is one moment of the store, while two openings write", async () => {
    const from = freshFile()
    const copies = [freshFile(), freshFile("it's ünquoted?.db"), freshFile()]
    const writing = (stream: string) => withStore(from, (store) => Effect.gen(function* () {
      for (let version = 0; version < 150; version += 1) yield* store.append([request(stream, version, { text: "x".repeat(500) })])
    }), 10_000)
    const positions = await withStore(from, (store) => Effect.gen(function* () {
      const writers = yield* Effect.forkChild(Effect.promise(() => Promise.all(["fall/1", "fall/2"].map(writing))))
      yield* store.awaitChange(20)
      const taken: Array<number> = []
      for (const to of copies) taken.push((yield* backup({ from, to })).position ?? 0)
      yield* Fiber.join(writers)
      return taken
    }), 10_000)
    for (const [at, to] of copies.entries()) {
      expect(await Effect.runPromise(check({ datei: to }))).toEqual([])
      const { entries } = await withStore(to, (store) => store.readAll({ limit: 1000 }))
      expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: positions[at] ?? 0 }, (_, one) => one + 1))
    }
    expect(positions[0]).toBeGreaterThan(20)
  }, 30_000)

  it("overwrites nothing, and leaves nothing behind where it fails", async () => {
    const [from, to] = [freshFile(), freshFile()]
    await withStore(from, (store) => store.append([request("fall/1", 0, {})]))
    writeFileSync(to, "")
    expect((await Effect.runPromise(Effect.flip(backup({ from, to })))).reason).toBe("request")
    expect(readFileSync(to)).toHaveLength(0)
    expect((await Effect.runPromise(Effect.flip(backup({ from: freshFile(), to: freshFile() })))).reason).toBe("connection")
    expect((await Effect.runPromise(Effect.flip(backup({ from, to: path.join(freshFile(), "stadt.db") })))).reason).toBe("connection")
    for (const path of ["", "a\0b", undefined as unknown as string]) {
      expect((await Effect.runPromise(Effect.flip(backup({ from, to: path })))).reason).toBe("request")
      expect((await Effect.runPromise(Effect.flip(backup({ from: path, to: freshFile() })))).reason).toBe("request")
    }
    const foreign = freshFile()
    writeFileSync(foreign, "Sitzung am Montag")
    expect((await Effect.runPromise(Effect.flip(backup({ from: foreign, to: freshFile() })))).reason).toBe("schema")
    expect(readdirSync(path.dirname(from)).filter((name) => name.includes("unfinished"))).toEqual([])
  })

  it("is for the account that makes it alone, whatever files are made for otherwise", async () => {
    const [from, to] = [freshFile(), freshFile()]
    await withStore(from, (store) => store.append([request("fall/1", 0, {})]))
    const before = umask(0o022)
    await Effect.runPromise(backup({ from, to })).finally(() => umask(before))
    expect(statSync(to).mode & 0o777).toBe(0o600)
  })

  it("removes copies that were broken off long ago, and no other file", async () => {
    const [from, to] = [freshFile(), freshFile()]
    await withStore(from, (store) => store.append([request("fall/1", 0, {})]))
    const [old, oldJournal, running, other] = ["-a", "-b-journal", "-c", ""].map((end) => `${to}.teilhabe-unfinished${end.replace(/^-\w/u, `-${randomUUID()}`)}`) as [string, string, string, string]
    for (const file of [old, oldJournal, running, other]) writeFileSync(file, "")
    for (const file of [old, oldJournal, other]) utimesSync(file, 1_700_000_000, 1_700_000_000)
    await Effect.runPromise(backup({ from, to }))
    expect([old, oldJournal, running, other].map((file) => existsSync(file))).toEqual([false, false, true, true])
    for (const file of [running, other]) rmSync(file)
  })
})
