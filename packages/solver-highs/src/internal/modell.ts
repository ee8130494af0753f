/**
 * The program of a question in the arrays that HiGHS reads.
 *
 * @module
 */
import type { Loeser } from "@teilhabe/core/geheimhaltung"

const formProblem = ({ variablen, koeffizienten }: Loeser.Linearform, count: number): string | undefined => {
  if (variablen.length !== koeffizienten.length) return `${variablen.length} variables and ${koeffizienten.length} coefficients`
  const lost = variablen.find((one) => !Number.isInteger(one) || one < 0 || one >= count)
  if (lost !== undefined) return `the variable ${lost} is not among 0 to ${count - 1}`
  const wrong = koeffizienten.find((one) => !Number.isFinite(one))
  return wrong === undefined ? undefined : `the coefficient ${wrong} is no finite number`
}

/** Says why a question cannot be read; nothing where it can. */
export const problem = (
  { untergrenzen, obergrenzen, zeilen }: Loeser.Programm,
  formen: ReadonlyArray<Loeser.Linearform>,
): string | undefined => {
  const count = untergrenzen.length
  if (obergrenzen.length !== count) return `${count} lower and ${obergrenzen.length} upper bounds`
  if ([...untergrenzen, ...obergrenzen].some(Number.isNaN)) return "a bound is NaN"
  if (zeilen.some(({ von, bis }) => Number.isNaN(von) || Number.isNaN(bis))) return "a bound of a row is NaN"
  for (const form of [...zeilen, ...formen]) {
    const why = formProblem(form, count)
    if (why !== undefined) return why
  }
  return undefined
}

/** Adds up what a form has for one variable several times, which HiGHS refuses. */
export const merged = ({ variablen, koeffizienten }: Loeser.Linearform): ReadonlyMap<number, number> => {
  const sums = new Map<number, number>()
  variablen.forEach((variable, at) => sums.set(variable, (sums.get(variable) ?? 0) + (koeffizienten[at] ?? 0)))
  return sums
}

/** Writes a program with no objective, row by row. */
export const modelOf = ({ untergrenzen, obergrenzen, zeilen }: Loeser.Programm) => {
  const starts = new Int32Array(zeilen.length + 1)
  const rows = zeilen.map(merged)
  rows.forEach((row, at) => { starts[at + 1] = (starts[at] ?? 0) + row.size })
  return {
    numCols: untergrenzen.length,
    numRows: zeilen.length,
    colCost: new Float64Array(untergrenzen.length),
    colLower: Float64Array.from(untergrenzen),
    colUpper: Float64Array.from(obergrenzen),
    rowLower: Float64Array.from(zeilen, ({ von }) => von),
    rowUpper: Float64Array.from(zeilen, ({ bis }) => bis),
    matrix: {
      format: "csr" as const,
      numRows: zeilen.length,
      numCols: untergrenzen.length,
      starts,
      indices: Int32Array.from(rows.flatMap((row) => [...row.keys()])),
      values: Float64Array.from(rows.flatMap((row) => [...row.values()])),
    },
  }
}
