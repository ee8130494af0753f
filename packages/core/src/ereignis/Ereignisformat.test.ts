import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { forAll } from "../../test/seeded.js"
import * as Ereignisformat from "./Ereignisformat.js"

const Lent = Schema.TaggedStruct("Lent", { buch: Schema.String, tage: Schema.Int })
const Returned = Schema.TaggedStruct("Returned", { buch: Schema.String })
const Ereignis = Schema.Union([Lent, Returned])
type Ereignis = typeof Ereignis.Type

type Alt = { readonly wochen: number }

/** Version 1 knew weeks and said Borrowed; version 2 still said Borrowed, with days. */
const hebungen: ReadonlyArray<Ereignisformat.Hebung> = [
  ({ data, type }) => {
    if (type !== "Borrowed") return { type, data }
    const { wochen, ...rest } = data as Alt
    return { type, data: { ...rest, tage: wochen.valueOf() * 7 } }
  },
  ({ data, type }) => (type === "Borrowed" ? { type: "Lent", data: { ...(data as object), _tag: "Lent" } } : { type, data }),
]

const format = Ereignisformat.make<Ereignis>({ hebungen, typeOf: ({ _tag }) => _tag, decode: Schema.decodeUnknownResult(Ereignis) })
const reasonOf = (zeile: Ereignisformat.Zeile) => Result.match(format.read(zeile), { onFailure: ({ reason }) => reason, onSuccess: () => "read" })

describe("a form", () => {
  it("is written in its newest version", () => {
    expect(format.schema).toBe(3)
    expect(format.write({ _tag: "Lent", buch: "b-1", tage: 21 })).toEqual({ type: "Lent", schema: 3, data: { _tag: "Lent", buch: "b-1", tage: 21 } })
    expect(Ereignisformat.make<Ereignis>({ hebungen: [], typeOf: () => "x", decode: () => Result.fail({ message: "" }) }).schema).toBe(1)
  })

  it("lifts what was written in an earlier version, one version after the other", () => {
    const lent = Result.succeed({ _tag: "Lent", buch: "b-1", tage: 21 })
    expect(format.read({ type: "Borrowed", schema: 1, data: { buch: "b-1", wochen: 3 } })).toEqual(lent)
    expect(format.read({ type: "Borrowed", schema: 2, data: { buch: "b-1", tage: 21 } })).toEqual(lent)
    expect(format.read({ type: "Lent", schema: 3, data: { _tag: "Lent", buch: "b-1", tage: 21 } })).toEqual(lent)
  })

  it("does not lift what is of its own version", () => {
    expect(reasonOf({ type: "Borrowed", schema: 3, data: { buch: "b-1", wochen: 3 } })).toBe("invalid")
  })

  it("does not guess what a later version means", () => {
    const zeile = { type: "Lent", schema: 4, data: { _tag: "Lent", buch: "b-1", tage: 21 } }
    expect(format.read(zeile)).toMatchObject({ failure: { _tag: "ereignis/EreignisUnreadable", reason: "newer" } })
    expect(Result.getOrThrow(Result.flip(format.read(zeile))).message).toContain("up to version 3")
  })

  it("rewrites what was stored in an earlier form: the payload says its own", () => {
    const wiped: Ereignis = { _tag: "Lent", buch: "", tage: 21 }
    for (const stored of [{ type: "Borrowed", schema: 1 }, { type: "Borrowed", schema: 2 }, { type: "Lent", schema: 2 }, { type: "Lent", schema: 3 }]) {
      const data: unknown = JSON.parse(JSON.stringify(format.rewrite(stored, wiped)))
      expect(format.read({ ...stored, data })).toEqual(Result.succeed(wiped))
    }
    expect(format.rewrite({ type: "Lent", schema: 3 }, wiped)).toEqual(wiped)
  })

  it("reads what a form said of itself by the lifts since then, and does not guess where it is a later one", () => {
    const old = Ereignisformat.make<Ereignis>({ hebungen: hebungen.slice(0, 1), typeOf: () => "Borrowed", decode: Schema.decodeUnknownResult(Ereignis) })
    const second = old.rewrite({ type: "Borrowed", schema: 1 }, { _tag: "Lent", buch: "b-1", tage: 7 })
    expect(format.read({ type: "Borrowed", schema: 1, data: second })).toEqual(Result.succeed({ _tag: "Lent", buch: "b-1", tage: 7 }))
    const third = format.rewrite({ type: "Borrowed", schema: 1 }, { _tag: "Lent", buch: "b-1", tage: 7 })
    expect(old.read({ type: "Borrowed", schema: 1, data: third })).toMatchObject({ failure: { reason: "newer" } })
    expect(reasonOf({ type: "Lent", schema: 3, data: { "teilhabe/form": null, data: {} } })).toBe("invalid")
  })

  it("refuses what is no event of it, and says why without the payload", () => {
    const zeile = { type: "Lent", schema: 3, data: { _tag: "Lent", buch: "geheim", tage: "drei" } }
    const { message, reason } = Result.getOrThrow(Result.flip(format.read(zeile)))
    expect(reason).toBe("invalid")
    expect(message).toContain('"Lent" in version 3')
    expect(message).toContain('["tage"]')
    expect(message).not.toContain("geheim")
    expect(message).not.toContain("drei")
  })

  it("refuses the payload of another type", () => {
    expect(reasonOf({ type: "Lent", schema: 3, data: { _tag: "Returned", buch: "b-1" } })).toBe("invalid")
  })

  it.each([0, -1, 1.5, Number.NaN])("has no version %s", (schema) => {
    expect(reasonOf({ type: "Returned", schema, data: { _tag: "Returned", buch: "b-1" } })).toBe("invalid")
  })

  it("takes a lift that throws for an event that cannot be lifted", () => {
    const { message, reason } = Result.getOrThrow(Result.flip(format.read({ type: "Borrowed", schema: 1, data: { buch: "geheim" } })))
    expect(reason).toBe("invalid")
    expect(message).toContain("from version 1: the lift threw TypeError")
    expect(message).not.toContain("geheim")
  })
})

describe("properties", () => {
  it("what is written is read back, and reading any version gives what its later versions give", () => {
    forAll(200, (chance) => {
      const buch = `b-${chance.int(0, 99)}`
      const wochen = chance.int(0, 50)
      const ereignis: Ereignis = chance.bool() ? { _tag: "Returned", buch } : { _tag: "Lent", buch, tage: wochen * 7 }
      expect(format.read(format.write(ereignis))).toEqual(Result.succeed(ereignis))
      let zeile: Ereignisformat.Zeile = { type: "Borrowed", schema: 1, data: { buch, wochen } }
      for (const hebung of hebungen) {
        const next = { ...hebung(zeile), schema: zeile.schema + 1 }
        expect(format.read(zeile)).toEqual(format.read(next))
        zeile = next
      }
    })
  })
})
