import { execFileSync } from "node:child_process"
import { existsSync, writeFileSync } from "node:fs"
import { KeyRing } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { backup } from "../src/backup.js"
import { check } from "../src/check.js"
import { sqliteKeyRing } from "../src/sqliteKeyRing.js"
import { freshFile, request, withStore } from "./datei.js"

/** Another process opens a file with SQLite, asks, and closes it again. */
const elsewhere = (datei: string, sql: string): string =>
  execFileSync(process.execPath, ["-e", `
    const database = new (require("libsql"))(process.argv[1])
    const rows = database.prepare(process.argv[2]).all()
    process.stdout.write(JSON.stringify(rows.map((row) => Object.values(row)[0])))
    database.close()
  `, datei, sql], { cwd: import.meta.dirname, encoding: "utf8" })

const POSITIONS = "SELECT position FROM entry ORDER BY position"

/**
 * Of all that a process does with a file that it has open, nothing may let go the locks of SQLite: closing any descriptor of the file
 * does, and the next process that comes and goes then takes the log away from under the one that writes.
 */
describe("the log of a store that is open stays, and what is acknowledged is seen by others, whatever its process did:", () => {
  it.each<readonly [what: string, act: (datei: string) => Promise<unknown>]>([
    ["nothing else", async () => undefined],
    ["a backup", (datei) => Effect.runPromise(backup({ from: datei, to: freshFile() }))],
    ["a backup that fails", (datei) => Effect.runPromise(Effect.flip(backup({ from: datei, to: datei })))],
    ["a check", (datei) => Effect.runPromise(check({ datei }))],
    ["a second opening", (datei) => withStore(datei, (store) => store.read("fall/1"))],
    ["an opening as a key ring, which is refused", (datei) => Effect.runPromise(Effect.flip(Effect.provide(Effect.asVoid(KeyRing.KeyRing), sqliteKeyRing({ datei, stadt: "05562024" }))))],
  ])("%s", async (_, act) => {
    const datei = freshFile("it's 100% ünquoted?#.db")
    await withStore(datei, (store) => Effect.gen(function* () {
      yield* store.append([request("fall/1", 0, { a: 1 })])
      yield* Effect.promise(() => act(datei))
      expect(elsewhere(datei, POSITIONS)).toBe("[1]")
      expect(existsSync(`${datei}-wal`)).toBe(true)
      yield* store.append([request("fall/1", 1, { a: 2 })])
      expect(elsewhere(datei, POSITIONS)).toBe("[1,2]")
    }))
    expect(await Effect.runPromise(check({ datei }))).toEqual([])
  })

  it("with a key ring: keys that were made after a second opening are there for others", async () => {
    const datei = freshFile()
    const withRing = <A, E>(run: (ring: KeyRing.KeyRing["Service"]) => Effect.Effect<A, E>) => Effect.runPromise(Effect.provide(Effect.flatMap(KeyRing.KeyRing, run), sqliteKeyRing({ datei, stadt: "05562024" })))
    await withRing((ring) => Effect.gen(function* () {
      const first = yield* ring.current("fall/1")
      yield* Effect.promise(() => withRing((again) => again.find("fall/1", first.id)))
      expect(elsewhere(datei, "SELECT id FROM key ORDER BY nr")).toBe(JSON.stringify([first.id]))
      const second = yield* ring.current("fall/2")
      expect(elsewhere(datei, "SELECT id FROM key ORDER BY nr")).toBe(JSON.stringify([first.id, second.id]))
    }))
  })

  it("notices where the log is taken away (a descriptor of the file is closed by hand)", async () => {
    const datei = freshFile()
    await withStore(datei, (store) => Effect.gen(function* () {
      yield* store.append([request("fall/1", 0, { a: 1 })])
      // Nothing is written: opening it and closing it again is enough.
      writeFileSync(datei, "", { flag: "a" })
      elsewhere(datei, POSITIONS)
      expect(existsSync(`${datei}-wal`)).toBe(false)
    }))
  })
})
