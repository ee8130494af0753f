import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Text from "./Text.js"

const decode = (input: unknown) => Schema.decodeUnknownResult(Text.Text)(input, { errors: "all", onExcessProperty: "error" })

describe("Text", () => {
  it("reads a bare string as German", () => {
    expect(decode("Wohnen")).toEqual(Result.succeed({ de: "Wohnen" }))
  })

  it("takes what it gave", () => {
    const text = { de: "Wohnen", tr: "Barınma", "de-x-leicht": "Woh·nen" }
    expect(decode(text)).toEqual(Result.succeed(text))
    expect(Schema.encodeSync(Text.Text)(text)).toEqual(text)
  })

  it.each([
    ["nothing visible", " \n "],
    ["no German", { tr: "Barınma" }],
    ["a language that is none", { de: "Wohnen", deutsch: "x", X: "y" }],
    ["a control character", "Woh\u0000nen"],
    ["a turn of the reading direction", "abc\u202Edef"],
    ["half a character", "abc \ud800"],
    ["too much", "x".repeat(8001)],
    ["a number", 7],
  ])("refuses %s", (_, input) => {
    expect(Result.isFailure(decode(input))).toBe(true)
  })

  it("takes whole characters beyond the first plane", () => {
    expect(Result.isSuccess(decode("Fest 🎉"))).toBe(true)
  })

  it("keeps markup as the words it is", () => {
    expect(Result.getOrThrow(decode("<script>alert(1)</script>")).de).toBe("<script>alert(1)</script>")
  })

  it("does not take a language from the prototype", () => {
    expect(Text.read({ de: "Wohnen" }, "constructor", "toString")).toBe("Wohnen")
  })
})
