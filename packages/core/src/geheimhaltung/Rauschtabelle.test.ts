import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { forAll, seeded } from "../../test/seeded.js"
import * as Rauschtabelle from "./Rauschtabelle.js"

const of = (wahl: Rauschtabelle.CellKey): Rauschtabelle.Rauschtabelle => Result.getOrThrow(Rauschtabelle.make(wahl))

const made = (hoechstens: number, varianz: number, kleinste: number, unveraendert?: number): Rauschtabelle.Rauschtabelle =>
  of({ hoechstens, varianz, kleinste, ...(unveraendert === undefined ? {} : { unveraendert }) })

const sumOf = ({ aenderungen, anteile }: Rauschtabelle.Rauschzeile, of: (change: number) => number): number =>
  aenderungen.reduce((sum, change, at) => sum + (anteile[at] ?? 0) * of(change), 0)

const entropie = (anteile: ReadonlyArray<number>): number => -anteile.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0)

const parameters = [[4, 3, 2], [5, 3, 2], [3, 2, 1], [2, 1, 0], [8, 10, 3], [1, 0.5, 0], [4, 3, 2, 0.4], [10, 25, 5, 0.1], [20, 0.3, 0]]
  .map(([hoechstens = 0, varianz = 0, kleinste = 0, unveraendert]) => ({ hoechstens, varianz, kleinste, ...(unveraendert === undefined ? {} : { unveraendert }) }))


describe("The table of changes", () => {
  it.each(parameters)("of $hoechstens at most, variance $varianz, none to $kleinste has mean 0 and its variance where that is possible", (wahl) => {
    for (const zeile of of(wahl).zeilen.slice(1)) {
      const stay = wahl.unveraendert ?? 0
      expect(sumOf(zeile, () => 1)).toBeCloseTo(1, 12)
      expect(Math.abs(sumOf(zeile, (change) => change))).toBeLessThan(1e-12)
      const [low = 0] = zeile.aenderungen.toReversed().filter((change) => change <= 0 && (stay === 0 || change !== 0))
      const [high = 0] = zeile.aenderungen.filter((change) => change >= 0 && (stay === 0 || change !== 0))
      const moving = zeile.aenderungen.includes(0) ? 1 - stay : 1
      const least = -low * high * moving
      const most = -Math.min(...zeile.aenderungen) * Math.max(...zeile.aenderungen) * moving
      expect(sumOf(zeile, (change) => change * change)).toBeCloseTo(Math.min(most, Math.max(least, wahl.varianz)), 11)
      expect(zeile.varianz).toBeCloseTo(sumOf(zeile, (change) => change * change), 12)
    }
  })

  it.each(parameters)("of $hoechstens at most, variance $varianz, none to $kleinste leaves 0 alone, and reaches nothing below it or too small", (wahl) => {
    const { zeilen } = of(wahl)
    expect(zeilen[0]?.aenderungen).toEqual([0])
    for (const { zahl, aenderungen } of zeilen.slice(1)) {
      expect(aenderungen.every((change) => Math.abs(change) <= wahl.hoechstens && (zahl + change === 0 || zahl + change > wahl.kleinste))).toBe(true)
    }
  })

  it("is the same on both sides for large counts, and full from there on", () => {
    const { zeilen } = made(4, 3, 2)
    const last = zeilen.at(-1)
    expect(zeilen.length).toBe(4 + 2 + 2)
    expect(last?.aenderungen).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4])
    last?.anteile.forEach((anteil, at) => expect(anteil).toBeCloseTo(last.anteile.at(-1 - at) ?? 0, 14))
  })

  it("keeps the share of unchanged counts where they may stay", () => {
    const { zeilen } = made(4, 3, 2, 0.4)
    expect(zeilen.filter(({ zahl }) => zahl > 2).every(({ aenderungen, anteile }) => anteile[aenderungen.indexOf(0)] === 0.4)).toBe(true)
    expect(zeilen[2]?.aenderungen.includes(0)).toBe(false)
  })

  // By hand: over -1, 2, 3 and 4 with mean 0 and variance 3 one number is free; its logarithms have to balance.
  it("presumes least: no distribution of the same mean and variance has a larger entropy", () => {
    const { anteile } = made(4, 3, 2).zeilen[1] ?? { anteile: [] }
    // p1..p4 over -1, 2, 3, 4: the direction that keeps sum, mean and variance is (-1, 10, -15, 6).
    const along = (t: number): ReadonlyArray<number> => anteile.map((p, at) => p + t * ([-1, 10, -15, 6][at] ?? 0))
    const best = Array.from({ length: 200_001 }, (_, at) => along((at - 100_000) * 1e-6)).filter((one) => one.every((p) => p >= 0)).map(entropie)
    expect(best.length).toBeGreaterThan(1000)
    expect(Math.max(...best)).toBeLessThanOrEqual(entropie(anteile) + 1e-15)
  })

  it("is the same each time that it is made", () => {
    expect(made(5, 3, 2)).toEqual(made(5, 3, 2))
  })

  it.each([
    [{ hoechstens: 0, varianz: 1, kleinste: 0 }, "HoechstensInvalid"],
    [{ hoechstens: 2.5, varianz: 1, kleinste: 0 }, "HoechstensInvalid"],
    [{ hoechstens: 3, varianz: 9, kleinste: 0 }, "VarianzUnreachable"],
    [{ hoechstens: 3, varianz: 0, kleinste: 0 }, "VarianzUnreachable"],
    [{ hoechstens: 3, varianz: 0.5, kleinste: 0, unveraendert: 0.4 }, "VarianzUnreachable"],
    [{ hoechstens: 3, varianz: Number.NaN, kleinste: 0 }, "VarianzUnreachable"],
    [{ hoechstens: 3, varianz: 2, kleinste: 4 }, "KleinsteUnreachable"],
    [{ hoechstens: 3, varianz: 2, kleinste: -1 }, "KleinsteInvalid"],
    [{ hoechstens: 3, varianz: 2, kleinste: 0, unveraendert: 1 }, "UnveraendertInvalid"],
  ])("is not made of %j", (wahl, code) => {
    const result = Rauschtabelle.make(wahl)
    expect(Result.isFailure(result) && result.failure.map((one) => one.code)).toEqual([`geheimhaltung/${code}`])
  })
})

