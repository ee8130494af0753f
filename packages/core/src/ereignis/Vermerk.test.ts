import { readdirSync, readFileSync } from "node:fs"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Vermerk from "./Vermerk.js"

const Notiz = Vermerk.of(Schema.Literals(["fallarbeit", "aufsicht"]))

const is = Schema.is(Notiz)

const notiz = { von: "cm-7", am: "2026-03-02", zweck: "fallarbeit" }

describe("a note", () => {
  it("says who, on which day and for what purpose", () => {
    expect(is(notiz)).toBe(true)
    for (const gone of ["von", "am", "zweck"]) expect(is({ ...notiz, [gone]: undefined })).toBe(false)
  })

  it("may say the time of day, with seconds or without", () => {
    for (const um of ["00:00", "09:15", "23:59:59"]) expect(is({ ...notiz, um })).toBe(true)
    for (const um of ["9:15", "24:00", "09:60", "09:15:60", "09:15Z", "09:15 Uhr", "09:15\n"]) expect(is({ ...notiz, um })).toBe(false)
  })

  it("names nobody: who acted is a key", () => {
    for (const von of ["Vorname-17 Nachname-17", "CM 7", ""]) expect(is({ ...notiz, von })).toBe(false)
  })

  it("has a purpose of its own context only", () => {
    expect(is({ ...notiz, zweck: "neugier" })).toBe(false)
  })

  it("has a day that the calendar has", () => {
    for (const am of ["2026-02-30", "02.03.2026", "2026-03-02T09:15"]) expect(is({ ...notiz, am })).toBe(false)
  })
})

describe("a text beside a note", () => {
  const folders = ["projektverlauf", "gremienarbeit"].map((floor) => new URL(`../${floor}/internal/vorgang/`, import.meta.url))
  const paare = folders.flatMap((folder) => readdirSync(folder).flatMap((name) => readFileSync(new URL(name, folder), "utf8").split(/(?<=\n)(?=\/\*\*|\/\/|const |export const )/u)))
  // A comment and the command under it are two pieces; a title of seats is one of the Konzept.
  const mitText = paare.flatMap((piece, at) => (/ = paar\(/u.test(piece) && piece.replace("sitze: Text.Wortlaut", "").includes("Text.") ? [{ comment: paare[at - 1] ?? "", piece }] : []))

  it("of a Projekt or a Gremium says where it is declared that it is printed, and names nobody", () => {
    expect(mitText.length).toBeGreaterThan(20)
    expect(mitText.filter(({ comment }) => !comment.includes("no persons")).map(({ piece }) => piece.split("\n", 1)[0])).toEqual([])
  })
})
