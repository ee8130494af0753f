/**
 * The bounds of many forms over one program: each solve starts where the one before ended.
 *
 * @module
 */
import type { Loeser } from "@teilhabe/core/geheimhaltung"
import type { Highs } from "./laden.js"
import { merged } from "./modell.js"

/** What is asked of a model that HiGHS holds. */
type Model = ReturnType<Highs["createModel"]>

/** A value that a solution takes counts as at its bound within this, which is less than what HiGHS allows itself. */
const CLOSE = 1e-9

/** Forms that solutions so far showed to reach: bounds of the answer from inside. */
interface Gesehen {
  readonly von: Float64Array
  readonly bis: Float64Array
}

class GaveUp extends Error {}

const evaluate = (form: ReadonlyMap<number, number>, values: ArrayLike<number>): number => {
  let sum = 0
  for (const [variable, coefficient] of form) sum += coefficient * (values[variable] ?? 0)
  return sum
}

const note = (formen: ReadonlyArray<ReadonlyMap<number, number>>, gesehen: Gesehen, values: ArrayLike<number>): void => {
  formen.forEach((form, at) => {
    const value = evaluate(form, values)
    if (value < (gesehen.von[at] ?? 0)) gesehen.von[at] = value
    if (value > (gesehen.bis[at] ?? 0)) gesehen.bis[at] = value
  })
}

/** What the bounds of the variables alone allow a form. */
const boxOf = (form: ReadonlyMap<number, number>, { untergrenzen, obergrenzen }: Loeser.Programm): Loeser.Grenzen => {
  let von = 0
  let bis = 0
  for (const [variable, coefficient] of form) {
    if (coefficient === 0) continue
    const ends = [(untergrenzen[variable] ?? 0) * coefficient, (obergrenzen[variable] ?? 0) * coefficient]
    von += Math.min(...ends)
    bis += Math.max(...ends)
  }
  return { von, bis }
}

/** Solves the model as it stands; once more from scratch where the warm start led nowhere. */
const solve = (highs: Highs, model: Model): number => {
  const { modelStatus } = highs.constants
  const settled = new Set<number>([modelStatus.optimal, modelStatus.infeasible, modelStatus.unbounded, modelStatus.unboundedOrInfeasible, modelStatus.empty])
  for (let attempt = 0; attempt < 2; attempt++) {
    model.run()
    const status = model.getModelStatus()
    if (settled.has(status)) return status
    model.clearSolver()
    model.options.set({ primal_simplex_bound_perturbation_multiplier: 1 })
  }
  throw new GaveUp(`HiGHS ended with model status ${model.getModelStatus()}`)
}

/** Solves for a form; that nothing bounds it is believed only where a second solve from scratch, by the dual simplex, says so too. */
const solveTwiceIfOpen = (highs: Highs, model: Model): number => {
  const { modelStatus } = highs.constants
  const status = solve(highs, model)
  if (status !== modelStatus.unbounded && status !== modelStatus.unboundedOrInfeasible) return status
  model.clearSolver()
  model.options.set({ simplex_strategy: 1 })
  const again = solve(highs, model)
  model.options.set({ simplex_strategy: 4 })
  return again
}

/** The smallest value of a form, or with the sign -1 its largest; infinite where nothing bounds it. */
const extreme = (highs: Highs, model: Model, form: ReadonlyMap<number, number>, sign: 1 | -1, seen: (values: ArrayLike<number>) => void): number => {
  const indices = Int32Array.from([...form.keys()].sort((a, b) => a - b))
  const selection = { kind: "set", indices } as const
  model.changeColsCost(selection, Float64Array.from(indices, (variable) => sign * (form.get(variable) ?? 0)))
  const status = solveTwiceIfOpen(highs, model)
  // The solution goes with the costs that led to it: read it before they change.
  const { colValue } = model.getSolution()
  model.changeColsCost(selection, new Float64Array(indices.length))
  const { modelStatus } = highs.constants
  if (status === modelStatus.infeasible) throw new GaveUp("HiGHS found a program without solutions that it had solved before")
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) return -sign * Infinity
  seen(colValue)
  return evaluate(form, colValue)
}

const isAt = (value: number, bound: number): boolean =>
  Number.isFinite(bound) && Math.abs(value - bound) <= CLOSE * Math.max(1, Math.abs(bound))

const boundsOfForms = (highs: Highs, model: Model, programm: Loeser.Programm, formen: ReadonlyArray<Loeser.Linearform>): Loeser.Loesung => {
  const forms = formen.map(merged)
  const gesehen = { von: new Float64Array(forms.length).fill(Infinity), bis: new Float64Array(forms.length).fill(-Infinity) }
  const seen = (values: ArrayLike<number>): void => note(forms, gesehen, values)
  seen(model.getSolution().colValue)
  // A form that a solution already showed at the end of what its variables allow needs no program.
  const one = (form: ReadonlyMap<number, number>, at: number): Loeser.Grenzen => {
    const box = boxOf(form, programm)
    if (form.size === 0) return { von: 0, bis: 0 }
    const von = isAt(gesehen.von[at] ?? NaN, box.von) ? box.von : extreme(highs, model, form, 1, seen)
    const bis = isAt(gesehen.bis[at] ?? NaN, box.bis) ? box.bis : extreme(highs, model, form, -1, seen)
    return { von, bis }
  }
  return { _tag: "Grenzen", grenzen: forms.map(one) }
}

/** Sums of cells are as even as rows can be: scaling only costs time there. Rates have large coefficients and want it. */
const EVEN = 16

/** From here on only what is asked for changes: the primal simplex goes on from the solution at hand. */
const goOn = (model: Model, { untergrenzen, zeilen }: Loeser.Programm): void => {
  model.options.set({
    simplex_strategy: 4,
    primal_simplex_bound_perturbation_multiplier: 0,
    // Without perturbation it could run in a circle; then it is begun anew.
    simplex_iteration_limit: 1000 + 50 * (untergrenzen.length + zeilen.length),
  })
}

/** Works out the bounds of each form, or says that nothing fits or why HiGHS gave up. */
export const boundsOf = (highs: Highs, model: Model, programm: Loeser.Programm, formen: ReadonlyArray<Loeser.Linearform>): Loeser.Loesung => {
  const { modelStatus } = highs.constants
  const isEven = programm.zeilen.every(({ koeffizienten }) => koeffizienten.every((one) => Math.abs(one) <= EVEN))
  model.options.set({ output_flag: false, solver: "simplex", ...(isEven ? { simplex_scale_strategy: 0 } : {}) })
  try {
    const status = solve(highs, model)
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return { _tag: "Widerspruch" }
    goOn(model, programm)
    return boundsOfForms(highs, model, programm, formen)
  } catch (cause) {
    if (cause instanceof GaveUp) return { _tag: "Abbruch", grund: cause.message }
    throw cause
  }
}
