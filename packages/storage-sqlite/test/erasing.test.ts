import { encryptedEventStore, EventStore } from "@teilhabe/core/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import { backup } from "../src/backup.js"
import { check } from "../src/check.js"
import { connect } from "../src/internal/driver.js"
import { sqliteKeyRing } from "../src/sqliteKeyRing.js"
import { sqliteStorage } from "../src/sqliteStorage.js"
import { bytesOf, erasure, freshFile, request, tamper, withStore } from "./datei.js"

/** Chance that is the same in each run. */
const seeded = (start: number) => {
  let state = start
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x7fffffff) * below) % below
  }
}

const STREAMS = 24

const plain = (stream: number): string => `PLAIN-${stream}-TEXT`

const typeOf = (stream: number): string => `TYPE-${stream}-ENDS`

const payload = (chance: (below: number) => number, stream: number) => ({ text: `${plain(stream)}${"y".repeat(chance(chance(40) === 0 ? 30_000 : 500))}` })

describe("no byte of what was erased stays in the file, its log or its index", () => {
  // SQLite copies rows from page to page and leaves the copies: only many streams side by side, erased one after the other, show it.
  it.each([1, 2, 3])("of many streams that grow side by side, with rewrites and snapshots (%i)", async (seed) => {
    const chance = seeded(seed)
    const datei = freshFile()
    const heads = Array.from({ length: STREAMS }, () => ({ version: 0, revision: 0 }))
    const gone = new Set<number>()
    const leaks: Array<string> = []
    const search = (when: string): void => {
      const bytes = bytesOf(datei)
      for (const stream of gone) for (const what of [plain(stream), typeOf(stream)]) if (bytes.includes(what)) leaks.push(`${what} after ${when}`)
    }
    await withStore(datei, (store) => Effect.gen(function* () {
      const step = Effect.fnUntraced(function* (stream: number, head: { version: number; revision: number }) {
        const name = `fall/${stream}`
        const payloads = Array.from({ length: 1 + chance(12) }, () => payload(chance, stream))
        const append = request(name, head.version, ...payloads)
        yield* store.append([{ ...append, events: append.events.map((event) => ({ ...event, type: typeOf(stream) })) }])
        head.version += payloads.length
        if (chance(3) === 0) yield* store.saveSnapshot({ stream: name, ...head, format: "fall/1", data: payload(chance, stream) })
        if (chance(8) === 0) {
          yield* store.rewrite({ ...erasure, stream: name, expected: head.version, data: Array.from({ length: head.version }, () => payload(chance, stream)), append: [] })
          head.revision += 1
        }
      })
      for (let round = 0; round < 260; round += 1) {
        const stream = chance(STREAMS)
        const head = heads[stream]
        if (head === undefined || gone.has(stream)) continue
        yield* step(stream, head)
        if (round > 120 && chance(8) === 0) {
          gone.add(stream)
          yield* store.erase({ ...erasure, stream: `fall/${stream}`, expected: head.version })
          search(`erasing ${stream}`)
        }
      }
    }))
    expect(gone.size).toBeGreaterThan(5)
    expect(leaks).toEqual([])
    expect(await Effect.runPromise(check({ datei }))).toEqual([])
  }, 60_000)

  it("of its rows, with ids and types; the name of the stream and the lengths stay", async () => {
    const datei = freshFile()
    const erased = { id: "ID-OF-THE-ERASED-ä", type: "TypeOfTheErased", schema: 1, data: { name: "PLAINTEXT" } }
    await withStore(datei, (store) => Effect.gen(function* () {
      yield* store.append([{ stream: "fall/1", expected: 0, events: [erased] }, request("fall/2", 0, { name: "STAYS" })])
      yield* store.erase({ ...erasure, stream: "fall/1", expected: 1 })
      for (const word of [erased.id, erased.type, "PLAINTEXT"]) expect(bytesOf(datei).includes(word)).toBe(false)
      // The id is free again, and the order goes on.
      expect((yield* store.append([{ stream: "fall/3", expected: 0, events: [erased] }])).from).toBe(4)
    }))
    tamper(datei, (connection) => {
      const blanks = (text: string): string => "00".repeat(Buffer.byteLength(text))
      expect(connection.prepare("SELECT hex(id), hex(type), hex(data) FROM entry WHERE kind = 9").all([])).toEqual([[blanks(erased.id), blanks(erased.type), blanks('{"name":"PLAINTEXT"}')]])
    })
    expect(bytesOf(datei).includes("fall/1")).toBe(true)
    expect(await Effect.runPromise(check({ datei }))).toEqual([])
  })

  it("of the payloads that a rewrite replaced, whether the new ones are shorter or longer", async () => {
    const datei = freshFile()
    await withStore(datei, (store) => Effect.gen(function* () {
      yield* store.append([request("fall/1", 0, { name: "FIRST-NAME" }, { name: "SECOND-NAME" }, 1)])
      yield* store.saveSnapshot({ stream: "fall/1", version: 3, revision: 0, format: "fall/1", data: { name: "FIRST-NAME" } })
      yield* store.rewrite({ ...erasure, stream: "fall/1", expected: 3, data: [{}, { name: "THIRD-NAME, which is longer than it was before" }, "MUCH-LONGER-THAN-A-DIGIT"], append: [] })
      for (const name of ["FIRST-NAME", "SECOND-NAME"]) expect(bytesOf(datei).includes(name)).toBe(false)
      yield* store.rewrite({ ...erasure, stream: "fall/1", expected: 3, data: [{ a: "x".repeat(5000) }, {}, "y".repeat(5000)], append: [] })
      for (const name of ["THIRD-NAME", "MUCH-LONGER"]) expect(bytesOf(datei).includes(name)).toBe(false)
      expect((yield* store.read("fall/1")).events.map(({ data }) => data)).toEqual([{ a: "x".repeat(5000) }, {}, "y".repeat(5000)])
      expect(yield* store.loadSnapshot("fall/1")).toBeUndefined()
    }))
    expect(await Effect.runPromise(check({ datei }))).toEqual([])
  })
})

