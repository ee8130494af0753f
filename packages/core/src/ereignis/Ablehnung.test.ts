import { describe, expect, it } from "vitest"
import * as Ablehnung from "./Ablehnung.js"

describe("a refusal", () => {
  const ablehnung = Ablehnung.make("buecherei/BuchLent", "Lend", "the book b-1 is lent since 2026-03-02", "a book that is there", { buch: "b-1", seit: "2026-03-02" })

  it("says what was refused, why, what would be needed, and by which values", () => {
    expect(ablehnung).toEqual({
      _tag: "buecherei/BuchLent", befehl: "Lend", message: "the book b-1 is lent since 2026-03-02", needed: "a book that is there", details: { buch: "b-1", seit: "2026-03-02" },
    })
  })

  it("stands in one line of a log", () => {
    expect(Ablehnung.toText(ablehnung)).toBe("Lend refused (buecherei/BuchLent): the book b-1 is lent since 2026-03-02. Needed: a book that is there.")
  })

  it("may have no values", () => {
    expect(Ablehnung.make("a/B", "Do", "why", "what").details).toEqual({})
  })

  it("is plain data", () => {
    expect(JSON.parse(JSON.stringify(ablehnung))).toEqual(ablehnung)
  })
})
