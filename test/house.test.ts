import { describe, expect, test } from "vitest"
// @ts-expect-error the checks are plain JavaScript
import { checks as all } from "../scripts/house.mjs"

type File = { readonly file: string; readonly text: string }
type Check = (files: ReadonlyArray<File>) => ReadonlyArray<{ readonly file: string; readonly line: number; readonly message: string }>
const checks = all as Readonly<Record<string, Check>>

const fence = "```"
const documented = `/**\n * Doubles.\n * @example\n * ${fence}ts\n * double(1) // => 2\n * ${fence}\n */\nexport const double = (n: number): number => n * 2\n`

const good: ReadonlyArray<File> = [
  { file: "packages/core/src/kernel/Id.ts", text: documented },
  { file: "docs/glossary.md", text: "# Glossary" },
  { file: "test/x.test.ts", text: `read("docs/glossary.md")` },
]

/** One file per check that breaks it, and the line the finding names. */
const bad: Readonly<Record<string, { readonly files: ReadonlyArray<File>; readonly line: number }>> = {
  comments: { files: [{ file: "packages/core/src/kernel/Id.ts", text: "const a = 1\n".repeat(100) }], line: 1 },
  documented: { files: [{ file: "packages/core/src/kernel/Id.ts", text: "\nexport const a = 1\n" }], line: 2 },
  names: { files: [{ file: "packages/core/src/kernel/helpers.ts", text: "" }], line: 1 },
  asciiPaths: { files: [{ file: "packages/core/src/kernel/Maß.ts", text: "" }], line: 1 },
  machinePaths: { files: [{ file: "docs/a.md", text: `see\n/${"home"}/someone/x` }], line: 2 },
  registries: { files: [{ file: ".npmrc", text: `registry${"="}https://example.org` }], line: 1 },
  unfinished: { files: [{ file: "packages/core/src/a.ts", text: `test${".only"}("x", () => {})` }], line: 1 },
  clock: { files: [{ file: "packages/core/src/kernel/Stichtag.ts", text: "\nconst heute = new Date()" }], line: 2 },
  glossary: { files: [{ file: "docs/index.md", text: "" }], line: 1 },
}

describe("house checks", () => {
  test.each(Object.keys(checks))("%s finds nothing where nothing is wrong", (name) => {
    expect(checks[name]!(good)).toEqual([])
  })

  test.each(Object.keys(checks))("%s finds what breaks it", (name) => {
    const findings = checks[name]!(bad[name]!.files)
    expect(findings.map(({ line }) => line)).toEqual([bad[name]!.line])
  })

  test("a function without an example is found, a value without one is not", () => {
    const text = `/** A number. */\nexport const one = 1\n/** Doubles. */\nexport function double(n: number): number {\n  return n * 2\n}\n`
    expect(checks["documented"]!([{ file: "packages/core/src/kernel/Id.ts", text }]).map(({ message }) => message)).toEqual([
      "double is a function and has no @example with a ts fence",
    ])
  })
})
