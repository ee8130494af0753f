import type { Loeser } from "@teilhabe/core/geheimhaltung"
import { describe, expect, it } from "vitest"
import { highsLoeser } from "@teilhabe/solver-highs"

const of = (variable: number): Loeser.Linearform => ({ variablen: [variable], koeffizienten: [1] })
const row = (variablen: ReadonlyArray<number>, von: number, bis = von, koeffizienten = variablen.map(() => 1)): Loeser.Zeile => ({ variablen, koeffizienten, von, bis })
const programm = (count: number, zeilen: ReadonlyArray<Loeser.Zeile>, bis = Infinity): Loeser.Programm =>
  ({ untergrenzen: Array.from({ length: count }, () => 0), obergrenzen: Array.from({ length: count }, () => bis), zeilen })

const loeser = await highsLoeser()

const grenzen = (loesung: Loeser.Loesung): ReadonlyArray<readonly [number, number]> => {
  if (loesung._tag !== "Grenzen") throw new Error(`no bounds but ${JSON.stringify(loesung)}`)
  return loesung.grenzen.map(({ von, bis }) => [Math.round(von * 1e6) / 1e6 + 0, Math.round(bis * 1e6) / 1e6 + 0])
}

/** Two rows and two columns with known margins: a table of four cells with one degree of freedom. */
const block = (r1: number, r2: number, c1: number): Loeser.Programm =>
  programm(4, [row([0, 1], r1), row([2, 3], r2), row([0, 2], c1), row([1, 3], r1 + r2 - c1)])

describe("the solver", () => {
  it("bounds the cells of a 2×2 block by its margins, as by hand", () => {
    expect(grenzen(loeser(block(5, 7, 4), [0, 1, 2, 3].map(of)))).toEqual([[0, 4], [1, 5], [0, 4], [3, 7]])
  })

  it("bounds a form over several variables", () => {
    expect(grenzen(loeser(block(5, 7, 4), [{ variablen: [0, 3], koeffizienten: [1, 1] }, { variablen: [0, 0], koeffizienten: [1, -1] }, { variablen: [], koeffizienten: [] }])))
      .toEqual([[3, 11], [0, 0], [0, 0]])
  })

  it("answers with Infinity where nothing bounds a form, and goes on", () => {
    const open = programm(3, [row([0, 1], 2, Infinity), row([1, 2], 4, 4, [1, -1])])
    expect(grenzen(loeser(open, [of(0), of(1), of(2)]))).toEqual([[0, Infinity], [4, Infinity], [0, Infinity]])
    const free = { untergrenzen: [-Infinity], obergrenzen: [Infinity], zeilen: [] }
    expect(grenzen(loeser(free, [of(0)]))).toEqual([[-Infinity, Infinity]])
  })

  it("says that nothing fits", () => {
    expect(loeser(programm(2, [row([0, 1], 5), row([0, 1], 6)]), [of(0)])._tag).toBe("Widerspruch")
    expect(loeser(programm(1, [row([0], -1)]), [])._tag).toBe("Widerspruch")
    expect(loeser({ untergrenzen: [2], obergrenzen: [1], zeilen: [] }, [of(0)])._tag).toBe("Widerspruch")
    expect(loeser(programm(1, [row([], 3)]), [of(0)])._tag).toBe("Widerspruch")
  })

  it("gets through rows that say the same over and over", () => {
    const rows = Array.from({ length: 60 }, (_, at) => row([0, 1, 2], 0, 0, [1 + at % 3, 1 + at % 3, -(1 + at % 3)]))
    expect(grenzen(loeser(programm(3, [...rows, row([0, 1, 2], 0, 8)]), [of(0), of(1), of(2)]))).toEqual([[0, 4], [0, 4], [0, 4]])
  })

  it("answers a program without variables or forms", () => {
    expect(loeser(programm(0, []), [])).toEqual({ _tag: "Grenzen", grenzen: [] })
    expect(loeser(programm(2, []), [])).toEqual({ _tag: "Grenzen", grenzen: [] })
  })

  it("refuses a question with a slip in it, and names the slip", () => {
    expect(() => loeser(programm(2, [row([0, 2], 1)]), [])).toThrow("the variable 2 is not among 0 to 1")
    expect(() => loeser(programm(1, []), [{ variablen: [0], koeffizienten: [] }])).toThrow("1 variables and 0 coefficients")
    expect(() => loeser({ untergrenzen: [0], obergrenzen: [], zeilen: [] }, [])).toThrow("1 lower and 0 upper bounds")
    expect(() => loeser(programm(1, [row([0], NaN)]), [])).toThrow("NaN")
  })
})

describe("properties", () => {
  /** A 3-way table of known two-way margins, of n × n × n cells. */
  const threeWay = (n: number, seed: number): Loeser.Programm => {
    const at = (i: number, j: number, k: number): number => (i * n + j) * n + k
    const truth = Array.from({ length: n ** 3 }, (_, cell) => (cell * 7919 + seed * 104_729) % 9)
    const range = Array.from({ length: n }, (_, index) => index)
    const sum = (cells: ReadonlyArray<number>): Loeser.Zeile => row(cells, cells.reduce((total, cell) => total + (truth[cell] ?? 0), 0))
    const pairs = range.flatMap((i) => range.map((j) => [i, j] as const))
    return programm(n ** 3, pairs.flatMap(([a, b]) => [sum(range.map((k) => at(a, b, k))), sum(range.map((k) => at(a, k, b))), sum(range.map((k) => at(k, a, b)))]))
  }

  it("gives the same answer to the same question, whatever was asked in between", () => {
    const forms = Array.from({ length: 27 }, (_, cell) => of(cell))
    const first = loeser(threeWay(3, 1), forms)
    loeser(threeWay(4, 2), forms)
    expect(loeser(threeWay(3, 1), forms)).toEqual(first)
  })

  it("bounds the same whether forms are asked together or one by one", () => {
    const question = threeWay(4, 5)
    const forms = Array.from({ length: 64 }, (_, cell) => of(cell))
    expect(grenzen(loeser(question, forms))).toEqual(forms.flatMap((form) => grenzen(loeser(question, [form]))))
  })

  it("holds no memory after 1,000 questions", () => {
    const forms = Array.from({ length: 27 }, (_, cell) => of(cell))
    const ask = (times: number): number => {
      for (let time = 0; time < times; time++) loeser(threeWay(3, time % 5), forms)
      return process.memoryUsage().arrayBuffers + process.memoryUsage().external
    }
    const before = ask(200)
    expect(ask(1000) - before).toBeLessThan(4e6)
  })
})
