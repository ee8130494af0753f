import { writeFileSync } from "node:fs"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { check } from "../src/check.js"
import { CHECKS } from "../src/internal/checks.js"
import { erasure, freshFile, request, tamper, withStore } from "./datei.js"

/** A store with everything in it: erased, rewritten longer, kept with a snapshot. Positions 1 to 9. */
const filled = async (): Promise<string> => {
  const datei = freshFile()
  await withStore(datei, (store) => Effect.gen(function* () {
    yield* store.append([request("fall/1", 0, { a: 1 }, { a: 2 }, { a: 3 }), request("fall/2", 0, { b: 1 }, { b: 2 })])
    yield* store.append([request("fall/3", 0, { c: 1 })])
    yield* store.erase({ ...erasure, stream: "fall/2", expected: 2 })
    yield* store.rewrite({ ...erasure, stream: "fall/3", expected: 1, data: [{ c: "longer than it was" }], append: [] })
    yield* store.append([request("fall/3", 1, {})])
    yield* store.saveSnapshot({ stream: "fall/1", version: 3, revision: 0, format: "fall/1", data: { a: 3 } })
  }))
  return datei
}

const found = async (datei: string) => (await Effect.runPromise(check({ datei }))).map(({ code, path }) => [code.replace("storage-sqlite/", ""), ...path])

describe("check", () => {
  it("finds nothing in a sound file, also while it is open", async () => {
    const datei = await filled()
    expect(await found(datei)).toEqual([])
    await withStore(datei, (store) => Effect.andThen(store.append([request("fall/1", 3, {})]), Effect.promise(async () => { expect(await found(datei)).toEqual([]) })))
  })

  it.each<readonly [code: string, sql: string, place: ReadonlyArray<string | number>]>([
    ["ReferenceBroken", "INSERT INTO moved VALUES (77, 1)", ["file"]],
    ["PositionMissing", "DELETE FROM entry WHERE position = 8", ["entry", 8]],
    ["VersionMissing", "UPDATE entry SET version = 7 WHERE position = 2", ["stream", "fall/1"]],
    ["IdTwice", "DROP INDEX entry_id; UPDATE entry SET id = 'fall/1-1' WHERE position = 2", ["entry", 2]],
    ["KindUnknown", "UPDATE entry SET kind = 5 WHERE position = 9", ["entry", 9]],
    ["EventIncomplete", "UPDATE entry SET type = NULL WHERE position = 1", ["entry", 1]],
    ["StreamEmpty", "INSERT INTO stream (name) VALUES ('fall/9')", ["stream", "fall/9"]],
    ["PayloadUnreadable", "UPDATE entry SET data = '{\"a\":' WHERE position = 2", ["entry", 2]],
    ["PayloadLost", "DELETE FROM moved", ["entry", 6]],
    ["BlockLost", "INSERT INTO block (free, data) VALUES (0, '1')", ["block", 3]],
    ["BlockTwice", "UPDATE stream SET snapshot = (SELECT block FROM moved) WHERE nr = 1", ["block", 1]],
    ["ErasedNotEmpty", "UPDATE stream SET tombstone = 7 WHERE name = 'fall/1'", ["stream", "fall/1"]],
    ["ErasedNotBlank", "UPDATE entry SET data = '{\"b\":1}' WHERE position = 4", ["entry", 4]],
    ["ErasedNotBlank", "UPDATE entry SET id = 'fall/2-1' WHERE position = 4", ["entry", 4]],
    ["ErasedNotBlank", "UPDATE entry SET type = 'Noted' WHERE position = 5", ["entry", 5]],
    ["FreeNotBlank", "INSERT INTO block (free, data) VALUES (1, '\"name\"')", ["block", 3]],
    ["TombstoneMissing", "UPDATE stream SET tombstone = 8 WHERE name = 'fall/2'", ["stream", "fall/2"]],
    ["TombstoneUnknown", "UPDATE stream SET tombstone = 8 WHERE name = 'fall/2'", ["entry", 7]],
    ["ErasedCount", "UPDATE entry SET data = replace(data, '\"events\":2', '\"events\":3') WHERE position = 7", ["stream", "fall/2"]],
    ["ErasedWithoutTombstone", "UPDATE entry SET kind = 9 WHERE position = 9", ["stream", "fall/3"]],
    ["RevisionWrong", "UPDATE stream SET revision = 2 WHERE name = 'fall/3'", ["stream", "fall/3"]],
    ["SnapshotLost", "UPDATE stream SET snapshot_format = NULL WHERE nr = 1", ["stream", "fall/1"]],
    ["SnapshotUnreadable", "UPDATE block SET data = 'a' WHERE nr = (SELECT snapshot FROM stream WHERE nr = 1)", ["stream", "fall/1"]],
    ["SnapshotAhead", "UPDATE stream SET snapshot_version = 4 WHERE nr = 1", ["stream", "fall/1"]],
  ])("finds %s", async (code, sql, place) => {
    const datei = await filled()
    tamper(datei, (connection) => { connection.exec(sql) })
    expect(await found(datei)).toContainEqual([code, ...place])
  })

  it("has a planted fault for each thing that has to hold", () => {
    // The list above and this one are kept equal by hand: whoever adds a check plants its fault.
    expect(CHECKS).toHaveLength(22)
  })

  it("gives no more of a kind than asked for, and names no payload", async () => {
    const datei = await filled()
    tamper(datei, (connection) => { connection.exec("UPDATE entry SET data = 'Vorname-17' WHERE kind = 2") })
    const findings = await Effect.runPromise(check({ datei, hoechstens: 2 }))
    expect(findings.map(({ code }) => code)).toEqual(["storage-sqlite/PayloadUnreadable", "storage-sqlite/PayloadUnreadable"])
    expect(JSON.stringify(findings)).not.toContain("Vorname-17")
    for (const hoechstens of [0, -1, 1.5, NaN, true as unknown as number, "1" as unknown as number]) {
      expect(await Effect.runPromise(Effect.flip(check({ datei, hoechstens })))).toMatchObject({ reason: "request", message: expect.stringContaining("hoechstens is") })
    }
  })

  it("refuses what is no store", async () => {
    expect((await Effect.runPromise(Effect.flip(check({ datei: "" })))).reason).toBe("request")
    const datei = freshFile()
    expect((await Effect.runPromise(Effect.flip(check({ datei })))).reason).toBe("connection")
    writeFileSync(datei, "Sitzung am Montag")
    expect((await Effect.runPromise(Effect.flip(check({ datei })))).reason).toBe("schema")
  })
})
