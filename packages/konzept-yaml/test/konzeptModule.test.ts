import { marl } from "@teilhabe/konzepte/marl"
import { describe, expect, test } from "vitest"
import { konzeptModule } from "../src/konzeptModule.js"

describe("the name that a module exports", () => {
  test.each(["stadt", "Stadt_2", "konzept"])("may be %s", (name) => {
    expect(konzeptModule(marl, name)).toContain(`export const ${name} = {`)
  })
  test.each([
    "", " ", "1", "a b", "a-b", "größe", "class", "await", "eval", "Konzept", "a\n", "a\u2028", "x = 1\nimport \"node:fs\"\nconst y",
    "a: any", "a/*", "{ a }", "${a}", "__proto__", "x".repeat(10) + ";",
  ])("may not be %j: it would become source code", (name) => {
    expect(() => konzeptModule(marl, name)).toThrow(RangeError)
    expect(() => konzeptModule(marl, name)).toThrow("Give a name of letters, digits and _")
  })
})
