// The same questions as chains of arquero, over its table of the same typed arrays.
import { escape, op, table } from "arquero"
import { arrayOf, conditionOf, keyOf, Scope } from "./loop.mjs"

/** The table: codes, days and numbers as they are, which arquero groups faster than texts. */
export const tableOf = ({ spalten }) => table(Object.fromEntries(Object.entries(spalten).map(([name, spalte]) => [name, arrayOf(spalte)])))

const written = (scope, text) => escape(scope.compile(`return (d) => ${text}`))

/** A column grouped as it is keeps its codes; whatever is read otherwise becomes a column of texts first. */
const derived = (merkmale, spalten) =>
  Object.fromEntries(merkmale.flatMap((one, at) => {
    if (one.lesart.art === "spalte") return []
    const scope = new Scope(spalten, (name) => `d.${name}`)
    const text = keyOf(one, scope)
    return [[`k${at}`, written(scope, text)]]
  }))

const textOf = (spalte, code) => spalte.schluessel[code]

/** Makes the chain for a question; it gives rows as `fromRows` takes them. */
export const toChain = ({ merkmale, filter, gewicht }, frame, { spalten }) => {
  const columns = derived(merkmale, spalten)
  const names = merkmale.map(({ lesart }, at) => (lesart.art === "spalte" ? lesart.spalte : `k${at}`))
  const scope = new Scope(spalten, (name) => `d.${name}`)
  const condition = filter === undefined ? undefined : written(scope, conditionOf(filter, scope)[0])
  return () => {
    const wanted = condition === undefined ? frame : frame.filter(condition)
    const keyed = Object.keys(columns).length === 0 ? wanted : wanted.derive(columns)
    const grouped = names.length === 0 ? keyed : keyed.groupby(...names)
    return grouped.rollup({ anzahl: gewicht === undefined ? op.count() : op.sum(gewicht) }).objects({ limit: Infinity }).map((row) => [
      ...merkmale.map(({ lesart }, at) => (lesart.art === "spalte" ? textOf(spalten[lesart.spalte], row[names[at]]) : row[names[at]] === "-" ? undefined : row[names[at]])),
      row.anzahl,
    ])
  }
}
