import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Dauer from "../kernel/Dauer.js"
import { Beginn, Loeschklasse } from "./Loeschklasse.js"

const klasse = { id: "akte", titel: "Fallakte", datenarten: ["ziele", "gesundheit"], frist: "P10Y", beginn: "fallabschluss", quelle: "Dienstanweisung (erfunden)" }
const read = Schema.decodeUnknownSync(Loeschklasse)
const refuses = (change: object): boolean => !Schema.is(Loeschklasse)({ ...klasse, ...change })

describe("a retention class", () => {
  it("is read from what a host writes down, ordinary kinds and special categories alike, and written again", () => {
    expect(read(klasse)).toMatchObject({ id: "akte", datenarten: ["ziele", "gesundheit"], beginn: "fallabschluss" })
    expect(read(klasse).frist).toEqual(Dauer.make({ years: 10 }))
    expect(read(JSON.parse(JSON.stringify(Schema.encodeSync(Loeschklasse)(read(klasse)))))).toEqual(read(klasse))
  })

  it("runs from the end of the case, the end of that year, or the day of the note, and from nothing else", () => {
    expect(Beginn.literals).toEqual(["fallabschluss", "jahresende-nach-fallabschluss", "eintrag"])
    for (const beginn of Beginn.literals) expect(refuses({ beginn })).toBe(false)
    expect(refuses({ beginn: "irgendwann" })).toBe(true)
  })

  it.each([
    ["no kind of data", { datenarten: [] }],
    ["a kind that nobody knows", { datenarten: ["ziele", "geheimes"] }],
    ["no source", { quelle: "" }],
    ["no title", { titel: "  " }],
    ["no term", { frist: undefined }],
    ["a term in words", { frist: "zehn Jahre" }],
    ["an id with a space", { id: "zehn jahre" }],
  ])("is none with %s", (_what, change) => {
    expect(refuses(change)).toBe(true)
  })
})
