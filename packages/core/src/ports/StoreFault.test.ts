import { describe, expect, it } from "vitest"
import { make as id } from "../kernel/Id.js"
import { make as day } from "../kernel/Stichtag.js"
import * as StoreFault from "./StoreFault.js"

const stream = 'fall/"17"'
const tombstone = { _tag: "Tombstone", position: 4, stream, events: 3, on: day(2026, 3, 1), rule: "akte-abgelegt", by: id("archiv") } as const

describe("a fault of a store", () => {
  it.each([
    ["conflict", StoreFault.conflict(stream, 2, 3)], ["conflict", StoreFault.rewritten(stream, 0, 1)], ["erased", StoreFault.erased(tombstone)],
    ["duplicate", StoreFault.duplicate("e-1", stream)], ["not-found", StoreFault.notFound(stream)],
  ] as const)("names the stream in quotes, and says what became of the call: %s", (reason, fault) => {
    expect(fault).toMatchObject({ _tag: "ports/EventStoreError", reason, stream })
    expect(fault.message).toContain(JSON.stringify(stream))
    expect(fault.message).toMatch(/Nothing was (?:stored|changed)\.$/u)
  })

  it("says both versions, or both revisions", () => {
    expect(StoreFault.conflict(stream, 2, 3)).toMatchObject({ expected: 2, actual: 3, message: expect.stringContaining("version 3") as unknown })
    expect(StoreFault.rewritten(stream, 0, 1)).toMatchObject({ expected: 0, actual: 1, message: expect.stringContaining("revision 1") as unknown })
  })

  it("says when, under which rule and by whom a stream was erased", () => {
    for (const word of ["2026-03-01", "akte-abgelegt", "archiv"]) expect(StoreFault.erased(tombstone).message).toContain(word)
  })

  it("keeps the cause where there is one", () => {
    const cause = new Error("torn page")
    expect(StoreFault.corrupt("the file is torn", cause).cause).toBe(cause)
    expect(Object.hasOwn(StoreFault.corrupt("the file is torn"), "cause")).toBe(false)
    expect(StoreFault.request("no", stream).stream).toBe(stream)
    expect(StoreFault.closed("x").reason).toBe("closed")
  })
})
