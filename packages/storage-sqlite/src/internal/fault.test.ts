import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, describe, expect, it, vi } from "vitest"
import { isBusy, isUnsure, toOpeningFault, toPortError } from "./fault.js"

const disk = vi.hoisted(() => ({ free: 1 }))
vi.mock("node:fs", async (original) => ({ ...await original<object>(), statfsSync: () => ({ bavail: disk.free, bsize: 4096 }) }))
afterEach(() => { disk.free = 1_000_000 })

const file = path.join(tmpdir(), "stadt.db")
const reported = (rawCode: number) => Object.assign(new Error("SQLite reports"), { rawCode })

describe("what SQLite reports", () => {
  it.each([
    ["SHMSIZE", 4874], ["FSYNC", 1034], ["DIR_FSYNC", 1290], ["WRITE", 778], ["SHMMAP", 5386], ["IOERR", 10],
  ])("of the disk (%s) is told as may or may not have happened, also where there is no room left", (_, code) => {
    disk.free = 0
    expect(toPortError(file, reported(code))).toMatchObject({ reason: "connection", message: expect.stringContaining("may or may not have happened") })
    expect(isUnsure(reported(code))).toBe(true)
  })

  it("of a disk without room is told as full, and so is an opening that finds no room for -shm", () => {
    expect(toPortError(file, reported(13)).reason).toBe("full")
    expect(toOpeningFault(file, reported(4874))).toEqual(reported(4874))
    disk.free = 0
    expect(toOpeningFault(file, reported(4874))).toMatchObject({ reason: "full" })
    expect(toOpeningFault(file, reported(1034))).toEqual(reported(1034))
  })

  it.each([[5, "busy"], [261, "busy"], [6, "busy"], [15, "busy"], [7, "connection"], [18, "request"], [11, "corrupt"], [8, "permission"]])("as %i has the reason %s", (code, reason) => {
    expect(toPortError(file, reported(code)).reason).toBe(reason)
    expect(isBusy(reported(code))).toBe(reason === "busy")
  })

  it("and is a slip of ours is thrown on", () => {
    expect(() => toPortError(file, reported(1))).toThrow("SQLite reports")
    expect(() => toPortError(file, new TypeError("a slip"))).toThrow("a slip")
  })
})
