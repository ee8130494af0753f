import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { parseForm } from "./zeitraumForm.js"

const why = (text: string): string => Result.getOrElse(Result.flip(parseForm(text)), () => "is read")

describe("a form that Germans write", () => {
  it.each([
    ["31.12.2024", "did you mean 2024-12-31?"],
    ["1.2.2024", "did you mean 2024-02-01?"],
    ["12/2024", "did you mean 2024-12?"],
    ["6.2024", "did you mean 2024-06?"],
  ])("%s is refused with the form that is meant", (text, hint) => {
    expect(why(text)).toContain(hint)
    expect(why(text)).not.toContain("?.")
  })

  it.each(["31.02.2024", "13/2024", "12/1492", "Juni 2020", ""])("%j names no day or month, so nothing is suggested", (text) => {
    expect(why(text)).toContain("the form is unknown. Accepted forms:")
  })
})
