import { formatMeldungen, readKonzeptOrdner } from "@teilhabe/konzept-yaml"
import * as Result from "effect/Result"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { coverage, type Kapitel } from "./coverage.js"

// Read from the files, so that one run writes this page and the generated module anew.
const marl = Result.getOrThrowWith(
  await readKonzeptOrdner(fileURLToPath(new URL("../marl", import.meta.url))),
  ({ meldungen }) => new Error(formatMeldungen(meldungen)),
)
const file = fileURLToPath(new URL("../coverage/marl.yaml", import.meta.url))
const { kapitel } = parse(readFileSync(file, "utf8")) as { readonly kapitel: ReadonlyArray<Kapitel> }

describe("the list of what of Marl's Konzept is modelled", () => {
  const { text, problems } = coverage(marl, kapitel)

  test("has every heading that a Quelle names, and each heading an element or a reason", () => {
    expect(problems).toEqual([])
  })

  test("is docs/marl-coverage.md (written anew by vitest -u)", async () => {
    await expect(text).toMatchFileSnapshot("../../../docs/marl-coverage.md")
  })
})

describe("the list tells", () => {
  const [first] = kapitel
  if (first === undefined) throw new Error("coverage/marl.yaml has no chapters")

  test("a Quelle whose heading it lacks", () => {
    const { problems } = coverage(marl, kapitel.slice(0, -1))
    expect(problems.some((problem) => problem.startsWith(`no heading "${kapitel.at(-1)?.titel}`))).toBe(true)
  })

  test("a heading with neither an element nor a reason", () => {
    const { problems } = coverage(marl, [...kapitel, { titel: "Anhang", ueberschriften: [{ titel: "Tabellen" }] }])
    expect(problems).toEqual([`the heading "Anhang › Tabellen" has neither an element nor a grund`])
  })

  test("a heading that is listed twice", () => {
    expect(coverage(marl, [...kapitel, first]).problems).toContain(`the heading "${first.titel}" is listed twice`)
  })
})
