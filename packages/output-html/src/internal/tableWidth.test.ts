import { expect, test } from "vitest"
import type { Tabelle } from "./context.js"
import { tableWidth } from "./tableWidth.js"

const table = (...cells: ReadonlyArray<string>): Tabelle => ({
  _tag: "Tabelle", titel: "T", spalten: cells.map(() => ({ titel: "a", ausrichtung: "links" })), zeilen: [cells.map((cell) => [cell])],
})

test("a table gets as narrow as the longest word of each column", () => {
  const short = tableWidth(table("Wohnen", "Arbeit"), 14, 16)
  expect(tableWidth(table("Wohnen in der Stadt", "Arbeit"), 14, 16)).toBe(short)
  expect(tableWidth(table("Wohnungsbau", "Arbeit"), 14, 16)).toBeGreaterThan(short)
  expect(tableWidth(table("Wohnen", "Arbeit", "1"), 14, 16)).toBeGreaterThan(short + 16)
})
test("a link counts by its words and a column without cells by its title", () => {
  const empty: Tabelle = { _tag: "Tabelle", titel: "T", spalten: [{ titel: "Wohnen", ausrichtung: "links" }], zeilen: [] }
  const linked: Tabelle = { ...empty, zeilen: [[[{ _tag: "Verweis", anker: "x", text: "Wohnungsbau" }]]] }
  expect(tableWidth(linked, 14, 16)).toBeGreaterThan(tableWidth(empty, 14, 16))
})
