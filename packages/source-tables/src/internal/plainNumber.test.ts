import { Messwert } from "@teilhabe/core/kernel"
import { describe, expect, it } from "vitest"
import { datei, genesis, notAsked, printCell, readCell, type Zahlform } from "./cell.js"
import { makeCellReader, plainNumber } from "./plainNumber.js"

/** A generator of its own, so that what fails can be seen again. */
const random = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

const forms: ReadonlyArray<Zahlform> = [genesis, datei, notAsked(genesis)].flatMap((dialekt) =>
  ([0, 1, 2, 5, "beliebig"] as const).flatMap((nachkommastellen) => [true, false].flatMap((ganzzahlig): ReadonlyArray<Zahlform> => {
    const form = { dialekt, nachkommastellen, ganzzahlig }
    return [
      form, { ...form, leer: Messwert.exakt(0) }, { ...form, leer: Messwert.exakt(7) }, { ...form, leer: Messwert.fehlend("unbekannt") },
      { ...form, rundung: { basis: 5, ganzzahlig, nichtNegativ: true } },
      ...(ganzzahlig ? [] : [{ ...form, rundung: { basis: 0.1 } }]),
    ]
  })))

const edges = [
  "", "0", "1", "7", "10", "010", "00", "-1", "+1", ".", ",", "5.", "5,", ".5", ",5", "0.5", "0,5", "0.0", "0,00", "1.0", "1,0", "1.50",
  "1.234", "1.234,5", "1,5", "1.5", "1.5.5", "12r", "(5)", "-", "-0", "-0,0", "-0.0", "(-0,0)", "x", "/", " 5", "5 ", "999999999999999", "1000000000000000",
  "9007199254740993", "0.392772977219167", "0.3927729772191675", "0.000001", "0.0000009", "0.00000123", "0.10000", "100000.00001",
  "50.8474576271186", "12345678901234567890123", "0.12345678901234567890", "0,00001", "00000000000000000005",
]

describe("properties", () => {
  it("the quick way gives what the careful way gives, for every form and text", () => {
    const below = random(7)
    const text = (): string => {
      const digits = Array.from({ length: 1 + below(9) }, () => "0123456789"[below(10)]).join("")
      const at = below(digits.length + 4)
      const spoiled = `${digits.slice(0, at)}${at < digits.length ? [",", "."][below(2)] : ""}${digits.slice(at)}`
      return below(9) === 0 ? `${spoiled}${["-", " ", "r", "0"][below(4)]}` : spoiled
    }
    const texts = [...edges, ...Array.from({ length: 500 }, text)]
    let quick = 0
    for (const form of forms) {
      const read = makeCellReader(form)
      for (const one of texts) {
        expect([one, read(one)]).toEqual([one, readCell(one, form)])
        if (plainNumber(one, form.dialekt.dezimalzeichen, form.nachkommastellen) !== 0) quick += 1
      }
    }
    expect(quick).toBeGreaterThan(2000)
  }, 60_000)

  it("up to 15 digits that count a number taken the quick way is the nearest one, and printed as it stood", () => {
    const below = random(11)
    for (let at = 0; at < 20_000; at++) {
      const decimals = below(16)
      const digits = String(1 + below(9)) + Array.from({ length: below(15) }, () => below(10)).join("")
      const padded = digits.padStart(decimals + 1, "0")
      const text = decimals === 0 ? digits : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`
      const wert = plainNumber(text, ".", decimals)
      expect(wert).toBe(Number(text))
      expect(printCell({ wert: Messwert.exakt(wert), form: { dialekt: datei, nachkommastellen: decimals, ganzzahlig: false } })).toBe(text)
    }
  })
})
