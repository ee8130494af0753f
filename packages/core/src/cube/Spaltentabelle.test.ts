import { describe, expect, it } from "vitest"
import { forAll } from "../../test/seeded.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Altersgruppe from "../merkmal/Altersgruppe.js"
import { alterOf, isMonatUngerade, lastBirthday } from "./internal/zaehlen/spaltenTage.js"
import * as Spaltentabelle from "./Spaltentabelle.js"

describe("columns", () => {
  it("take as few bytes as their keys need, and keep the largest code for what is missing", () => {
    const of = (keys: number): Spaltentabelle.Schluesselspalte => Spaltentabelle.schluesselspalte([...Array.from({ length: keys }, (_, at) => `k${at}`), undefined])
    expect([254, 255, 65_534, 65_535].map((keys) => of(keys).codes.BYTES_PER_ELEMENT)).toEqual([1, 2, 2, 4])
    expect([254, 255, 65_535].map((keys) => of(keys).codes.at(-1))).toEqual([255, 65_535, 4_294_967_295])
  })

  it("have one length", () => {
    expect(() => Spaltentabelle.make({ a: Spaltentabelle.zahlenspalte([1]), b: Spaltentabelle.zahlenspalte([]) })).toThrow('"b" has 0 rows where the table has 1')
    expect(Spaltentabelle.check({ zeilen: 2, spalten: { a: Spaltentabelle.zahlenspalte([1]) } }).map(({ code }) => code)).toEqual(["cube/SpalteLengthDiffers"])
  })

  it("are made of rows, and say what they hold and weigh", () => {
    const tabelle = Spaltentabelle.ofRows([{ s: "w", t: Stichtag.make(2000, 1, 1), z: 2 }, {}], {
      s: { art: "Schluessel", lies: (row: { s?: string; t?: Stichtag.Stichtag; z?: number }) => row.s }, t: { art: "Tag", lies: ({ t }) => t }, z: { art: "Zahl", lies: ({ z }) => z },
    })
    expect(Spaltentabelle.arten(tabelle)).toEqual({ s: "Schluessel", t: "Tag", z: "Zahl" })
    expect([tabelle.zeilen, Spaltentabelle.bytes(tabelle), Spaltentabelle.check(tabelle)]).toEqual([2, 2 + 8 + 16, []])
  })

  it("list a key once", () => {
    const spalte = { _tag: "Schluessel", schluessel: ["a", "a"], codes: Uint8Array.of(0, 1, 255) } as const
    expect(Spaltentabelle.check({ zeilen: 3, spalten: { spalte } }).map(({ code }) => code)).toEqual(["cube/SchluesselTwice"])
  })
})

describe("properties", () => {
  it("ages by days are ages by Stichtag, and change with the last birthday", () => {
    forAll(2000, ({ int, pick }) => {
      const stichtag = pick([Stichtag.make(2024, 2, 29), Stichtag.make(2023, 2, 28), Stichtag.addDays(Stichtag.make(1900, 1, 1), int(0, 60_000))])
      const geboren = Stichtag.addDays(stichtag, -int(0, 36_000))
      const tage = Spaltentabelle.toTage(geboren)
      const alter = Altersgruppe.alterAm(geboren, stichtag)
      expect(alterOf(tage, stichtag)).toBe(alter)
      expect(tage <= lastBirthday(stichtag, alter) && tage > lastBirthday(stichtag, alter + 1)).toBe(true)
      expect(isMonatUngerade(tage)).toBe(Number(geboren.slice(5, 7)) % 2 === 1)
      expect(tage).toBe(Stichtag.diffInDays(Stichtag.make(1970, 1, 1), geboren))
    })
  })
})