describe("The cell key", () => {
  it("is a sum modulo 2^32, in whatever order", () => {
    const keys = [4_294_967_295, 17, 2_147_483_648, 2_147_483_648]
    expect(Rauschtabelle.addSchluessel(keys)).toBe(16)
    expect(Rauschtabelle.addSchluessel(keys.toReversed())).toBe(16)
    expect(Rauschtabelle.addSchluessel([keys.reduce((sum, key) => sum + key, 0)])).toBe(16)
    for (const wrong of [-1, 0.5, Number.NaN, 2 ** 54]) expect(() => Rauschtabelle.addSchluessel([wrong])).toThrow(RangeError)
  })

  it("picks each change as often as the table says", () => {
    const tabelle = made(4, 3, 2)
    const RUNS = 65_536
    for (const { zahl, aenderungen, anteile } of tabelle.zeilen) {
      const picked = Array.from({ length: RUNS }, (_, at) => Rauschtabelle.getAenderung(tabelle, zahl, at * RUNS))
      aenderungen.forEach((change, at) => expect(picked.filter((one) => one === change).length / RUNS).toBeCloseTo(anteile[at] ?? 0, 4))
    }
  })

  it("has no change for what is no count", () => {
    for (const wrong of [-1, 0.5, Number.NaN]) expect(() => Rauschtabelle.getAenderung(made(4, 3, 2), wrong, 1)).toThrow(RangeError)
  })
})

describe("properties", () => {
  it("no small step that keeps mean and variance makes the entropy larger", () => {
    forAll(60, ({ int }) => {
      const D = int(2, 7)
      const js = int(0, D)
      const { zeilen } = made(D, int(1, D * D * 8 - 1) / 8, js)
      const chance = seeded(D)
      for (const { aenderungen, anteile } of zeilen.filter((one) => one.aenderungen.length >= 4 && one.anteile.every((p) => p > 1e-4))) {
        const at = Array.from({ length: 4 }, (_, place) => Math.floor(place * (aenderungen.length - 1) / 3))
        const x = at.map((place) => aenderungen[place] ?? 0)
        // Divided differences of the third order vanish on 1, d and d².
        const step = x.map((one, i) => 1 / x.reduce((product, other, j) => (i === j ? product : product * (one - other)), 1))
        const size = (chance.bool() ? 1 : -1) * 1e-6
        const moved = anteile.map((p, place) => p + size * (step[at.indexOf(place)] ?? 0))
        expect(entropie(moved)).toBeLessThanOrEqual(entropie(anteile) + 1e-14)
      }
    })
  })
})
