import { existsSync, readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import * as Altersgruppe from "../src/merkmal/Altersgruppe.js"

const folder = new URL("../../../../shared/data/regionalstatistik/", import.meta.url)

const fields = (): ReadonlyArray<string> => {
  const decoder = new TextDecoder("windows-1252")
  const cells = readdirSync(folder).flatMap((file) => decoder.decode(readFileSync(new URL(file, folder))).split(/\r?\n/u).flatMap((line) => line.split(";")))
  return [...new Set(cells)].filter((cell) => /\d (?:bis unter \d+ )?Jahre|unter \d+ Jahre/u.test(cell))
}

describe("heads of published tables, where the files are present", () => {
  it.skipIf(!existsSync(folder))("every band of ages printed there is read, and printed back as it stands", () => {
    const printed = fields().map((cell) => cell.trim()).filter((cell) => /^(?:unter \d+|\d+ bis unter \d+) Jahre$|^\d+ Jahre und mehr$/u.test(cell))
    expect(printed.length).toBeGreaterThan(30)
    expect(printed.map((text) => Result.map(Altersgruppe.parseText(text), Altersgruppe.toText))).toEqual(printed.map((text) => Result.succeed(text)))
  })

  it.skipIf(!existsSync(folder))("a head that begins with an age is never left unread; the others name what is counted", () => {
    const unread = fields().filter((cell) => Result.isFailure(Altersgruppe.parseText(cell)))
    expect(unread.length).toBeGreaterThan(0)
    expect(unread.filter((cell) => /^\s*(?:unter|ab|\d)/u.test(cell) && !cell.includes("Schulkinder"))).toEqual([])
  })
})
