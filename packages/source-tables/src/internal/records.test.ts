import { describe, expect, it } from "vitest"
import { loadParse, parseRecords } from "./records.js"

describe("properties", () => {
  it("a text without quotation marks is cut as csv-parse cuts it", async () => {
    const parse = await loadParse()
    let state = 5
    const below = (limit: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 4294967296) * limit)
    }
    const pieces = [";", ",", "\n", "\r\n", "\r", "a", " ", "ü", "\u2028", "\uFEFF", "\0", "1", "=", "'", "#", "\\", "\u{1F600}"]
    for (let at = 0; at < 4000; at++) {
      const text = Array.from({ length: below(14) }, () => pieces[below(pieces.length)]).join("")
      const form = { trennzeichen: below(2) === 0 ? ";" : ",", zeilenende: below(2) === 0 ? "\n" : "\r\n" } as const
      const options = { delimiter: form.trennzeichen, record_delimiter: form.zeilenende, relax_column_count: true, relax_quotes: true }
      const saetze = parseRecords(parse, text, 1, form)
      expect([text, "grund" in saetze ? saetze : saetze.map(({ felder }) => felder)]).toEqual([text, parse(text, options)])
    }
  })
})
