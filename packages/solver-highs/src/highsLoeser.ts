/**
 * HiGHS, a solver for linear programs, as the attacker of core wants it: many forms over one program.
 *
 * @module
 */
import type { Loeser } from "@teilhabe/core/geheimhaltung"
import { boundsOf } from "./internal/grenzen.js"
import { type Highs, type Lage, loadOnce } from "./internal/laden.js"
import { modelOf, problem } from "./internal/modell.js"

export type { Lage }

/** HiGHS solves nothing where there are no variables: each form is 0, if the rows allow it. */
const withoutVariables = ({ zeilen }: Loeser.Programm, formen: ReadonlyArray<Loeser.Linearform>): Loeser.Loesung =>
  zeilen.some(({ von, bis }) => von > 0 || bis < 0) ? { _tag: "Widerspruch" } : { _tag: "Grenzen", grenzen: formen.map(() => ({ von: 0, bis: 0 })) }

const answer = (highs: Highs, programm: Loeser.Programm, formen: ReadonlyArray<Loeser.Linearform>): Loeser.Loesung => {
  const why = problem(programm, formen)
  if (why !== undefined) throw new RangeError(`The solver cannot read the question: ${why}`)
  const crossed = programm.untergrenzen.some((von, at) => von > (programm.obergrenzen[at] ?? Infinity))
  if (crossed || programm.zeilen.some(({ von, bis }) => von > bis)) return { _tag: "Widerspruch" }
  if (programm.untergrenzen.length === 0) return withoutVariables(programm, formen)
  const data = modelOf(programm)
  try {
    return highs.withModel(data, (model) => boundsOf(highs, model, programm, formen))
  } catch (cause) {
    return { _tag: "Abbruch", grund: `HiGHS failed: ${cause instanceof Error ? cause.message : String(cause)}` }
  }
}

/**
 * Loads HiGHS, once for all calls, and gives a solver that answers at once from then on.
 *
 * The bounds are those of real numbers, computed in floating point to about 1e-7; who counts persons rounds them inwards.
 * Where the WebAssembly file does not lie beside the loader, as after bundling for a browser, `lage` says where it is. It
 * holds for the first call; the promise fails where the file cannot be loaded, and the next call tries again.
 *
 * @example
 * ```ts
 * import { highsLoeser } from "@teilhabe/solver-highs"
 *
 * const loeser = await highsLoeser()
 * const programm = { untergrenzen: [0, 0], obergrenzen: [Infinity, 3], zeilen: [{ variablen: [0, 1], koeffizienten: [1, 1], von: 5, bis: 5 }] }
 * loeser(programm, [{ variablen: [0], koeffizienten: [1] }]) // => { _tag: "Grenzen", grenzen: [{ von: 2, bis: 5 }] }
 * ```
 */
export const highsLoeser = async (lage: Lage = {}): Promise<Loeser.Loeser> => {
  const highs = await loadOnce(lage)
  return (programm, formen) => answer(highs, programm, formen)
}
