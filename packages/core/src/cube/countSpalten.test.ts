import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { anyTabelle, anyZaehlfrage } from "../../test/anyZaehlfrage.js"
import { forAll } from "../../test/seeded.js"
import { antwortOf, geordnet, zaehlfaelle } from "../../test/zaehlfaelle.js"
import * as Stichtag from "../kernel/Stichtag.js"
import * as Codeliste from "../merkmal/Codeliste.js"
import * as Merkmal from "../merkmal/Merkmal.js"
import { countZeilen } from "./internal/zaehlen/zeilen.js"
import { countSpalten } from "./countSpalten.js"
import * as Cube from "./Cube.js"
import * as Spaltentabelle from "./Spaltentabelle.js"
import type { Bedingung, Zaehlfrage } from "./Zaehlfrage.js"

const count = (tabelle: Spaltentabelle.Spaltentabelle, ...fragen: ReadonlyArray<Zaehlfrage>): ReadonlyArray<Cube.Auszaehlung> => Result.getOrThrow(countSpalten(tabelle, fragen))

const merkmal = (id: string, keys: ReadonlyArray<string>): Merkmal.Merkmal =>
  Merkmal.make(id, Codeliste.make({ id, titel: id, quelle: "made up", auspraegungen: keys.map((schluessel) => ({ schluessel, name: schluessel })) }))

describe("countSpalten", () => {
  it.each(zaehlfaelle.map((fall) => [fall.name, fall] as const))("answers: %s", (_, { tabelle, frage, erwartet }) => {
    const [antwort] = count(tabelle, frage)
    expect(antwort === undefined ? undefined : antwortOf(antwort)).toEqual(geordnet(erwartet))
    expect(antwort).toEqual(countZeilen(tabelle, frage))
  })

  it("answers no question with no answer", () => {
    expect(count(anyTabelle({ int: (low) => low, pick: ([first]) => first, bool: () => false }, 2))).toEqual([])
  })

  it("counts more rows than are read at a time, and names the first of each kind by its number", () => {
    const tabelle = Spaltentabelle.make({ g: Spaltentabelle.schluesselspalte(Array.from({ length: 20_000 }, (_, row) => (row === 19_998 ? "z" : row % 2 === 0 ? "a" : "b"))) })
    const [antwort] = count(tabelle, { merkmale: [{ merkmal: merkmal("g", ["a", "b"]), lesart: { art: "spalte", spalte: "g" } }] })
    expect(antwort?.findings).toMatchObject([{ code: "cube/ZeileNotCounted", path: [19_998], details: { zeile: 19_999, wert: "z" } }])
    expect([antwort?.gezaehlt, antwort?.nichtGezaehlt]).toEqual([19_999, 1])
  })

  it("counts by seven Merkmale, and where there are more combinations than a list has room for", () => {
    const keys = Array.from({ length: 30 }, (_, at) => `k${at}`)
    const rows = Array.from({ length: 500 }, (_, row) => keys[(row * 7) % 30])
    const tabelle = Spaltentabelle.make(Object.fromEntries([..."abcdefg"].map((name, at) => [name, Spaltentabelle.schluesselspalte(rows.map((_, row) => rows[(row * (at + 1)) % 500]))])))
    const frage = (names: string, size: number): Zaehlfrage => ({ merkmale: [...names].map((name) => ({ merkmal: merkmal(name, keys.slice(0, size)), lesart: { art: "spalte", spalte: name } })) })
    for (const one of [frage("abcdefg", 2), frage("abcdefg", 30), frage("abcdef", 4)]) expect(count(tabelle, one)).toEqual([countZeilen(tabelle, one)])
  })

  it("adds up weights of many decimals as the tally does", () => {
    const tabelle = Spaltentabelle.make({ w: Spaltentabelle.zahlenspalte([1 / 3, 1 / 7, 0.1, 1e300, 2e-9]) })
    const frage: Zaehlfrage = { merkmale: [], gewicht: "w" }
    expect(count(tabelle, frage)).toEqual([countZeilen(tabelle, frage)])
  })

  it("fails with all that does not fit, by question", () => {
    const g = merkmal("g", ["a"])
    const failed = countSpalten(Spaltentabelle.make({ gruppe: Spaltentabelle.schluesselspalte(["a"]) }), [
      { merkmale: [] }, { merkmale: [{ merkmal: g, lesart: { art: "spalte", spalte: "grupe" } }], gewicht: "gruppe" },
    ])
    expect(Result.isFailure(failed) ? failed.failure.map(({ code, path, nearest }) => [code, path.join("."), nearest]) : []).toEqual([
      ["cube/SpalteNotFound", "fragen.1.merkmale.0.lesart.spalte", "gruppe"], ["cube/SpalteOfOtherKind", "fragen.1.gewicht", undefined],
    ])
    const torn = countSpalten({ zeilen: 3, spalten: { gruppe: Spaltentabelle.schluesselspalte(["a"]) } }, [])
    expect(Result.isFailure(torn) ? torn.failure.map(({ code }) => code) : []).toEqual(["cube/SpalteLengthDiffers"])
  })
})

