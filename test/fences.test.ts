import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, test } from "vitest"
import { check, checkNow } from "./doctestCheck.js"
import { acceptYaml } from "./yamlFence.js"
// @ts-expect-error the scripts are plain JavaScript
import { regionOf, stale } from "../scripts/cut.mjs"
// @ts-expect-error the scripts are plain JavaScript
import { assertions } from "../scripts/doctest-assertions.mjs"
// @ts-expect-error the scripts are plain JavaScript
import { toTest } from "../scripts/doctest.mjs"
// @ts-expect-error the scripts are plain JavaScript
import { fencesIn } from "../scripts/fences.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const ticks = "```"
const fence = (language: string, ...code: ReadonlyArray<string>) => fencesIn(["text", "", `${ticks}${language}`, ...code, ticks], "docs/x.md")[0]
const moduleOf = (...code: ReadonlyArray<string>): string => assertions(fence("ts", ...code))

/** The line of a module that holds a text, counted from 1. */
const lineWith = (text: string, part: string): number => text.split("\n").findIndex((line) => line.includes(part)) + 1

describe("fences of the documentation", () => {
  test("an expression is compared with the value behind it, on the line where it stands", () => {
    const text = moduleOf("const a = 1", "a + 1 // => 2")
    expect(text).toContain(`await doctestCheck("docs/x.md:5", async () => (a + 1), async () => (2))`)
    expect(lineWith(text, "a + 1")).toBe(5)
  })

  test("a constant is compared after it is made", () => {
    expect(moduleOf("const a = 1 + 1 // => 2")).toContain(`const a = 1 + 1; await doctestCheck("docs/x.md:4", async () => (a), async () => (2))`)
  })

  test("an example may have a `check` of its own", () => {
    const text = moduleOf("const check = 1", "check // => 1")
    expect(text).not.toMatch(/^import .*(?:\{|as|,) check(?:Now)?\b(?! as)/u)
    expect(text).toContain("async () => (check), async () => (1)")
  })

  test("a call over several lines is compared where it ends, and moves no line", () => {
    const text = moduleOf("[1].map(", "  (n) => n,", ") // => [1]", "const last = 1")
    expect(text).toContain(`doctestCheck("docs/x.md:6"`)
    expect(lineWith(text, "const last")).toBe(7)
  })

  test("a value may take several lines below the call", () => {
    expect(moduleOf("f()", "// => {", "//   a: 1,", "// }")).toContain("async () => ({   a: 1, })")
  })

  test("an error is named by its class", () => {
    expect(moduleOf(`JSON.parse("{") // => throws SyntaxError`)).toContain(`{ throws: "SyntaxError" }`)
  })

  test("a value that is no expression, and a value behind nothing, fail with their place", () => {
    expect(moduleOf("a() // => about three")).toContain("docs/x.md:4")
    expect(moduleOf("a() // => about three")).toContain("is not a JavaScript expression")
    expect(moduleOf("// => 3")).toContain("no statement ends")
  })

  test.each([
    ["js", "unknown language"],
    ["ts no-run", "unknown language"],
    ["", "unknown language"],
  ])("the language %j fails", (language, message) => {
    expect(toTest(fence(language, "x")).body).toContain(message)
  })

  test("a command that no check runs fails, one that is run passes", () => {
    expect(toTest(fence("sh", "curl example.org")).body).toContain("no check runs")
    expect(toTest(fence("sh", "npm start")).body).toBe("")
  })

  test("every command that documentation may name is run by the file that is said to run it", () => {
    const commands = JSON.parse(readFileSync(path.join(root, "test/commands.json"), "utf8")) as Readonly<Record<string, { readonly ranBy: string; readonly as: string }>>
    const idle = Object.entries(commands).filter(([, { ranBy, as }]) => !readFileSync(path.join(root, ranBy), "utf8").includes(as))
    expect(idle).toEqual([])
  })

  test("YAML is taken as a part of a Konzept, and fails with its place where it is none", () => {
    expect(() => acceptYaml("akteure:\n  - id: amt\n    name: Amt\n    akteurart: amt", "docs/x.md:3")).toThrow("docs/x.md:3")
    expect(() => acceptYaml("titel: Konzept\ntitel: Konzept", "docs/x.md:3")).toThrow("docs/x.md:3")
    expect(() => acceptYaml("titel: Konzept", "docs/x.md:3")).not.toThrow()
  })

  test("a wrong value fails and names the place", async () => {
    await expect(check("docs/x.md:5", async () => 1, async () => 2)).rejects.toThrow("docs/x.md:5")
    await expect(check("docs/x.md:5", async () => 1, { throws: "RangeError" })).rejects.toThrow("docs/x.md:5")
    expect(() => checkNow("docs/x.md:5", () => 1, () => 2)).toThrow("docs/x.md:5")
    expect(() => checkNow("docs/x.md:5", () => { throw new RangeError("x") }, { throws: "RangeError" })).not.toThrow()
  })
})

describe("guides cut from examples", () => {
  mkdirSync(path.join(root, ".cache"), { recursive: true })
  const tree = mkdtempSync(path.join(root, ".cache", "cut-"))
  afterAll(() => rmSync(tree, { recursive: true, force: true }))
  mkdirSync(path.join(tree, "examples/a"), { recursive: true })
  writeFileSync(path.join(tree, "examples/a/main.mjs"), "start()\n{\n  // #region say\n  say(1)\n  // #endregion say\n}\n")
  const guide = (code: string): void => writeFileSync(path.join(tree, "guide.md"), `<!-- cut: examples/a/main.mjs#say -->\n\n${ticks}js\n${code}\n${ticks}\n`)

  test("a region loses its marks and the indent its lines share", () => {
    expect(regionOf("  // #region a\n    b()\n      c()\n  // #endregion a", "a")).toEqual(["b()", "  c()"])
    expect(regionOf("b()", "a")).toBeUndefined()
  })

  test("a fence that differs from its region is found, one that equals it is not", () => {
    guide("say(2)")
    expect(stale("guide.md", tree)).toMatchObject([{ fence: { line: 3 }, lines: ["say(1)"] }])
    guide("say(1)")
    expect(stale("guide.md", tree)).toEqual([])
  })

  test("a cut from what nothing runs fails", () => {
    expect(toTest({ ...fence("js", "x"), cut: "scripts/run.mjs#a" }).body).toContain("which nothing runs")
  })
})
