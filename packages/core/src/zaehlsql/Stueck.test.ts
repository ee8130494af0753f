import { describe, expect, test } from "vitest"
import { ganz, isSame, name, reihe, sql, toText, wert } from "./Stueck.js"

describe("a piece of SQL", () => {
  test("a name is quoted, its quotes doubled; what SQL cannot name is refused", () => {
    expect(name('a"; DROP TABLE "t').texte).toEqual(['"a""; DROP TABLE ""t"'])
    expect(() => name("a\u0000b")).toThrow(RangeError)
    expect(() => name("")).toThrow(RangeError)
  })

  test("a number is written only where it is a whole one", () => {
    expect(ganz(-3).texte).toEqual(["-3"])
    expect(() => ganz(0.5)).toThrow(RangeError)
  })

  test("values come in the order of their places, numbered from 1", () => {
    const stueck = sql`a ${wert("1")} b ${sql`c ${wert(["2", "3"])}`} ${wert("4")}`
    expect(stueck.werte).toEqual(["1", ["2", "3"], "4"])
    expect(toText(stueck, (nummer) => `$${nummer}`)).toBe("a $1 b c $2 $3")
  })

  test("a name that looks like a place for a value is none", () => {
    const stueck = sql`${name("a?$1")} = ${wert("x")}`
    expect(toText(stueck, () => "$1")).toBe('"a?$1" = $1')
  })

  test("pieces in a row have the piece between them only between them", () => {
    expect(toText(reihe([wert("a"), wert("b"), wert("c")], sql` AND `), (nummer) => `:${nummer}`)).toBe(":1 AND :2 AND :3")
    expect(reihe([])).toEqual({ texte: [""], werte: [] })
  })

  test("pieces are the same only with the same values", () => {
    expect(isSame(sql`a ${wert("1")}`, sql`a ${wert("1")}`)).toBe(true)
    expect(isSame(sql`a ${wert("1")}`, sql`a ${wert("2")}`)).toBe(false)
    expect(isSame(sql`a ${wert(["1"])}`, sql`a ${wert("1")}`)).toBe(false)
  })
})