describe("properties", () => {
  it("columns give the answer that the tally gives for the same rows, whatever else is asked at once", () => {
    forAll(250, (chance) => {
      const tabelle = anyTabelle(chance)
      const fragen = Array.from({ length: chance.int(1, 5) }, () => anyZaehlfrage(chance))
      expect(count(tabelle, ...fragen)).toEqual(fragen.map((frage) => countZeilen(tabelle, frage)))
    })
  })

  it("so it is for many rows", () => {
    forAll(4, (chance) => {
      const tabelle = anyTabelle(chance, 9000)
      const fragen = Array.from({ length: 8 }, () => anyZaehlfrage(chance))
      expect(count(tabelle, ...fragen)).toEqual(fragen.map((frage) => countZeilen(tabelle, frage)))
    })
  })

  it("who was there on each of many days, and who was not, is found as row by row, also by weights of one byte", () => {
    forAll(6, (chance) => {
      const days = (): Spaltentabelle.Spalte => ({ _tag: "Tag", tage: Int32Array.from({ length: 400 }, () => chance.pick([-2147483648, 2147483647, -62092, -62091, 376199, 376200, chance.int(-70, 70), chance.int(-70, 70)])) })
      const tabelle = { zeilen: 400, spalten: { kam: days(), ging: days(), w: { _tag: "Zahl", zahlen: Uint8Array.from({ length: 400 }, () => chance.int(0, 255)) } as const } }
      const fragen = Array.from({ length: 40 }, (_, at): Zaehlfrage => {
        const tag = Stichtag.addDays(Stichtag.make(1970, 1, 1), 2 * at - 40)
        const ging: Bedingung = { art: "zwischen", spalte: "ging", von: tag }
        const da: Bedingung = { art: chance.pick(["und", "oder"] as const), teile: [{ art: "zwischen", spalte: "kam", bis: tag }, chance.bool() ? ging : { art: "oder", teile: [{ art: "fehlt", spalte: "ging" }, ging] }] }
        return { merkmale: [], filter: chance.bool() ? da : { art: "nicht", teil: da }, ...(chance.bool() ? { gewicht: "w" } : {}) }
      })
      expect(count(tabelle, ...fragen)).toEqual(fragen.map((frage) => countZeilen(tabelle, frage)))
    })
  })

  it("rows counted in parts add up to the count of all", () => {
    forAll(100, (chance) => {
      const tabelle = anyTabelle(chance)
      const frage = anyZaehlfrage(chance)
      const at = chance.int(0, tabelle.zeilen)
      const part = (from: number, to: number): Cube.Cube => {
        const spalten = Object.fromEntries(Object.entries(tabelle.spalten).map(([name, one]) => [name,
          one._tag === "Schluessel" ? { ...one, codes: one.codes.slice(from, to) } : one._tag === "Tag" ? { ...one, tage: one.tage.slice(from, to) } : { ...one, zahlen: one.zahlen.slice(from, to) },
        ] as const))
        return count({ zeilen: to - from, spalten }, frage)[0]?.cube ?? Cube.empty([])
      }
      expect(Cube.equals(count(tabelle, frage)[0]?.cube ?? Cube.empty([]), Result.getOrThrow(Cube.merge(part(0, at), part(at, tabelle.zeilen))))).toBe(true)
    })
  })
})
