import { EventStore } from "@teilhabe/core/ports"
import { describe, expect, it } from "vitest"
import { isFatal, toPortError } from "./failure.js"

const reported = (code: string | undefined, message = "as the server says it"): Error => Object.assign(new Error(message), code === undefined ? {} : { code })

const reasonOf = (cause: unknown): unknown => {
  const error = toPortError(cause, "append")
  return error instanceof EventStore.EventStoreError ? error.reason : error
}

describe("what the server reports", () => {
  it("is damage only where the server says damage, and else something that passes", () => {
    expect(["XX001", "XX002", "XX000"].map((code) => reasonOf(reported(code)))).toEqual(["corrupt", "corrupt", "busy"])
  })

  it("is not known to have failed where the answer is lost", () => {
    expect(["40003", "57P01", "58030", "ECONNRESET", undefined].map((code) => reasonOf(reported(code)))).toEqual(Array(5).fill("connection"))
    expect(["40001", "40P01", "55P03"].map((code) => reasonOf(reported(code)))).toEqual(Array(3).fill("busy"))
  })

  it("is told of a schema that was changed meanwhile, and that connection is not used again", () => {
    expect([reasonOf(reported("0A000")), isFatal(reported("0A000"))]).toEqual(["schema", true])
    expect([reasonOf(reported("54000")), reasonOf(reported("22021"))]).toEqual(["request", "request"])
  })

  it("a slip stays a slip, so that nobody asks again for ever", () => {
    for (const slip of [new RangeError("Invalid string length"), new TypeError("x is not a function"), reported("ERR_STRING_TOO_LONG"), reported("42601")]) expect(reasonOf(slip)).toBe(slip)
  })
})
