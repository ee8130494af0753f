import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs"
import path from "node:path"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { describe, expect, it } from "vitest"
import { bytesOf, erasure, freshFile, refusal, request, tamper, withStore } from "../test/datei.js"
import { check } from "./check.js"
import { appendJob } from "./internal/append.js"
import { connect } from "./internal/driver.js"
import { STORE } from "./internal/schema.js"
import { compile } from "./internal/statements.js"
import { makeWriter } from "./internal/writer.js"

const LARGE = "x".repeat(3000)

describe("a file", () => {
  it.each(["with space.db", "it's \"quoted\".db", "'; DROP TABLE entry; --.db", "a?mode=memory.db", "file:stadt.db", "ä漢字😀.db", "#%20&.db", ":memory:"])("may be called %s", async (name) => {
    const datei = freshFile(name)
    await withStore(datei, (store) => store.append([request("fall/1", 0, { a: 1 })]))
    expect((await withStore(datei, (store) => store.read("fall/1"))).version).toBe(1)
    expect(readFileSync(datei).subarray(0, 15).toString()).toBe("SQLite format 3")
  })

  it("is made for the account that opens it, and nobody else", async () => {
    const datei = freshFile()
    await withStore(datei, () => Effect.void)
    expect(statSync(datei).mode & 0o077).toBe(0)
  })

  it("that is empty becomes a store", async () => {
    const datei = freshFile()
    writeFileSync(datei, "")
    expect((await withStore(datei, (store) => store.append([request("fall/1", 0, {})]))).to).toBe(1)
  })

  it("needs its folder, and has to be a file", async () => {
    const missing = await refusal(path.join(freshFile("none"), "stadt.db"))
    expect(missing).toMatchObject({ reason: "connection", message: expect.stringMatching(/none" is not: check the path, and make the folder first/u) })
    const folder = freshFile("folder")
    mkdirSync(folder)
    expect((await refusal(folder)).reason).toBe("permission")
    expect((await refusal("")).reason).toBe("request")
    expect((await refusal("a\0b")).reason).toBe("request")
    for (const patience of [NaN, -1, 1.5, Infinity, true as unknown as number]) expect(await refusal(freshFile(), patience)).toMatchObject({ reason: "request", message: expect.stringContaining("patience is") })
  })

  it.skipIf(process.getuid?.() === 0)("that may only be read is refused with permission (not as root, who may write all)", async () => {
    const datei = freshFile()
    await withStore(datei, () => Effect.void)
    chmodSync(datei, 0o400)
    expect((await refusal(datei)).reason).toBe("permission")
  })

  it("of another program is refused, and stays as it is", async () => {
    const text = freshFile("text.db")
    writeFileSync(text, "Sitzung am Montag\n".repeat(300))
    const foreign = freshFile("foreign.db")
    tamper(foreign, (connection) => { connection.exec("CREATE TABLE a (b); INSERT INTO a VALUES (1)") })
    const marked = freshFile("marked.db")
    tamper(marked, (connection) => { connection.exec("PRAGMA application_id = 7; CREATE TABLE a (b)") })
    const utf16 = freshFile("utf16.db")
    tamper(utf16, (connection) => { connection.exec("PRAGMA encoding = 'UTF-16'; CREATE TABLE a (b)") })
    for (const datei of [text, foreign, marked, utf16]) {
      const before = readFileSync(datei)
      expect(await refusal(datei)).toMatchObject({ reason: "schema", message: expect.stringContaining("It was not touched") })
      expect(bytesOf(datei)).toEqual(before)
    }
  })

  it("of a newer version is refused, and stays as it is", async () => {
    const datei = freshFile()
    await withStore(datei, (store) => store.append([request("fall/1", 0, {})]))
    tamper(datei, (connection) => { connection.exec(`PRAGMA user_version = ${STORE.steps.length + 1}`) })
    const before = readFileSync(datei)
    expect(await refusal(datei)).toMatchObject({ reason: "schema", message: expect.stringContaining("take a newer program") })
    expect(readFileSync(datei)).toEqual(before)
  })
})

describe("a damaged file", () => {
  const filled = async (): Promise<string> => {
    const datei = freshFile()
    await withStore(datei, (store) => store.append([request("fall/1", 0, ...Array.from({ length: 60 }, () => ({ LARGE })))]))
    return datei
  }
  const readAll = (datei: string) => withStore(datei, (store) => Effect.flip(store.readAll()))

  it("that was cut off is told as corrupt", async () => {
    const datei = await filled()
    truncateSync(datei, 8 * 4096)
    const error = await refusal(datei).catch(() => readAll(datei))
    expect(error.reason).toBe("corrupt")
    truncateSync(datei, 60)
    expect((await refusal(datei)).reason).toBe("corrupt")
  })

  it("whose pages are overwritten is told as corrupt, and check says so", async () => {
    const datei = await filled()
    const bytes = readFileSync(datei)
    for (let page = 8; page < 40; page += 1) bytes.fill(0x5a, page * 4096, page * 4096 + 200)
    writeFileSync(datei, bytes)
    expect((await readAll(datei)).reason).toBe("corrupt")
    const codes = (await Effect.runPromise(check({ datei }))).map(({ code }) => code)
    expect(codes).toContain("storage-sqlite/Damaged")
  })

  it("whose list of tables is overwritten is told as corrupt, and check says so", async () => {
    const datei = await filled()
    const bytes = readFileSync(datei)
    bytes.fill(0x5a, 100, 400)
    writeFileSync(datei, bytes)
    expect((await refusal(datei)).reason).toBe("corrupt")
    expect((await Effect.runPromise(check({ datei }))).map(({ code }) => code)).toContain("storage-sqlite/Damaged")
  })
})

describe("a full disk", () => {
  it("fails with full, stores nothing of the call, and goes on once there is room", async () => {
    const datei = freshFile()
    await withStore(datei, (store) => store.append([request("fall/1", 0, { a: 1 })]))
    // A store that may not grow stands for a disk that is full.
    const connection = connect(datei)
    const sql = compile(connection)
    const [pages] = connection.prepare("PRAGMA page_count").all([])
    connection.exec(`PRAGMA max_page_count = ${Number(pages?.[0]) + 2}`)
    const writer = makeWriter({ name: "test", file: datei, patience: 100, sql, wrote: () => undefined })
    const append = (...args: Parameters<typeof request>) => writer.submit(() => appendJob(sql, [request(...args)]))
    const outcomes = await Effect.runPromise(Effect.all([
      Effect.result(append("fall/1", 1, { a: 2 })), Effect.result(append("fall/2", 0, ...Array.from({ length: 20 }, () => ({ LARGE })))), Effect.result(append("fall/3", 0, { a: 3 })),
    ], { concurrency: "unbounded" }))
    expect(outcomes.map((outcome) => (outcome._tag === "Success" ? "stored" : outcome.failure.reason))).toEqual(["stored", "full", "stored"])
    connection.exec("PRAGMA max_page_count = 1000000")
    expect((await Effect.runPromise(append("fall/2", 0, { LARGE }))).from).toBe(4)
    expect(await Effect.runPromise(check({ datei }))).toEqual([])
  })
})

describe("other processes", () => {
  it("that hold the file are waited for, up to the patience, and the process goes on meanwhile", async () => {
    const datei = freshFile()
    await withStore(datei, (store) => store.append([request("fall/1", 0, {})]))
    const other = connect(datei)
    await withStore(datei, (store) => Effect.gen(function* () {
      other.exec("BEGIN IMMEDIATE")
      let longest = 0
      let last = performance.now()
      const ticking = setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now() }, 5)
      const error = yield* Effect.flip(store.append([request("fall/1", 1, {})]))
      clearInterval(ticking)
      expect(error.reason).toBe("busy")
      expect(longest).toBeLessThan(250)
      const waiting = yield* Effect.forkChild(store.append([request("fall/1", 1, {})]))
      yield* Effect.sleep(60)
      other.exec("COMMIT")
      expect((yield* Fiber.join(waiting)).versions).toEqual([2])
    }), 400)
    other.close()
  })
})

describe("an erasure", () => {
  it("is told as not finished while a reader keeps the log, and is finished by the same call again", async () => {
    const datei = freshFile()
    await withStore(datei, (store) => Effect.gen(function* () {
      yield* store.append([request("fall/1", 0, { name: "PLAINTEXT" })])
      const reader = connect(datei)
      reader.exec("BEGIN")
      reader.prepare("SELECT count(*) FROM entry").all([])
      const error = yield* Effect.flip(store.erase({ ...erasure, stream: "fall/1", expected: 1 }))
      expect(error).toMatchObject({ reason: "connection", message: expect.stringContaining("make the same call again") })
      expect((yield* store.read("fall/1")).events).toEqual([])
      reader.exec("COMMIT")
      expect((yield* store.erase({ ...erasure, stream: "fall/1", expected: 1 })).events).toBe(1)
      expect(bytesOf(datei).includes("PLAINTEXT")).toBe(false)
      reader.close()
    }))
  })

  it.each([
    ["duplicate", { ...erasure, stream: "fall/1", expected: 2, data: [{}, {}], append: request("fall/1", 1, {}).events }],
    ["conflict", { ...erasure, stream: "fall/1", expected: 1, data: [{}], append: [] }],
  ] as const)("that is done and not finished is finished by another call too, though that is refused with %s", async (reason, again) => {
    const datei = freshFile()
    await withStore(datei, (store) => Effect.gen(function* () {
      yield* store.append([request("fall/1", 0, { name: "PLAINTEXT" })])
      const reader = connect(datei)
      reader.exec("BEGIN")
      reader.prepare("SELECT count(*) FROM entry").all([])
      const first = { ...erasure, stream: "fall/1", expected: 1, data: [{}], append: request("fall/1", 1, {}).events }
      expect((yield* Effect.flip(store.rewrite(first))).reason).toBe("connection")
      // Nobody is told that it is settled while it is not.
      expect((yield* Effect.flip(store.rewrite(again))).reason).toBe("connection")
      expect(bytesOf(datei).includes("PLAINTEXT")).toBe(true)
      reader.exec("COMMIT")
      expect((yield* Effect.flip(store.rewrite(again))).reason).toBe(reason)
      expect(bytesOf(datei).includes("PLAINTEXT")).toBe(false)
      reader.close()
    }))
  })
})

describe("a file of version 1", () => {
  it("is brought to the present version with everything in it", async () => {
    const datei = freshFile()
    tamper(datei, (connection) => {
      connection.exec(STORE.steps[0] ?? "")
      connection.exec(`PRAGMA application_id = ${STORE.application}; PRAGMA user_version = 1`)
      connection.exec(`INSERT INTO stream (nr, name, tombstone) VALUES (1, 'fall/1', NULL), (2, 'fall/2', 3);
        INSERT INTO entry VALUES (1, 2, 1, 1, 'e-1', 'Noted', 1, '{"a":1}'), (2, 9, 2, 1, 'e-2', 'Noted', 1, CAST(zeroblob(7) AS TEXT)),
          (3, 6, 2, NULL, NULL, NULL, NULL, '{"events":1,"on":"2026-03-01","rule":"akte-abgelegt","by":"archiv"}'), (4, 2, 1, 2, 'e-4', 'Noted', 2, '{"a":2}')`)
    })
    const copy = freshFile()
    copyFileSync(datei, copy)
    await withStore(datei, (store) => Effect.gen(function* () {
      const { entries } = yield* store.readAll()
      expect(entries.map(({ position }) => position)).toEqual([1, 3, 4])
      expect(entries[1]).toMatchObject({ _tag: "Tombstone", stream: "fall/2", events: 1, rule: "akte-abgelegt" })
      expect((yield* store.read("fall/1")).events.map(({ data, schema }) => [data, schema])).toEqual([[{ a: 1 }, 1], [{ a: 2 }, 2]])
      yield* store.rewrite({ ...erasure, stream: "fall/1", expected: 2, data: [{ a: "longer than before" }, {}], append: [] })
      expect(yield* store.saveSnapshot({ stream: "fall/1", version: 2, revision: 1, format: "fall/1", data: {} })).toBe(true)
    }))
    expect(await Effect.runPromise(check({ datei }))).toEqual([])
    // Two that open it at once bring it there once.
    await Promise.all([1, 2, 3].map(() => withStore(copy, (store) => store.read("fall/1"))))
    expect(await Effect.runPromise(check({ datei: copy }))).toEqual([])
  })
})