describe("a rewrite that appends nothing, and whose words a reader keeps in the log", () => {
  it("says how to finish it without a rewrite more, and that does", async () => {
    const datei = freshFile()
    await withStore(datei, (store) => Effect.gen(function* () {
      yield* store.append([request("fall/1", 0, { name: "PLAINTEXT" })])
      const reader = connect(datei)
      reader.exec("BEGIN")
      reader.prepare("SELECT count(*) FROM entry").all([])
      const error = yield* Effect.flip(store.rewrite({ ...erasure, stream: "fall/1", expected: 1, data: [{}], append: [] }))
      expect(error).toMatchObject({ reason: "connection", message: expect.stringMatching(/make the same call again \(after a rewrite that appends nothing, .* open the file once more instead\)/u) })
      expect(bytesOf(datei).includes("PLAINTEXT")).toBe(true)
      reader.exec("COMMIT")
      yield* Effect.promise(() => withStore(datei, () => Effect.void))
      expect(bytesOf(datei).includes("PLAINTEXT")).toBe(false)
      expect((yield* store.read("fall/1")).revision).toBe(1)
      reader.close()
    }))
  })
})

describe("a backup", () => {
  it("that is restored and in which a case is then erased holds no byte of its plain payload", async () => {
    const [from, to] = [freshFile(), freshFile()]
    await withStore(from, (store) => Effect.andThen(store.append([request("fall/1", 0, { name: "PLAINTEXT" }), request("fall/2", 0, { name: "STAYS" })]), backup({ from, to })))
    expect(bytesOf(to).includes("PLAINTEXT")).toBe(true)
    await withStore(to, (store) => store.erase({ ...erasure, stream: "fall/1", expected: 1 }))
    expect(bytesOf(to).includes("PLAINTEXT")).toBe(false)
    expect(bytesOf(to).includes("STAYS")).toBe(true)
    expect(await Effect.runPromise(check({ datei: to }))).toEqual([])
  })

  it("of an encrypted store, in which nothing was erased, cannot be read once the key is destroyed", async () => {
    const [from, to, schluessel] = [freshFile(), freshFile(), freshFile("schluessel.db")]
    const layer = (datei: string) => Layer.provide(encryptedEventStore, Layer.merge(sqliteStorage({ datei }), sqliteKeyRing({ datei: schluessel, stadt: "05562024" })))
    const withEncrypted = <A, E>(datei: string, run: (store: EventStore.EventStore["Service"]) => Effect.Effect<A, E>) =>
      Effect.runPromise(Effect.provide(Effect.flatMap(EventStore.EventStore, run), layer(datei)))
    await withEncrypted(from, (store) => store.append([request("fall/1", 0, { name: "PLAINTEXT" }), request("fall/2", 0, { name: "OTHER" })]))
    expect(bytesOf(from).includes("PLAINTEXT")).toBe(false)
    await Effect.runPromise(backup({ from, to }))
    await withEncrypted(from, (store) => store.erase({ ...erasure, stream: "fall/1", expected: 1 }))
    await withEncrypted(to, (store) => Effect.gen(function* () {
      const { entries } = yield* store.readAll()
      expect(entries.map(({ _tag }) => _tag)).toEqual(["Sealed", "Event"])
      expect((yield* store.read("fall/2")).events[0]?.data).toEqual({ name: "OTHER" })
    }))
  })
})
