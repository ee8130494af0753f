// What is counted: the counts over five dimensions, and the questions of the nineteen figures.
import { questionsOf } from "./five.mjs"
import { columnsOf } from "./loop.mjs"
import { Raummerkmal } from "@teilhabe/core/merkmal"

/** All that is counted of a register, each a list of sets: a table, its questions, and the queries written by hand. */
export const workOf = (town) => {
  const raum = Raummerkmal.make(town.sozialraeume, { vollstaendig: true })
  const five = questionsOf({ raum, stichtag: town.stichtag }).map(({ frage, sql, ...rest }) =>
    ({ ...rest, sets: [{ name: "personen", table: town.personen, fragen: [frage], queries: [sql] }] }))
  return five
}

/** The tables that some work needs, with the columns of each. */
export const tablesOf = (work) => {
  const sets = work.flatMap((one) => one.sets)
  return [...new Set(sets.map(({ name }) => name))].map((name) => {
    const own = sets.filter((set) => set.name === name)
    return { name, table: own[0].table, columns: columnsOf(own.flatMap(({ fragen }) => fragen)) }
  })
}
