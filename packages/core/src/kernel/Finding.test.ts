import { describe, expect, it } from "vitest"
import * as Finding from "./Finding.js"
import * as Id from "./Id.js"

const finding = (more: Partial<Finding.Finding>): Finding.Finding => ({
  code: "a/B", schwere: "fehler", path: ["projekte", 0], message: "wrong", details: {}, ...more,
})

describe("Finding", () => {
  it("writes path, hint and source in one line", () => {
    const quelle = { dokument: Id.make("konzept"), kapitel: "Wohnen" }
    expect(Finding.toText(finding({ nearest: "asb", quelle }))).toBe('fehler a/B at projekte[0]: wrong; did you mean "asb"? (Wohnen)')
    expect(Finding.toText(finding({ path: [] }))).toBe("fehler a/B: wrong")
  })

  it("is written for one floor, with the element and the nearest name where there are such", () => {
    const quelle = { dokument: Id.make("konzept"), kapitel: "Wohnen" }
    expect(Finding.writerFor("a").fehler("B", ["x"], "wrong", { id: "c" }, { id: Id.make("c"), quelle }, "d")).toEqual(
      finding({ path: ["x"], details: { id: "c" }, element: Id.make("c"), quelle, nearest: "d" }))
    expect(Object.keys(Finding.writerFor("a").warnung("B", [], "wrong"))).not.toContain("nearest")
  })

  it("sorts by weight and keeps the order of the data", () => {
    const mixed = ["hinweis", "fehler", "warnung", "fehler"].map((schwere, index) =>
      finding({ schwere: schwere as Finding.Schwere, message: String(index) }))
    expect(Finding.sort(mixed).map(({ message }) => message)).toEqual(["1", "3", "2", "0"])
    expect(mixed.map(({ message }) => message)).toEqual(["0", "1", "2", "3"])
  })
})
