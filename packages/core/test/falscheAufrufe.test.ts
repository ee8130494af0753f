import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const source = new URL("../src/", import.meta.url)

const floors = ["fall", "datenschutz", "angebot", "ereignis", "befund", "projektverlauf"] as const

const linesOf = (floor: string): ReadonlyArray<string> => {
  const folder = new URL(`${floor}/`, source)
  const files = readdirSync(folder).filter((file) => file.endsWith(".test-d.ts"))
  return files.flatMap((file) => readFileSync(new URL(file, folder), "utf8").split("\n"))
}

/** The wrong calls that the compiler is held to, each with the reason beside it. */
const wrongCalls = (floor: string): ReadonlyArray<string> => linesOf(floor).flatMap((line) => /^\s*\/\/ @ts-expect-error (?<why>.*)$/u.exec(line)?.groups?.["why"] ?? [])

describe("wrong calls that do not compile", () => {
  it("are at least thirty over the case, its data protection, its offers, its events, what it teaches, and the Projekte", () => {
    expect(floors.flatMap(wrongCalls).length).toBeGreaterThanOrEqual(30)
  })

  it.each(floors)("are named for %s", (floor) => {
    expect(wrongCalls(floor).length).toBeGreaterThanOrEqual(5)
  })

  it.each(floors)("of %s say each why", (floor) => {
    const unexplained = linesOf(floor).filter((line) => /@ts-expect-error\s*$/u.test(line))
    expect(unexplained).toEqual([])
  })
})
